//! A commit for its own sake.

use std::sync::atomic::{AtomicU64, Ordering};

use surrealdb::types::{RecordId, Uuid as UuidValue, vars};
use tokio::sync::Mutex;

use super::{Store, StoreError};

const BARRIER: &str = "UPSERT $barrier SET commits = (commits ?? 0) + 1 RETURN NONE";

/// The barriers of one node, one after the other. Who asks while one is on its way shares the next with all who wait.
#[derive(Debug, Default)]
pub(super) struct Barriers {
    begun: AtomicU64,
    /// The last that is durable. Held by whoever commits one.
    done: Mutex<u64>,
}

impl Store {
    /// Returns once a commit after everything that is visible now is durable. Logs are written in order, so everything
    /// before it is durable then too.
    pub async fn barrier(&self) -> Result<(), StoreError> {
        let begun = self.barriers.begun.load(Ordering::SeqCst);
        let mut done = self.barriers.done.lock().await;
        // One that began after this was asked for has everything before it that this one needs.
        if begun < *done {
            return Ok(());
        }
        let number = self.barriers.begun.fetch_add(1, Ordering::SeqCst) + 1;
        let barrier = RecordId::new("barrier", UuidValue::from(self.node));
        self.write_patiently(BARRIER, vars! { barrier: barrier })
            .await
            .map_err(StoreError::from)?;
        *done = number;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use tokio::task::JoinSet;

    use super::super::testing::memory;
    use super::*;

    async fn commits(store: &Store) -> u64 {
        *store.barriers.done.lock().await
    }

    #[tokio::test]
    async fn those_who_wait_together_share_a_commit() {
        let store = memory().await;
        let mut waiting = JoinSet::new();
        for _ in 0..50 {
            let store = store.clone();
            waiting.spawn(async move { store.barrier().await });
        }
        assert!(waiting.join_all().await.iter().all(Result::is_ok));
        // The first runs alone; all others asked after it had begun.
        assert_eq!(commits(&store).await, 2);
    }

    #[tokio::test]
    async fn whoever_asks_later_waits_for_a_later_commit() {
        let store = memory().await;
        for number in 1..=3 {
            store.barrier().await.unwrap();
            assert_eq!(commits(&store).await, number);
        }
    }
}
