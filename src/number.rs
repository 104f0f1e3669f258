//! Exact shares, for wherever people are counted.

use std::{cmp::Ordering, fmt, str::FromStr};

mod ratio;

pub use ratio::Ratio;

/// A non-negative rational in lowest terms, written `"2/3"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fraction {
    numerator: u32,
    denominator: u32,
}

/// The text was not a fraction of two whole numbers with a denominator above zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAFraction;

impl fmt::Display for NotAFraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a fraction: expected two whole numbers such as 2/3")
    }
}

impl std::error::Error for NotAFraction {}

impl Fraction {
    /// Nothing.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };

    /// The fraction in lowest terms, or `None` over zero.
    pub const fn new(numerator: u32, denominator: u32) -> Option<Self> {
        if denominator == 0 {
            return None;
        }
        let (mut a, mut b) = (numerator, denominator);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        Some(Self { numerator: numerator / a, denominator: denominator / a })
    }

    /// The same in hundredths, to the nearest, as people read it. Nothing is counted with what comes out.
    pub fn hundredths(self) -> u64 {
        let (numerator, denominator) = (u64::from(self.numerator), u64::from(self.denominator));
        (numerator * 200 + denominator) / (denominator * 2)
    }

    /// Whether it lies between nothing and everything.
    pub const fn is_share(self) -> bool {
        self.numerator <= self.denominator
    }

    /// The least whole number of people that is at least this share of `total`.
    pub fn of(self, total: u32) -> u32 {
        let exact = u64::from(self.numerator) * u64::from(total);
        u32::try_from(exact.div_ceil(u64::from(self.denominator))).unwrap_or(u32::MAX)
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = u64::from(self.numerator) * u64::from(other.denominator);
        let right = u64::from(other.numerator) * u64::from(self.denominator);
        left.cmp(&right)
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

impl FromStr for Fraction {
    type Err = NotAFraction;

    fn from_str(text: &str) -> Result<Self, NotAFraction> {
        let number = |digits: &str| {
            let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| digits.parse().ok()).flatten().ok_or(NotAFraction)
        };
        let (numerator, denominator) = text.split_once('/').ok_or(NotAFraction)?;
        Self::new(number(numerator)?, number(denominator)?).ok_or(NotAFraction)
    }
}

crate::spelling::spelled_as_text!(Fraction);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fraction_is_in_lowest_terms_and_compares_exactly() {
        assert_eq!("4/6".parse(), Ok(Fraction { numerator: 2, denominator: 3 }));
        assert_eq!("0/7".parse(), Ok(Fraction::ZERO));
        for bad in ["1/0", "1", "-1/2", "1/ 2", "1/2/3", "+1/2", "", "5000000000/1"] {
            assert_eq!(bad.parse::<Fraction>(), Err(NotAFraction), "{bad}");
        }
        let fraction = |text: &str| text.parse().unwrap_or(Fraction::ZERO);
        assert!(fraction("1/3") < fraction("333334/1000000"));
        assert!(fraction("1/3") > fraction("333333/1000000"));
    }

    #[test]
    fn hundredths_are_the_nearest() {
        let hundredths = |text: &str| text.parse().unwrap_or(Fraction::ZERO).hundredths();
        assert_eq!(["11/3", "10/3", "5/1", "1/200", "0/1"].map(hundredths), [367, 333, 500, 1, 0]);
    }

    #[test]
    fn a_share_of_people_is_rounded_up() {
        let two_thirds = Fraction::new(2, 3).unwrap_or(Fraction::ZERO);
        assert_eq!(two_thirds.of(9), 6);
        assert_eq!(two_thirds.of(10), 7);
        assert_eq!(two_thirds.of(0), 0);
    }
}
