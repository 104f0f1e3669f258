//! A site inside the binary, for the file service as if it were a folder.

use std::future::{Ready, ready};
use std::io::{self, Cursor, SeekFrom};
use std::path::{Component, Path, PathBuf};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::{Duration, SystemTime};

use tokio::io::{AsyncRead, AsyncSeek, ReadBuf};
use tower_http::services::fs::{Backend, File, Metadata};

/// One file of the table that the build script writes.
#[derive(Debug)]
pub(super) struct EmbeddedFile {
    /// Its place below the site, with `/` on every system.
    pub(super) path: &'static str,
    /// When it was written, since 1970; entity tags follow it.
    pub(super) modified: Duration,
    /// Its content.
    pub(super) bytes: &'static [u8],
}

/// A table of files, sorted by path.
#[derive(Clone, Copy, Debug)]
pub(super) struct EmbeddedFiles(pub(super) &'static [EmbeddedFile]);

impl EmbeddedFiles {
    /// What the build put into this binary.
    pub(super) const OF_THIS_BINARY: Self =
        Self(include!(concat!(env!("OUT_DIR"), "/embedded_site.rs")));

    pub(super) fn paths(self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|file| file.path)
    }

    fn find(self, path: &Path) -> io::Result<OpenFile> {
        let wanted = relative(path).ok_or(io::ErrorKind::NotFound)?;
        let position = self
            .0
            .binary_search_by(|file| file.path.cmp(&wanted))
            .map_err(|_| io::ErrorKind::NotFound)?;
        let file = self.0.get(position).ok_or(io::ErrorKind::NotFound)?;
        Ok(OpenFile { file, cursor: Cursor::new(file.bytes) })
    }
}

/// The path below the site; none for a path that would leave it.
fn relative(path: &Path) -> Option<String> {
    let mut names = Vec::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::Normal(name) => names.push(name.to_str()?),
            Component::ParentDir | Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    Some(names.join("/"))
}

impl Backend for EmbeddedFiles {
    type File = OpenFile;
    type Metadata = &'static EmbeddedFile;
    type OpenFuture = Ready<io::Result<Self::File>>;
    type MetadataFuture = Ready<io::Result<Self::Metadata>>;

    fn open(&self, path: PathBuf) -> Self::OpenFuture {
        ready(self.find(&path))
    }

    fn metadata(&self, path: PathBuf) -> Self::MetadataFuture {
        ready(self.find(&path).map(|open| open.file))
    }
}

impl Metadata for &'static EmbeddedFile {
    fn is_dir(&self) -> bool {
        false
    }

    fn modified(&self) -> io::Result<SystemTime> {
        Ok(SystemTime::UNIX_EPOCH + self.modified)
    }

    fn len(&self) -> u64 {
        self.bytes.len().try_into().unwrap_or(u64::MAX)
    }
}

/// A file of the table while it is being sent.
#[derive(Debug)]
pub(super) struct OpenFile {
    file: &'static EmbeddedFile,
    cursor: Cursor<&'static [u8]>,
}

impl File for OpenFile {
    type Metadata = &'static EmbeddedFile;
    type MetadataFuture<'a> = Ready<io::Result<Self::Metadata>>;

    fn metadata(&self) -> Self::MetadataFuture<'_> {
        ready(Ok(self.file))
    }
}

impl AsyncRead for OpenFile {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.cursor).poll_read(context, buffer)
    }
}

impl AsyncSeek for OpenFile {
    fn start_seek(mut self: Pin<&mut Self>, position: SeekFrom) -> io::Result<()> {
        Pin::new(&mut self.cursor).start_seek(position)
    }

    fn poll_complete(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<u64>> {
        Pin::new(&mut self.cursor).poll_complete(context)
    }
}
