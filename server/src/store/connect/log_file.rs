//! The file to which the database writes before it acknowledges.
//!
//! The database opens that file first and repairs it then, by putting another one in its place: whatever it writes
//! goes to a file without a name, is acknowledged, and is gone after the next crash. It repairs what a crash cut off
//! right behind the head of a fragment. Whoever opens it once more writes to the file that has the name.

use std::{
    fs,
    os::unix::fs::MetadataExt as _,
    path::{Path, PathBuf},
};

/// The folder of the log below that of the data.
const FOLDER: &str = "wal";
const EXTENSION: &str = "wal";

/// The newest file of a log, as it was at one moment.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct LogFile {
    path: PathBuf,
    /// What tells a file from another one of the same name.
    inode: u64,
}

impl LogFile {
    /// None where there is none yet. What cannot be read here fails again, with its cause, when the database opens.
    pub(super) fn newest(data: &Path) -> Option<Self> {
        let files = fs::read_dir(data.join(FOLDER)).ok()?;
        let paths = files.filter_map(|file| Some(file.ok()?.path()));
        let logs = paths.filter(|path| path.extension().is_some_and(|found| found == EXTENSION));
        let path = logs.max()?;
        let inode = fs::metadata(&path).ok()?.ino();
        Some(Self { path, inode })
    }

    /// Whether something else has its name by now, or nothing at all without a newer file beside it.
    pub(super) fn was_replaced(&self, data: &Path) -> bool {
        Self::newest(data).is_none_or(|now| {
            now.path < self.path || (now.path == self.path && now.inode != self.inode)
        })
    }
}
