//! The key with which this installation signs its records.
//!
//! All nodes of an installation share one. Its thirty-two secret bytes come from the environment, from a file that is
//! named, or from a file beside the data, which is made when it is missing. Whoever has it can sign another history;
//! checkpoints that left the server before show that it is another one.
//!
//! - A file is readable by its owner only; one that others may read is refused.
//! - The bytes are in no log, no error and no backup.

use std::{
    env, fmt,
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    os::unix::fs::{MetadataExt as _, OpenOptionsExt as _},
    path::{Path, PathBuf},
};

use pathways::{
    id::CampaignId,
    record::{
        NoteKey, NoteSigner, Salt,
        checkpoint::{checkpoint, signer},
        tree::Tree,
    },
};

use crate::{
    clock::{NoRandomness, draw},
    store::Endpoint,
};

/// The variable with the key itself, in hexadecimal.
const VARIABLE: &str = "PATHWAYS_RECORD_KEY";
/// The file beside the data.
const FILE: &str = "record.key";
/// The mode of a file that only its owner reads.
const OWNER_ONLY: u32 = 0o600;
/// The bits of a mode that let others in.
const OTHERS: u32 = 0o077;

/// The secret of an installation. Not shown anywhere.
#[derive(Clone)]
pub struct RecordKey(Salt);

/// Why there is no key.
#[derive(Debug, thiserror::Error)]
pub enum RecordKeyError {
    /// The variable or the file holds something else.
    #[error("{place} holds no key: 64 hexadecimal digits are needed")]
    NotAKey {
        /// Where.
        place: String,
    },
    /// Others may read the file.
    #[error("{} can be read by others than its owner: set its mode to 600", path.display())]
    Exposed {
        /// Which.
        path: PathBuf,
    },
    /// The file cannot be read or made.
    #[error("{}: {cause}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// A database server has no folder for it, and its nodes need the same.
    #[error(
        "a database server needs {VARIABLE} or --record-key, the same for every node: \
         `openssl rand -hex 32` makes one"
    )]
    Missing,
    /// None could be drawn.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl fmt::Debug for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecordKey(hidden)")
    }
}

impl RecordKey {
    /// The key of these bytes.
    pub const fn new(secret: [u8; 32]) -> Self {
        Self(Salt::new(secret))
    }

    /// The key of the installation whose data lie there.
    pub fn find(file: Option<&Path>, endpoint: &Endpoint) -> Result<Self, RecordKeyError> {
        if let Ok(text) = env::var(VARIABLE) {
            return parse(&text, VARIABLE);
        }
        match (file, endpoint) {
            (Some(path), _) => Self::read(path),
            (None, Endpoint::Directory { path, .. }) => Self::read_or_make(&path.join(FILE)),
            (None, Endpoint::Memory) => Ok(Self(draw()?)),
            (None, Endpoint::Remote(_)) => Err(RecordKeyError::Missing),
        }
    }

    fn read(path: &Path) -> Result<Self, RecordKeyError> {
        let failed = |cause| RecordKeyError::File { path: path.to_owned(), cause };
        let mode = fs::metadata(path).map_err(failed)?.mode();
        if mode & OTHERS != 0 {
            return Err(RecordKeyError::Exposed { path: path.to_owned() });
        }
        let text = fs::read_to_string(path).map_err(failed)?;
        parse(&text, &path.display().to_string())
    }

    fn read_or_make(path: &Path) -> Result<Self, RecordKeyError> {
        match make(path)? {
            Some(made) => Ok(made),
            None => Self::read(path),
        }
    }

    /// What signs the checkpoints of a campaign.
    pub fn signer(&self, campaign: CampaignId) -> NoteSigner {
        signer(campaign, self.0.as_bytes())
    }

    /// What verifies them.
    pub fn public(&self, campaign: CampaignId) -> NoteKey {
        self.signer(campaign).key()
    }

    /// A checkpoint of a campaign.
    pub fn checkpoint(&self, campaign: CampaignId, tree: Tree) -> String {
        checkpoint(&self.signer(campaign), tree)
    }
}

fn parse(text: &str, place: &str) -> Result<RecordKey, RecordKeyError> {
    let secret = text.trim().parse();
    secret.map(RecordKey).map_err(|_| RecordKeyError::NotAKey { place: place.to_owned() })
}

/// A new key in a new file; nothing where there is one. The file appears whole, and outlasts a loss of power from before
/// anything is signed. Whoever calls has the data to itself.
fn make(path: &Path) -> Result<Option<RecordKey>, RecordKeyError> {
    let failed = |cause| RecordKeyError::File { path: path.to_owned(), cause };
    if path.try_exists().map_err(failed)? {
        return Ok(None);
    }
    let secret = draw()?;
    write(path, &format!("{secret}\n")).map_err(failed)?;
    Ok(Some(RecordKey(secret)))
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    let unfinished = path.with_extension("key.unfinished");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true).mode(OWNER_ONLY);
    let mut file = options.open(&unfinished)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(&unfinished, path)?;
    let folder = path.parent().ok_or(io::ErrorKind::NotFound)?;
    File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    fn endpoint(folder: &Path) -> Endpoint {
        folder.display().to_string().parse().unwrap()
    }

    fn public(key: &RecordKey) -> String {
        key.public(CampaignId::new(uuid::Uuid::nil())).to_string()
    }

    #[test]
    fn a_key_is_made_once_and_read_by_its_owner_only() {
        let folder = tempfile::tempdir().unwrap();
        let made = RecordKey::find(None, &endpoint(folder.path())).unwrap();
        let again = RecordKey::find(None, &endpoint(folder.path())).unwrap();
        assert_eq!(public(&made), public(&again));
        let names: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
        assert_eq!(names.len(), 1, "{names:?}");
        let path = folder.path().join(FILE);
        assert_eq!(fs::metadata(&path).unwrap().mode() & 0o777, OWNER_ONLY);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        let exposed = RecordKey::find(None, &endpoint(folder.path()));
        assert!(matches!(exposed, Err(RecordKeyError::Exposed { .. })), "{exposed:?}");
    }

    #[test]
    fn a_named_file_is_read_and_never_made() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("elsewhere.key");
        let missing = RecordKey::find(Some(&path), &Endpoint::Memory);
        assert!(matches!(missing, Err(RecordKeyError::File { .. })), "{missing:?}");
        make(&path).unwrap();
        assert!(RecordKey::find(Some(&path), &Endpoint::Memory).is_ok());
        fs::write(&path, "no key").unwrap();
        let other = RecordKey::find(Some(&path), &Endpoint::Memory);
        assert!(matches!(other, Err(RecordKeyError::NotAKey { .. })), "{other:?}");
    }

    #[test]
    fn a_database_server_gets_no_key_of_its_own() {
        let remote: Endpoint = "ws://u:p@127.0.0.1:1/n/d".parse().unwrap();
        let found = RecordKey::find(None, &remote);
        assert!(matches!(found, Err(RecordKeyError::Missing)), "{found:?}");
    }
}
