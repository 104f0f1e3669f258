//! Contests: questions to a decision, and their answers.

use axum::http::StatusCode;
use pathways::{
    campaign::Command,
    contest::{ContestOutcome, ContestSubject, WithholdCode},
    text::{Bilingual, Reason},
    view::{self, ContestView, Done},
};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    caller::{Answer, ApiState, Reader, Writer},
    error::ApiError,
    extract::{Json, Path},
    paths::{CampaignPath, ContestPath},
};

pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(list_contests, raise_contest))
        .routes(routes!(get_contest))
        .routes(routes!(answer_contest))
        .routes(routes!(withhold_contest))
}

/// A question to a decision.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ContestBody {
    /// What is questioned.
    subject: ContestSubject,
    /// Why.
    reason: Reason,
}

/// An answer to a question.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct AnswerBody {
    /// What it is.
    outcome: ContestOutcome,
    /// In words, in both languages.
    answer: Bilingual<Reason>,
}

/// Why the words of a question are withheld.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct WithholdBody {
    /// As the moderation policy names it.
    code: WithholdCode,
}

/// All contests
#[utoipa::path(get, path = "/campaigns/{campaign}/contests", params(CampaignPath), tag = "contests",
    responses((status = 200, description = "The contests.", body = Vec<ContestView>)))]
async fn list_contests(reader: Reader, Path(path): Path<CampaignPath>) -> Answer<Vec<ContestView>> {
    let seen = reader.see(path.campaign)?;
    Ok(axum::Json(view::contests(&seen.campaign, &seen.viewer)))
}

/// Question a decision
#[utoipa::path(post, path = "/campaigns/{campaign}/contests", params(CampaignPath), tag = "contests",
    responses((status = 201, description = "It is asked in public.", body = Done)))]
async fn raise_contest(
    writer: Writer,
    Path(path): Path<CampaignPath>,
    Json(body): Json<ContestBody>,
) -> Result<(StatusCode, axum::Json<Done>), ApiError> {
    let ContestBody { subject, reason } = body;
    let done = writer.act(path.campaign, Command::Contest { subject, reason }).await?;
    Ok((StatusCode::CREATED, done))
}

/// A contest
#[utoipa::path(get, path = "/campaigns/{campaign}/contests/{contest}", params(ContestPath), tag = "contests",
    responses((status = 200, description = "The contest.", body = ContestView)))]
async fn get_contest(reader: Reader, Path(path): Path<ContestPath>) -> Answer<ContestView> {
    let seen = reader.see(path.campaign)?;
    view::contest(&seen.campaign, path.contest, &seen.viewer)
        .map(axum::Json)
        .ok_or(ApiError::Unknown)
}

/// Answer a contest
#[utoipa::path(put, path = "/campaigns/{campaign}/contests/{contest}/answer", params(ContestPath), tag = "contests",
    responses((status = 200, description = "It is answered in public.", body = Done)))]
async fn answer_contest(
    writer: Writer,
    Path(path): Path<ContestPath>,
    Json(body): Json<AnswerBody>,
) -> Answer<Done> {
    let ContestPath { campaign, contest } = path;
    let AnswerBody { outcome, answer } = body;
    writer.act(campaign, Command::AnswerContest { contest, outcome, answer }).await
}

/// Withhold the words of a contest
#[utoipa::path(put, path = "/campaigns/{campaign}/contests/{contest}/withheld", params(ContestPath), tag = "contests",
    responses((status = 200, description = "Only its author and whoever may answer still read them.", body = Done)))]
async fn withhold_contest(
    writer: Writer,
    Path(path): Path<ContestPath>,
    Json(WithholdBody { code }): Json<WithholdBody>,
) -> Answer<Done> {
    let ContestPath { campaign, contest } = path;
    writer.act(campaign, Command::WithholdContest { contest, code }).await
}
