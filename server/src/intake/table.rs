//! A table in bytes: columns by name, records with the line where each starts.
//!
//! [`document`] makes sure that the bytes are text, [`record`] reads one record's fields; here the
//! text becomes records.
//!
//! The separator is not declared anywhere in such files and depends on the country that the
//! spreadsheet was set to. It is taken to be the one under which the first line names most of the
//! columns that we know.

use std::io::{Chain, Read};

use csv::StringRecord;

use super::{FileError, Problem, Reason};
use crate::open_data::unguarded;

mod document;
mod record;

pub(super) use record::{Fields, Record};

const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// Stands after the end of the text as a record of ours. Where it is not read as a record, a
/// quotation mark before it was never closed.
const END: &[u8] = b"\nend";

/// What a format expects of its table.
pub(super) struct Expectation {
    /// Columns that must be there.
    pub(super) required: &'static [&'static str],
    /// Columns that may be there.
    pub(super) optional: &'static [&'static str],
    /// Other names of columns. One counts where the first line has neither the name itself nor an earlier one of these.
    pub(super) aliases: &'static [(&'static str, &'static str)],
    /// The most bytes.
    pub(super) bytes_max: usize,
    /// The most rows.
    pub(super) rows_max: usize,
    /// How its cells are written.
    pub(super) cells: Cells,
}

/// How the cells of a table are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cells {
    /// As they are meant.
    Plain,
    /// As in our open data, where a sign of a formula has an apostrophe in front.
    Guarded,
}

impl Cells {
    fn read(self, fields: StringRecord) -> StringRecord {
        match self {
            Self::Plain => fields,
            Self::Guarded => fields.iter().map(unguarded).collect(),
        }
    }
}

/// A table, its records in the order of the file.
pub(super) struct Table {
    /// The records with as many fields as there are columns, and with something in them.
    pub(super) records: Vec<Record>,
    /// What was wrong with the others.
    pub(super) problems: Vec<Problem>,
    /// The names of the columns that nobody expects.
    pub(super) ignored_columns: Vec<String>,
    columns: Vec<String>,
}

impl Table {
    /// Reads a table that meets an expectation.
    pub(super) fn read(bytes: &[u8], expectation: &Expectation) -> Result<Self, FileError> {
        let text = document::text(bytes, expectation.bytes_max)?;
        let separator = separator(text, expectation)?;
        let mut records = Records::of(text, separator);
        let Some(header) = records.next_record()? else {
            return Err(FileError::Empty);
        };
        if header.ending == Ending::QuoteOpen {
            return Err(FileError::QuoteOpen { line: header.line });
        }
        let mut table = Self::with_header(&header.fields, expectation)?;
        while let Some(found) = records.next_record()? {
            table.add(found, expectation)?;
        }
        Ok(table)
    }

    /// Where a column stands, if the first line names it.
    pub(super) fn position(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|name| name == column)
    }

    fn with_header(header: &StringRecord, expectation: &Expectation) -> Result<Self, FileError> {
        let columns = expectation.columns(header);
        let times = |column: &&str| columns.iter().filter(|name| name == column).count();
        if let Some(column) = expectation.required.iter().find(|column| times(column) == 0) {
            return Err(FileError::ColumnMissing { column });
        }
        if let Some(column) = expectation.known().find(|column| times(column) > 1) {
            return Err(FileError::ColumnRepeated { column });
        }
        let is_known =
            |name: &str| name.is_empty() || expectation.known().any(|known| known == name);
        let ignored = header.iter().zip(&columns).filter(|(_, column)| !is_known(column));
        let ignored_columns = ignored.map(|(name, _)| name.trim().to_owned()).collect();
        Ok(Self { records: Vec::new(), problems: Vec::new(), ignored_columns, columns })
    }

    fn add(&mut self, found: Found, expectation: &Expectation) -> Result<(), FileError> {
        let Found { line, fields, ending } = found;
        let mut refuse = |reason| self.problems.push(Problem { line, column: None, reason });
        let expected = self.columns.len();
        match ending {
            Ending::QuoteOpen => refuse(Reason::QuoteOpen),
            // Spreadsheets save the empty rows below a table as separators and nothing else.
            Ending::Closed if fields.iter().all(|field| field.trim().is_empty()) => {}
            Ending::Closed if fields.len() != expected => {
                refuse(Reason::FieldCount { expected, found: fields.len() });
            }
            Ending::Closed => {
                self.records.push(Record { line, fields: expectation.cells.read(fields) });
            }
        }
        if self.records.len() + self.problems.len() > expectation.rows_max {
            return Err(FileError::TooManyRows { limit: expectation.rows_max });
        }
        Ok(())
    }
}

impl Expectation {
    fn known(&self) -> impl Iterator<Item = &'static str> {
        self.required.iter().chain(self.optional).copied()
    }

    /// The names of a first line, with those that are expected in place of their other names.
    fn columns(&self, header: &StringRecord) -> Vec<String> {
        let mut columns: Vec<_> = header.iter().map(normalised).collect();
        for (alias, column) in self.aliases {
            if !columns.iter().any(|name| name == column) {
                for name in columns.iter_mut().filter(|name| name == alias) {
                    (*column).clone_into(name);
                }
            }
        }
        columns
    }
}

fn normalised(name: &str) -> String {
    name.trim().to_lowercase()
}

fn separator(text: &str, expectation: &Expectation) -> Result<u8, FileError> {
    let mut best = (0, SEPARATORS[0]);
    for separator in SEPARATORS {
        let header = Records::of(text, separator).next_record()?.map(|found| found.fields);
        let columns = header.map(|header| expectation.columns(&header)).unwrap_or_default();
        let known = expectation.known().filter(|known| columns.iter().any(|name| name == known));
        let known = known.count();
        if known > best.0 {
            best = (known, separator);
        }
    }
    Ok(best.1)
}

/// The records of a text, one after the other.
struct Records<'text> {
    text: &'text [u8],
    reader: csv::Reader<Chain<&'text [u8], &'static [u8]>>,
    /// How far lines have been counted, and the line there.
    counted: (usize, u64),
}

struct Found {
    line: u64,
    fields: StringRecord,
    ending: Ending,
}

#[derive(PartialEq, Eq)]
enum Ending {
    Closed,
    QuoteOpen,
}

impl<'text> Records<'text> {
    fn of(text: &'text str, separator: u8) -> Self {
        let text = text.as_bytes();
        let reader = csv::ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.chain(END));
        Self { text, reader, counted: (0, 1) }
    }

    fn next_record(&mut self) -> Result<Option<Found>, FileError> {
        let mut fields = StringRecord::new();
        let start = self.reader.position().byte();
        let line = self.line_from(start);
        if self.counted.0 >= self.text.len() {
            return Ok(None);
        }
        // Memory cannot fail to be read and the text is UTF-8, so no other error is left.
        self.reader.read_record(&mut fields).map_err(|_| FileError::NotUtf8 { line })?;
        // A record that closes takes of END no more than the line end before it.
        let last = u64::try_from(self.text.len()).unwrap_or(u64::MAX).saturating_add(1);
        let is_closed = self.reader.position().byte() <= last;
        let ending = if is_closed { Ending::Closed } else { Ending::QuoteOpen };
        Ok(Some(Found { line, fields, ending }))
    }

    /// The line of the first record that starts at a byte or after blank lines from there.
    fn line_from(&mut self, start: u64) -> u64 {
        let (mut at, mut line) = self.counted;
        let start = usize::try_from(start).unwrap_or(usize::MAX);
        while let Some(&byte) = self.text.get(at) {
            if at >= start && !matches!(byte, b'\n' | b'\r') {
                break;
            }
            line += u64::from(document::ends_line(self.text, at));
            at += 1;
        }
        self.counted = (at, line);
        line
    }
}
