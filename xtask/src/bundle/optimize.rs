//! Halving the WebAssembly, or making it faster, with Binaryen's `wasm-opt`, which npm provides.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::failure::Failure;
use crate::profile::Goal;
use crate::workspace::Workspace;
use crate::{command, files};

const BINARYEN: &str = "binaryen@132.0.0";

/// The WebAssembly features that `rustc` uses.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

const NPM_ANSWERS_WITHIN: Duration = Duration::from_secs(30);

/// Optimizes a file in place; without npm it stays as it is, which works and loads slower.
pub(super) fn optimize(workspace: &Workspace, wasm: &Path, goal: Goal) -> Result<(), Failure> {
    let level = match goal {
        Goal::Size => "-Oz",
        Goal::Speed => "-O3",
    };
    if !command::succeeds_within(Command::new("npm").arg("--version"), NPM_ANSWERS_WITHIN) {
        println!("npm is not here: what browsers load stays about twice as large as needed");
        return Ok(());
    }
    let program = installed(workspace)?;
    command::run(Command::new(program).arg(level).args(FEATURES).arg(wasm).arg("-o").arg(wasm))
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
