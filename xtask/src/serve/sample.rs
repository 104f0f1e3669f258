//! The campaign that a new folder of data gets, so that there is something to look at.
//!
//! It is made with the commands that anybody has, and has no host:
//! `pathways invite CAMPAIGN ADDRESS --role host` gives it one.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

use crate::command;
use crate::failure::Failure;
use crate::workspace::Workspace;

/// The challenges of the sample, half of them in French.
const CHALLENGES: &str = "xtask/sample/challenges.csv";

/// Whether the data are a folder that nobody has used yet. A database server gets no sample.
pub(super) fn is_wanted(data: &OsStr) -> bool {
    let is_address = data.to_string_lossy().contains("://");
    let folder = Path::new(data);
    !is_address && folder.read_dir().map_or(true, |mut entries| entries.next().is_none())
}

/// Creates the campaign, enters its challenges and opens its call.
pub(super) fn create(workspace: &Workspace, program: &Path, data: &OsStr) -> Result<(), Failure> {
    let pathways = || {
        let mut pathways = Command::new(program);
        pathways.arg("--data").arg(data);
        pathways
    };
    let mut create = pathways();
    create.args(["campaign", "create", "--template", "five-topics", "--zone", "America/Toronto"]);
    create.args(["--name-en", "Room to create", "--name-fr", "De la place pour créer"]);
    create.args(["--question-en", "What holds the performing arts back?"]);
    create.args(["--question-fr", "Qu’est-ce qui freine les arts de la scène ?"]);
    let campaign = command::output(&mut create)?;
    let campaign = campaign.trim();
    let mut import = pathways();
    import.args(["import", campaign]).arg(workspace.source(CHALLENGES)).args(["--accept", "--yes"]);
    command::output(&mut import)?;
    command::output(pathways().args(["stage", campaign, "call"]))?;
    println!("a sample campaign was created: {campaign}");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_new_folder_gets_a_sample() -> std::io::Result<()> {
        let folder = tempfile::tempdir()?;
        assert!(is_wanted(folder.path().as_os_str()));
        assert!(is_wanted(folder.path().join("missing").as_os_str()));
        std::fs::write(folder.path().join("LOCK"), "")?;
        assert!(!is_wanted(folder.path().as_os_str()));
        assert!(!is_wanted(OsStr::new("ws://127.0.0.1:8000")));
        Ok(())
    }
}
