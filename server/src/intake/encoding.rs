//! The text of a file that somebody chooses in a browser.

use encoding_rs::WINDOWS_1252;

/// Text as it is, and all else as text in Windows-1252, in which Excel on Windows saves "CSV".
///
/// That is a guess, and a wrong one puts wrong letters into the text. It is for tables of which nothing with letters
/// beyond ASCII is kept. What is no text at all stays recognisable as such.
pub(crate) fn text_of_file(bytes: &[u8]) -> String {
    match str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{FileError, member_file};

    #[test]
    fn a_file_is_read_in_utf_8_and_in_windows_1252() {
        for bytes in ["\u{feff}organisme;Théâtre".as_bytes(), "organisme;Théâtre".as_bytes()] {
            assert_eq!(text_of_file(bytes).as_bytes(), bytes);
        }
        assert_eq!(text_of_file(b"Th\xe9\xe2tre \x80 L\x92Or \x9cuvre"), "Théâtre € L’Or œuvre");
    }

    #[test]
    fn what_is_no_text_is_refused_as_a_table_all_the_same() {
        for bytes in
            [&b"PK\x03\x04\xff"[..], b"\xd0\xcf\x11\xe0\x00", b"\xff\xfea\x00", b"%PDF-1\xe9"]
        {
            let read = member_file::read(text_of_file(bytes).as_bytes());
            assert!(matches!(read, Err(FileError::NotCsv(_))), "{bytes:?}: {read:?}");
        }
    }
}
