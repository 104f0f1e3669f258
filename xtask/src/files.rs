//! Small operations on files and folders, with the path in each failure.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::failure::Failure;

/// Creates a folder and those above it.
pub(crate) fn create_folder(folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(Failure::file(folder))
}

/// Leaves an empty folder, whatever was there.
pub(crate) fn empty_folder(folder: &Path) -> Result<(), Failure> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(Failure::file(folder))?;
    }
    create_folder(folder)
}

/// Puts a finished folder in the place of an older one.
pub(crate) fn replace_folder(finished: &Path, place: &Path) -> Result<(), Failure> {
    if place.exists() {
        fs::remove_dir_all(place).map_err(Failure::file(place))?;
    }
    fs::rename(finished, place).map_err(Failure::file(place))
}

/// Copies a file with its time of change, from which the server derives its entity tag.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    if let Some(folder) = to.parent() {
        create_folder(folder)?;
    }
    fs::copy(from, to).map_err(Failure::file(from))?;
    take_time(from, to)
}

/// Gives a result the time of change of its source.
pub(crate) fn take_time(source: &Path, result: &Path) -> Result<(), Failure> {
    let time = time_of_change(source).map_err(Failure::file(source))?;
    File::options()
        .write(true)
        .open(result)
        .and_then(|file| file.set_modified(time))
        .map_err(Failure::file(result))
}

/// Whether a result took its time from just this source.
///
/// Equal, not later: folders that share a target folder put older and newer sources in turn into the
/// same place.
pub(crate) fn is_made_from(result: &Path, source: &Path) -> bool {
    match (time_of_change(result), time_of_change(source)) {
        (Ok(result), Ok(source)) => result == source,
        _ => false,
    }
}

fn time_of_change(path: &Path) -> io::Result<SystemTime> {
    fs::metadata(path)?.modified()
}

/// Copies all files of a folder, at any depth, into another.
pub(crate) fn copy_folder(from: &Path, to: &Path) -> Result<(), Failure> {
    for file in within(from)? {
        if let Ok(path) = file.strip_prefix(from) {
            copy(&file, &to.join(path))?;
        }
    }
    Ok(())
}

/// All files of a folder, at any depth.
pub(crate) fn within(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(Failure::file(folder))? {
        let path = entry.map_err(Failure::file(folder))?.path();
        if path.is_dir() { files.extend(within(&path)?) } else { files.push(path) }
    }
    Ok(files)
}
