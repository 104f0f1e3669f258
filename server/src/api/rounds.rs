//! Rounds: opened, closed and declared void by a host or a chair; conflicts declared by panelists.

use pathways::{
    campaign::Command,
    id::PersonId,
    round::ItemId,
    text::Reason,
    time::Timestamp,
    view::{self, Done, RoundView},
};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    caller::{Answer, ApiState, Reader, Writer},
    error::ApiError,
    extract::{Json, Path},
    paths::{CampaignPath, RoundPath},
};

pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(list_rounds))
        .routes(routes!(get_round))
        .routes(routes!(open_round))
        .routes(routes!(put_deadline))
        .routes(routes!(void_round))
        .routes(routes!(declare_conflicts))
}

/// How a box opens.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct OpenBody {
    /// When it closes; without one, at the announced date of the next stage, or when it is closed by hand.
    closes_at: Option<Timestamp>,
}

/// When a box closes.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct DeadlineBody {
    /// When; to close by hand, an instant just ahead of the server's clock (`/health` shows it).
    at: Timestamp,
    /// Why.
    reason: Reason,
}

/// Why a round does not count.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct VoidBody {
    /// Why.
    reason: Reason,
}

/// Items on which a panelist does not vote.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ConflictsBody {
    /// Which items.
    items: Vec<ItemId>,
    /// Whose conflict a chair records; without one, the caller's own.
    panelist: Option<PersonId>,
}

/// All rounds that exist for the caller, void ones included
#[utoipa::path(get, path = "/campaigns/{campaign}/rounds", params(CampaignPath), tag = "rounds",
    responses((status = 200, description = "The rounds.", body = Vec<RoundView>)))]
async fn list_rounds(reader: Reader, Path(path): Path<CampaignPath>) -> Answer<Vec<RoundView>> {
    let seen = reader.see(path.campaign)?;
    Ok(axum::Json(view::rounds(&seen.campaign, &seen.viewer)))
}

/// A round, with as much of its count as the caller may know
#[utoipa::path(get, path = "/campaigns/{campaign}/rounds/{round}", params(RoundPath), tag = "rounds",
    responses((status = 200, description = "The round.", body = RoundView)))]
async fn get_round(reader: Reader, Path(path): Path<RoundPath>) -> Answer<RoundView> {
    let seen = reader.see(path.campaign)?;
    view::round(&seen.campaign, path.round, &seen.viewer).map(axum::Json).ok_or(ApiError::Unknown)
}

/// Open a box
#[utoipa::path(post, path = "/campaigns/{campaign}/rounds/{round}/open", params(RoundPath), tag = "rounds",
    responses((status = 200, description = "It takes ballots.", body = Done)))]
async fn open_round(
    writer: Writer,
    Path(path): Path<RoundPath>,
    Json(body): Json<OpenBody>,
) -> Answer<Done> {
    let RoundPath { campaign, round } = path;
    writer.act(campaign, Command::OpenRound { round, closes_at: body.closes_at }).await
}

/// Move a deadline later, or give one to a box that has none
#[utoipa::path(put, path = "/campaigns/{campaign}/rounds/{round}/deadline", params(RoundPath), tag = "rounds",
    responses((status = 200, description = "It closes then.", body = Done)))]
async fn put_deadline(
    writer: Writer,
    Path(path): Path<RoundPath>,
    Json(body): Json<DeadlineBody>,
) -> Answer<Done> {
    let RoundPath { campaign, round } = path;
    let DeadlineBody { at, reason } = body;
    writer.act(campaign, Command::CloseAt { round, at, reason }).await
}

/// Declare a round void; a new one is prepared
#[utoipa::path(post, path = "/campaigns/{campaign}/rounds/{round}/void", params(RoundPath), tag = "rounds",
    responses((status = 200, description = "It does not count.", body = Done)))]
async fn void_round(
    writer: Writer,
    Path(path): Path<RoundPath>,
    Json(body): Json<VoidBody>,
) -> Answer<Done> {
    let RoundPath { campaign, round } = path;
    writer.act(campaign, Command::VoidRound { round, reason: body.reason }).await
}

/// Declare conflicts: no vote on these items
#[utoipa::path(post, path = "/campaigns/{campaign}/rounds/{round}/conflicts", params(RoundPath), tag = "rounds",
    responses((status = 200, description = "They are declared.", body = Done)))]
async fn declare_conflicts(
    writer: Writer,
    Path(path): Path<RoundPath>,
    Json(body): Json<ConflictsBody>,
) -> Answer<Done> {
    let RoundPath { campaign, round } = path;
    let command = match (body.panelist, body.items) {
        (Some(panelist), items) => Command::RecordConflict { round, panelist, items },
        (None, items) => Command::DeclareConflict { round, items },
    };
    writer.act(campaign, command).await
}
