//! Python for one task of this tool: an environment of its own, with what a folder's `requirements.txt` names.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command;
use crate::failure::Failure;
use crate::workspace::Workspace;

const INSTALL: [&str; 7] = [
    "-m",
    "pip",
    "install",
    "--quiet",
    "--disable-pip-version-check",
    "--requirement",
    "requirements.txt",
];

/// The Python of the environment with this name; the first time it is made.
pub(crate) fn prepare(
    workspace: &Workspace,
    name: &str,
    folder: &Path,
) -> Result<PathBuf, Failure> {
    let environment = workspace.tools().join(name);
    let python = environment.join("bin/python");
    if !python.is_file() {
        command::run(Command::new("python3").args(["-m", "venv"]).arg(&environment))?;
    }
    command::run(Command::new(&python).current_dir(folder).args(INSTALL))?;
    Ok(python)
}
