//! Merges of challenges: authors are asked for as long as the charter says, and nothing takes effect before.
//!
//! Who is an author is private, so that a merge about which nobody was asked cannot be told from one that should have
//! waited: it takes effect in the instant in which it is proposed, or at the end of its delay by the clock.

use super::walk::Step;
use crate::{
    campaign::Fact,
    challenge::Challenge,
    id::LineageId,
    lineage::{Change, Lineage, LineageState},
    role::Role,
    time::Timestamp,
};

/// Whether a proposal may be refused until the end of the delay, or takes effect at once.
pub(super) fn asks_as_long_as_the_charter_says(step: &Step, refuse_until: Timestamp) -> bool {
    let at = step.event.at;
    let charter = step.state.charter.as_ref();
    refuse_until == at
        || charter.is_some_and(|charter| refuse_until == at.after(charter.merge_delay))
}

/// Authors refuse while they are asked; the clock says afterwards that nothing was left to merge.
pub(super) fn may_be_refused(step: &Step, merge: LineageId) -> bool {
    let (at, role) = (step.event.at, step.event.by.role);
    proposed(step, merge).is_some_and(|(refuse_until, can_merge)| match role {
        Role::System => refuse_until <= at && !can_merge,
        _ => at < refuse_until,
    })
}

/// The clock merges once nobody is asked any more; whoever asked nobody merges in the same instant.
pub(super) fn may_take_effect(step: &Step, merge: LineageId) -> bool {
    let (at, role) = (step.event.at, step.event.by.role);
    proposed(step, merge).is_some_and(|(refuse_until, can_merge)| {
        can_merge
            && match role {
                Role::System => refuse_until <= at,
                _ => refuse_until == at && was_just_proposed(step, merge),
            }
    })
}

/// Whether the entry before, of the same act, is the proposal.
fn was_just_proposed(step: &Step, merge: LineageId) -> bool {
    step.previous.is_some_and(|before| {
        let is_same_act = (before.by.role, before.at) == (step.event.by.role, step.event.at);
        is_same_act && matches!(before.fact, Fact::MergeProposed { merge: id, .. } if id == merge)
    })
}

/// Until when a merge that is proposed may be refused, and whether there is still something to merge.
fn proposed(step: &Step, merge: LineageId) -> Option<(Timestamp, bool)> {
    let challenges = &step.state.challenges;
    match step.state.lineages.get(&merge)? {
        Lineage {
            change: Change::ChallengesMerged { from, into, .. },
            state: LineageState::Proposed { refuse_until },
            ..
        } => {
            let whole = challenges.get(into);
            let stands = whole.is_some_and(|whole| whole.is_accepted() && whole.can_merge());
            let mut parts = from.iter().filter_map(|part| challenges.get(part));
            Some((*refuse_until, stands && parts.any(Challenge::can_merge)))
        }
        _ => None,
    }
}
