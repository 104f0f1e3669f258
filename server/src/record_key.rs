//! The key with which this installation signs its records.
//!
//! All nodes of an installation share one. Its thirty-two secret bytes come from the environment, from a file that is
//! named, or from a file beside the data, which is made when it is missing. Whoever has it can sign another history;
//! checkpoints that left the server before show that it is another one.
//!
//! - A file is readable by its owner only; one that others may read is refused.
//! - Where records were signed, their key is never made anew by itself: whoever starts has to say so.
//! - It is followed by another one only when somebody says so, and every record then says it too ([`Successor`]).
//! - The bytes are in no log, no error and no backup.

use std::{
    env::{self, VarError},
    fmt,
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    os::unix::fs::{MetadataExt as _, OpenOptionsExt as _},
    path::{Path, PathBuf},
};

use pathways::{
    id::CampaignId,
    record::{
        Digest, NoteKey, NoteSigner, Salt,
        checkpoint::{checkpoint, signer},
        tree::Tree,
    },
};

use crate::{
    clock::{NoRandomness, draw},
    store::{Endpoint, Store, StoreError},
};

mod successor;

pub use successor::{NewPlace, Successor};

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

/// With which key a start goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyChoice {
    /// With the one that has signed the records.
    Kept,
    /// With the one that is found, or a new one where none is, whatever has signed the records.
    Replaced,
}

/// What is done where no key lies beside the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Missing {
    Make,
    Refuse,
}

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
    /// The key that has signed the records is not where it was.
    #[error(
        "{} is missing, and the records here were signed with it: put its copy back, or start with \
         `pathways serve --new-record-key`, after which they no longer fit the checkpoints that people have kept",
        path.display()
    )]
    Gone {
        /// Where it was.
        path: PathBuf,
    },
    /// A rotation was broken off.
    #[error(
        "{} is there: a rotation of the key was broken off; run `pathways rotate-record-key` again, which completes it",
        path.display()
    )]
    Unfinished {
        /// The file with the new key.
        path: PathBuf,
    },
    /// Nobody has named the key that is to follow.
    #[error(
        "the key does not lie beside the data, so nothing can be laid in its place: name a file with the new key by --to; \
         `openssl rand -hex 32` makes one, readable by its owner only"
    )]
    NewKeyMissing,
    /// Nobody can tell whether records were signed.
    #[error(transparent)]
    Store(#[from] StoreError),
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

    /// A secret of one campaign for what chance decides, from which the key does not follow.
    pub fn chance(&self, campaign: CampaignId) -> Salt {
        let parts: [&[u8]; 2] = [self.0.as_bytes(), campaign.as_bytes()];
        Salt::new(*Digest::of_parts(b"solution-pathways/chance/v1\n", &parts).as_bytes())
    }

    /// The key of the installation whose store this is.
    pub async fn find(
        store: &Store,
        file: Option<&Path>,
        endpoint: &Endpoint,
        choice: KeyChoice,
    ) -> Result<Self, RecordKeyError> {
        let missing = match choice {
            KeyChoice::Kept if store.is_signed().await? => Missing::Refuse,
            KeyChoice::Kept | KeyChoice::Replaced => Missing::Make,
        };
        Self::find_or(missing, file, endpoint)
    }

    fn find_or(
        missing: Missing,
        file: Option<&Path>,
        endpoint: &Endpoint,
    ) -> Result<Self, RecordKeyError> {
        if let Some(key) = Self::from_variable()? {
            return Ok(key);
        }
        match (file, endpoint) {
            (Some(path), _) => Self::read(path),
            (None, Endpoint::Directory { path, .. }) => {
                successor::refuse_unfinished(path)?;
                Self::read_or_make(&path.join(FILE), missing)
            }
            (None, Endpoint::Memory) => Ok(Self(draw()?)),
            (None, Endpoint::Remote(_)) => Err(RecordKeyError::Missing),
        }
    }

    fn from_variable() -> Result<Option<Self>, RecordKeyError> {
        match env::var(VARIABLE) {
            Ok(text) => parse(&text, VARIABLE).map(Some),
            Err(VarError::NotUnicode(_)) => Err(not_a_key(VARIABLE)),
            Err(VarError::NotPresent) => Ok(None),
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

    /// Writes it to a new file, which appears whole.
    fn write(&self, path: &Path) -> Result<(), RecordKeyError> {
        let failed = |cause| RecordKeyError::File { path: path.to_owned(), cause };
        write(path, &format!("{}\n", self.0)).map_err(failed)
    }

    fn read_or_make(path: &Path, missing: Missing) -> Result<Self, RecordKeyError> {
        let failed = |cause| RecordKeyError::File { path: path.to_owned(), cause };
        match (path.try_exists().map_err(failed)?, missing) {
            (true, _) => Self::read(path),
            (false, Missing::Make) => make(path),
            (false, Missing::Refuse) => Err(RecordKeyError::Gone { path: path.to_owned() }),
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
    text.trim().parse().map(RecordKey).map_err(|_| not_a_key(place))
}

fn not_a_key(place: &str) -> RecordKeyError {
    RecordKeyError::NotAKey { place: place.to_owned() }
}

/// A new key in a new file. The file appears whole, and outlasts a loss of power from before anything is signed. Whoever
/// calls has the data to itself.
fn make(path: &Path) -> Result<RecordKey, RecordKeyError> {
    let key = RecordKey(draw()?);
    key.write(path)?;
    Ok(key)
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    let mut unfinished = path.as_os_str().to_owned();
    unfinished.push(".unfinished");
    let unfinished = PathBuf::from(unfinished);
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
        let made = RecordKey::find_or(Missing::Make, None, &endpoint(folder.path())).unwrap();
        let again = RecordKey::find_or(Missing::Make, None, &endpoint(folder.path())).unwrap();
        assert_eq!(public(&made), public(&again));
        let names: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
        assert_eq!(names.len(), 1, "{names:?}");
        let path = folder.path().join(FILE);
        assert_eq!(fs::metadata(&path).unwrap().mode() & 0o777, OWNER_ONLY);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        let exposed = RecordKey::find_or(Missing::Make, None, &endpoint(folder.path()));
        assert!(matches!(exposed, Err(RecordKeyError::Exposed { .. })), "{exposed:?}");
    }

    #[test]
    fn a_key_that_has_signed_records_is_not_made_anew() {
        let folder = tempfile::tempdir().unwrap();
        let gone = RecordKey::find_or(Missing::Refuse, None, &endpoint(folder.path()));
        assert!(matches!(gone, Err(RecordKeyError::Gone { .. })), "{gone:?}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_named_file_is_read_and_never_made() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("elsewhere.key");
        let missing = RecordKey::find_or(Missing::Make, Some(&path), &Endpoint::Memory);
        assert!(matches!(missing, Err(RecordKeyError::File { .. })), "{missing:?}");
        make(&path).unwrap();
        assert!(RecordKey::find_or(Missing::Make, Some(&path), &Endpoint::Memory).is_ok());
        fs::write(&path, "no key").unwrap();
        let other = RecordKey::find_or(Missing::Make, Some(&path), &Endpoint::Memory);
        assert!(matches!(other, Err(RecordKeyError::NotAKey { .. })), "{other:?}");
    }

    #[test]
    fn a_database_server_gets_no_key_of_its_own() {
        let remote: Endpoint = "ws://u:p@127.0.0.1:1/n/d".parse().unwrap();
        let found = RecordKey::find_or(Missing::Make, None, &remote);
        assert!(matches!(found, Err(RecordKeyError::Missing)), "{found:?}");
    }
}
