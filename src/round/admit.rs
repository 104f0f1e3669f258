//! The only door to a box: `(round, current ballot, operation) -> ballot or refusal`.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde::{Deserialize, Serialize};

use super::{Ballot, BallotSecret, ItemId, Mark, Round, RoundState, Taken, VoterAddress, order};
use crate::{
    campaign::Refusal,
    charter::Quota,
    id::CommandId,
    people::Column,
    record::{Digest, canonical},
    rule::{Grades, Rank, Rules},
};

/// What a panelist says of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PanelMark {
    /// Yes.
    Approve,
    /// No.
    Decline,
    /// Neither.
    Abstain,
    /// A score from 0 to 5 for each criterion of the rubric, in its order.
    Scored(Grades),
    /// In this place of her order; what stands there or behind it moves back.
    Ranked(Rank),
    /// Takes an earlier mark back.
    Blank,
}

impl PanelMark {
    /// What then lies in the box; nothing where it was left blank.
    pub const fn in_box(self) -> Option<Mark> {
        match self {
            Self::Approve => Some(Mark::Approve),
            Self::Decline => Some(Mark::Decline),
            Self::Abstain => Some(Mark::Abstain),
            Self::Scored(grades) => Some(Mark::Scored(grades)),
            Self::Ranked(rank) => Some(Mark::Ranked(rank)),
            Self::Blank => None,
        }
    }
}

/// One change of a ballot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Operation {
    /// Support an item.
    Support(ItemId),
    /// Take support back.
    Withdraw(ItemId),
    /// Mark items, all or none. Where items are ranked, those that are named take their places in the order of the others.
    Mark(BTreeMap<ItemId, PanelMark>),
}

/// What the door must know about the voice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Admission {
    /// By which a resend is recognised.
    pub operation_id: CommandId,
    /// Where the voice is counted.
    pub column: Column,
    /// Under which name it knows itself.
    pub address: VoterAddress,
    /// The secret to use if this is its first act; an existing ballot keeps its own.
    pub secret: BallotSecret,
    /// Items on which it declared a conflict.
    pub recused: BTreeSet<ItemId>,
    /// Items whose words were withdrawn.
    pub withdrawn: BTreeSet<ItemId>,
}

impl Operation {
    /// The digest of what it says.
    fn digest(&self) -> Result<Digest, Refusal> {
        let text = canonical(self).map_err(|_| Refusal::Internal)?;
        Ok(Digest::of_parts(b"solution-pathways/operation/v1\n", &[text.as_bytes()]))
    }
}

/// Applies an operation to a ballot, or refuses. One that the ballot remembers gives it back as it is; one that changes
/// nothing is remembered and leaves version and marks as they are.
pub fn admit(
    round: &Round,
    current: Option<&Ballot>,
    operation: &Operation,
    admission: &Admission,
) -> Result<Ballot, Refusal> {
    if round.state != RoundState::Open {
        return Err(Refusal::BoxClosed);
    }
    let mut ballot = current.cloned().unwrap_or_else(|| Ballot {
        version: 0,
        column: admission.column,
        address: admission.address.clone(),
        secret: admission.secret,
        marks: admission.recused.iter().map(|item| (*item, Mark::Recused)).collect(),
        operations: VecDeque::new(),
    });
    let taken = Taken { id: admission.operation_id, digest: operation.digest()? };
    if let Some(before) = ballot.taken(taken.id) {
        return if *before == taken { Ok(ballot) } else { Err(Refusal::CommandReused) };
    }
    match (operation, &round.rules) {
        (Operation::Support(item), Rules::Upvote(rules)) => {
            if !ballot.marks.contains_key(item) {
                if admission.withdrawn.contains(item) {
                    return Err(Refusal::ItemWithdrawn);
                }
                check_on_slate(round, *item)?;
                check_quota(rules.quota, ballot.marks.len())?;
            }
            ballot.marks.insert(*item, Mark::Support);
        }
        (Operation::Withdraw(item), Rules::Upvote(_)) => {
            check_on_slate(round, *item)?;
            ballot.marks.remove(item).ok_or(Refusal::NotSupported)?;
        }
        (Operation::Mark(marks), Rules::Panel(_)) => {
            if marks.is_empty() {
                return Err(Refusal::NobodyNamed);
            }
            for (item, mark) in marks {
                check_on_slate(round, *item)?;
                if admission.recused.contains(item) {
                    return Err(Refusal::Recused);
                }
                let (before, after) = (ballot.marks.get(item).copied(), mark.in_box());
                match after {
                    Some(mark) if !round.rules.takes(mark) => return Err(Refusal::WrongMark),
                    Some(mark) => _ = ballot.marks.insert(*item, mark),
                    None => _ = ballot.marks.remove(item),
                }
                if admission.withdrawn.contains(item) && after.is_some() && after != before {
                    return Err(Refusal::ItemWithdrawn);
                }
            }
            if round.rules.are_ranked() {
                order::settle(&mut ballot.marks, marks)?;
            }
        }
        _ => return Err(Refusal::WrongMark),
    }
    if current.is_none_or(|current| current.marks != ballot.marks) {
        ballot.version += 1;
    }
    ballot.remember(taken);
    Ok(ballot)
}

fn check_on_slate(round: &Round, item: ItemId) -> Result<(), Refusal> {
    round.item(item).map(|_| ()).ok_or(Refusal::NotOnSlate)
}

fn check_quota(quota: Quota, used: usize) -> Result<(), Refusal> {
    match quota {
        Quota::Limited(quota) if used >= usize::from(quota) => Err(Refusal::QuotaReached { quota }),
        Quota::Limited(_) | Quota::Unlimited => Ok(()),
    }
}
