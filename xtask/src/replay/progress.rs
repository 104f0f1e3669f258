//! What the developer sees while a replay runs: one line for each step, with its duration.

use std::io::{self, Write as _};
use std::time::Instant;

use super::error::ReplayError;

/// Carries a step out under its name, and says how long it took.
pub(super) fn step<T>(
    name: &str,
    work: impl FnOnce() -> Result<T, ReplayError>,
) -> Result<T, ReplayError> {
    print!("  {name} ... ");
    // A console that takes no output must not stop the work.
    io::stdout().flush().ok();
    let started = Instant::now();
    let outcome = work();
    let verdict = if outcome.is_ok() { "" } else { "failed after " };
    println!("{verdict}{:.1} s", started.elapsed().as_secs_f64());
    outcome
}
