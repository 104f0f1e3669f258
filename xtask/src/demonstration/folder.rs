//! The folder in which the demonstration is made, before it becomes the folder of data.
//!
//! It lies beside that folder, so that it takes its place in one step. Whoever breaks off the making,
//! with Ctrl-C or by the plug, finds no data, and the next start begins again.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// What is added to the name of the data's folder.
const ENDING: &str = ".unfinished";

/// A demonstration in the making.
#[derive(Debug)]
pub(super) struct Unfinished {
    folder: PathBuf,
    place: PathBuf,
}

impl Unfinished {
    /// Begins one that shall become the folder `place`. What an earlier one left is removed.
    pub(super) fn begin(place: &OsStr) -> io::Result<Self> {
        let place = std::path::absolute(place)?;
        let mut name = place.file_name().map(OsString::from).unwrap_or_default();
        name.push(ENDING);
        let folder = place.with_file_name(name);
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        Ok(Self { folder, place })
    }

    /// As a store that does not wait for the disk at each commit; [`Unfinished::finish`] does so for
    /// all of them. The demonstration is made in a third of the time.
    pub(super) fn unsynced(&self) -> OsString {
        let mut address = OsString::from("surrealkv://");
        address.push(&self.folder);
        address.push("?sync=never");
        address
    }

    /// Puts it in its place, once nobody writes to it any more and all of it is on the disk.
    pub(super) fn finish(self) -> io::Result<()> {
        sync(&self.folder)?;
        fs::rename(&self.folder, &self.place)?;
        self.place.parent().map_or(Ok(()), sync_one)
    }
}

fn sync(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        for entry in path.read_dir()? {
            sync(&entry?.path())?;
        }
    }
    sync_one(path)
}

fn sync_one(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::super::is_new;
    use super::*;

    #[test]
    fn what_was_broken_off_leaves_no_data_and_is_begun_again() -> io::Result<()> {
        let scratch = tempfile::tempdir()?;
        let place = scratch.path().join("data");
        let broken_off = Unfinished::begin(place.as_os_str())?;
        fs::write(broken_off.folder.join("half"), "a campaign")?;
        drop(broken_off);
        assert!(is_new(place.as_os_str()));

        let again = Unfinished::begin(place.as_os_str())?;
        assert!(is_new(again.folder.as_os_str()));
        fs::create_dir(again.folder.join("deep"))?;
        fs::write(again.folder.join("deep/whole"), "three campaigns")?;
        again.finish()?;
        assert_eq!(fs::read_to_string(place.join("deep/whole"))?, "three campaigns");
        assert_eq!(scratch.path().read_dir()?.count(), 1, "nothing is left beside the data");
        Ok(())
    }

    #[test]
    fn an_empty_folder_is_taken_and_a_used_one_is_kept() -> io::Result<()> {
        let scratch = tempfile::tempdir()?;
        let place = scratch.path().join("data");
        fs::create_dir(&place)?;
        Unfinished::begin(place.as_os_str())?.finish()?;
        fs::write(place.join("mine"), "")?;
        assert!(Unfinished::begin(place.as_os_str())?.finish().is_err());
        assert!(place.join("mine").exists());
        Ok(())
    }
}
