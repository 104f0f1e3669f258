//! `cargo xtask bench`: what the product is measured by, beside what was asked for.

mod table;
mod theming;

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
    Theming(theming::Options),
}

pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<(), Failure> {
    match &options.what {
        What::Theming(options) => theming::run(workspace, options),
    }
}
