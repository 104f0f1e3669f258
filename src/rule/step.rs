//! How the seats went, for rules that go step by step.

use serde::{Deserialize, Serialize};

use super::Votes;
use crate::{number::Ratio, round::ItemId};

/// One step of a rule that goes step by step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// An item got a seat.
    Seat {
        /// Which item.
        item: ItemId,
        /// The load that each panelist who approves of it then carries.
        load: Ratio,
        /// All that might have got it equally, the item included, sorted by id; empty where there was no choice.
        equals: Vec<ItemId>,
    },
    /// Votes were counted or moved on, in a count of ranked ballots.
    Stage {
        /// Why.
        cause: StageCause,
        /// What every item had after it, sorted by id.
        totals: Vec<ItemVotes>,
        /// Who was then elected: the most votes first, equals sorted by id.
        elected: Vec<ItemId>,
        /// All that it might equally have been about, sorted by id; empty where there was no choice.
        equals: Vec<ItemId>,
    },
}

/// Why votes were counted or moved on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum StageCause {
    /// First preferences were counted.
    FirstPreferences {
        /// Votes that are enough for a seat.
        quota: Votes,
    },
    /// An item that has a seat passed on what it had above the quota.
    Surplus {
        /// Which.
        item: ItemId,
    },
    /// An item was excluded, and its ballots moved on.
    Exclusion {
        /// Which.
        item: ItemId,
    },
}

/// The votes of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ItemVotes {
    /// Which item.
    pub item: ItemId,
    /// How many, to five decimal places.
    pub votes: Votes,
}
