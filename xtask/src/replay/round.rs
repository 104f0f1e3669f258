//! Rounds as the API shows them, closed by hand and awaited.

use std::collections::BTreeMap;
use std::thread;
use std::time::{Duration, Instant};

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::{Value, json};

use super::api::{ApiError, Caller};
use super::campaign::Campaign;
use super::error::ReplayError;
use super::items::Item;

/// The server's clock looks every second; counting a large box takes longer.
const COUNT_LIMIT: Duration = Duration::from_mins(2);
const POLL_INTERVAL: Duration = Duration::from_millis(100);
/// How often the clock may pass the instant at which a box shall close.
const CLOSE_ATTEMPTS: u32 = 10;

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

impl Round {
    /// For how many seats it is held, by the rules that the server shows.
    pub(super) fn seats(&self) -> Option<usize> {
        let seats = self.rules.values().find_map(|rules| rules.get("seats"))?.as_u64()?;
        usize::try_from(seats).ok()
    }
}

/// All rounds that the caller may know of, in the order in which they were prepared.
pub(super) fn all(campaign: Campaign<'_>, caller: Caller<'_>) -> Result<Vec<Round>, ReplayError> {
    Ok(caller.get(&campaign.path("rounds"))?)
}

/// Closes an open box at the instant that the server's clock shows.
pub(super) fn close(campaign: Campaign<'_>, round: &Round) -> Result<(), ReplayError> {
    #[derive(Deserialize)]
    struct Health {
        now: String,
    }
    let path = campaign.path(&format!("rounds/{}/deadline", round.id));
    let mut attempts = 1;
    loop {
        let Health { now } = campaign.api.anybody().get("/health")?;
        let body = json!({ "at": now, "reason": "Everybody has voted." });
        let closed: Result<IgnoredAny, ApiError> = campaign.host().put(&path, &body);
        match closed {
            Ok(_) => return Ok(()),
            Err(error)
                if attempts < CLOSE_ATTEMPTS && error.code().as_deref() == Some("date_passed") =>
            {
                attempts += 1;
            }
            Err(error) => return Err(error.into()),
        }
    }
}

/// Waits until a round is counted and, where that needs no further act, published.
pub(super) fn await_count(
    campaign: Campaign<'_>,
    caller: Caller<'_>,
    round: &Round,
) -> Result<Round, ReplayError> {
    let started = Instant::now();
    loop {
        let now: Round = caller.get(&campaign.path(&format!("rounds/{}", round.id)))?;
        if matches!(now.state, State::Counted | State::Published) {
            return Ok(now);
        }
        if started.elapsed() > COUNT_LIMIT {
            return Err(ReplayError::Stuck { round: now.id, state: format!("{:?}", now.state) });
        }
        thread::sleep(POLL_INTERVAL);
    }
}
