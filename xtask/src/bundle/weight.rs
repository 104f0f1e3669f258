//! What the first page of a campaign loads beside itself: style, script and WebAssembly.
//!
//! Together with its HTML it may weigh [`FIRST_PAGE_MAX`] on its way to an old telephone. The server's tests hold the HTML
//! to its share, `HTML_SHARE` there; what is left is checked here.

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::files;

/// Bytes of a first page, compressed.
const FIRST_PAGE_MAX: u64 = 150_000;
/// How much of it the HTML may take.
const HTML_SHARE: u64 = 20_000;
/// In what form browsers ask for the files.
const COMPRESSED: &str = "br";

/// The bytes of a site's package as a browser loads it; too many are a failure.
pub(super) fn check(package: &Path) -> Result<u64, Failure> {
    let mut bytes = 0;
    for file in files::within(package)? {
        if file.extension().is_some_and(|extension| extension == COMPRESSED) {
            bytes += fs::metadata(&file).map_err(Failure::file(&file))?.len();
        }
    }
    let most = FIRST_PAGE_MAX - HTML_SHARE;
    if bytes > most { Err(Failure::Weight { bytes, most }) } else { Ok(bytes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_is_weighed_as_it_is_sent_and_refused_when_it_is_too_heavy() {
        let guard = tempfile::TempDir::new().unwrap();
        let write = |name: &str, bytes: usize| {
            fs::write(guard.path().join(name), vec![0; bytes]).unwrap();
        };
        write("main.wasm", 900_000);
        write("main.wasm.br", 100_000);
        write("main.css.br", 30_000);
        assert_eq!(check(guard.path()).unwrap(), 130_000);
        write("more.css.br", 1);
        let refused = check(guard.path()).unwrap_err().to_string();
        assert!(refused.contains("130001") && refused.contains("130000"), "{refused}");
    }
}
