//! Whole numbers as each language writes them.

use super::Language;

/// A narrow no-break space, which groups digits in French.
const NARROW_SPACE: char = '\u{202f}';

/// A whole number in groups of three digits: `7,157`.
pub fn grouped(number: impl Into<u64>, language: Language) -> String {
    let separator = match language {
        Language::En => ',',
        Language::Fr => NARROW_SPACE,
    };
    let digits = number.into().to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_as_the_language_groups_them() {
        let check = |language, value: u32, expected| {
            assert_eq!(grouped(value, language), expected);
        };
        check(Language::En, 0, "0");
        check(Language::En, 999, "999");
        check(Language::En, 7_157, "7,157");
        check(Language::En, 1_234_567, "1,234,567");
        check(Language::Fr, 7_157, "7\u{202f}157");
    }
}
