//! The chain of rounds that makes one decision: a first round, the further rounds about what is disputed in it, and the
//! run-offs that break ties.

use serde::Serialize;

use super::{ItemId, Kind, Outcome, Round, RoundState, Tally};
use crate::{
    campaign::{Campaign, Refusal},
    id::RoundId,
};

/// What the chain has decided so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// The first round, then further ones and run-offs.
    pub rounds: Vec<RoundId>,
    /// Items with a seat, in the order in which they got it.
    pub items: Vec<ItemId>,
    /// Whether every round of the chain is counted and no tie is open.
    pub complete: Completeness,
}

/// How far a decision has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Completeness {
    /// A round of the chain is not counted, or a tie or a dispute is open.
    #[default]
    Open,
    /// A round of the chain missed its quorum.
    NoQuorum,
    /// Every seat that can be filled is.
    Complete,
}

impl Campaign {
    pub(crate) fn round(&self, id: RoundId) -> Result<&Round, Refusal> {
        self.rounds.get(&id).ok_or(Refusal::UnknownRound)
    }

    /// The rounds that still count, in the order in which they were prepared.
    pub fn standing_rounds(&self) -> impl Iterator<Item = &Round> {
        self.round_sequence
            .iter()
            .filter_map(|id| self.rounds.get(id))
            .filter(|round| round.state != RoundState::Void)
    }

    /// Whether a box of this kind has ever opened, be its round void by now.
    pub(crate) fn has_opened(&self, kind: Kind) -> bool {
        self.rounds.values().any(|round| round.kind == kind && round.opened_at.is_some())
    }

    /// Whether a count of this kind has ever been read, be its round void by now.
    pub(crate) fn has_counted(&self, kind: Kind) -> bool {
        self.rounds.values().any(|round| round.kind == kind && round.outcome.is_some())
    }

    /// Whether the chair may still record that somebody has a conflict on an item.
    pub(crate) fn takes_conflict_of_others(&self, item: ItemId) -> bool {
        !self.has_counted(Kind::Panel) || self.upholds_conflict(item)
    }

    /// Whether a box of this kind is open.
    pub(crate) fn is_open(&self, kind: Kind) -> bool {
        self.standing_rounds().any(|round| round.kind == kind && round.state == RoundState::Open)
    }

    /// The first panel that opened a box: every later panel round has its roster.
    pub(crate) fn first_panel(&self) -> Option<&Round> {
        self.round_sequence
            .iter()
            .filter_map(|id| self.rounds.get(id))
            .find(|round| round.kind == Kind::Panel && round.opened_at.is_some())
    }

    /// The last round that is prepared, takes ballots, or is sealed and not counted.
    pub fn current_round(&self) -> Option<&Round> {
        Self::last_current(self.standing_rounds())
    }

    /// Of these, the last that is prepared, open or sealed.
    pub(crate) fn last_current<'a>(rounds: impl Iterator<Item = &'a Round>) -> Option<&'a Round> {
        rounds
            .filter(|round| {
                matches!(round.state, RoundState::Prepared | RoundState::Open | RoundState::Sealed)
            })
            .last()
    }

    /// The members' round, once its totals are known.
    pub fn counted_upvote(&self) -> Option<(&Round, &Tally)> {
        let is_counted = |round: &&Round| {
            matches!(
                round.state,
                RoundState::Counted | RoundState::Published | RoundState::Certified
            )
        };
        self.standing_rounds()
            .filter(|round| round.kind == Kind::Upvote && round.origin.is_none())
            .filter(is_counted)
            .last()
            .and_then(|round| round.tally.as_ref().map(|tally| (round, tally)))
    }

    /// What the deciding rounds have selected.
    pub fn selection(&self) -> Selection {
        let deciding = self.charter.as_ref().map(|charter| charter.path.deciding_stage());
        let kind = Kind::of_stage(deciding.unwrap_or_default());
        let mut selection = Selection::default();
        for round in self.standing_rounds().filter(|round| round.kind == kind) {
            selection.rounds.push(round.id);
            match &round.outcome {
                // What such a count says is said again by the round that follows, about everything.
                Some(Outcome::Counted { .. }) if !round.disputed().is_empty() => {
                    selection.complete = Completeness::Open;
                }
                Some(Outcome::Counted { sure, tied, .. }) => {
                    selection.items.extend(sure);
                    selection.items.extend(round.broken.iter().flat_map(|tie| &tie.chosen));
                    let tied = round.broken.last().map_or(tied, |tie| &tie.tied);
                    selection.complete =
                        if tied.is_empty() { Completeness::Complete } else { Completeness::Open };
                }
                Some(Outcome::NoQuorum) => {
                    selection.complete = Completeness::NoQuorum;
                    break;
                }
                None => {
                    selection.complete = Completeness::Open;
                    break;
                }
            }
        }
        selection
    }

    /// The first round of the decision and an item that it selected.
    pub(crate) fn selected(&self, round: RoundId, item: ItemId) -> Result<&Round, Refusal> {
        let selection = self.selection();
        if selection.rounds.first() != Some(&round) {
            return Err(Refusal::UnknownRound);
        }
        if !selection.items.contains(&item) {
            return Err(Refusal::NotSelected);
        }
        self.round(round)
    }
}
