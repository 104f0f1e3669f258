//! The standard library built from Debian's package `rust-src`.
//!
//! Debian's suites hold several versions of Rust. The one that equals the active toolchain's has the
//! same library sources as the toolchain, so the same compiler makes from them what rustup would
//! have fetched. Nothing of the system is changed: lists and package live in a temporary folder, and
//! the library appears in the toolchain at once, complete.

mod apt;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use self::apt::Apt;
use super::{Toolchain, WASM_TARGET};
use crate::command;
use crate::failure::Failure;
use crate::files;

/// Builds the library and puts it into the toolchain.
pub(super) fn install(toolchain: &Toolchain) -> Result<(), Failure> {
    let work = TempDir::new().map_err(Failure::file(&env::temp_dir()))?;
    let sources = unpack_sources(toolchain, work.path())?;
    let libraries = build(&sources, &work.path().join("target"))?;
    place(&libraries, &toolchain.wasm_libraries())
}

/// The folder of the library's sources, from the package of the toolchain's version.
fn unpack_sources(toolchain: &Toolchain, work: &Path) -> Result<PathBuf, Failure> {
    let unavailable = |reason: String| {
        Failure::Toolchain(format!("{reason}; once online, run `rustup target add {WASM_TARGET}`"))
    };
    let apt = Apt::new(&work.join("apt"))?.ok_or_else(|| {
        unavailable("rustup cannot reach its server and this is not a Debian system".into())
    })?;
    apt.update()?;
    let version = apt.version_of("rust-src", &toolchain.version)?.ok_or_else(|| {
        unavailable(format!(
            "rustup cannot reach its server and Debian has no rust-src {}",
            toolchain.version
        ))
    })?;
    let unpacked = work.join("rust-src");
    apt.unpack("rust-src", &version, &unpacked)?;

    let sources = unpacked.join("usr/src");
    fs::read_dir(&sources)
        .map_err(Failure::file(&sources))?
        .flatten()
        .map(|entry| entry.path().join("library"))
        .find(|library| library.is_dir())
        .ok_or_else(|| unavailable("Debian's rust-src has no library".into()))
}

/// Compiles the library in the way in which Rust's own build compiles it for this target.
fn build(sources: &Path, target: &Path) -> Result<PathBuf, Failure> {
    command::run(
        command::cargo()
            .args(["build", "--quiet", "--release", "--package=sysroot", "--no-default-features"])
            .args(["--features=compiler-builtins-mem", "--target", WASM_TARGET])
            .current_dir(sources)
            // The standard library uses unstable features, which stable compilers allow it alone.
            .env("RUSTC_BOOTSTRAP", "1")
            .env("RUSTFLAGS", "-Cembed-bitcode=yes -Zforce-unstable-if-unmarked")
            .env("__CARGO_DEFAULT_LIB_METADATA", "stablestd")
            .env("CARGO_TARGET_DIR", target),
    )?;
    Ok(target.join(WASM_TARGET).join("release/deps"))
}

/// Copies the libraries beside their place and moves them in together: half a library would be
/// taken for a whole one.
fn place(libraries: &Path, place: &Path) -> Result<(), Failure> {
    let unfinished = place.with_extension("unfinished");
    files::empty_folder(&unfinished)?;
    for file in files::within(libraries)? {
        if file.extension().is_some_and(|kind| kind == "rlib") {
            files::copy(&file, &unfinished.join(file.file_name().unwrap_or_default()))?;
        }
    }
    files::replace_folder(&unfinished, place)
}
