//! Who takes part, and in which role.

use pathways::{
    campaign::{Command, Refusal},
    id::PersonId,
    role::Role,
    view::{self, Done, PeopleView},
};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    caller::{Answer, ApiState, Reader, Writer},
    error::ApiError,
    extract::{Json, Path},
    paths::{CampaignPath, RolePath},
};
use crate::address::{Address, AddressError};

pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(get_people))
        .routes(routes!(grant_role))
        .routes(routes!(revoke_role))
}

/// Somebody, by id or by e-mail address.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum Who {
    /// Somebody with this id.
    Person(PersonId),
    /// Whoever signs in with this address.
    Address(String),
}

/// Somebody with a role.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RoleBody {
    /// Who.
    who: Who,
    /// Which role.
    role: Role,
}

impl Who {
    /// The person, who begins to exist with the first mention of an address.
    pub(super) async fn resolve(self, writer: &Writer) -> Result<PersonId, ApiError> {
        let address: Address = match self {
            Self::Person(person) => return Ok(person),
            Self::Address(address) => address.parse().map_err(|error: AddressError| {
                ApiError::field("address", "address_malformed", &error.to_string())
            })?,
        };
        let known = writer.service.person_for_address(&address, writer.language).await;
        known.map_err(ApiError::from)
    }
}

/// Who takes part, for hosts
#[utoipa::path(get, path = "/campaigns/{campaign}/people", params(CampaignPath), tag = "people",
    responses(
        (status = 200, description = "Everybody with a role or a voice.", body = PeopleView),
        (status = 403, description = "The caller is no host.", body = super::ErrorBody),
    ))]
async fn get_people(reader: Reader, Path(path): Path<CampaignPath>) -> Answer<PeopleView> {
    let seen = reader.see(path.campaign)?;
    view::people(&seen.campaign, &seen.viewer)
        .map(axum::Json)
        .ok_or(ApiError::from(Refusal::NotAllowed))
}

/// Give a role
#[utoipa::path(post, path = "/campaigns/{campaign}/roles", params(CampaignPath), tag = "people",
    responses((status = 200, description = "They have it.", body = Done)))]
async fn grant_role(
    writer: Writer,
    Path(path): Path<CampaignPath>,
    Json(body): Json<RoleBody>,
) -> Answer<Done> {
    let person = body.who.resolve(&writer).await?;
    writer.act(path.campaign, Command::Grant { person, role: body.role }).await
}

/// Take a role
#[utoipa::path(delete, path = "/campaigns/{campaign}/roles/{role}/{person}", params(RolePath), tag = "people",
    responses((status = 200, description = "They have it no longer.", body = Done)))]
async fn revoke_role(writer: Writer, Path(path): Path<RolePath>) -> Answer<Done> {
    let RolePath { campaign, role, person } = path;
    writer.act(campaign, Command::Revoke { person, role }).await
}
