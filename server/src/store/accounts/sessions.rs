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

const ALL_OF: &str =
    "SELECT person, created, expires FROM session WHERE person = $person AND $now < expires";

const RENEW: &str = "UPDATE $key SET expires = $expires WHERE expires < $expires RETURN NONE";

const CLOSE_ALL: &str = "DELETE session WHERE person = $person RETURN NONE";

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

    /// The sessions of a person that have not ended.
    pub async fn sessions_of(&self, person: Uuid, now: i64) -> Result<Vec<Session>, StoreError> {
        self.read(ALL_OF, vars! { person: uuid(person), now: now }).await?.rows(0)
    }

    /// Lets a session end later; one that was closed meanwhile stays closed.
    pub async fn renew_session(&self, hash: &str, expires: i64) -> Result<(), StoreError> {
        let binds = vars! { key: session_id(hash), expires: expires };
        self.write_patiently(RENEW, binds).await?;
        Ok(())
    }

    /// Ends all sessions of a person.
    pub async fn close_sessions_of(&self, person: Uuid) -> Result<(), StoreError> {
        self.write_patiently(CLOSE_ALL, vars! { person: uuid(person) }).await?;
        Ok(())
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

    #[tokio::test]
    async fn a_session_is_renewed_only_while_it_exists() {
        let store = memory().await;
        let session = Session { person: Uuid::now_v7(), created: 1, expires: 10 };
        assert!(store.open_session("one", session).await.is_ok());
        assert!(store.renew_session("one", 20).await.is_ok());
        assert!(store.renew_session("one", 15).await.is_ok());
        assert!(matches!(store.session("one", 19).await, Ok(Some(_))));
        assert!(store.close_session("one").await.is_ok());
        assert!(store.renew_session("one", 30).await.is_ok());
        assert!(matches!(store.session("one", 5).await, Ok(None)));
    }

    #[tokio::test]
    async fn all_sessions_of_one_person_end_together() {
        let store = memory().await;
        let (anna, ben) = (Uuid::now_v7(), Uuid::now_v7());
        for (hash, person) in [("a1", anna), ("a2", anna), ("b", ben)] {
            let session = Session { person, created: 1, expires: 10 };
            assert!(store.open_session(hash, session).await.is_ok());
        }
        assert!(store.close_sessions_of(anna).await.is_ok());
        assert!(matches!(store.session("a1", 5).await, Ok(None)));
        assert!(matches!(store.session("a2", 5).await, Ok(None)));
        assert!(matches!(store.session("b", 5).await, Ok(Some(_))));
    }
}
