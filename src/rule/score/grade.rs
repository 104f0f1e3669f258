//! One score, from 0 to 5.

use std::{fmt, str::FromStr};

/// A score from 0 to 5.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Grade(u8);

/// The number was not a score from 0 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAGrade;

impl fmt::Display for NotAGrade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a score: expected a whole number from 0 to 5")
    }
}

impl std::error::Error for NotAGrade {}

impl Grade {
    /// The best score.
    pub const BEST: u8 = 5;

    /// Every score, the worst first.
    pub const ALL: [Self; 6] = [Self(0), Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// Its points.
    pub const fn points(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Grade {
    type Error = NotAGrade;

    fn try_from(points: u8) -> Result<Self, NotAGrade> {
        (points <= Self::BEST).then_some(Self(points)).ok_or(NotAGrade)
    }
}

impl fmt::Display for Grade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl FromStr for Grade {
    type Err = NotAGrade;

    fn from_str(text: &str) -> Result<Self, NotAGrade> {
        match text.as_bytes() {
            [digit @ b'0'..=b'5'] => Self::try_from(digit - b'0'),
            _ => Err(NotAGrade),
        }
    }
}
