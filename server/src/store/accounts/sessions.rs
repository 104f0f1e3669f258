//! Sessions of browsers.

use surrealdb::types::{RecordId, SurrealValue, vars};
use uuid::Uuid;

use crate::store::query::uuid;
use crate::store::{Store, StoreError};

/// A browser that is signed in.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct Session {
    /// Who is signed in.
    pub person: Uuid,
    /// When the person signed in.
    pub created: i64,
    /// When the session ends.
    pub expires: i64,
}

const OPEN: &str =
    "CREATE $key SET person = $person, created = $created, expires = $expires RETURN NONE";

const ONE: &str = "SELECT person, created, expires FROM ONLY $key WHERE $now < expires";

const CLOSE: &str = "DELETE $key RETURN NONE";

impl Store {
    /// Opens a session under the hash of its secret.
    pub async fn open_session(&self, hash: &str, session: Session) -> Result<(), StoreError> {
        let binds = vars! {
            key: session_id(hash),
            person: uuid(session.person),
            created: session.created,
            expires: session.expires,
        };
        self.write_patiently(OPEN, binds).await?;
        Ok(())
    }

    /// The session of a secret, unless it has ended.
    pub async fn session(&self, hash: &str, now: i64) -> Result<Option<Session>, StoreError> {
        self.read(ONE, vars! { key: session_id(hash), now: now }).await?.row(0)
    }

    /// Ends a session.
    pub async fn close_session(&self, hash: &str) -> Result<(), StoreError> {
        self.write_patiently(CLOSE, vars! { key: session_id(hash) }).await?;
        Ok(())
    }
}

fn session_id(hash: &str) -> RecordId {
    RecordId::new("session", hash)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::memory;

    #[tokio::test]
    async fn a_session_lives_until_it_is_closed_or_expires() {
        let store = memory().await;
        let session = Session { person: Uuid::now_v7(), created: 1, expires: 10 };
        for hash in ["one", "two"] {
            assert!(store.open_session(hash, session.clone()).await.is_ok());
        }
        assert!(matches!(store.session("one", 9).await, Ok(Some(found)) if found == session));
        assert!(matches!(store.session("one", 10).await, Ok(None)));
        assert!(store.close_session("one").await.is_ok());
        assert!(matches!(store.session("one", 9).await, Ok(None)));
        assert!(matches!(store.session("two", 9).await, Ok(Some(_))));
    }
}
