//! Every address that the server answers, and everything that happens to a request on its way.
//!
//! | address | answered by |
//! |---|---|
//! | `/api/v1/...` | [`api`] |
//! | `/`, `/en/...`, `/fr/...`, `/j/...`, and every other address | [`pages`] |
//! | `/live/...` | [`live`], the stream of events |
//! | `/pkg/...`, `/favicon.svg`, ... | [`site`], the files of the build |
//!
//! A request passes these layers from the outside to the inside, an answer from the inside to the
//! outside:
//!
//! 1. [`trace`] is outermost, so that it sees the status and the time of everything, and the
//!    request's name is in every line that is logged on the way.
//! 2. The headers of [`headers::secure`] go on every answer, whoever inside gave it up.
//! 3. Compression follows, before anything that could still change the answer. It leaves streams of
//!    events alone.
//! 4. [`api`] writes every error that a program gets from further inside, in the language of whoever asked.
//! 5. The time limit covers all work; it ends with the beginning of the answer, so that a stream
//!    that goes on is not cut.
//! 6. Foreign origins are refused before anything of the request is read.
//! 7. The size limit counts while a handler reads.
//! 8. Panics are caught innermost, per group of addresses: a program expects JSON, a person a page.

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::StatusCode,
    middleware::{from_fn, map_response},
};
use tower_http::{
    catch_panic::CatchPanicLayer, compression::CompressionLayer, csrf::ConfigError,
    limit::RequestBodyLimitLayer, timeout::TimeoutLayer,
};

use crate::{
    api,
    ending::Ending,
    headers,
    intake::FILE_BYTES_MAX,
    live,
    origin::OriginLayer,
    pages,
    service::Service,
    sign_in::SignIn,
    site::{self, Site, SiteError},
};

mod panic;
mod trace;

/// How long a request may take until its answer begins.
const TIME_LIMIT: Duration = Duration::from_secs(30);
/// The largest body, unless a handler that takes files says otherwise.
const BODY_BYTES_MAX: usize = 256 * 1024;
/// The largest body at all: a file of challenges, and what a form wraps around it.
const FORM_BYTES_MAX: usize = FILE_BYTES_MAX + 64 * 1024;

/// The paths of all routes that stand neither in the table of pages nor in the document of the API, nor are files.
pub const FURTHER: [&str; 7] = {
    let [english, french] = pages::DOWNLOADS;
    [pages::START, pages::ROOM, english, french, live::STREAM, api::DOCUMENT, api::UNKNOWN]
};

/// What the handlers stand on.
#[derive(Clone)]
pub struct Doors {
    /// What the product does.
    pub service: Service,
    /// Who is who.
    pub sign_in: Arc<SignIn>,
    /// The browser's files.
    pub site: Site,
    /// When streams end that would go on for ever.
    pub ending: Ending,
}

/// Why there is no router.
#[derive(Debug, thiserror::Error)]
pub enum RouterError {
    /// The browser's files cannot be served.
    #[error(transparent)]
    Site(#[from] SiteError),
    /// The public address is none that a browser would name.
    #[error("the public address cannot be an origin: {0}")]
    Origin(#[from] ConfigError),
}

/// The whole server as one service.
pub fn router(doors: Doors) -> Result<Router, RouterError> {
    let origin = OriginLayer::new(doors.sign_in.public())?;
    Ok(programs(&doors)
        .merge(people(&doors)?)
        .layer(DefaultBodyLimit::max(BODY_BYTES_MAX))
        .layer(RequestBodyLimitLayer::new(FORM_BYTES_MAX))
        .layer(origin)
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, TIME_LIMIT))
        .layer(from_fn(api::localise))
        .layer(CompressionLayer::new())
        .layer(map_response(headers::secure))
        .layer(from_fn(trace::trace)))
}

/// What programs ask for.
fn programs(doors: &Doors) -> Router {
    Router::new()
        .merge(api::router(api::ApiState {
            service: doors.service.clone(),
            sign_in: Arc::clone(&doors.sign_in),
        }))
        .layer(CatchPanicLayer::custom(panic::for_programs))
}

/// What browsers ask for.
fn people(doors: &Doors) -> Result<Router, SiteError> {
    let state =
        pages::PageState { service: doors.service.clone(), sign_in: Arc::clone(&doors.sign_in) };
    Ok(pages::routes(state.clone())
        .merge(live::routes(live::LiveState { pages: state, ending: doors.ending.clone() }))
        .merge(site::routes(&doors.site)?)
        .layer(CatchPanicLayer::custom(panic::for_people)))
}
