//! JSON bodies, refused in the API's own shape.

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, Request};
use axum::response::{IntoResponse, Response};
use serde::de::DeserializeOwned;

use super::answer::Problem;

/// A body that is JSON of this form.
pub(super) struct Body<T>(pub(super) T);

impl<State, T> FromRequest<State> for Body<T>
where
    State: Send + Sync,
    T: DeserializeOwned,
{
    type Rejection = Response;

    async fn from_request(request: Request, state: &State) -> Result<Self, Response> {
        match Json::from_request(request, state).await {
            Ok(Json(body)) => Ok(Self(body)),
            Err(rejection) => Err(refuse(&rejection)),
        }
    }
}

/// The parser's own words would repeat what was sent, which may be a secret.
fn refuse(rejection: &JsonRejection) -> Response {
    let (code, message) = match rejection {
        JsonRejection::JsonDataError(_) => {
            ("body_invalid", "the body lacks a field, or has one too many or of the wrong type")
        }
        JsonRejection::JsonSyntaxError(_) => ("body_not_json", "the body is not JSON"),
        JsonRejection::MissingJsonContentType(_) => {
            ("body_not_declared", "the content type must be application/json")
        }
        _ => ("body_unreadable", "the body could not be read"),
    };
    (rejection.status(), Json(Problem::new(code, message))).into_response()
}
