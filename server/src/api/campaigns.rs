//! Campaigns and their charters.

use axum::http::StatusCode;
use pathways::{
    campaign::Command,
    charter::Charter,
    id::CampaignId,
    text::Contact,
    view::{self, CampaignView, Done},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    caller::{Answer, ApiState, Reader, Writer},
    error::ApiError,
    extract::{Json, Path},
    paths::CampaignPath,
};

pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(list_campaigns, create_campaign))
        .routes(routes!(get_campaign))
        .routes(routes!(put_charter))
}

/// The rules of a campaign, and whom to ask.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct CharterBody {
    /// The rules.
    charter: Charter,
    /// A person to phone or write to.
    contact: Option<Contact>,
}

/// The rules of a campaign as they are to read, and whom to ask.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct EditedCharterBody {
    /// The rules.
    charter: Charter,
    /// A person to phone or write to.
    contact: Option<Contact>,
    /// Who answers for personal data, if that is somebody else.
    officer: Option<Contact>,
}

/// A campaign that was created.
#[derive(Serialize, ToSchema)]
struct CreatedCampaign {
    /// Its id.
    id: CampaignId,
    /// What creating it did.
    #[serde(flatten)]
    done: Done,
}

/// All campaigns that exist for the caller
#[utoipa::path(get, path = "/campaigns", tag = "campaigns",
    responses((status = 200, description = "The campaigns.", body = Vec<CampaignView>)))]
async fn list_campaigns(reader: Reader) -> Answer<Vec<CampaignView>> {
    let seen = reader.service.campaigns().into_iter().filter_map(|(id, campaign)| {
        view::campaign(&campaign, id, &campaign.viewer(reader.person))
    });
    Ok(axum::Json(seen.collect()))
}

/// Create a campaign; the caller becomes its first host
#[utoipa::path(post, path = "/campaigns", tag = "campaigns",
    responses((status = 201, description = "It exists, as a draft.", body = CreatedCampaign)))]
async fn create_campaign(
    writer: Writer,
    Json(body): Json<CharterBody>,
) -> Result<(StatusCode, axum::Json<CreatedCampaign>), ApiError> {
    let CharterBody { charter, contact } = body;
    let (id, acted) = writer.service.create(writer.actor(), writer.key, charter, contact).await?;
    let done = view::done(&acted.facts);
    Ok((StatusCode::CREATED, axum::Json(CreatedCampaign { id, done })))
}

/// A campaign at a glance
#[utoipa::path(get, path = "/campaigns/{campaign}", params(CampaignPath), tag = "campaigns",
    responses((status = 200, description = "The campaign.", body = CampaignView)))]
async fn get_campaign(reader: Reader, Path(path): Path<CampaignPath>) -> Answer<CampaignView> {
    let seen = reader.see(path.campaign)?;
    view::campaign(&seen.campaign, seen.id, &seen.viewer).map(axum::Json).ok_or(ApiError::Unknown)
}

/// Replace the charter, as far as its parts are not frozen
#[utoipa::path(put, path = "/campaigns/{campaign}/charter", params(CampaignPath), tag = "campaigns",
    responses((status = 200, description = "It reads so.", body = Done)))]
async fn put_charter(
    writer: Writer,
    Path(path): Path<CampaignPath>,
    Json(body): Json<EditedCharterBody>,
) -> Answer<Done> {
    let EditedCharterBody { charter, contact, officer } = body;
    writer.act(path.campaign, Command::EditCharter { charter, contact, officer }).await
}
