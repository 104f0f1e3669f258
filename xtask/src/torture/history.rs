//! What the voices asked for and what they were told.

use std::collections::BTreeSet;
use std::fmt;

use uuid::Uuid;

/// One of the scene's voices, by its place in the scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Voice(pub usize);

/// What can be supported, by the name the API gives it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item(pub String);

/// One start of the server; what it left unanswered cannot take effect in a later one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Life(pub u32);

/// What is done to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Put a mark on it.
    Support,
    /// Take the mark away.
    Withdraw,
}

/// One intent. It keeps its key however often it is sent, so that it acts once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// The idempotency key.
    pub key: Uuid,
    /// What is done.
    pub act: Act,
    /// To what.
    pub item: Item,
}

/// A voice's ballot as the server shows it. `version` counts the operations it has accepted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ballot {
    /// Zero for a voice without a ballot; one more with each accepted operation.
    pub version: u64,
    /// The supported items, as listed: a double mark must stay visible.
    pub marks: Vec<Item>,
}

/// What the voice was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Counted; this is the ballot now. From here it may not be lost.
    Acknowledged(Ballot),
    /// Not counted, for a reason with this code.
    Refused(String),
    /// No answer came: it may have been counted or not.
    Unknown,
}

/// One sending of an order.
#[derive(Clone, Debug)]
pub struct Attempt {
    /// Who sent it.
    pub voice: Voice,
    /// What was sent.
    pub order: Order,
    /// To which life of the server.
    pub life: Life,
    /// What came back.
    pub answer: Answer,
}

impl Ballot {
    /// The supported items, each once.
    pub fn supported(&self) -> BTreeSet<&Item> {
        self.marks.iter().collect()
    }
}

impl Life {
    /// The life after this one.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl fmt::Display for Voice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "voice {}", self.0)
    }
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
