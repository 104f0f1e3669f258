//! A place in the order of a ballot.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A place in the order of a ballot: 1 is the first, [`LAST_RANK`] the last that there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct Rank(u16);

/// The last place: a ballot ranks no more items than a rule counts.
pub const LAST_RANK: u16 = 1_000;

/// The number was not a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotARank;

impl fmt::Display for NotARank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a place: expected a whole number from 1 to {LAST_RANK}")
    }
}

impl std::error::Error for NotARank {}

impl Rank {
    /// The place behind so many others.
    pub fn behind(others: usize) -> Option<Self> {
        u16::try_from(others.checked_add(1)?).ok()?.try_into().ok()
    }

    /// Its number, from 1.
    pub const fn place(self) -> u16 {
        self.0
    }

    /// How many places lie before it.
    pub fn before(self) -> usize {
        usize::from(self.0 - 1)
    }
}

impl TryFrom<u16> for Rank {
    type Error = NotARank;

    fn try_from(place: u16) -> Result<Self, NotARank> {
        (1..=LAST_RANK).contains(&place).then_some(Self(place)).ok_or(NotARank)
    }
}

impl From<Rank> for u16 {
    fn from(rank: Rank) -> Self {
        rank.0
    }
}

impl fmt::Display for Rank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl FromStr for Rank {
    type Err = NotARank;

    fn from_str(text: &str) -> Result<Self, NotARank> {
        let place: u16 = text.parse().map_err(|_| NotARank)?;
        // One spelling: neither a sign nor leading zeros.
        let rank = Self::try_from(place)?;
        (rank.to_string() == text).then_some(rank).ok_or(NotARank)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_number_from_1_with_one_spelling() {
        assert_eq!("12".parse::<Rank>().map(Rank::place), Ok(12));
        assert_eq!(Rank::behind(0).map(Rank::place), Some(1));
        assert_eq!(Rank::behind(usize::from(LAST_RANK)), None);
        assert_eq!(Rank::try_from(3).map(Rank::before), Ok(2));
        for bad in ["0", "1001", "+1", "01", "", "1.0", "-1", "70000"] {
            assert_eq!(bad.parse::<Rank>(), Err(NotARank), "{bad}");
        }
        assert!(serde_json::from_str::<Rank>("0").is_err());
        assert_eq!(usize::from(LAST_RANK), super::super::MOST_ITEMS);
    }
}
