//! A file, a directory or a socket, in its two states.

use std::collections::BTreeMap;
use std::ffi::OsString;

use super::content::Content;
use super::{Kind, NodeId};

#[derive(Debug)]
pub(super) struct Node {
    pub(super) body: Body,
    pub(super) mode: u16,
}

#[derive(Debug)]
pub(super) enum Body {
    File(Content),
    Directory { now: Names, durable: Names },
    Socket,
}

pub(super) type Names = BTreeMap<OsString, NodeId>;

impl Node {
    pub(super) fn new(kind: Kind, mode: u16) -> Self {
        let body = match kind {
            Kind::File => Body::File(Content::default()),
            Kind::Directory => Body::Directory { now: Names::new(), durable: Names::new() },
            Kind::Socket => Body::Socket,
        };
        Self { body, mode }
    }

    pub(super) fn kind(&self) -> Kind {
        match self.body {
            Body::File(_) => Kind::File,
            Body::Directory { .. } => Kind::Directory,
            Body::Socket => Kind::Socket,
        }
    }

    pub(super) fn sync(&mut self) {
        match &mut self.body {
            Body::File(content) => content.sync(),
            Body::Directory { now, durable } => durable.clone_from(now),
            Body::Socket => {}
        }
    }
}
