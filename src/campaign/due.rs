//! What the clock has to do. The shell asks before each command and every second, and does what it is told.

use super::{Campaign, Precondition};
use crate::{
    id::{LineageId, RoundId},
    lineage::LineageState,
    role::{Action, Role, may},
    round::{Recount, RoundState},
    stage::Stage,
    time::Timestamp,
};

/// One thing that is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// The delay of a merge is over.
    SettleMerge(LineageId),
    /// A box has reached its deadline: drain its queue, then seal it.
    Seal(RoundId),
    /// A sealed box is to be counted, or a published one counted again.
    Count(RoundId),
    /// Nobody can question a round any more: what tells whose its ballots were is to be destroyed.
    DestroyLink(RoundId),
    /// A stage has reached its date.
    Advance {
        /// Where the campaign stands.
        from: Stage,
        /// Where it was announced to go.
        to: Stage,
    },
}

impl Campaign {
    /// The first thing that is due, or nothing. Doing it makes it no longer due.
    pub fn due(&self, now: Timestamp) -> Option<Due> {
        self.due_merge(now)
            .or_else(|| self.due_round(now))
            .or_else(|| self.due_link(now).map(Due::DestroyLink))
            .or_else(|| self.due_stage(now))
    }

    fn due_merge(&self, now: Timestamp) -> Option<Due> {
        if !may(Role::System, self.stage, Action::SettleMerge) {
            return None;
        }
        self.lineages.iter().find_map(|(id, lineage)| match lineage.state {
            LineageState::Proposed { refuse_until } if refuse_until <= now => {
                Some(Due::SettleMerge(*id))
            }
            _ => None,
        })
    }

    fn due_round(&self, now: Timestamp) -> Option<Due> {
        // A campaign that was cancelled counts nothing any more, not even again.
        let seals = may(Role::System, self.stage, Action::SealRound);
        let counts = may(Role::System, self.stage, Action::CountRound);
        self.standing_rounds().find_map(|round| match round.state {
            RoundState::Open if seals && !round.takes_ballots(now) => Some(Due::Seal(round.id)),
            RoundState::Sealed if counts => Some(Due::Count(round.id)),
            RoundState::Published if counts && round.recount == Recount::Due => {
                Some(Due::Count(round.id))
            }
            _ => None,
        })
    }

    fn due_stage(&self, now: Timestamp) -> Option<Due> {
        let charter = self.charter.as_ref()?;
        let from = self.stage;
        let to = charter.path.next(from)?;
        if charter.schedule.get(&to).is_none_or(|date| now < *date) {
            return None;
        }
        // A stage that waits is due again once nothing is missing; until then it has said what is.
        let waits = self.waiting.as_ref().is_some_and(|(stage, _)| *stage == to);
        let ready = self.preconditions_of(to, now).iter().all(Precondition::is_met);
        (ready || !waits).then_some(Due::Advance { from, to })
    }
}
