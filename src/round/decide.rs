//! Opening, closing and voiding rounds, and declaring conflicts.

use std::collections::BTreeSet;

use super::{BoxSeal, ItemId, Kind, Origin, Outcome, Round, RoundState, SlateItem};
use crate::{
    campaign::{Actor, Campaign, Decision, Fact, Guard, Need, Precondition, Refusal},
    charter::SMALL_PANEL,
    id::{PersonId, RoundId},
    record::Private,
    role::Role,
    rule::{LotSecret, Rules},
    stage::Stage,
    text::Reason,
    time::Timestamp,
};

/// Prepares the round of a stage that is being entered, from the charter and the state as they are.
pub(crate) fn prepare(decision: &mut Decision, stage: Stage) -> Result<Option<RoundId>, Refusal> {
    let state = decision.state;
    let charter = state.charter()?;
    let (kind, rules, slate) = match stage {
        Stage::Upvote => {
            let slate = state.slate_of(charter.upvote.slate);
            (Kind::Upvote, Rules::Upvote(charter.upvote.clone()), slate)
        }
        Stage::Panel => {
            let slate = state.panel_slate(charter.panel.slate);
            (Kind::Panel, Rules::Panel(charter.panel.clone()), slate)
        }
        _ => return Ok(None),
    };
    Ok(Some(push_prepared(decision, kind, rules, slate, None)))
}

/// Prepares a round. A panel's commits at once to the installation's secret, in case a lot is needed: it is not chosen in
/// view of what others add to it.
pub(super) fn push_prepared(
    decision: &mut Decision,
    kind: Kind,
    rules: Rules,
    slate: Vec<SlateItem>,
    origin: Option<Origin>,
) -> RoundId {
    let round = decision.id();
    let lot = (kind == Kind::Panel).then(|| decision.lot_secret());
    decision.push(Fact::RoundPrepared { round, kind, rules, slate, origin, lot });
    round
}

pub(crate) fn open(
    decision: &mut Decision,
    id: RoundId,
    closes_at: Option<Timestamp>,
) -> Result<(), Refusal> {
    let state = decision.state;
    let round = state.round(id)?;
    if round.state != RoundState::Prepared {
        return Err(Refusal::RoundState);
    }
    let announced = state.charter()?.end_of(state.stage).filter(|end| *end > decision.at);
    let closes_at = closes_at.or(announced);
    if closes_at.is_some_and(|closes_at| closes_at <= decision.at) {
        return Err(Refusal::DatePassed);
    }
    let Opening { round, rules, roster } = opening(state, round);
    push_opened(decision, &round, closes_at, rules, roster)
}

/// How a prepared round would open now.
pub(crate) struct Opening {
    pub(crate) round: Round,
    pub(crate) rules: Rules,
    pub(crate) roster: BTreeSet<PersonId>,
}

/// Until it opens, a round follows the charter, and authors who took their words back leave its slate. A run-off is
/// about the tied items and a further round about the disputed ones, and about nothing else.
pub(crate) fn opening(state: &Campaign, round: &Round) -> Opening {
    let is_settled = round.origin.is_some();
    let mut round = round.clone();
    round.slate.retain(|entry| is_settled || !state.is_withdrawn(entry.item));
    let rules = state.rules_of(&round);
    let roster = match round.kind {
        Kind::Upvote => BTreeSet::new(),
        Kind::Panel if state.has_opened(Kind::Panel) => round.roster.clone(),
        Kind::Panel => state.people.with_role(Role::Panelist),
    };
    Opening { round, rules, roster }
}

impl Campaign {
    /// The rules of a round. Until its box opens, those of a panel's first round follow the charter; others have their own.
    pub(crate) fn rules_of(&self, round: &Round) -> Rules {
        let follows = round.state == RoundState::Prepared && round.origin.is_none();
        match (&round.rules, &self.charter) {
            (Rules::Panel(_), Some(charter)) if follows => Rules::Panel(charter.panel.clone()),
            (rules, _) => rules.clone(),
        }
    }

    /// What must be true before the box of a prepared round opens, with the values it has now; nothing for a round that
    /// is not prepared.
    pub fn preconditions_of_opening(&self, id: RoundId) -> Vec<Precondition> {
        let prepared = self.rounds.get(&id).filter(|round| round.state == RoundState::Prepared);
        let Some(Opening { round, rules, roster }) = prepared.map(|round| opening(self, round))
        else {
            return Vec::new();
        };
        opening_preconditions(&round, &rules, voices(self, round.kind, &roster))
    }

    /// Whether a round may be declared void by hand.
    pub fn may_void(&self, id: RoundId, now: Timestamp) -> bool {
        self.rounds.get(&id).is_some_and(|round| may_void(round, now))
    }
}

/// How many voices a round asks that opens now.
fn voices(state: &Campaign, kind: Kind, roster: &BTreeSet<PersonId>) -> u32 {
    match kind {
        Kind::Upvote => state.people.admitted_in_all(),
        Kind::Panel => u32::try_from(roster.len()).unwrap_or(u32::MAX),
    }
}

pub(crate) fn push_opened(
    decision: &mut Decision,
    round: &Round,
    closes_at: Option<Timestamp>,
    rules: Rules,
    roster: BTreeSet<PersonId>,
) -> Result<(), Refusal> {
    let voices = voices(decision.state, round.kind, &roster);
    let preconditions = opening_preconditions(round, &rules, voices);
    Precondition::check(&preconditions)?;
    let slate = round.slate.clone();
    let recusals = round.recusals_of(&roster);
    let roster = decision.private(roster.into_iter().collect());
    let (lot, lot_secrets) = if rules.draw_lots() {
        (Some(lot_of(decision, round)?), round.commitments())
    } else {
        (None, Vec::new())
    };
    decision.push(Fact::RoundOpened {
        round: round.id,
        closes_at,
        rules,
        slate,
        voices,
        roster,
        recusals,
        lot,
        lot_secrets,
        preconditions,
    });
    Ok(())
}

/// The secret to which the installation committed when the round was prepared. Its side row lies there; a round from
/// before it did commits now.
fn lot_of(decision: &mut Decision, round: &Round) -> Result<Private<LotSecret>, Refusal> {
    match &round.lot {
        Some(early) => early.commitment().map(Private::Redacted).map_err(|_| Refusal::Internal),
        None => Ok(decision.lot_secret()),
    }
}

pub(crate) fn opening_preconditions(
    round: &Round,
    rules: &Rules,
    voices: u32,
) -> Vec<Precondition> {
    let items = u64::try_from(round.slate.len()).unwrap_or(u64::MAX);
    let mut all =
        vec![Precondition { guard: Guard::SlateItems, have: items, need: Need::AtLeast(1) }];
    if let Rules::Panel(rules) = rules {
        all.push(Precondition {
            guard: Guard::Panelists,
            have: voices.into(),
            need: Need::AtLeast(1),
        });
        if voices < SMALL_PANEL || rules.method.needs_whole_ballots() {
            let chosen = u64::from(rules.disclosure.is_some());
            let need = Need::AtLeast(1);
            all.push(Precondition { guard: Guard::DisclosureChosen, have: chosen, need });
        }
    }
    all
}

pub(crate) fn close_at(
    decision: &mut Decision,
    id: RoundId,
    at: Timestamp,
    reason: Reason,
) -> Result<(), Refusal> {
    let round = decision.state.round(id)?;
    if round.state != RoundState::Open {
        return Err(Refusal::RoundState);
    }
    if at < decision.at {
        return Err(Refusal::DatePassed);
    }
    if let Some(closes_at) = round.closes_at {
        if decision.at >= closes_at {
            return Err(Refusal::DatePassed);
        }
        if at <= closes_at {
            return Err(Refusal::DeadlineEarlier { closes_at });
        }
    }
    let reason = decision.private(reason);
    decision.push(Fact::DeadlineMoved { round: id, at, reason });
    Ok(())
}

pub(crate) fn seal(decision: &mut Decision, id: RoundId, seal: BoxSeal) -> Result<(), Refusal> {
    let round = decision.state.round(id)?;
    if round.state != RoundState::Open {
        return Err(Refusal::RoundState);
    }
    let reason = sealing_precondition(round, &seal, decision.at);
    if !reason.is_met() {
        return Err(Refusal::NotDue);
    }
    decision.push(Fact::RoundSealed { round: id, seal, preconditions: vec![reason] });
    Ok(())
}

/// Why a box may be sealed: nobody can still change a ballot, or nobody has one to complete.
pub(crate) fn sealing_precondition(round: &Round, seal: &BoxSeal, now: Timestamp) -> Precondition {
    if round.ends_with(seal.complete) {
        let need = Need::AtLeast(round.can_vote().into());
        return Precondition { guard: Guard::BallotsComplete, have: seal.complete.into(), need };
    }
    let end = round.closes_at.unwrap_or(Timestamp::LAST);
    let left = end.unix().saturating_sub(now.unix());
    Precondition { guard: Guard::BoxSecondsLeft, have: left, need: Need::Exactly(0) }
}

pub(crate) fn void(decision: &mut Decision, id: RoundId, reason: Reason) -> Result<(), Refusal> {
    let state = decision.state;
    let round = state.round(id)?;
    if !may_void(round, decision.at) {
        return Err(Refusal::RoundState);
    }
    push_void(decision, id, &reason);
    if round.origin.is_some() {
        let (rules, slate) = (round.rules.clone(), round.slate.clone());
        push_prepared(decision, round.kind, rules, slate, round.origin);
    } else {
        prepare(decision, state.stage)?;
    }
    Ok(())
}

/// A count that decides stands: whoever has seen it could otherwise repeat the round until it pleases. It is undone only
/// by going back after a contest was answered with "void". A box that stays sealed is one that cannot be counted, or one
/// whose count waits for secrets: meanwhile whoever runs the server could read it, and nobody may have it voted again.
fn may_void(round: &Round, now: Timestamp) -> bool {
    match round.state {
        RoundState::Prepared | RoundState::Open => true,
        RoundState::Sealed => !round.awaits_secrets(now),
        RoundState::Counted => round.outcome == Some(Outcome::NoQuorum),
        RoundState::Published | RoundState::Certified | RoundState::Void => false,
    }
}

pub(crate) fn push_void(decision: &mut Decision, round: RoundId, reason: &Reason) {
    let reason = decision.private(reason.clone());
    decision.push(Fact::RoundVoided { round, reason });
}

/// What somebody told the chair. Whoever has read a count knows whose vote would change it: from then on a conflict is said
/// by the panelist who has it, and by nobody for her, but where a contest found one.
pub(crate) fn record_conflict(
    decision: &mut Decision,
    id: RoundId,
    panelist: PersonId,
    items: Vec<ItemId>,
) -> Result<(), Refusal> {
    if !items.iter().all(|item| decision.state.takes_conflict_of_others(*item)) {
        return Err(Refusal::NotAllowed);
    }
    declare_conflict(decision, id, panelist, items)
}

pub(crate) fn declare_conflict(
    decision: &mut Decision,
    id: RoundId,
    panelist: PersonId,
    items: Vec<ItemId>,
) -> Result<(), Refusal> {
    let state = decision.state;
    let round = state.round(id)?;
    if !round.takes_conflicts() {
        return Err(Refusal::RoundState);
    }
    let votes = if state.has_opened(Kind::Panel) {
        round.roster.contains(&panelist)
    } else {
        state.people.roles_of(Actor::Person(panelist)).contains(&Role::Panelist)
    };
    if !votes {
        return Err(Refusal::UnknownPerson);
    }
    if items.is_empty() {
        return Err(Refusal::NobodyNamed);
    }
    let distinct: BTreeSet<ItemId> = items.into_iter().collect();
    if distinct.iter().any(|item| round.item(*item).is_none()) {
        return Err(Refusal::NotOnSlate);
    }
    let already = round.recused(panelist);
    let items: Vec<ItemId> = distinct.difference(&already).copied().collect();
    if items.is_empty() {
        return Ok(());
    }
    let panelist = decision.private(panelist);
    decision.push(Fact::ConflictDeclared { round: id, panelist, items });
    Ok(())
}
