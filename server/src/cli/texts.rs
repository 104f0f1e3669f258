//! Texts from a table on the command line: all of them, or the first thing that is wrong with the table.

use std::{fs, path::Path};

use pathways::theming::Text;

use super::Failure;
use crate::intake::text_file;

/// Reads a table of texts.
pub(super) fn read(path: &Path) -> Result<Vec<Text>, Failure> {
    let bytes = fs::read(path).map_err(|cause| Failure::File { path: path.to_owned(), cause })?;
    let format = |cause| Failure::Format { path: path.to_owned(), cause };
    let intake = text_file::read(&bytes).map_err(format)?;
    match intake.problems.into_iter().next() {
        None => Ok(intake.rows.into_iter().map(|row| row.entry).collect()),
        Some(problem) => Err(Failure::Row { path: path.to_owned(), problem }),
    }
}
