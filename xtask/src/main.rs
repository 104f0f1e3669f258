//! The developer's tool, run as `cargo xtask`.
//!
//! It is one small program instead of a collection of scripts and tools to install: a machine with
//! Rust, a C compiler and a network runs everything through it. Each subcommand is a module whose
//! `run` reads like the list of its steps.
//!
//! Invariants:
//! - Every path is derived from [`workspace::Workspace`], which asks cargo; nothing assumes `target/`.
//! - A step that has nothing to do says nothing and takes no time.
//! - Whatever fails ends the program with one sentence that says what to do.

mod api;
mod bench;
mod browser;
mod bundle;
mod command;
mod demonstration;
mod dist;
mod endurance;
mod failure;
mod files;
mod profile;
mod python;
mod replay;
mod serve;
mod test;
mod toolchain;
mod verifiers;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::failure::Failure;
use crate::workspace::Workspace;

/// Builds, serves, tests and packs Solution Pathways.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    Serve(serve::Options),
    /// Check format and lints, and run all tests: engine, server, tool, browser.
    Test,
    Bench(bench::Options),
    Verifiers(verifiers::Options),
    Replay(replay::Options),
    Torture(xtask::torture::command::Options),
    Dist(dist::Options),
}

fn main() -> ExitCode {
    match run(Cli::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<(), Failure> {
    let workspace = Workspace::locate()?;
    match task {
        Task::Serve(options) => serve::run(&workspace, &options),
        Task::Test => test::run(&workspace),
        Task::Bench(options) => bench::run(&workspace, &options),
        Task::Verifiers(options) => verifiers::run(&workspace, &options),
        Task::Replay(options) => replay::run(&workspace, &options),
        Task::Torture(options) => endurance::run(&workspace, &options),
        Task::Dist(options) => dist::run(&workspace, &options),
    }
}
