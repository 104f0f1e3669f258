//! Everything that is stored of a reader, as a file.

use axum::{
    Json,
    extract::State,
    http::{
        HeaderValue, Uri,
        header::{CACHE_CONTROL, CONTENT_DISPOSITION},
    },
    response::{IntoResponse, Redirect, Response},
};

use super::PageState;
use crate::sign_in::{Identity, Refused};

const AS_FILE: HeaderValue =
    HeaderValue::from_static("attachment; filename=\"solution-pathways.json\"");
const NOWHERE_KEPT: HeaderValue = HeaderValue::from_static("private, no-store");

/// Hands the file over. Whoever is not signed in does that first.
pub(super) async fn download(
    State(state): State<PageState>,
    identity: Identity,
    uri: Uri,
) -> Result<Response, Refused> {
    let Some(person) = identity.person else {
        let page = uri.path().trim_end_matches("/download");
        return Ok(Redirect::to(page).into_response());
    };
    let export = state.sign_in.export(person, state.sign_in.now()).await?;
    let headers = [(CONTENT_DISPOSITION, AS_FILE), (CACHE_CONTROL, NOWHERE_KEPT)];
    Ok((headers, Json(export)).into_response())
}
