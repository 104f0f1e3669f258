//! Holds the messages, those of letters, of the API and of recounts too, to the typography of their language.

use std::{fs, path::Path};

use fluent_syntax::{
    ast::{Entry, Expression, Pattern, PatternElement},
    parser,
};

const NO_BREAK_SPACE: char = '\u{a0}';

/// What is not written in either language.
const TYPEWRITTEN: [&str; 3] = ["'", "\"", "..."];

/// What a no-break space precedes in French.
const SET_OFF: [char; 5] = [':', ';', '?', '!', '»'];

fn typewritten(text: &str) -> Option<&'static str> {
    TYPEWRITTEN.into_iter().any(|slip| text.contains(slip)).then_some("’ “ ” « » and … are meant")
}

fn badly_spaced(text: &str) -> Option<&'static str> {
    let spaced = |(at, sign): (usize, char)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + sign.len_utf8()..).and_then(|after| after.chars().next());
        match sign {
            '«' => after == Some(NO_BREAK_SPACE),
            // The colon of a web address.
            ':' if after == Some('/') => true,
            _ if SET_OFF.contains(&sign) => before == Some(NO_BREAK_SPACE),
            _ => true,
        }
    };
    (!text.char_indices().all(spaced)).then_some("a no-break space is missing")
}

/// Every text that a message can become, with a letter for each variable and for each choice within a text.
fn texts(pattern: &Pattern<&str>) -> Vec<String> {
    let mut whole = String::new();
    let mut all = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => whole.push_str(value),
            PatternElement::Placeable { expression } => {
                whole.push('x');
                if let Expression::Select { variants, .. } = expression {
                    all.extend(variants.iter().flat_map(|variant| texts(&variant.value)));
                }
            }
        }
    }
    all.push(whole);
    all
}

/// Texts of a file in which a rule finds something.
fn slips(source: &str, rules: &[fn(&str) -> Option<&'static str>]) -> Vec<String> {
    let resource = parser::parse(source).unwrap();
    let patterns = resource.body.iter().flat_map(|entry| {
        let (value, attributes) = match entry {
            Entry::Message(message) => (message.value.as_ref(), message.attributes.as_slice()),
            Entry::Term(term) => (Some(&term.value), term.attributes.as_slice()),
            _ => (None, [].as_slice()),
        };
        value.into_iter().chain(attributes.iter().map(|attribute| &attribute.value))
    });
    let found = |text: String| {
        rules.iter().find_map(|rule| rule(&text)).map(|rule| format!("{text:?}: {rule}"))
    };
    patterns.flat_map(texts).filter_map(found).collect()
}

fn check(language: &str, rules: &[fn(&str) -> Option<&'static str>]) {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["locales", "recount/locales", "../server/locales"];
    let folders = folders.map(|of| package.join(of).join(language));
    for file in folders.into_iter().flat_map(|folder| fs::read_dir(folder).unwrap()) {
        let file = file.unwrap().path();
        let source = fs::read_to_string(&file).unwrap();
        // Its digits would not be grouped; `$number` is the same as text.
        assert!(!source.contains("{ $count }"), "{} shows $count", file.display());
        let slips = slips(&source, rules);
        assert!(slips.is_empty(), "{}: {slips:#?}", file.display());
    }
}

#[test]
fn english_messages_keep_to_its_typography() {
    check("en", &[typewritten]);
}

#[test]
fn french_messages_keep_to_its_typography() {
    check("fr", &[typewritten, badly_spaced]);
}

#[test]
fn slips_are_found_in_values_attributes_and_choices() {
    let slips = |source: &str| slips(source, &[typewritten, badly_spaced]).len();
    assert_eq!(slips("a = L’heure\u{a0}: « oui »"), 1);
    assert_eq!(slips("a = L’heure\u{a0}: «\u{a0}oui\u{a0}»"), 0);
    assert_eq!(slips("a = Oui\u{a0}?\n    .b = Oui?"), 1);
    assert_eq!(slips("a = { $b ->\n    [one] l'un\n   *[other] d’autres...\n}"), 2);
    assert_eq!(slips("a = Une adresse en https://"), 0);
    assert_eq!(slips("a = { $b }\u{a0}:\n-c = \"d\""), 1);
}
