//! `cargo xtask bench`: what the product is measured by, beside what was asked for.

mod example;
mod record;
mod table;
mod theming;

use std::fs;

use clap::Subcommand;

use crate::failure::Failure;
use crate::workspace::Workspace;

/// Measure the product and print a table of what was asked for and what came out.
#[derive(clap::Args)]
pub(crate) struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    Record(record::Options),
    Theming(theming::Options),
}

pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<(), Failure> {
    match &options.what {
        What::Record(options) => record::run(workspace, options),
        What::Theming(options) => theming::run(workspace, options),
    }
}

/// How many programs wanted a processor in the last minutes, as Linux tells it.
fn load() -> String {
    let load = fs::read_to_string("/proc/loadavg");
    load.map_or_else(|_| "unknown".to_owned(), |load| load.trim().to_owned())
}
