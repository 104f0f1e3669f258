//! What the product promises about loss, tried on the real server from outside.
//!
//! Mental model: many voices send operations and write down every answer; then something
//! terrible happens to the server; it is started again, and its ballots and its log are read
//! back and compared with what was written down. The comparison ([`check`]) is pure and knows
//! nothing of what happened, so the parts ([`kill`], [`power`]) differ only in the terror.
//!
//! - [`history`] is what was written down, [`load`] the voices that do it, [`scene`] where.
//! - [`service`] is the little that the voices need from a server; [`client`] speaks HTTP and
//!   is the only file that knows the API.
//! - [`server`] starts the real binary and kills it.
//! - [`report`] is the line that each part prints, [`command`] the command line.
//!
//! Every run prints its seed; the same seed draws the same operations and the same moments,
//! though the machine decides what they meet.

pub mod check;
pub mod client;
pub mod command;
pub mod history;
pub mod kill;
pub mod load;
pub mod power;
pub mod report;
pub mod scene;
pub mod seed;
pub mod server;
pub mod service;

use std::io;

use power::mount::MountError;
use power::namespace::Unavailable;
use server::StartError;
use service::ServiceError;

/// A part could not be carried out. This says nothing about the promises.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The server did not start.
    #[error(transparent)]
    Start(#[from] StartError),
    /// The server did not answer where it must.
    #[error(transparent)]
    Service(#[from] ServiceError),
    /// Nothing can be mounted on this machine.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
    /// The forgetful disk cannot be mounted.
    #[error(transparent)]
    Mount(#[from] MountError),
    /// A file operation failed.
    #[error(transparent)]
    File(#[from] io::Error),
}
