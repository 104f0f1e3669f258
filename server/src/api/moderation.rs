//! Accepting, declining and translating challenges.

use pathways::{
    campaign::Command,
    challenge::{DeclineCode, Translation},
    text::Reason,
    view::Done,
};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    caller::{Answer, ApiState, Writer},
    extract::{Json, Path},
    paths::ChallengePath,
};

pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(accept_challenge))
        .routes(routes!(decline_challenge))
        .routes(routes!(put_translation))
}

/// Why a challenge is declined.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct DeclineBody {
    /// By the policy.
    code: DeclineCode,
    /// In prose; needed for `other`.
    reason: Option<Reason>,
}

/// Accept a challenge
#[utoipa::path(post, path = "/campaigns/{campaign}/challenges/{challenge}/accept", params(ChallengePath), tag = "moderation",
    responses((status = 200, description = "It takes part.", body = Done)))]
async fn accept_challenge(writer: Writer, Path(path): Path<ChallengePath>) -> Answer<Done> {
    let ChallengePath { campaign, challenge } = path;
    writer.act(campaign, Command::Accept { challenge }).await
}

/// Decline a challenge
#[utoipa::path(post, path = "/campaigns/{campaign}/challenges/{challenge}/decline", params(ChallengePath), tag = "moderation",
    responses((status = 200, description = "It does not take part; its authors see why.", body = Done)))]
async fn decline_challenge(
    writer: Writer,
    Path(path): Path<ChallengePath>,
    Json(body): Json<DeclineBody>,
) -> Answer<Done> {
    let ChallengePath { campaign, challenge } = path;
    let DeclineBody { code, reason } = body;
    writer.act(campaign, Command::Decline { challenge, code, reason }).await
}

/// Add or replace a translation
#[utoipa::path(put, path = "/campaigns/{campaign}/challenges/{challenge}/translation", params(ChallengePath), tag = "moderation",
    responses((status = 200, description = "It can be read in that language.", body = Done)))]
async fn put_translation(
    writer: Writer,
    Path(path): Path<ChallengePath>,
    Json(translation): Json<Translation>,
) -> Answer<Done> {
    let ChallengePath { campaign, challenge } = path;
    let translation = Box::new(translation);
    writer.act(campaign, Command::Translate { challenge, translation }).await
}
