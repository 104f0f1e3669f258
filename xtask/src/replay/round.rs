//! Rounds, and what they decided, as the API shows them.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::items::Item;

/// A round.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Round {
    /// Its id.
    pub(super) id: String,
    /// Who votes.
    pub(super) kind: Kind,
    /// Where it stands.
    pub(super) state: State,
    /// What is voted on.
    pub(super) slate: Vec<SlateItem>,
    /// Whether the caller is among those who vote.
    pub(super) may_vote: bool,
    /// How many voted.
    pub(super) turnout: Option<Turnout>,
    /// What was counted.
    pub(super) count: Option<Count>,
    rules: BTreeMap<String, Value>,
}

/// Who votes in a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Kind {
    /// The members.
    Upvote,
    /// The panel.
    Panel,
}

/// Where a round stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum State {
    /// Not open yet.
    Prepared,
    /// Takes ballots.
    Open,
    /// Takes none.
    Sealed,
    /// Counted, not public.
    Counted,
    /// Public.
    Published,
    /// Can no longer be contested.
    Certified,
    /// Does not count.
    Void,
}

/// An item of a slate.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct SlateItem {
    /// Which.
    pub(super) item: Item,
}

/// How many voted.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(super) struct Turnout {
    /// Ballots that say something.
    pub(super) voted: usize,
}

/// What was counted.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Count {
    /// Who is selected, and who ties.
    pub(super) outcome: Outcome,
    /// The totals.
    pub(super) totals: Option<Totals>,
}

/// What a count says.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Outcome {
    /// Too few voted.
    NoQuorum,
    /// The seats were filled as far as the rule allows.
    Counted {
        /// Equals, best first.
        tiers: Vec<Tier>,
        /// Items that cannot take a seat.
        barred: Vec<Barred>,
    },
}

/// Items with the same score.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Tier {
    /// Which.
    pub(super) items: Vec<Item>,
}

/// An item that cannot take a seat.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Barred {
    /// Which.
    pub(super) item: Item,
}

/// The totals of a round.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Totals {
    /// Of each item.
    pub(super) items: Vec<ItemTotal>,
}

/// The totals of an item.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct ItemTotal {
    /// Which.
    pub(super) item: Item,
    /// What was marked.
    #[serde(flatten)]
    pub(super) marks: MarkCounts,
}

/// How often an item was marked in each way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub(super) struct MarkCounts {
    /// Voices that support it.
    pub(super) support: usize,
    /// Panelists for choosing it.
    pub(super) approve: usize,
    /// Panelists against choosing it.
    pub(super) decline: usize,
    /// Panelists who say neither.
    pub(super) abstain: usize,
}

/// What was decided.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Decision {
    /// The ids of the rounds that made it: the first, then its run-offs.
    pub(super) rounds: Vec<String>,
    /// The chosen items, in the order of their seats.
    pub(super) selected: Vec<Selected>,
}

/// A chosen item.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Selected {
    /// Which.
    pub(super) item: Item,
}

impl Round {
    /// For how many seats it is held, by the rules that the server shows.
    pub(super) fn seats(&self) -> Option<usize> {
        let seats = self.rules.values().find_map(|rules| rules.get("seats"))?.as_u64()?;
        usize::try_from(seats).ok()
    }
}
