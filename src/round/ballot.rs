//! A voice's ballot as it lies in the box.

use std::{
    borrow::Cow,
    collections::{BTreeMap, VecDeque},
    fmt,
    str::FromStr,
};

use serde::{Deserialize, Serialize};

use super::{ItemId, Round};
use crate::{
    id::CommandId,
    people::Column,
    record::{Digest, Salt},
    rule::{Grades, Rank},
};

/// What a ballot says of one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// A member supports it.
    Support,
    /// A panelist approves.
    Approve,
    /// A panelist declines.
    Decline,
    /// A panelist has read it and says neither.
    Abstain,
    /// A panelist scores it, criterion by criterion.
    Scored(Grades),
    /// A panelist puts it in this place of her order. The places of a ballot are those from 1 on, each once.
    Ranked(Rank),
    /// A panelist has a conflict; never a slip.
    Recused,
}

impl Mark {
    /// The stable name, as hashed into slips; that of scores and of a place ends with them.
    pub fn code(self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Support => "support",
            Self::Approve => "approve",
            Self::Decline => "decline",
            Self::Abstain => "abstain",
            Self::Scored(grades) => return Cow::Owned(format!("scored:{grades}")),
            Self::Ranked(rank) => return Cow::Owned(format!("ranked:{rank}")),
            Self::Recused => "recused",
        })
    }
}

/// Thirty-two random bytes from which the nonces of a ballot's slips follow. Whoever has them can show how the ballot
/// was marked.
pub type BallotSecret = Salt;

/// The address or code under which a voter knows herself; it keeps two voters with one secret apart.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct VoterAddress(String);

impl VoterAddress {
    /// The most bytes: that of an e-mail address.
    pub const LIMIT: usize = 254;

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Empty, or longer than any address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnAddress;

impl FromStr for VoterAddress {
    type Err = NotAnAddress;

    fn from_str(text: &str) -> Result<Self, NotAnAddress> {
        if text.is_empty() || text.len() > Self::LIMIT {
            return Err(NotAnAddress);
        }
        Ok(Self(text.to_owned()))
    }
}

/// An address is personal: it is not shown where values are printed.
impl fmt::Debug for VoterAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("VoterAddress(..)")
    }
}

/// How many operations a ballot remembers, to recognise a resend. One that comes again after so many others of the same
/// voice is taken for a new one.
pub const REMEMBERED_OPERATIONS: usize = 128;

/// An operation that a ballot has taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Taken {
    /// By which a resend is recognised.
    pub id: CommandId,
    /// What it said, so that its id cannot be used for another.
    pub digest: Digest,
}

/// A voice's whole ballot. The row is replaced as a whole; its version counts the changes of what it says. An operation
/// that changes nothing is remembered all the same, under the version that stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    /// Counts changes of what it says, from 1.
    pub version: u64,
    /// Where it is counted.
    pub column: Column,
    /// Who knows it under which name.
    pub address: VoterAddress,
    /// From which its nonces follow.
    pub secret: BallotSecret,
    /// What it says. An item without a mark was left blank.
    pub marks: BTreeMap<ItemId, Mark>,
    /// The latest operations, at most [`REMEMBERED_OPERATIONS`], oldest first.
    pub operations: VecDeque<Taken>,
}

impl Ballot {
    /// Whether it says anything.
    pub fn has_voted(&self) -> bool {
        self.marks.values().any(|mark| *mark != Mark::Recused)
    }

    /// Whether nothing of it was left blank: a mark on every item, be it an abstention or a recusal.
    pub fn is_complete(&self, round: &Round) -> bool {
        round.slate.iter().all(|entry| self.marks.contains_key(&entry.item))
    }

    /// Whether an operation with this id was taken, for a resend that comes after the box has closed.
    pub fn remembers(&self, id: CommandId) -> bool {
        self.taken(id).is_some()
    }

    /// What the ballot knows of an operation's id.
    pub(super) fn taken(&self, id: CommandId) -> Option<&Taken> {
        self.operations.iter().find(|taken| taken.id == id)
    }

    pub(super) fn remember(&mut self, operation: Taken) {
        if self.operations.len() == REMEMBERED_OPERATIONS {
            self.operations.pop_front();
        }
        self.operations.push_back(operation);
    }
}
