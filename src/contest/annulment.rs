//! What a void answer means for a decision, until another one replaces it.

use serde::Serialize;

use super::{Contest, ContestOutcome, ContestSubject};
use crate::{campaign::Campaign, round::ItemId, stage::Stage};

/// Which decision an answer to a contest has annulled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Annulment {
    /// The one that is public now. The campaign waits for a host to go back.
    OfThisDecision,
    /// The one before; the vote that replaces it is under way.
    OfTheOneBefore,
}

impl Annulment {
    /// What is annulled in a campaign, if anything is.
    pub(crate) fn of(campaign: &Campaign) -> Option<Self> {
        match campaign.stage {
            Stage::Decided => {
                (campaign.contests_voiding().have > 0).then_some(Self::OfThisDecision)
            }
            Stage::Upvote | Stage::Panel => {
                campaign.contests.values().any(annuls).then_some(Self::OfTheOneBefore)
            }
            _ => None,
        }
    }
}

impl Campaign {
    /// Whether a contest about a conflict on an item was answered with "void": then the vote is held again without it.
    pub(crate) fn upholds_conflict(&self, item: ItemId) -> bool {
        let is_about =
            |subject| matches!(subject, ContestSubject::Conflict { item: one, .. } if one == item);
        let is_void = |contest: &Contest| {
            contest.answer.as_ref().is_some_and(|answer| answer.outcome == ContestOutcome::Void)
        };
        self.contests.values().any(|contest| is_about(contest.subject) && is_void(contest))
    }
}

fn annuls(contest: &Contest) -> bool {
    let is_void = |outcome| outcome == ContestOutcome::Void;
    contest.answer.as_ref().is_some_and(|answer| is_void(answer.outcome))
        && !contest.concerns.is_empty()
}
