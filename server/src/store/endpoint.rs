//! Where the store lies, parsed once from what the host wrote.
//!
//! | written | means |
//! |---|---|
//! | `data` or `/var/lib/pathways` | an embedded database in that directory, synced to disk on every commit |
//! | `surrealkv://DIR?sync=every` | the same, spelled out; `sync=never` leaves durability to the operating system |
//! | `mem://` | an embedded database in memory, gone with the process |
//! | `ws://user:password@host:port/namespace/database` | a database server (`SurrealDB`); `wss://` over TLS |
//!
//! Credentials never leave this module in a message: `Debug` and `Display` leave them out.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use percent_encoding::percent_decode_str;
use url::Url;

/// Namespace and database that hold the product's tables when the endpoint names none.
const DEFAULT_NAME: &str = "pathways";

/// Where the store lies.
#[derive(Clone, PartialEq, Eq)]
pub enum Endpoint {
    /// An embedded database in memory, for tests and trials.
    Memory,
    /// An embedded database in a directory of this machine.
    Directory {
        /// The absolute path of the directory.
        path: PathBuf,
        /// When a commit reaches the disk.
        sync: SyncMode,
    },
    /// A `SurrealDB` server.
    Remote(Remote),
}

/// When a commit of an embedded database reaches the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SyncMode {
    /// Before it is acknowledged.
    Every,
    /// When the operating system chooses: a power cut loses acknowledged commits. For tests.
    Never,
}

/// A `SurrealDB` server and how to sign in to it.
#[derive(Clone, PartialEq, Eq)]
pub struct Remote {
    /// The address without credentials, as `ws://host:port`.
    pub(super) address: String,
    pub(super) credentials: Option<Credentials>,
    pub(super) namespace: String,
    pub(super) database: String,
}

/// Name and password of a database user. No `Debug`: neither may be printed.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Credentials {
    pub(super) username: String,
    pub(super) password: String,
}

/// Why a text names no endpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EndpointError {
    /// Nothing was written.
    #[error("the store's place is empty: name a directory, or a ws:// address")]
    Empty,
    /// The scheme is none of those known.
    #[error(
        "the store's scheme is unknown: use a directory, surrealkv://, mem://, ws:// or wss://"
    )]
    Scheme,
    /// The query after `?` is not `sync=every` or `sync=never`.
    #[error("only ?sync=every and ?sync=never may follow the directory of a store")]
    Sync,
    /// The directory cannot be used as a part of an address.
    #[error("the directory of a store must be a readable name without ? in it")]
    Directory,
    /// The server's address cannot be read.
    #[error("the store's address must look like ws://user:password@host:port/namespace/database")]
    Address,
}

impl FromStr for Endpoint {
    type Err = EndpointError;

    fn from_str(text: &str) -> Result<Self, EndpointError> {
        let text = text.trim();
        match text.split_once("://") {
            _ if text.is_empty() => Err(EndpointError::Empty),
            Some(("mem", "")) => Ok(Self::Memory),
            Some(("surrealkv", rest)) => spelled_out(rest),
            Some(("ws" | "wss", _)) => Remote::from_str(text).map(Self::Remote),
            Some(_) => Err(EndpointError::Scheme),
            None => directory(text, SyncMode::Every),
        }
    }
}

fn spelled_out(rest: &str) -> Result<Endpoint, EndpointError> {
    match rest.split_once('?') {
        None => directory(rest, SyncMode::Every),
        Some((path, "sync=every")) => directory(path, SyncMode::Every),
        Some((path, "sync=never")) => directory(path, SyncMode::Never),
        Some(_) => Err(EndpointError::Sync),
    }
}

fn directory(path: &str, sync: SyncMode) -> Result<Endpoint, EndpointError> {
    let path = std::path::absolute(Path::new(path)).map_err(|_| EndpointError::Directory)?;
    match path.to_str() {
        Some(text) if !text.contains('?') => Ok(Endpoint::Directory { path, sync }),
        _ => Err(EndpointError::Directory),
    }
}

impl FromStr for Remote {
    type Err = EndpointError;

    fn from_str(text: &str) -> Result<Self, EndpointError> {
        let url = Url::parse(text).map_err(|_| EndpointError::Address)?;
        let host = url.host_str().ok_or(EndpointError::Address)?;
        if url.query().is_some() || url.fragment().is_some() {
            return Err(EndpointError::Address);
        }
        let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
        let address = format!("{}://{host}{port}", url.scheme());
        let mut names = url.path().split('/').filter(|name| !name.is_empty());
        let mut name = || names.next().map_or_else(|| Ok(DEFAULT_NAME.to_owned()), decode);
        let (namespace, database) = (name()?, name()?);
        if names.next().is_some() {
            return Err(EndpointError::Address);
        }
        let credentials = match (url.username(), url.password()) {
            ("", None) => None,
            (username, Some(password)) if !username.is_empty() => {
                Some(Credentials { username: decode(username)?, password: decode(password)? })
            }
            _ => return Err(EndpointError::Address),
        };
        Ok(Self { address, credentials, namespace, database })
    }
}

fn decode(text: &str) -> Result<String, EndpointError> {
    let text = percent_decode_str(text).decode_utf8().map_err(|_| EndpointError::Address)?;
    Ok(text.into_owned())
}

impl Endpoint {
    /// The same kind of store in another directory.
    pub(super) fn beside(&self, path: &Path) -> Self {
        match self {
            Self::Directory { sync, .. } => Self::Directory { path: path.to_owned(), sync: *sync },
            Self::Memory | Self::Remote(_) => self.clone(),
        }
    }

    /// Namespace and database that hold the tables.
    pub(super) fn names(&self) -> (&str, &str) {
        match self {
            Self::Memory | Self::Directory { .. } => (DEFAULT_NAME, DEFAULT_NAME),
            Self::Remote(remote) => (&remote.namespace, &remote.database),
        }
    }

    /// The address as the driver reads it, without credentials.
    pub(super) fn address(&self) -> String {
        match self {
            Self::Memory => "mem://".to_owned(),
            Self::Directory { path, sync } => format!("surrealkv://{}?sync={sync}", path.display()),
            Self::Remote(remote) => remote.address.clone(),
        }
    }
}

impl fmt::Display for SyncMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Every => "every",
            Self::Never => "never",
        })
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.address())?;
        match self {
            Self::Remote(remote) => write!(f, "/{}/{}", remote.namespace, remote.database),
            Self::Memory | Self::Directory { .. } => Ok(()),
        }
    }
}

impl fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Endpoint({self})")
    }
}

impl fmt::Debug for Remote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Remote({}/{}/{})", self.address, self.namespace, self.database)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Endpoint, EndpointError> {
        text.parse()
    }

    #[test]
    fn a_plain_directory_is_synced_on_every_commit() {
        let endpoint = parse("/var/lib/pathways").map(|endpoint| endpoint.address());
        assert_eq!(endpoint.as_deref(), Ok("surrealkv:///var/lib/pathways?sync=every"));
        assert_eq!(parse("/a"), parse("surrealkv:///a"));
        assert_eq!(parse("/a"), parse("surrealkv:///a?sync=every"));
        assert_ne!(parse("/a"), parse("surrealkv:///a?sync=never"));
    }

    #[test]
    fn a_relative_directory_becomes_absolute() {
        assert!(
            matches!(parse("data"), Ok(Endpoint::Directory { path, .. }) if path.is_absolute())
        );
    }

    #[test]
    fn what_names_no_endpoint_is_refused() {
        assert_eq!(parse(" "), Err(EndpointError::Empty));
        assert_eq!(parse("http://localhost:8000"), Err(EndpointError::Scheme));
        assert_eq!(parse("surrealkv:///a?sync=often"), Err(EndpointError::Sync));
        assert_eq!(parse("/a?b"), Err(EndpointError::Directory));
        for address in ["ws://", "ws://user@host", "ws://host/a/b/c", "ws://host?x", "ws://:x@host"]
        {
            assert_eq!(parse(address), Err(EndpointError::Address), "{address}");
        }
    }

    #[test]
    fn a_server_has_default_names_and_its_own() {
        let names = |text| parse(text).map(|e| (e.names().0.to_owned(), e.names().1.to_owned()));
        assert_eq!(names("ws://h:1"), Ok(("pathways".to_owned(), "pathways".to_owned())));
        assert_eq!(names("wss://h/a/b%20c"), Ok(("a".to_owned(), "b c".to_owned())));
    }

    #[test]
    fn credentials_are_read_but_never_printed() {
        let endpoint = parse("ws://root:p%40ss@host:8000/a/b");
        let Ok(Endpoint::Remote(remote)) = &endpoint else { unreachable!("{endpoint:?}") };
        assert!(remote.credentials.as_ref().is_some_and(|c| c.password == "p@ss"));
        let printed = format!("{endpoint:?} {:?} {}", remote, Endpoint::Remote(remote.clone()));
        assert!(
            !printed.contains("p@ss") && !printed.contains("p%40") && !printed.contains("root")
        );
        assert!(printed.contains("ws://host:8000/a/b"));
    }
}
