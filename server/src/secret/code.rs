//! The six digits of a sign-in letter.

use std::fmt;
use std::str::FromStr;

use super::{Digest, Malformed, NoRandomness, Secret};

/// How many digits a code has.
const DIGITS: usize = 6;

/// How many codes there are.
const CODES: u32 = 1_000_000;

/// The largest multiple of [`CODES`] that a `u32` can reach; draws from there on would favour the
/// low codes and are drawn again.
const FAIR_DRAWS: u32 = u32::MAX - u32::MAX % CODES;

/// A six-digit code, mailed beside the link for those who read mail on another device.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(u32);

impl Code {
    /// Draws a code; all are equally likely.
    pub fn draw() -> Result<Self, NoRandomness> {
        loop {
            if let Some(code) = Self::from_draw(getrandom::u32()?) {
                return Ok(code);
            }
        }
    }

    /// The code as it is written in a letter.
    pub fn reveal(&self) -> String {
        format!("{:0DIGITS$}", self.0)
    }

    /// What the store keeps: it can be checked only together with the secret of the browser that
    /// asked for the code, so a copy of the store does not let anyone try all codes.
    pub fn digest(&self, browser: &Secret) -> Digest {
        Digest::of("pathways/code/v1", &[&browser.0, self.reveal().as_bytes()])
    }

    fn from_draw(draw: u32) -> Option<Self> {
        (draw < FAIR_DRAWS).then_some(Self(draw % CODES))
    }
}

impl FromStr for Code {
    type Err = Malformed;

    /// Reads a code as people type or paste it, with spaces anywhere.
    fn from_str(text: &str) -> Result<Self, Malformed> {
        let mut value = 0;
        let mut digits = 0;
        for character in text.chars().filter(|character| !character.is_whitespace()) {
            let digit = character.to_digit(10).ok_or(Malformed::Code)?;
            digits += 1;
            if digits > DIGITS {
                return Err(Malformed::Code);
            }
            value = value * 10 + digit;
        }
        if digits == DIGITS { Ok(Self(value)) } else { Err(Malformed::Code) }
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Code(hidden)")
    }
}

#[cfg(test)]
mod tests {

    use super::*;

    #[test]
    fn a_code_has_six_digits_also_when_it_is_small() {
        assert_eq!(Code(7).reveal(), "000007");
        assert_eq!("000007".parse(), Ok(Code(7)));
        assert_eq!(Code::draw().unwrap().reveal().len(), DIGITS);
    }

    #[test]
    fn spaces_are_forgiven() {
        for text in ["123456", "123 456", " 1 2 3 4 5 6\n", "123\u{a0}456", "123\u{202f}456"] {
            assert_eq!(text.parse(), Ok(Code(123_456)), "{text:?}");
        }
    }

    #[test]
    fn anything_but_six_digits_is_refused() {
        for text in ["", "12345", "1234567", "12345a", "-12345", "+12345", "١٢٣٤٥٦", "12345.6"]
        {
            assert_eq!(text.parse::<Code>(), Err(Malformed::Code), "{text:?}");
        }
    }

    #[test]
    fn every_code_has_the_same_number_of_draws() {
        const { assert!(FAIR_DRAWS.is_multiple_of(CODES) && u32::MAX - FAIR_DRAWS < CODES) };
        assert_eq!(Code::from_draw(0), Some(Code(0)));
        assert_eq!(Code::from_draw(FAIR_DRAWS - 1), Some(Code(CODES - 1)));
        assert_eq!(Code::from_draw(FAIR_DRAWS), None);
        assert_eq!(Code::from_draw(u32::MAX), None);
    }

    #[test]
    fn a_digest_belongs_to_one_browser() {
        let (here, there) = (Secret([1; 32]), Secret([2; 32]));
        assert_eq!(Code(1).digest(&here), Code(1).digest(&here));
        assert_ne!(Code(1).digest(&here), Code(1).digest(&there));
        assert_ne!(Code(1).digest(&here), Code(2).digest(&here));
    }
}
