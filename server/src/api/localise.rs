//! Errors in the reader's language: whoever refuses names the error, this writes it.
//!
//! It stands around everything that may refuse a program. The layers of other people's crates name none of the API's
//! errors; under the API's addresses their status tells what they mean.

use axum::{
    extract::Request,
    http::{StatusCode, header},
    middleware::Next,
    response::Response,
};

use super::{PREFIX, error::ApiError};
use crate::{
    service::Trouble,
    sign_in::{Spoken, preferred},
};

#[cfg(test)]
mod tests;

/// Writes the error that was named, or that a layer meant: a body larger than any may be, and an answer that did not
/// begin in time. Unless it is known who asks, what the request asks for decides the language.
pub(crate) async fn localise(mut request: Request, next: Next) -> Response {
    let is_of_the_api = is_of_the_api(request.uri().path());
    let preferred = preferred(request.headers());
    let spoken = Spoken::default();
    request.extensions_mut().insert(spoken.clone());
    let mut response = next.run(request).await;
    let named = response.extensions_mut().remove::<ApiError>();
    let meant = || if is_of_the_api { of_a_layer(&response) } else { None };
    match named.or_else(meant) {
        Some(error) => error.write(&response, spoken.get().unwrap_or(preferred)),
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
