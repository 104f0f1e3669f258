//! Merging and splitting challenges.

use std::collections::BTreeSet;

use super::{Change, LineageState};
use crate::{
    campaign::{Decision, Fact, NewChallenge, Refusal},
    challenge::{
        Challenge, ChallengeState, ChallengeText, MOST_CHALLENGES, MOST_IN_LINEAGE, Merging,
        intake::too_many,
    },
    id::{ChallengeId, LineageId},
    text::Reason,
};

pub(crate) fn propose_merge(
    decision: &mut Decision,
    from: Vec<ChallengeId>,
    into: ChallengeId,
    reason: Reason,
) -> Result<(), Refusal> {
    let state = decision.state;
    check_distinct(&from, into)?;
    if !state.challenge(into)?.is_accepted() {
        return Err(Refusal::ChallengeState);
    }
    for id in from.iter().chain([&into]) {
        let challenge = state.challenge(*id)?;
        if !matches!(challenge.state, ChallengeState::Submitted | ChallengeState::Accepted) {
            return Err(Refusal::ChallengeState);
        }
        if challenge.merging == Merging::StandsAlone {
            return Err(Refusal::StandsAlone);
        }
        state.check_not_in_open_merge(*id)?;
    }
    let me = decision.person();
    let asks_somebody = |id: &ChallengeId| {
        let authors = state.challenges.get(id).map(|challenge| &challenge.authors);
        authors.is_some_and(|authors| authors.iter().any(|author| Some(*author) != me))
    };
    let asked = from.iter().chain([&into]).any(asks_somebody);
    let delay = state.charter()?.merge_delay;
    let refuse_until = if asked { decision.at.after(delay) } else { decision.at };
    let takes_effect = refuse_until <= decision.at;
    let merge = decision.id();
    let reason = decision.private(reason);
    decision.push(Fact::MergeProposed { merge, from, into, refuse_until, reason });
    if takes_effect {
        decision.push(Fact::ChallengesMerged { merge });
    }
    Ok(())
}

fn check_distinct(from: &[ChallengeId], into: ChallengeId) -> Result<(), Refusal> {
    let distinct: BTreeSet<ChallengeId> = from.iter().copied().chain([into]).collect();
    if from.is_empty() {
        return Err(Refusal::NobodyNamed);
    }
    if distinct.len() != from.len() + 1 {
        return Err(Refusal::NamedTwice);
    }
    too_many(from.len() - 1, MOST_IN_LINEAGE)
}

pub(crate) fn refuse_merge(decision: &mut Decision, merge: LineageId) -> Result<(), Refusal> {
    let lineage = decision.state.lineage(merge)?;
    let Change::ChallengesMerged { from, into, .. } = &lineage.change else {
        return Err(Refusal::LineageState);
    };
    let mine = |id: &ChallengeId| {
        let authors = decision.state.challenges.get(id).map(|challenge| &challenge.authors);
        decision.person().is_some_and(|me| authors.is_some_and(|authors| authors.contains(&me)))
    };
    if !from.iter().chain([into]).any(mine) {
        return Err(Refusal::NotYours);
    }
    match lineage.state {
        LineageState::Proposed { refuse_until } if decision.at < refuse_until => {
            decision.push(Fact::MergeRefused { merge });
            Ok(())
        }
        LineageState::Proposed { .. } => Err(Refusal::DelayOver),
        _ => Err(Refusal::LineageState),
    }
}

/// At the end of its delay a merge takes effect, or lapses when nothing is left to merge.
pub(crate) fn settle_merge(decision: &mut Decision, merge: LineageId) -> Result<(), Refusal> {
    let lineage = decision.state.lineage(merge)?;
    let (LineageState::Proposed { refuse_until }, Change::ChallengesMerged { from, into, .. }) =
        (lineage.state, &lineage.change)
    else {
        return Err(Refusal::LineageState);
    };
    if decision.at < refuse_until {
        return Err(Refusal::NotDue);
    }
    let whole = decision.state.challenge(*into)?;
    let stands = whole.is_accepted() && whole.can_merge();
    let mut parts = from.iter().filter_map(|id| decision.state.challenges.get(id));
    let left = parts.any(Challenge::can_merge);
    decision.push(if stands && left {
        Fact::ChallengesMerged { merge }
    } else {
        Fact::MergeRefused { merge }
    });
    Ok(())
}

pub(crate) fn split(
    decision: &mut Decision,
    id: ChallengeId,
    parts: Vec<ChallengeText>,
    reason: Reason,
) -> Result<(), Refusal> {
    let challenge = decision.state.challenge(id)?;
    if !challenge.is_accepted() {
        return Err(Refusal::ChallengeState);
    }
    if challenge.merging == Merging::StandsAlone {
        return Err(Refusal::StandsAlone);
    }
    decision.state.check_not_in_open_merge(id)?;
    if parts.len() < 2 {
        return Err(Refusal::NobodyNamed);
    }
    too_many(parts.len() - 1, MOST_IN_LINEAGE)?;
    too_many(decision.state.challenges.len() + parts.len() - 1, MOST_CHALLENGES)?;
    let split = decision.id();
    let parts = parts
        .into_iter()
        .map(|text| NewChallenge {
            challenge: decision.id(),
            language: text.language.clone(),
            merging: text.merging,
            text: decision.private(text),
        })
        .collect();
    let reason = decision.private(reason);
    decision.push(Fact::ChallengeSplit { split, challenge: id, parts, reason });
    Ok(())
}
