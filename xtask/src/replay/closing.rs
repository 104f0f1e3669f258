//! Looking at rounds and waiting for their count.

use std::thread;
use std::time::{Duration, Instant};

use super::campaign::Campaign;
use super::error::ReplayError;
use super::round::{Round, State};
use crate::api::Caller;

/// The server's clock looks every second; counting a large box takes longer.
const COUNT_LIMIT: Duration = Duration::from_mins(2);
const POLL_INTERVAL: Duration = Duration::from_millis(100);

/// All rounds that the caller may know of, in the order in which they were prepared.
pub(super) fn rounds(
    campaign: Campaign<'_>,
    caller: Caller<'_>,
) -> Result<Vec<Round>, ReplayError> {
    Ok(caller.get(&campaign.path("rounds"))?)
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
