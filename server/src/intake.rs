//! Challenges and members from files that people send: pure functions from bytes to rows and problems.
//!
//! A file is either refused as a whole ([`FileError`]: it is not what it claims to be) or read to
//! its end. Then every row is accounted for: it is in [`Intake::rows`], or at least one [`Problem`]
//! names the line where it starts. The host sees both lists before anything is submitted.
//!
//! Five formats: [`csv_file`], a table of challenges as a host writes it, [`consultation`], the
//! export of a Polis consultation, [`member_file`], a table of members, [`initiative_file`], a table of
//! known initiatives, and [`text_file`], texts that belong to no campaign. [`table`] reads what they have in common.
//!
//! Invariants:
//! - A line number is the physical line in the file as an editor shows it, also after line breaks
//!   inside quotes and blank lines.
//! - Nothing is repaired by guessing. Bytes that are not UTF-8 are refused: which of the many older
//!   encodings they are cannot be known, and a wrong guess would put wrong letters into a record
//!   that nobody can change later. Only of members, whose addresses are all that is kept, a file is
//!   read in the most likely of the older encodings.
//! - Nothing is dropped silently, except rows without a single letter in them.
//!
//! Deliberately absent: defence against spreadsheet formulas. A title may begin with `=`; what is
//! exported is made safe where it is exported.

pub mod consultation;
pub mod csv_file;
mod encoding;
pub mod initiative_file;
pub mod member_file;
mod refusal;
mod table;
pub mod text_file;

pub(crate) use encoding::text_of_file;
pub use refusal::{FileError, Format, Problem, Reason};

/// The largest file of challenges or comments that is read.
pub const FILE_BYTES_MAX: usize = 5 * 1024 * 1024;

/// The most rows that a file of challenges or comments may have.
pub const ROWS_MAX: usize = 10_000;

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intake<Entry> {
    /// The rows that were understood, in the order of the file.
    pub rows: Vec<Row<Entry>>,
    /// What was wrong with the others, in the order of the file.
    pub problems: Vec<Problem>,
    /// The names of the columns that nothing was read from, as the file spells them.
    pub ignored_columns: Vec<String>,
}

/// One row that was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<Entry> {
    /// The line where it starts; the first line of the file is 1.
    pub line: u64,
    /// What it says.
    pub entry: Entry,
}
