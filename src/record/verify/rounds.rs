//! Rounds until they are counted: slates, rules, rosters, deadlines, seals.

use super::{
    Rule, ties,
    walk::{Next, Step, voices},
};
use crate::{
    campaign::{Campaign, Event, Fact, Guard, Need, Precondition, Totals},
    charter::Ends,
    id::RoundId,
    role::{Action, Role, may},
    round::{
        BoxSeal, ItemId, Kind, Origin, Outcome, Recount, Recusals, Round, RoundState, SlateItem,
        decide::{Opening, opening, opening_preconditions, sealing_precondition},
        further,
    },
    rule::Rules,
    stage::Stage,
};

/// Whether everybody may see how a round was counted.
pub(super) const fn is_published(round: &Round) -> bool {
    matches!(round.state, RoundState::Published | RoundState::Certified)
}

pub(super) fn check(step: &mut Step) {
    let state = step.state;
    let is = |id: &RoundId, states: &[RoundState]| {
        state.rounds.get(id).is_some_and(|round| states.contains(&round.state))
    };
    match &step.event.fact {
        Fact::RoundPrepared { .. } => check_prepared(step),
        Fact::ConflictDeclared { round, items, .. } => {
            let takes = |round: &Round| {
                round.takes_conflicts() && items.iter().all(|item| round.item(*item).is_some())
            };
            step.require(Rule::RoundState, state.rounds.get(round).is_some_and(takes));
            let acts = |action| may(step.event.by.role, state.stage, action);
            let for_somebody = acts(Action::RecordConflict) && !acts(Action::DeclareConflict);
            let takes = || items.iter().all(|item| state.takes_conflict_of_others(*item));
            step.require(Rule::ActPermission, !for_somebody || takes());
        }
        Fact::RoundOpened { round, .. } => {
            step.require(Rule::RoundState, is(round, &[RoundState::Prepared]));
            check_opened(step);
        }
        Fact::DeadlineMoved { round, at, .. } => {
            step.require(Rule::RoundState, is(round, &[RoundState::Open]));
            let now = step.event.at;
            let before = state.rounds.get(round).and_then(|round| round.closes_at);
            let is_later = before.is_none_or(|before| now < before && before < *at) && now <= *at;
            step.require(Rule::RoundDeadline, is_later);
        }
        Fact::RoundSealed { round, seal, preconditions } => {
            step.require(Rule::RoundState, is(round, &[RoundState::Open]));
            if let Some(round) = state.rounds.get(round) {
                check_sealed(step, round, seal, preconditions);
            }
        }
        Fact::RoundCounted { round, .. } => {
            step.require(Rule::RoundState, is(round, &[RoundState::Sealed]));
            check_what_follows(step, *round);
        }
        Fact::TieBroken { round, .. } => {
            step.require(Rule::RoundState, is(round, &[RoundState::Counted]));
            check_what_follows(step, *round);
        }
        Fact::RoundRecounted { round, .. } => {
            let is_due = |round: &Round| {
                round.recount == Recount::Due && round.state == RoundState::Published
            };
            step.require(Rule::RoundState, state.rounds.get(round).is_some_and(is_due));
        }
        Fact::RoundPublished { round } => {
            step.require(Rule::RoundState, is(round, &[RoundState::Counted]));
            check_published(step, *round);
        }
        Fact::RoundCertified { round } => {
            step.require(Rule::RoundState, is(round, &[RoundState::Published]));
        }
        Fact::LinkDestroyed { round } => {
            let has_link = state.rounds.get(round).is_some_and(Round::has_link);
            step.require(Rule::RoundState, has_link && state.is_beyond_question(step.event.at));
        }
        Fact::RoundVoided { round, .. } => {
            // Whoever has seen a count could otherwise repeat the round until it pleases.
            let act = |event: &Event| (event.by.role, event.at);
            let follows = step.previous.is_some_and(|cause| act(cause) == act(step.event));
            let has_ended = follows && step.memory.ended.contains(round);
            step.require(Rule::RoundState, has_ended || state.may_void(*round, step.event.at));
            let may_do = may(step.event.by.role, state.stage, Action::VoidRound);
            step.require(Rule::ActPermission, has_ended || may_do);
        }
        Fact::TopicSelected { topic, item } => {
            let is_new = match item {
                ItemId::Topic(drafted) => drafted == topic,
                ItemId::Challenge(_) | ItemId::Theme(_) => !state.topics.contains_key(topic),
            };
            let is_first = state.topics.values().all(|topic| topic.item != Some(*item));
            let is_chosen = state.selection().items.contains(item);
            step.require(Rule::DecisionTopics, is_chosen && is_new && is_first);
        }
        _ => {}
    }
}

fn check_prepared(step: &mut Step) {
    let Fact::RoundPrepared { round, kind, rules, slate, origin, .. } = &step.event.fact else {
        return;
    };
    let state = step.state;
    let (expected, else_broken) = match origin {
        Some(Origin::RunOffOf(first)) => (run_off(state, *first), Rule::CountRunOff),
        Some(Origin::FurtherTo(first)) => (further_round(state, *first), Rule::CountFurtherRound),
        None => (first_round(state), Rule::RoundState),
    };
    step.require(Rule::RoundState, !state.rounds.contains_key(round));
    match expected {
        Some((expected_kind, expected_rules, expected_slate)) => {
            let is_beside = |other: &Round| other.kind == expected_kind && other.origin == *origin;
            step.require(Rule::RoundState, !state.standing_rounds().any(is_beside));
            step.equal(Rule::RoundState, kind, &expected_kind);
            step.equal(Rule::RoundRules, rules, &expected_rules);
            step.equal(Rule::RoundSlate, slate, &expected_slate);
        }
        None => step.require(else_broken, false),
    }
}

/// The round with which the stage votes.
fn first_round(state: &Campaign) -> Option<(Kind, Rules, Vec<SlateItem>)> {
    let charter = state.charter.as_ref()?;
    match state.stage {
        Stage::Upvote => Some((
            Kind::Upvote,
            Rules::Upvote(charter.upvote.clone()),
            state.slate_of(charter.upvote.slate),
        )),
        Stage::Panel => Some((
            Kind::Panel,
            Rules::Panel(charter.panel.clone()),
            state.panel_slate(charter.panel.slate),
        )),
        _ => None,
    }
}

/// The run-off about what the ladder has left of the tie of a round.
fn run_off(state: &Campaign, first: RoundId) -> Option<(Kind, Rules, Vec<SlateItem>)> {
    let round = state.rounds.get(&first)?;
    let Some(Outcome::Counted { tied, seats_left, .. }) = &round.outcome else { return None };
    let (tied, seats_left) =
        round.broken.last().map_or((tied, seats_left), |tie| (&tie.tied, &tie.seats_left));
    let slate = round.slate_about(tied);
    (!slate.is_empty()).then(|| (round.kind, round.rules.clone().of_run_off(*seats_left), slate))
}

/// The round that asks again about what the count of another one shows to be disputed.
fn further_round(state: &Campaign, before: RoundId) -> Option<(Kind, Rules, Vec<SlateItem>)> {
    let round = state.rounds.get(&before).filter(|round| round.state == RoundState::Counted)?;
    let slate = round.slate_about(&round.disputed());
    (!slate.is_empty()).then(|| (round.kind, round.rules.clone().with_one_round_less(), slate))
}

fn check_opened(step: &mut Step) {
    let Fact::RoundOpened {
        round: id,
        closes_at,
        rules,
        slate,
        voices,
        recusals,
        preconditions,
        ..
    } = &step.event.fact
    else {
        return;
    };
    let state = step.state;
    let Some(Opening { round, rules: expected, .. }) =
        state.rounds.get(id).map(|round| opening(state, round))
    else {
        return;
    };
    step.equal(Rule::RoundRules, rules, &expected);
    step.equal(Rule::RoundSlate, slate, &round.slate);
    step.require(Rule::RoundDeadline, closes_at.is_none_or(|end| step.event.at < end));
    let asked = match round.kind {
        Kind::Upvote => state.people.admitted_in_all(),
        Kind::Panel => {
            state.first_panel().map_or(step.memory.with_role(Role::Panelist), |first| first.voices)
        }
    };
    step.equal(Rule::RoundVoices, voices, &asked);
    let expected = opening_preconditions(&round, rules, *voices);
    step.equal(Rule::PreconditionsValues, preconditions, &expected);
    step.require(Rule::PreconditionsMet, preconditions.iter().all(Precondition::is_met));
    check_recusals(step, &round, recusals);
}

/// Conflicts are declared in the round itself; what follows from a round is voted under those of that round, beside which
/// others may be declared. Where somebody left the panel since the round was prepared, her conflicts do not count, but whose
/// they were is not shown: so many may be missing, and no more.
fn check_recusals(step: &mut Step, round: &Round, recusals: &[Recusals]) {
    let before = step.memory.left_before.get(&round.id).copied();
    let left = step.memory.panelists_left.saturating_sub(before.unwrap_or(0));
    let holds = round.slate.iter().all(|entry| {
        let found = recusals.iter().find(|one| one.item == entry.item);
        let found = found.map_or(0, |one| one.panelists);
        let declared = match round.origin {
            Some(_) => round.recusals.get(&entry.item).copied(),
            None => step.memory.conflicts.get(&(round.id, entry.item)).copied(),
        };
        let declared = declared.unwrap_or(0);
        found <= declared && declared - found <= left
    });
    let on_slate = recusals.iter().all(|one| round.item(one.item).is_some());
    let once = recusals.is_sorted_by(|one, next| one.item < next.item);
    step.require(Rule::RoundRecusals, holds && on_slate && once);
}

fn check_sealed(step: &mut Step, round: &Round, seal: &BoxSeal, preconditions: &[Precondition]) {
    let voices = voices(step.state, round);
    let fits =
        seal.voted <= seal.ballots && seal.complete <= seal.ballots && seal.ballots <= voices;
    step.require(Rule::RoundSeal, fits);
    let expected = match preconditions {
        [one] if one.guard == Guard::BallotsComplete => complete(round, seal, *one),
        _ => {
            // Said without the early end, which has a guard of its own.
            let mut seal = seal.clone();
            seal.complete = 0;
            Some(sealing_precondition(round, &seal, step.event.at))
        }
    };
    let expected: Vec<Precondition> = expected.into_iter().collect();
    step.equal(Rule::PreconditionsValues, preconditions, expected.as_slice());
    step.require(Rule::PreconditionsMet, preconditions.iter().all(Precondition::is_met));
}

/// The early end: everybody who can vote has left nothing blank. Who can vote on nothing at all is not shown, so that
/// only bounds are known where every item has a conflict.
fn complete(round: &Round, seal: &BoxSeal, said: Precondition) -> Option<Precondition> {
    let ends = matches!(&round.rules, Rules::Panel(rules) if rules.ends == Ends::WhenAllVoted);
    let recused = round.slate.iter().map(|entry| round.recusals.get(&entry.item).copied());
    let most_out = recused.map(|one| one.unwrap_or(0)).min().unwrap_or(0);
    let Need::AtLeast(need) = said.need else { return None };
    let least = u64::from(round.voices.saturating_sub(most_out));
    let known = (least..=u64::from(round.voices)).contains(&need);
    (ends && known && seal.complete > 0)
        .then_some(Precondition { have: seal.complete.into(), ..said })
}

/// What is disputed in a deciding round goes to a further one, or else its tie is broken by its ladder or by a run-off; a
/// members' round that does not decide is published at once.
fn check_what_follows(step: &mut Step, round: RoundId) {
    let next = match step.next {
        Next::Fact(fact) => Some(fact),
        Next::Nothing => None,
        // That nothing can be told of it is said where it stands.
        Next::Covered => return,
    };
    let decides = step.decides();
    let origin = match next {
        Some(Fact::RoundPrepared { origin, .. }) => *origin,
        _ => None,
    };
    let run_off = origin == Some(Origin::RunOffOf(round));
    let goes_on = decides && goes_on(step.state, round, &step.event.fact);
    step.require(Rule::CountFurtherRound, (origin == Some(Origin::FurtherTo(round))) == goes_on);
    let broken = matches!(next, Some(Fact::TieBroken { round: next, .. }) if *next == round);
    let ties = ties::leaves_a_tie(&step.event.fact);
    step.require(Rule::CountRunOff, (run_off || broken) == (decides && ties && !goes_on));
    if !decides {
        let is_next = matches!(next, Some(Fact::RoundPublished { round: next }) if *next == round);
        step.require(Rule::DecisionPublished, is_next);
    }
}

/// Whether a count shows what is disputed, on which its rules let the panel vote again.
fn goes_on(state: &Campaign, round: RoundId, fact: &Fact) -> bool {
    let Fact::RoundCounted { totals: Totals::Open(tally), outcome, .. } = fact else {
        return false;
    };
    let round = state.rounds.get(&round);
    round.is_some_and(|round| !further::due(round, tally, outcome).is_empty())
}

/// Deciding rounds are published when the stage "decided" is entered, others when they are counted.
fn check_published(step: &mut Step, id: RoundId) {
    let state = step.state;
    let decides = state.stage == Stage::Decided;
    let chosen = state.selection().rounds.contains(&id);
    step.require(Rule::DecisionPublished, decides == chosen);
}
