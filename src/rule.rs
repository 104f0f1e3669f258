//! Counting rules, one file each, in exact integers and rationals.
//!
//! Each rule turns totals into [`Standing`]s; [`cut`] then fills the seats. What comes out is the evidence: tiers of
//! equals, the items that are sure of a seat, the pool that ties across the cut line and the seats left for it. A tie is
//! never broken by the order of a list.

use serde::{Deserialize, Serialize};

use crate::{
    charter::{Criterion, Disclosure, Method, PanelRules, Totals, UpvoteRules},
    number::Fraction,
    round::{ItemId, Mark},
};

mod approval;
mod branches;
mod committees;
mod cut;
mod lot;
mod phragmen;
mod poll;
mod rank;
mod score;
mod sheets;
mod step;
mod stv;
mod supports;
mod tiers;
mod votes;

pub use approval::{Approvals, approval};
pub use branches::Sequence;
pub use committees::{Committees, Listing, MOST_COMMITTEES};
pub use cut::{Cut, Standing, cut};
pub use lot::{ADDED_SECRET_TAG, LotSecret, lot_commitment, lot_order, lot_seed};
pub use phragmen::{PhragmenStep, phragmen, phragmen_in_order, sequential_phragmen};
pub use poll::{Approved, MOST_BALLOTS, MOST_ITEMS, Names, Poll, PollError, Ranked, Scored};
pub use rank::{LAST_RANK, NotARank, Rank};
pub use score::{
    Grade, Grades, NotAGrade, NotGrades, ScoreTotal, Scores, extremes_that_disagree, score,
};
pub use step::{ItemVotes, StageCause, Step};
pub use stv::{StvCause, StvCount, StvStep, scottish_stv, stv, stv_in_order};
pub use supports::supports;
pub use tiers::{Tiers, approval_committees, score_committees};
pub use votes::{NotVotes, Votes};

/// The rules of a round, as frozen in its opening.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Rules {
    /// Of the members' round.
    Upvote(UpvoteRules),
    /// Of the panel's.
    Panel(PanelRules),
}

impl Rules {
    /// How many items the round selects.
    pub const fn seats(&self) -> u16 {
        match self {
            Self::Upvote(rules) => rules.seats,
            Self::Panel(rules) => rules.seats,
        }
    }

    /// The same rules for a round behind which one round less may follow about what is disputed.
    #[must_use]
    pub fn with_one_round_less(mut self) -> Self {
        if let Self::Panel(rules) = &mut self {
            rules.further_rounds = rules.further_rounds.saturating_sub(1);
        }
        self
    }

    /// The same rules for a run-off about so many seats, behind which none but another run-off follows.
    #[must_use]
    pub fn of_run_off(mut self, seats: u16) -> Self {
        match &mut self {
            Self::Upvote(rules) => rules.seats = seats,
            Self::Panel(rules) => {
                rules.seats = seats;
                rules.further_rounds = 0;
            }
        }
        self
    }

    /// What is published of its count.
    pub fn disclosure(&self) -> Disclosure {
        match self {
            Self::Upvote(_) => Disclosure::Slips,
            Self::Panel(rules) => rules.disclosure.unwrap_or(Disclosure::Slips),
        }
    }

    /// Whether the marks of one ballot are counted together, so that its slips must say that they belong together.
    pub const fn needs_whole_ballots(&self) -> bool {
        match self {
            Self::Upvote(_) => false,
            Self::Panel(rules) => rules.method.needs_whole_ballots(),
        }
    }

    /// The rubric after which a panel scores; nothing where nobody does.
    pub fn rubric(&self) -> Option<&[Criterion]> {
        match self {
            Self::Panel(rules) if rules.method == Method::Score => Some(&rules.rubric),
            Self::Upvote(_) | Self::Panel(_) => None,
        }
    }

    /// Whether a panel puts items into an order.
    pub const fn are_ranked(&self) -> bool {
        matches!(self, Self::Panel(PanelRules { method: Method::ScottishStv, .. }))
    }

    /// Whether a voter may give this mark: where a panel scores, a score for each criterion of its rubric.
    pub fn takes(&self, mark: Mark) -> bool {
        match self {
            Self::Upvote(_) => mark == Mark::Support,
            Self::Panel(rules) => match (rules.method, mark) {
                (_, Mark::Abstain) | (Method::ScottishStv, Mark::Ranked(_)) => true,
                (Method::Approval | Method::SequentialPhragmen, mark) => {
                    matches!(mark, Mark::Approve | Mark::Decline)
                }
                (Method::Score, Mark::Scored(grades)) => grades.fits(&rules.rubric),
                (Method::Score | Method::ScottishStv, _) => false,
            },
        }
    }

    /// Whether totals show while the box is open. A panel's never do.
    pub const fn totals(&self) -> Totals {
        match self {
            Self::Upvote(rules) => rules.totals,
            Self::Panel(_) => Totals::AfterCount,
        }
    }
}

/// Why an item cannot take a seat, whatever its score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Bar {
    /// Too few panelists are free of conflict.
    ItemQuorum,
    /// Too little support.
    MinimumSupport,
}

impl Bar {
    /// The bar of an item of a panel's round, by how many are free of conflict and which share of all support it has.
    fn of(rules: &PanelRules, roster: u32, eligible: u32, support: Fraction) -> Option<Self> {
        if eligible == 0 || eligible < rules.item_quorum.of(roster) {
            Some(Self::ItemQuorum)
        } else if support == Fraction::ZERO || support < rules.minimum_support {
            Some(Self::MinimumSupport)
        } else {
            None
        }
    }
}

/// An item with its bar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Barred {
    /// Which item.
    pub item: ItemId,
    /// Why.
    pub bar: Bar,
}

/// An item's score in one tier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Tier {
    /// The score that all of them share.
    pub score: Fraction,
    /// The items, sorted by id.
    pub items: Vec<ItemId>,
}
