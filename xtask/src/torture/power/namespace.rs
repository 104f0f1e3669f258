//! The right to mount, without being root.
//!
//! In a user namespace of its own a process may mount FUSE file systems that nobody else
//! sees and that vanish with it. `unshare` (util-linux) makes the namespaces, so nothing here
//! needs unsafe code.

use std::fs::OpenOptions;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::{env, fmt, fs, io};

const FUSE_DEVICE: &str = "/dev/fuse";
/// Set for a program that runs in namespaces of ours.
const INSIDE: &str = "XTASK_PRIVATE_MOUNTS";
const AS_ANYONE: &[&str] = &["--user", "--map-root-user", "--mount"];
/// Where user namespaces are switched off, root can still have a mount namespace.
const AS_ROOT: &[&str] = &["--mount"];

/// Why nothing can be mounted here.
#[derive(Debug)]
pub enum Unavailable {
    /// The kernel's door to FUSE is missing or closed.
    Fuse(io::Error),
    /// `unshare` is missing or may not make the namespaces.
    Namespace(String),
}

/// The command that runs `program` where it may mount; arguments are for the caller to add.
pub fn private_mounts(program: &Path) -> Result<Command, Unavailable> {
    OpenOptions::new().read(true).write(true).open(FUSE_DEVICE).map_err(Unavailable::Fuse)?;
    let flags = namespaces()?;
    let mut command = Command::new("unshare");
    command.args(flags).arg("--").arg(program).env(INSIDE, "1");
    Ok(command)
}

/// Does this program run where [`private_mounts`] has put it?
pub fn is_inside() -> bool {
    env::var_os(INSIDE).is_some()
}

fn namespaces() -> Result<&'static [&'static str], Unavailable> {
    match try_unshare(AS_ANYONE) {
        Ok(()) => Ok(AS_ANYONE),
        Err(_) if is_root() => try_unshare(AS_ROOT).map(|()| AS_ROOT),
        Err(refusal) => Err(refusal),
    }
}

fn try_unshare(flags: &[&str]) -> Result<(), Unavailable> {
    let tried =
        Command::new("unshare").args(flags).args(["--", "true"]).stdin(Stdio::null()).output();
    match tried {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
            Err(Unavailable::Namespace(said))
        }
        Err(error) => Err(Unavailable::Namespace(format!("unshare: {error}"))),
    }
}

fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

impl fmt::Display for Unavailable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fuse(error) => {
                write!(
                    f,
                    "the power-loss test needs {FUSE_DEVICE}, which cannot be opened: {error}"
                )
            }
            Self::Namespace(said) => {
                write!(f, "the power-loss test needs a user namespace to mount in, but {said}")
            }
        }
    }
}

impl std::error::Error for Unavailable {}
