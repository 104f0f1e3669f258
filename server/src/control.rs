//! The way from a command to the server that holds the store.
//!
//! An embedded store has one opener. So the server listens on a socket of this machine, which only
//! its own user may open; a command sends one line, a [`Request`], and gets one line, an answer.
//! Whatever comes is carried out by the [`desk`](crate::desk), which the command itself uses when
//! no server runs: there is one way of doing each thing.
//!
//! - The socket has the mode 0600 before anybody can know its name: it is made in a folder of mode
//!   0700 and then renamed to its place, which also replaces one that a killed server left.
//! - It lies in the data directory as `control.sock`. Where that cannot be (the store is remote, the
//!   path is too long for a socket, the file system has none), it lies in a folder of the user's
//!   own, under a name that follows from the store's.
//! - Of several servers of one store on one machine, the first takes the commands.
//!
//! Deliberately absent: authentication. Whoever may open the socket may read the data directory.

mod call;
mod listener;
mod place;
mod wire;

pub use call::{call, is_served};
pub use listener::Listener;

use std::{io, path::PathBuf};

/// Why a command and a server did not come together.
#[derive(Debug, thiserror::Error)]
pub enum ControlError {
    /// The socket belongs to somebody else.
    #[error(
        "the server's control socket {} may not be opened by this user: run the command as the \
         user that runs the server",
        path.display()
    )]
    Denied {
        /// Where it lies.
        path: PathBuf,
    },
    /// No place for the socket would do.
    #[error("no control socket can be made in the data directory or in {}: {cause}", path.display())]
    NoPlace {
        /// The place tried last.
        path: PathBuf,
        /// Why not there.
        cause: io::Error,
    },
    /// The folder for sockets is open to others.
    #[error("{} must be a folder that only this user may open", path.display())]
    Shared {
        /// The folder.
        path: PathBuf,
    },
    /// The server went away in the middle.
    #[error("the server ended before it answered: look whether it was done, then ask again")]
    NoAnswer,
    /// The server is of another version.
    #[error("the server's answer is not understood: use the `pathways` of the same version")]
    NotUnderstood,
    /// More than a line may hold.
    #[error("this is too much for one command")]
    TooLong,
}
