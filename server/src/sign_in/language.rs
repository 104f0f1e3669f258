//! In which of its two languages the product speaks to somebody.

use axum::http::{HeaderMap, header};
use pathways::text::{Language, LanguageTag};

use crate::store::Language as Stored;

/// The cookie in which the pages keep the language that a visitor chose.
pub(super) const LANGUAGE_COOKIE: &str = "pathways-language";

/// The weight of a language that the browser gives none: the highest.
const FULL_WEIGHT: u16 = 1_000;

impl From<Language> for Stored {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::English,
            Language::Fr => Self::French,
        }
    }
}

impl From<Stored> for Language {
    fn from(language: Stored) -> Self {
        match language {
            Stored::English => Self::En,
            Stored::French => Self::Fr,
        }
    }
}

/// The language that `Accept-Language` prefers among the two; English when it prefers neither.
pub fn preferred(headers: &HeaderMap) -> Language {
    let mut best = None;
    for value in headers.get_all(header::ACCEPT_LANGUAGE) {
        for range in value.to_str().unwrap_or_default().split(',') {
            let Some((language, weight)) = read(range) else { continue };
            if best.is_none_or(|(_, heaviest)| weight > heaviest) {
                best = Some((language, weight));
            }
        }
    }
    best.map_or(Language::En, |(language, _)| language)
}

fn read(range: &str) -> Option<(Language, u16)> {
    let mut parts = range.split(';').map(str::trim);
    let language = parts.next()?.parse::<LanguageTag>().ok()?.language()?;
    let weight =
        parts.find_map(|part| part.strip_prefix("q=")).map_or(Some(FULL_WEIGHT), weight)?;
    (weight > 0).then_some((language, weight))
}

/// A weight between 0 and 1 with at most three decimals, in thousandths.
fn weight(text: &str) -> Option<u16> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    if decimals.len() > 3 || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match whole {
        "0" => format!("{decimals:0<3}").parse().ok(),
        "1" => Some(FULL_WEIGHT),
        _ => None,
    }
}

#[cfg(test)]
mod tests {

    use super::*;

    fn check(accepted: &str, expected: Language) {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_LANGUAGE, accepted.parse().unwrap());
        assert_eq!(preferred(&headers), expected, "{accepted}");
    }

    #[test]
    fn the_heavier_of_the_two_languages_wins() {
        check("fr", Language::Fr);
        check("fr-CA, en;q=0.8", Language::Fr);
        check("en;q=0.2, fr;q=0.25", Language::Fr);
        check("de, es;q=0.9, fr;q=0.1", Language::Fr);
        check("en, fr", Language::En);
        check("fr;q=0, de", Language::En);
        check("de", Language::En);
        check("*", Language::En);
        check("fr;q=9, ,;;q=, en;q=0.1", Language::En);
        assert_eq!(preferred(&HeaderMap::new()), Language::En);
    }
}
