//! The model's answers in the kernel's terms.

use std::time::{Duration, UNIX_EPOCH};

use fuser::{
    Errno, FileAttr, FileHandle, FileType, FopenFlags, Generation, INodeNo, ReplyAttr, ReplyCreate,
    ReplyEmpty, ReplyEntry, Request,
};

use crate::torture::power::disk::{Disk, Fault, Kind, NodeId};

pub(super) const BLOCK: u32 = 4096;
/// Nothing is cached, so that a lost disk answers nothing from memory.
const NOT_CACHED: Duration = Duration::ZERO;
/// No node number is ever used again.
const ONLY_GENERATION: Generation = Generation(0);

/// Every node belongs to whoever asks, which is the only user of the namespace.
pub(super) fn attributes(request: &Request, disk: &Disk, id: NodeId) -> Result<FileAttr, Fault> {
    let status = disk.status(id)?;
    Ok(FileAttr {
        ino: INodeNo(id.0),
        size: status.length,
        blocks: status.length.div_ceil(512),
        atime: UNIX_EPOCH,
        mtime: UNIX_EPOCH,
        ctime: UNIX_EPOCH,
        crtime: UNIX_EPOCH,
        kind: file_type(status.kind),
        perm: status.mode,
        nlink: 1,
        uid: request.uid(),
        gid: request.gid(),
        rdev: 0,
        blksize: BLOCK,
        flags: 0,
    })
}

pub(super) fn file_type(kind: Kind) -> FileType {
    match kind {
        Kind::File => FileType::RegularFile,
        Kind::Directory => FileType::Directory,
        Kind::Socket => FileType::Socket,
    }
}

pub(super) fn errno(fault: Fault) -> Errno {
    match fault {
        Fault::Missing => Errno::ENOENT,
        Fault::Exists => Errno::EEXIST,
        Fault::NotDirectory => Errno::ENOTDIR,
        Fault::NotFile => Errno::EINVAL,
        Fault::NotEmpty => Errno::ENOTEMPTY,
        Fault::TooLarge => Errno::EFBIG,
        Fault::PowerLost => Errno::EIO,
    }
}

pub(super) fn entry(reply: ReplyEntry, outcome: Result<FileAttr, Fault>) {
    match outcome {
        Ok(attributes) => reply.entry(&NOT_CACHED, &attributes, ONLY_GENERATION),
        Err(fault) => reply.error(errno(fault)),
    }
}

pub(super) fn status(reply: ReplyAttr, outcome: Result<FileAttr, Fault>) {
    match outcome {
        Ok(attributes) => reply.attr(&NOT_CACHED, &attributes),
        Err(fault) => reply.error(errno(fault)),
    }
}

pub(super) fn done(reply: ReplyEmpty, outcome: Result<(), Fault>) {
    match outcome {
        Ok(()) => reply.ok(),
        Err(fault) => reply.error(errno(fault)),
    }
}

pub(super) fn created(reply: ReplyCreate, outcome: Result<FileAttr, Fault>, handle: FileHandle) {
    match outcome {
        Ok(attributes) => {
            let flags = FopenFlags::empty();
            reply.created(&NOT_CACHED, &attributes, ONLY_GENERATION, handle, flags);
        }
        Err(fault) => reply.error(errno(fault)),
    }
}
