//! Who writes as a host, and the key that makes it happen once.

use std::sync::Arc;

use axum::extract::{FromRef, FromRequestParts};
use axum::http::request::Parts;
use pathways::id::PersonId;

use crate::api::{ApiError, key_in};
use crate::service::IdempotencyKey;
use crate::sign_in::{Identity, SignIn};

/// Somebody who is signed in and sent a key.
pub(super) struct Once {
    pub(super) person: PersonId,
    pub(super) key: IdempotencyKey,
}

impl<State> FromRequestParts<State> for Once
where
    Arc<SignIn>: FromRef<State>,
    State: Send + Sync,
{
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, ApiError> {
        let person = Identity::from_request_parts(parts, state).await?.signed_in()?;
        Ok(Self { person, key: key_in(&parts.headers)? })
    }
}
