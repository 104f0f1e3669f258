//! Every address that the server answers, and everything that happens to a request on its way.
//!
//! | address | answered by |
//! |---|---|
//! | `/api/v1/health` | here |
//! | `/pkg/...`, `/favicon.svg`, ... | [`site`], the files of the build |
//!
//! A request passes these layers from the outside to the inside, an answer from the inside to the
//! outside:
//!
//! 1. [`trace`](trace::trace) is outermost, so that it sees the status and the time of everything,
//!    and its name is in every line that is logged on the way.
//! 2. compression comes before anything that could still change the answer.
//! 3. the time limit is outside of the panics, which it cannot cause.
//! 4. panics are caught per group of addresses, because a program expects JSON and a person a page.
//! 5. the size limit is innermost: it is counted while a handler reads.

use std::time::Duration;

use axum::{
    Json, Router, extract::DefaultBodyLimit, http::StatusCode, middleware::from_fn, routing::get,
};
use serde_json::{Value, json};
use tower_http::{
    catch_panic::CatchPanicLayer, compression::CompressionLayer, limit::RequestBodyLimitLayer,
    timeout::TimeoutLayer,
};

use crate::{
    intake::FILE_BYTES_MAX,
    site::{self, Site, SiteError},
};

mod panic;
mod trace;

/// How long a request may take until its answer begins. A stream that goes on is not cut.
const TIME_LIMIT: Duration = Duration::from_secs(30);
/// The largest body, unless a handler that takes files says otherwise.
const BODY_BYTES_MAX: usize = 256 * 1024;
/// The largest body at all: a file of challenges, and what a form wraps around it.
const FORM_BYTES_MAX: usize = FILE_BYTES_MAX + 64 * 1024;

/// The whole server as one service.
pub fn router(site: &Site) -> Result<Router, SiteError> {
    let programs = Router::new()
        .route("/api/v1/health", get(health))
        .layer(CatchPanicLayer::custom(panic::for_programs));
    let people =
        Router::new().merge(site::routes(site)?).layer(CatchPanicLayer::custom(panic::for_people));
    Ok(programs
        .merge(people)
        .layer(DefaultBodyLimit::max(BODY_BYTES_MAX))
        .layer(RequestBodyLimitLayer::new(FORM_BYTES_MAX))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, TIME_LIMIT))
        .layer(CompressionLayer::new())
        .layer(from_fn(trace::trace)))
}

/// The server is up: it listens only after every record was checked.
async fn health() -> Json<Value> {
    Json(json!({ "status": "ok" }))
}
