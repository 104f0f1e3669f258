//! `pathways lot`

use clap::{Args, Subcommand};
use pathways::rule::{LotSecret, lot_commitment};

use super::{Failure, output::print_fields};
use crate::secret::NoRandomness;

/// Make a secret that an officer adds to the lot of a panel's vote.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Options {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Draw a secret and print it with its commitment.
    ///
    /// Run it on your own computer, not on the server: nothing is sent or stored. Keep the secret to yourself, and add the
    /// commitment on the page of the vote before it opens. Once the vote is sealed, the page asks for the secret.
    #[command(after_help = EXAMPLES)]
    Commit,
}

const EXAMPLES: &str = "\
Examples:
  pathways lot commit

The same with ordinary tools:
  S=$(openssl rand -hex 32); echo $S; printf 'solution-pathways/lot-secret/v1\\n%s' $S | shasum -a 256";

pub(super) fn run(Options { command: Command::Commit }: Options) -> Result<(), Failure> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(NoRandomness::from)?;
    let secret = LotSecret::new(bytes);
    print_fields(&["secret", &secret.to_string()])?;
    print_fields(&["commitment", &lot_commitment(&secret).to_string()])
}
