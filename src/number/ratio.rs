//! Exact ratios of any size, for rules whose numbers outgrow a [`Fraction`](super::Fraction).

use std::{cmp::Ordering, fmt, str::FromStr};

use num_bigint::BigUint;
use num_integer::Integer as _;

use super::NotAFraction;

/// A non-negative rational in lowest terms, of any size, written `"2/3"`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Ratio {
    numerator: BigUint,
    denominator: BigUint,
}

impl Ratio {
    /// The most digits of a numerator or a denominator that is read; what is written is never bounded.
    pub const DIGITS: usize = 1_000;

    /// The ratio in lowest terms, or `None` over zero.
    pub fn new(numerator: BigUint, denominator: BigUint) -> Option<Self> {
        let common = numerator.gcd(&denominator);
        (denominator != BigUint::ZERO)
            .then(|| Self { numerator: numerator / &common, denominator: denominator / &common })
    }

    /// The ratio of two whole numbers in lowest terms, or `None` over zero.
    pub fn of(numerator: u64, denominator: u64) -> Option<Self> {
        Self::new(numerator.into(), denominator.into())
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        (&self.numerator * &other.denominator).cmp(&(&other.numerator * &self.denominator))
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

impl FromStr for Ratio {
    type Err = NotAFraction;

    fn from_str(text: &str) -> Result<Self, NotAFraction> {
        let number = |digits: &str| {
            let plain = (1..=Self::DIGITS).contains(&digits.len())
                && digits.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| digits.parse().ok()).flatten().ok_or(NotAFraction)
        };
        let (numerator, denominator) = text.split_once('/').ok_or(NotAFraction)?;
        Self::new(number(numerator)?, number(denominator)?).ok_or(NotAFraction)
    }
}

crate::spelling::spelled_as_text!(Ratio);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ratio_of_any_size_is_in_lowest_terms_and_compares_exactly() {
        let large = format!("1{}/3", "0".repeat(60));
        let ratio: Ratio = large.parse().unwrap();
        assert_eq!(ratio.to_string(), large);
        assert_eq!("4/6".parse::<Ratio>().unwrap().to_string(), "2/3");
        assert!("1/3".parse::<Ratio>().unwrap() < "333334/1000000".parse().unwrap());
        for bad in ["1/0", "1", "-1/2", "1/ 2", "", "/", &format!("1/{}", "9".repeat(1_001))] {
            assert_eq!(bad.parse::<Ratio>(), Err(NotAFraction), "{bad}");
        }
    }
}
