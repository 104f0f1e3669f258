//! Why a replay broke off. What it showed and should not have shown is no error but a fault.

use std::io;

use super::consultation::{CommentId, ReadError};
use super::expected::ScriptError;
use crate::api::ApiError;
use crate::failure::Failure;
use xtask::torture::server::{StartError, StopError};

/// A replay could not be carried out.
#[derive(Debug, thiserror::Error)]
pub(super) enum ReplayError {
    /// The consultation cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// There is nothing to compare with.
    #[error(transparent)]
    Script(#[from] ScriptError),
    /// The server did not start.
    #[error(transparent)]
    Start(#[from] StartError),
    /// The server did not end.
    #[error(transparent)]
    Stop(#[from] StopError),
    /// A command of the operator failed.
    #[error(transparent)]
    Command(#[from] Failure),
    /// The server refused what it must do.
    #[error(transparent)]
    Api(#[from] ApiError),
    /// A file of the replay's own.
    #[error("a temporary file: {0}")]
    Scratch(#[from] io::Error),
    /// The command line printed something else than tokens.
    #[error("`pathways token` gave no token for {address}")]
    NoToken {
        /// Whose is missing.
        address: String,
    },
    /// Without a voice there is no upvote and no panel.
    #[error("nobody agrees with an accepted comment, so there is nothing to play")]
    NoVoices,
    /// An accepted comment did not become a challenge.
    #[error("comment {} was not entered: {why}", comment.0)]
    NotEntered {
        /// Which.
        comment: CommentId,
        /// What the import reports.
        why: String,
    },
    /// Somebody was not admitted.
    #[error("a voice was not admitted: {code}")]
    NotAdmitted {
        /// Why, by its stable code.
        code: String,
    },
    /// A round does not move on.
    #[error("the round {round} is still {state}")]
    Stuck {
        /// Which.
        round: String,
        /// Where it stands.
        state: String,
    },
    /// The campaign has no round where it must have one.
    #[error("there is no {what}")]
    Missing {
        /// What is missing.
        what: &'static str,
    },
    /// The panel cannot decide within the run-offs that it must need.
    #[error("the panel has held {rounds} rounds and has not decided")]
    Undecided {
        /// How many.
        rounds: usize,
    },
    /// The server speaks of an item that was never entered.
    #[error("the server shows {item}, which came with no comment")]
    UnknownItem {
        /// Its id.
        item: String,
    },
}
