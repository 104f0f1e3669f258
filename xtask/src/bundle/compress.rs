//! Compressed forms beside the files, made once so that the server never compresses them.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::failure::Failure;
use crate::files;

/// Kinds of files that are not compressed already.
const KINDS: [&str; 8] = ["css", "html", "js", "json", "svg", "txt", "wasm", "xml"];

/// Writes `FILE.br` and `FILE.gz` for each file of a folder that has none and gains by it.
pub(super) fn folder(folder: &Path) -> Result<(), Failure> {
    for file in files::within(folder)? {
        let kind = file.extension().unwrap_or_default();
        if KINDS.iter().any(|known| kind == *known) {
            write_form(&file, "br", brotli)?;
            write_form(&file, "gz", gzip)?;
        }
    }
    Ok(())
}

fn write_form(
    file: &Path,
    extension: &str,
    compress: impl FnOnce(&[u8]) -> io::Result<Vec<u8>>,
) -> Result<(), Failure> {
    let form = with_added_extension(file, extension);
    if form.exists() {
        return Ok(());
    }
    let content = fs::read(file).map_err(Failure::file(file))?;
    let compressed = compress(&content).map_err(Failure::file(&form))?;
    if compressed.len() < content.len() {
        fs::write(&form, compressed).map_err(Failure::file(&form))?;
    }
    Ok(())
}

fn with_added_extension(file: &Path, extension: &str) -> PathBuf {
    let mut path = file.as_os_str().to_owned();
    path.push(".");
    path.push(extension);
    path.into()
}

fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    // The defaults are the best quality and the largest window that every browser accepts.
    brotli::BrotliCompress(&mut &*content, &mut compressed, &BrotliEncoderParams::default())?;
    Ok(compressed)
}

fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {

    use std::io::Read as _;

    use super::*;

    #[test]
    fn both_forms_expand_to_the_file_and_pictures_and_tiny_files_stay_alone() {
        let guard = tempfile::TempDir::new().unwrap();
        let path = |name: &str| guard.path().join(name);
        let text = "body { color: inherit }\n".repeat(200);
        fs::write(path("main.css"), &text).unwrap();
        fs::write(path("tiny.txt"), "x").unwrap();
        fs::write(path("photo.jpg"), &text).unwrap();
        folder(guard.path()).unwrap();

        let mut names: Vec<_> = files::within(guard.path())
            .unwrap()
            .iter()
            .map(|file| file.file_name().unwrap().to_str().unwrap().to_owned())
            .collect();
        names.sort();
        assert_eq!(names, ["main.css", "main.css.br", "main.css.gz", "photo.jpg", "tiny.txt"]);

        let mut expanded = Vec::new();
        brotli::BrotliDecompress(&mut &*fs::read(path("main.css.br")).unwrap(), &mut expanded)
            .unwrap();
        assert_eq!(expanded, text.as_bytes());
        let mut expanded = String::new();
        flate2::read::GzDecoder::new(&*fs::read(path("main.css.gz")).unwrap())
            .read_to_string(&mut expanded)
            .unwrap();
        assert_eq!(expanded, text);
    }
}
