//! The end of the link between voices and slips.
//!
//! What joins them is a ballot as it lies in its box: whose it is, its marks, and the secret from which the nonces of its
//! slips follow. It serves as long as a box may be counted again. Once the contest period is over and every contest answered
//! and done, and when a campaign is cancelled, the clock destroys it, round by round, void ones included, and an entry says so:
//! it does not wait for somebody to open the next stage. The seal stays, with what
//! opens it and tells of nobody: the commitments to the ballots, and the slips where they are published.

use serde::{Deserialize, Serialize};

use super::Round;
use crate::{
    campaign::{Campaign, Decision, Fact, Precondition, Refusal},
    id::RoundId,
    role::{Action, Role, may},
    stage::Stage,
    time::Timestamp,
};

/// Whether a round's box still tells whose a ballot is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BallotLink {
    /// It does, to the voter alone.
    Kept,
    /// It does not, to nobody, for good.
    Destroyed,
}

impl Round {
    /// Whether there is a link to destroy: a box was opened, so that ballots may lie in it.
    pub fn has_link(&self) -> bool {
        self.opened_at.is_some() && self.link == BallotLink::Kept
    }
}

pub(crate) fn destroy(decision: &mut Decision, id: RoundId) -> Result<(), Refusal> {
    if !decision.state.round(id)?.has_link() {
        return Err(Refusal::RoundState);
    }
    if !decision.state.is_beyond_question(decision.at) {
        return Err(Refusal::NotDue);
    }
    decision.push(Fact::LinkDestroyed { round: id });
    Ok(())
}

impl Campaign {
    /// Whether nobody can question what was decided any more, nor have it counted again: what the stage behind "decided" asks
    /// for holds. A campaign that was cancelled then waits for the end of that time. In other stages nothing is asked.
    pub(crate) fn is_beyond_question(&self, now: Timestamp) -> bool {
        let waits =
            self.stage == Stage::Cancelled && self.contest_until.is_some_and(|until| now < until);
        !waits && self.preconditions_of(Stage::Pathways, now).iter().all(Precondition::is_met)
    }

    /// The first round whose link is to be destroyed.
    pub(crate) fn due_link(&self, now: Timestamp) -> Option<RoundId> {
        if !may(Role::System, self.stage, Action::DestroyLink) || !self.is_beyond_question(now) {
            return None;
        }
        self.rounds.values().find(|round| round.has_link()).map(|round| round.id)
    }
}
