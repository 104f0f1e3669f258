//! `cargo xtask torture`, and the share of it that `cargo xtask test` runs.

use xtask::torture::command::{self as torture, Options, Summary};

use crate::command;
use crate::failure::Failure;
use crate::profile::Profile;
use crate::workspace::Workspace;

/// What every test run can spare the time for.
const SHARE_OF_A_TEST: Options =
    Options { binary: None, kills: 10, outages: 2, seed: None, parts: Vec::new() };

pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<(), Failure> {
    let summary = if let Some(binary) = &options.binary {
        torture::run(options, binary)
    } else {
        command::run(&mut workspace.build_server(Profile::Dev))?;
        torture::run(options, &workspace.server(Profile::Dev))
    };
    verdict(summary)
}

/// Tortures the server that was built last; the caller sums up.
pub(crate) fn test(workspace: &Workspace, sum_up: impl FnOnce(Summary)) -> Result<(), Failure> {
    let summary = torture::run(&SHARE_OF_A_TEST, &workspace.server(Profile::Dev));
    sum_up(summary);
    verdict(summary)
}

fn verdict(summary: Summary) -> Result<(), Failure> {
    if summary.is_success() { Ok(()) } else { Err(Failure::Torture) }
}
