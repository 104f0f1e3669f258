//! The written reasons for chosen items.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{ItemId, Round, RoundState};
use crate::{
    campaign::{Campaign, Decision, Fact, Guard, Need, Precondition, Refusal},
    id::RoundId,
    rule::Rules,
    text::{Bilingual, Reason},
};

pub(crate) fn draft(
    decision: &mut Decision,
    round: RoundId,
    item: ItemId,
    reason: Bilingual<Reason>,
) -> Result<(), Refusal> {
    let chosen = decision.state.selected(round, item)?;
    // What its public has read stays as it was read.
    if chosen.state != RoundState::Counted || decision.state.revealed.contains(&item) {
        return Err(Refusal::RoundState);
    }
    let written = chosen.reasons.get(&item);
    if written.and_then(|written| written.text.as_ref()) == Some(&reason) {
        return Ok(());
    }
    let version = written.map_or(0, |written| written.version) + 1;
    let reason = decision.private(reason);
    decision.push(Fact::ReasonDrafted { round, item, version, reason });
    Ok(())
}

/// A reason as somebody has read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReasonVersion {
    /// Of which item.
    pub item: ItemId,
    /// In which version.
    pub version: u32,
}

pub(crate) fn confirm(
    decision: &mut Decision,
    round: RoundId,
    read: Vec<ReasonVersion>,
) -> Result<(), Refusal> {
    let person = decision.person().ok_or(Refusal::NotAllowed)?;
    if read.is_empty() {
        return Err(Refusal::NobodyNamed);
    }
    let read: BTreeSet<ReasonVersion> = read.into_iter().collect();
    let mut reasons = Vec::new();
    for reason in read {
        let chosen = decision.state.selected(round, reason.item)?;
        if chosen.state != RoundState::Counted {
            return Err(Refusal::RoundState);
        }
        if !chosen.roster.contains(&person) {
            return Err(Refusal::NoVoice);
        }
        let written = chosen.reasons.get(&reason.item).ok_or(Refusal::NoReason)?;
        // She confirms the words that she has read, not those that took their place in the meantime.
        if written.version != reason.version {
            return Err(Refusal::ReasonChanged);
        }
        if !written.confirmed_by.contains(&person) {
            reasons.push(reason);
        }
    }
    if !reasons.is_empty() {
        decision.push(Fact::ReasonsConfirmed { round, reasons });
    }
    Ok(())
}

impl Round {
    /// How many panelists must confirm a reason, where reasons are asked for: as many as the round's quorum.
    pub(crate) fn confirmations_needed(&self) -> Option<u32> {
        match &self.rules {
            Rules::Panel(rules) => Some(rules.round_quorum.of(self.roster_size())),
            Rules::Upvote(_) => None,
        }
    }
}

impl Campaign {
    /// What must be true of the reasons before a panel's decision is published: one for each chosen item, each
    /// confirmed by as many panelists as the round's quorum asks.
    pub(crate) fn reason_preconditions(&self) -> Vec<Precondition> {
        let selection = self.selection();
        let Some(round) = selection.rounds.first().and_then(|id| self.rounds.get(id)) else {
            return Vec::new();
        };
        let Some(needed) = round.confirmations_needed() else { return Vec::new() };
        let needed = usize::try_from(needed).unwrap_or(usize::MAX);
        let missing = |item: &&ItemId| !round.reasons.contains_key(*item);
        let unconfirmed = |item: &&ItemId| {
            round.reasons.get(*item).is_none_or(|written| written.confirmed_by.len() < needed)
        };
        let count = |test: &dyn Fn(&&ItemId) -> bool| {
            u64::try_from(selection.items.iter().filter(|item| test(item)).count())
                .unwrap_or(u64::MAX)
        };
        vec![
            Precondition {
                guard: Guard::ReasonsMissing,
                have: count(&missing),
                need: Need::Exactly(0),
            },
            Precondition {
                guard: Guard::ReasonsUnconfirmed,
                have: count(&unconfirmed),
                need: Need::Exactly(0),
            },
        ]
    }
}
