//! The one connection of a process to its store, which another takes the place of when the store is written anew.

use std::sync::Arc;

use surrealdb::{Surreal, engine::any::Any};
use tokio::sync::{RwLock, RwLockReadGuard, RwLockWriteGuard};

use crate::store::{Endpoint, StoreError};

/// A connection, and where it leads.
#[derive(Debug)]
pub(in crate::store) struct Line {
    endpoint: Endpoint,
    /// None while nobody may use it, and where it could not be opened again.
    db: RwLock<Option<Surreal<Any>>>,
}

impl Line {
    pub(in crate::store) fn of(endpoint: Endpoint, db: Surreal<Any>) -> Arc<Self> {
        Arc::new(Self { endpoint, db: RwLock::new(Some(db)) })
    }

    /// Where it leads.
    pub(in crate::store) const fn endpoint(&self) -> &Endpoint {
        &self.endpoint
    }

    /// The connection, for one request. Waits while the store is written anew.
    pub(in crate::store) async fn db(
        &self,
    ) -> Result<RwLockReadGuard<'_, Surreal<Any>>, StoreError> {
        let db = self.db.read().await;
        RwLockReadGuard::try_map(db, Option::as_ref).map_err(|_| StoreError::Closed)
    }

    /// The place of the connection, once nobody uses it; nobody does before this is dropped.
    pub(in crate::store) async fn closed_to_others(
        &self,
    ) -> RwLockWriteGuard<'_, Option<Surreal<Any>>> {
        self.db.write().await
    }
}
