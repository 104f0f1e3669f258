//! Moving through the stages, and moving their dates.

use std::collections::BTreeSet;

use super::{Campaign, Decision, Event, Fact, Precondition, Refusal};
use crate::{
    id::RoundId,
    record::Private,
    role::Role,
    round::{Kind, Round, RoundState, decide as rounds},
    rule::Rules,
    stage::{Direction, Stage},
    text::Reason,
    time::Timestamp,
    topic,
};

pub(crate) fn advance(decision: &mut Decision, from: Stage, to: Stage) -> Result<(), Refusal> {
    check_way(decision, from, to, Direction::Forward)?;
    let state = decision.state;
    let preconditions = state.preconditions_of(to, decision.at);
    if decision.role == Role::System {
        // The clock may only do what was announced; where it cannot, it says so once.
        let date = state.charter()?.schedule.get(&to).copied();
        if date.is_none_or(|date| decision.at < date) {
            return Err(Refusal::NotDue);
        }
        if preconditions.iter().any(|one| !one.is_met()) {
            if state.waiting.as_ref().is_none_or(|(stage, _)| *stage != to) {
                decision.push(Fact::StageWaits { stage: to, preconditions });
            }
            return Ok(());
        }
    }
    Precondition::check(&preconditions)?;
    push_entered(decision, to, Direction::Forward, preconditions, None);
    enter(decision, to)
}

/// What entering a stage brings with it.
fn enter(decision: &mut Decision, to: Stage) -> Result<(), Refusal> {
    let state = decision.state;
    match to {
        Stage::Upvote => open_upvote(decision),
        Stage::Panel => rounds::prepare(decision, to).map(|_| ()),
        Stage::Decided => {
            let selection = state.selection();
            for round in selection.rounds {
                decision.push(Fact::RoundPublished { round });
            }
            topic::select(decision, &selection.items);
            Ok(())
        }
        Stage::Pathways | Stage::Archived if state.stage == Stage::Decided => {
            let published: Vec<_> = state
                .standing_rounds()
                .filter(|round| round.state == RoundState::Published)
                .map(|round| round.id)
                .collect();
            for round in published {
                decision.push(Fact::RoundCertified { round });
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

/// The members' box opens with its stage.
fn open_upvote(decision: &mut Decision) -> Result<(), Refusal> {
    let charter = decision.state.charter()?;
    let closes_at = charter.end_of(Stage::Upvote);
    let Some(id) = rounds::prepare(decision, Stage::Upvote)? else {
        return Err(Refusal::Internal);
    };
    let rules = Rules::Upvote(charter.upvote.clone());
    let round = Round::prepared(
        id,
        Kind::Upvote,
        rules.clone(),
        decision.state.slate_of(charter.upvote.slate),
    );
    rounds::push_opened(decision, &round, closes_at, rules, BTreeSet::default())
}

/// The rounds that become void with a step back from the stage, or as the campaign is cancelled.
pub(crate) fn rounds_that_end(state: &Campaign, direction: Direction) -> Vec<RoundId> {
    let decided = state.selection().rounds;
    let ends = |round: &&Round| match direction {
        Direction::Forward => false,
        Direction::Back if state.stage == Stage::Decided => decided.contains(&round.id),
        Direction::Back => round.kind == Kind::Upvote,
        Direction::Cancel => !matches!(round.state, RoundState::Published | RoundState::Certified),
    };
    state.standing_rounds().filter(ends).map(|round| round.id).collect()
}

pub(crate) fn go_back(
    decision: &mut Decision,
    from: Stage,
    to: Stage,
    reason: Reason,
) -> Result<(), Refusal> {
    check_way(decision, from, to, Direction::Back)?;
    let state = decision.state;
    let preconditions = state.preconditions_of_return();
    Precondition::check(&preconditions)?;
    let voided = rounds_that_end(state, Direction::Back);
    let said = decision.private(reason.clone());
    push_entered(decision, to, Direction::Back, preconditions, Some(said));
    if from == Stage::Decided {
        topic::release(decision);
    }
    for round in voided {
        rounds::push_void(decision, round, &reason);
    }
    if from == Stage::Decided {
        rounds::prepare(decision, to)?;
    }
    Ok(())
}

pub(crate) fn cancel(decision: &mut Decision, reason: Reason) {
    let state = decision.state;
    let voided = rounds_that_end(state, Direction::Cancel);
    let said = decision.private(reason.clone());
    push_entered(decision, Stage::Cancelled, Direction::Cancel, Vec::new(), Some(said));
    for round in voided {
        rounds::push_void(decision, round, &reason);
    }
}

pub(crate) fn reschedule(
    decision: &mut Decision,
    stage: Stage,
    at: Option<Timestamp>,
    reason: Reason,
) -> Result<(), Refusal> {
    let state = decision.state;
    let charter = state.charter()?;
    if !charter.path.has(stage) || stage <= state.stage {
        return Err(Refusal::DateOffPath);
    }
    if at.is_some_and(|at| at <= decision.at) {
        return Err(Refusal::DatePassed);
    }
    // No later stage begins before an open box closes; the box itself closes when its own deadline says.
    let open = state.open_round();
    if let (Some(closes_at), Some(at)) = (open.and_then(|round| round.closes_at), at)
        && at < closes_at
    {
        return Err(Refusal::DeadlineEarlier { closes_at });
    }
    // A box that had no end yet ends when the stage after it begins: what is announced is what happens.
    let is_next = charter.path.next(state.stage) == Some(stage);
    let endless = open.filter(|round| is_next && round.closes_at.is_none()).map(|round| round.id);
    if at.is_some_and(|at| !state.keeps_order(stage, at)) {
        return Err(Refusal::DateOrder);
    }
    let said = decision.private(reason.clone());
    decision.push(Fact::Rescheduled { stage, at, reason: said });
    if let (Some(round), Some(at)) = (endless, at) {
        let reason = decision.private(reason);
        decision.push(Fact::DeadlineMoved { round, at, reason });
    }
    Ok(())
}

fn check_way(
    decision: &Decision,
    from: Stage,
    to: Stage,
    direction: Direction,
) -> Result<(), Refusal> {
    let state = decision.state;
    if state.stage != from {
        return Err(Refusal::StageMoved { stage: state.stage });
    }
    if state.charter()?.path.direction(from, to) == Some(direction) {
        Ok(())
    } else {
        Err(Refusal::NoSuchTransition)
    }
}

fn push_entered(
    decision: &mut Decision,
    to: Stage,
    direction: Direction,
    preconditions: Vec<Precondition>,
    reason: Option<Private<Reason>>,
) {
    let from = decision.state.stage;
    let votes = direction == Direction::Forward && matches!(to, Stage::Upvote | Stage::Panel);
    let coverage = votes.then(|| decision.state.coverage());
    decision.push(Fact::StageEntered { from, to, direction, preconditions, coverage, reason });
}

impl Campaign {
    fn open_round(&self) -> Option<&Round> {
        self.current_round().filter(|round| round.state == RoundState::Open)
    }

    /// Whether a stage ahead would still lie between the dates of those before and behind it.
    fn keeps_order(&self, stage: Stage, at: Timestamp) -> bool {
        let schedule = self.charter.iter().flat_map(|charter| &charter.schedule);
        let mut ahead = schedule.filter(|(other, _)| **other > self.stage);
        ahead
            .all(|(other, date)| (*other >= stage || *date < at) && (*other <= stage || *date > at))
    }

    /// Whether a stage ahead may have this date: in the order of the stages, and no earlier than an open box closes.
    pub(crate) fn takes_date(&self, stage: Stage, at: Timestamp) -> bool {
        let closes_at = self.open_round().and_then(|round| round.closes_at);
        self.keeps_order(stage, at) && closes_at.is_none_or(|closes_at| closes_at <= at)
    }

    pub(super) fn apply_transition(&mut self, event: &Event) {
        match &event.fact {
            Fact::StageEntered { to, direction, .. } => {
                self.stage = *to;
                self.waiting = None;
                self.contest_until = match (direction, to, &self.charter) {
                    (Direction::Forward, Stage::Decided, Some(charter)) => {
                        Some(event.at.after(charter.contest_period))
                    }
                    // Once it is over, readers still learn when that was; and an end in the middle of it destroys nothing sooner.
                    (Direction::Forward, Stage::Pathways | Stage::Archived, _)
                    | (Direction::Cancel, ..) => self.contest_until,
                    _ => None,
                };
                self.moved_dates.retain(|moved| moved.stage != *to);
                // Dates that were announced for a stage that has begun say when it began.
                if let Some(charter) = &mut self.charter
                    && let Some(date) = charter.schedule.get_mut(to)
                {
                    *date = event.at;
                }
                // What was announced for a stage that has to be entered anew has passed: a host announces it again.
                if let (Direction::Back, Some(charter)) = (direction, &mut self.charter) {
                    charter.schedule.retain(|stage, date| stage <= to || *date > event.at);
                }
            }
            Fact::StageWaits { stage, preconditions } => {
                self.waiting = Some((*stage, preconditions.clone()));
            }
            Fact::Rescheduled { stage, at, .. } => {
                if self.waiting.as_ref().is_some_and(|(waits, _)| waits == stage) {
                    self.waiting = None;
                }
                self.moved_dates.retain(|moved| moved.stage != *stage);
                let Some(charter) = &mut self.charter else { return };
                match at {
                    Some(at) => charter.schedule.insert(*stage, *at),
                    None => charter.schedule.remove(stage),
                };
            }
            _ => {}
        }
    }
}
