//! `cargo xtask bench record`: how fast a record is checked, and how fast each rule counts.
//!
//! The record is made up, large and plain: a call in which members come in, submit and are accepted. How fast it is
//! checked stands beside how fast the same machine hashes the same bytes, in the same run. Panels are made up too, also
//! those in which everything ties, which take longest; the wards are real ones, which are not part of the project.

mod wards;

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use self::wards::Ward;
use super::example::{Cost, Example, shown};
use super::table::Row;
use super::{load, table};
use crate::failure::Failure;
use crate::workspace::Workspace;

const PANELISTS: u32 = 25;
const ITEMS: u32 = 40;

/// How fast a record is checked and a ballot box counted.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The folder with ballots in BLT, a file a ward; without it no ward is counted.
    #[arg(long, env = "PATHWAYS_WARDS", value_name = "DIR")]
    data: Option<PathBuf>,

    /// How many entries the record has.
    #[arg(long, value_name = "NUMBER", default_value_t = 1_000_000)]
    entries: u64,
}

/// What is asked of the example.
#[derive(Serialize)]
#[serde(tag = "task", rename_all = "snake_case")]
enum Task<'a> {
    Verify { entries: u64 },
    Panels { panelists: u32, items: u32 },
    Ward(&'a Ward),
}

#[derive(Deserialize)]
struct Verified {
    cost: Cost,
    bytes: u64,
    hashing: Cost,
}

#[derive(Deserialize)]
struct Tallied {
    rule: String,
    panel: String,
    seats: usize,
    seconds: f64,
}

pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<(), Failure> {
    let folder = tempfile::tempdir().map_err(Failure::file(&std::env::temp_dir()))?;
    let engine = Example::build(workspace, "record", folder.path())?;
    println!("load of the machine before: {}", load());
    table::head();
    verify(&engine, options.entries)?;
    panels(&engine)?;
    if let Some(data) = &options.data {
        largest_ward(&engine, wards::read(data)?)?;
    }
    println!("\nload of the machine after: {}", load());
    Ok(())
}

fn verify(engine: &Example, entries: u64) -> Result<(), Failure> {
    let Verified { cost, bytes, hashing } = engine.ask(&Task::Verify { entries })?;
    let worked = hashing.processor_seconds.zip(cost.processor_seconds);
    let worked = worked.map(|(hashing, checked)| {
        format!(" ({:.3} of one processor against one)", hashing / checked)
    });
    let speed = hashing.seconds / cost.seconds;
    table::print([
        Row::asked(format!("check of {entries} entries"), "4 s", "", shown(&cost)),
        Row::for_comparison(
            format!("SHA-256 alone over the same {} MB", bytes / 1_000_000),
            shown(&hashing),
        ),
        Row::asked(
            "speed of the check against SHA-256 alone",
            "0.1",
            "",
            format!("{speed:.3}{}", worked.unwrap_or_default()),
        ),
    ]);
    Ok(())
}

fn panels(engine: &Example) -> Result<(), Failure> {
    let all: Vec<Tallied> = engine.ask(&Task::Panels { panelists: PANELISTS, items: ITEMS })?;
    for Tallied { rule, panel, seats, seconds } in all {
        let what = format!("{rule}, {PANELISTS} panelists {panel}, {ITEMS} items, {seats} seats");
        table::print([Row::asked(what, "50 ms", "", milliseconds(seconds))]);
    }
    Ok(())
}

fn largest_ward(engine: &Example, wards: Vec<Ward>) -> Result<(), Failure> {
    let Some(ward) = wards::largest(wards) else { return Ok(()) };
    let seconds = engine.ask(&Task::Ward(&ward))?;
    let what = format!("Scottish STV, {}, {} ballots", ward.name, ward.size());
    table::print([Row::asked(what, "100 ms", "", milliseconds(seconds))]);
    Ok(())
}

fn milliseconds(seconds: f64) -> String {
    format!("{:.2} ms", seconds * 1_000.0)
}
