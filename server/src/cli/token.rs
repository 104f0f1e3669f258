//! `pathways token`

use std::{fs, path::PathBuf};

use clap::{Args, Subcommand};
use pathways::text::Name;

use super::{
    DataOption, Failure,
    ask::ask,
    output::{print, print_fields},
};
use crate::{
    address::Address,
    desk::{Answer, Request},
};

/// Make tokens with which programs act for people, list and revoke them.
///
/// A token stands in the header `Authorization: Bearer TOKEN` of the API. Prints the address and
/// the token of each person, this once; who is not known yet begins to exist.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES, args_conflicts_with_subcommands = true)]
pub(super) struct Options {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    issue: IssueOptions,
}

#[derive(Debug, Args)]
struct IssueOptions {
    /// For whom, by e-mail address.
    #[arg(long, required_unless_present = "file")]
    address: Option<Address>,

    /// For whom, by a file with one e-mail address per line; empty lines and those that begin with
    /// `#` are left out.
    #[arg(long, value_name = "FILE", conflicts_with = "address")]
    file: Option<PathBuf>,

    /// What the tokens are for.
    #[arg(long, value_name = "TEXT", default_value = "command line")]
    label: Name,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// List all tokens: id, address, when it was made, label.
    #[command(after_help = "Examples:\n  pathways token list")]
    List,
    /// Revoke a token.
    #[command(after_help = "Examples:\n  pathways token revoke 3f8a02b1")]
    Revoke {
        /// The token's id as `pathways token list` shows it, or enough of its beginning.
        id: String,
    },
}

const EXAMPLES: &str = "\
Examples:
  pathways token --address anna@example.org --label 'import script'
  pathways token --file members.txt > tokens.tsv
  pathways token list
  pathways token revoke 3f8a02b1";

pub(super) fn run(data: DataOption, options: Options) -> Result<(), Failure> {
    match options.command {
        None => issue(data, options.issue),
        Some(Command::List) => list(data),
        Some(Command::Revoke { id }) => revoke(data, id),
    }
}

fn issue(data: DataOption, options: IssueOptions) -> Result<(), Failure> {
    let addresses = match options.file {
        Some(path) => read(path)?,
        None => options.address.into_iter().collect(),
    };
    let request = Request::IssueTokens { addresses: addresses.clone(), label: options.label };
    let Answer::Issued { tokens } = ask(&data, request)? else { return Err(Failure::OtherAnswer) };
    let mut pairs = addresses.iter().zip(&tokens);
    pairs.try_for_each(|(address, token)| print_fields(&[address.reveal(), token]))
}

fn read(path: PathBuf) -> Result<Vec<Address>, Failure> {
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(cause) => return Err(Failure::File { path, cause }),
    };
    let written = |(_, line): &(usize, &str)| !line.trim().is_empty() && !line.starts_with('#');
    let lines = (1..).zip(text.lines()).filter(written);
    lines
        .map(|(line, text)| {
            text.parse().map_err(|cause| Failure::AddressLine { path: path.clone(), line, cause })
        })
        .collect()
}

fn list(data: DataOption) -> Result<(), Failure> {
    let Answer::Tokens { tokens } = ask(&data, Request::ListTokens)? else {
        return Err(Failure::OtherAnswer);
    };
    tokens.iter().try_for_each(|token| {
        print_fields(&[&token.id, &token.person, &token.created.to_string(), &token.label])
    })
}

fn revoke(data: DataOption, id: String) -> Result<(), Failure> {
    match ask(&data, Request::RevokeToken { id })? {
        Answer::Revoked => print("revoked"),
        _ => Err(Failure::OtherAnswer),
    }
}
