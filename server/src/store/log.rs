//! The log of each campaign: entries, their head, and the erasable parts beside them.
//!
//! An append compares and sets the head in the transaction that inserts the entries, so two writers
//! never append at the same place, and nobody reads a head without its entries. The loser gets
//! [`AppendError::Moved`], folds what it missed, and decides again. After a timeout the row at the
//! first appended place tells who wrote it; only when it cannot be read is the outcome unknown.

use surrealdb::types::{RecordId, SurrealValue, Value};
use uuid::Uuid;

use super::query::{record, uuid};
use super::{Emptied, Seal, StoreError};

mod append;
mod read;

/// How many entries a log has, and the root of the tree over them.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct Head {
    /// The number of entries, and the number that the next one gets.
    pub size: u64,
    /// The root, in hexadecimal.
    pub root: String,
}

/// A private part of an entry, which can be erased while its salted hash stays in the entry.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct Side {
    /// The salted hash in the entry.
    pub commitment: String,
    /// The number of the entry.
    pub seq: u64,
    /// The salt.
    pub salt: String,
    /// The value as a JSON text.
    pub value: String,
}

/// What one transaction adds to a log.
#[derive(Debug, Clone)]
pub struct Append {
    /// The canonical bytes of each entry. The first gets the number of the expected head's size.
    pub entries: Vec<String>,
    /// The private parts of these entries.
    pub sides: Vec<Side>,
    /// The head afterwards.
    pub head: Head,
    /// The signed checkpoint of that head.
    pub checkpoint: String,
    /// The rounds whose ballot boxes these entries open.
    pub gates: Vec<Uuid>,
    /// Rounds that do not count: their boxes take nothing any more.
    pub closes: Vec<Uuid>,
    /// What these entries do to a ballot box besides.
    pub on_box: OnBox,
}

/// What entries do to a ballot box that is open, or was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OnBox {
    /// Nothing.
    Nothing,
    /// They seal it.
    Seal(Seal),
    /// They empty it.
    Empty(Emptied),
}

/// Why nothing was appended, or why nobody knows.
#[derive(Debug, thiserror::Error)]
pub enum AppendError {
    /// Others appended first: fold their entries and decide again.
    #[error("the log has moved on")]
    Moved,
    /// Ballots were written since the seal's total was taken: take it again.
    #[error("the ballot box has changed since it was counted")]
    BoxMoved,
    /// The store did not say whether the entries were appended, and cannot be asked now.
    #[error("it is not known whether the entries were appended")]
    Unknown,
    /// The store failed; nothing was appended.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Head {
    /// Of a campaign whose head row is missing.
    const fn lost() -> Self {
        Self { size: 0, root: String::new() }
    }
}

fn head_id(campaign: Uuid) -> RecordId {
    record("head", vec![uuid(campaign)])
}

fn event_id(campaign: Uuid, seq: u64) -> RecordId {
    record("event", vec![uuid(campaign), seq.into_value()])
}

fn side_id(campaign: Uuid, commitment: &str) -> RecordId {
    record("side", vec![uuid(campaign), Value::String(commitment.to_owned())])
}

fn count(entries: &[String]) -> u64 {
    u64::try_from(entries.len()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests;
