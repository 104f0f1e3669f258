//! Looking at rounds, closing them by hand and waiting for their count.

use std::thread;
use std::time::{Duration, Instant};

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::json;

use super::api::{ApiError, Caller};
use super::campaign::Campaign;
use super::error::ReplayError;
use super::round::{Round, State};

/// The server's clock looks every second; counting a large box takes longer.
const COUNT_LIMIT: Duration = Duration::from_mins(2);
const POLL_INTERVAL: Duration = Duration::from_millis(100);
/// How often the clock may pass the instant at which a box shall close.
const CLOSE_ATTEMPTS: u32 = 10;

/// All rounds that the caller may know of, in the order in which they were prepared.
pub(super) fn rounds(
    campaign: Campaign<'_>,
    caller: Caller<'_>,
) -> Result<Vec<Round>, ReplayError> {
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
