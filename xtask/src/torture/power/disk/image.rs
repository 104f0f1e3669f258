//! What is left on the platter.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, Permissions};
use std::io;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

/// The durable files and directories at the moment the power went, by path from the root.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Image {
    directories: BTreeSet<PathBuf>,
    files: BTreeMap<PathBuf, Left>,
}

/// What is left of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Left {
    content: Vec<u8>,
    mode: u16,
}

impl Image {
    /// The content of a file, if its name survived.
    pub fn file(&self, path: impl AsRef<Path>) -> Option<&[u8]> {
        self.files.get(path.as_ref()).map(|left| left.content.as_slice())
    }

    /// How many bytes of content survived.
    pub fn bytes(&self) -> usize {
        self.files.values().map(|left| left.content.len()).sum()
    }

    /// Lays the image down in a plain directory, so that a server can start on it.
    pub fn write_to(&self, directory: &Path) -> io::Result<()> {
        for path in &self.directories {
            fs::create_dir_all(directory.join(path))?;
        }
        for (path, Left { content, mode }) in &self.files {
            let path = directory.join(path);
            fs::write(&path, content)?;
            // A server refuses secrets that others may read.
            fs::set_permissions(&path, Permissions::from_mode(u32::from(*mode)))?;
        }
        Ok(())
    }

    pub(super) fn add_directory(&mut self, path: PathBuf) {
        self.directories.insert(path);
    }

    pub(super) fn add_file(&mut self, path: PathBuf, content: Vec<u8>, mode: u16) {
        self.files.insert(path, Left { content, mode });
    }
}
