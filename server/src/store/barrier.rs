//! A commit for its own sake.

use surrealdb::types::{RecordId, Uuid as UuidValue, vars};

use super::{Store, StoreError};

const BARRIER: &str = "UPSERT $barrier SET commits = (commits ?? 0) + 1 RETURN NONE";

impl Store {
    /// Returns once a commit after everything that is visible now is durable. Logs are written in order, so everything
    /// before it is durable then too.
    pub async fn barrier(&self) -> Result<(), StoreError> {
        let barrier = RecordId::new("barrier", UuidValue::from(self.node));
        self.write_patiently(BARRIER, vars! { barrier: barrier })
            .await
            .map(|_| ())
            .map_err(StoreError::from)
    }
}
