//! Where a store's control socket lies.

use std::{
    env, fs, io,
    os::unix::fs::{DirBuilderExt as _, MetadataExt as _},
    path::{Path, PathBuf},
};

use sha2::{Digest as _, Sha256};
use tokio::net::UnixStream;

use super::ControlError;
use crate::store::Endpoint;

/// The socket's name in a data directory.
const NAME: &str = "control.sock";
/// The longest path that every Unix takes for a socket: macOS has room for 104 bytes with the
/// closing zero, Linux for 108.
const PATH_BYTES_MAX: usize = 103;
/// Only the owner may open the folder.
const OWNER_ONLY: u32 = 0o700;
/// The bits that let others in.
const OTHERS: u32 = 0o077;

/// The places for a store's socket, the best first. The second is `None` where no folder of the
/// user's own can be had.
pub(super) struct Places {
    /// In the data directory, where there is one and the path is short enough.
    pub(super) beside_data: Option<PathBuf>,
    /// In a folder of the user's own.
    pub(super) private: PathBuf,
}

impl Places {
    pub(super) fn of(endpoint: &Endpoint) -> Self {
        let beside_data = match endpoint {
            Endpoint::Directory { path, .. } => Some(path.join(NAME)),
            Endpoint::Memory | Endpoint::Remote(_) => None,
        };
        Self {
            beside_data: beside_data.filter(|path| fits(path)),
            private: private_folder().join(short_name(endpoint)),
        }
    }

    /// Both, in order.
    pub(super) fn all(self) -> impl Iterator<Item = PathBuf> {
        self.beside_data.into_iter().chain([self.private])
    }
}

fn fits(path: &Path) -> bool {
    path.as_os_str().len() <= PATH_BYTES_MAX
}

/// A name that follows from the store's, without the credentials of its address.
fn short_name(endpoint: &Endpoint) -> String {
    let hash = Sha256::digest(endpoint.to_string());
    format!("{}.sock", hex::encode(hash.get(..8).unwrap_or_default()))
}

fn private_folder() -> PathBuf {
    match env::var_os("XDG_RUNTIME_DIR").filter(|folder| !folder.is_empty()) {
        Some(folder) => PathBuf::from(folder).join("pathways"),
        // The folder for temporary files is everybody's, so the name must tell users apart.
        None => env::temp_dir().join(format!("pathways-{}", own_user().unwrap_or_default())),
    }
}

/// Creates the folder of the user's own, or checks that it is one: in a folder that is everybody's,
/// anybody may have put something under its name.
pub(super) fn ensure_private(socket: &Path) -> Result<(), ControlError> {
    let folder = socket.parent().unwrap_or(socket);
    let no_place = |cause| ControlError::NoPlace { path: folder.to_owned(), cause };
    match fs::DirBuilder::new().mode(OWNER_ONLY).create(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(no_place(error)),
        Ok(()) | Err(_) => {}
    }
    let found = fs::symlink_metadata(folder).map_err(no_place)?;
    let own = own_user().map_err(no_place)?;
    if found.is_dir() && found.uid() == own && found.mode() & OTHERS == 0 {
        Ok(())
    } else {
        Err(ControlError::Shared { path: folder.to_owned() })
    }
}

/// The user of this process, as the system names the peer of a socket to itself.
fn own_user() -> io::Result<u32> {
    Ok(UnixStream::pair()?.0.peer_cred()?.uid())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(endpoint: &str) -> Option<Places> {
        endpoint.parse().ok().as_ref().map(Places::of)
    }

    #[tokio::test]
    async fn a_directory_has_its_socket_inside_while_the_path_is_short() {
        let beside = |endpoint: &str| places(endpoint).and_then(|places| places.beside_data);
        assert_eq!(beside("/a/data"), Some(PathBuf::from("/a/data/control.sock")));
        let room = PATH_BYTES_MAX - NAME.len() - "//".len();
        assert!(beside(&format!("/{}", "d".repeat(room))).is_some());
        assert_eq!(beside(&format!("/{}", "d".repeat(room + 1))), None);
        assert_eq!(beside("ws://host:8000"), None);
    }

    #[tokio::test]
    async fn every_store_has_a_short_name_of_its_own_without_credentials() {
        let name = |endpoint: &str| places(endpoint).map(|places| places.private);
        assert_ne!(name("ws://host:8000/a"), name("ws://host:8000/b"));
        assert_eq!(name("ws://u:one@host:8000/a"), name("ws://u:two@host:8000/a"));
        assert!(name(&format!("/{}", "d".repeat(300))).is_some_and(|path| fits(&path)));
    }
}
