//! Each kernel request, answered from the model.

use std::ffi::OsStr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use fuser::{
    BsdFileFlags, Errno, FileAttr, FileHandle, Filesystem, INodeNo, LockOwner, OpenFlags,
    RenameFlags, ReplyAttr, ReplyCreate, ReplyData, ReplyDirectory, ReplyEmpty, ReplyEntry,
    ReplyStatfs, ReplyWrite, Request, TimeOrNow, WriteFlags,
};

use super::answer::{self, BLOCK};
use crate::torture::power::disk::{Disk, Fault, Kind, NodeId, Replace};

/// Open files need no state of their own: the node says it all.
const NO_HANDLE: FileHandle = FileHandle(0);
/// The free space that programs are told, in blocks.
const FREE_BLOCKS: u64 = 1 << 20;
const MAX_NAME: u32 = 255;
/// The bits of a mode that say what a node is; the rest are permissions.
const TYPE_BITS: u32 = 0o170_000;
const SOCKET_BITS: u32 = 0o140_000;
const FILE_BITS: u32 = 0o100_000;

/// The model behind the kernel's door.
pub(super) struct Adapter {
    disk: Arc<Mutex<Disk>>,
}

impl Adapter {
    pub(super) fn new(disk: Arc<Mutex<Disk>>) -> Self {
        Self { disk }
    }

    fn disk(&self) -> MutexGuard<'_, Disk> {
        self.disk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn create_node(
        &self,
        request: &Request,
        (parent, name): (INodeNo, &OsStr),
        kind: Kind,
        mode: u32,
    ) -> Result<FileAttr, Fault> {
        let mut disk = self.disk();
        let id = disk.create(node(parent), name, kind, permissions(mode))?;
        answer::attributes(request, &disk, id)
    }

    fn found(&self, request: &Request, parent: INodeNo, name: &OsStr) -> Result<FileAttr, Fault> {
        let disk = self.disk();
        answer::attributes(request, &disk, disk.lookup(node(parent), name)?)
    }

    fn changed(
        &self,
        request: &Request,
        id: NodeId,
        mode: Option<u32>,
        length: Option<u64>,
    ) -> Result<FileAttr, Fault> {
        let mut disk = self.disk();
        if let Some(mode) = mode {
            disk.set_mode(id, permissions(mode))?;
        }
        if let Some(length) = length {
            disk.set_length(id, length)?;
        }
        answer::attributes(request, &disk, id)
    }
}

impl Filesystem for Adapter {
    fn lookup(&self, request: &Request, parent: INodeNo, name: &OsStr, reply: ReplyEntry) {
        answer::entry(reply, self.found(request, parent, name));
    }

    fn getattr(&self, req: &Request, ino: INodeNo, _: Option<FileHandle>, reply: ReplyAttr) {
        let found = answer::attributes(req, &self.disk(), node(ino));
        answer::status(reply, found);
    }

    fn setattr(
        &self,
        request: &Request,
        ino: INodeNo,
        mode: Option<u32>,
        _uid: Option<u32>,
        _gid: Option<u32>,
        size: Option<u64>,
        _atime: Option<TimeOrNow>,
        _mtime: Option<TimeOrNow>,
        _ctime: Option<SystemTime>,
        _handle: Option<FileHandle>,
        _crtime: Option<SystemTime>,
        _chgtime: Option<SystemTime>,
        _bkuptime: Option<SystemTime>,
        _flags: Option<BsdFileFlags>,
        reply: ReplyAttr,
    ) {
        answer::status(reply, self.changed(request, node(ino), mode, size));
    }

    fn mknod(
        &self,
        request: &Request,
        parent: INodeNo,
        name: &OsStr,
        mode: u32,
        _umask: u32,
        _device: u32,
        reply: ReplyEntry,
    ) {
        let kind = match mode & TYPE_BITS {
            FILE_BITS => Kind::File,
            SOCKET_BITS => Kind::Socket,
            _ => return reply.error(Errno::EPERM),
        };
        answer::entry(reply, self.create_node(request, (parent, name), kind, mode));
    }

    fn mkdir(
        &self,
        request: &Request,
        parent: INodeNo,
        name: &OsStr,
        mode: u32,
        _umask: u32,
        reply: ReplyEntry,
    ) {
        answer::entry(reply, self.create_node(request, (parent, name), Kind::Directory, mode));
    }

    fn create(
        &self,
        request: &Request,
        parent: INodeNo,
        name: &OsStr,
        mode: u32,
        _umask: u32,
        _flags: i32,
        reply: ReplyCreate,
    ) {
        let outcome = self.create_node(request, (parent, name), Kind::File, mode);
        answer::created(reply, outcome, NO_HANDLE);
    }

    fn unlink(&self, _: &Request, parent: INodeNo, name: &OsStr, reply: ReplyEmpty) {
        answer::done(reply, self.disk().remove(node(parent), name));
    }

    fn rmdir(&self, _: &Request, parent: INodeNo, name: &OsStr, reply: ReplyEmpty) {
        answer::done(reply, self.disk().remove(node(parent), name));
    }

    fn rename(
        &self,
        _: &Request,
        parent: INodeNo,
        name: &OsStr,
        new_parent: INodeNo,
        new_name: &OsStr,
        flags: RenameFlags,
        reply: ReplyEmpty,
    ) {
        let replace = if flags.is_empty() {
            Replace::Allowed
        } else if flags == RenameFlags::RENAME_NOREPLACE {
            Replace::Refused
        } else {
            return reply.error(Errno::EINVAL);
        };
        let (from, to) = ((node(parent), name), (node(new_parent), new_name));
        answer::done(reply, self.disk().rename(from, to, replace));
    }

    fn read(
        &self,
        _: &Request,
        ino: INodeNo,
        _: FileHandle,
        offset: u64,
        size: u32,
        _: OpenFlags,
        _: Option<LockOwner>,
        reply: ReplyData,
    ) {
        match self.disk().read(node(ino), offset, size) {
            Ok(bytes) => reply.data(bytes),
            Err(fault) => reply.error(answer::errno(fault)),
        }
    }

    fn write(
        &self,
        _: &Request,
        ino: INodeNo,
        _: FileHandle,
        offset: u64,
        data: &[u8],
        _: WriteFlags,
        _: OpenFlags,
        _: Option<LockOwner>,
        reply: ReplyWrite,
    ) {
        match self.disk().write(node(ino), offset, data) {
            Ok(()) => reply.written(u32::try_from(data.len()).unwrap_or(u32::MAX)),
            Err(fault) => reply.error(answer::errno(fault)),
        }
    }

    fn flush(&self, _: &Request, _: INodeNo, _: FileHandle, _: LockOwner, reply: ReplyEmpty) {
        reply.ok();
    }

    fn fsync(&self, _: &Request, ino: INodeNo, _: FileHandle, _: bool, reply: ReplyEmpty) {
        answer::done(reply, self.disk().sync(node(ino)));
    }

    fn fsyncdir(&self, _: &Request, ino: INodeNo, _: FileHandle, _: bool, reply: ReplyEmpty) {
        answer::done(reply, self.disk().sync(node(ino)));
    }

    fn readdir(
        &self,
        _: &Request,
        ino: INodeNo,
        _: FileHandle,
        offset: u64,
        mut reply: ReplyDirectory,
    ) {
        let entries = match self.disk().entries(node(ino)) {
            Ok(entries) => entries,
            Err(fault) => return reply.error(answer::errno(fault)),
        };
        for (next, (name, id, kind)) in (1..).zip(entries) {
            if next > offset && reply.add(INodeNo(id.0), next, answer::file_type(kind), name) {
                break;
            }
        }
        reply.ok();
    }

    fn statfs(&self, _: &Request, _: INodeNo, reply: ReplyStatfs) {
        let free = FREE_BLOCKS;
        reply.statfs(free, free, free, free, free, BLOCK, MAX_NAME, BLOCK);
    }
}

fn node(ino: INodeNo) -> NodeId {
    NodeId(ino.0)
}

fn permissions(mode: u32) -> u16 {
    u16::try_from(mode & !TYPE_BITS & 0o7777).unwrap_or(0o700)
}
