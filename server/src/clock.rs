//! The only place that reads the time and draws randomness.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{SystemTime, UNIX_EPOCH},
};

use pathways::{record::Salt, time::Timestamp};

/// What tells the time: the machine, or a test.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The machine's clock.
    Machine,
    /// A clock that a test sets.
    Set(Arc<AtomicU64>),
}

impl Clock {
    /// A clock that stands still until it is moved through the handle.
    pub fn set(at: Timestamp) -> (Self, Arc<AtomicU64>) {
        let handle = Arc::new(AtomicU64::new(at.unix()));
        (Self::Set(Arc::clone(&handle)), handle)
    }

    /// The present, in whole seconds.
    pub fn now(&self) -> Timestamp {
        let seconds = match self {
            // A clock before 1970 shows 1970: nothing is due then, and nobody is harmed.
            Self::Machine => {
                SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
            }
            Self::Set(at) => at.load(Ordering::Relaxed),
        };
        Timestamp::from_unix(seconds)
    }
}

/// The operating system gave no randomness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the operating system gave no randomness")]
pub struct NoRandomness;

/// Thirty-two random bytes.
pub fn draw() -> Result<Salt, NoRandomness> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|_| NoRandomness)?;
    Ok(Salt::new(bytes))
}
