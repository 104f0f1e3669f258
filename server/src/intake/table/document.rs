//! Bytes into text, or a clear word about what they are instead.

use crate::intake::{FileError, Format};

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// How files begin that people upload in place of a CSV file.
const SIGNATURES: [(&[u8], Format); 6] = [
    (b"PK\x03\x04", Format::Workbook),
    (b"PK\x05\x06", Format::Workbook),
    (b"\xd0\xcf\x11\xe0", Format::Workbook),
    (b"%PDF-", Format::Pdf),
    (b"\xff\xfe", Format::Utf16),
    (b"\xfe\xff", Format::Utf16),
];

/// The text of a file, without a byte order mark.
pub(super) fn text(bytes: &[u8], bytes_max: usize) -> Result<&str, FileError> {
    if bytes.len() > bytes_max {
        return Err(FileError::TooLarge { limit_bytes: bytes_max });
    }
    if let Some((_, format)) = SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(FileError::NotCsv(*format));
    }
    if bytes.contains(&0) {
        return Err(FileError::NotCsv(Format::Binary));
    }
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    let text = str::from_utf8(bytes).map_err(|error| {
        let readable = bytes.get(..error.valid_up_to()).unwrap_or_default();
        FileError::NotUtf8 { line: last_line(readable) }
    })?;
    let start = text.trim_start();
    if start.is_empty() {
        return Err(FileError::Empty);
    }
    // No column is called so, and every web page and XML file begins so.
    if start.starts_with('<') {
        return Err(FileError::NotCsv(Format::Markup));
    }
    Ok(text)
}

/// Whether the byte at a place is the last of a line end, be it `\n`, `\r\n` or `\r`.
pub(super) fn ends_line(bytes: &[u8], at: usize) -> bool {
    match bytes.get(at) {
        Some(b'\n') => true,
        Some(b'\r') => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    }
}

/// The line that is not finished yet where these bytes end.
fn last_line(bytes: &[u8]) -> u64 {
    (0..bytes.len()).filter(|&at| ends_line(bytes, at)).fold(1, |line, _| line + 1)
}
