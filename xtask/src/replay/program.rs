//! The program `pathways` as whoever runs it uses it: a server, and commands beside it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use xtask::torture::server::{Launch, Server, StartError};

use super::error::ReplayError;
use crate::command;

/// The file with the key that signs records.
const KEY: &str = "record.key";

/// A store on disk, and the program that works on it.
#[derive(Debug)]
pub(super) struct Store<'a> {
    program: &'a Path,
    data: PathBuf,
}

impl<'a> Store<'a> {
    /// A store in a folder that the program makes.
    pub(super) fn new(program: &'a Path, data: PathBuf) -> Self {
        Self { program, data }
    }

    /// Starts a server on the store and waits until it takes requests.
    pub(super) fn serve(&self) -> Result<Server, StartError> {
        let (binary, data) = (self.program.to_owned(), self.data.clone().into_os_string());
        Launch { binary, data, options: Vec::new() }.start()
    }

    /// A bearer token for each address. `scratch` is a file that does not exist yet.
    pub(super) fn tokens(
        &self,
        addresses: &[String],
        scratch: &Path,
    ) -> Result<BTreeMap<String, String>, ReplayError> {
        fs::write(scratch, addresses.join("\n"))?;
        let printed = command::output(self.command("token").arg("--file").arg(scratch))?;
        let lines = printed.lines().filter_map(|line| line.split_once('\t'));
        Ok(lines.map(|(address, token)| (address.to_owned(), token.to_owned())).collect())
    }

    /// Backs the store up into a new file.
    pub(super) fn export(&self, backup: &Path) -> Result<(), ReplayError> {
        command::output(self.command("export").arg(backup))?;
        Ok(())
    }

    /// Fills the store, which is empty, from a backup.
    pub(super) fn restore(&self, backup: &Path) -> Result<(), ReplayError> {
        command::output(self.command("restore").arg(backup).arg("--no-erasures"))?;
        Ok(())
    }

    /// Signs as another store does: no backup holds the key, so whoever restores one brings it along.
    pub(super) fn take_key_of(&self, other: &Self) -> Result<(), ReplayError> {
        fs::copy(other.data.join(KEY), self.data.join(KEY))?;
        Ok(())
    }

    fn command(&self, name: &str) -> Command {
        let mut command = Command::new(self.program);
        command.arg(name).arg("--data").arg(&self.data);
        command
    }
}
