//! What must be true before a stage is entered: the guards of the transition table, with the values they have now.

use super::{Campaign, Guard, Need, Precondition};
use crate::{
    contest::{Contest, ContestOutcome},
    round::{Completeness, Kind, Recount, Round, RoundState},
    stage::Stage,
    theme::{Coverage, ThemeState},
    time::Timestamp,
};

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
                let recounts = self.standing_rounds().filter(|round| round.recount == Recount::Due);
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

    /// What must be true before the campaign goes back to the stage before, with the values it has now.
    pub fn preconditions_of_return(&self) -> Vec<Precondition> {
        match self.stage {
            Stage::Decided => vec![self.contests_voiding()],
            // Once a box is sealed, its count is known to somebody; nobody counts anew until she likes it.
            Stage::Upvote => vec![zero(Guard::RoundsSealed, self.sealed_upvotes())],
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
    pub(crate) fn contests_voiding(&self) -> Precondition {
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

    pub(super) fn published_upvotes(&self) -> u64 {
        let published =
            |round: &&Round| round.kind == Kind::Upvote && round.state == RoundState::Published;
        as_u64(self.standing_rounds().filter(published).count())
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
