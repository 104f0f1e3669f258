//! Challenges, as their authors enter, change and take them back.

use axum::http::StatusCode;
use pathways::{
    campaign::{Authorship, Command},
    challenge::ChallengeText,
    view::{self, ChallengeView, Done},
};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    caller::{Answer, ApiState, Reader, Writer},
    error::ApiError,
    extract::{Json, Path},
    paths::{CampaignPath, ChallengePath},
    people::Who,
};

pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(list_challenges, submit_challenge))
        .routes(routes!(get_challenge, revise_challenge, withdraw_challenge))
        .routes(routes!(add_steward))
}

/// A challenge to enter.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ChallengeBody {
    /// What it says.
    text: Box<ChallengeText>,
    /// On whose behalf.
    authorship: Authorship,
}

/// Somebody to act for the authors.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct StewardBody {
    /// Who.
    who: Who,
}

/// All challenges that exist for the caller, in the order in which they arrived
#[utoipa::path(get, path = "/campaigns/{campaign}/challenges", params(CampaignPath), tag = "challenges",
    responses((status = 200, description = "The challenges.", body = Vec<ChallengeView>)))]
async fn list_challenges(
    reader: Reader,
    Path(path): Path<CampaignPath>,
) -> Answer<Vec<ChallengeView>> {
    let seen = reader.see(path.campaign)?;
    Ok(axum::Json(view::challenges(&seen.campaign, &seen.viewer)))
}

/// Submit a challenge
#[utoipa::path(post, path = "/campaigns/{campaign}/challenges", params(CampaignPath), tag = "challenges",
    responses((status = 201, description = "It waits for a moderator.", body = Done)))]
async fn submit_challenge(
    writer: Writer,
    Path(path): Path<CampaignPath>,
    Json(body): Json<ChallengeBody>,
) -> Result<(StatusCode, axum::Json<Done>), ApiError> {
    let ChallengeBody { text, authorship } = body;
    let done = writer.act(path.campaign, Command::Submit { text, authorship }).await?;
    Ok((StatusCode::CREATED, done))
}

/// A challenge
#[utoipa::path(get, path = "/campaigns/{campaign}/challenges/{challenge}", params(ChallengePath), tag = "challenges",
    responses((status = 200, description = "The challenge.", body = ChallengeView)))]
async fn get_challenge(reader: Reader, Path(path): Path<ChallengePath>) -> Answer<ChallengeView> {
    let seen = reader.see(path.campaign)?;
    view::challenge(&seen.campaign, path.challenge, &seen.viewer)
        .map(axum::Json)
        .ok_or(ApiError::Unknown)
}

/// Change the text of a challenge
#[utoipa::path(put, path = "/campaigns/{campaign}/challenges/{challenge}", params(ChallengePath), tag = "challenges",
    responses((status = 200, description = "It reads so.", body = Done)))]
async fn revise_challenge(
    writer: Writer,
    Path(path): Path<ChallengePath>,
    Json(text): Json<ChallengeText>,
) -> Answer<Done> {
    let ChallengePath { campaign, challenge } = path;
    writer.act(campaign, Command::Revise { challenge, text: Box::new(text) }).await
}

/// Take a challenge back
#[utoipa::path(delete, path = "/campaigns/{campaign}/challenges/{challenge}", params(ChallengePath), tag = "challenges",
    responses((status = 200, description = "Its words are off the pages.", body = Done)))]
async fn withdraw_challenge(writer: Writer, Path(path): Path<ChallengePath>) -> Answer<Done> {
    let ChallengePath { campaign, challenge } = path;
    writer.act(campaign, Command::Withdraw { challenge }).await
}

/// Name who else may act for the authors
#[utoipa::path(post, path = "/campaigns/{campaign}/challenges/{challenge}/stewards", params(ChallengePath), tag = "challenges",
    responses((status = 200, description = "They may.", body = Done)))]
async fn add_steward(
    writer: Writer,
    Path(path): Path<ChallengePath>,
    Json(body): Json<StewardBody>,
) -> Answer<Done> {
    let person = body.who.resolve(&writer).await?;
    let ChallengePath { campaign, challenge } = path;
    writer.act(campaign, Command::AddSteward { challenge, person }).await
}
