//! Numbers as each language writes them.

use pathways::{number::Fraction, rule::Votes, text::Language};

/// A whole number in groups of three digits: `7,157`.
pub use pathways::text::grouped as number;

/// A share or a mean to two decimal places, the nearest: `3.67`.
pub fn decimal(fraction: Fraction, language: Language) -> String {
    let hundredths = fraction.hundredths();
    let point = point(language);
    format!("{}{point}{:02}", number(hundredths / 100, language), hundredths % 100)
}

/// Votes with all their five decimal places: `1,239.99064`.
pub(crate) fn votes(votes: Votes, language: Language) -> String {
    let text = votes.to_string();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let whole: u64 = whole.parse().unwrap_or(u64::MAX);
    format!("{}{}{decimals}", number(whole, language), point(language))
}

const fn point(language: Language) -> char {
    match language {
        Language::En => '.',
        Language::Fr => ',',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn votes_have_all_their_decimal_places() {
        let some = "1239.99064".parse().unwrap();
        let said = Language::ALL.map(|language| votes(some, language));
        assert_eq!(said, ["1,239.99064", "1\u{202f}239,99064"]);
    }

    #[test]
    fn a_mean_has_the_decimal_sign_of_its_language() {
        let mean = "11/3".parse().unwrap();
        assert_eq!(Language::ALL.map(|language| decimal(mean, language)), ["3.67", "3,67"]);
    }
}
