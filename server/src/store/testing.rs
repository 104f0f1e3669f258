//! Stores for tests.

use std::path::Path;

use super::endpoint::SyncMode;
use super::{Endpoint, Store};

/// A fresh store in memory.
pub(super) async fn memory() -> Store {
    open(&Endpoint::Memory).await
}

/// Opens a store that is expected to open.
pub(super) async fn open(endpoint: &Endpoint) -> Store {
    match Store::open(endpoint).await {
        Ok(store) => store,
        Err(error) => unreachable!("{error}: {error:?}"),
    }
}

/// A store in a directory, synced as the operating system chooses: tests need no durability.
pub(super) fn directory(path: &Path) -> Endpoint {
    Endpoint::Directory { path: path.to_owned(), sync: SyncMode::Never }
}
