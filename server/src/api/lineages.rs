//! Merging and splitting challenges, and undoing it.

use axum::http::StatusCode;
use pathways::{
    campaign::Command,
    challenge::ChallengeText,
    id::ChallengeId,
    text::Reason,
    view::{self, Done, LineageView},
};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    caller::{Answer, ApiState, Reader, Writer},
    error::ApiError,
    extract::{Json, Path},
    paths::{CampaignPath, ChallengePath, LineagePath},
};

pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(list_lineages))
        .routes(routes!(get_lineage))
        .routes(routes!(propose_merge))
        .routes(routes!(refuse_merge))
        .routes(routes!(split_challenge))
        .routes(routes!(undo_lineage))
}

/// Challenges to merge into another.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct MergeBody {
    /// Those that become part.
    from: Vec<ChallengeId>,
    /// The one that they become part of.
    into: ChallengeId,
    /// Why.
    reason: Reason,
}

/// What a challenge becomes.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SplitBody {
    /// Its parts, two or more.
    parts: Vec<ChallengeText>,
    /// Why.
    reason: Reason,
}

/// Why something is undone.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct UndoBody {
    /// Why.
    reason: Reason,
}

/// All merges and splits
#[utoipa::path(get, path = "/campaigns/{campaign}/lineages", params(CampaignPath), tag = "lineage",
    responses((status = 200, description = "The merges and splits.", body = Vec<LineageView>)))]
async fn list_lineages(reader: Reader, Path(path): Path<CampaignPath>) -> Answer<Vec<LineageView>> {
    let seen = reader.see(path.campaign)?;
    Ok(axum::Json(view::lineages(&seen.campaign, &seen.viewer)))
}

/// A merge or a split
#[utoipa::path(get, path = "/campaigns/{campaign}/lineages/{lineage}", params(LineagePath), tag = "lineage",
    responses((status = 200, description = "The merge or split.", body = LineageView)))]
async fn get_lineage(reader: Reader, Path(path): Path<LineagePath>) -> Answer<LineageView> {
    let seen = reader.see(path.campaign)?;
    view::lineage(&seen.campaign, path.lineage, &seen.viewer)
        .map(axum::Json)
        .ok_or(ApiError::Unknown)
}

/// Propose that challenges be merged into another
#[utoipa::path(post, path = "/campaigns/{campaign}/merges", params(CampaignPath), tag = "lineage",
    responses((status = 201, description = "Their authors may refuse, if there are any.", body = Done)))]
async fn propose_merge(
    writer: Writer,
    Path(path): Path<CampaignPath>,
    Json(body): Json<MergeBody>,
) -> Result<(StatusCode, axum::Json<Done>), ApiError> {
    let MergeBody { from, into, reason } = body;
    let done = writer.act(path.campaign, Command::ProposeMerge { from, into, reason }).await?;
    Ok((StatusCode::CREATED, done))
}

/// Refuse a merge as an author
#[utoipa::path(post, path = "/campaigns/{campaign}/lineages/{lineage}/refuse", params(LineagePath), tag = "lineage",
    responses((status = 200, description = "The challenges stay as they are.", body = Done)))]
async fn refuse_merge(writer: Writer, Path(path): Path<LineagePath>) -> Answer<Done> {
    writer.act(path.campaign, Command::RefuseMerge { merge: path.lineage }).await
}

/// Split a challenge
#[utoipa::path(post, path = "/campaigns/{campaign}/challenges/{challenge}/split", params(ChallengePath), tag = "lineage",
    responses((status = 201, description = "It is several.", body = Done)))]
async fn split_challenge(
    writer: Writer,
    Path(path): Path<ChallengePath>,
    Json(body): Json<SplitBody>,
) -> Result<(StatusCode, axum::Json<Done>), ApiError> {
    let ChallengePath { campaign, challenge } = path;
    let SplitBody { parts, reason } = body;
    let done = writer.act(campaign, Command::Split { challenge, parts, reason }).await?;
    Ok((StatusCode::CREATED, done))
}

/// Undo a merge or a split, of challenges or of themes
#[utoipa::path(post, path = "/campaigns/{campaign}/lineages/{lineage}/undo", params(LineagePath), tag = "lineage",
    responses((status = 200, description = "All is as before.", body = Done)))]
async fn undo_lineage(
    writer: Writer,
    Path(path): Path<LineagePath>,
    Json(body): Json<UndoBody>,
) -> Answer<Done> {
    let LineagePath { campaign, lineage } = path;
    writer.act(campaign, Command::Undo { lineage, reason: body.reason }).await
}
