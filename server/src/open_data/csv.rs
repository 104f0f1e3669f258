//! Comma-separated values: UTF-8 with a byte order mark, by which spreadsheets know it, and CRLF as RFC 4180 has it. Texts
//! are [guarded].

use super::{
    OpenDataError,
    guard::guarded,
    table::{Cell, Table},
};

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

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
