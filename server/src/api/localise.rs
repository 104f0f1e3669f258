//! Errors in the reader's language: handlers name the error, this writes it.
//!
//! The layers around the API are other people's work and name none of its errors; [`localise_layers`] tells by the
//! status what they mean.

use std::sync::{Arc, OnceLock};

use axum::{
    extract::Request,
    http::{StatusCode, header},
    middleware::Next,
    response::Response,
};
use pathways::text::Language;

use super::{PREFIX, error::ApiError};
use crate::{service::Trouble, sign_in::preferred};

#[cfg(test)]
mod tests;

/// The language of the person, once it is known who calls.
#[derive(Clone, Default)]
pub(super) struct Spoken(Arc<OnceLock<Language>>);

impl Spoken {
    /// The first answer stands: a request has one caller.
    pub(super) fn set(&self, language: Language) {
        self.0.get_or_init(|| language);
    }
}

/// Writes the error that a handler has named.
pub(super) async fn localise(mut request: Request, next: Next) -> Response {
    let preferred = preferred(request.headers());
    let spoken = Spoken::default();
    request.extensions_mut().insert(spoken.clone());
    let mut response = next.run(request).await;
    match response.extensions_mut().remove::<ApiError>() {
        Some(error) => error.write(response, spoken.0.get().copied().unwrap_or(preferred)),
        None => response,
    }
}

/// Writes the errors of the layers around the API: a body larger than any may be, and an answer that did not begin in
/// time. Such a request has not told yet who calls, so what it asks for decides the language.
pub(crate) async fn localise_layers(request: Request, next: Next) -> Response {
    if !is_of_the_api(request.uri().path()) {
        return next.run(request).await;
    }
    let preferred = preferred(request.headers());
    let response = next.run(request).await;
    match of_a_layer(&response) {
        Some(error) => error.write(response, preferred),
        None => response,
    }
}

fn is_of_the_api(path: &str) -> bool {
    path.strip_prefix(PREFIX).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// What the API itself answers is JSON, and stays as it is.
fn of_a_layer(response: &Response) -> Option<ApiError> {
    let kind = response.headers().get(header::CONTENT_TYPE);
    match response.status() {
        _ if kind.is_some_and(|kind| kind == "application/json") => None,
        StatusCode::PAYLOAD_TOO_LARGE => Some(ApiError::TooLarge),
        StatusCode::SERVICE_UNAVAILABLE => Some(ApiError::Trouble(Trouble::Timeout)),
        _ => None,
    }
}
