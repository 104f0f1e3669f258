//! What the voices and the host asked for and what they were told.

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

/// A place in the log, and the stable name of what was noted there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Counted from zero.
    pub seq: u64,
    /// Such as `role_granted`.
    pub fact: String,
}

/// An entry of the log as the server shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where it stands and what it notes.
    pub place: Place,
    /// Its whole text, which never changes.
    pub text: String,
}

/// What the sender was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer<Promise = Ballot> {
    /// Done; this is what came of it. From here it may not be lost.
    Acknowledged(Promise),
    /// Not done, for a reason with this code.
    Refused(String),
    /// No answer came: it may have been done or not.
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

/// One sending of a wish of the host that adds an entry to the log.
#[derive(Clone, Debug)]
pub struct Append {
    /// The idempotency key, which also says what is done.
    pub key: Uuid,
    /// What came back.
    pub answer: Answer<Place>,
}

/// Everything that was sent, with its answers.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// By the voices, to their ballots.
    pub operations: Vec<Attempt>,
    /// By the host, to the log.
    pub appends: Vec<Append>,
}

impl History {
    /// Adds what was sent later.
    pub fn extend(&mut self, later: Self) {
        self.operations.extend(later.operations);
        self.appends.extend(later.appends);
    }
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
