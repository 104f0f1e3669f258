//! What proves that the caller's ballot lies in the box, and what it says, as files to keep.

use axum::{
    http::{
        HeaderValue,
        header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    caller::{ApiState, Reader},
    error::ApiError,
    extract::Path,
    paths::RoundPath,
};
use crate::service::Proof;

const PLAIN_TEXT: HeaderValue = HeaderValue::from_static("text/plain; charset=utf-8");
const NOWHERE_KEPT: HeaderValue = HeaderValue::from_static("private, no-store");

pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new().routes(routes!(get_receipt)).routes(routes!(get_opening))
}

/// What proves that the caller's ballot lies in the box
///
/// While the box is open a signed promise, of the ballot as it lies there now; once it is sealed a receipt, as C2SP
/// defines proofs of transparency logs. Neither says how the ballot is marked. `pathways verify --receipt` checks both.
#[utoipa::path(get, path = "/campaigns/{campaign}/rounds/{round}/receipt", params(RoundPath), tag = "ballots",
    responses(
        (status = 200, description = "A text.", content_type = "text/plain", body = String),
        (status = 403, description = "The caller has no voice in the round.", body = super::ErrorBody),
        (status = 404, description = "The caller has cast no ballot, or the round says that its link is destroyed.", body = super::ErrorBody),
    ))]
async fn get_receipt(reader: Reader, Path(path): Path<RoundPath>) -> Result<Response, ApiError> {
    let person = reader.signed_in()?;
    reader.see(path.campaign)?;
    let proof = reader.service.proof(path.campaign, person, path.round).await?;
    let (name, text) = match proof.ok_or(ApiError::Unknown)? {
        Proof::Promise { note, version } => (format!("promise-{}-{version}.txt", path.round), note),
        Proof::Receipt(receipt) => {
            (format!("receipt-{}.tlog-proof", path.round), receipt.to_string())
        }
    };
    Ok(file(&name, text))
}

/// What the caller's ballot in a sealed box says
///
/// With it, `pathways verify --receipt` looks for each of its marks among those that were counted. It proves how the caller
/// has voted to anybody who sees it.
#[utoipa::path(get, path = "/campaigns/{campaign}/rounds/{round}/opening", params(RoundPath), tag = "ballots",
    responses(
        (status = 200, description = "A text.", content_type = "text/plain", body = String),
        (status = 403, description = "The caller has no voice in the round.", body = super::ErrorBody),
        (status = 404, description = "The caller has cast no ballot, the box is not sealed, or the round says that its link is destroyed.", body = super::ErrorBody),
    ))]
async fn get_opening(reader: Reader, Path(path): Path<RoundPath>) -> Result<Response, ApiError> {
    let person = reader.signed_in()?;
    reader.see(path.campaign)?;
    let opening = reader.service.opening(path.campaign, person, path.round).await?;
    let text = opening.ok_or(ApiError::Unknown)?;
    Ok(file(&format!("opened-ballot-{}.txt", path.round), text))
}

/// A text to keep, nowhere between here and the caller.
fn file(name: &str, text: String) -> Response {
    let kept = [(CONTENT_TYPE, PLAIN_TEXT), (CACHE_CONTROL, NOWHERE_KEPT)];
    let name = format!("attachment; filename=\"{name}\"");
    (kept, [(CONTENT_DISPOSITION, name)], text).into_response()
}
