//! Votes to five decimal places, as the Scottish rules count them.

use std::{fmt, ops, str::FromStr};

/// So many units make a vote: the fifth decimal place.
const UNITS: u64 = 100_000;

/// A number of votes to five decimal places; what lies beyond is ignored, never rounded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Votes(u64);

/// The text was not a number with five decimal places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotVotes;

impl fmt::Display for NotVotes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not votes: expected a number with five decimal places such as 12.50000")
    }
}

impl std::error::Error for NotVotes {}

impl Votes {
    /// So many whole votes.
    pub const fn whole(votes: u64) -> Self {
        Self(votes.saturating_mul(UNITS))
    }

    /// The number of its smallest units.
    pub(super) const fn units(self) -> u64 {
        self.0
    }

    /// So many ballots of this value.
    #[must_use]
    pub(super) const fn times(self, ballots: u64) -> Self {
        Self(self.0.saturating_mul(ballots))
    }

    /// What is above a quota.
    #[must_use]
    pub const fn above(self, quota: Self) -> Self {
        Self(self.0.saturating_sub(quota.0))
    }

    /// The value of a ballot that is passed on with a surplus: the surplus times its value over all votes of whom it comes
    /// from, any remainder ignored.
    #[must_use]
    pub(super) fn passed_on(self, surplus: Self, total: Self) -> Self {
        let product = u128::from(self.0) * u128::from(surplus.0);
        let share = product.checked_div(u128::from(total.0)).unwrap_or(0);
        // A surplus is at most the total, so the share is at most the value.
        Self(u64::try_from(share).unwrap_or(self.0))
    }
}

impl ops::Add for Votes {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl std::iter::Sum for Votes {
    fn sum<I: Iterator<Item = Self>>(votes: I) -> Self {
        votes.fold(Self::default(), ops::Add::add)
    }
}

impl fmt::Display for Votes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:05}", self.0 / UNITS, self.0 % UNITS)
    }
}

impl FromStr for Votes {
    type Err = NotVotes;

    fn from_str(text: &str) -> Result<Self, NotVotes> {
        let (whole, decimals) = text.split_once('.').ok_or(NotVotes)?;
        let is_plain = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || decimals.len() != 5 || !is_plain(whole) || !is_plain(decimals) {
            return Err(NotVotes);
        }
        format!("{whole}{decimals}").parse().map(Self).map_err(|_| NotVotes)
    }
}

crate::spelling::spelled_as_text!(Votes);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn votes_have_five_decimal_places_and_the_rest_is_ignored() {
        let third = Votes::whole(1).passed_on(Votes::whole(1), Votes::whole(3));
        assert_eq!(third.to_string(), "0.33333");
        assert_eq!(third.times(3).to_string(), "0.99999");
        assert_eq!("1239.99064".parse::<Votes>().unwrap().to_string(), "1239.99064");
        for bad in ["1", "1.5", ".00000", "1.0000a", "-1.00000", "1.000000"] {
            assert_eq!(bad.parse::<Votes>(), Err(NotVotes), "{bad}");
        }
    }
}
