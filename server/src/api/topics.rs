//! Topics: drafted before the upvote, run after the decision.

use axum::http::StatusCode;
use pathways::{
    campaign::Command,
    id::{ChallengeId, PersonId},
    text::{Bilingual, Name, News, PersonName, Promise},
    time::Timestamp,
    topic::TopicStage,
    view::{self, Done, TopicView},
};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    caller::{Answer, ApiState, Reader, Writer},
    error::ApiError,
    extract::{Json, Path},
    paths::{CampaignPath, TopicPath},
};

pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(list_topics, draft_topic))
        .routes(routes!(get_topic, edit_topic, drop_topic))
        .routes(routes!(assign_lead))
        .routes(routes!(plan_topic))
        .routes(routes!(move_topic))
        .routes(routes!(post_news))
}

/// What a drafted topic is about.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TopicBody {
    /// What it is called.
    name: Bilingual<Name>,
    /// The challenges that it answers.
    answers: Vec<ChallengeId>,
}

/// Who leads a topic.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct LeadBody {
    /// Their id, if they have an account.
    person: Option<PersonId>,
    /// Their name, which is shown.
    name: PersonName,
}

/// What is planned.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PlanBody {
    /// When people next meet.
    next_date: Option<Timestamp>,
    /// What they promise.
    promise: Option<Bilingual<Promise>>,
}

/// Where a topic goes.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TopicStageBody {
    /// Its next stage.
    to: TopicStage,
}

/// What is new.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewsBody {
    /// In both languages.
    news: Bilingual<News>,
}

/// All topics that exist for the caller
#[utoipa::path(get, path = "/campaigns/{campaign}/topics", params(CampaignPath), tag = "topics",
    responses((status = 200, description = "The topics.", body = Vec<TopicView>)))]
async fn list_topics(reader: Reader, Path(path): Path<CampaignPath>) -> Answer<Vec<TopicView>> {
    let seen = reader.see(path.campaign)?;
    Ok(axum::Json(view::topics(&seen.campaign, &seen.viewer)))
}

/// Draft a topic that answers several challenges
#[utoipa::path(post, path = "/campaigns/{campaign}/topics", params(CampaignPath), tag = "topics",
    responses((status = 201, description = "It is drafted.", body = Done)))]
async fn draft_topic(
    writer: Writer,
    Path(path): Path<CampaignPath>,
    Json(body): Json<TopicBody>,
) -> Result<(StatusCode, axum::Json<Done>), ApiError> {
    let TopicBody { name, answers } = body;
    let done = writer.act(path.campaign, Command::DraftTopic { name, answers }).await?;
    Ok((StatusCode::CREATED, done))
}

/// A topic
#[utoipa::path(get, path = "/campaigns/{campaign}/topics/{topic}", params(TopicPath), tag = "topics",
    responses((status = 200, description = "The topic.", body = TopicView)))]
async fn get_topic(reader: Reader, Path(path): Path<TopicPath>) -> Answer<TopicView> {
    let seen = reader.see(path.campaign)?;
    view::topic(&seen.campaign, path.topic, &seen.viewer).map(axum::Json).ok_or(ApiError::Unknown)
}

/// Change a drafted topic
#[utoipa::path(put, path = "/campaigns/{campaign}/topics/{topic}", params(TopicPath), tag = "topics",
    responses((status = 200, description = "It reads so.", body = Done)))]
async fn edit_topic(
    writer: Writer,
    Path(path): Path<TopicPath>,
    Json(body): Json<TopicBody>,
) -> Answer<Done> {
    let TopicPath { campaign, topic } = path;
    let TopicBody { name, answers } = body;
    writer.act(campaign, Command::EditTopic { topic, name, answers }).await
}

/// Drop a drafted topic
#[utoipa::path(delete, path = "/campaigns/{campaign}/topics/{topic}", params(TopicPath), tag = "topics",
    responses((status = 200, description = "It is gone.", body = Done)))]
async fn drop_topic(writer: Writer, Path(path): Path<TopicPath>) -> Answer<Done> {
    writer.act(path.campaign, Command::DropTopic { topic: path.topic }).await
}

/// Name who leads a topic
#[utoipa::path(put, path = "/campaigns/{campaign}/topics/{topic}/lead", params(TopicPath), tag = "topics",
    responses((status = 200, description = "They lead it.", body = Done)))]
async fn assign_lead(
    writer: Writer,
    Path(path): Path<TopicPath>,
    Json(body): Json<LeadBody>,
) -> Answer<Done> {
    let TopicPath { campaign, topic } = path;
    let LeadBody { person, name } = body;
    writer.act(campaign, Command::AssignLead { topic, person, name }).await
}

/// Say what is promised and when people next meet
#[utoipa::path(put, path = "/campaigns/{campaign}/topics/{topic}/plan", params(TopicPath), tag = "topics",
    responses((status = 200, description = "It is planned so.", body = Done)))]
async fn plan_topic(
    writer: Writer,
    Path(path): Path<TopicPath>,
    Json(body): Json<PlanBody>,
) -> Answer<Done> {
    let TopicPath { campaign, topic } = path;
    let PlanBody { next_date, promise } = body;
    writer.act(campaign, Command::PlanTopic { topic, next_date, promise }).await
}

/// Take a topic to its next stage
#[utoipa::path(put, path = "/campaigns/{campaign}/topics/{topic}/stage", params(TopicPath), tag = "topics",
    responses((status = 200, description = "It is there.", body = Done)))]
async fn move_topic(
    writer: Writer,
    Path(path): Path<TopicPath>,
    Json(body): Json<TopicStageBody>,
) -> Answer<Done> {
    let TopicPath { campaign, topic } = path;
    writer.act(campaign, Command::MoveTopic { topic, to: body.to }).await
}

/// Post news of a topic
#[utoipa::path(post, path = "/campaigns/{campaign}/topics/{topic}/news", params(TopicPath), tag = "topics",
    responses((status = 201, description = "It is posted.", body = Done)))]
async fn post_news(
    writer: Writer,
    Path(path): Path<TopicPath>,
    Json(body): Json<NewsBody>,
) -> Result<(StatusCode, axum::Json<Done>), ApiError> {
    let TopicPath { campaign, topic } = path;
    let done = writer.act(campaign, Command::PostNews { topic, news: body.news }).await?;
    Ok((StatusCode::CREATED, done))
}
