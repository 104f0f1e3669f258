//! Whether anything has come out of a campaign that everybody may read.

use pathways::round::RoundState;

use crate::port::Seen;

/// What has come out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Results {
    /// A published count.
    There,
    /// What a host reveals, one by one.
    Revealed,
    /// Nothing yet.
    Ahead,
}

impl Results {
    /// What a reader knows of.
    pub(super) fn of(seen: &Seen) -> Self {
        let is_counted = || seen.rounds().iter().any(|round| round.state == RoundState::Published);
        let is_revealed = || seen.results().is_some_and(|results| !results.revealed.is_empty());
        match (is_revealed(), is_counted()) {
            (true, _) => Self::Revealed,
            (false, true) => Self::There,
            (false, false) => Self::Ahead,
        }
    }
}
