//! Moving through the stages, and moving their dates.

use pathways::{campaign::Command, stage::Stage, text::Reason, time::Timestamp, view::Done};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    caller::{Answer, ApiState, Writer},
    error::ApiError,
    extract::{Json, Path},
    paths::{CampaignPath, StagePath},
};

pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new().routes(routes!(post_transition)).routes(routes!(put_date))
}

/// A way from one stage to another.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TransitionBody {
    /// Which way.
    kind: TransitionKind,
    /// Where the campaign stood when the caller looked.
    from: Stage,
    /// Where to.
    to: Stage,
    /// Why; needed for every way but forward.
    reason: Option<Reason>,
}

/// How a transition relates to the path.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum TransitionKind {
    /// To the next stage.
    Advance,
    /// To the stage before.
    GoBack,
    /// Out of the path, for good.
    Cancel,
}

/// When a stage is to open.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct DateBody {
    /// When; nothing takes the date away.
    at: Option<Timestamp>,
    /// Why it moves.
    reason: Reason,
}

/// Go to another stage
#[utoipa::path(post, path = "/campaigns/{campaign}/transitions", params(CampaignPath), tag = "campaigns",
    responses((status = 200, description = "It is there.", body = Done)))]
async fn post_transition(
    writer: Writer,
    Path(path): Path<CampaignPath>,
    Json(body): Json<TransitionBody>,
) -> Answer<Done> {
    let TransitionBody { kind, from, to, reason } = body;
    let needed = ApiError::field("reason", "text_empty", "this way needs a reason");
    let command = match (kind, reason) {
        (TransitionKind::Advance, _) => Command::Advance { from, to },
        (TransitionKind::GoBack, Some(reason)) => Command::GoBack { from, to, reason },
        (TransitionKind::Cancel, Some(reason)) => Command::Cancel { reason },
        (TransitionKind::GoBack | TransitionKind::Cancel, None) => return Err(needed),
    };
    writer.act(path.campaign, command).await
}

/// Move the announced date of a stage
#[utoipa::path(put, path = "/campaigns/{campaign}/schedule/{stage}", params(StagePath), tag = "campaigns",
    responses((status = 200, description = "It is announced so.", body = Done)))]
async fn put_date(
    writer: Writer,
    Path(path): Path<StagePath>,
    Json(body): Json<DateBody>,
) -> Answer<Done> {
    let DateBody { at, reason } = body;
    writer.act(path.campaign, Command::Reschedule { stage: path.stage, at, reason }).await
}
