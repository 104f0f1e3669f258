//! Deleting what has expired.

use surrealdb::types::vars;

use crate::store::{Store, StoreError};

/// For how many seconds an expired invitation is kept, so that it can be asked for again.
const INVITATION_MEMORY: i64 = 180 * 86_400;

const PURGE: &str = "
DELETE session WHERE expires <= $now RETURN NONE;
DELETE sign_in WHERE expires <= $now RETURN NONE;
DELETE browser WHERE expires <= $now RETURN NONE;
DELETE once WHERE expires <= $now RETURN NONE;
DELETE invitation WHERE expires <= $forgotten RETURN NONE;
DELETE invited WHERE expires <= $forgotten RETURN NONE;
";

impl Store {
    /// Deletes sessions, sign-ins and marks of what was done once that have expired, and invitations
    /// that did so long ago.
    pub async fn purge(&self, now: i64) -> Result<(), StoreError> {
        self.write_patiently(PURGE, vars! { now: now, forgotten: now - INVITATION_MEMORY }).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use crate::store::Session;
    use crate::store::testing::memory;

    #[tokio::test]
    async fn what_has_expired_is_deleted_and_nothing_else() {
        let store = memory().await;
        for (hash, expires) in [("old", 10), ("new", 11)] {
            let session = Session { person: Uuid::nil(), created: 1, expires };
            assert!(store.open_session(hash, session).await.is_ok());
        }
        assert!(store.purge(10).await.is_ok());
        assert!(matches!(store.session("old", 1).await, Ok(None)));
        assert!(matches!(store.session("new", 1).await, Ok(Some(_))));
    }
}
