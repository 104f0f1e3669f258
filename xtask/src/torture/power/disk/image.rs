//! What is left on the platter.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The durable files and directories at the moment the power went, by path from the root.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Image {
    directories: BTreeSet<PathBuf>,
    files: BTreeMap<PathBuf, Vec<u8>>,
}

impl Image {
    /// The content of a file, if its name survived.
    pub fn file(&self, path: impl AsRef<Path>) -> Option<&[u8]> {
        self.files.get(path.as_ref()).map(Vec::as_slice)
    }

    /// How many bytes of content survived.
    pub fn bytes(&self) -> usize {
        self.files.values().map(Vec::len).sum()
    }

    /// Lays the image down in a plain directory, so that a server can start on it.
    pub fn write_to(&self, directory: &Path) -> io::Result<()> {
        for path in &self.directories {
            fs::create_dir_all(directory.join(path))?;
        }
        for (path, content) in &self.files {
            fs::write(directory.join(path), content)?;
        }
        Ok(())
    }

    pub(super) fn add_directory(&mut self, path: PathBuf) {
        self.directories.insert(path);
    }

    pub(super) fn add_file(&mut self, path: PathBuf, content: Vec<u8>) {
        self.files.insert(path, content);
    }
}
