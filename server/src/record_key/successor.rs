//! The key that is to follow, in a file of its own until every record says so.
//!
//! ```text
//! record.key  record.key.new      signed by
//! old         -                   old           nothing has begun
//! old         new                 old and new   broken off: the command goes on
//! new         -                   new           done
//! ```
//!
//! The new key is on disk before anything is signed with it, and takes the place of the old one only once nothing needs
//! that any more. Where the old key is not beside the data, somebody names the new one, and lays it in its place by hand.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use super::{FILE, RecordKey, RecordKeyError};
use crate::{clock::draw, store::Endpoint};

/// The file beside the data with the key that is to follow.
const NEW_FILE: &str = "record.key.new";

/// Both keys, and where the new one has to go.
#[derive(Debug)]
pub struct Successor {
    /// The key that signs the records until now.
    pub old: RecordKey,
    /// The one that is to sign them.
    pub new: RecordKey,
    place: NewPlace,
}

/// Where the new key has to go once it signs every record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewPlace {
    /// It takes the place of the old one beside the data.
    Beside {
        /// The file.
        path: PathBuf,
    },
    /// Into the variable, on every node, by hand.
    Variable,
    /// Into the file that is named for the key, on every node, by hand.
    File {
        /// The file.
        path: PathBuf,
    },
}

impl Successor {
    /// Both keys. A new one is drawn where none is named and none lies beside the data. Nothing is written.
    pub fn find(
        file: Option<&Path>,
        endpoint: &Endpoint,
        named: Option<&Path>,
    ) -> Result<Self, RecordKeyError> {
        let from_variable = RecordKey::from_variable()?;
        let (old, place) = match (from_variable, file, endpoint) {
            (Some(old), _, _) => (old, NewPlace::Variable),
            (None, Some(path), _) => {
                (RecordKey::read(path)?, NewPlace::File { path: path.to_owned() })
            }
            (None, None, Endpoint::Directory { path, .. }) => {
                let path = path.join(FILE);
                if !path.exists() {
                    return Err(RecordKeyError::Gone { path });
                }
                (RecordKey::read(&path)?, NewPlace::Beside { path })
            }
            (None, None, Endpoint::Memory | Endpoint::Remote(_)) => {
                return Err(RecordKeyError::Missing);
            }
        };
        let (new, place) = match (named, place) {
            (Some(new), NewPlace::Beside { path }) => {
                (RecordKey::read(new)?, NewPlace::File { path })
            }
            (Some(new), place) => (RecordKey::read(new)?, place),
            (None, NewPlace::Beside { path }) => {
                let new = path.with_file_name(NEW_FILE);
                let key = if new.exists() { RecordKey::read(&new)? } else { RecordKey(draw()?) };
                (key, NewPlace::Beside { path })
            }
            (None, NewPlace::Variable | NewPlace::File { .. }) => {
                return Err(RecordKeyError::NewKeyMissing);
            }
        };
        Ok(Self { old, new, place })
    }

    /// Writes the new key beside the data, where it was drawn for that: before anything is signed with it. Whoever calls has
    /// the data to itself.
    pub fn keep(&self) -> Result<(), RecordKeyError> {
        let NewPlace::Beside { path } = &self.place else { return Ok(()) };
        let path = path.with_file_name(NEW_FILE);
        let failed = |cause| RecordKeyError::File { path: path.clone(), cause };
        if path.try_exists().map_err(failed)? {
            return Ok(());
        }
        self.new.write(&path)
    }

    /// Lays the new key into the place of the old one, where that is beside the data: every record is signed by it by now.
    pub fn finish(self) -> Result<NewPlace, RecordKeyError> {
        if let NewPlace::Beside { path } = &self.place {
            let failed = |cause| RecordKeyError::File { path: path.clone(), cause };
            fs::rename(path.with_file_name(NEW_FILE), path).map_err(failed)?;
            let folder = path.parent().unwrap_or(path);
            File::open(folder).and_then(|folder| folder.sync_all()).map_err(failed)?;
        }
        Ok(self.place)
    }
}

/// Refuses to go on while a rotation beside the data is broken off: some records may be signed by one key, some by another.
pub(super) fn refuse_unfinished(folder: &Path) -> Result<(), RecordKeyError> {
    let path = folder.join(NEW_FILE);
    match path.try_exists() {
        Ok(false) => Ok(()),
        Ok(true) => Err(RecordKeyError::Unfinished { path }),
        Err(cause) => Err(RecordKeyError::File { path, cause }),
    }
}

#[cfg(test)]
mod tests {
    use pathways::id::CampaignId;

    use super::{super::make, *};

    fn endpoint(folder: &Path) -> Endpoint {
        folder.display().to_string().parse().unwrap()
    }

    fn public(key: &RecordKey) -> String {
        key.public(CampaignId::new(uuid::Uuid::nil())).to_string()
    }

    #[test]
    fn a_new_key_is_made_once_and_takes_the_place_of_the_old_one_at_the_end() {
        let folder = tempfile::tempdir().unwrap();
        let (path, endpoint) = (folder.path().join(FILE), endpoint(folder.path()));
        let old = public(&make(&path).unwrap());
        let found = Successor::find(None, &endpoint, None).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        found.keep().unwrap();
        found.keep().unwrap();
        let again = Successor::find(None, &endpoint, None).unwrap();
        let new = public(&found.new);
        assert_eq!((public(&again.old), public(&again.new)), (old, new.clone()));
        assert!(matches!(refuse_unfinished(folder.path()), Err(RecordKeyError::Unfinished { .. })));
        assert_eq!(again.finish().unwrap(), NewPlace::Beside { path: path.clone() });
        assert_eq!(public(&RecordKey::read(&path).unwrap()), new);
        assert!(refuse_unfinished(folder.path()).is_ok());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn where_the_old_key_is_not_beside_the_data_somebody_names_the_new_one_and_no_file_moves() {
        let folder = tempfile::tempdir().unwrap();
        let [old, new] = ["old.key", "new.key"].map(|name| folder.path().join(name));
        let keys = [&old, &new].map(|path| public(&make(path).unwrap()));
        let missing = Successor::find(Some(&old), &Endpoint::Memory, None);
        assert!(matches!(missing, Err(RecordKeyError::NewKeyMissing)), "{missing:?}");
        let found = Successor::find(Some(&old), &Endpoint::Memory, Some(&new)).unwrap();
        assert_eq!([public(&found.old), public(&found.new)], keys);
        assert_eq!(found.finish().unwrap(), NewPlace::File { path: old.clone() });
        assert_eq!([&old, &new].map(|path| public(&RecordKey::read(path).unwrap())), keys);
    }

    #[test]
    fn a_key_that_is_lost_has_no_successor() {
        let folder = tempfile::tempdir().unwrap();
        let gone = Successor::find(None, &endpoint(folder.path()), None);
        assert!(matches!(gone, Err(RecordKeyError::Gone { .. })), "{gone:?}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
