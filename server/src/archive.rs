//! Files in one: ZIP archives of texts, the same bytes for the same texts.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read as _, Write as _},
};

use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter, write::SimpleFileOptions};

/// The largest file that is read from an archive: a little file can unpack into a disk full.
const BYTES_MAX: u64 = 1 << 30;

/// Why an archive cannot be written or read.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// It is none, or it is damaged.
    #[error("not a ZIP archive that can be read: {0}")]
    Zip(#[from] zip::result::ZipError),
    /// A file in it is damaged, no text, or too large.
    #[error("{0} is damaged, not a text, or too large")]
    NotText(String),
    /// A file is in it twice.
    #[error("{0} is in the archive twice")]
    Twice(String),
}

/// An archive with these files, in their order.
pub(crate) fn pack(files: &[(String, String)]) -> Result<Vec<u8>, ArchiveError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, text) in files {
        archive.start_file(name.as_str(), options)?;
        archive.write_all(text.as_bytes()).map_err(zip::result::ZipError::from)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// The files of an archive, by name.
pub(crate) fn unpack(bytes: &[u8]) -> Result<BTreeMap<String, String>, ArchiveError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut files = BTreeMap::new();
    for place in 0..archive.len() {
        let file = archive.by_index(place)?;
        if file.is_dir() {
            continue;
        }
        let name = file.name()?.into_owned();
        let mut text = String::new();
        let read = file.take(BYTES_MAX).read_to_string(&mut text);
        if read.is_err() || u64::try_from(text.len()).is_ok_and(|length| length == BYTES_MAX) {
            return Err(ArchiveError::NotText(name));
        }
        if files.insert(name.clone(), text).is_some() {
            return Err(ArchiveError::Twice(name));
        }
    }
    Ok(files)
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
}
