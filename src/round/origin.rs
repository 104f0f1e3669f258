//! Where a round comes from that is not the first of its stage.

use serde::{Deserialize, Serialize};

use super::{Kind, Round, RoundState};
use crate::id::RoundId;

/// The round from which another one follows, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// It breaks the tie of that round.
    RunOffOf(RoundId),
    /// It asks the panel again about what was disputed in that round.
    FurtherTo(RoundId),
}

impl Origin {
    /// The round from which it follows.
    pub const fn round(self) -> RoundId {
        match self {
            Self::RunOffOf(round) | Self::FurtherTo(round) => round,
        }
    }
}

impl Round {
    /// The round whose tie it breaks.
    pub const fn run_off_of(&self) -> Option<RoundId> {
        match self.origin {
            Some(Origin::RunOffOf(round)) => Some(round),
            Some(Origin::FurtherTo(_)) | None => None,
        }
    }

    /// The round about whose disputed items it asks again.
    pub const fn further_to(&self) -> Option<RoundId> {
        match self.origin {
            Some(Origin::FurtherTo(round)) => Some(round),
            Some(Origin::RunOffOf(_)) | None => None,
        }
    }

    /// Whether panelists may declare conflicts. A run-off is voted under those of its first round, and a conflict that
    /// is found once the box is open voids the round: a box is never edited. In a further round those of the round before
    /// stand, and whoever finds another while the panel talks declares it.
    pub fn takes_conflicts(&self) -> bool {
        let is_run_off = self.run_off_of().is_some();
        self.kind == Kind::Panel && self.state == RoundState::Prepared && !is_run_off
    }
}
