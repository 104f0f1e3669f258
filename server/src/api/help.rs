//! Offers to help with a topic: how many there are is public, who made them is for the topic's lead and for hosts.

use pathways::{id::PersonId, text::HelpNote};
use pathways_app::port::{Help, Helpers as _};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    caller::{Answer, ApiState, Reader, Writer},
    extract::{Json, Path},
    paths::TopicPath,
};
use crate::backend::Desk;

pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(get_help))
        .routes(routes!(offer_help))
        .routes(routes!(take_back_help))
}

/// How the caller could help.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct HelpBody {
    /// In a few words, for whoever leads the topic.
    note: Option<HelpNote>,
}

/// The offers for a topic.
#[derive(Serialize, ToSchema)]
struct HelpView {
    /// How many there are.
    count: u32,
    /// The caller's own.
    mine: Option<OwnOfferView>,
    /// All of them; null for whoever neither leads the topic nor hosts the campaign.
    offers: Option<Vec<OfferView>>,
}

/// The caller's offer.
#[derive(Serialize, ToSchema)]
struct OwnOfferView {
    /// How she could help.
    note: Option<HelpNote>,
}

/// An offer, for those who will answer it.
#[derive(Serialize, ToSchema)]
struct OfferView {
    /// Whose it is.
    person: PersonId,
    /// Under which name, if the person has given one.
    name: Option<String>,
    /// Where to write to; nobody has an address who came with a room code.
    address: Option<String>,
    /// How the person could help.
    note: Option<HelpNote>,
}

impl From<Help> for HelpView {
    fn from(help: Help) -> Self {
        let offer = |offer: pathways_app::port::Offer| OfferView {
            person: offer.person,
            name: offer.name.map(|name| name.to_string()),
            address: offer.address,
            note: offer.note,
        };
        Self {
            count: help.count,
            mine: help.mine.map(|mine| OwnOfferView { note: mine.note }),
            offers: help.offers.map(|offers| offers.into_iter().map(offer).collect()),
        }
    }
}

/// The offers to help with a topic, as far as the caller may know them
#[utoipa::path(get, path = "/campaigns/{campaign}/topics/{topic}/help", params(TopicPath), tag = "topics",
    responses((status = 200, description = "The offers.", body = HelpView)))]
async fn get_help(reader: Reader, Path(path): Path<TopicPath>) -> Answer<HelpView> {
    offers(&reader.desk, path).await
}

/// Offer the caller's help, or change its note
#[utoipa::path(put, path = "/campaigns/{campaign}/topics/{topic}/help", params(TopicPath), tag = "topics",
    responses((status = 200, description = "It is offered.", body = HelpView)))]
async fn offer_help(
    writer: Writer,
    Path(path): Path<TopicPath>,
    Json(body): Json<HelpBody>,
) -> Answer<HelpView> {
    writer.desk.offer_help(path.campaign, path.topic, body.note).await?;
    offers(&writer.desk, path).await
}

/// Take the caller's offer back
#[utoipa::path(delete, path = "/campaigns/{campaign}/topics/{topic}/help", params(TopicPath), tag = "topics",
    responses((status = 200, description = "It is deleted.", body = HelpView)))]
async fn take_back_help(writer: Writer, Path(path): Path<TopicPath>) -> Answer<HelpView> {
    writer.desk.take_back_help(path.campaign, path.topic).await?;
    offers(&writer.desk, path).await
}

async fn offers(desk: &Desk, path: TopicPath) -> Answer<HelpView> {
    Ok(axum::Json(desk.help(path.campaign, path.topic).await?.into()))
}
