//! An example of the engine, built for release and started once for each measurement.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::command;
use crate::failure::Failure;
use crate::workspace::Workspace;

/// The example, with the folder through which tasks are handed over.
pub(super) struct Example<'a> {
    name: &'static str,
    program: PathBuf,
    folder: &'a Path,
}

/// What a piece of work took.
#[derive(Deserialize)]
pub(super) struct Cost {
    pub(super) seconds: f64,
    pub(super) processor_seconds: Option<f64>,
    pub(super) peak_kilobytes: Option<u64>,
}

impl<'a> Example<'a> {
    pub(super) fn build(
        workspace: &Workspace,
        name: &'static str,
        folder: &'a Path,
    ) -> Result<Self, Failure> {
        let build = ["build", "--release", "--package=solution-pathways", "--example", name];
        command::run(&mut workspace.cargo(build))?;
        Ok(Self { name, program: workspace.example(name), folder })
    }

    /// Hands a task over and waits for the answer.
    pub(super) fn ask<Answer: DeserializeOwned>(
        &self,
        task: &impl Serialize,
    ) -> Result<Answer, Failure> {
        let path = self.folder.join("task");
        let unexpected = |error: serde_json::Error| Failure::Output {
            command: self.name.to_owned(),
            reason: error.to_string(),
        };
        fs::write(&path, serde_json::to_vec(task).map_err(unexpected)?)
            .map_err(Failure::file(&path))?;
        let task = File::open(&path).map_err(Failure::file(&path))?;
        let answer = command::output(Command::new(&self.program).stdin(Stdio::from(task)))?;
        serde_json::from_str(&answer).map_err(unexpected)
    }
}

/// Seconds and memory.
pub(super) fn shown(cost: &Cost) -> String {
    let seconds = format!("{:.2} s", cost.seconds);
    let worked =
        cost.processor_seconds.map(|seconds| format!(" ({seconds:.2} s of processor time)"));
    let peak = cost.peak_kilobytes.map(|kilobytes| format!(", {} MB", kilobytes / 1_000));
    [Some(seconds), worked, peak].into_iter().flatten().collect()
}
