//! Who writes as a host, and the key that makes it happen once.

use std::sync::Arc;

use axum::extract::{FromRef, FromRequestParts};
use axum::http::request::Parts;
use pathways::id::PersonId;

use crate::service::IdempotencyKey;
use crate::sign_in::{Refused, SignIn};

/// The header by which a resend is recognised.
const IDEMPOTENCY_KEY: &str = "idempotency-key";

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
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Refused> {
        let sign_in = Arc::<SignIn>::from_ref(state);
        let person = sign_in.identify(&parts.headers).await?.signed_in()?;
        let key = parts.headers.get(IDEMPOTENCY_KEY).and_then(|value| value.to_str().ok());
        let key = key.and_then(|key| key.parse().ok()).ok_or(Refused::IdempotencyKey)?;
        Ok(Self { person, key })
    }
}
