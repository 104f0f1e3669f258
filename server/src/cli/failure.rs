//! Why a command was not carried out, as the sentence that its reader sees.

use std::{io, path::PathBuf};

use pathways::theming::Refused;
use pathways_recount::archive::ArchiveError;

use super::TallyError;
use crate::{
    address::AddressError,
    control::ControlError,
    desk::Complaint,
    erasures::ErasuresError,
    intake::{FileError, Problem},
    mail::MailConfigError,
    origin::PublicAddressError,
    record_key::RecordKeyError,
    secret::NoRandomness,
    serve::ServeError,
    service::{BootError, RotationError},
    sign_in,
    store::{BackupError, EndpointError, StoreError},
};

/// Why a command was not carried out.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// `--data` names no store.
    #[error(transparent)]
    Endpoint(#[from] EndpointError),
    /// The server did not start, or ended badly.
    #[error(transparent)]
    Serve(#[from] ServeError),
    /// The server that holds the store cannot be asked.
    #[error(transparent)]
    Control(#[from] ControlError),
    /// The store cannot be opened.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The store holds something damaged.
    #[error(transparent)]
    Boot(#[from] BootError),
    /// What was asked was not done.
    #[error(transparent)]
    Complaint(#[from] Complaint),
    /// A backup was not written or not restored.
    #[error(transparent)]
    Backup(#[from] BackupError),
    /// There is nothing where `--data` points.
    #[error("there is no store in {}: name another with --data, or create a campaign", path.display())]
    NoStore {
        /// The directory.
        path: PathBuf,
    },
    /// A server holds the store that shall be restored.
    #[error("a server runs on this store: a backup is restored into an empty store without one")]
    ServerRuns,
    /// A server signs the records whose key shall be followed by another.
    #[error("a server runs on this store and signs its records: stop it first")]
    ServerSigns,
    /// The key of the records was not followed by another.
    #[error(transparent)]
    Rotation(#[from] RotationError),
    /// A secret cannot be drawn.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// Nothing says who was erased since a backup was made.
    #[error(
        "whoever was erased since the backup was made would be back: name the journal of erasures with --erasures, or say \
         --no-erasures where there is none"
    )]
    NoJournal,
    /// A file cannot be read or written.
    #[error("{}: {cause}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// An archive cannot be written or read.
    #[error("{}: {cause}", path.display())]
    Archive {
        /// Which.
        path: PathBuf,
        /// What is wrong.
        cause: ArchiveError,
    },
    /// There is no key to sign records with.
    #[error(transparent)]
    RecordKey(#[from] RecordKeyError),
    /// The journal of erasures cannot be used.
    #[error(transparent)]
    Erasures(#[from] ErasuresError),
    /// Whoever was erased before could not be erased again.
    #[error("people who were erased may be back: {0}")]
    StillThere(#[from] sign_in::Refused),
    /// A file is not of the format that it should have.
    #[error("{}: {cause}", path.display())]
    Format {
        /// Which.
        path: PathBuf,
        /// What is wrong.
        cause: FileError,
    },
    /// A file with a charter cannot be read as one.
    #[error("{}: not a charter: {cause}", path.display())]
    Charter {
        /// Which.
        path: PathBuf,
        /// What is wrong.
        cause: serde_json::Error,
    },
    /// A row of a table is none of its kind.
    #[error(
        "{}, line {}{}: {}",
        path.display(),
        problem.line,
        problem.column.map_or_else(String::new, |column| format!(", {column}")),
        problem.reason
    )]
    Row {
        /// The table.
        path: PathBuf,
        /// What is wrong.
        problem: Problem,
    },
    /// A file with constraints on themes cannot be read as one.
    #[error("{}: not constraints: {cause}", path.display())]
    Constraints {
        /// Which.
        path: PathBuf,
        /// What is wrong.
        cause: serde_json::Error,
    },
    /// No themes can be proposed as asked.
    #[error(transparent)]
    Theming(#[from] Refused),
    /// A defect: an answer has no JSON.
    #[error("the answer cannot be written: {0}")]
    Json(serde_json::Error),
    /// Ballots of a file cannot be counted.
    #[error("{}: {cause}", path.display())]
    Tally {
        /// Which.
        path: PathBuf,
        /// What is wrong.
        cause: TallyError,
    },
    /// A line of a list of addresses is none.
    #[error("{}, line {line}: {cause}", path.display())]
    AddressLine {
        /// The list.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What is wrong.
        cause: AddressError,
    },
    /// A campaign ends before its time, and nobody says why.
    #[error("a reason is needed")]
    ReasonMissing,
    /// A campaign has no words.
    #[error("a campaign needs its name and its question in both languages")]
    WordsMissing,
    /// There is nobody to ask.
    #[error("nothing was entered: add --yes, because nobody can be asked here")]
    NobodyToAsk,
    /// Whoever was asked said no.
    #[error("nothing was entered")]
    NotConfirmed,
    /// A file has nothing to enter.
    #[error("there is nothing to enter")]
    NothingToEnter,
    /// The output cannot be written.
    #[error("the output cannot be written: {0}")]
    Output(io::Error),
    /// The operating system gave no threads.
    #[error("the program cannot start its threads: {0}")]
    Runtime(io::Error),
    /// A defect: an address of the program's own cannot be read.
    #[error(transparent)]
    Sender(#[from] MailConfigError),
    /// A defect: an address of the program's own cannot be read.
    #[error(transparent)]
    Public(#[from] PublicAddressError),
    /// The server answered something else than was asked.
    #[error("the server answered something else than was asked: use the same version of both")]
    OtherAnswer,
    /// A defect: the work ended without a result.
    #[error("the program stopped early; the lines above say where")]
    Ended,
}
