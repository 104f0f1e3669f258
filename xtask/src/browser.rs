//! A browser for the tests: one that is here, else Debian's.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::command;
use crate::failure::Failure;

/// Chromium and its relatives, as different systems call them.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Finds a browser, or installs Debian's `chromium` when this runs as root.
pub(crate) fn ensure() -> Result<PathBuf, Failure> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    if find_program("apt-get").is_none() || !is_root() {
        return Err(Failure::Browser(format!("install one of {} and try again", NAMES.join(", "))));
    }
    println!("Installing Debian's chromium");
    command::run(Command::new("apt-get").args(["update", "--quiet=2"]))?;
    command::run(
        Command::new("apt-get")
            .args(["install", "--yes", "--quiet=2", "--no-install-recommends", "chromium"])
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )?;
    find().ok_or_else(|| Failure::Browser("chromium was installed and is not on the path".into()))
}

fn find() -> Option<PathBuf> {
    NAMES.into_iter().find_map(find_program)
}

fn find_program(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(name)).find(|program| program.is_file())
}

fn is_root() -> bool {
    command::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
