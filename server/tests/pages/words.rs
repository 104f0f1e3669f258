//! The words of the product, as the translators' files have them.

use std::{fs, path::Path};

use fluent_syntax::{
    ast::{Entry, Pattern, PatternElement},
    parser,
};
use pathways::text::Language;

use super::page::Page;

/// Shorter messages may well be words of the other language too.
const LENGTH_MIN: usize = 12;
/// The name under which the installation of the tests signs its letters, in whichever language they are.
const SIGNATURE: &str = "Solution Pathways";
/// Attributes that are read to somebody.
const READ: &[&str] = &["aria-label", "title", "alt", "placeholder", "aria-roledescription"];

/// The texts of each language that are none of the other's.
pub(crate) struct Words {
    english: Vec<String>,
    french: Vec<String>,
}

impl Words {
    pub(crate) fn read() -> Self {
        let (english, french) = (texts(Language::En), texts(Language::Fr));
        let own = |texts: &[String], others: &[String]| {
            let is_own = |text: &&String| {
                text.as_str() != SIGNATURE
                    && !others.iter().any(|other| other.contains(text.as_str()))
            };
            texts.iter().filter(is_own).cloned().collect()
        };
        Self { english: own(&english, &french), french: own(&french, &english) }
    }

    /// The words of the other language on a page.
    pub(crate) fn foreign_on(&self, page: &Page, language: Language) -> Vec<&str> {
        let others = match language {
            Language::En => &self.french,
            Language::Fr => &self.english,
        };
        let read = plain(&read_on(page, language));
        others.iter().filter(|text| read.contains(text.as_str())).map(String::as_str).collect()
    }
}

/// Everything on a page that claims to be in its language.
fn read_on(page: &Page, language: Language) -> String {
    let is_own = |element: super::document::Element<'_>| {
        element.attribute("lang").is_none_or(|lang| lang.starts_with(language.code()))
    };
    let mut read = page.title();
    for body in page.document.all("body") {
        read.push('\n');
        read.push_str(&body.text_where(is_own));
    }
    for element in page.document.elements().filter(|one| is_own(*one) && one.around().all(is_own)) {
        for (_, value) in element.attributes().filter(|(name, _)| READ.contains(name)) {
            read.push('\n');
            read.push_str(value);
        }
    }
    read
}

/// All messages of a language that have no variable part.
fn texts(language: Language) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/locales").join(language.code());
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let sources = files.map(|file| fs::read_to_string(file).unwrap());
    sources.flat_map(|source| static_texts(&source)).collect()
}

fn static_texts(source: &str) -> Vec<String> {
    let resource = parser::parse(source).unwrap();
    let patterns = resource.body.iter().flat_map(|entry| match entry {
        Entry::Message(it) => {
            let attributes = it.attributes.iter().map(|attribute| &attribute.value);
            it.value.iter().chain(attributes).collect()
        }
        _ => Vec::new(),
    });
    patterns.filter_map(static_text).filter(|text| text.chars().count() > LENGTH_MIN).collect()
}

fn static_text(pattern: &Pattern<&str>) -> Option<String> {
    let part = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some((*value).to_owned()),
        PatternElement::Placeable { .. } => None,
    };
    let parts: Option<Vec<String>> = pattern.elements.iter().map(part).collect();
    parts.map(|parts| plain(&parts.concat()))
}

/// One space for all white space, however it breaks.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

mod tests {
    use axum::http::{HeaderMap, StatusCode};

    use super::*;
    use crate::pages::page::Answer;

    #[test]
    fn only_messages_without_variable_parts_are_looked_for() {
        let source = "a = Short\nb = A long message\n    on two lines\nc = Hello { $name }, how are you\n    .label = Another long one\n";
        assert_eq!(static_texts(source), ["A long message on two lines", "Another long one"]);
    }

    #[test]
    fn words_of_the_other_language_are_found_unless_they_say_so() {
        let words = Words {
            english: vec!["Skip to content".to_owned()],
            french: vec!["Aller au contenu".to_owned()],
        };
        let check = |content: &str, expected: &[&str]| {
            let body =
                format!("<!DOCTYPE html><html lang=en><title>t</title><body>{content}</body>");
            let answer = Answer { status: StatusCode::OK, headers: HeaderMap::new(), body };
            assert_eq!(
                words.foreign_on(&Page::of("/en".to_owned(), answer), Language::En),
                expected
            );
        };
        check("Skip to content", &[]);
        check("<p>Aller au\u{a0}contenu</p>", &["Aller au contenu"]);
        check("<a aria-label='Aller au contenu'>x</a>", &["Aller au contenu"]);
        check("<p lang=fr-CA>Aller au contenu<b title='Aller au contenu'></b></p>", &[]);
    }

    #[test]
    fn there_are_messages_in_both_languages() {
        let words = Words::read();
        assert!(words.english.len() > 20 && words.french.len() > 20);
    }
}
