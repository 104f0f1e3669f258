//! The command line `pathways`.
//!
//! `serve` runs the server. Every other command does one thing and ends: it says its wish as a
//! [`control`](crate::control) request, which the server that holds the store carries out; where no
//! server runs, the command opens the store and carries it out itself, by the same functions.
//!
//! - What a command found out goes to the standard output, one thing per line, fields separated by
//!   tabs; what went wrong goes to the standard error as one sentence.
//! - Exit status: 0 done, 1 not done, 2 not understood.
//! - A password in `--data` or `--mail` is never repeated, also not when it cannot be read.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod data;
mod failure;
mod runtime;
mod serve;

pub use data::DataOption;
pub use failure::Failure;

/// Run campaigns in which a sector names its challenges, supports what matters most, and a panel
/// decides which to act on.
#[derive(Debug, Parser)]
#[command(name = "pathways", version, propagate_version = true, max_term_width = 100)]
#[command(after_long_help = EXAMPLES)]
struct Cli {
    #[command(flatten)]
    data: DataOption,
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Every command but serve works beside a running server of the same --data, and without one.

Examples:
  pathways serve --data /var/lib/pathways
  pathways help campaign create";

#[derive(Debug, Subcommand)]
enum Command {
    Serve(serve::Options),
}

/// Reads the command line, does what it says, and tells how it went.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> Result<(), Failure> {
    match cli.command {
        Command::Serve(options) => serve::run(cli.data, options),
    }
}
