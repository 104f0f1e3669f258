//! What the comparison can find, and how it is told.

use std::fmt;

use crate::torture::history::{Act, Item, Voice};

/// One broken promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// An acknowledged operation is not in effect.
    Lost {
        /// Whose.
        voice: Voice,
        /// On what.
        item: Item,
        /// What had been acknowledged.
        act: Act,
    },
    /// The ballot is older than one that was acknowledged.
    Behind {
        /// Whose.
        voice: Voice,
        /// The version that was acknowledged.
        acknowledged: u64,
        /// The version that is shown.
        shown: u64,
    },
    /// The ballot is missing altogether.
    NoBallot(Voice),
    /// The ballot counts more operations than can have been accepted.
    Twice {
        /// Whose.
        voice: Voice,
        /// The version that is shown.
        shown: u64,
        /// How many operations it can count at most.
        possible: u64,
    },
    /// Two acknowledged operations were given the same version.
    SharedVersion {
        /// Whose.
        voice: Voice,
        /// The version.
        version: u64,
    },
    /// The same operation, sent again, was acknowledged with another version.
    TwoVersions {
        /// Whose.
        voice: Voice,
        /// On what.
        item: Item,
    },
    /// The ballot lists an item more than once.
    DoubleMark(Voice),
    /// A mark that no order explains.
    Unexplained {
        /// Whose.
        voice: Voice,
        /// On what.
        item: Item,
    },
    /// More marks than the quota allows.
    OverQuota {
        /// Whose.
        voice: Voice,
        /// How many.
        marks: usize,
    },
    /// The log does not go on with the next number.
    LogHole {
        /// The number that is missing.
        expected: u64,
        /// The number found in its place.
        found: u64,
    },
    /// The log is shorter than it was.
    LogShrank {
        /// Entries seen before.
        before: usize,
        /// Entries now.
        now: usize,
    },
    /// An acknowledged entry is not in the log.
    LostEntry {
        /// Where it had been acknowledged.
        seq: u64,
    },
    /// An entry is no longer what it was.
    EntryChanged {
        /// Where.
        seq: u64,
    },
    /// Two wishes were acknowledged as one entry, or one as two.
    SharedEntry {
        /// Where.
        seq: u64,
    },
    /// The log has more entries than can have been added.
    EntryTwice {
        /// Entries that are shown.
        shown: usize,
        /// How many there can be at most.
        possible: usize,
    },
}

impl Finding {
    /// Is this the loss of something acknowledged, rather than another fault?
    pub fn is_loss(&self) -> bool {
        match self {
            Self::Lost { .. }
            | Self::Behind { .. }
            | Self::NoBallot(_)
            | Self::LostEntry { .. }
            | Self::LogShrank { .. } => true,
            Self::Twice { .. }
            | Self::SharedVersion { .. }
            | Self::TwoVersions { .. }
            | Self::DoubleMark(_)
            | Self::Unexplained { .. }
            | Self::OverQuota { .. }
            | Self::LogHole { .. }
            | Self::EntryChanged { .. }
            | Self::SharedEntry { .. }
            | Self::EntryTwice { .. } => false,
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lost { voice, item, act: Act::Support } => {
                write!(f, "{voice}: the acknowledged support of {item} is lost")
            }
            Self::Lost { voice, item, act: Act::Withdraw } => {
                write!(f, "{voice}: the acknowledged withdrawal from {item} is lost")
            }
            Self::Behind { voice, acknowledged, shown } => {
                write!(f, "{voice}: version {acknowledged} was acknowledged, {shown} is shown")
            }
            Self::NoBallot(voice) => write!(f, "{voice}: no ballot is shown"),
            Self::Twice { voice, shown, possible } => {
                write!(f, "{voice}: version {shown} after at most {possible} operations")
            }
            Self::SharedVersion { voice, version } => {
                write!(f, "{voice}: two operations were acknowledged as version {version}")
            }
            Self::TwoVersions { voice, item } => {
                write!(f, "{voice}: one operation on {item} was acknowledged as two versions")
            }
            Self::DoubleMark(voice) => write!(f, "{voice}: an item is marked twice"),
            Self::Unexplained { voice, item } => {
                write!(f, "{voice}: nobody put the mark on {item}")
            }
            Self::OverQuota { voice, marks } => write!(f, "{voice}: {marks} marks, over quota"),
            Self::LogHole { expected, found } => {
                write!(f, "log: entry {found} where {expected} belongs")
            }
            Self::LogShrank { before, now } => {
                write!(f, "log: {now} entries where there were {before}")
            }
            Self::LostEntry { seq } => write!(f, "log: the acknowledged entry {seq} is lost"),
            Self::EntryChanged { seq } => write!(f, "log: entry {seq} has changed"),
            Self::SharedEntry { seq } => {
                write!(f, "log: entry {seq} was acknowledged for two wishes, or a wish twice")
            }
            Self::EntryTwice { shown, possible } => {
                write!(f, "log: {shown} entries where at most {possible} can be")
            }
        }
    }
}
