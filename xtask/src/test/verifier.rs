//! The second verifier of records, which was written from the specification alone: its own tests, and whether the program
//! judges records as it does.

use std::process::Command;

use xtask::torture::command::Summary as Part;

use super::summary::Summary;
use crate::command;
use crate::failure::Failure;
use crate::profile::Profile;
use crate::python;
use crate::workspace::Workspace;

/// How many made-up campaigns both judge, and how many copies of each that say something else.
const RECORDS: [&str; 6] = ["--made", "12", "--mutations", "20", "--seed", "2026"];
const OWN_TESTS: [&str; 7] = ["-m", "unittest", "discover", "-s", "tests", "-t", "."];

pub(super) fn compare(workspace: &Workspace, summary: &mut Summary) -> Result<(), Failure> {
    let folder = workspace.source("end2end/verifier");
    let python = python::prepare(workspace, "verifier", &folder)?;
    let with = |arguments: &[&str]| {
        let mut run = Command::new(&python);
        // What Python compiles stays out of the sources.
        run.env("PYTHONDONTWRITEBYTECODE", "1").current_dir(&folder);
        run.args(arguments);
        run
    };
    command::run(&mut with(&OWN_TESTS))?;
    let program = workspace.server(Profile::Dev);
    command::run_observed(with(&["compare.py"]).arg(program).args(RECORDS), |line| {
        if let Some(part) = summed_up(line) {
            summary.add("second verifier", part);
        }
    })
}

/// The line in which the comparison sums up: `252 passed, 0 failed`.
fn summed_up(line: &str) -> Option<Part> {
    let (passed, failed) = line.trim().strip_suffix(" failed")?.split_once(" passed, ")?;
    Some(Part { passed: passed.parse().ok()?, failed: failed.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_line_that_sums_up_is_added() {
        let part = summed_up("252 passed, 3 failed\n").map(|part| (part.passed, part.failed));
        assert_eq!(part, Some((252, 3)));
        assert!(summed_up("DISAGREE: one failed").is_none());
        assert!(summed_up("252 passed").is_none());
    }
}
