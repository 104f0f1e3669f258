//! A disk that remembers only what was synced.
//!
//! Every file and every directory has two states: what programs see now, and what would be
//! left after a power loss. `sync` on a node makes its own now durable, and nothing else:
//!
//! - a file's content, its length included, is durable as of its last sync;
//! - a name (created, renamed or removed) is durable once the directory that holds it was
//!   synced, whether or not the file itself was.
//!
//! This is POSIX read by the letter and stricter than ext4, XFS or Btrfs, which carry a new
//! file's name along when the file is synced and write much back on their own after seconds.
//! What survives here survives there.
//!
//! Deliberately absent: torn sectors and reordered writes (an unsynced byte is always lost,
//! never half kept), hard and symbolic links, times and owners. Nodes are never freed: a disk
//! lives for one round.

mod content;
mod image;
mod node;

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::path::Path;

use content::Content;
pub use image::Image;
use node::{Body, Names, Node};

/// The directory that is there from the start and survives everything.
pub const ROOT: NodeId = NodeId(1);

/// Names a file or directory for as long as the disk exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NodeId(pub u64);

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A regular file.
    File,
    /// A directory.
    Directory,
    /// The name of a local socket; never part of an image, as its listener is gone by then.
    Socket,
}

/// Why the disk refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No node or no entry of that name.
    Missing,
    /// The name is taken.
    Exists,
    /// An entry was sought in something that is no directory.
    NotDirectory,
    /// Content was sought in something that is no file.
    NotFile,
    /// A directory that still has entries cannot be removed or replaced.
    NotEmpty,
    /// The file would grow beyond what the model holds in memory.
    TooLarge,
    /// The power is gone; nothing answers any more.
    PowerLost,
}

/// May a rename replace what already has the new name?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replace {
    /// As `rename` does.
    Allowed,
    /// As `RENAME_NOREPLACE` does.
    Refused,
}

/// What `stat` tells about a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status {
    /// File, directory or socket.
    pub kind: Kind,
    /// Length of a file in bytes, zero for everything else.
    pub length: u64,
    /// Permission bits.
    pub mode: u16,
}

/// The disk; see the module for its rules.
#[derive(Debug)]
pub struct Disk {
    nodes: BTreeMap<NodeId, Node>,
    power: Power,
}

#[derive(Debug, PartialEq, Eq)]
enum Power {
    On,
    /// It goes when something is synced, before any of that is durable.
    Failing,
    Lost,
}

impl Disk {
    /// An empty disk: a root directory and nothing in it.
    pub fn empty() -> Self {
        let root = Node::new(Kind::Directory, 0o755);
        Self { nodes: BTreeMap::from([(ROOT, root)]), power: Power::On }
    }

    /// Creates an empty node under a name that is not taken.
    pub fn create(
        &mut self,
        parent: NodeId,
        name: &OsStr,
        kind: Kind,
        mode: u16,
    ) -> Result<NodeId, Fault> {
        let next = self.nodes.keys().next_back().map_or(ROOT, |last| NodeId(last.0 + 1));
        let names = self.names_mut(parent)?;
        if names.contains_key(name) {
            return Err(Fault::Exists);
        }
        names.insert(name.to_owned(), next);
        self.nodes.insert(next, Node::new(kind, mode));
        Ok(next)
    }

    /// The node that has this name now.
    pub fn lookup(&self, parent: NodeId, name: &OsStr) -> Result<NodeId, Fault> {
        self.names(parent)?.get(name).copied().ok_or(Fault::Missing)
    }

    /// All entries of a directory, sorted by name.
    pub fn entries(&self, directory: NodeId) -> Result<Vec<(OsString, NodeId, Kind)>, Fault> {
        let named = self.names(directory)?.iter();
        named.map(|(name, &id)| Ok((name.clone(), id, self.node(id)?.kind()))).collect()
    }

    /// What the node is, its length and its mode.
    pub fn status(&self, id: NodeId) -> Result<Status, Fault> {
        let node = self.node(id)?;
        let length = match &node.body {
            Body::File(content) => content.length(),
            Body::Directory { .. } | Body::Socket => 0,
        };
        Ok(Status { kind: node.kind(), length, mode: node.mode })
    }

    /// Changes the permission bits, which are taken to be durable at once.
    pub fn set_mode(&mut self, id: NodeId, mode: u16) -> Result<(), Fault> {
        self.node_mut(id)?.mode = mode;
        Ok(())
    }

    /// At most `length` bytes from `offset`; fewer at the end of the file.
    pub fn read(&self, file: NodeId, offset: u64, length: u32) -> Result<&[u8], Fault> {
        match &self.node(file)?.body {
            Body::File(content) => Ok(content.read(offset, length)),
            Body::Directory { .. } | Body::Socket => Err(Fault::NotFile),
        }
    }

    /// Writes bytes, growing the file with zeros where needed.
    pub fn write(&mut self, file: NodeId, offset: u64, bytes: &[u8]) -> Result<(), Fault> {
        self.content_mut(file)?.write(offset, bytes)
    }

    /// Cuts the file off, or grows it with zeros.
    pub fn set_length(&mut self, file: NodeId, length: u64) -> Result<(), Fault> {
        self.content_mut(file)?.set_length(length)
    }

    /// Gives a node another name, in the same or another directory.
    pub fn rename(
        &mut self,
        (parent, name): (NodeId, &OsStr),
        (new_parent, new_name): (NodeId, &OsStr),
        replace: Replace,
    ) -> Result<(), Fault> {
        let moved = self.lookup(parent, name)?;
        match self.lookup(new_parent, new_name) {
            Ok(_) if replace == Replace::Refused => return Err(Fault::Exists),
            Ok(replaced) if replaced == moved => return Ok(()),
            Ok(replaced) => self.require_empty(replaced)?,
            Err(Fault::Missing) => {}
            Err(fault) => return Err(fault),
        }
        self.names_mut(parent)?.remove(name);
        self.names_mut(new_parent)?.insert(new_name.to_owned(), moved);
        Ok(())
    }

    /// Removes a file, or a directory without entries. Who has it open keeps it.
    pub fn remove(&mut self, parent: NodeId, name: &OsStr) -> Result<(), Fault> {
        let removed = self.lookup(parent, name)?;
        self.require_empty(removed)?;
        self.names_mut(parent)?.remove(name);
        Ok(())
    }

    /// `fsync`: makes this node's own content or names durable.
    pub fn sync(&mut self, id: NodeId) -> Result<(), Fault> {
        if self.power == Power::Failing {
            self.power = Power::Lost;
        }
        self.node_mut(id)?.sync();
        Ok(())
    }

    /// `sync`: makes everything durable, as a disk left alone for long enough would.
    pub fn settle(&mut self) -> Result<(), Fault> {
        self.powered()?;
        self.nodes.values_mut().for_each(Node::sync);
        Ok(())
    }

    /// Lets the plug be pulled in the middle of the next sync: the worst moment, as what a program
    /// has written can be seen already and is lost.
    pub fn fail_at_sync(&mut self) {
        if self.power == Power::On {
            self.power = Power::Failing;
        }
    }

    /// Pulls the plug, if that has not happened: from here every call fails. Returns what is left on the platter.
    pub fn lose_power(&mut self) -> Image {
        self.power = Power::Lost;
        let mut image = Image::default();
        self.collect_durable(ROOT, Path::new(""), &mut image);
        image
    }

    fn collect_durable(&self, id: NodeId, path: &Path, image: &mut Image) {
        let Some(Node { body, mode }) = self.nodes.get(&id) else { return };
        match body {
            Body::File(content) => image.add_file(path.to_owned(), content.durable(), *mode),
            Body::Directory { durable, .. } => {
                image.add_directory(path.to_owned());
                for (name, &child) in durable {
                    let below = path.join(name);
                    self.collect_durable(child, &below, image);
                }
            }
            Body::Socket => {}
        }
    }

    fn require_empty(&self, id: NodeId) -> Result<(), Fault> {
        match &self.node(id)?.body {
            Body::Directory { now, .. } if !now.is_empty() => Err(Fault::NotEmpty),
            Body::Directory { .. } | Body::File(_) | Body::Socket => Ok(()),
        }
    }

    fn powered(&self) -> Result<(), Fault> {
        if self.power == Power::Lost { Err(Fault::PowerLost) } else { Ok(()) }
    }

    fn node(&self, id: NodeId) -> Result<&Node, Fault> {
        self.powered()?;
        self.nodes.get(&id).ok_or(Fault::Missing)
    }

    fn node_mut(&mut self, id: NodeId) -> Result<&mut Node, Fault> {
        self.powered()?;
        self.nodes.get_mut(&id).ok_or(Fault::Missing)
    }

    fn names(&self, id: NodeId) -> Result<&Names, Fault> {
        match &self.node(id)?.body {
            Body::Directory { now, .. } => Ok(now),
            Body::File(_) | Body::Socket => Err(Fault::NotDirectory),
        }
    }

    fn names_mut(&mut self, id: NodeId) -> Result<&mut Names, Fault> {
        match &mut self.node_mut(id)?.body {
            Body::Directory { now, .. } => Ok(now),
            Body::File(_) | Body::Socket => Err(Fault::NotDirectory),
        }
    }

    fn content_mut(&mut self, id: NodeId) -> Result<&mut Content, Fault> {
        match &mut self.node_mut(id)?.body {
            Body::File(content) => Ok(content),
            Body::Directory { .. } | Body::Socket => Err(Fault::NotFile),
        }
    }
}

#[cfg(test)]
mod tests;
