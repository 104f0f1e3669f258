//! What is done at most once: the row comes before the act.
//!
//! A row says that an act was begun under a key. It is taken back when the act is known to have
//! failed, and stays when nobody knows: then nothing is done a second time.

use surrealdb::types::{RecordId, vars};

use super::query::Failure;
use super::{Store, StoreError};

/// Whose turn it is to act under a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// The caller's: nobody has begun.
    First,
    /// Nobody's: it was begun before.
    Again,
}

const BEGIN: &str = "CREATE $once SET expires = $expires RETURN NONE";

const BEGUN: &str = "SELECT VALUE expires FROM ONLY $once";

const TAKE_BACK: &str = "DELETE $once RETURN NONE";

impl Store {
    /// Begins what is done at most once under this hash, until the row expires.
    pub async fn begin_once(&self, hash: &str, expires: i64) -> Result<Turn, StoreError> {
        let binds = vars! { once: once_id(hash), expires: expires };
        match self.write_patiently(BEGIN, binds).await {
            Ok(_) => Ok(Turn::First),
            Err(Failure::Exists(_)) => Ok(Turn::Again),
            Err(failure) => Err(failure.into()),
        }
    }

    /// Whether it was begun.
    pub async fn was_begun(&self, hash: &str) -> Result<bool, StoreError> {
        let found: Option<i64> = self.read(BEGUN, vars! { once: once_id(hash) }).await?.row(0)?;
        Ok(found.is_some())
    }

    /// Lets what was begun under this hash and failed be begun again.
    pub async fn take_back_once(&self, hash: &str) -> Result<(), StoreError> {
        self.write_patiently(TAKE_BACK, vars! { once: once_id(hash) }).await?;
        Ok(())
    }
}

fn once_id(hash: &str) -> RecordId {
    RecordId::new("once", hash)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::memory;

    #[tokio::test]
    async fn what_was_begun_is_not_begun_again_until_it_is_taken_back_or_expires() {
        let store = memory().await;
        assert!(matches!(store.was_begun("hash").await, Ok(false)));
        assert!(matches!(store.begin_once("hash", 10).await, Ok(Turn::First)));
        assert!(matches!(store.was_begun("hash").await, Ok(true)));
        assert!(matches!(store.begin_once("other", 11).await, Ok(Turn::First)));
        assert!(matches!(store.begin_once("hash", 10).await, Ok(Turn::Again)));
        assert!(store.take_back_once("hash").await.is_ok());
        assert!(matches!(store.begin_once("hash", 10).await, Ok(Turn::First)));
        assert!(store.purge(10).await.is_ok());
        assert!(matches!(store.begin_once("hash", 20).await, Ok(Turn::First)));
        assert!(matches!(store.begin_once("other", 20).await, Ok(Turn::Again)));
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn of_many_who_begin_together_one_is_first() {
        let store = memory().await;
        let begin = |store: Store| async move { store.begin_once("hash", 10).await };
        let tasks: Vec<_> = (0..8).map(|_| tokio::spawn(begin(store.beside()))).collect();
        let mut first = 0;
        for task in tasks {
            match task.await {
                Ok(Ok(Turn::First)) => first += 1,
                Ok(Ok(Turn::Again)) => {}
                other => unreachable!("{other:?}"),
            }
        }
        assert_eq!(first, 1);
    }
}
