//! One line per request: what, how it went, how long it took.
//!
//! Deliberately absent: query strings, addresses of clients and everything that a client chose,
//! its own request id included: the log must be safe to keep and to show.

use std::time::Instant;

use axum::{
    extract::{MatchedPath, Request},
    http::{HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use tracing::Instrument as _;
use uuid::Uuid;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Names a request, logs its end, and tells the client the name, so that it can be asked about.
pub(super) async fn trace(request: Request, next: Next) -> Response {
    let id = Uuid::new_v4();
    // The pattern of the address, never the address: that may hold an id, or a secret.
    let path = request.extensions().get::<MatchedPath>().map_or("other", MatchedPath::as_str);
    let span = tracing::info_span!("request", %id, method = %request.method(), path);
    let started = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let milliseconds = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    tracing::info!(parent: &span, status = response.status().as_u16(), milliseconds, "answered");
    if let Ok(id) = HeaderValue::try_from(id.to_string()) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response
}
