//! The additive hash over ballots: a sum modulo 2^256 that does not depend on the order of writes.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest as _, Sha256};
use surrealdb::types::{Error, Kind, SurrealValue, Value};

use super::BallotRow;

/// Keeps these hashes apart from all others of the product.
const DOMAIN: &[u8] = b"solution-pathways/stored-ballot/v1";
/// The number of bytes in a sum.
const WIDTH: usize = 32;

/// A number modulo 2^256, most significant byte first; 64 hexadecimal digits in the store.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum([u8; WIDTH]);

/// How many ballots a box, or one node's part of it, accounts for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, SurrealValue)]
pub struct BoxTotal {
    /// The number of ballots.
    pub count: u64,
    /// The sum of their hashes.
    pub sum: Sum,
}

impl Sum {
    /// The hash of one ballot.
    pub fn of(row: &BallotRow) -> Self {
        let length = u64::try_from(row.body.len()).unwrap_or(u64::MAX);
        let mut hash = Sha256::new();
        hash.update(DOMAIN);
        hash.update(row.voice.as_bytes());
        hash.update(row.version.to_be_bytes());
        hash.update(length.to_be_bytes());
        hash.update(row.body.as_bytes());
        Self(hash.finalize().into())
    }

    /// The sum with another one added.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let mut sum = [0; WIDTH];
        let mut carry = false;
        for place in (0..WIDTH).rev() {
            let (digit, over) = self.0[place].overflowing_add(other.0[place]);
            let (digit, over_again) = digit.overflowing_add(u8::from(carry));
            sum[place] = digit;
            carry = over || over_again;
        }
        Self(sum)
    }

    /// The sum with another one taken away.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        let mut one = [0; WIDTH];
        one[WIDTH - 1] = 1;
        let negated = Self(other.0.map(|digit| !digit)).plus(Self(one));
        self.plus(negated)
    }
}

impl BoxTotal {
    /// The total of these ballots.
    pub fn of<'a>(rows: impl IntoIterator<Item = &'a BallotRow>) -> Self {
        rows.into_iter().fold(Self::default(), |total, row| Self {
            count: total.count.saturating_add(1),
            sum: total.sum.plus(Sum::of(row)),
        })
    }

    /// The total with another one added.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self { count: self.count.saturating_add(other.count), sum: self.sum.plus(other.sum) }
    }
}

impl fmt::Display for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sum({self})")
    }
}

impl FromStr for Sum {
    type Err = hex::FromHexError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut sum = [0; WIDTH];
        hex::decode_to_slice(text, &mut sum)?;
        Ok(Self(sum))
    }
}

impl SurrealValue for Sum {
    fn kind_of() -> Kind {
        Kind::String
    }

    fn into_value(self) -> Value {
        Value::String(self.to_string())
    }

    fn from_value(value: Value) -> Result<Self, Error> {
        let text = String::from_value(value)?;
        text.parse().map_err(|_| Error::internal("a sum must be 64 hexadecimal digits".to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const MAX: Sum = Sum([255; WIDTH]);

    fn one() -> Sum {
        Sum::default().minus(MAX)
    }

    #[test]
    fn the_sum_wraps_at_both_ends() {
        assert_eq!(MAX.plus(one()), Sum::default());
        assert_eq!(Sum::default().minus(one()), MAX);
        assert_eq!(one().to_string(), format!("{:064x}", 1));
    }

    #[test]
    fn what_is_not_64_digits_is_no_sum() {
        assert_eq!("0".repeat(64).parse(), Ok(Sum::default()));
        assert!("0".repeat(63).parse::<Sum>().is_err());
        assert!("g".repeat(64).parse::<Sum>().is_err());
    }

    #[test]
    fn each_part_of_a_ballot_changes_its_hash() {
        let row = BallotRow { voice: uuid::Uuid::nil(), version: 1, body: "a".to_owned() };
        let others = [
            BallotRow { voice: uuid::Uuid::max(), ..row.clone() },
            BallotRow { version: 2, ..row.clone() },
            BallotRow { body: "b".to_owned(), ..row.clone() },
        ];
        for other in others {
            assert_ne!(Sum::of(&row), Sum::of(&other));
        }
    }

    proptest! {
        #[test]
        fn taking_away_undoes_adding(a: [u8; WIDTH], b: [u8; WIDTH], c: [u8; WIDTH]) {
            let (a, b, c) = (Sum(a), Sum(b), Sum(c));
            prop_assert_eq!(a.plus(b).minus(b), a);
            prop_assert_eq!(a.plus(b), b.plus(a));
            prop_assert_eq!(a.plus(b).plus(c), a.plus(b.plus(c)));
            prop_assert_eq!(a.to_string().parse(), Ok(a));
        }
    }
}
