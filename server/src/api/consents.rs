//! Whether the words of a challenge may stand in the files that everybody can download.

use pathways::{consent::Consent, view::ConsentView};
use pathways_app::port::Consents as _;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    caller::{Answer, ApiState, Reader, Writer},
    extract::Path,
    paths::ChallengePath,
};
use crate::backend::Desk;

pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new().routes(routes!(get_consent, give_consent, take_back_consent))
}

/// Whether the words of a challenge may stand in the record and the open data
#[utoipa::path(get, path = "/campaigns/{campaign}/challenges/{challenge}/consent", params(ChallengePath), tag = "challenges",
    responses((status = 200, description = "Whether they may, and whether the caller may say otherwise.", body = ConsentView)))]
async fn get_consent(reader: Reader, Path(path): Path<ChallengePath>) -> Answer<ConsentView> {
    consent(&reader.desk, path).await
}

/// Let the words of the caller's challenge stand in these files
///
/// For a challenge that was entered for somebody, this declares that its author allows it.
#[utoipa::path(put, path = "/campaigns/{campaign}/challenges/{challenge}/consent", params(ChallengePath), tag = "challenges",
    responses((status = 200, description = "It is noted, beside the log.", body = ConsentView)))]
async fn give_consent(writer: Writer, Path(path): Path<ChallengePath>) -> Answer<ConsentView> {
    writer.desk.set_consent(path.campaign, path.challenge, Consent::Given).await?;
    consent(&writer.desk, path).await
}

/// Take that back; files that others have downloaded stay with them
#[utoipa::path(delete, path = "/campaigns/{campaign}/challenges/{challenge}/consent", params(ChallengePath), tag = "challenges",
    responses((status = 200, description = "It is deleted.", body = ConsentView)))]
async fn take_back_consent(writer: Writer, Path(path): Path<ChallengePath>) -> Answer<ConsentView> {
    writer.desk.set_consent(path.campaign, path.challenge, Consent::Withheld).await?;
    consent(&writer.desk, path).await
}

async fn consent(desk: &Desk, path: ChallengePath) -> Answer<ConsentView> {
    Ok(axum::Json(desk.consent(path.campaign, path.challenge).await?))
}
