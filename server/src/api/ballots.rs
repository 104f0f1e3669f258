//! Ballots: one's own, and the openings from which anyone recounts a published round.

use std::collections::BTreeMap;

use pathways::{
    campaign::Refusal,
    people::Column,
    record::Digest,
    round::{Ballot, BallotSecret, ItemId, Mark, Operation, PanelMark, Slip},
    view,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    caller::{Answer, ApiState, Reader, Writer},
    error::ApiError,
    extract::{Json, Path},
    paths::{ItemPath, RoundPath},
};
use crate::service::Acknowledged;

pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(get_ballot))
        .routes(routes!(support_item))
        .routes(routes!(withdraw_support))
        .routes(routes!(put_marks))
        .routes(routes!(list_slips))
}

/// An item to support.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SupportBody {
    /// Which item.
    item: ItemId,
    /// The secret for a first ballot; the server draws one for whoever sends none.
    secret: Option<BallotSecret>,
}

/// A panelist's marks, all or none.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct MarksBody {
    /// By item; items that are not named stay as they are.
    marks: BTreeMap<ItemId, PanelMark>,
    /// The secret for a first ballot; the server draws one for whoever sends none.
    secret: Option<BallotSecret>,
}

/// The caller's ballot.
#[derive(Serialize, ToSchema)]
struct BallotView {
    /// Counts changes, from 1.
    version: u64,
    /// Where it is counted.
    column: Column,
    /// What it says. An item without a mark was left blank.
    marks: BTreeMap<ItemId, Mark>,
    /// Whoever has it can show how the ballot was marked.
    secret: BallotSecret,
}

/// The caller's ballot, acknowledged.
#[derive(Serialize, ToSchema)]
struct AcknowledgedView {
    /// As it lies in the box.
    ballot: BallotView,
    /// The commitment to it, which the box's seal will hold.
    commitment: Digest,
    /// The signed promise that it lies there, to keep: later it can be compared with the sealed box.
    promise: String,
}

impl From<Ballot> for BallotView {
    fn from(ballot: Ballot) -> Self {
        let Ballot { version, column, marks, secret, .. } = ballot;
        Self { version, column, marks, secret }
    }
}

impl From<Acknowledged> for AcknowledgedView {
    fn from(acknowledged: Acknowledged) -> Self {
        let Acknowledged { ballot, commitment, promise } = acknowledged;
        Self { ballot: ballot.into(), commitment, promise }
    }
}

/// The caller's ballot
#[utoipa::path(get, path = "/campaigns/{campaign}/rounds/{round}/ballot", params(RoundPath), tag = "ballots",
    responses(
        (status = 200, description = "The ballot; null before the first mark, and once the round says that its link is destroyed.", body = Option<BallotView>),
        (status = 403, description = "The caller has no voice in the round.", body = super::ErrorBody),
    ))]
async fn get_ballot(reader: Reader, Path(path): Path<RoundPath>) -> Answer<Option<BallotView>> {
    let person = reader.signed_in()?;
    reader.see(path.campaign)?;
    let ballot = reader.service.ballot(path.campaign, person, path.round).await?;
    Ok(axum::Json(ballot.map(BallotView::from)))
}

/// Support an item
#[utoipa::path(post, path = "/campaigns/{campaign}/rounds/{round}/supports", params(RoundPath), tag = "ballots",
    responses((status = 200, description = "It is in the box.", body = AcknowledgedView)))]
async fn support_item(
    writer: Writer,
    Path(path): Path<RoundPath>,
    Json(body): Json<SupportBody>,
) -> Answer<AcknowledgedView> {
    vote(writer, path, Operation::Support(body.item), body.secret).await
}

/// Take support back
#[utoipa::path(delete, path = "/campaigns/{campaign}/rounds/{round}/supports/{item}", params(ItemPath), tag = "ballots",
    responses((status = 200, description = "It is no longer in the box.", body = AcknowledgedView)))]
async fn withdraw_support(writer: Writer, Path(path): Path<ItemPath>) -> Answer<AcknowledgedView> {
    let ItemPath { campaign, round, item } = path;
    vote(writer, RoundPath { campaign, round }, Operation::Withdraw(item), None).await
}

/// Mark the panel's ballot
#[utoipa::path(put, path = "/campaigns/{campaign}/rounds/{round}/marks", params(RoundPath), tag = "ballots",
    responses((status = 200, description = "It is in the box.", body = AcknowledgedView)))]
async fn put_marks(
    writer: Writer,
    Path(path): Path<RoundPath>,
    Json(body): Json<MarksBody>,
) -> Answer<AcknowledgedView> {
    vote(writer, path, Operation::Mark(body.marks), body.secret).await
}

async fn vote(
    writer: Writer,
    path: RoundPath,
    operation: Operation,
    secret: Option<BallotSecret>,
) -> Answer<AcknowledgedView> {
    let RoundPath { campaign, round } = path;
    writer.see(campaign)?;
    let (person, key) = (writer.person, writer.key);
    let done = writer.service.vote(campaign, person, key, round, operation, secret).await?;
    Ok(axum::Json(done.into()))
}

/// The openings of a published round, sorted by item: nothing in them says whose they are
#[utoipa::path(get, path = "/campaigns/{campaign}/rounds/{round}/slips", params(RoundPath), tag = "ballots",
    responses(
        (status = 200, description = "The slips.", body = Vec<Slip>),
        (status = 409, description = "The round is not published, or only its result is.", body = super::ErrorBody),
    ))]
async fn list_slips(reader: Reader, Path(path): Path<RoundPath>) -> Answer<Vec<Slip>> {
    let seen = reader.see(path.campaign)?;
    let round = seen.campaign.rounds.get(&path.round).ok_or(ApiError::Unknown)?;
    if !view::shows_slips(round) {
        return Err(Refusal::RoundState.into());
    }
    Ok(axum::Json(reader.service.slips(path.campaign, path.round).await?))
}
