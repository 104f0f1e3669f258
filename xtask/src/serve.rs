//! `cargo xtask serve`: build everything, make the demonstration, then become the server.

use std::ffi::OsString;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::Command;

use crate::failure::Failure;
use crate::profile::Profile;
use crate::workspace::Workspace;
use crate::{bundle, command, demonstration};

/// Only this machine reaches a developer's server.
const HOST: &str = "127.0.0.1";

/// Build browser bundle, style and server, and serve on this machine.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Folder of the data, or the address of a database server (ws://HOST:PORT)
    /// [default: `data` in the project's folder].
    #[arg(long, value_name = "DIR|URL")]
    data: Option<OsString>,

    /// Build what will run in production: slow to build, quick to use.
    #[arg(long)]
    release: bool,

    /// Start without the demonstration that a new folder of data gets.
    #[arg(long)]
    empty: bool,

    /// Where to listen on this machine.
    #[arg(long, value_name = "NUMBER", default_value_t = 3000)]
    port: u16,
}

/// Builds, then replaces this process by the server, so that Ctrl-C and other signals reach it
/// directly.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<(), Failure> {
    let profile = if options.release { Profile::Release } else { Profile::Dev };
    let site = bundle::build(workspace, profile)?;
    command::run(&mut workspace.build_server(profile))?;
    let data = options.data.clone().unwrap_or_else(|| workspace.source("data").into());
    let program = workspace.server(profile);
    let address = format!("{HOST}:{}", options.port);
    if !options.empty {
        demonstration::prepare(&program, &data, &format!("http://{address}"))?;
    }
    become_server(&program, &data, &site, &address)
}

fn become_server(
    program: &Path,
    data: &OsString,
    site: &Path,
    address: &str,
) -> Result<(), Failure> {
    let mut server = Command::new(program);
    server.arg("serve").arg("--data").arg(data).arg("--site").arg(site);
    server.args(["--address", address]);
    let failed = command::start_failure(&server);
    Err(failed(server.exec()))
}
