//! The server's end of the socket.

use std::{
    fs, io,
    os::unix::fs::{DirBuilderExt as _, PermissionsExt as _},
    path::{Path, PathBuf},
    process,
    sync::Arc,
    time::Duration,
};

use tokio::{
    io::BufReader,
    net::{UnixListener, UnixStream},
    task::JoinSet,
    time::timeout,
};

use super::{
    ControlError, call,
    place::{Places, ensure_private},
    wire,
};
use crate::{
    desk::{Complaint, Desk},
    store::Endpoint,
};

/// Only the owner may speak to the socket.
const OWNER_ONLY: u32 = 0o600;
/// Only the owner may look into the folder in which the socket is made.
const OWNER_ONLY_FOLDER: u32 = 0o700;
/// How long a command may take to say what it wants.
const REQUEST_LIMIT: Duration = Duration::from_secs(10);

/// A socket that is ready for commands. Dropping it takes the socket away.
#[derive(Debug)]
pub struct Listener {
    socket: UnixListener,
    path: PathBuf,
}

impl Listener {
    /// Makes the socket of a store; `None` when another server of that store has it.
    pub async fn open(endpoint: &Endpoint) -> Result<Option<Self>, ControlError> {
        if call::is_served(endpoint).await? {
            return Ok(None);
        }
        let places = Places::of(endpoint);
        if let Some(path) = places.beside_data {
            match bind(&path) {
                Ok(socket) => return Ok(Some(Self { socket, path })),
                // A file system without sockets, for one. The other place is as good.
                Err(cause) => tracing::debug!(%cause, "no socket in the data directory"),
            }
        }
        let path = places.private;
        ensure_private(&path)?;
        match bind(&path) {
            Ok(socket) => Ok(Some(Self { socket, path })),
            Err(cause) => Err(ControlError::NoPlace { path, cause }),
        }
    }

    /// Carries out what commands ask, until `stop`; then finishes what was begun.
    pub async fn serve(self, desk: Arc<Desk>, stop: impl Future<Output = ()>) {
        let mut conversations = JoinSet::new();
        tokio::pin!(stop);
        loop {
            tokio::select! {
                () = &mut stop => break,
                accepted = self.socket.accept() => match accepted {
                    Ok((stream, _)) => {
                        conversations.spawn(converse(stream, Arc::clone(&desk)));
                    }
                    Err(cause) => {
                        tracing::warn!(%cause, "a command could not be heard");
                        tokio::time::sleep(Duration::from_millis(100)).await;
                    }
                },
                Some(_) = conversations.join_next() => {}
            }
        }
        drop(self);
        conversations.join_all().await;
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        // Where this fails, the next server replaces it.
        let _ = fs::remove_file(&self.path);
    }
}

async fn converse(stream: UnixStream, desk: Arc<Desk>) {
    let mut stream = BufReader::new(stream);
    let answer = match timeout(REQUEST_LIMIT, wire::read(&mut stream)).await {
        Ok(Ok(request)) => desk.answer(request).await,
        Ok(Err(ControlError::NotUnderstood)) => Err(Complaint::not_understood()),
        // Nobody there, or nobody who means it.
        Ok(Err(_)) | Err(_) => return,
    };
    if wire::write(&mut stream, &answer).await.is_err() {
        tracing::info!("a command did not wait for its answer");
    }
}

/// Makes a socket that nobody else can open at any moment, and puts it in its place.
fn bind(path: &Path) -> io::Result<UnixListener> {
    let parent = path.parent().unwrap_or(path);
    // One folder per process: two servers may start at once.
    let workshop = parent.join(format!(".{}", process::id()));
    let _ = fs::remove_dir_all(&workshop);
    fs::DirBuilder::new().mode(OWNER_ONLY_FOLDER).create(&workshop)?;
    let made = workshop.join("s");
    let bound = UnixListener::bind(&made).and_then(|socket| {
        fs::set_permissions(&made, fs::Permissions::from_mode(OWNER_ONLY))?;
        fs::rename(&made, path)?;
        Ok(socket)
    });
    let _ = fs::remove_dir_all(&workshop);
    bound
}
