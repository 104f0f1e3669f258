//! `pathways tally`
//!
//! | part | what for |
//! |---|---|
//! | [`file`] | ballots in JSON |
//! | [`blt`] | ballots in BLT |
//! | [`count`] | the ballots counted by one of the engine's rules |
//! | [`found`] | what came out, as JSON and in lines |

use std::{fs::File, io::Read as _, path::PathBuf};

use clap::{Args, ValueEnum};

use super::{Failure, output::print};

mod blt;
mod count;
mod file;
mod found;

/// The largest file that is read.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// Count ballots of a file by one of the panel's rules.
///
/// A file in JSON reads {"candidates": 3, "ballots": [{"count": 2, "approve": [0, 2]}]}; ballots of the rule "score" say
/// {"score": {"0": 5, "2": 3}}, those of "scottish-stv" {"rank": [[2], [0]]}. A BLT file holds ranked ballots and its own
/// number of seats. Items are numbered from 0. Where a tie leaves several results equally right, all of them are listed.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Options {
    /// The rule.
    #[arg(long, value_enum)]
    rule: Rule,

    /// How many items are selected; a BLT file says so itself.
    #[arg(long, value_name = "K")]
    seats: Option<usize>,

    /// The file with the ballots.
    file: PathBuf,

    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  pathways tally --rule approval --seats 5 ballots.json
  pathways tally --rule sequential-phragmen --seats 5 ballots.json --json
  pathways tally --rule scottish-stv ward.blt";

/// The rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Rule {
    /// The largest share of approvals wins.
    Approval,
    /// The best mean score from 0 to 5 wins.
    Score,
    /// Approvals, counted so that each like-minded group gets about its share.
    SequentialPhragmen,
    /// Ranked ballots, counted as in Scottish council elections.
    ScottishStv,
}

/// Why a file cannot be counted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TallyError {
    /// The file is larger than any poll.
    #[error("the file is larger than 64 MB")]
    TooLarge,
    /// The file is not text.
    #[error("the file is not UTF-8 text")]
    NotText,
    /// The file is not JSON of this kind.
    #[error("{0}")]
    Json(String),
    /// A line of a BLT file cannot be read.
    #[error("line {line}: {what}")]
    Line {
        /// The line, from 1.
        line: usize,
        /// What is wrong with it.
        what: &'static str,
    },
    /// A file ends before its ballots do.
    #[error("the file ends before its ballots do: they end with a line that holds only 0")]
    Unended,
    /// Nobody says how many are selected.
    #[error("say how many items are selected with --seats")]
    NoSeats,
    /// A ballot is of another kind than the rule counts.
    #[error("ballot {ballot}: this rule counts ballots with {field:?} and nothing else")]
    Kind {
        /// The ballot, from 1.
        ballot: usize,
        /// What it should hold.
        field: &'static str,
    },
    /// A BLT file for a rule that does not count rankings.
    #[error("a BLT file holds ranked ballots: count them with --rule scottish-stv")]
    Ranked,
    /// A score outside the scale.
    #[error("ballot {ballot}: a score is a whole number from 0 to 5")]
    Score {
        /// The ballot, from 1.
        ballot: usize,
    },
    /// A ballot names what there is not.
    #[error("ballot {ballot}: there is no item {item}; items are numbered from 0")]
    UnknownItem {
        /// The ballot, from 1.
        ballot: usize,
        /// The item.
        item: usize,
    },
    /// A ballot names an item more than once.
    #[error("ballot {ballot}: item {item} stands on it twice")]
    NamedTwice {
        /// The ballot, from 1.
        ballot: usize,
        /// The item.
        item: usize,
    },
    /// More than one poll holds.
    #[error("a poll has at most 1,000 items and 1,000,000,000 ballots")]
    TooMany,
}

pub(super) fn run(options: Options) -> Result<(), Failure> {
    let Options { rule, seats, file: path, json } = options;
    let tally = |cause| Failure::Tally { path: path.clone(), cause };
    let text = text(&path)?.map_err(tally)?;
    let found = found(&text, rule, seats).map_err(tally)?;
    if json { print(&found.json()) } else { print(found.lines().trim_end()) }
}

fn found(text: &str, rule: Rule, seats: Option<usize>) -> Result<found::Found, TallyError> {
    if text.trim_start().starts_with('{') {
        let file = file::read(text)?;
        return count::file(file, rule, seats.ok_or(TallyError::NoSeats)?);
    }
    let ward = blt::read(text)?;
    if rule != Rule::ScottishStv {
        return Err(TallyError::Ranked);
    }
    count::ward(ward, seats)
}

/// The text of a file, unless it is not one that could be counted.
fn text(path: &PathBuf) -> Result<Result<String, TallyError>, Failure> {
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut bytes))
        .map_err(|cause| Failure::File { path: path.clone(), cause })?;
    if u64::try_from(bytes.len()).is_ok_and(|size| size > MOST_BYTES) {
        return Ok(Err(TallyError::TooLarge));
    }
    let text = String::from_utf8(bytes).map_err(|_| TallyError::NotText);
    // Some editors begin a file with a mark that says nothing.
    Ok(text.map(|text| text.trim_start_matches('\u{feff}').to_owned()))
}

#[cfg(test)]
mod tests;
