//! Why the demonstration could not be made.

use std::io;

use xtask::torture::server::{StartError, StopError};
use xtask::torture::service::ServiceError;

use crate::api::ApiError;

/// The demonstration was not made, or only in part.
#[derive(Debug, thiserror::Error)]
pub(crate) enum DemonstrationError {
    /// The server did not start.
    #[error(transparent)]
    Start(#[from] StartError),
    /// The server did not end.
    #[error(transparent)]
    Stop(#[from] StopError),
    /// A command beside the server failed.
    #[error(transparent)]
    Command(#[from] ServiceError),
    /// The server refused what it must do.
    #[error(transparent)]
    Api(#[from] ApiError),
    /// A table of the demonstration cannot be read.
    #[error("a table of the demonstration: {0}")]
    Table(#[from] csv::Error),
    /// A document of the demonstration cannot be read.
    #[error("a document of the demonstration: {0}")]
    Document(#[from] serde_json::Error),
    /// Its folder cannot be made, or not take its place.
    #[error("the folder of the demonstration: {0}")]
    Folder(#[source] io::Error),
    /// A temporary file.
    #[error("a temporary file: {0}")]
    Scratch(#[from] io::Error),
    /// A date that the calendar does not have.
    #[error("a date of the demonstration: {0}")]
    Date(#[from] jiff::Error),
    /// Something is named that is not there.
    #[error("the demonstration has no {what}")]
    Missing {
        /// What is missing.
        what: String,
    },
    /// The server takes longer than it ever should.
    #[error("the demonstration waits in vain for {what}")]
    Stuck {
        /// For what.
        what: &'static str,
    },
    /// One of the campaigns ended in a panic, which has been printed.
    #[error("a campaign of the demonstration was broken off")]
    Panicked,
}

impl DemonstrationError {
    /// Something is named that is not there.
    pub(super) fn missing(what: impl Into<String>) -> Self {
        Self::Missing { what: what.into() }
    }
}
