//! `cargo xtask verifiers`: whether both verifiers of records say the same.
//!
//! The second one was written from the specification alone. Both judge made-up campaigns and copies of them that say
//! something else, most of these signed anew, so that only the rules of a campaign can tell. `cargo xtask test` does the
//! same with few campaigns, behind the second verifier's own tests.

use std::path::{self, Path, PathBuf};
use std::process::Command;

use xtask::torture::command::Summary;

use crate::failure::Failure;
use crate::profile::Profile;
use crate::workspace::Workspace;
use crate::{command, python};

const OWN_TESTS: [&str; 7] = ["-m", "unittest", "discover", "-s", "tests", "-t", "."];

/// Let both verifiers judge made-up records, and copies of them that say something else.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// How many campaigns are made up.
    #[arg(long, value_name = "NUMBER", default_value_t = 2_000)]
    records: u32,

    /// How many copies of each say something else.
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    copies: u32,

    /// Where the chance begins by which campaigns and changes are drawn.
    #[arg(long, value_name = "NUMBER", default_value_t = 2026)]
    seed: u64,

    /// Where records are kept of which they do not say the same.
    #[arg(long, value_name = "DIR")]
    keep: Option<PathBuf>,

    /// The program that is compared; it is built where none is named.
    #[arg(long, value_name = "FILE")]
    program: Option<PathBuf>,
}

pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<(), Failure> {
    let program = if let Some(program) = &options.program {
        path::absolute(program).map_err(Failure::file(program))?
    } else {
        command::run(&mut workspace.build_server(Profile::Dev))?;
        workspace.server(Profile::Dev)
    };
    compare(&Python::install(workspace)?, &program, options, |_| {})
}

/// The second verifier's own tests, and then few campaigns, of which it is summed up how often both said the same.
pub(crate) fn test(workspace: &Workspace, sum_up: impl FnMut(Summary)) -> Result<(), Failure> {
    let python = Python::install(workspace)?;
    command::run(&mut python.run(&OWN_TESTS))?;
    let few = Options { records: 12, copies: 20, seed: 2026, keep: None, program: None };
    compare(&python, &workspace.server(Profile::Dev), &few, sum_up)
}

/// Python with what the second verifier needs.
struct Python {
    program: PathBuf,
    sources: PathBuf,
}

impl Python {
    fn install(workspace: &Workspace) -> Result<Self, Failure> {
        let sources = workspace.source("end2end/verifier");
        Ok(Self { program: python::prepare(workspace, "verifier", &sources)?, sources })
    }

    fn run(&self, arguments: &[&str]) -> Command {
        let mut run = Command::new(&self.program);
        // What Python compiles stays out of the sources.
        run.env("PYTHONDONTWRITEBYTECODE", "1").current_dir(&self.sources).args(arguments);
        run
    }
}

fn compare(
    python: &Python,
    program: &Path,
    options: &Options,
    mut sum_up: impl FnMut(Summary),
) -> Result<(), Failure> {
    let Options { records, copies, seed, keep, program: _ } = options;
    let mut run = python.run(&["compare.py"]);
    run.arg(program);
    for (name, value) in [("--made", u64::from(*records)), ("--mutations", u64::from(*copies))] {
        run.arg(name).arg(value.to_string());
    }
    run.arg("--seed").arg(seed.to_string());
    if let Some(keep) = keep {
        run.arg("--keep").arg(path::absolute(keep).map_err(Failure::file(keep))?);
    }
    command::run_observed(&mut run, |line| {
        if let Some(summary) = summed_up(line) {
            sum_up(summary);
        }
    })
}

/// The line in which the comparison sums up: `252 passed, 0 failed`.
fn summed_up(line: &str) -> Option<Summary> {
    let (passed, failed) = line.trim().strip_suffix(" failed")?.split_once(" passed, ")?;
    Some(Summary { passed: passed.parse().ok()?, failed: failed.parse().ok()? })
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
