//! In which language a reader is answered.

use axum::http::{HeaderMap, header::ACCEPT_LANGUAGE};
use pathways::text::{Language, LanguageTag};

/// The answer for readers of neither language.
const DEFAULT: Language = Language::En;

/// The weight of a language that is named without one, in thousandths (RFC 9110, section 12.4.2).
const FULL_WEIGHT: u32 = 1_000;

/// The language that an address names in its first segment.
pub(super) fn of_address(path: &str) -> Option<Language> {
    path.trim_start_matches('/').split('/').next()?.parse().ok()
}

/// The language that the browser likes best among those that the product speaks.
pub fn preferred(headers: &HeaderMap) -> Language {
    let wishes = headers.get_all(ACCEPT_LANGUAGE).iter().filter_map(|value| value.to_str().ok());
    let mut best = (0, DEFAULT);
    for (weight, language) in wishes.flat_map(|value| value.split(',')).filter_map(wish) {
        // Of equal wishes the first counts, as browsers list them.
        if weight > best.0 {
            best = (weight, language);
        }
    }
    best.1
}

/// One entry of the header, such as `fr-CA;q=0.8`.
fn wish(entry: &str) -> Option<(u32, Language)> {
    let mut parts = entry.split(';');
    let tag: LanguageTag = parts.next()?.parse().ok()?;
    let weight = match parts.next() {
        Some(parameter) => thousandths(parameter.trim().strip_prefix("q=")?)?,
        None => FULL_WEIGHT,
    };
    Some((weight, tag.language()?))
}

/// A weight of at most one with at most three decimals: `0.8` is 800.
fn thousandths(text: &str) -> Option<u32> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let padded = format!("{decimals:0<3}");
    let is_short = padded.len() == 3 && padded.bytes().all(|digit| digit.is_ascii_digit());
    match whole {
        "1" if padded == "000" => Some(FULL_WEIGHT),
        "0" if is_short => padded.parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn an_address_names_its_language_in_the_first_segment() {
        assert_eq!(of_address("/fr/campaigns/1"), Some(Language::Fr));
        assert_eq!(of_address("/en"), Some(Language::En));
        for elsewhere in ["/", "/fra", "/campaigns/fr", ""] {
            assert_eq!(of_address(elsewhere), None, "{elsewhere}");
        }
    }

    #[test]
    fn the_language_that_is_liked_best_wins() {
        let check = |value: &'static str, expected| {
            let headers =
                HeaderMap::from_iter([(ACCEPT_LANGUAGE, HeaderValue::from_static(value))]);
            assert_eq!(preferred(&headers), expected, "{value}");
        };
        check("fr-CA,fr;q=0.9,en;q=0.8", Language::Fr);
        check("en;q=0.5, fr;q=0.501", Language::Fr);
        check("de, fr;q=0.3", Language::Fr);
        check("fr;q=0, de", Language::En);
        check("fr, en", Language::Fr);
        check("*", Language::En);
        check("fr;q=2, fr;q=high, fr;q=0.1234", Language::En);
        check(";;,,=", Language::En);
        assert_eq!(preferred(&HeaderMap::new()), Language::En);
    }
}
