//! Bearer tokens for programs.

use surrealdb::types::{RecordId, SurrealValue, vars};
use uuid::Uuid;

use crate::store::query::uuid;
use crate::store::{Store, StoreError};

/// A program that acts for a person.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct Token {
    /// The hash of the token's secret.
    pub hash: String,
    /// For whom it acts.
    pub person: Uuid,
    /// What the person calls it.
    pub label: String,
    /// When it was made.
    pub created: i64,
}

const ADD: &str =
    "CREATE $key SET person = $person, label = $label, created = $created RETURN NONE";

const ONE: &str = "SELECT record::id(id) AS hash, person, label, created FROM ONLY $key";

const ALL: &str = "SELECT record::id(id) AS hash, person, label, created FROM token";

const REVOKE: &str = "DELETE $key RETURN NONE";

impl Store {
    /// Adds a token.
    pub async fn add_token(&self, token: Token) -> Result<(), StoreError> {
        let binds = vars! {
            key: token_id(&token.hash),
            person: uuid(token.person),
            label: token.label,
            created: token.created,
        };
        self.write_patiently(ADD, binds).await?;
        Ok(())
    }

    /// The token of a secret, unless it was revoked.
    pub async fn token(&self, hash: &str) -> Result<Option<Token>, StoreError> {
        self.read(ONE, vars! { key: token_id(hash) }).await?.row(0)
    }

    /// All tokens.
    pub async fn tokens(&self) -> Result<Vec<Token>, StoreError> {
        self.read(ALL, vars! {}).await?.rows(0)
    }

    /// Revokes a token.
    pub async fn revoke_token(&self, hash: &str) -> Result<(), StoreError> {
        self.write_patiently(REVOKE, vars! { key: token_id(hash) }).await?;
        Ok(())
    }
}

fn token_id(hash: &str) -> RecordId {
    RecordId::new("token", hash)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::memory;

    #[tokio::test]
    async fn a_token_is_listed_until_it_is_revoked() {
        let store = memory().await;
        let token = Token {
            hash: "00ff".to_owned(),
            person: Uuid::now_v7(),
            label: "import".to_owned(),
            created: 1,
        };
        assert!(store.add_token(token.clone()).await.is_ok());
        assert!(store.add_token(token.clone()).await.is_err());
        assert!(matches!(store.token("00ff").await, Ok(Some(found)) if found == token));
        assert!(matches!(store.tokens().await, Ok(all) if all == [token]));
        assert!(store.revoke_token("00ff").await.is_ok());
        assert!(matches!(store.token("00ff").await, Ok(None)));
        assert!(matches!(store.tokens().await, Ok(all) if all.is_empty()));
    }
}
