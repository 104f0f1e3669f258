//! The written reasons for chosen items, and their reveal one by one.

use pathways::{
    campaign::Command,
    round::{ItemId, ReasonVersion},
    text::{Bilingual, Reason},
    view::Done,
};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    caller::{Answer, ApiState, Writer},
    extract::{Json, Path},
    paths::{CampaignPath, ItemPath, RoundPath},
};

pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(draft_reason))
        .routes(routes!(confirm_reasons))
        .routes(routes!(reveal_item))
}

/// Why an item was chosen.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ReasonBody {
    /// In both languages.
    reason: Bilingual<Reason>,
}

/// Reasons that are right, in the versions that were read.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ConfirmBody {
    /// Of which items, in which versions.
    reasons: Vec<ReasonVersion>,
}

/// What to show before the whole decision is published.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RevealBody {
    /// A chosen item.
    item: ItemId,
}

/// Write the reason for a chosen item; it needs to be confirmed again
#[utoipa::path(put, path = "/campaigns/{campaign}/rounds/{round}/reasons/{item}", params(ItemPath), tag = "reasons",
    responses((status = 200, description = "It reads so.", body = Done)))]
async fn draft_reason(
    writer: Writer,
    Path(path): Path<ItemPath>,
    Json(body): Json<ReasonBody>,
) -> Answer<Done> {
    let ItemPath { campaign, round, item } = path;
    writer.act(campaign, Command::DraftReason { round, item, reason: body.reason }).await
}

/// Confirm reasons as a panelist
#[utoipa::path(post, path = "/campaigns/{campaign}/rounds/{round}/confirmations", params(RoundPath), tag = "reasons",
    responses((status = 200, description = "They are confirmed.", body = Done)))]
async fn confirm_reasons(
    writer: Writer,
    Path(path): Path<RoundPath>,
    Json(body): Json<ConfirmBody>,
) -> Answer<Done> {
    let RoundPath { campaign, round } = path;
    writer.act(campaign, Command::ConfirmReasons { round, reasons: body.reasons }).await
}

/// Show one chosen item with its reason; the others and the count stay covered until everything is published
#[utoipa::path(post, path = "/campaigns/{campaign}/reveals", params(CampaignPath), tag = "reasons",
    responses((status = 200, description = "It is shown to all.", body = Done)))]
async fn reveal_item(
    writer: Writer,
    Path(path): Path<CampaignPath>,
    Json(body): Json<RevealBody>,
) -> Answer<Done> {
    writer.act(path.campaign, Command::Reveal { item: body.item }).await
}
