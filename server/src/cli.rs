//! The command line `pathways`.
//!
//! `serve` runs the server. Every other command does one thing and ends: it says its wish as a
//! [`desk`](crate::desk) request, which the server that holds the store carries out; where no
//! server runs, the command opens the store and carries it out itself, by the same functions.
//!
//! - What a command found out goes to the standard output, one thing per line, fields separated by
//!   tabs; what went wrong goes to the standard error.
//! - Exit status: 0 done, 1 not done, 2 not understood; `verify` has one more.
//! - A password in `--data` or `--mail` is never repeated, also not when it cannot be read.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod ask;
mod backup;
mod campaign;
mod campaign_create;
mod data;
mod failure;
mod import;
mod invite;
mod lot;
mod output;
mod pages;
mod record;
mod rotate_record_key;
mod runtime;
mod serve;
mod sign_in_link;
mod similar;
mod stage;
mod tally;
mod texts;
mod theme;
mod token;
mod verify;

pub use data::DataOption;
pub use failure::Failure;
pub use tally::TallyError;

/// Run campaigns in which a sector names its challenges, supports what matters most, and a panel
/// decides which to act on.
#[derive(Debug, Parser)]
#[command(name = "pathways", version, propagate_version = true, after_help = EXAMPLES)]
struct Cli {
    #[command(flatten)]
    data: DataOption,
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Every command but serve, restore and rotate-record-key works beside a running server of the same --data, and alone.

A first campaign:
  export PATHWAYS_DATA=/var/lib/pathways
  pathways campaign create --name-en 'Our halls' --name-fr 'Nos salles' \\
      --question-en 'What holds us back?' --question-fr 'Qu’est-ce qui nous freine ?' \\
      --host anna@example.org
  pathways serve
  pathways help import";

#[derive(Debug, Subcommand)]
enum Command {
    Serve(serve::Options),
    Campaign(campaign::Options),
    Import(import::Options),
    Stage(stage::Options),
    Invite(invite::Options),
    Token(token::Options),
    SignInLink(sign_in_link::Options),
    Pages(pages::Options),
    Record(record::Options),
    Verify(verify::Options),
    Theme(theme::Options),
    Similar(similar::Options),
    Tally(tally::Options),
    Lot(lot::Options),
    Export(backup::ExportOptions),
    Restore(backup::RestoreOptions),
    RotateRecordKey(rotate_record_key::Options),
}

/// Reads the command line, does what it says, and tells how it went.
pub fn main() -> ExitCode {
    match run(Cli::parse()) {
        Ok(status) => status,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(Cli { data, command }: Cli) -> Result<ExitCode, Failure> {
    match command {
        Command::Verify(options) => return verify::run(options),
        Command::Serve(options) => serve::run(data, options),
        Command::Campaign(options) => campaign::run(data, options),
        Command::Import(options) => import::run(data, options),
        Command::Stage(options) => stage::run(data, options),
        Command::Invite(options) => invite::run(data, options),
        Command::Token(options) => token::run(data, options),
        Command::SignInLink(options) => sign_in_link::run(data, options),
        Command::Pages(options) => pages::run(options),
        Command::Record(options) => record::run(data, options),
        Command::Theme(options) => theme::run(options),
        Command::Similar(options) => similar::run(options),
        Command::Tally(options) => tally::run(options),
        Command::Lot(options) => lot::run(options),
        Command::Export(options) => backup::export(data, options),
        Command::Restore(options) => backup::restore(data, options),
        Command::RotateRecordKey(options) => rotate_record_key::run(data, options),
    }?;
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_command_line_contradicts_itself_nowhere() {
        Cli::command().debug_assert();
    }

    #[test]
    fn every_command_shows_examples() {
        for command in Cli::command().get_subcommands_mut() {
            let help = command.render_long_help().to_string();
            assert!(help.contains("Examples:\n  pathways "), "{help}");
        }
    }
}
