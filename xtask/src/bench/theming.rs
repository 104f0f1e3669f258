//! `cargo xtask bench theming`: how good and how fast the themes are, on public sets of texts.
//!
//! The sets are not part of the project. Each measurement is one run of the engine's example `theming`, built for
//! release, in a process of its own; this side knows the right answers, the engine never sees them.
//!
//! - [`sets`] are the texts with their right answers, [`challenges`] texts made of them, as many as are wanted.
//! - [`engine`] runs the example, [`scikit`] the same task by a well-known library.
//! - [`agreement`] compares two groupings; [`quality`] and [`speed`] are the rows of the table.
//!
//! Times on a machine that does something else besides are those of the machine. That is why the time that processors
//! worked stands beside, and why other programs are measured in the same run.

mod agreement;
mod challenges;
mod engine;
mod quality;
mod scikit;
mod sets;
mod speed;

use std::path::{self, PathBuf};

use clap::ValueEnum;
use xtask::torture::seed::Seed;

use self::{engine::Engine, scikit::Scikit, sets::Sets};
use super::{load, table};
use crate::failure::Failure;
use crate::workspace::Workspace;

/// How good and how fast themes are, on public sets of texts.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The folder with the sets: `masakhanews`, `sib200` and `stackoverflow`, as their authors publish them.
    #[arg(long, env = "PATHWAYS_TEXT_SETS", value_name = "DIR")]
    data: PathBuf,

    /// Only these parts; all when none is named.
    #[arg(long, value_enum, value_name = "PART")]
    only: Vec<Part>,

    /// How many challenges the largest measurement of speed has.
    #[arg(long, value_name = "NUMBER", default_value_t = 100_000)]
    most: usize,

    /// Where the chance begins by which texts are drawn.
    #[arg(long, value_name = "NUMBER", default_value = "2026")]
    seed: Seed,
}

/// A part of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Part {
    /// Themes as people made them, found again.
    Quality,
    /// Texts that mean the same, found in the other language.
    Retrieval,
    /// Seconds and memory of the whole pipeline.
    Pipeline,
    /// The same beside scikit-learn, which a network must bring.
    Scikit,
    /// Similar challenges while somebody types.
    Similar,
}

pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<(), Failure> {
    let data = path::absolute(&options.data).map_err(Failure::file(&options.data))?;
    let sets = Sets::read(&data)?;
    let folder = tempfile::tempdir().map_err(Failure::file(&std::env::temp_dir()))?;
    let engine = Engine::build(workspace, folder.path())?;
    let is_wanted = |part: Part| options.only.is_empty() || options.only.contains(&part);
    let scikit = if is_wanted(Part::Scikit) { Some(Scikit::install(workspace)?) } else { None };
    println!("seed {}; load of the machine before: {}", options.seed, load());
    table::head();
    if is_wanted(Part::Quality) {
        quality::themes(&engine, &sets, scikit.as_ref(), options.seed)?;
    }
    if is_wanted(Part::Retrieval) {
        quality::retrieval(&engine, &sets)?;
    }
    let speed = speed::Speed { engine: &engine, sets: &sets, seed: options.seed };
    for size in speed::SIZES.into_iter().filter(|size| *size <= options.most) {
        if is_wanted(Part::Pipeline) || is_wanted(Part::Scikit) {
            speed.pipeline(size, scikit.as_ref())?;
        }
    }
    for size in speed::INDEXED.into_iter().filter(|size| *size <= options.most) {
        if is_wanted(Part::Similar) {
            speed.similar(size)?;
        }
    }
    println!("\nload of the machine after: {}", load());
    Ok(())
}
