//! What can go wrong with the store as a whole, told to the host of the product.

use std::path::PathBuf;

use uuid::Uuid;

use super::endpoint::Endpoint;
use super::query::Failure;

/// Why the store could not be opened, read or written.
///
/// The messages name places and numbers, never what a row holds; the cause is for the server's log.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The directory of an embedded store cannot be used.
    #[error(
        "the data directory {} cannot be opened: check that it is a directory, that this user may \
         write in it, and that only this program put files there",
        path.display()
    )]
    Unopenable {
        /// The directory.
        path: PathBuf,
        /// What the database said.
        source: Box<surrealdb::Error>,
    },
    /// Another process has the embedded store open.
    #[error(
        "the data directory {} is held by another process: stop it, or name another directory",
        path.display()
    )]
    Held {
        /// The directory.
        path: PathBuf,
    },
    /// No answer came from the database server.
    #[error("the store at {endpoint} cannot be reached: check its address and that it runs")]
    Unreachable {
        /// The server's address.
        endpoint: Endpoint,
    },
    /// The database server did not accept the credentials.
    #[error("the store at {endpoint} refused the user name or password of its address")]
    Refused {
        /// The server's address.
        endpoint: Endpoint,
    },
    /// A newer version of the program has written to the store.
    #[error(
        "the store is at migration {found}, this program knows only {known}: start a newer version"
    )]
    Newer {
        /// The highest migration found in the store.
        found: u32,
        /// The highest migration of this program.
        known: u32,
    },
    /// A migration that ran is not the one this program holds under its number.
    #[error(
        "migration {number} ({name}) of the store differs from this program's: start the version \
         that wrote the store, or restore a backup into an empty one"
    )]
    Altered {
        /// The migration's number.
        number: u32,
        /// The migration's name in the store.
        name: String,
    },
    /// A restore was begun in this store and never finished.
    #[error("a restore into this store was not finished: restore again, into an empty one")]
    HalfRestored,
    /// The files of an embedded store could not be written anew.
    #[error(
        "the data directory {} could not be written anew, so that what was erased is in its files still: check the \
         space left there",
        path.display()
    )]
    NotRewritten {
        /// The directory.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The store was closed to be written anew, and could not be opened again.
    #[error("the store was closed and could not be opened again: start the server anew")]
    Closed,
    /// The log of a campaign is not complete.
    #[error(
        "the log of campaign {campaign} lacks entry {seq}, or holds one that its head does not \
         know: restore a backup"
    )]
    Hole {
        /// The campaign.
        campaign: Uuid,
        /// The number of the entry where the log stops being whole.
        seq: u64,
    },
    /// The ballots of a round are not those that its box rows account for.
    #[error("the ballots of round {round} do not match their count and sum: restore a backup")]
    BoxMismatch {
        /// The round.
        round: Uuid,
    },
    /// A round has no ballot box, so nothing can be written into it.
    #[error("round {round} has no ballot box: it was never opened in this store")]
    NoBox {
        /// The round.
        round: Uuid,
    },
    /// A row exists that the log does not account for.
    #[error(
        "a row of the table {} exists already, which the log's head does not know: restore a backup",
        table_of(record)
    )]
    Exists {
        /// The row's id. Not shown: it may be an address.
        record: String,
    },
    /// A row cannot be read as what it should be.
    #[error("a row of the store cannot be read: restore a backup")]
    Unreadable {
        /// What the database said.
        source: Box<surrealdb::Error>,
    },
    /// The caller broke a rule of this module.
    #[error("a defect in this program: {0}")]
    Defect(&'static str),
    /// The database did not answer in time.
    #[error("the store did not answer in time: check its disk or network, then try again")]
    Silent,
    /// Others wrote the same rows at the same time, again and again.
    #[error("the store is too busy to write this row: try again")]
    Busy,
    /// The database refused an operation.
    #[error("the store refused an operation; the server's log holds the cause")]
    Database {
        /// What the database said.
        source: Box<surrealdb::Error>,
    },
}

fn table_of(record: &str) -> &str {
    record.split(':').next().unwrap_or_default()
}

impl StoreError {
    pub(super) fn unreadable(error: surrealdb::Error) -> Self {
        Self::Unreadable { source: Box::new(error) }
    }

    pub(super) fn database(error: surrealdb::Error) -> Self {
        Self::Database { source: Box::new(error) }
    }
}

/// For transactions that only know success or failure.
impl From<Failure> for StoreError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Store(error) => error,
            Failure::Unknown => Self::Silent,
            Failure::Exists(record) => Self::Exists { record },
            Failure::Conflict => Self::Busy,
            Failure::Thrown(_) => Self::Defect("a transaction refused what it was not asked"),
        }
    }
}
