//! Room codes: making them as a host, entering them as anybody.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::answer::{Problems, SignedIn, campaign_in, shown_once, signed_in};
use super::body::Body;
use super::once::Once;
use crate::api::Path;
use crate::secret::RoomCode;
use crate::sign_in::{HostAct, Identity, Refused, SignIn, Visitor};

/// A code and the campaign that it is for.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Entered {
    /// The campaign's id.
    #[schema(value_type = String, format = Uuid)]
    campaign: String,
    /// Eight letters and digits; case, spaces and hyphens are forgiven.
    #[schema(example = "BCDF-2345")]
    code: String,
}

/// How many codes to make.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Count {
    /// One for each person.
    #[schema(minimum = 1, maximum = 1000)]
    count: u16,
}

/// Codes that are shown only now.
#[derive(Serialize, ToSchema)]
pub(super) struct Made {
    /// As they are printed.
    codes: Vec<String>,
}

/// Enters a room code: signs in and admits one's voice to the campaign.
#[utoipa::path(
    post, path = "/api/v1/room-codes", tag = "sign-in", request_body = Entered,
    responses((status = 200, body = SignedIn, description = "Let in"), Problems),
)]
pub(super) async fn enter(
    State(service): State<Arc<SignIn>>,
    visitor: Visitor,
    identity: Identity,
    Body(entered): Body<Entered>,
) -> Result<Response, Refused> {
    let campaign = campaign_in(&entered.campaign)?;
    let code: RoomCode = entered.code.parse()?;
    let (known, language) = (identity.person, identity.language);
    let session =
        service.enter_room(campaign, &code, known, language, &visitor, service.now()).await?;
    Ok(signed_in(&session, service.public()))
}

/// Makes personal room codes, as a host. Sent again with its key, it shows the same ones.
#[utoipa::path(
    post, path = "/api/v1/campaigns/{campaign}/room-codes", tag = "sign-in",
    params(
        ("campaign" = Uuid, Path),
        ("Idempotency-Key" = Uuid, Header, description = "For this intent: sent twice, it acts once"),
    ),
    request_body = Count,
    responses((status = 201, body = Made, description = "The codes"), Problems),
)]
pub(super) async fn make(
    State(service): State<Arc<SignIn>>,
    once: Once,
    Path(campaign): Path<String>,
    Body(wanted): Body<Count>,
) -> Result<Response, Refused> {
    let act = HostAct::RoomCodes { campaign: campaign_in(&campaign)?, count: wanted.count };
    let codes = service.act_once(once.person, once.key, act).await?;
    Ok(shown_once(Made::from(codes)))
}

/// Makes the open code of a campaign whose charter announces one, as a host. Sent again with its
/// key, it shows the same one.
#[utoipa::path(
    post, path = "/api/v1/campaigns/{campaign}/open-code", tag = "sign-in",
    params(
        ("campaign" = Uuid, Path),
        ("Idempotency-Key" = Uuid, Header, description = "For this intent: sent twice, it acts once"),
    ),
    responses((status = 201, body = Made, description = "The code"), Problems),
)]
pub(super) async fn make_open(
    State(service): State<Arc<SignIn>>,
    once: Once,
    Path(campaign): Path<String>,
) -> Result<Response, Refused> {
    let act = HostAct::OpenCode { campaign: campaign_in(&campaign)? };
    let codes = service.act_once(once.person, once.key, act).await?;
    Ok(shown_once(Made::from(codes)))
}

impl From<Vec<RoomCode>> for Made {
    fn from(codes: Vec<RoomCode>) -> Self {
        Self { codes: codes.iter().map(RoomCode::reveal).collect() }
    }
}
