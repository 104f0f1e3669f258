//! The style: one file for the browser, many for those who write it.
//!
//! ```text
//! tokens.css         sizes and colours; nothing below names a colour of its own
//! base.css           elements as they are without a class
//! components/*.css   `c-` parts that several pages use; `is-` their states
//! pages/*.css        `p-` what only one page has
//! utilities.css      `u-` one thing, always
//! ```
//!
//! Each of these is a cascade layer: a later one wins over an earlier one, whatever the selectors, so within a folder
//! files stand in the order of their names and none depends on it. A file that belongs to no layer ends the build.
//!
//! There are no style attributes in the markup: the content security policy forbids them.

use std::{
    fs,
    io::{Error, ErrorKind},
    path::{Path, PathBuf},
};

use crate::{failure::Failure, files};

/// The layers in their order; each is a file or a folder of that name.
const LAYERS: [&str; 5] = ["tokens", "base", "components", "pages", "utilities"];

/// Files that the site gets as they are.
const PUBLIC: &str = "public";

/// Writes the files of a folder into one. A result that is as it was keeps its time, hence its entity tag.
pub(super) fn gather(folder: &Path, result: &Path) -> Result<(), Failure> {
    let style = gathered(folder)?;
    if fs::read_to_string(result).is_ok_and(|before| before == style) {
        return Ok(());
    }
    if let Some(folder) = result.parent() {
        files::create_folder(folder)?;
    }
    fs::write(result, style).map_err(Failure::file(result))
}

fn gathered(folder: &Path) -> Result<String, Failure> {
    let mut sources: Vec<PathBuf> = files::within(folder)?;
    sources.retain(|source| !source.starts_with(folder.join(PUBLIC)));
    sources.sort();
    if let Some(stray) = sources.iter().find(|source| layer(folder, source).is_none()) {
        let error =
            Error::new(ErrorKind::InvalidInput, "this file is in none of the style's layers");
        return Err(Failure::file(stray)(error));
    }
    let mut style = format!("@layer {};\n", LAYERS.join(", "));
    for wanted in LAYERS {
        for source in sources.iter().filter(|source| layer(folder, source) == Some(wanted)) {
            let text = fs::read_to_string(source).map_err(Failure::file(source))?;
            style.push_str(&format_layer(wanted, &text));
        }
    }
    Ok(style)
}

fn format_layer(layer: &str, text: &str) -> String {
    format!("\n@layer {layer} {{\n{text}}}\n")
}

/// The layer to which a file belongs by its name, or by that of its folder.
fn layer(folder: &Path, source: &Path) -> Option<&'static str> {
    let path = source.strip_prefix(folder).ok()?.with_extension("");
    let first = path.components().next()?;
    LAYERS.into_iter().find(|layer| first.as_os_str() == *layer)
}

#[cfg(test)]
mod classes;
#[cfg(test)]
mod contrast;

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(names: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for name in names {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, format!("/* {name} */\n")).unwrap();
        }
        folder
    }

    #[test]
    fn the_files_of_a_layer_stand_in_the_order_of_their_names() {
        let names = ["utilities.css", "pages/b.css", "pages/a.css", "tokens.css", "public/x.svg"];
        let style = gathered(folder(&names).path()).unwrap();
        let order: Vec<_> = style
            .lines()
            .filter_map(|line| line.strip_prefix("/* ")?.strip_suffix(" */"))
            .collect();
        assert_eq!(order, ["tokens.css", "pages/a.css", "pages/b.css", "utilities.css"]);
        assert!(style.starts_with("@layer tokens, base, components, pages, utilities;\n"));
    }

    #[test]
    fn a_file_without_a_layer_ends_the_build() {
        let failure = gathered(folder(&["tokens.css", "more/a.css"]).path()).unwrap_err();
        assert!(failure.to_string().contains("more/a.css"), "{failure}");
    }

    #[test]
    fn a_style_that_is_as_it_was_keeps_its_time() {
        let folder = folder(&["tokens.css"]);
        let result = folder.path().join("public/all.css");
        gather(folder.path(), &result).unwrap();
        let before = fs::File::options().write(true).open(&result).unwrap();
        before.set_modified(std::time::UNIX_EPOCH).unwrap();
        gather(folder.path(), &result).unwrap();
        let time = |path: &Path| fs::metadata(path).unwrap().modified().unwrap();
        assert_eq!(time(&result), std::time::UNIX_EPOCH);
        fs::write(folder.path().join("tokens.css"), "/* other */\n").unwrap();
        gather(folder.path(), &result).unwrap();
        assert_ne!(time(&result), std::time::UNIX_EPOCH);
    }
}
