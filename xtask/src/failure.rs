//! Why a task stopped: the sentence that a developer reads.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;

use crate::demonstration::DemonstrationError;

/// A closed list; each message names what was tried and, where it can be known, what to do.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    #[error("`{program}` cannot be started: {source}")]
    Start { program: String, source: io::Error },

    #[error("`{command}` failed ({status})")]
    Command { command: String, status: ExitStatus },

    #[error("`{command}` printed something unexpected: {reason}")]
    Output { command: String, reason: String },

    #[error("{}: {reason}", path.display())]
    Texts { path: PathBuf, reason: String },

    #[error("{}: {source}", path.display())]
    File { path: PathBuf, source: io::Error },

    #[error("no WebAssembly standard library: {0}")]
    Toolchain(String),

    #[error("wasm-bindgen cannot process the browser bundle: {0}")]
    Bindgen(String),

    #[error(
        "a first page would load {bytes} bytes of style, script and WebAssembly, {most} are the most: \
         see what the browser's code has come to depend on"
    )]
    Weight { bytes: u64, most: u64 },

    #[error("no browser for the tests: {0}")]
    Browser(String),

    #[error(
        "the demonstration was not made ({0}); remove the folder of data to begin again, or start \
         with --empty"
    )]
    Demonstration(#[from] DemonstrationError),

    #[error("not every replay came out as its files say; the lines above tell what differs")]
    Replay,
    #[error("the server lost what it promised, or could not be tortured: see above")]
    Torture,
}

impl Failure {
    /// For `map_err`: a file operation on `path` failed.
    pub(crate) fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::File { path: path.to_owned(), source }
    }
}
