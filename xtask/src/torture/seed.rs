//! Reproducible randomness.

use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::str::FromStr;

use uuid::Uuid;

/// Where all randomness of a run comes from; printed, so that a run can be repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seed(u64);

/// A stream of random numbers (SplitMix64): statistically sound, not secret.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Seed {
    /// A seed that no earlier run had.
    pub fn fresh() -> Self {
        Self(RandomState::new().hash_one("torture"))
    }

    /// The stream of one user of randomness; different numbers give unrelated streams.
    pub fn stream(self, number: u64) -> Random {
        let mut mixed = Random(self.0 ^ number.rotate_left(32));
        Random(mixed.bits())
    }
}

impl Random {
    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`, or zero when there is none.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.bits().checked_rem(limit).unwrap_or(0)
    }

    /// One of the choices, if there are any.
    pub fn pick<'a, T>(&mut self, choices: &'a [T]) -> Option<&'a T> {
        let limit = u64::try_from(choices.len()).ok()?;
        choices.get(usize::try_from(self.below(limit)).ok()?)
    }

    /// A seed for something that draws for itself.
    pub fn seed(&mut self) -> Seed {
        Seed(self.bits())
    }

    /// A random (version 4) UUID.
    pub fn uuid(&mut self) -> Uuid {
        let bits = (u128::from(self.bits()) << 64) | u128::from(self.bits());
        uuid::Builder::from_random_bytes(bits.to_be_bytes()).into_uuid()
    }
}

impl fmt::Display for Seed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl FromStr for Seed {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_draws_the_same_and_another_stream_something_else() {
        let draw = |stream| Seed(7).stream(stream).uuid();
        assert_eq!(draw(1), draw(1));
        assert_ne!(draw(1), draw(2));
    }

    #[test]
    fn every_choice_is_picked_sooner_or_later() {
        let mut random = Seed(1).stream(0);
        let mut seen = [false; 5];
        for _ in 0..200 {
            if let Some(&choice) = random.pick(&[0, 1, 2, 3, 4]) {
                seen[choice] = true;
            }
        }
        assert_eq!(seen, [true; 5]);
        assert_eq!(random.pick::<u8>(&[]), None);
    }
}
