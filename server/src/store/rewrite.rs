//! Writing an embedded store anew, so that what was erased is in none of its files.
//!
//! The database appends: what a row held before stays in its logs and tables until they happen to be merged, and nothing
//! asks it for that. So everything that is left is copied into a new folder, row by row, and the new files take the place
//! of the old ones.
//!
//! ```text
//! rewrite.new      being filled; of a crash, deleted at the next opening
//! rewrite.ready    whole, and on disk: from the rename on it is the store; at the next opening it takes its place
//! ```
//!
//! - Nobody reads or writes meanwhile: whoever asks waits.
//! - Where the files cannot be copied, the old ones stay and serve on. From the moment the new ones are whole nobody opens the
//!   old ones: where they cannot take their place, the store stays closed.
//! - A row says that a rewrite is due. It is written in the transactions that erase somebody, or whose ballots a box held,
//!   and is not copied. What expires by itself asks for none.
//! - Only an embedded store is rewritten. What a database server keeps in its files is for whoever runs it to say.

use std::{
    fs::{self, File},
    io,
    ops::Bound,
    path::{Path, PathBuf},
    time::Duration,
};

use surrealdb::{
    Surreal,
    engine::any::Any,
    types::{RecordId, RecordIdKey, RecordIdKeyRange, Value, vars},
};
use tokio::{
    task::spawn_blocking,
    time::{Instant, sleep},
};

use super::{
    Endpoint, Store, StoreError,
    backup::{ROWS_PER_WRITE, TABLES},
    connect::{Line, reach},
    migrations,
};

/// The folder that is being filled.
const NEW: &str = "rewrite.new";
/// The folder that is whole.
const READY: &str = "rewrite.ready";
/// The folders in which the database keeps what it holds, also those that it makes with other settings only.
const FOLDERS: [&str; 5] = ["manifest", "sstables", "versioned_index", "vlog", "wal"];
/// The file that whoever has a store open holds.
const LOCK: &str = "LOCK";
/// What is kept in no backup, and in a store all the same.
const OF_THIS_STORE: &[&str] = &["barrier", "erasure", "group_answer", "note"];
/// How long the database may take to close its files.
const CLOSE_LIMIT: Duration = Duration::from_secs(30);
const CLOSE_PAUSE: Duration = Duration::from_millis(10);

const DUE: &str = "SELECT VALUE record::id(id) FROM rewrite";

/// Every table whose rows are copied.
pub(super) fn copied_tables() -> impl Iterator<Item = &'static str> {
    TABLES.iter().chain(OF_THIS_STORE).copied()
}

impl Store {
    /// Writes the store anew where something was erased from it since it was. Says whether it was.
    pub async fn rewrite_if_due(&self) -> Result<bool, StoreError> {
        let Endpoint::Directory { path, .. } = self.line.endpoint() else { return Ok(false) };
        if !self.is_rewrite_due().await? {
            return Ok(false);
        }
        let store = self.clone();
        let path = path.clone();
        // Whoever asked may go away; what has begun goes on to its end.
        let work = tokio::spawn(async move { store.rewrite(&path).await });
        work.await.map_err(|_| StoreError::Defect("a rewrite ended early"))??;
        Ok(true)
    }

    async fn is_rewrite_due(&self) -> Result<bool, StoreError> {
        let marks: Vec<String> = self.read(DUE, vars! {}).await?.rows(0)?;
        Ok(!marks.is_empty())
    }

    async fn rewrite(&self, path: &Path) -> Result<(), StoreError> {
        let mut place = self.line.closed_to_others().await;
        let old = place.take().ok_or(StoreError::Closed)?;
        let endpoint = self.line.endpoint();
        let from = Self::over(Line::of(endpoint.clone(), old));
        let filled = fill(&from, &path.join(NEW)).await;
        // Both hands are free again: nobody else has this line.
        let old = from.line.closed_to_others().await.take();
        if let Err(error) = filled {
            *place = old;
            drop(place);
            // What was copied would only fill the disk.
            clear(&path.join(NEW)).map_err(|cause| failed(path, cause))?;
            return Err(error);
        }
        drop(old);
        let swapped = swap(path).await;
        if swapped.is_err() {
            finish(path)?;
        }
        if path.join(READY).exists() {
            // The new files are the store by now. Whatever was written to the old ones would be lost, so nobody opens them.
            return swapped;
        }
        *place = Some(reopened(endpoint).await?);
        swapped
    }

    /// Whether it answers at all: after a rewrite that went wrong it may have to be opened by another process.
    pub async fn is_open(&self) -> bool {
        self.line.db().await.is_ok()
    }
}

/// Opens a store again that this process has closed. The database may hold its files a while longer.
async fn reopened(endpoint: &Endpoint) -> Result<Surreal<Any>, StoreError> {
    let since = Instant::now();
    loop {
        match reach(endpoint).await {
            Err(StoreError::Held { .. }) if since.elapsed() < CLOSE_LIMIT => {}
            other => return other,
        }
    }
}

/// Copies every row into a new store, which is closed and on disk when this returns.
async fn fill(from: &Store, new: &Path) -> Result<(), StoreError> {
    clear(new).map_err(|cause| failed(new, cause))?;
    let endpoint = from.line.endpoint().beside(new);
    let to = Store::over(Line::of(endpoint.clone(), reach(&endpoint).await?));
    let copied = copy(from, &to).await;
    drop(to.line.closed_to_others().await.take());
    let lock = released(new).await?;
    copied?;
    let (folder, old) = (new.to_owned(), from.line.endpoint().clone());
    let synced = spawn_blocking(move || {
        let _held = lock;
        if let Endpoint::Directory { path, .. } = old {
            take_place_of_all(&path, &folder)?;
        }
        sync_below(&folder)
    });
    synced
        .await
        .map_err(|_| StoreError::Defect("files were not synced"))?
        .map_err(|cause| failed(new, cause))
}

async fn copy(from: &Store, to: &Store) -> Result<(), StoreError> {
    migrations::run(to).await?;
    for table in copied_tables() {
        copy_table(from, to, table).await?;
    }
    Ok(())
}

/// Goes through the rows in the order of their keys, some at a time: neither the memory nor the patience of one read says how
/// many a table may have. Each part is read back; behind the last one the copy has nothing either.
async fn copy_table(from: &Store, to: &Store, table: &'static str) -> Result<(), StoreError> {
    let mut start = Bound::Unbounded;
    loop {
        let rows = rows_behind(from, table, start.clone()).await?;
        if !rows.is_empty() {
            let insert = format!("INSERT INTO {table} $rows RETURN NONE");
            to.write_at_leisure(insert, vars! { rows: rows.clone() }).await?;
        }
        if rows_behind(to, table, start).await? != rows {
            return Err(StoreError::Defect("a table was not copied as it is"));
        }
        let Some(last) = rows.last() else { return Ok(()) };
        start = Bound::Excluded(key_of(last)?);
    }
}

async fn rows_behind(
    store: &Store,
    table: &'static str,
    start: Bound<RecordIdKey>,
) -> Result<Vec<Value>, StoreError> {
    let range = RecordIdKeyRange { start, end: Bound::Unbounded };
    let range = RecordId::new(table, RecordIdKey::Range(Box::new(range)));
    let select = format!("SELECT * FROM $range LIMIT {ROWS_PER_WRITE}");
    store.read(select, vars! { range: range }).await?.rows(0)
}

fn key_of(row: &Value) -> Result<RecordIdKey, StoreError> {
    match row {
        Value::Object(fields) => match fields.get("id") {
            Some(Value::RecordId(id)) => Ok(id.key.clone()),
            _ => Err(StoreError::Defect("a row without a key")),
        },
        _ => Err(StoreError::Defect("a row without fields")),
    }
}

/// Puts the new files in the place of the old ones, once those are closed.
async fn swap(path: &Path) -> Result<(), StoreError> {
    let lock = released(path).await?;
    let folder = path.to_owned();
    let swapped = spawn_blocking(move || {
        let _held = lock;
        fs::rename(folder.join(NEW), folder.join(READY))?;
        sync(&folder)?;
        take_place(&folder)
    });
    swapped
        .await
        .map_err(|_| StoreError::Defect("files were not swapped"))?
        .map_err(|cause| failed(path, cause))
}

/// Finishes a rewrite that a crash broke off, unless another process has the store.
pub(super) fn finish(path: &Path) -> Result<(), StoreError> {
    if !path.join(NEW).exists() && !path.join(READY).exists() {
        return Ok(());
    }
    let finish = || {
        let Some(_held) = hold(path)? else { return Ok(()) };
        take_place(path)?;
        clear(&path.join(NEW))
    };
    finish().map_err(|cause| failed(path, cause))
}

/// A folder of the old store that the new one does not need is replaced by an empty one: what was erased may lie in it.
fn take_place_of_all(path: &Path, new: &Path) -> io::Result<()> {
    let has_only_old = |folder: &&&str| path.join(folder).exists() && !new.join(folder).exists();
    FOLDERS.iter().filter(has_only_old).try_for_each(|folder| fs::create_dir(new.join(folder)))
}

/// Everything that the database has made, whatever it is called, one after the other: what was moved already is not there any
/// more. The lock of the new store stays behind, for the old one's is held.
fn take_place(path: &Path) -> io::Result<()> {
    let ready = path.join(READY);
    if !ready.exists() {
        return Ok(());
    }
    let names = fs::read_dir(&ready)?.map(|entry| Ok(entry?.file_name()));
    for name in names.collect::<io::Result<Vec<_>>>()? {
        if name != LOCK {
            clear(&path.join(&name))?;
            fs::rename(ready.join(&name), path.join(&name))?;
            sync(path)?;
        }
    }
    clear(&ready)
}

/// Deletes a file or a folder, if it is there, with everything in it.
fn clear(place: &Path) -> io::Result<()> {
    let deleted = if place.is_dir() { fs::remove_dir_all(place) } else { fs::remove_file(place) };
    match deleted {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Waits until nobody has a store open, and keeps it so.
async fn released(path: &Path) -> Result<File, StoreError> {
    let since = Instant::now();
    loop {
        match hold(path) {
            Ok(Some(lock)) => return Ok(lock),
            Ok(None) if since.elapsed() < CLOSE_LIMIT => sleep(CLOSE_PAUSE).await,
            Ok(None) => return Err(StoreError::Held { path: path.to_owned() }),
            Err(cause) => return Err(failed(path, cause)),
        }
    }
}

/// The lock of a store, unless somebody has it.
fn hold(path: &Path) -> io::Result<Option<File>> {
    let file = File::options().write(true).create(true).truncate(false).open(path.join(LOCK))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(fs::TryLockError::WouldBlock) => Ok(None),
        Err(fs::TryLockError::Error(error)) => Err(error),
    }
}

fn sync(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

fn sync_below(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { sync_below(&path)? } else { sync(&path)? }
    }
    sync(folder)
}

fn failed(path: &Path, cause: io::Error) -> StoreError {
    StoreError::NotRewritten { path: PathBuf::from(path), source: cause }
}

#[cfg(test)]
mod tests;
