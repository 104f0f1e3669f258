//! Moving through the stages, and moving their dates.

use std::collections::BTreeSet;

use super::{Campaign, Decision, Event, Fact, Guard, Need, Precondition, Refusal};
use crate::{
    contest::{Contest, ContestOutcome},
    record::Private,
    role::Role,
    round::{Completeness, Kind, Recount, Round, RoundState, decide as rounds},
    rule::Rules,
    stage::{Direction, Stage},
    text::Reason,
    theme::ThemeState,
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
    if closes_at.is_some_and(|closes_at| closes_at <= decision.at) {
        return Err(Refusal::DatePassed);
    }
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

pub(crate) fn go_back(
    decision: &mut Decision,
    from: Stage,
    to: Stage,
    reason: Reason,
) -> Result<(), Refusal> {
    check_way(decision, from, to, Direction::Back)?;
    let state = decision.state;
    let preconditions = match from {
        Stage::Decided => vec![state.contests_voiding()],
        // What members have seen counted cannot be counted anew until somebody likes it.
        Stage::Upvote => vec![Precondition {
            guard: Guard::RoundsPublished,
            have: state.published_upvotes(),
            need: Need::Exactly(0),
        }],
        _ => Vec::new(),
    };
    Precondition::check(&preconditions)?;
    let voided: Vec<_> = state
        .standing_rounds()
        .filter(|round| match from {
            Stage::Decided => state.selection().rounds.contains(&round.id),
            _ => round.kind == Kind::Upvote,
        })
        .map(|round| round.id)
        .collect();
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
    let open: Vec<_> = state
        .standing_rounds()
        .filter(|round| !matches!(round.state, RoundState::Published | RoundState::Certified))
        .map(|round| round.id)
        .collect();
    let said = decision.private(reason.clone());
    push_entered(decision, Stage::Cancelled, Direction::Cancel, Vec::new(), Some(said));
    for round in open {
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
    // While a box is open, the date after it is its deadline, and that moves only as deadlines do.
    let is_deadline = charter.path.next(state.stage) == Some(stage)
        && state
            .current_round()
            .is_some_and(|r| r.state == RoundState::Open && r.closes_at.is_some());
    if is_deadline {
        let closes_at = state.current_round().and_then(|round| round.closes_at);
        match (closes_at, at) {
            (Some(closes_at), Some(at)) if at < closes_at => {
                return Err(Refusal::DeadlineEarlier { closes_at });
            }
            _ => {}
        }
    }
    let mut dates = charter.schedule.clone();
    match at {
        Some(at) => dates.insert(stage, at),
        None => dates.remove(&stage),
    };
    let ahead: Vec<Timestamp> =
        dates.iter().filter(|(other, _)| **other > state.stage).map(|(_, date)| *date).collect();
    if ahead.windows(2).any(|pair| pair[0] >= pair[1]) {
        return Err(Refusal::DateOrder);
    }
    let reason = decision.private(reason);
    decision.push(Fact::Rescheduled { stage, at, reason });
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
    decision.push(Fact::StageEntered { from, to, direction, preconditions, reason });
}

impl Campaign {
    /// What must be true before a stage is entered, with the values it has now.
    pub fn preconditions_of(&self, to: Stage, now: Timestamp) -> Vec<Precondition> {
        let coverage = self.coverage();
        let zero = |guard, have: u64| Precondition { guard, have, need: Need::Exactly(0) };
        let one = |guard, have: u64| Precondition { guard, have, need: Need::AtLeast(1) };
        match to {
            Stage::Theming => vec![one(Guard::ChallengesSubmitted, coverage.submitted.into())],
            Stage::Upvote => {
                let mut all = vec![
                    zero(Guard::ChallengesPending, coverage.pending.into()),
                    zero(Guard::MergesOpen, self.open_merges().into()),
                    one(Guard::SlateItems, self.upvote_items()),
                ];
                if self.charter.as_ref().is_some_and(|charter| charter.path.has(Stage::Theming)) {
                    all.push(zero(Guard::ThemesUnsigned, self.unsigned_themes()));
                }
                all
            }
            Stage::Panel => {
                let mut all = vec![zero(Guard::ChallengesPending, coverage.pending.into())];
                if self.charter.as_ref().is_some_and(|charter| charter.path.has(Stage::Upvote)) {
                    all.push(one(Guard::RoundsPublished, self.published_upvotes()));
                }
                all
            }
            Stage::Decided => {
                let complete = self.selection().complete == Completeness::Complete;
                let mut all = vec![one(Guard::DecisionComplete, u64::from(complete))];
                all.extend(self.reason_preconditions());
                all
            }
            Stage::Pathways | Stage::Archived if self.stage == Stage::Decided => {
                let left =
                    self.contest_until.map_or(0, |until| until.unix().saturating_sub(now.unix()));
                let open = self.contests.values().filter(|contest| contest.answer.is_none());
                let recounts = self.rounds.values().filter(|round| round.recount == Recount::Due);
                vec![
                    zero(Guard::ContestSecondsLeft, left),
                    zero(Guard::ContestsOpen, as_u64(open.count())),
                    zero(Guard::RecountsDue, as_u64(recounts.count())),
                    zero(Guard::ContestsVoiding, self.contests_voiding().have),
                ]
            }
            _ => Vec::new(),
        }
    }

    /// Contests that say the decision does not hold, and that no later publication has answered.
    fn contests_voiding(&self) -> Precondition {
        let voids = |contest: &&Contest| {
            contest.answer.as_ref().is_some_and(|answer| answer.outcome == ContestOutcome::Void)
                && self.still_concerns(contest)
        };
        let have = as_u64(self.contests.values().filter(voids).count());
        Precondition { guard: Guard::ContestsVoiding, have, need: Need::AtLeast(1) }
    }

    /// A contest about a round that is void meanwhile has had its effect.
    fn still_concerns(&self, contest: &Contest) -> bool {
        contest.concerns.iter().any(|round| {
            self.rounds.get(round).is_some_and(|round| round.state != RoundState::Void)
        })
    }

    fn upvote_items(&self) -> u64 {
        let kind = self.charter.as_ref().map(|charter| charter.upvote.slate);
        kind.map_or(0, |kind| as_u64(self.slate_of(kind).len()))
    }

    fn unsigned_themes(&self) -> u64 {
        let unsigned =
            |theme: &&crate::theme::Theme| theme.is_live() && theme.state != ThemeState::Signed;
        as_u64(self.themes.values().filter(unsigned).count())
    }

    fn published_upvotes(&self) -> u64 {
        let published =
            |round: &&Round| round.kind == Kind::Upvote && round.state == RoundState::Published;
        as_u64(self.standing_rounds().filter(published).count())
    }

    pub(super) fn apply_transition(&mut self, event: &Event) {
        match &event.fact {
            Fact::StageEntered { to, .. } => {
                self.stage = *to;
                self.waiting = None;
                self.contest_until = match (to, &self.charter) {
                    (Stage::Decided, Some(charter)) => Some(event.at.after(charter.contest_period)),
                    _ => None,
                };
                // Dates that were announced for a stage that has begun say when it began.
                if let Some(charter) = &mut self.charter
                    && let Some(date) = charter.schedule.get_mut(to)
                {
                    *date = event.at;
                }
            }
            Fact::StageWaits { stage, preconditions } => {
                self.waiting = Some((*stage, preconditions.clone()));
            }
            Fact::Rescheduled { stage, at, .. } => {
                if self.waiting.as_ref().is_some_and(|(waits, _)| waits == stage) {
                    self.waiting = None;
                }
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

fn as_u64(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
