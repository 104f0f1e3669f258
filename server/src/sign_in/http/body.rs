//! JSON bodies that may hold secrets.

use axum::extract::{FromRequest, Request};
use serde::de::DeserializeOwned;

use crate::api::{ApiError, Json};

/// A body that is JSON of this form, refused as everywhere in the API but without the parser's own words: they would
/// repeat what was sent, which may be a secret.
pub(super) struct Body<T>(pub(super) T);

/// What is said of every field, in place of those words.
const PROBLEM: &str = "missing, unknown or of another type";

impl<State, T> FromRequest<State> for Body<T>
where
    State: Send + Sync,
    T: DeserializeOwned,
{
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &State) -> Result<Self, ApiError> {
        match Json::from_request(request, state).await {
            Ok(Json(body)) => Ok(Self(body)),
            Err(ApiError::Field { field, code, .. }) => {
                Err(ApiError::field(&field, &code, PROBLEM))
            }
            Err(error) => Err(error),
        }
    }
}
