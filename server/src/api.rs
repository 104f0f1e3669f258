//! The JSON API under `/api/v1`: everything that the product does, for programs.
//!
//! ```text
//! request -> caller and path and body (parsed once) -> command -> Service::act -> what the entries say
//!                                                    -> fold    -> view        -> what the viewer may see
//! ```
//!
//! | answer | when |
//! |---|---|
//! | 200, 201 | done, or read |
//! | 400 | not JSON, not UTF-8, no idempotency key, an id in the path that is none |
//! | 401, 403, 404 | nobody signed in; no role may do this; unknown, or unknown to you |
//! | 409 | not now: the stage, a state, a quota, a precondition, a deadline |
//! | 413, 415, 422 | too large, not the media type, a field that is not taken |
//! | 500, 503 | a failure of ours; too busy, with `Retry-After` |
//!
//! - Handlers hold no policy: the engine's table says who may do what, the engine's view who sees what.
//! - Every write of a campaign takes an `Idempotency-Key`. What it answers rests on the log's entries alone, so a resend
//!   gets the same. Shared concerns, offers of help, notes and reminders are not in the log: sent again, they come to the same. Codes and
//!   invitations are not in it either: [`sign_in::http`] says how a resend of those is answered,
//!   and which of its writes need no key.
//! - Every error, also of a route that does not exist, is an [`ErrorBody`] in the reader's language.
//! - One table makes routes and document ([`document`]); each operation names every status that it can answer.
//!
//! Deliberately absent: sessions, forms and cookies, which are the pages' business, and anything that erases a text from
//! an answer: what a viewer may not see never reaches a handler.

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{any, get},
};
use utoipa::{OpenApi as _, openapi::OpenApi};
use utoipa_axum::router::OpenApiRouter;

use crate::sign_in::{self, http::SignInApi};

mod ballots;
mod caller;
mod campaigns;
mod challenges;
mod concerns;
mod contests;
mod document;
mod error;
mod extract;
mod health;
mod help;
mod imports;
mod initiatives;
mod lineages;
mod localise;
mod log;
mod members;
mod moderation;
mod notes;
mod paths;
mod people;
mod reasons;
mod receipts;
mod record;
mod reminders;
mod results;
mod rounds;
mod themes;
mod topics;
mod transitions;

pub use caller::ApiState;
pub(crate) use caller::key_in;
pub(crate) use error::ApiError;
pub use error::ErrorBody;
pub(crate) use extract::{Json, Path};
pub(crate) use localise::localise;

/// Where the API lives.
pub const PREFIX: &str = "/api/v1";

/// Where the document that describes it is.
pub(crate) const DOCUMENT: &str = "/api/v1/openapi.json";
/// Every other address below it.
pub(crate) const UNKNOWN: &str = "/api/v1/{*unknown}";

/// The largest JSON document that is read: a challenge split into its most and longest parts.
const JSON_BYTES_MAX: usize = 1024 * 1024;

/// The API's routes. Their errors are named, and written by [`localise`].
pub fn router(state: ApiState) -> Router {
    let (router, document) = parts();
    let document_route = get(async move || axum::Json(document));
    router
        .merge(sign_in::http::routes())
        .route(DOCUMENT, document_route)
        .route(UNKNOWN, any(async || ApiError::UnknownRoute))
        .method_not_allowed_fallback(async || ApiError::WrongMethod)
        .layer(DefaultBodyLimit::max(JSON_BYTES_MAX))
        .with_state(state)
}

/// The document that describes the API.
pub fn document() -> OpenApi {
    parts().1
}

fn parts() -> (Router<ApiState>, OpenApi) {
    let routes = OpenApiRouter::new()
        .merge(health::routes())
        .merge(campaigns::routes())
        .merge(transitions::routes())
        .merge(people::routes())
        .merge(members::routes())
        .merge(reminders::routes())
        .merge(challenges::routes())
        .merge(concerns::routes())
        .merge(moderation::routes())
        .merge(imports::routes())
        .merge(lineages::routes())
        .merge(themes::routes())
        .merge(topics::routes())
        .merge(initiatives::routes())
        .merge(help::routes())
        .merge(rounds::routes())
        .merge(ballots::routes())
        .merge(receipts::routes())
        .merge(notes::routes())
        .merge(reasons::routes())
        .merge(results::routes())
        .merge(contests::routes())
        .merge(log::routes())
        .merge(record::routes());
    let document = OpenApiRouter::with_openapi(document::base()).nest(PREFIX, routes);
    let (router, document) = document.split_for_parts();
    let mut document = document::complete(document);
    document.merge(SignInApi::openapi());
    (router, document)
}
