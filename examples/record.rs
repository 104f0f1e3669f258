//! Checks a large record or counts panels and wards, and says how long it took: what `cargo xtask bench record` starts.
//!
//! Each measurement is a process of its own, so that its peak of memory is its own too. What is wanted stands in JSON on
//! the standard input, what was found is printed as JSON. What is asked of the figures is with the tool.

#[path = "record/large.rs"]
mod large;
#[path = "common/measured.rs"]
mod measured;
#[path = "record/panels.rs"]
mod panels;
#[path = "../server/src/threads.rs"]
pub mod threads;

use std::{error::Error, io};

use measured::{Cost, measured};
use panels::{COUNTS, Panel};
use pathways::{
    record::verify::{Verdict, verify_watched},
    rule::{Poll, Ranked, scottish_stv},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use threads::Threads;

/// So many seconds a short piece of work is repeated: the system counts the time of processors in hundredths.
const LONG_ENOUGH: f64 = 0.2;
/// So much more often it is done where that was not enough.
const MORE: u32 = 3;

/// What is wanted.
#[derive(Deserialize)]
#[serde(tag = "task", rename_all = "snake_case")]
enum Task {
    /// The check of a record with so many entries, beside hashing its bytes.
    Verify { entries: u64 },
    /// Panels of every kind, each by every rule.
    Panels { panelists: u32, items: u32 },
    /// A ward by the rule for which it was held.
    Ward { items: usize, seats: usize, ballots: Vec<(u64, Ranked)> },
}

#[derive(Serialize)]
struct Verified {
    cost: Cost,
    bytes: usize,
    /// Of hashing the bytes once, in one piece.
    hashing: Cost,
}

#[derive(Serialize)]
struct Tallied {
    rule: &'static str,
    panel: &'static str,
    seats: usize,
    /// Of processor time, for one tally.
    seconds: f64,
}

fn main() -> Result<(), Box<dyn Error>> {
    match serde_json::from_reader(io::stdin().lock())? {
        Task::Verify { entries } => {
            let files = large::record(entries);
            let named = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
            let (report, cost) =
                measured(|| verify_watched(&named, &[], &Threads::of_machine(), &mut |_| {}));
            if report.verdict() != Verdict::Holds {
                return Err(
                    format!("the record does not hold: {:?}", report.findings.first()).into()
                );
            }
            let record = large::lines(&files);
            let (_, hashing) = measured(|| Sha256::digest(record));
            print(&Verified { cost, bytes: record.len(), hashing })
        }
        Task::Panels { panelists, items } => print(&every_tally(panelists, items)?),
        Task::Ward { items, seats, ballots } => {
            let poll = Poll::new(items, ballots).map_err(|error| format!("{error:?}"))?;
            print(&average(|| drop(scottish_stv(&poll, seats))))
        }
    }
}

/// Each kind of panel by each rule, for few seats and for half of the items.
fn every_tally(panelists: u32, items: u32) -> Result<Vec<Tallied>, Box<dyn Error>> {
    let mut all = Vec::new();
    for panel in Panel::ALL {
        let polls = panel.polls(panelists, items)?;
        for seats in [1, 5, polls.items() / 2] {
            for (rule, count) in COUNTS {
                let seconds = average(|| count(&polls, seats));
                all.push(Tallied { rule, panel: panel.name(), seats, seconds });
            }
        }
    }
    Ok(all)
}

/// The processor time of one of many times that a piece of work is done.
fn average(mut work: impl FnMut()) -> f64 {
    let mut times = 1;
    loop {
        let ((), cost) = measured(|| (0..times).for_each(|_| work()));
        let seconds = cost.processor_seconds.unwrap_or(cost.seconds);
        if seconds >= LONG_ENOUGH {
            return seconds / f64::from(times);
        }
        times *= MORE;
    }
}

fn print(found: &impl Serialize) -> Result<(), Box<dyn Error>> {
    println!("{}", serde_json::to_string(found)?);
    Ok(())
}
