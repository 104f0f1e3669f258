//! A backup of the whole store as text, the same for every engine.
//!
//! The first line names the format and the schema, the last one counts the rows, and each line
//! between is one row: `{"table": …, "id": …, "row": {…}}`. A UUID is written as `{"uuid": "…"}`,
//! everything else as JSON writes it. All rows are read in one transaction, so a backup taken
//! beside writers is one moment of the store. It is held in memory on its way.
//!
//! What panelists note for themselves and what members say of the groups to which they belong is deliberately absent: it
//! is nobody's but theirs, and a copy would outlive the archive that deletes it.
//!
//! A restore goes only into an empty store. A mark lies in the store until the last row is in and
//! the logs and boxes were verified; a store with the mark is not opened, so that nobody serves
//! half a backup.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use super::StoreError;

mod export;
mod json;
mod restore;

/// The format that this version writes and reads.
const FORMAT: &str = "solution-pathways-backup/1";
/// How many rows of one table are restored in one transaction.
pub(super) const ROWS_PER_WRITE: usize = 500;
/// Every table that holds something to keep.
pub(super) const TABLES: &[&str] = &[
    "campaign",
    "head",
    "event",
    "side",
    "gate",
    "box",
    "ballot",
    "remains",
    "person",
    "address",
    "session",
    "token",
    "sign_in",
    "browser",
    "invitation",
    "invited",
    "room_code",
    "once",
    "notice",
    "helper",
    "concern",
    "consent",
    "receipt_letter",
    "register",
    "initiative",
];

/// Why a backup was not written or not restored.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The backup's file could not be read or written.
    #[error("the backup cannot be read or written: check its place and the space left")]
    File(#[from] std::io::Error),
    /// The file is no backup, or one of another format.
    #[error("this is not a backup that this program can read: {FORMAT} is needed")]
    Format,
    /// The backup was made with another schema.
    #[error("the backup was made at migration {found}, this program restores only {known}")]
    Schema {
        /// The backup's schema.
        found: u32,
        /// This program's schema.
        known: u32,
    },
    /// A line is not a row of the store.
    #[error("line {line} of the backup is not a row of the store")]
    Malformed {
        /// The number of the line.
        line: usize,
    },
    /// The file ends before the backup does.
    #[error("the backup is cut off: it ends before the line that counts its rows")]
    CutOff,
    /// The store holds rows.
    #[error("the store is not empty: restore into a new directory or database")]
    NotEmpty,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A line of a backup.
#[derive(Serialize, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum Line {
    First { format: String, migration: u32 },
    Row { table: String, id: Json, row: Map<String, Json> },
    Last { rows: usize },
}

#[cfg(test)]
mod tests;
