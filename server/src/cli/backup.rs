//! `pathways export` and `pathways restore`

use std::{
    fs::{File, OpenOptions},
    io::{self, BufReader, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use clap::Args;

use super::{
    DataOption, Failure,
    ask::ask,
    output::print,
    runtime::{self, Log},
};
use crate::{
    control,
    desk::{Answer, Request},
    erasures::Erasures,
    store::{Endpoint, Store},
};

/// A backup has addresses and ballots in it.
const OWNER_ONLY: u32 = 0o600;

/// Back the whole store up, beside a running server too.
///
/// The backup is a text, the same for every kind of store. It holds people's addresses and ballots:
/// a file gets the mode 0600, and none is overwritten. What panelists note for themselves is left
/// out: nobody reads it but they, and a copy would outlive the archive that deletes it.
#[derive(Debug, Args)]
#[command(after_help = EXPORT_EXAMPLES)]
pub(super) struct ExportOptions {
    /// The new file [default: the standard output].
    file: Option<PathBuf>,
}

const EXPORT_EXAMPLES: &str = "\
Examples:
  pathways export backup.jsonl
  pathways export | gzip > backup.jsonl.gz";

/// Restore a backup into an empty store, and check every log and every ballot box of it.
///
/// No server may run on the store. A restore that breaks off leaves a store that is not served. Whoever was erased since the
/// backup was made is in it still, and is erased again by the next start: the journal of erasures says who. Name a copy of
/// it with --erasures, and it is put beside the data; one that lies there already is used. Where there is none, say so
/// with --no-erasures: whoever was erased since is then back.
#[derive(Debug, Args)]
#[command(after_help = RESTORE_EXAMPLES)]
pub(super) struct RestoreOptions {
    /// The backup.
    file: PathBuf,

    /// There is no journal of erasures: whoever was erased since the backup was made comes back.
    #[arg(long, conflicts_with = "erasures")]
    no_erasures: bool,
}

const RESTORE_EXAMPLES: &str = "\
Examples:
  pathways restore backup.jsonl --data /var/lib/pathways-restored --erasures /var/lib/pathways/erasures
  pathways restore backup.jsonl --data /var/lib/pathways-new --no-erasures
  pathways restore backup.jsonl --data ws://USER:PASSWORD@db.example.org:8000/pathways/restored \\
      --erasures /var/lib/pathways/erasures";

pub(super) fn export(data: DataOption, options: ExportOptions) -> Result<(), Failure> {
    let Answer::Backup { text } = ask(&data, Request::Export)? else {
        return Err(Failure::OtherAnswer);
    };
    match options.file {
        Some(path) => {
            write(&path, &text).map_err(|cause| Failure::File { path: path.clone(), cause })
        }
        None => print(text.trim_end()),
    }
}

/// Writes a new file that is on disk when this returns.
fn write(path: &Path, text: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(OWNER_ONLY).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

pub(super) fn restore(data: DataOption, options: RestoreOptions) -> Result<(), Failure> {
    let path = options.file;
    let file = match File::open(&path) {
        Ok(file) => BufReader::new(file),
        Err(cause) => return Err(Failure::File { path, cause }),
    };
    let endpoint = data.endpoint()?;
    let gone = match data.erasures_file() {
        Some(file) => Gone::Named(file),
        None if options.no_erasures => Gone::Unknown,
        None if Erasures::of(&endpoint, None).is_there() => Gone::Beside,
        None => return Err(Failure::NoJournal),
    };
    let restored = runtime::run(Log::OfCommand, restore_into(endpoint, file, gone))?;
    print(&format!(
        "restored\t{} campaigns\nerasures\t{} people",
        restored.campaigns, restored.gone
    ))
}

/// Where it is written down who was erased since the backup was made.
enum Gone {
    /// In a file that is named.
    Named(PathBuf),
    /// Where it belongs, beside the data.
    Beside,
    /// Nowhere, as whoever restores has said.
    Unknown,
}

/// What a restore has brought.
struct Restored {
    campaigns: usize,
    /// How many people the journal of erasures knows.
    gone: usize,
}

async fn restore_into(
    endpoint: Endpoint,
    file: BufReader<File>,
    gone: Gone,
) -> Result<Restored, Failure> {
    if control::is_served(&endpoint).await? {
        return Err(Failure::ServerRuns);
    }
    let store = Store::open(&endpoint).await?;
    // First: a store that holds the backup without the journal could be served as it is.
    let journal = match gone {
        Gone::Named(journal) => Erasures::copied_beside(&endpoint, &journal)?,
        Gone::Beside | Gone::Unknown => Erasures::of(&endpoint, None),
    };
    let gone = journal.read()?.len();
    store.restore(file).await?;
    Ok(Restored { campaigns: store.heads().await?.len(), gone })
}
