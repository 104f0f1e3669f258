//! Files in one: ZIP archives, the same bytes for the same files.
//!
//! An archive is read as one that somebody made who means ill: not more than a computer holds, no name twice, nothing but
//! texts.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read, Write as _},
};

use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter, write::SimpleFileOptions};

/// How much is read from one archive, all files together: a little one can unpack into more than a computer holds.
const BYTES_MAX: u64 = 1 << 30;

/// Why an archive cannot be written or read.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// It is none, or it is damaged.
    #[error("not a ZIP archive that can be read: {0}")]
    Zip(#[from] zip::result::ZipError),
    /// A file in it is damaged or no text. Its name is whatever somebody wrote there, so it is shown escaped.
    #[error("{0:?} in the archive is damaged or not a text")]
    NotText(String),
    /// Its files are too much together.
    #[error("the archive unpacks into more than {} MiB", BYTES_MAX >> 20)]
    TooLarge,
    /// Two files in it have the same name.
    #[error("the archive holds two files of the same name")]
    Twice,
}

/// An archive with these files, in their order.
pub fn pack(files: &[(String, impl AsRef<[u8]>)]) -> Result<Vec<u8>, ArchiveError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, bytes) in files {
        archive.start_file(name.as_str(), options)?;
        archive.write_all(bytes.as_ref()).map_err(zip::result::ZipError::from)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// The files of an archive, by name.
pub fn unpack(bytes: &[u8]) -> Result<BTreeMap<String, String>, ArchiveError> {
    unpack_within(bytes, BYTES_MAX)
}

fn unpack_within(bytes: &[u8], most: u64) -> Result<BTreeMap<String, String>, ArchiveError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    if archive.has_duplicate_names() {
        return Err(ArchiveError::Twice);
    }
    let mut files = BTreeMap::new();
    let mut left = most;
    for place in 0..archive.len() {
        let file = archive.by_index(place)?;
        if file.is_dir() {
            continue;
        }
        let name = file.name()?.into_owned();
        let text = text(file, &name, &mut left)?;
        // Two spellings of a name in the archive may read the same.
        if files.insert(name, text).is_some() {
            return Err(ArchiveError::Twice);
        }
    }
    Ok(files)
}

/// What is written in a file, within what is left for the archive. What its header says of its size is not trusted.
fn text(file: impl Read, name: &str, left: &mut u64) -> Result<String, ArchiveError> {
    let not_text = || ArchiveError::NotText(name.to_owned());
    let mut bytes = Vec::new();
    let read = file.take(left.saturating_add(1)).read_to_end(&mut bytes);
    let length = read.ok().and_then(|length| u64::try_from(length).ok()).ok_or_else(not_text)?;
    *left = left.checked_sub(length).ok_or(ArchiveError::TooLarge)?;
    String::from_utf8(bytes).map_err(|_| not_text())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_unpacked_and_the_same_is_the_same() {
        let files = [("a".to_owned(), "one\n".repeat(100)), ("b/c".to_owned(), "é".to_owned())];
        let archive = pack(&files).unwrap();
        assert_eq!(archive, pack(&files).unwrap());
        assert_eq!(unpack(&archive).unwrap(), files.into_iter().collect());
        assert!(matches!(unpack(&archive[..20]), Err(ArchiveError::Zip(_))));
        assert!(matches!(unpack(b""), Err(ArchiveError::Zip(_))));
    }

    fn archive_of(names: [&str; 2]) -> Vec<u8> {
        pack(&names.map(|name| (name.to_owned(), "0123456789".to_owned()))).unwrap()
    }

    #[test]
    fn all_files_of_an_archive_share_one_limit() {
        let archive = archive_of(["a", "b"]);
        assert_eq!(unpack_within(&archive, 20).unwrap().len(), 2);
        assert!(matches!(unpack_within(&archive, 19), Err(ArchiveError::TooLarge)));
    }

    #[test]
    fn two_files_of_one_name_are_refused() {
        let mut archive = archive_of(["first", "other"]);
        for place in 0..archive.len() - 5 {
            if archive[place..].starts_with(b"other") {
                archive[place..place + 5].copy_from_slice(b"first");
            }
        }
        assert!(matches!(unpack(&archive), Err(ArchiveError::Twice)));
    }

    #[test]
    fn a_name_that_steers_a_terminal_is_shown_escaped() {
        let mut archive = archive_of(["a\u{1b}[2J\u{202e}", "b"]);
        let text = archive.windows(4).position(|bytes| bytes == b"[2J\xe2").unwrap();
        // The first stored byte after the first name.
        archive[text + 6] ^= 0xff;
        let refused = unpack(&archive).unwrap_err().to_string();
        assert!(refused.contains("[2J"), "{refused}");
        assert!(!refused.contains(['\u{1b}', '\u{202e}']), "{refused}");
    }
}
