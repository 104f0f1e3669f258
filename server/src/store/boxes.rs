//! The ballot box of each round: one row per voice, and an account of all rows per node.
//!
//! - `gate:[round]` is created by the append of the entry that opens the round. It lists the nodes
//!   that take ballots, and says when the box is sealed.
//! - `box:[round, node]` is one node's account: how many ballots it created, and the sum over the
//!   hashes of the rows it wrote minus those it replaced, modulo 2^256. Only the sums of all nodes
//!   together describe the box: one node may replace what another wrote.
//! - `ballot:[round, voice]` is a voice's whole ballot. It is replaced, and deleted only with all others of its box.
//!
//! A batch checks, in its transaction, that each row is still the one it replaces, and writes its
//! node's account with the rows. The seal writes the gate and every account in the transaction that
//! appends the seal's entry. A batch and a seal therefore always write a row in common, and so do a
//! node's registration and a seal: of two that overlap, the database commits one.
//!
//! - `remains:[round, place]` is what stays of a box that was emptied: lines that tell of nobody, in pieces, in the order of
//!   their places. The box is emptied, and its accounts set to nothing, in the transaction that appends the entry saying so.
//!
//! What a ballot says, and whether its voice may cast it, is not checked here.

use surrealdb::types::{RecordId, SurrealValue};
use uuid::Uuid;

use super::StoreError;
use super::query::{record, uuid};

mod batch;
mod emptied;
mod read;
mod register;
mod sum;

pub use emptied::Emptied;
pub(super) use emptied::EmptiedBox;
pub(super) use read::{Account, total};
pub use sum::{BoxTotal, Sum};

/// A voice's ballot as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct BallotRow {
    /// Who casts it: a person, or an organisation.
    pub voice: Uuid,
    /// The number of times that it was written.
    pub version: u64,
    /// The ballot as canonical text.
    pub body: String,
}

/// A ballot to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The ballot.
    pub row: BallotRow,
    /// The stored ballot that it was made from; `None` when the voice has none yet.
    pub replaces: Option<BallotRow>,
}

/// The end of a round's box, written with the log entry that announces it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    /// The round.
    pub round: Uuid,
    /// What the box held when the entry was made.
    pub expected: BoxTotal,
}

/// Why no ballot of a batch was written, or why nobody knows.
#[derive(Debug, thiserror::Error)]
pub enum BatchError {
    /// Others wrote one of the ballots first: load them and apply the operations again.
    #[error("a ballot has changed since it was read")]
    Moved,
    /// The box is sealed.
    #[error("the ballot box is sealed")]
    Sealed,
    /// The store did not say whether the ballots were written, and cannot be asked now.
    #[error("it is not known whether the ballots were written")]
    Unknown,
    /// The store failed; nothing was written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

pub(super) fn gate_id(round: Uuid) -> RecordId {
    record("gate", vec![uuid(round)])
}

fn box_id(round: Uuid, node: Uuid) -> RecordId {
    record("box", vec![uuid(round), uuid(node)])
}

fn ballot_id(round: Uuid, voice: Uuid) -> RecordId {
    record("ballot", vec![uuid(round), uuid(voice)])
}

#[cfg(test)]
mod tests;
