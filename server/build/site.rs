//! Puts the site's files into the binary when `PATHWAYS_EMBED_SITE` names their folder.
//!
//! Without the variable the table is empty, and the server serves a folder instead. The table is one
//! Rust expression, included by `site/embedded.rs`; it is sorted by path.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;
use std::{env, fs, io};

const VARIABLE: &str = "PATHWAYS_EMBED_SITE";

/// Writes the table.
pub(crate) fn build() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed={VARIABLE}");
    let table = match env::var_os(VARIABLE) {
        Some(folder) => table(&fs::canonicalize(folder)?)?,
        None => String::from("&[]"),
    };
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("embedded_site.rs"), table)?;
    Ok(())
}

fn table(folder: &Path) -> Result<String, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    files.sort();

    let mut table = String::from("&[\n");
    for file in files {
        let source = file.to_str().ok_or("a file name is not UTF-8")?;
        let path = file.strip_prefix(folder)?.to_str().ok_or("a file name is not UTF-8")?;
        let modified = fs::metadata(&file)?.modified()?.duration_since(UNIX_EPOCH)?;
        writeln!(
            table,
            "EmbeddedFile {{ path: {path:?}, modified: Duration::new({}, {}), \
             bytes: include_bytes!({source:?}) }},",
            modified.as_secs(),
            modified.subsec_nanos(),
        )?;
    }
    table.push_str("]\n");
    Ok(table)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { collect(&path, files)? } else { files.push(path) }
    }
    Ok(())
}
