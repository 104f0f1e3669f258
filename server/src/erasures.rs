//! The journal of erasures: who has gone, as hashes that name nobody, in a file of its own.
//!
//! A backup holds everybody who was there when it was made. So whoever goes is written down before anything is erased, in
//! a file that is no part of the data: it lies beside it, and copies of it can be kept beside backups. Each start compares
//! it with the people in the store, before anything is served, and erases again whoever is back. An erasure that broke off
//! is completed in the same way.
//!
//! ```text
//! solution-pathways-erasures/1
//! salt HEX           drawn once; what follows is hashed with it
//! erased HEX         SHA-256 over a tag, the salt and a person's id
//! kept HEX           the same of somebody whose erasure was refused before anything was erased
//! ```
//!
//! - A line is on disk before its erasure begins. One that a full disk tore was never written, and its erasure never began.
//! - Nothing in it is personal: an id is random, and names nobody once its person is gone.
//! - Journals can be put together, in any order and more than once: a salt holds until the next, and what was kept under a salt
//!   stays so. Whoever goes after all goes under a new salt.

use std::{
    collections::BTreeSet,
    fs::{self, File, OpenOptions},
    io::{self, Read as _, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use pathways::{id::PersonId, record::Salt};
use sha2::{Digest as _, Sha256};

use crate::{
    clock::{NoRandomness, draw},
    store::Endpoint,
};

/// The file beside the data.
const FILE: &str = "erasures";
const FORMAT: &str = "solution-pathways-erasures/1";
const SALT: &str = "salt ";
const ERASED: &str = "erased ";
const KEPT: &str = "kept ";
/// Keeps these hashes apart from all others of the product.
const TAG: &[u8] = b"solution-pathways/erased-person/v1\n";
/// The mode of a file that only its owner reads.
const OWNER_ONLY: u32 = 0o600;

/// Where a store's journal lies; nowhere for one in memory, and for a database server where none is named.
#[derive(Debug, Clone, Default)]
pub struct Erasures(Option<PathBuf>);

/// Why a journal cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ErasuresError {
    /// The file cannot be read or written.
    #[error("the journal of erasures {}: {cause}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// The file is something else, or was damaged.
    #[error(
        "line {line} of {} is none of a journal of erasures: put a copy of it back, or take that line out",
        path.display()
    )]
    Malformed {
        /// Which.
        path: PathBuf,
        /// The number of the line.
        line: usize,
    },
    /// No salt could be drawn.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

/// What a journal says.
#[derive(Debug, Default)]
pub struct Journal {
    sections: Vec<Section>,
    kept: BTreeSet<String>,
}

/// What was written under one salt.
#[derive(Debug)]
struct Section {
    salt: Salt,
    erased: BTreeSet<String>,
}

impl Journal {
    /// Whether a person has gone.
    pub fn names(&self, person: PersonId) -> bool {
        self.sections_of(person).next().is_some()
    }

    /// How many have gone.
    pub fn len(&self) -> usize {
        let erased = self.sections.iter().flat_map(|section| &section.erased);
        erased.filter(|hash| !self.kept.contains(*hash)).collect::<BTreeSet<_>>().len()
    }

    /// Whether nobody has.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The salts under which a person has gone, each with her hash.
    fn sections_of(&self, person: PersonId) -> impl Iterator<Item = (&Salt, String)> {
        let of = move |section: &Section| hash(&section.salt, person);
        let named = self.sections.iter().map(move |section| (section, of(section)));
        let named = named.filter(|(section, hash)| section.erased.contains(hash));
        named
            .filter(|(_, hash)| !self.kept.contains(hash))
            .map(|(section, hash)| (&section.salt, hash))
    }

    /// The last salt, unless somebody was kept under it who goes now.
    fn salt_for(&self, person: PersonId) -> Option<&Salt> {
        let salt = &self.sections.last()?.salt;
        (!self.kept.contains(&hash(salt, person))).then_some(salt)
    }
}

impl Erasures {
    /// The journal of a store: the file that is named, or the one beside the data.
    pub fn of(endpoint: &Endpoint, file: Option<PathBuf>) -> Self {
        match (file, endpoint) {
            (Some(path), _) => Self(Some(path)),
            (None, Endpoint::Directory { path, .. }) => Self(Some(path.join(FILE))),
            (None, Endpoint::Memory | Endpoint::Remote(_)) => Self(None),
        }
    }

    /// Puts a copy of a journal beside the data that a backup was restored to, behind what is there already. Where there is
    /// no place beside the data, it is used where it is.
    pub fn copied_beside(endpoint: &Endpoint, from: &Path) -> Result<Self, ErasuresError> {
        let from = Self(Some(from.to_owned()));
        let beside = Self::of(endpoint, None);
        from.read()?;
        let (Some(path), Some(source)) = (&beside.0, &from.0) else { return Ok(from) };
        let text = fs::read_to_string(source).map_err(|cause| failed(source, cause))?;
        let mut lines = whole_lines(&text).collect::<Vec<_>>().join("\n");
        lines.push('\n');
        append(path, &lines).map_err(|cause| failed(path, cause))?;
        Ok(beside)
    }

    /// Whether there is a file, or no place for one.
    pub fn is_there(&self) -> bool {
        self.0.as_ref().is_some_and(|path| path.exists())
    }

    /// Writes down that a person goes; returns once that is on disk.
    pub fn note(&self, person: PersonId) -> Result<(), ErasuresError> {
        let Some(path) = &self.0 else { return Ok(()) };
        let journal = self.read()?;
        if journal.names(person) {
            return Ok(());
        }
        let lines = if let Some(salt) = journal.salt_for(person) {
            format!("{ERASED}{}\n", hash(salt, person))
        } else {
            let salt = draw()?;
            format!("{FORMAT}\n{SALT}{salt}\n{ERASED}{}\n", hash(&salt, person))
        };
        append(path, &lines).map_err(|cause| failed(path, cause))
    }

    /// Takes back that a person goes, whose erasure was refused before anything of hers was erased.
    pub fn keep(&self, person: PersonId) -> Result<(), ErasuresError> {
        let Some(path) = &self.0 else { return Ok(()) };
        let journal = self.read()?;
        let lines = journal.sections_of(person).map(|(_, hash)| format!("{KEPT}{hash}\n"));
        append(path, &lines.collect::<String>()).map_err(|cause| failed(path, cause))
    }

    /// What it says; nothing where there is no file yet.
    pub fn read(&self) -> Result<Journal, ErasuresError> {
        let Some(path) = &self.0 else { return Ok(Journal::default()) };
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(Journal::default()),
            Err(cause) => return Err(failed(path, cause)),
        };
        let mut journal = Journal::default();
        for (line, number) in whole_lines(&text).zip(1..) {
            if parse(&mut journal, line).is_none() {
                return Err(ErasuresError::Malformed { path: path.clone(), line: number });
            }
        }
        Ok(journal)
    }
}

fn parse(journal: &mut Journal, line: &str) -> Option<()> {
    if line == FORMAT {
        return Some(());
    }
    if let Some(salt) = line.strip_prefix(SALT) {
        journal.sections.push(Section { salt: salt.parse().ok()?, erased: BTreeSet::new() });
        return Some(());
    }
    let is_hash = |hash: &&str| hash.parse::<Salt>().is_ok();
    if let Some(kept) = line.strip_prefix(KEPT).filter(is_hash) {
        journal.kept.insert(kept.to_owned());
        return Some(());
    }
    let gone = line.strip_prefix(ERASED).filter(is_hash)?;
    journal.sections.last_mut()?.erased.insert(gone.to_owned());
    Some(())
}

/// The lines of a journal. The last one has no line feed where a full disk tore it, and where an editor left it out: it is one
/// if it says something.
fn whole_lines(text: &str) -> impl Iterator<Item = &str> {
    let (whole, last) = text.rsplit_once('\n').unwrap_or(("", text));
    whole.lines().chain(Some(last).filter(|last| is_line(last)))
}

/// Whether this may be a line of a journal.
fn is_line(text: &str) -> bool {
    let section = Section { salt: Salt::new([0; 32]), erased: BTreeSet::new() };
    let mut any = Journal { sections: vec![section], kept: BTreeSet::new() };
    parse(&mut any, text).is_some()
}

fn hash(salt: &Salt, person: PersonId) -> String {
    let mut hash = Sha256::new();
    hash.update(TAG);
    hash.update(salt.as_bytes());
    hash.update(person.uuid().as_bytes());
    hex::encode(hash.finalize())
}

/// Adds whole lines to a file, behind its last whole one; they outlast a loss of power, and so does the file's name.
fn append(path: &Path, lines: &str) -> io::Result<()> {
    let mut file =
        OpenOptions::new().read(true).append(true).create(true).mode(OWNER_ONLY).open(path)?;
    let mut text = String::new();
    file.read_to_string(&mut text)?;
    let last = text.rsplit('\n').next().unwrap_or_default();
    if is_line(last) {
        file.write_all(b"\n")?;
    } else {
        let whole = text.len() - last.len();
        file.set_len(u64::try_from(whole).map_err(io::Error::other)?)?;
    }
    file.write_all(lines.as_bytes())?;
    file.sync_all()?;
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => File::open(folder)?.sync_all(),
        _ => Ok(()),
    }
}

fn failed(path: &Path, cause: io::Error) -> ErasuresError {
    ErasuresError::File { path: path.to_owned(), cause }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn journal(folder: &Path) -> Erasures {
        Erasures(Some(folder.join(FILE)))
    }

    fn person(number: u128) -> PersonId {
        PersonId::new(Uuid::from_u128(number))
    }

    #[test]
    fn whoever_went_is_known_again_and_nobody_else() {
        let folder = tempfile::tempdir().unwrap();
        let journal = journal(folder.path());
        assert!(journal.read().unwrap().is_empty());
        for number in [1, 2, 1] {
            journal.note(person(number)).unwrap();
        }
        let read = journal.read().unwrap();
        assert!(read.names(person(1)) && read.names(person(2)) && !read.names(person(3)));
        let text = fs::read_to_string(folder.path().join(FILE)).unwrap();
        assert_eq!(text.lines().count(), 4, "{text}");
        assert!(!text.contains(&person(1).to_string()));
    }

    #[test]
    fn a_copy_of_a_journal_is_read_behind_what_is_there() {
        let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        journal(one.path()).note(person(1)).unwrap();
        journal(other.path()).note(person(2)).unwrap();
        let endpoint: Endpoint = one.path().to_str().unwrap().parse().unwrap();
        let joined = Erasures::copied_beside(&endpoint, &other.path().join(FILE)).unwrap();
        joined.note(person(3)).unwrap();
        let read = journal(one.path()).read().unwrap();
        assert!((1..=3).all(|number| read.names(person(number))));
    }

    #[test]
    fn a_last_line_that_was_torn_was_never_written_and_one_without_its_line_feed_was() {
        let folder = tempfile::tempdir().unwrap();
        let (journal, path) = (journal(folder.path()), folder.path().join(FILE));
        for number in [1, 2] {
            journal.note(person(number)).unwrap();
        }
        let text = fs::read_to_string(&path).unwrap();
        for cut in 0..=text.len() {
            fs::write(&path, &text[..cut]).unwrap();
            let known = journal.read().unwrap().len();
            let hashes = text[..cut].split(ERASED).skip(1);
            let is_whole = |hash: &&str| hash.lines().next().is_some_and(|line| line.len() == 64);
            assert_eq!(known, hashes.filter(is_whole).count(), "cut at {cut}");
            journal.note(person(3)).unwrap();
            let read = journal.read().unwrap();
            assert!(read.names(person(3)), "cut at {cut}");
            assert_eq!(read.len(), known + 1, "cut at {cut}");
        }
        let torn = &text[..text.len() - 9];
        let whole = tempfile::tempdir().unwrap();
        fs::write(&path, torn).unwrap();
        let endpoint: Endpoint = whole.path().to_str().unwrap().parse().unwrap();
        let copied = Erasures::copied_beside(&endpoint, &path).unwrap();
        copied.note(person(4)).unwrap();
        assert_eq!(copied.read().unwrap().len(), 2);
    }

    #[test]
    fn whoever_was_refused_is_kept_and_may_go_later() {
        let folder = tempfile::tempdir().unwrap();
        let (journal, path) = (journal(folder.path()), folder.path().join(FILE));
        for number in [1, 2] {
            journal.note(person(number)).unwrap();
        }
        let older = fs::read_to_string(&path).unwrap();
        journal.keep(person(1)).unwrap();
        let read = journal.read().unwrap();
        assert_eq!((read.names(person(1)), read.names(person(2)), read.len()), (false, true, 1));
        // An older copy says nothing new, whichever way the two are put together.
        let kept = fs::read_to_string(&path).unwrap();
        for both in [format!("{older}{kept}"), format!("{kept}{older}")] {
            fs::write(&path, both).unwrap();
            assert!(!journal.read().unwrap().names(person(1)));
        }
        journal.note(person(1)).unwrap();
        assert!(journal.read().unwrap().names(person(1)));
        append(&path, &older).unwrap();
        assert_eq!(journal.read().unwrap().len(), 2);
    }

    #[test]
    fn a_line_that_was_damaged_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let journal = journal(folder.path());
        journal.note(person(1)).unwrap();
        append(&folder.path().join(FILE), "erased 12\n").unwrap();
        let refused = journal.read().unwrap_err();
        assert!(matches!(refused, ErasuresError::Malformed { line: 4, .. }), "{refused}");
        let refused = journal.note(person(2)).unwrap_err();
        assert!(refused.to_string().contains("line 4"), "{refused}");
    }

    #[test]
    fn a_store_in_memory_has_no_journal() {
        let nowhere = Erasures::of(&Endpoint::Memory, None);
        nowhere.note(person(1)).unwrap();
        assert!(nowhere.read().unwrap().is_empty());
    }
}
