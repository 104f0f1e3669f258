//! Whom to phone or write to, with a link for each way to do so.

use leptos::prelude::*;
use pathways::text::Contact;

/// How many digits a number has that is written with its country.
const WITH_COUNTRY: std::ops::RangeInclusive<usize> = 8..=15;
/// How many it has without.
const WITHOUT_COUNTRY: std::ops::RangeInclusive<usize> = 10..=11;
/// How many digits the code of a country has at most.
const COUNTRY_DIGITS_MAX: usize = 3;

/// A contact as a host wrote it: a tap on an address writes, one on a number phones.
#[component]
pub fn ContactWords(
    /// The contact.
    contact: Contact,
) -> impl IntoView {
    let parts = parts(contact.as_str()).into_iter().map(|part| match part {
        Part::Words(words) => words.into_any(),
        Part::Address(address) => {
            let to = format!("mailto:{address}");
            view! { <a href=to>{address}</a> }.into_any()
        }
        Part::Number { shown, dialled } => {
            view! { <a class="u-nowrap" href=format!("tel:{dialled}")>{shown}</a> }.into_any()
        }
    });
    parts.collect_view()
}

/// A part of a contact.
#[derive(Debug, PartialEq, Eq)]
enum Part {
    /// Neither of the others.
    Words(String),
    /// An e-mail address.
    Address(String),
    /// A phone number, as it was written and as it is dialled.
    Number { shown: String, dialled: String },
}

fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut words = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_start = !words.ends_with(char::is_alphanumeric);
        let found = if is_start { address(rest).or_else(|| number(rest)) } else { None };
        let length = if let Some((length, part)) = found {
            let before = std::mem::take(&mut words);
            parts.extend((!before.is_empty()).then_some(Part::Words(before)));
            parts.push(part);
            length
        } else {
            words.push(first);
            first.len_utf8()
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    parts.extend((!words.is_empty()).then_some(Part::Words(words)));
    parts
}

/// The e-mail address with which a text begins, and its length.
fn address(text: &str) -> Option<(usize, Part)> {
    let is_inside = |letter: char| letter.is_alphanumeric() || "@.+-_".contains(letter);
    let end = text.find(|letter| !is_inside(letter)).unwrap_or(text.len());
    let address = text.get(..end)?.trim_end_matches(['.', '-']);
    let (person, place) = address.split_once('@')?;
    let is_address = !person.is_empty() && place.contains('.') && !place.contains('@');
    is_address.then(|| (address.len(), Part::Address(address.to_owned())))
}

/// The phone number with which a text begins, and its length. Years and opening hours have too few digits.
fn number(text: &str) -> Option<(usize, Part)> {
    let is_inside =
        |letter: char| letter.is_ascii_digit() || "+(). -\u{a0}\u{2011}".contains(letter);
    let mut digits = 0;
    // Brackets are around the area code; those behind the number are around something else.
    let is_end = |letter: char| {
        digits += usize::from(letter.is_ascii_digit());
        !is_inside(letter) || (letter == '(' && digits > COUNTRY_DIGITS_MAX)
    };
    let end = text.find(is_end).unwrap_or(text.len());
    let number = text.get(..end)?.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    if !number.starts_with(|first: char| first.is_ascii_digit() || "+(".contains(first)) {
        return None;
    }
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let (sign, expected) =
        if number.starts_with('+') { ("+", WITH_COUNTRY) } else { ("", WITHOUT_COUNTRY) };
    let part = Part::Number { shown: number.to_owned(), dialled: format!("{sign}{digits}") };
    expected.contains(&digits.len()).then_some((number.len(), part))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(text: &str) -> Vec<String> {
        let link = |part: Part| match part {
            Part::Words(_) => None,
            Part::Address(address) => Some(address),
            Part::Number { dialled, .. } => Some(dialled),
        };
        parts(text).into_iter().filter_map(link).collect()
    }

    #[test]
    fn each_way_to_reach_somebody_is_a_link() {
        for (text, expected) in [
            (
                "Ada Roy, ada.roy@example.org, 514 555-0199.",
                vec!["ada.roy@example.org", "5145550199"],
            ),
            ("(514) 555-0199, poste 12", vec!["5145550199"]),
            ("+1 (514) 555-0199 (Ada)", vec!["+15145550199"]),
            ("Tél. : +1 514 555 0199 (9-17 h)", vec!["+15145550199"]),
            ("<ada+paths@example.org>", vec!["ada+paths@example.org"]),
            (
                "1-800-555-0199 or écrire à équipe@exemple.ca",
                vec!["18005550199", "équipe@exemple.ca"],
            ),
        ] {
            assert_eq!(links(text), expected, "{text}");
        }
    }

    #[test]
    fn what_reaches_nobody_stays_words() {
        for text in
            ["Ask at the door, 9:00-17:00", "Since 2026-11-21", "@ada", "ada@home", "room 12"]
        {
            assert_eq!(parts(text), [Part::Words(text.to_owned())], "{text}");
        }
    }

    #[test]
    fn nothing_of_what_was_written_is_lost() {
        let text = "Ada (ada@example.org), 514 555-0199, le jour";
        let shown = |part: Part| match part {
            Part::Words(text) | Part::Address(text) | Part::Number { shown: text, .. } => text,
        };
        assert_eq!(parts(text).into_iter().map(shown).collect::<String>(), text);
    }
}
