//! What comes in, parsed once at the door.

use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Request},
    http::{HeaderMap, StatusCode, header, request::Parts},
};
use serde::de::DeserializeOwned;

use super::error::ApiError;

/// The parts of the path that vary.
pub(crate) struct Path<T>(pub(crate) T);

/// The parameters behind the question mark.
pub(super) struct Parameters<T>(pub(super) T);

/// A JSON document.
pub(crate) struct Json<T>(pub(crate) T);

/// A file of comma-separated values.
pub(super) struct Csv(pub(super) Bytes);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Path<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let path = axum::extract::Path::<T>::from_request_parts(parts, state).await;
        path.map(|path| Self(path.0))
            .map_err(|rejection| ApiError::Parameter { problem: rejection.body_text() })
    }
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Parameters<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let query = axum::extract::Query::<T>::try_from_uri(&parts.uri);
        query
            .map(|query| Self(query.0))
            .map_err(|rejection| ApiError::Parameter { problem: rejection.body_text() })
    }
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Json<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        expect_type(request.headers(), "application/json")?;
        let bytes = body(request, state).await?;
        let text = std::str::from_utf8(&bytes).map_err(|_| ApiError::NotUtf8)?;
        parse(text).map(Self)
    }
}

impl<S: Send + Sync> FromRequest<S> for Csv {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        expect_type(request.headers(), "text/csv")?;
        body(request, state).await.map(Self)
    }
}

async fn body<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, ApiError> {
    Bytes::from_request(request, state).await.map_err(|rejection| match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => ApiError::TooLarge,
        _ => ApiError::Incomplete,
    })
}

/// Compares the media type without its parameters, in any case (RFC 9110, 8.3.1).
fn expect_type(headers: &HeaderMap, expected: &'static str) -> Result<(), ApiError> {
    let sent = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let essence = sent.and_then(|value| value.split(';').next()).map(str::trim);
    match essence {
        Some(essence) if essence.eq_ignore_ascii_case(expected) => Ok(()),
        _ => Err(ApiError::MediaType { expected }),
    }
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, ApiError> {
    let mut json = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let field = error.path().to_string();
        refused(&field, error.inner())
    })?;
    json.end().map_err(|error| refused("", &error))?;
    Ok(value)
}

/// Tells what is no JSON from what is JSON that says something else than is asked.
fn refused(field: &str, error: &serde_json::Error) -> ApiError {
    if !error.is_data() {
        return ApiError::Syntax { line: error.line(), column: error.column() };
    }
    let message = error.to_string();
    let problem = message.rsplit_once(" at line ").map_or(message.as_str(), |(problem, _)| problem);
    match problem.split_once(": ") {
        Some((code, problem)) if code.starts_with("text_") => ApiError::field(field, code, problem),
        _ => ApiError::field(field, "field", problem),
    }
}
