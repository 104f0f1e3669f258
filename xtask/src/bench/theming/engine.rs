//! The engine's example `theming`, started once for each measurement.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::sets::Text;
use crate::bench::example::{Cost, Example};
use crate::failure::Failure;
use crate::workspace::Workspace;

pub(super) struct Engine<'a> {
    example: Example<'a>,
    /// Where texts lie that are handed over.
    folder: &'a Path,
}

/// What is asked of the example.
#[derive(Serialize)]
#[serde(tag = "task", rename_all = "snake_case")]
enum Task<'a> {
    Propose { texts: &'a Path, themes: Option<usize>, edits: &'a Edits, seed: u64 },
    Naive { texts: &'a Path, themes: usize, seed: u64 },
    Similar { texts: &'a Path, queries: &'a Path, most: usize, languages: Languages },
}

/// Whether texts are compared across languages by the lexicon.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Languages {
    Bridged,
    Apart,
}

/// What people decided.
#[derive(Default, Serialize)]
pub(super) struct Edits {
    pub(super) themes: Vec<Known>,
    pub(super) pins: Vec<Pin>,
}

#[derive(Serialize)]
pub(super) struct Known {
    pub(super) id: String,
    pub(super) members: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct Pin {
    pub(super) id: String,
    pub(super) theme: String,
}

/// How themes are wanted.
#[derive(Default)]
pub(super) struct Wish {
    /// Exactly so many; else as many as suit the number of texts.
    pub(super) themes: Option<usize>,
    pub(super) edits: Edits,
    pub(super) seed: u64,
}

#[derive(Deserialize)]
pub(super) struct Grouped {
    pub(super) cost: Cost,
    /// The theme of each text, in the order of their ids.
    pub(super) themes: Vec<(String, Option<String>)>,
}

#[derive(Deserialize)]
pub(super) struct Found {
    /// Of making the index.
    pub(super) cost: Cost,
    /// Of each query, the quickest of a few trials.
    pub(super) seconds: Vec<f64>,
    /// For how long a processor worked for each, as far as the system tells.
    pub(super) processor_seconds: Option<Vec<f64>>,
    pub(super) hits: Vec<Vec<String>>,
}

impl<'a> Engine<'a> {
    pub(super) fn build(workspace: &Workspace, folder: &'a Path) -> Result<Self, Failure> {
        Ok(Self { example: Example::build(workspace, "theming", folder)?, folder })
    }

    pub(super) fn propose(&self, texts: &[Text], wish: &Wish) -> Result<Grouped, Failure> {
        let texts = self.file("texts", texts)?;
        let Wish { themes, edits, seed } = wish;
        self.example.ask(&Task::Propose { texts: &texts, themes: *themes, edits, seed: *seed })
    }

    pub(super) fn naive(&self, texts: &[Text], themes: usize) -> Result<Grouped, Failure> {
        let texts = self.file("texts", texts)?;
        self.example.ask(&Task::Naive { texts: &texts, themes, seed: 0 })
    }

    pub(super) fn similar(
        &self,
        texts: &[Text],
        queries: &[Text],
        most: usize,
        languages: Languages,
    ) -> Result<Found, Failure> {
        let texts = self.file("texts", texts)?;
        let queries = self.file("queries", queries)?;
        self.example.ask(&Task::Similar { texts: &texts, queries: &queries, most, languages })
    }

    /// Texts in a file, which the next texts of that name replace.
    pub(super) fn file(&self, name: &str, texts: &[Text]) -> Result<PathBuf, Failure> {
        let path = self.folder.join(name);
        let file = File::create(&path).map_err(Failure::file(&path))?;
        let mut file = BufWriter::new(file);
        serde_json::to_writer(&mut file, texts)
            .map_err(std::io::Error::from)
            .and_then(|()| file.flush())
            .map_err(Failure::file(&path))?;
        Ok(path)
    }
}
