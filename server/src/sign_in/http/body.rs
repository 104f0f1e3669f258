//! JSON bodies that may hold secrets.

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use serde::de::DeserializeOwned;

use crate::api::ApiError;

/// A body that is JSON of this form.
pub(super) struct Body<T>(pub(super) T);

/// Why a body was not taken. It says no more: the parser's own words would repeat what was sent, which may be a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BodyError {
    /// A field is missing, is one too many or is of another type.
    Invalid,
    /// Not JSON.
    NotJson,
    /// Not declared as JSON.
    NotDeclared,
    /// Larger than its limit.
    TooLarge,
    /// It broke off.
    BrokenOff,
}

impl BodyError {
    /// The stable code.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Invalid => "body_invalid",
            Self::NotJson => "body_not_json",
            Self::NotDeclared => "body_not_declared",
            Self::TooLarge | Self::BrokenOff => "body_unreadable",
        }
    }
}

impl<State, T> FromRequest<State> for Body<T>
where
    State: Send + Sync,
    T: DeserializeOwned,
{
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &State) -> Result<Self, ApiError> {
        let body = Json::from_request(request, state).await;
        let Json(body) = body.map_err(|rejection| BodyError::from(&rejection))?;
        Ok(Self(body))
    }
}

impl From<&JsonRejection> for BodyError {
    fn from(rejection: &JsonRejection) -> Self {
        match rejection {
            JsonRejection::JsonDataError(_) => Self::Invalid,
            JsonRejection::JsonSyntaxError(_) => Self::NotJson,
            JsonRejection::MissingJsonContentType(_) => Self::NotDeclared,
            other if other.status() == StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            _ => Self::BrokenOff,
        }
    }
}
