//! Challenges that are somebody else's too, and those that say nearly what somebody is about to say.

use pathways::{
    id::ChallengeId,
    text::{Body, Language, Title},
    view::{ChallengeView, ConcernView},
};
use pathways_app::port::{Campaigns as _, Concerns as _, Similarity as _, Written};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    caller::{Answer, ApiState, Reader, Writer},
    error::ApiError,
    extract::{Json, Path},
    paths::{CampaignPath, ChallengePath},
};
use crate::backend::Desk;

pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(get_concern, share_concern, take_back_concern))
        .routes(routes!(find_similar))
}

/// What somebody is about to say.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct WrittenBody {
    /// In one line, as far as it is written.
    title: Option<Title>,
    /// At length, as far as it is written.
    body: Option<Body>,
    /// In which language; null if it is neither English nor French.
    language: Option<Language>,
    /// Challenges that are not the same.
    #[serde(default)]
    left_out: Vec<ChallengeId>,
}

/// A challenge that says nearly the same.
#[derive(Serialize, ToSchema)]
struct SimilarView {
    /// The challenge.
    challenge: ChallengeView,
    /// Who shares its concern, as far as the caller may know.
    concern: ConcernView,
}

/// Whether a challenge is the caller's too, and for how many others it speaks
#[utoipa::path(get, path = "/campaigns/{campaign}/challenges/{challenge}/concern", params(ChallengePath), tag = "challenges",
    responses((status = 200, description = "As far as the caller may know.", body = ConcernView)))]
async fn get_concern(reader: Reader, Path(path): Path<ChallengePath>) -> Answer<ConcernView> {
    concern(&reader.desk, path).await
}

/// Say that somebody else's challenge is the caller's too
#[utoipa::path(put, path = "/campaigns/{campaign}/challenges/{challenge}/concern", params(ChallengePath), tag = "challenges",
    responses((status = 200, description = "It is noted, and no support.", body = ConcernView)))]
async fn share_concern(writer: Writer, Path(path): Path<ChallengePath>) -> Answer<ConcernView> {
    writer.desk.share_concern(path.campaign, path.challenge).await?;
    concern(&writer.desk, path).await
}

/// Take that back
#[utoipa::path(delete, path = "/campaigns/{campaign}/challenges/{challenge}/concern", params(ChallengePath), tag = "challenges",
    responses((status = 200, description = "It is deleted.", body = ConcernView)))]
async fn take_back_concern(writer: Writer, Path(path): Path<ChallengePath>) -> Answer<ConcernView> {
    writer.desk.take_back_concern(path.campaign, path.challenge).await?;
    concern(&writer.desk, path).await
}

/// Accepted challenges of others that say nearly what the caller is about to say, the nearest first; nothing is stored
#[utoipa::path(post, path = "/campaigns/{campaign}/similar", params(CampaignPath), tag = "challenges",
    responses((status = 200, description = "None before it says enough.", body = Vec<SimilarView>)))]
async fn find_similar(
    writer: Writer,
    Path(CampaignPath { campaign }): Path<CampaignPath>,
    Json(body): Json<WrittenBody>,
) -> Answer<Vec<SimilarView>> {
    let WrittenBody { title, body, language, left_out } = body;
    let text = |text: Option<String>| text.unwrap_or_default();
    let written = Written {
        title: text(title.map(|title| title.to_string())),
        body: text(body.map(|body| body.to_string())),
        language,
    };
    let desk = &writer.desk;
    let found = desk.similar(campaign, written, left_out).await?;
    let concerns = desk.concerns(campaign, found.clone()).await?;
    let seen = desk.see(campaign)?;
    let similar = found.into_iter().filter_map(|id| {
        Some(SimilarView { challenge: seen.challenge(id)?, concern: *concerns.get(&id)? })
    });
    Ok(axum::Json(similar.collect()))
}

async fn concern(desk: &Desk, path: ChallengePath) -> Answer<ConcernView> {
    let ChallengePath { campaign, challenge } = path;
    let mut concerns = desk.concerns(campaign, vec![challenge]).await?;
    concerns.remove(&challenge).map(axum::Json).ok_or(ApiError::Unknown)
}
