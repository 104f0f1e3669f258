//! Open data: what everybody may know of a campaign, as tables for spreadsheets and statistics.
//!
//! ```text
//! campaign -> views of somebody who is nobody in it -> tables -> CSV, one file each, and XLSX, one sheet each
//! ```
//!
//! - What stands in a table is what the pages show to everybody; nothing is asked but the engine's views.
//! - Names that authors have put to their challenges are left out: a table that is passed on cannot be corrected.
//! - No cell is a formula, whatever somebody wrote: see [`csv`] and [`xlsx`].
//! - The same campaign gives the same bytes.
//!
//! Deliberately absent: single marks, which are in the record, and anything about groups or people.

use pathways::{campaign::Campaign, register::Register};

mod csv;
mod guard;
mod table;
mod tables;
mod xlsx;

pub(crate) use guard::unguarded;
use tables::tables;

/// What a reader finds first.
const README_FILE: &str = "README.txt";
const README: &str = include_str!("open_data/README.txt");
/// All tables in one.
const WORKBOOK_FILE: &str = "open-data.xlsx";

/// Why tables cannot be written.
#[derive(Debug, thiserror::Error)]
pub(crate) enum OpenDataError {
    /// As comma-separated values.
    #[error("a table cannot be written as CSV: {0}")]
    Csv(#[from] ::csv::Error),
    /// As a workbook.
    #[error("the tables cannot be written as XLSX: {0}")]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
}

/// The files, by name, in the order in which to read them.
pub(crate) fn files(
    campaign: &Campaign,
    register: &Register,
) -> Result<Vec<(String, Vec<u8>)>, OpenDataError> {
    let tables = tables(campaign, register);
    let mut files = vec![(README_FILE.to_owned(), README.as_bytes().to_vec())];
    for table in &tables {
        files.push((format!("{}.csv", table.name), csv::written(table)?));
    }
    files.push((WORKBOOK_FILE.to_owned(), xlsx::written(&tables)?));
    Ok(files)
}

#[cfg(test)]
mod tests;
