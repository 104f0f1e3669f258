//! Power loss: a file system that forgets what was not synced.
//!
//! `kill -9` proves no durability, because the kernel keeps what the dead process wrote. So
//! the server's data lies on a file system of ours, served from this process, which knows
//! what a real disk would still have after the plug was pulled.
//!
//! - [`disk`] is the model, pure: write, sync, lose, look.
//! - [`mount`] puts it under a directory through FUSE.
//! - [`namespace`] gives us the right to mount without being root.
//! - [`outage`] is the part of the torture.

pub mod disk;
pub mod mount;
pub mod namespace;
pub mod outage;
