//! Why a command was not carried out, as the sentence that its reader sees.

use crate::{serve::ServeError, store::EndpointError};

/// Why a command was not carried out.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// `--data` names no store.
    #[error(transparent)]
    Endpoint(#[from] EndpointError),
    /// The server did not start, or ended badly.
    #[error(transparent)]
    Serve(#[from] ServeError),
    /// The operating system gave no threads.
    #[error("the program cannot start its threads: {0}")]
    Runtime(std::io::Error),
    /// A defect: the work ended without a result.
    #[error("the program stopped early; the lines above say where")]
    Ended,
}
