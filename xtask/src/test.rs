//! `cargo xtask test`: everything that must hold before a change is taken.
//!
//! The steps run in this order, and the first that fails ends the run: cheap ones first, those that
//! need a built server last. The lines in which each runner sums up are repeated at the very end.

mod summary;

use std::process::Command;
use std::time::Instant;

use self::summary::Summary;
use crate::failure::Failure;
use crate::profile::Profile;
use crate::workspace::{PRODUCT, Workspace};
use crate::{browser, bundle, command, demonstration, endurance, replay, toolchain, verifiers};

const TOOL: [&str; 1] = ["--package=xtask"];
/// For how many seconds pages are asked for all at once.
const SECONDS_OF_LOAD: (&str, &str) = ("PATHWAYS_PAGES_SECONDS", "60");
const DENY_WARNINGS: [&str; 2] = ["--", "--deny=warnings"];

pub(crate) fn run(workspace: &Workspace) -> Result<(), Failure> {
    let mut summary = Summary::default();
    let outcome = steps(workspace, &mut summary);
    if outcome.is_err() {
        summary.stopped();
    }
    println!("\n{summary}");
    outcome
}

fn steps(workspace: &Workspace, summary: &mut Summary) -> Result<(), Failure> {
    step("format", || command::run(&mut workspace.cargo(["fmt", "--all", "--check"])))?;
    step("lints", || lint(workspace, &PRODUCT))?;
    step("lints of the browser's code", || lint_browser_code(workspace))?;
    step("lints of this tool", || lint(workspace, &TOOL))?;
    step("tests of this tool", || rust_tests(workspace, &TOOL, summary))?;
    step("tests of engine, app and server", || rust_tests(workspace, &PRODUCT, summary))?;
    step("site and server", || {
        bundle::build(workspace, Profile::Dev)?;
        command::run(&mut workspace.build_server(Profile::Dev))
    })?;
    step("demonstration", || Ok(demonstration::rehearse(&workspace.server(Profile::Dev))?))?;
    step("second verifier", || {
        verifiers::test(workspace, |part| summary.add("second verifier", part))
    })?;
    step("replays of consultations", || replays(workspace, summary))?;
    step("kill -9 and power loss", || {
        endurance::test(workspace, |torture| {
            summary.add("torture", torture);
        })
    })?;
    step("browser tests", || browser_tests(workspace, summary))
}

/// Runs one step under its heading and says how long it took.
fn step(name: &str, work: impl FnOnce() -> Result<(), Failure>) -> Result<(), Failure> {
    println!("\n==> {name}");
    let start = Instant::now();
    let outcome = work();
    let verdict = if outcome.is_ok() { "done" } else { "failed" };
    println!("==> {name}: {verdict} in {:.1} s", start.elapsed().as_secs_f64());
    outcome
}

fn lint(workspace: &Workspace, packages: &[&str]) -> Result<(), Failure> {
    let mut clippy = workspace.cargo(["clippy", "--all-targets"]);
    command::run(clippy.args(packages).args(DENY_WARNINGS))
}

fn lint_browser_code(workspace: &Workspace) -> Result<(), Failure> {
    toolchain::ensure_wasm_target(workspace)?;
    for (package, _) in toolchain::IN_BROWSER {
        command::run(
            workspace
                .cargo(["clippy", "--lib", "--package", package])
                .args(toolchain::browser_build(package))
                .arg("--target-dir")
                .arg(workspace.browser_target())
                .args(DENY_WARNINGS),
        )?;
    }
    Ok(())
}

fn rust_tests(
    workspace: &Workspace,
    packages: &[&str],
    summary: &mut Summary,
) -> Result<(), Failure> {
    let mut tests = workspace.cargo(["test"]);
    let (variable, seconds) = SECONDS_OF_LOAD;
    command::run_observed(tests.args(packages).env(variable, seconds), |line| summary.observe(line))
}

/// The sample consultation, and the real ones where they are at hand.
fn replays(workspace: &Workspace, summary: &mut Summary) -> Result<(), Failure> {
    let consultations = replay::consultations(workspace)?;
    let replayed = replay::all(&workspace.server(Profile::Dev), &consultations);
    summary.add("replays", replayed);
    if replayed.is_success() { Ok(()) } else { Err(Failure::Replay) }
}

/// Playwright's tests. They find the server's program, the site and the browser in the environment,
/// and start their own servers.
fn browser_tests(workspace: &Workspace, summary: &mut Summary) -> Result<(), Failure> {
    let browser = browser::ensure()?;
    let theming = bundle::theming_module(workspace)?;
    let folder = workspace.source("end2end");
    command::run(
        Command::new("npm")
            .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
            .current_dir(&folder),
    )?;
    command::run_observed(
        Command::new("npx")
            .args(["playwright", "test"])
            .env("PATHWAYS_CHROMIUM", browser)
            .env("PATHWAYS_BINARY", workspace.server(Profile::Dev))
            .env("PATHWAYS_SITE", workspace.site(Profile::Dev))
            .env("PATHWAYS_THEMING", theming)
            .env_remove("FORCE_COLOR")
            .current_dir(&folder),
        |line| summary.observe(line),
    )
}
