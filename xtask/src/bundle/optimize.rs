//! Halving the WebAssembly with Binaryen's `wasm-opt`, which npm provides.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::failure::Failure;
use crate::workspace::Workspace;
use crate::{command, files};

const BINARYEN: &str = "binaryen@132.0.0";

/// Smallest size, for the WebAssembly features that `rustc` uses.
const OPTIONS: [&str; 7] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

const NPM_ANSWERS_WITHIN: Duration = Duration::from_secs(30);

/// Optimizes a file in place; without npm it stays as it is, which works and loads slower.
pub(super) fn shrink(workspace: &Workspace, wasm: &Path) -> Result<(), Failure> {
    if !command::succeeds_within(Command::new("npm").arg("--version"), NPM_ANSWERS_WITHIN) {
        println!("npm is not here: the browser bundle stays about twice as large as needed");
        return Ok(());
    }
    let program = installed(workspace)?;
    command::run(Command::new(program).args(OPTIONS).arg(wasm).arg("-o").arg(wasm))
}

fn installed(workspace: &Workspace) -> Result<PathBuf, Failure> {
    let folder = workspace.tools().join(BINARYEN);
    let program = folder.join("node_modules/.bin/wasm-opt");
    if !program.exists() {
        println!("Installing {BINARYEN} from npm");
        files::create_folder(&folder)?;
        command::run(
            Command::new("npm")
                .args(["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"])
                .arg("--prefix")
                .arg(&folder)
                .arg(BINARYEN),
        )?;
    }
    Ok(program)
}
