//! The expected side of a replay: asks the Python script, which shares no code with the product.

use std::fmt;
use std::io;
use std::path::Path;
use std::process::Command;

use super::compare::Results;

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../end2end/expected/consultation.py");

/// Why there is nothing to compare with.
#[derive(Debug)]
pub(crate) enum ScriptError {
    /// `python3` could not be started.
    NoPython(io::Error),
    /// The script could not read the consultation; its own words.
    Refused(String),
    /// The script printed something else than results.
    NotResults(serde_json::Error),
}

/// What the files in `consultation` say that a replay must show.
pub(crate) fn results(consultation: &Path) -> Result<Results, ScriptError> {
    let output = Command::new("python3")
        .arg(SCRIPT)
        .arg(consultation)
        .output()
        .map_err(ScriptError::NoPython)?;
    if !output.status.success() {
        let words = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        return Err(ScriptError::Refused(words));
    }
    serde_json::from_slice(&output.stdout).map_err(ScriptError::NotResults)
}

impl fmt::Display for ScriptError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPython(cause) => write!(
                f,
                "python3 cannot be started ({cause}): the expected results need Python 3 installed"
            ),
            Self::Refused(words) => f.write_str(words),
            Self::NotResults(cause) => write!(f, "the script printed no results: {cause}"),
        }
    }
}

impl std::error::Error for ScriptError {}
