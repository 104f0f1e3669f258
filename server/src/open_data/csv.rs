//! Comma-separated values: UTF-8 with a byte order mark, by which spreadsheets know it, and CRLF as RFC 4180 has it.
//!
//! A spreadsheet takes a cell that begins like a formula for one, whoever wrote it. Such a text gets an apostrophe in
//! front, which the README says.

use super::{
    OpenDataError,
    table::{Cell, Table},
};

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// What a formula begins with, in narrow and in wide letters, and the control characters that spreadsheets pass over.
const BEGINS_A_FORMULA: [char; 10] =
    ['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}', '\t', '\r'];

/// What keeps a text a text.
const APOSTROPHE: char = '\'';

/// The bytes of a table.
pub(super) fn written(table: &Table) -> Result<Vec<u8>, OpenDataError> {
    let mut bytes = BYTE_ORDER_MARK.to_vec();
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(&mut bytes);
    writer.write_record(table.columns)?;
    for row in &table.rows {
        writer.write_record(row.iter().map(field))?;
    }
    writer.flush().map_err(csv::Error::from)?;
    drop(writer);
    Ok(bytes)
}

fn field(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Number(number) => number.to_string(),
        Cell::Text(text) if text.trim_start_matches(' ').starts_with(BEGINS_A_FORMULA) => {
            format!("{APOSTROPHE}{text}")
        }
        Cell::Text(text) => text.clone(),
    }
}
