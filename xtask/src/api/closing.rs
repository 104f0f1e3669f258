//! Closing a box by hand.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::json;

use super::{ApiError, Caller};

/// How often the clock may pass the instant at which a box shall close.
const CLOSE_ATTEMPTS: u32 = 10;

#[derive(Deserialize)]
struct Health {
    now: String,
}

impl Caller<'_> {
    /// Closes an open box, the round at `path`, at the instant that the server's clock shows.
    pub(crate) fn close_box(self, path: &str) -> Result<(), ApiError> {
        let path = format!("{path}/deadline");
        let mut attempts = 1;
        loop {
            let Health { now } = self.get("/health")?;
            let body = json!({ "at": now, "reason": "Everybody has voted." });
            let closed: Result<IgnoredAny, ApiError> = self.put(&path, &body);
            match closed {
                Ok(_) => return Ok(()),
                Err(error)
                    if attempts < CLOSE_ATTEMPTS
                        && error.code().as_deref() == Some("date_passed") =>
                {
                    attempts += 1;
                }
                Err(error) => return Err(error),
            }
        }
    }
}
