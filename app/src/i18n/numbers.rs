//! Numbers as each language writes them.

use pathways::{number::Fraction, text::Language};

/// A whole number in groups of three digits: `7,157`.
pub use pathways::text::grouped as number;

/// A share or a mean to two decimal places, the nearest: `3.67`.
pub fn decimal(fraction: Fraction, language: Language) -> String {
    let hundredths = fraction.hundredths();
    let point = match language {
        Language::En => '.',
        Language::Fr => ',',
    };
    format!("{}{point}{:02}", number(hundredths / 100, language), hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_has_the_decimal_sign_of_its_language() {
        let mean = "11/3".parse().unwrap();
        assert_eq!(Language::ALL.map(|language| decimal(mean, language)), ["3.67", "3,67"]);
    }
}
