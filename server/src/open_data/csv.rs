//! Comma-separated values: UTF-8 with a byte order mark, by which spreadsheets know it, and CRLF as RFC 4180 has it.
//!
//! A spreadsheet takes a cell that begins like a formula for one, whoever wrote it, and where semicolons or tabs are its
//! separators, a cell of its own begins behind each of them. A formula's first sign gets an apostrophe in front wherever a
//! cell could begin, which the README says.

use super::{
    OpenDataError,
    table::{Cell, Table},
};

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// What a formula begins with, in narrow and in wide letters.
const BEGINS_A_FORMULA: [char; 8] =
    ['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// Behind which of them a spreadsheet may begin another cell: separators of lists in other languages, and line ends.
const BEGINS_A_CELL: [char; 4] = [';', '\t', '\r', '\n'];

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
        Cell::Text(text) => guarded(text),
    }
}

/// The text with an apostrophe in front of each sign that a spreadsheet could begin a formula with.
fn guarded(text: &str) -> String {
    let mut guarded = String::with_capacity(text.len());
    let mut may_begin = true;
    for sign in text.chars() {
        if may_begin && BEGINS_A_FORMULA.contains(&sign) {
            guarded.push(APOSTROPHE);
        }
        // Spreadsheets pass over blanks and quotes before they look at a cell.
        may_begin = BEGINS_A_CELL.contains(&sign) || (may_begin && (sign == ' ' || sign == '"'));
        guarded.push(sign);
    }
    guarded
}
