//! The naive way by scikit-learn, which many use for it: TF-IDF, truncated SVD, one k-means.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;

use super::engine::Grouped;
use crate::bench::example::Cost;
use crate::command;
use crate::failure::Failure;
use crate::python;
use crate::workspace::Workspace;

pub(super) struct Scikit {
    python: PathBuf,
    folder: PathBuf,
}

/// What the script prints.
#[derive(Deserialize)]
pub(super) struct Groups {
    pub(super) cost: Cost,
    themes: Vec<(String, u32)>,
}

impl Groups {
    pub(super) fn grouped(self) -> Grouped {
        let theme = |(id, theme): (String, u32)| (id, Some(theme.to_string()));
        Grouped { cost: self.cost, themes: self.themes.into_iter().map(theme).collect() }
    }
}

impl Scikit {
    /// Installs the library for this tool alone.
    pub(super) fn install(workspace: &Workspace) -> Result<Self, Failure> {
        let folder = workspace.source("xtask/comparison");
        let python = python::prepare(workspace, "comparison", &folder)?;
        Ok(Self { python, folder })
    }

    pub(super) fn group(&self, texts: &Path, themes: usize) -> Result<Groups, Failure> {
        let mut script = Command::new(&self.python);
        script.current_dir(&self.folder).arg("themes.py").arg(texts).arg(themes.to_string());
        let printed = command::output(&mut script)?;
        serde_json::from_str(&printed).map_err(|error| Failure::Output {
            command: "themes.py".to_owned(),
            reason: error.to_string(),
        })
    }
}
