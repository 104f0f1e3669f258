//! Which method finds the themes: the newest, or an older one by which a record has them.

/// A method. By another one the same texts may lie in other themes, so it stands in the record, and those that records
/// have are kept: a verifier finds by each of them what it found then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Version {
    /// A text that a person placed speaks for the groups in which the runs have it.
    Second,
    /// What people placed teaches which theme suits the others, and goes on doing so while words are learnt.
    Third,
}

impl Version {
    /// The one by which new themes are found.
    pub const NEWEST: Self = Self::Third;

    /// All of them, the oldest first.
    pub const ALL: [Self; 2] = [Self::Second, Self::Third];

    /// Its number in the record.
    pub const fn number(self) -> u32 {
        match self {
            Self::Second => 2,
            Self::Third => 3,
        }
    }

    /// The one of a number, as far as this program has it.
    pub fn of_number(number: u32) -> Option<Self> {
        Self::ALL.into_iter().find(|version| version.number() == number)
    }
}
