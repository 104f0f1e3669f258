//! Debian's package tools, kept away from the system's own lists and packages.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command;
use crate::failure::Failure;
use crate::files;

/// Where a Debian system says from which mirror it takes its packages.
const SOURCES: [&str; 2] = ["/etc/apt/sources.list.d/debian.sources", "/etc/apt/sources.list"];
const KEYRING: &str = "/usr/share/keyrings/debian-archive-keyring.gpg";

/// The suites with recent versions of Rust.
const SUITES: [&str; 5] = ["trixie-backports", "trixie", "forky", "sid", "bookworm-backports"];

/// Package tools that read and write below one folder.
#[derive(Debug)]
pub(super) struct Apt {
    folder: PathBuf,
}

impl Apt {
    /// Prepares the folder with the system's mirror and the suites above; none outside Debian.
    pub(super) fn new(folder: &Path) -> Result<Option<Self>, Failure> {
        let Some(mirror) = SOURCES
            .iter()
            .filter_map(|path| fs::read_to_string(path).ok())
            .find_map(|sources| mirror_in(&sources))
        else {
            return Ok(None);
        };
        for part in ["lists/partial", "archives/partial"] {
            files::create_folder(&folder.join(part))?;
        }
        let list = SUITES.map(|suite| format!("deb [signed-by={KEYRING}] {mirror} {suite} main\n"));
        let sources = folder.join("sources.list");
        fs::write(&sources, list.concat()).map_err(Failure::file(&sources))?;
        Ok(Some(Self { folder: folder.to_owned() }))
    }

    /// Fetches the suites' lists.
    pub(super) fn update(&self) -> Result<(), Failure> {
        command::run(self.tool("apt-get").args(["--quiet=2", "update"]))
    }

    /// The full version of a package whose upstream version is the given one.
    pub(super) fn version_of(
        &self,
        package: &str,
        upstream: &str,
    ) -> Result<Option<String>, Failure> {
        let listing = command::output(self.tool("apt-cache").args(["madison", package]))?;
        Ok(version_in(&listing, upstream))
    }

    /// Downloads a package and unpacks its files, without installing it.
    pub(super) fn unpack(&self, package: &str, version: &str, to: &Path) -> Result<(), Failure> {
        let wanted = format!("{package}={version}");
        command::run(
            self.tool("apt-get").args(["--quiet=2", "download", &wanted]).current_dir(&self.folder),
        )?;
        let downloaded = fs::read_dir(&self.folder)
            .map_err(Failure::file(&self.folder))?
            .flatten()
            .map(|entry| entry.path())
            .find(|path| path.extension().is_some_and(|kind| kind == "deb"));
        let Some(archive) = downloaded else {
            return Err(Failure::Toolchain(format!("apt-get did not download {wanted}")));
        };
        command::run(Command::new("dpkg").arg("--extract").arg(archive).arg(to))
    }

    fn tool(&self, name: &str) -> Command {
        let mut command = Command::new(name);
        for (setting, value) in [
            ("Dir::Etc::SourceList", self.folder.join("sources.list").into_os_string()),
            ("Dir::Etc::SourceParts", OsString::from("/dev/null")),
            ("Dir::State::Lists", self.folder.join("lists").into_os_string()),
            ("Dir::Cache", self.folder.clone().into_os_string()),
            // Apt's own user may not write into a temporary folder of someone else.
            ("APT::Sandbox::User", OsString::from("root")),
        ] {
            let mut option = OsString::from(setting);
            option.push("=");
            option.push(value);
            command.arg("-o").arg(option);
        }
        command
    }
}

/// The first mirror of a list in either of apt's formats.
fn mirror_in(sources: &str) -> Option<String> {
    sources.lines().find_map(|line| {
        let mut words = line.split_whitespace();
        match words.next()? {
            "URIs:" | "deb" => words.find(|word| word.starts_with("http")).map(str::to_owned),
            _ => None,
        }
    })
}

/// The first version in a `madison` table (`package | version | origin`) that packs `upstream`.
fn version_in(listing: &str, upstream: &str) -> Option<String> {
    listing.lines().find_map(|line| {
        let version = line.split('|').nth(1)?.trim();
        let revision = version.strip_prefix(upstream)?;
        revision.starts_with(['+', '~', '-']).then(|| version.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mirror_is_found_in_both_formats() {
        for sources in [
            "Types: deb\n# a comment\nURIs: http://mirror.example/debian\nSuites: bookworm\n",
            "# a comment\ndeb http://mirror.example/debian bookworm main\n",
            "deb [arch=amd64 signed-by=/k.gpg] http://mirror.example/debian bookworm main\n",
            "deb cdrom:[Debian]/ bookworm main\ndeb http://mirror.example/debian bookworm main\n",
        ] {
            let found = mirror_in(sources);
            assert_eq!(found.as_deref(), Some("http://mirror.example/debian"), "{sources}");
        }
        assert_eq!(mirror_in("# deb http://mirror.example/debian bookworm main\n"), None);
    }

    #[test]
    fn only_a_package_of_the_same_upstream_version_is_taken() {
        let listing = " rust-src | 1.95.10+dfsg1-1 | http://mirror.example sid/main\n \
                        rust-src | 1.95.0+dfsg1-1~bpo13+1 | http://mirror.example trixie/main\n \
                        rust-src | 1.95.0+dfsg1-1 | http://mirror.example sid/main\n";
        let taken = |upstream| version_in(listing, upstream);
        assert_eq!(taken("1.95.0").as_deref(), Some("1.95.0+dfsg1-1~bpo13+1"));
        assert_eq!(taken("1.95.1"), None);
    }
}
