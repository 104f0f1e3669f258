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
    theme::{Coverage, ThemeState},
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
        // Once a box is sealed, its count is known to somebody; nobody counts anew until she likes it.
        Stage::Upvote => vec![zero(Guard::RoundsSealed, state.sealed_upvotes())],
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
    // No later stage begins before an open box closes; the box itself closes when its own deadline says.
    let open = state.current_round().filter(|round| round.state == RoundState::Open);
    if let (Some(closes_at), Some(at)) = (open.and_then(|round| round.closes_at), at)
        && at < closes_at
    {
        return Err(Refusal::DeadlineEarlier { closes_at });
    }
    let crosses = |at: Timestamp| {
        let ahead = charter.schedule.iter().filter(|(other, _)| **other > state.stage);
        ahead
            .into_iter()
            .any(|(other, date)| (*other < stage && *date >= at) || (*other > stage && *date <= at))
    };
    if at.is_some_and(crosses) {
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
    let votes = direction == Direction::Forward && matches!(to, Stage::Upvote | Stage::Panel);
    let coverage = votes.then(|| decision.state.coverage());
    decision.push(Fact::StageEntered { from, to, direction, preconditions, coverage, reason });
}

impl Campaign {
    /// What must be true before a stage is entered, with the values it has now.
    pub fn preconditions_of(&self, to: Stage, now: Timestamp) -> Vec<Precondition> {
        let coverage = self.coverage();
        match to {
            Stage::Theming => vec![one(Guard::ChallengesSubmitted, coverage.submitted.into())],
            Stage::Upvote | Stage::Panel => self.box_preconditions(to, now, &coverage),
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

    /// What must be true before members or the panel are asked. Whoever is asked first waits for everything that
    /// shapes the slate.
    fn box_preconditions(
        &self,
        to: Stage,
        now: Timestamp,
        coverage: &Coverage,
    ) -> Vec<Precondition> {
        let has = |stage| self.charter.as_ref().is_some_and(|charter| charter.path.has(stage));
        let mut all = vec![zero(Guard::ChallengesPending, coverage.pending.into())];
        if to == Stage::Panel && has(Stage::Upvote) {
            all.push(one(Guard::RoundsPublished, self.published_upvotes()));
        } else {
            all.push(zero(Guard::MergesOpen, self.open_merges().into()));
            if has(Stage::Theming) {
                all.push(zero(Guard::ThemesUnsigned, self.unsigned_themes()));
            }
        }
        all.push(one(Guard::SlateItems, self.items_for(to)));
        let end = self.charter.as_ref().and_then(|charter| charter.end_of(to));
        if let Some(end) = end.filter(|_| to == Stage::Upvote) {
            let left = end.unix().saturating_sub(now.unix());
            all.push(one(Guard::BoxSecondsLeft, left));
        }
        all
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

    fn items_for(&self, stage: Stage) -> u64 {
        let Some(charter) = &self.charter else { return 0 };
        let slate = match stage {
            Stage::Panel => self.panel_slate(charter.panel.slate),
            _ => self.slate_of(charter.upvote.slate),
        };
        as_u64(slate.len())
    }

    fn unsigned_themes(&self) -> u64 {
        let unsigned =
            |theme: &&crate::theme::Theme| theme.is_live() && theme.state != ThemeState::Signed;
        as_u64(self.themes.values().filter(unsigned).count())
    }

    fn sealed_upvotes(&self) -> u64 {
        let is_sealed = |round: &&Round| {
            round.kind == Kind::Upvote
                && !matches!(round.state, RoundState::Prepared | RoundState::Open)
        };
        as_u64(self.standing_rounds().filter(is_sealed).count())
    }

    fn published_upvotes(&self) -> u64 {
        let published =
            |round: &&Round| round.kind == Kind::Upvote && round.state == RoundState::Published;
        as_u64(self.standing_rounds().filter(published).count())
    }

    pub(super) fn apply_transition(&mut self, event: &Event) {
        match &event.fact {
            Fact::StageEntered { to, direction, .. } => {
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

const fn zero(guard: Guard, have: u64) -> Precondition {
    Precondition { guard, have, need: Need::Exactly(0) }
}

const fn one(guard: Guard, have: u64) -> Precondition {
    Precondition { guard, have, need: Need::AtLeast(1) }
}

fn as_u64(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
