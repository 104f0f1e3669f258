//! Invitations: inviting as a host, asking for the letter again, accepting.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse as _, Response};
use pathways::role::Role;
use pathways::text::Language;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::answer::{Problems, campaign_in, with_session};
use super::body::Body;
use super::once::Once;
use crate::api::Path;
use crate::sign_in::{HostAct, NewInvitation, Refused, SignIn, Visitor};

/// Whom a host invites to what.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Invited {
    /// The e-mail address.
    #[schema(max_length = 254, example = "anna@example.org")]
    address: String,
    /// The role.
    #[schema(pattern = "^(panelist|note_taker|curator|moderator|chair|host)$")]
    role: String,
    /// The language of the letter.
    #[schema(value_type = String, pattern = "^(en|fr)$")]
    language: Language,
}

/// Who lost a letter.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Lost {
    /// The e-mail address.
    #[schema(max_length = 254, example = "anna@example.org")]
    address: String,
}

/// The secret of an invitation.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Invitation {
    /// The last part of the link.
    secret: String,
}

/// Who one is from now on, and what one was invited to. The session itself is in a cookie.
#[derive(Serialize, ToSchema)]
pub(super) struct Arrived {
    /// The person.
    person: Uuid,
    /// The campaign.
    campaign: Uuid,
    /// The role that the person has there.
    #[schema(value_type = String)]
    role: Role,
}

/// Invites an address to a role, as a host. A former letter to the same role stops working. Sent
/// again with its key, it sends no second letter.
#[utoipa::path(
    post, path = "/api/v1/campaigns/{campaign}/invitations", tag = "sign-in",
    params(
        ("campaign" = Uuid, Path),
        ("Idempotency-Key" = Uuid, Header, description = "For this intent: sent twice, it acts once"),
    ),
    request_body = Invited,
    responses((status = 202, description = "A letter is on its way"), Problems),
)]
pub(super) async fn invite(
    State(service): State<Arc<SignIn>>,
    once: Once,
    Path(campaign): Path<String>,
    Body(invited): Body<Invited>,
) -> Result<StatusCode, Refused> {
    let invitation = NewInvitation {
        campaign: campaign_in(&campaign)?,
        address: invited.address.parse()?,
        role: invited.role.parse()?,
        language: invited.language,
    };
    service.act_once(once.person, once.key, HostAct::Invite(invitation)).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Asks for the letters of open invitations again. The answer is the same for every address.
#[utoipa::path(
    post, path = "/api/v1/campaigns/{campaign}/invitations/again", tag = "sign-in",
    params(("campaign" = Uuid, Path)), request_body = Lost,
    responses((status = 202, description = "If there is an invitation, a letter is on its way"), Problems),
)]
pub(super) async fn again(
    State(service): State<Arc<SignIn>>,
    visitor: Visitor,
    Path(campaign): Path<String>,
    Body(lost): Body<Lost>,
) -> Result<StatusCode, Refused> {
    let (campaign, address) = (campaign_in(&campaign)?, lost.address.parse()?);
    service.ask_again(campaign, address, visitor.client, service.now())?;
    Ok(StatusCode::ACCEPTED)
}

/// Asks for a new letter with an old link, used or not: what its page's second button does.
#[utoipa::path(
    post, path = "/api/v1/invitations/again", tag = "sign-in", request_body = Invitation,
    responses((status = 202, description = "A letter is on its way"), Problems),
)]
pub(super) async fn again_with_link(
    State(service): State<Arc<SignIn>>,
    visitor: Visitor,
    Body(old): Body<Invitation>,
) -> Result<Response, Refused> {
    let secret = old.secret.parse()?;
    let browser = visitor.browser_or_new()?;
    service.ask_again_with_link(&secret, &browser, visitor.client, service.now()).await?;
    let cookie = [(SET_COOKIE, browser.cookie(service.public()))];
    Ok((StatusCode::ACCEPTED, cookie).into_response())
}

/// Accepts an invitation: what its page's button does.
#[utoipa::path(
    post, path = "/api/v1/invitations", tag = "sign-in", request_body = Invitation,
    responses((status = 200, body = Arrived, description = "Signed in, with the role"), Problems),
)]
pub(super) async fn spend(
    State(service): State<Arc<SignIn>>,
    visitor: Visitor,
    Body(accepted): Body<Invitation>,
) -> Result<Response, Refused> {
    let secret = accepted.secret.parse()?;
    let welcome = service.spend_invitation(&secret, visitor.client, service.now()).await?;
    let arrived = Arrived {
        person: welcome.session.person.uuid(),
        campaign: welcome.campaign.uuid(),
        role: welcome.role,
    };
    Ok(with_session(&welcome.session, service.public(), Json(arrived)))
}
