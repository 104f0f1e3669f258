//! Who sent a request.

use axum::http::{HeaderMap, header};
use pathways::{
    id::{Id, PersonId},
    text::Language,
};
use sha2::{Digest as _, Sha256};

use crate::store::{Store, StoreError};

/// Tells who sent a request.
#[derive(Debug)]
pub struct SignIn {
    store: Store,
}

/// Who sent a request, and in which language to answer.
#[derive(Debug, Clone, Copy)]
pub struct Identity {
    /// The person, if it is one.
    pub person: Option<PersonId>,
    /// The language to answer in.
    pub language: Language,
}

/// Why somebody was not let in.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// This needs somebody who is signed in.
    #[error("sign in first")]
    NotSignedIn,
    /// The store failed.
    #[error("the store failed")]
    Store(#[from] StoreError),
}

impl SignIn {
    /// Over a store.
    pub fn new(store: Store) -> Self {
        Self { store }
    }

    /// Who sent a request with these headers.
    pub async fn identify(&self, headers: &HeaderMap) -> Result<Identity, Refused> {
        let language = preferred(headers);
        let Some(value) = headers.get(header::AUTHORIZATION) else {
            return Ok(Identity { person: None, language });
        };
        let token = value.to_str().ok().and_then(|value| value.strip_prefix("Bearer "));
        let hash = hex::encode(Sha256::digest(token.ok_or(Refused::NotSignedIn)?));
        let token = self.store.token(&hash).await?.ok_or(Refused::NotSignedIn)?;
        Ok(Identity { person: Some(Id::new(token.person)), language })
    }
}

/// The language that a browser prefers.
pub fn preferred(headers: &HeaderMap) -> Language {
    let header = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let french = header.is_some_and(|value| value.trim_start().starts_with("fr"));
    if french { Language::Fr } else { Language::En }
}
