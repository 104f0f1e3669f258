//! Errors in the reader's language: handlers name the error, this writes it.

use std::sync::{Arc, OnceLock};

use axum::{extract::Request, middleware::Next, response::Response};
use pathways::text::Language;

use super::error::ApiError;
use crate::sign_in::preferred;

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
