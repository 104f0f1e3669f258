//! Preconditions: what had to be true, and what it was.

use serde::{Deserialize, Serialize};

use super::Refusal;

/// What is measured. Each is a whole number that a verifier can recompute from the entries before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Guard {
    /// Challenges that came in.
    ChallengesSubmitted,
    /// Challenges that wait for a moderator.
    ChallengesPending,
    /// Merges that wait for authors.
    MergesOpen,
    /// Themes that are not signed.
    ThemesUnsigned,
    /// Items that can be voted on.
    SlateItems,
    /// Seconds until the announced end of a box.
    BoxSecondsLeft,
    /// Rounds of the upvote that are published.
    RoundsPublished,
    /// Rounds of the upvote whose box is sealed, counted or not.
    RoundsSealed,
    /// Panelists on the roster.
    Panelists,
    /// Whether the host chose what is published of a small panel.
    DisclosureChosen,
    /// Ballots with a mark on every item.
    BallotsComplete,
    /// Ballots that say something.
    Voted,
    /// Whether the deciding rounds are counted, with a quorum and without an open tie.
    DecisionComplete,
    /// Chosen items without a written reason.
    ReasonsMissing,
    /// Chosen items whose reason too few panelists confirmed.
    ReasonsUnconfirmed,
    /// Contests without an answer.
    ContestsOpen,
    /// Contests that were answered "void".
    ContestsVoiding,
    /// Recounts that are promised and not done.
    RecountsDue,
    /// Seconds until the contest period is over.
    ContestSecondsLeft,
    /// Whether the topic has a lead.
    TopicLead,
    /// Whether the topic has a next date.
    TopicDate,
    /// Whether the topic has a promise.
    TopicPromise,
    /// Whether the topic has news.
    TopicNews,
}

/// What it had to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// So many or more.
    AtLeast(u64),
    /// Just so many.
    Exactly(u64),
}

impl Need {
    /// The least value with which it is met.
    pub const fn least(self) -> u64 {
        match self {
            Self::AtLeast(least) => least,
            Self::Exactly(exactly) => exactly,
        }
    }
}

/// A guard with its value and its need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Precondition {
    /// What is measured.
    pub guard: Guard,
    /// What it is.
    pub have: u64,
    /// What it has to be.
    pub need: Need,
}

impl Precondition {
    /// Whether it holds.
    pub const fn is_met(&self) -> bool {
        match self.need {
            Need::AtLeast(least) => self.have >= least,
            Need::Exactly(exactly) => self.have == exactly,
        }
    }

    /// Refuses with those that do not hold.
    pub(crate) fn check(all: &[Self]) -> Result<(), Refusal> {
        let unmet: Vec<Self> = all.iter().filter(|one| !one.is_met()).copied().collect();
        if unmet.is_empty() { Ok(()) } else { Err(Refusal::Unmet { preconditions: unmet }) }
    }
}
