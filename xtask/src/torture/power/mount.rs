//! A [`Disk`](super::disk::Disk) under a directory, through FUSE.
//!
//! The kernel writes through (no write-back cache), so the model sees every byte before
//! `write` returns, and a mapped page before `fsync` does. Names and attributes are never
//! cached. File locks are the kernel's own. After the power loss every request is answered
//! with an I/O error; the mount goes away with the process or when it is dropped.

mod adapter;
mod answer;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::{fmt, io};

use fuser::{BackgroundSession, Config, MountOption};

use super::disk::{Disk, Image};
use adapter::Adapter;

/// A mounted forgetful disk and its plug.
#[derive(Debug)]
pub struct Mount {
    disk: Arc<Mutex<Disk>>,
    point: PathBuf,
    session: BackgroundSession,
}

/// The mount could not be made.
#[derive(Debug)]
pub struct MountError {
    point: PathBuf,
    cause: io::Error,
}

impl Mount {
    /// Mounts an empty disk over an existing directory.
    pub fn over(point: &Path) -> Result<Self, MountError> {
        let disk = Arc::new(Mutex::new(Disk::empty()));
        let mut config = Config::default();
        config.mount_options = vec![MountOption::FSName("forgetful".to_owned())];
        let session = fuser::spawn_mount(Adapter::new(Arc::clone(&disk)), point, &config)
            .map_err(|cause| MountError { point: point.to_owned(), cause })?;
        Ok(Self { disk, point: point.to_owned(), session })
    }

    /// Where the disk is mounted.
    pub fn point(&self) -> &Path {
        &self.point
    }

    /// Makes everything written so far durable, as the passing of time would.
    pub fn settle(&self) {
        // A disk without power has nothing left to settle.
        self.disk().settle().ok();
    }

    /// Lets the plug be pulled in the middle of the next sync.
    pub fn fail_at_sync(&self) {
        self.disk().fail_at_sync();
    }

    /// Pulls the plug, if that has not happened, and returns what a machine that starts again would find.
    pub fn lose_power(&self) -> Image {
        self.disk().lose_power()
    }

    /// Takes the mount away. Fails while a process still has a file of it open.
    pub fn unmount(self) -> io::Result<()> {
        self.session.umount_and_join()
    }

    fn disk(&self) -> MutexGuard<'_, Disk> {
        self.disk.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Display for MountError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "no FUSE file system can be mounted over {}: {}",
            self.point.display(),
            self.cause
        )
    }
}

impl std::error::Error for MountError {}

#[cfg(test)]
mod tests;
