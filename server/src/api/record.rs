//! What anybody may take away: the record in one file, its checkpoint alone, and open data.

use axum::{
    http::header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use pathways::view;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    caller::{ApiState, Reader},
    error::ApiError,
    extract::Path,
    paths::CampaignPath,
};

pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(get_record))
        .routes(routes!(get_checkpoint))
        .routes(routes!(get_open_data))
}

/// The record, to be checked without us
///
/// The same file for everybody: entries, checkpoint, slips of published rounds, texts that everybody may read, and the
/// specification. Entries that are not published yet are in it as their leaves.
#[utoipa::path(get, path = "/campaigns/{campaign}/record.zip", params(CampaignPath), tag = "record",
    responses((status = 200, description = "A ZIP archive.", content_type = "application/zip", body = [u8])))]
async fn get_record(reader: Reader, Path(path): Path<CampaignPath>) -> Result<Response, ApiError> {
    check_public(&reader, &path)?;
    let bytes = reader.service.record_archive(path.campaign).await?;
    Ok(archive(&format!("record-{}.zip", path.campaign), bytes))
}

/// What everybody may know, as tables
///
/// Challenges, themes, supports and panel results as CSV files and as one XLSX workbook, with a README of their columns.
/// The same for everybody; what is not published yet is not in it.
#[utoipa::path(get, path = "/campaigns/{campaign}/open-data.zip", params(CampaignPath), tag = "record",
    responses((status = 200, description = "A ZIP archive.", content_type = "application/zip", body = [u8])))]
async fn get_open_data(
    reader: Reader,
    Path(path): Path<CampaignPath>,
) -> Result<Response, ApiError> {
    check_public(&reader, &path)?;
    let bytes = reader.service.open_data(path.campaign).await?;
    Ok(archive(&format!("open-data-{}.zip", path.campaign), bytes))
}

fn archive(name: &str, bytes: Vec<u8>) -> Response {
    let file = format!("attachment; filename=\"{name}\"");
    let headers = [(CONTENT_TYPE, "application/zip".to_owned()), (CONTENT_DISPOSITION, file)];
    (headers, bytes).into_response()
}

/// How far the record goes, signed
///
/// A signed note as C2SP defines it. Whoever keeps it can tell later whether the record was rewritten.
#[utoipa::path(get, path = "/campaigns/{campaign}/checkpoint", params(CampaignPath), tag = "record",
    responses((status = 200, description = "A signed note.", content_type = "text/plain", body = String)))]
async fn get_checkpoint(
    reader: Reader,
    Path(path): Path<CampaignPath>,
) -> Result<Response, ApiError> {
    check_public(&reader, &path)?;
    let note = reader.service.checkpoint(path.campaign)?;
    let headers = [(CONTENT_TYPE, "text/plain; charset=utf-8")];
    Ok((headers, note).into_response())
}

/// A draft has no record for anybody yet.
fn check_public(reader: &Reader, path: &CampaignPath) -> Result<(), ApiError> {
    let seen = reader.see(path.campaign)?;
    let everybody = seen.campaign.viewer(None);
    if view::knows(&seen.campaign, &everybody) { Ok(()) } else { Err(ApiError::Unknown) }
}
