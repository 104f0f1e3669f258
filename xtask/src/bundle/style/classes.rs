//! Holds the classes of the markup against those of the style: each side names nothing that the other lacks.
//!
//! `c-`, `p-` and `u-` classes must be styled; an `is-` state may be a name alone, but a style for a state that nothing
//! is in is as dead as any other. A name that ends in a hyphen is the start of classes that are put together, such as
//! `is-theme-`.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use crate::files;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
const STYLED: [&str; 3] = ["c-", "p-", "u-"];
const STATE: &str = "is-";

/// Each class with the first file that has it.
type Classes = BTreeMap<String, String>;

/// The classes of all files with this ending below a folder.
fn classes(folder: &str, ending: &str, classes_of: fn(&str) -> BTreeSet<String>) -> Classes {
    let mut found = Classes::new();
    for file in files::within(&Path::new(ROOT).join(folder)).unwrap() {
        if file.extension().is_some_and(|extension| extension == ending) {
            let text = fs::read_to_string(&file).unwrap();
            for class in classes_of(&text) {
                found.entry(class).or_insert_with(|| file.display().to_string());
            }
        }
    }
    assert!(found.len() > 100, "{} classes in {folder}", found.len());
    found
}

/// The classes in Rust: nothing else in its code has hyphens without spaces around them.
fn in_markup(source: &str) -> BTreeSet<String> {
    let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    let is_end = |sign: char| !sign.is_ascii_alphanumeric() && !matches!(sign, '-' | '_');
    let words = code.flat_map(|line| line.split(is_end));
    words.filter(|word| is_class(word)).map(ToOwned::to_owned).collect()
}

/// The classes in the selectors of CSS.
fn in_style(source: &str) -> BTreeSet<String> {
    let parts = source.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, css)| css));
    let css = parts.collect::<String>();
    let after_dots = css.split('.').skip(1);
    let is_end = |sign: char| !sign.is_ascii_alphanumeric() && sign != '-';
    let words = after_dots.filter_map(|text| text.split(is_end).next());
    words.filter(|word| is_class(word)).map(ToOwned::to_owned).collect()
}

fn is_class(word: &str) -> bool {
    let after = |prefix: &str| word.strip_prefix(prefix).unwrap_or_default();
    let mut prefixes = STYLED.into_iter().chain([STATE]);
    prefixes.any(|prefix| after(prefix).starts_with(|sign: char| sign.is_ascii_lowercase()))
}

#[test]
fn every_class_of_the_markup_is_styled() {
    let style = classes("style", "css", in_style);
    let is_styled = |class: &String| style.contains_key(class) || class.starts_with(STATE);
    let mut markup = classes("app/src", "rs", in_markup);
    markup.retain(|class, _| !is_styled(class));
    assert!(markup.is_empty(), "without a style: {markup:#?}");
}

#[test]
fn every_class_of_the_style_is_in_the_markup() {
    let markup = classes("app/src", "rs", in_markup);
    let is_put_together = |class: &str| {
        let mut starts = markup.keys().filter(|start| start.ends_with('-'));
        starts.any(|start| class.starts_with(start))
    };
    let mut style = classes("style", "css", in_style);
    style.retain(|class, _| !markup.contains_key(class) && !is_put_together(class));
    assert!(style.is_empty(), "in no markup: {style:#?}");
}

#[test]
fn classes_are_found_where_they_stand_and_nowhere_else() {
    let markup = "// c-comment\n<p class=\"c-card is-now\" id=\"up-to\">{n}</p>\nformat!(\"is-theme-{n} p-x\")";
    let found: Vec<_> = in_markup(markup).into_iter().collect();
    assert_eq!(found, ["c-card", "is-now", "is-theme-", "p-x"]);
    let css = "/* p.c-no */ .c-card:not(.is-now) > p, a.p-x { width: 1.5em } /* .u-no */ .u-y {}";
    let found: Vec<_> = in_style(css).into_iter().collect();
    assert_eq!(found, ["c-card", "is-now", "p-x", "u-y"]);
}
