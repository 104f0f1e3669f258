//! What lies at the top of a site: one route for each entry.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use super::SiteError;

/// Forms of another file, reached through its address and never through their own.
const PRECOMPRESSED: [&str; 2] = ["br", "gz"];

/// A file or a folder at the top of a site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Entry {
    File(String),
    Folder(String),
}

impl Entry {
    /// The pattern of the addresses that belong to this entry.
    pub(super) fn route(&self) -> String {
        match self {
            Self::File(name) => format!("/{name}"),
            Self::Folder(name) => format!("/{name}/{{*path}}"),
        }
    }
}

/// The entries of a folder on disk.
pub(super) fn of_folder(folder: &Path) -> Result<Vec<Entry>, SiteError> {
    let unreadable = |source| SiteError::Unreadable { folder: folder.to_owned(), source };
    let read = || -> io::Result<Vec<(String, bool)>> {
        fs::read_dir(folder)?
            .map(|entry| {
                let entry = entry?;
                let name = entry.file_name().to_string_lossy().into_owned();
                Ok((name, entry.path().is_dir()))
            })
            .collect()
    };
    let mut entries = BTreeSet::new();
    for (name, is_folder) in read().map_err(unreadable)? {
        let name = address(name)?;
        entries.insert(if is_folder { Entry::Folder(name) } else { Entry::File(name) });
    }
    Ok(routed(entries))
}

/// The entries of a table of paths such as `pkg/pathways.js`.
pub(super) fn of_paths<'a>(paths: impl Iterator<Item = &'a str>) -> Result<Vec<Entry>, SiteError> {
    let mut entries = BTreeSet::new();
    for path in paths {
        entries.insert(match path.split_once('/') {
            Some((folder, _)) => Entry::Folder(address(folder.to_owned())?),
            None => Entry::File(address(path.to_owned())?),
        });
    }
    Ok(routed(entries))
}

fn address(name: String) -> Result<String, SiteError> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
    if name.bytes().all(plain) { Ok(name) } else { Err(SiteError::Name { name }) }
}

fn routed(entries: BTreeSet<Entry>) -> Vec<Entry> {
    let precompressed = |entry: &Entry| match entry {
        Entry::File(name) => Path::new(name)
            .extension()
            .is_some_and(|extension| PRECOMPRESSED.iter().any(|known| extension == *known)),
        Entry::Folder(_) => false,
    };
    entries.into_iter().filter(|entry| !precompressed(entry)).collect()
}
