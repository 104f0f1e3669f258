//! The WebAssembly standard library of the active Rust toolchain.
//!
//! The ordinary way to it is `rustup target add`. Where rustup cannot reach its server, Debian has
//! the sources of the same library, and building them takes half a minute; see [`debian`].

mod debian;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::failure::Failure;
use crate::workspace::Workspace;
use crate::{command, files};

/// The target of the browser bundle.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The packages that are compiled for the browser, each with the features that it has there.
pub(crate) const IN_BROWSER: [(&str, &[&str]); 2] =
    [("pathways-app", &["--no-default-features", "--features=hydrate"]), ("pathways-recount", &[])];

/// How cargo compiles a package for the browser, whatever it is asked to do.
pub(crate) fn browser_build(package: &str) -> impl Iterator<Item = &'static str> {
    let known = IN_BROWSER.into_iter().find(|(known, _)| *known == package);
    let features = known.map_or(&[][..], |(_, features)| features);
    ["--target", WASM_TARGET].into_iter().chain(features.iter().copied())
}

const RUSTUP_ANSWERS_WITHIN: Duration = Duration::from_mins(1);

/// Adds the standard library of the WebAssembly target unless it is there.
///
/// Crates compiled against an earlier one, in a target folder that outlived its toolchain, cannot be
/// linked with it, and cargo would not notice: they are removed.
pub(crate) fn ensure_wasm_target(workspace: &Workspace) -> Result<(), Failure> {
    let toolchain = Toolchain::active()?;
    if toolchain.has_wasm_library() {
        return Ok(());
    }
    println!("Adding {WASM_TARGET} to Rust {}", toolchain.version);
    files::empty_folder(&workspace.browser_target())?;
    if toolchain.add_with_rustup() {
        return Ok(());
    }
    println!("rustup cannot add it; building it from Debian's rust-src");
    debian::install(&toolchain)
}

/// The Rust that cargo uses in this folder.
#[derive(Debug)]
struct Toolchain {
    version: String,
    sysroot: PathBuf,
}

impl Toolchain {
    fn active() -> Result<Self, Failure> {
        let sysroot = command::output(Command::new("rustc").args(["--print", "sysroot"]))?;
        let version = command::output(Command::new("rustc").arg("--version"))?;
        let number = version.split(' ').nth(1).unwrap_or_default();
        Ok(Self { version: number.to_owned(), sysroot: sysroot.trim_end().into() })
    }

    fn wasm_libraries(&self) -> PathBuf {
        self.sysroot.join("lib/rustlib").join(WASM_TARGET).join("lib")
    }

    fn has_wasm_library(&self) -> bool {
        fs::read_dir(self.wasm_libraries())
            .is_ok_and(|entries| entries.flatten().any(|entry| is_std(&entry.path())))
    }

    /// Looks afterwards, because rustup may succeed for a toolchain that is not the active one.
    fn add_with_rustup(&self) -> bool {
        let mut rustup = Command::new("rustup");
        command::succeeds_within(rustup.args(["target", "add", WASM_TARGET]), RUSTUP_ANSWERS_WITHIN)
            && self.has_wasm_library()
    }
}

fn is_std(library: &Path) -> bool {
    let name = library.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with("libstd-") && library.extension().is_some_and(|kind| kind == "rlib")
}
