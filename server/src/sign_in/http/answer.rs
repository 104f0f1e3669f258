//! What sign-in answers.

use axum::Json;
use axum::http::header::{CACHE_CONTROL, SET_COOKIE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use pathways::id::CampaignId;
use serde::Serialize;
use utoipa::{IntoResponses, ToSchema};
use uuid::Uuid;

use crate::api::ErrorBody;
use crate::origin::PublicAddress;
use crate::service::Trouble;
use crate::sign_in::{NewSession, Refused};

/// What is personal or shown once is kept by no cache.
const NO_STORE: HeaderValue = HeaderValue::from_static("no-store");

/// The refusals that any of these requests may get.
#[derive(Debug, IntoResponses)]
#[expect(dead_code, reason = "only describes answers; they are made by `ApiError`")]
pub(super) enum Problems {
    /// The body is not JSON, or an idempotency key is needed and missing.
    #[response(status = 400)]
    NotJson(ErrorBody),
    /// The bearer token does not work, or nobody is signed in.
    #[response(status = 401)]
    NotSignedIn(ErrorBody),
    /// No role of the person may do this, or the request came from another site's page.
    #[response(status = 403)]
    NotAllowed(ErrorBody),
    /// There is no such thing.
    #[response(status = 404)]
    Unknown(ErrorBody),
    /// Not in the campaign's present state; or done already under this idempotency key
    /// (`already_done`), or the key was used for something else.
    #[response(status = 409)]
    Conflict(ErrorBody),
    /// Used up or expired.
    #[response(status = 410)]
    Gone(ErrorBody),
    /// The body is too large.
    #[response(status = 413)]
    TooLarge(ErrorBody),
    /// The body is not declared as JSON.
    #[response(status = 415)]
    NotDeclaredAsJson(ErrorBody),
    /// The body does not say what is needed, or a code in it is wrong.
    #[response(status = 422)]
    Invalid(ErrorBody),
    /// Too often: `Retry-After` says how long to wait.
    #[response(status = 429)]
    TooMany(ErrorBody),
    /// A failure of ours; its cause is in the log.
    #[response(status = 500)]
    Internal(ErrorBody),
    /// Not now.
    #[response(status = 503)]
    Unavailable(ErrorBody),
}

/// Who one is from now on. The session itself is in a cookie.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct SignedIn {
    /// The person.
    person: Uuid,
    /// When the session ends, unless it is used before.
    #[schema(value_type = String, format = DateTime)]
    expires: pathways::time::Timestamp,
}

/// Hands a session to the browser.
pub(super) fn signed_in(session: &NewSession, public: &PublicAddress) -> Response {
    let body = SignedIn { person: session.person.uuid(), expires: session.expires };
    with_session(session, public, Json(body))
}

/// Hands a session to the browser beside what else there is to say.
pub(super) fn with_session(
    session: &NewSession,
    public: &PublicAddress,
    body: impl IntoResponse,
) -> Response {
    let headers = [(SET_COOKIE, session.secret.cookie(public)), (CACHE_CONTROL, NO_STORE)];
    (headers, body).into_response()
}

/// What was made and is shown only now.
pub(super) fn shown_once(body: impl Serialize) -> Response {
    (StatusCode::CREATED, [(CACHE_CONTROL, NO_STORE)], Json(body)).into_response()
}

/// What concerns one person.
pub(super) fn personal(body: impl Serialize) -> Response {
    ([(CACHE_CONTROL, NO_STORE)], Json(body)).into_response()
}

/// An id in a path. What is no id names no campaign.
pub(super) fn campaign_in(path: &str) -> Result<CampaignId, Refused> {
    path.parse().map_err(|_| Refused::Campaign(Trouble::UnknownCampaign))
}
