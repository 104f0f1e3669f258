//! Why a file, or a row of it, was not taken. Closed lists with stable codes.

use std::fmt;

use pathways::text::TextError;
use thiserror::Error;

use crate::address::AddressError;

/// Why a file was refused as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FileError {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is larger than the limit.
    #[error("the file is larger than {limit_bytes} bytes")]
    TooLarge {
        /// The most bytes that are read.
        limit_bytes: usize,
    },
    /// It has more rows than the limit.
    #[error("the file has more than {limit} rows")]
    TooManyRows {
        /// The most rows that are read.
        limit: usize,
    },
    /// It is something else than a CSV file, whatever its name says.
    #[error("this is {0}, not a CSV file: save the table as \"CSV UTF-8\"")]
    NotCsv(Format),
    /// It is text in another encoding.
    #[error("line {line} is not UTF-8: save the table as \"CSV UTF-8\"")]
    NotUtf8 {
        /// The line with the first byte that cannot be read.
        line: u64,
    },
    /// A quotation mark opens among the names of the columns and never closes.
    #[error("a quotation mark in line {line} is never closed")]
    QuoteOpen {
        /// The line with the names of the columns.
        line: u64,
    },
    /// The first line does not name a column that is needed.
    #[error("the first line names no column \"{column}\"")]
    ColumnMissing {
        /// The column's name.
        column: &'static str,
    },
    /// The first line names a column twice, so that it is unclear which one counts.
    #[error("the first line names the column \"{column}\" twice")]
    ColumnRepeated {
        /// The column's name.
        column: &'static str,
    },
}

/// What a file that is not a CSV file turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A spreadsheet program's own file, or another archive.
    Workbook,
    /// A PDF document.
    Pdf,
    /// HTML or XML.
    Markup,
    /// Text in UTF-16, as Excel saves "Unicode text".
    Utf16,
    /// Anything else with bytes that no text has.
    Binary,
}

/// What is wrong with one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line where the row starts; the first line of the file is 1.
    pub line: u64,
    /// The column at fault, unless it is the row as a whole.
    pub column: Option<&'static str>,
    /// What is wrong.
    pub reason: Reason,
}

/// Why a row was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Reason {
    /// The text in the column was refused.
    #[error("{0}")]
    Text(TextError),
    /// The column holds no e-mail address.
    #[error("{0}")]
    Address(AddressError),
    /// The row has more or fewer fields than the first line names columns.
    #[error("{expected} columns, but {found} in this row")]
    FieldCount {
        /// How many columns there are.
        expected: usize,
        /// How many fields the row has.
        found: usize,
    },
    /// A quotation mark opens in this row and never closes, so that the rest of the file is unread.
    #[error("a quotation mark is never closed; nothing after this line was read")]
    QuoteOpen,
    /// The row, or what it has in the column, says exactly what an earlier one says.
    #[error("the same as line {first_line}")]
    Duplicate {
        /// The line where the earlier row starts.
        first_line: u64,
    },
    /// The row has the number of an earlier one.
    #[error("the same number as line {first_line}")]
    NumberTaken {
        /// The line where the earlier row starts.
        first_line: u64,
    },
    /// Something else than a whole number, or one that is out of range.
    #[error("not a whole number")]
    NotANumber,
    /// Something else than a language of the pages.
    #[error("not en or fr")]
    NotALanguage,
    /// Something else than a day of the calendar.
    #[error("not a day, as in 2027-03-12")]
    NotADay,
    /// A day on which nobody can have looked yet.
    #[error("a day that is still ahead")]
    DayAhead,
    /// A number that stands for nothing in this column.
    #[error("not one of 1, 0 and -1")]
    NotAChoice,
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Workbook => "a workbook or an archive",
            Self::Pdf => "a PDF document",
            Self::Markup => "a web page or XML",
            Self::Utf16 => "text in UTF-16",
            Self::Binary => "a file with bytes that no text has",
        })
    }
}

impl FileError {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "file_empty",
            Self::TooLarge { .. } => "file_too_large",
            Self::TooManyRows { .. } => "file_too_many_rows",
            Self::NotCsv(_) => "file_not_csv",
            Self::NotUtf8 { .. } => "file_not_utf8",
            Self::QuoteOpen { .. } => "file_quote_open",
            Self::ColumnMissing { .. } => "file_column_missing",
            Self::ColumnRepeated { .. } => "file_column_repeated",
        }
    }
}

impl Reason {
    /// The stable code of the reason.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Text(error) => error.code(),
            Self::Address(_) => "row_address",
            Self::FieldCount { .. } => "row_field_count",
            Self::QuoteOpen => "row_quote_open",
            Self::Duplicate { .. } => "row_duplicate",
            Self::NumberTaken { .. } => "row_number_taken",
            Self::NotANumber => "row_not_a_number",
            Self::NotALanguage => "row_not_a_language",
            Self::NotADay => "row_not_a_day",
            Self::DayAhead => "row_day_ahead",
            Self::NotAChoice => "row_not_a_choice",
        }
    }
}
