//! `cargo xtask replay`: a real public consultation, run through the whole product and compared
//! with what its files say.
//!
//! Two sides that share no code meet here. One is what the server answers after the consultation
//! has been played to it, as [`journey`] tells; what the simulated people send comes from
//! [`consultation`] and [`panel`]. The other is `end2end/expected/consultation.py`, which reads the
//! CSV files alone and is asked through [`expected`]. [`compare`] lists every difference between
//! the two.
//!
//! - [`program`] is the product as an operator uses it, [`api`](crate::api) as everybody else does; nothing
//!   here uses the product's own types.
//! - [`call`], [`upvote`] and [`sitting`] are the stages that are played, [`answers`] what is read
//!   in the end: from the server, after a restart, and from a restored backup.
//!
//! Deliberately absent: the counting and the decision. They are what is being tested, so on this
//! side only the server does them; what is counted here are the published openings.

mod answers;
mod call;
mod campaign;
mod cast;
mod closing;
mod compare;
mod consultation;
mod error;
mod expected;
mod items;
mod journey;
mod panel;
mod program;
mod progress;
mod round;
mod sitting;
mod upvote;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use xtask::torture::command::Summary;

use crate::command;
use crate::failure::Failure;
use crate::profile::Profile;
use crate::workspace::Workspace;

/// A consultation made up for the tests: its panel ties twice.
const SAMPLE: &str = "xtask/sample/consultation";
/// Public consultations, which are too large to be part of the project.
const REAL: &str = "../shared/data/polis";

/// Run a public consultation through the whole product and compare what comes out with its files.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Folders with the files `comments.csv` and `votes.csv` that Polis exports.
    #[arg(required = true, value_name = "DIR")]
    consultations: Vec<PathBuf>,

    /// The program `pathways` to try [default: the one of this project, built first].
    #[arg(long, value_name = "PATH")]
    binary: Option<PathBuf>,

    /// Build what will run in production: slow to build, worth it for a large consultation.
    #[arg(long, conflicts_with = "binary")]
    release: bool,
}

/// Replays each consultation; the last line says how many came out as their files say.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<(), Failure> {
    let program = if let Some(binary) = &options.binary {
        binary.clone()
    } else {
        let profile = if options.release { Profile::Release } else { Profile::Dev };
        command::run(&mut workspace.build_server(profile))?;
        workspace.server(profile)
    };
    let summary = all(&program, &options.consultations);
    println!("{summary}");
    if summary.is_success() { Ok(()) } else { Err(Failure::Replay) }
}

/// What the tests replay: the sample, and the real consultations where they lie beside the project.
pub(crate) fn consultations(workspace: &Workspace) -> Result<Vec<PathBuf>, Failure> {
    let mut folders = vec![workspace.source(SAMPLE)];
    let real = workspace.source(REAL);
    if real.is_dir() {
        let mut found = Vec::new();
        for entry in fs::read_dir(&real).map_err(Failure::file(&real))? {
            found.push(entry.map_err(Failure::file(&real))?.path());
        }
        found.retain(|folder| folder.is_dir());
        found.sort();
        folders.extend(found);
    } else {
        println!("{} is not there, so only the sample is replayed", real.display());
    }
    Ok(folders)
}

/// Replays consultations one after the other.
pub(crate) fn all(program: &Path, consultations: &[PathBuf]) -> Summary {
    let mut summary = Summary::default();
    for folder in consultations {
        if is_equal(program, folder) {
            summary.passed += 1;
        } else {
            summary.failed += 1;
        }
    }
    summary
}

fn is_equal(program: &Path, folder: &Path) -> bool {
    println!("replay of {}", folder.display());
    let started = Instant::now();
    let outcome = journey::replay(program, folder);
    let seconds = started.elapsed().as_secs_f64();
    match outcome {
        Ok(faults) if faults.is_empty() => {
            println!("  equal in everything, after {seconds:.1} s");
            true
        }
        Ok(faults) => {
            for fault in &faults {
                println!("  {fault}");
            }
            println!("  {} differences, after {seconds:.1} s", faults.len());
            false
        }
        Err(error) => {
            println!("  broken off after {seconds:.1} s: {error}");
            false
        }
    }
}
