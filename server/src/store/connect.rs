//! Opening a store: connect, sign in, choose the database, migrate.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use surrealdb::Surreal;
use surrealdb::engine::any::{Any, connect};
use surrealdb::opt::auth::{Database, Root};
use tokio::time::{Instant, sleep, timeout};
use uuid::Uuid;

mod line;
mod log_file;

pub(super) use line::Line;
use log_file::LogFile;

use super::endpoint::{Credentials, Endpoint, Remote};
use super::{StoreError, barrier::Barriers, migrations, rewrite};

/// How long a server may take to accept a connection.
const CONNECT_LIMIT: Duration = Duration::from_secs(10);
/// How long a directory held by another process is waited for: a predecessor may still be closing.
const HELD_LIMIT: Duration = Duration::from_secs(3);
/// How often a held directory is tried.
const HELD_PAUSE: Duration = Duration::from_millis(50);

/// The open store of one node.
///
/// Cloning is cheap and shares the connection. Each [`Store::open`] is a node of its own.
#[derive(Debug, Clone)]
pub struct Store {
    /// One connection for all requests: cloning the inner handle would open a session each time.
    pub(super) line: Arc<Line>,
    /// This node's part of every ballot box.
    pub(super) node: Uuid,
    pub(super) barriers: Arc<Barriers>,
}

impl Store {
    /// Opens the store, creating and migrating it where needed.
    pub async fn open(endpoint: &Endpoint) -> Result<Self, StoreError> {
        if let Endpoint::Directory { path, .. } = endpoint {
            rewrite::finish(path)?;
        }
        let store = Self::over(Line::of(endpoint.clone(), reach(endpoint).await?));
        migrations::run(&store).await?;
        if store.is_half_restored().await? {
            return Err(StoreError::HalfRestored);
        }
        if let Err(error) = store.rewrite_if_due().await {
            if !store.is_open().await {
                return Err(error);
            }
            tracing::error!(cause = %error, "what was erased stays in the files of the store");
        }
        Ok(store)
    }

    /// Another node on the same connection, as if a second server had opened the same database.
    #[must_use]
    pub fn beside(&self) -> Self {
        Self::over(Arc::clone(&self.line))
    }

    pub(super) fn over(line: Arc<Line>) -> Self {
        Self { line, node: Uuid::now_v7(), barriers: Arc::default() }
    }
}

pub(super) async fn reach(endpoint: &Endpoint) -> Result<Surreal<Any>, StoreError> {
    let unreachable = || StoreError::Unreachable { endpoint: endpoint.clone() };
    let db = match endpoint {
        Endpoint::Directory { path, .. } => open_directory(path, &endpoint.address()).await?,
        Endpoint::Memory => connect(endpoint.address()).await.map_err(StoreError::database)?,
        Endpoint::Remote(remote) => timeout(CONNECT_LIMIT, open_remote(remote, endpoint))
            .await
            .map_err(|_| unreachable())??,
    };
    let (namespace, database) = endpoint.names();
    db.use_ns(namespace).use_db(database).await.map_err(StoreError::database)?;
    Ok(db)
}

async fn open_directory(path: &Path, address: &str) -> Result<Surreal<Any>, StoreError> {
    create_durably(path);
    let mut give_up = Instant::now() + HELD_LIMIT;
    loop {
        let log = LogFile::newest(path);
        match connect(address).await {
            Ok(db) if log.is_some_and(|log| log.was_replaced(path)) => {
                tracing::info!("the store has repaired its log and is opened once more");
                drop(db);
                give_up = Instant::now() + HELD_LIMIT;
            }
            Ok(db) => return Ok(db),
            Err(error) if !error.message().contains("already locked") => {
                return Err(StoreError::Unopenable {
                    path: path.to_owned(),
                    source: Box::new(error),
                });
            }
            Err(_) if give_up < Instant::now() => {
                return Err(StoreError::Held { path: path.to_owned() });
            }
            Err(_) => sleep(HELD_PAUSE).await,
        }
    }
}

/// Creates the directory and makes each new name durable in the one above: the database syncs what it writes into its
/// directory, but not the directory's own name. What fails here fails again, with its cause, when the database opens.
fn create_durably(path: &Path) {
    let missing: Vec<&Path> = path.ancestors().take_while(|level| !level.exists()).collect();
    for level in missing.into_iter().rev() {
        let parent = match level.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        let created = std::fs::create_dir(level)
            .and_then(|()| std::fs::File::open(parent))
            .and_then(|parent| parent.sync_all());
        if created.is_err() {
            return;
        }
    }
}

async fn open_remote(remote: &Remote, endpoint: &Endpoint) -> Result<Surreal<Any>, StoreError> {
    let unreachable = |_| StoreError::Unreachable { endpoint: endpoint.clone() };
    let db = connect(&remote.address).await.map_err(unreachable)?;
    if let Some(credentials) = &remote.credentials {
        sign_in(&db, credentials, remote)
            .await
            .map_err(|_| StoreError::Refused { endpoint: endpoint.clone() })?;
    }
    Ok(db)
}

/// A server's user is either one of the whole server or one of the database.
async fn sign_in(
    db: &Surreal<Any>,
    Credentials { username, password }: &Credentials,
    remote: &Remote,
) -> Result<(), surrealdb::Error> {
    let root = Root { username: username.clone(), password: password.clone() };
    if db.signin(root).await.is_ok() {
        return Ok(());
    }
    let user = Database {
        namespace: remote.namespace.clone(),
        database: remote.database.clone(),
        username: username.clone(),
        password: password.clone(),
    };
    db.signin(user).await.map(|_| ())
}

#[cfg(test)]
mod tests;
