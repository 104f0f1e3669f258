//! Where things are: the project's folder, cargo's target folder and what the tool puts in it.

use std::path::PathBuf;
use std::process::Command;

use serde::Deserialize;

use crate::command;
use crate::failure::Failure;
use crate::profile::{self, Profile};

/// The name of the server's program.
const SERVER: &str = "pathways";

/// The engine, the app and the server: every package but this tool.
///
/// Cargo gives the packages of one call one set of features. The tool is left out, because its
/// dependencies would lend features to those of the database; the packages of the product always go
/// together, so that the database is compiled once for all that is ever done with it.
pub(crate) const PRODUCT: [&str; 2] = ["--workspace", "--exclude=xtask"];

/// The two folders from which every path follows.
///
/// The target folder is asked from cargo, because `CARGO_TARGET_DIR` and cargo's configuration move it.
#[derive(Debug, Deserialize)]
pub(crate) struct Workspace {
    #[serde(rename = "workspace_root")]
    root: PathBuf,
    #[serde(rename = "target_directory")]
    target: PathBuf,
}

impl Workspace {
    /// Asks cargo about the workspace of the current folder.
    pub(crate) fn locate() -> Result<Self, Failure> {
        let arguments = ["metadata", "--no-deps", "--format-version=1"];
        let metadata = command::output(command::cargo().args(arguments))?;
        serde_json::from_str(&metadata).map_err(|error| Failure::Output {
            command: format!("cargo {}", arguments.join(" ")),
            reason: error.to_string(),
        })
    }

    /// Cargo, started at the project's root.
    pub(crate) fn cargo<const N: usize>(&self, arguments: [&str; N]) -> Command {
        let mut cargo = command::cargo();
        cargo.args(arguments).current_dir(&self.root);
        cargo
    }

    /// The build of the server; its result is [`Workspace::server`].
    pub(crate) fn build_server(&self, profile: Profile) -> Command {
        let mut build = self.cargo(["build", "--bin", SERVER, "--profile", profile.server()]);
        build.args(PRODUCT);
        build
    }

    /// A file or folder of the project.
    pub(crate) fn source(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// Cargo's target folder for the browser; one of its own, so that building for the browser and
    /// building for the server never wait for each other's lock.
    pub(crate) fn browser_target(&self) -> PathBuf {
        self.target.join("front")
    }

    /// The style in one file, where `cargo leptos` looks for it too.
    pub(crate) fn style(&self) -> PathBuf {
        self.target.join("pathways.css")
    }

    /// The finished site.
    pub(crate) fn site(&self, profile: Profile) -> PathBuf {
        match profile {
            Profile::Dev => self.target.join("site"),
            Profile::Release => self.dist().join("site"),
        }
    }

    /// The server's program.
    pub(crate) fn server(&self, profile: Profile) -> PathBuf {
        self.target.join(profile::folder(profile.server())).join(SERVER)
    }

    /// An example of the engine, built for release.
    pub(crate) fn example(&self, name: &str) -> PathBuf {
        self.target.join("release/examples").join(name)
    }

    /// What is handed over.
    pub(crate) fn dist(&self) -> PathBuf {
        self.target.join("dist")
    }

    /// Programs that the tool installs for itself.
    pub(crate) fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }
}
