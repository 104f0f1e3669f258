//! Moving through the stages: the way, the dates, the preconditions, the coverage equation.

use super::{Rule, walk::Step};
use crate::{
    campaign::{Fact, Guard, Precondition},
    role::Role,
    round::ItemId,
    stage::{Direction, Stage},
    theme::Coverage,
};

pub(super) fn check(step: &mut Step) {
    match &step.event.fact {
        Fact::StageEntered { from, to, direction, preconditions, coverage, .. } => {
            check_way(step, *from, *to, *direction);
            let expected = match direction {
                Direction::Forward => expected(step, *to),
                Direction::Back => step.state.preconditions_of_return(),
                Direction::Cancel => Vec::new(),
            };
            step.equal(Rule::PreconditionsValues, preconditions, &expected);
            let is_met = preconditions.iter().all(Precondition::is_met);
            step.require(Rule::PreconditionsMet, is_met);
            let votes = matches!(to, Stage::Upvote | Stage::Panel);
            let expected =
                (*direction == Direction::Forward && votes).then(|| step.state.coverage());
            step.equal(Rule::CoverageEquation, coverage, &expected);
            step.require(Rule::CoverageEquation, coverage.as_ref().is_none_or(Coverage::adds_up));
            check_date(step, *to);
        }
        Fact::StageWaits { stage, preconditions } => {
            check_date(step, *stage);
            check_waits(step, *stage);
            let expected = expected(step, *stage);
            step.equal(Rule::PreconditionsValues, preconditions, &expected);
            let waits = preconditions.iter().any(|one| !one.is_met());
            step.require(Rule::PreconditionsMet, waits);
        }
        Fact::Rescheduled { stage, at, .. } => {
            let charter = step.state.charter.as_ref();
            let is_ahead = charter.is_some_and(|charter| charter.path.has(*stage))
                && step.state.stage < *stage
                && at.is_none_or(|at| step.event.at < at && step.state.takes_date(*stage, at));
            step.require(Rule::StageDate, is_ahead);
        }
        Fact::ThemesSigned { themes, coverage, open_questions } => {
            let live = step.state.themes.values().filter(|theme| theme.is_live());
            let live: Vec<_> = live.map(|theme| theme.id).collect();
            step.equal(Rule::ActObject, themes, &live);
            let open = step.state.open_theme_questions();
            step.equal(Rule::ActObject, open_questions, &open);
            let expected = step.state.coverage();
            step.equal(Rule::CoverageEquation, coverage, &expected);
            step.require(Rule::CoverageEquation, coverage.adds_up());
        }
        _ => {}
    }
}

fn check_way(step: &mut Step, from: Stage, to: Stage, direction: Direction) {
    let way = step.state.charter.as_ref().and_then(|charter| charter.path.direction(from, to));
    step.require(Rule::StageWay, way == Some(direction) && step.state.stage == from);
}

/// The clock alone says that the next stage waits, and says it once.
fn check_waits(step: &mut Step, stage: Stage) {
    let state = step.state;
    step.require(Rule::ActPermission, step.event.by.role == Role::System);
    check_way(step, state.stage, stage, Direction::Forward);
    let has_said = state.waiting.as_ref().is_some_and(|(waits, _)| *waits == stage);
    step.require(Rule::ActObject, !has_said);
}

/// The clock enters only what was announced, and not before.
fn check_date(step: &mut Step, stage: Stage) {
    if step.event.by.role == Role::System {
        let charter = step.state.charter.as_ref();
        let date = charter.and_then(|charter| charter.schedule.get(&stage));
        step.require(Rule::StageDate, date.is_some_and(|date| *date <= step.event.at));
    }
}

/// Whether the decision could be published now.
pub(super) fn could_be_published(step: &Step) -> bool {
    expected(step, Stage::Decided).iter().all(Precondition::is_met)
}

/// The preconditions of a stage. Who confirmed which reason is not shown: acts are counted instead of people.
fn expected(step: &Step, to: Stage) -> Vec<Precondition> {
    let mut all = step.state.preconditions_of(to, step.event.at);
    if let Some(one) = all.iter_mut().find(|one| one.guard == Guard::ReasonsUnconfirmed) {
        one.have = unconfirmed(step);
    }
    all
}

fn unconfirmed(step: &Step) -> u64 {
    let selection = step.state.selection();
    let Some(round) = selection.rounds.first().and_then(|id| step.state.rounds.get(id)) else {
        return 0;
    };
    let needed = usize::try_from(round.confirmations_needed().unwrap_or(0)).unwrap_or(usize::MAX);
    let is_confirmed = |item: &ItemId| {
        let written = round.reasons.get(item);
        let acts = written.map_or(0, |written| {
            let version = (round.id, *item, written.version);
            step.memory.confirmed.get(&version).copied().unwrap_or(0)
        });
        written.is_some() && needed <= acts
    };
    let missing = selection.items.iter().filter(|item| !is_confirmed(item)).count();
    u64::try_from(missing).unwrap_or(u64::MAX)
}
