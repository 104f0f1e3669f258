//! One's own account: what is stored of it, its end, where it is signed in, which programs act for it.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Response};
use pathways::text::Language;
use pathways::time::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::answer::{Problems, personal};
use super::body::Body;
use crate::api::Path;
use crate::sign_in::{Identity, ListedToken, Profile, Refused, SessionSecret, SignIn};

/// What is known of whoever asks.
#[derive(Serialize, ToSchema)]
pub(super) struct Me {
    /// The person; none when nobody is signed in.
    person: Option<Uuid>,
    /// The confirmed e-mail address.
    address: Option<String>,
    /// The name that the person agreed to show.
    name: Option<String>,
    /// In which language answers for people are written.
    #[schema(value_type = String, pattern = "^(en|fr)$")]
    language: Language,
}

/// What a person changes of what is known; what is left out stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Change {
    /// The name to show; an empty one takes it back.
    #[schema(max_length = 120)]
    name: Option<String>,
    /// In which language to write to the person.
    #[schema(value_type = Option<String>, pattern = "^(en|fr)$")]
    language: Option<Language>,
}

/// A program that acts for the person.
#[derive(Serialize, ToSchema)]
pub(super) struct TokenLine {
    /// Names it when it is revoked.
    id: String,
    /// What it is for.
    label: String,
    /// When it was made.
    #[schema(value_type = String, format = DateTime)]
    created: Timestamp,
}

/// Tells who one is.
#[utoipa::path(
    get, path = "/api/v1/me", tag = "sign-in",
    responses((status = 200, body = Me, description = "Who asks"), Problems),
)]
pub(super) async fn show(
    State(service): State<Arc<SignIn>>,
    identity: Identity,
) -> Result<Response, Refused> {
    let nobody = Me { person: None, address: None, name: None, language: identity.language };
    Ok(personal(match identity.person {
        Some(person) => Me::from(service.profile(person).await?),
        None => nobody,
    }))
}

/// Changes one's name or language.
#[utoipa::path(
    patch, path = "/api/v1/me", tag = "sign-in", request_body = Change,
    responses((status = 200, body = Me, description = "Who asks, changed"), Problems),
)]
pub(super) async fn describe(
    State(service): State<Arc<SignIn>>,
    identity: Identity,
    Body(change): Body<Change>,
) -> Result<Response, Refused> {
    let person = identity.signed_in()?;
    let before = service.profile(person).await?;
    let name = match change.name.as_deref().map(str::trim) {
        None => before.name,
        Some("") => None,
        Some(name) => Some(name.parse()?),
    };
    let language = change.language.unwrap_or(before.language);
    service.describe(person, name, language).await?;
    Ok(personal(Me::from(service.profile(person).await?)))
}

/// Hands over what is stored of one, as "My page" does: all but what she notes for herself as a panelist.
#[utoipa::path(
    get, path = "/api/v1/me/export", tag = "sign-in",
    responses((status = 200, body = serde_json::Value, description = "What is stored"), Problems),
)]
pub(super) async fn export(
    State(service): State<Arc<SignIn>>,
    identity: Identity,
) -> Result<Response, Refused> {
    Ok(personal(service.export(identity.signed_in()?, service.now()).await?))
}

/// Erases whoever asks, at once and for good. Refused while a campaign has no other host.
#[utoipa::path(
    delete, path = "/api/v1/me", tag = "sign-in",
    responses((status = 204, description = "Erased; the token is gone too"), Problems),
)]
pub(super) async fn erase(
    State(service): State<Arc<SignIn>>,
    identity: Identity,
) -> Result<Response, Refused> {
    service.erase(identity.signed_in()?).await?;
    let cookie = [(SET_COOKIE, SessionSecret::removal(service.public()))];
    Ok((StatusCode::NO_CONTENT, cookie).into_response())
}

/// Signs out in every browser. Tokens go on working.
#[utoipa::path(
    delete, path = "/api/v1/me/sessions", tag = "sign-in",
    responses((status = 204, description = "Signed out everywhere"), Problems),
)]
pub(super) async fn sign_out_everywhere(
    State(service): State<Arc<SignIn>>,
    identity: Identity,
) -> Result<Response, Refused> {
    service.sign_out_everywhere(identity.signed_in()?).await?;
    let cookie = [(SET_COOKIE, SessionSecret::removal(service.public()))];
    Ok((StatusCode::NO_CONTENT, cookie).into_response())
}

/// Lists the tokens with which programs act for one.
#[utoipa::path(
    get, path = "/api/v1/me/tokens", tag = "sign-in",
    responses((status = 200, body = Vec<TokenLine>, description = "The tokens"), Problems),
)]
pub(super) async fn tokens(
    State(service): State<Arc<SignIn>>,
    identity: Identity,
) -> Result<Response, Refused> {
    let tokens = service.tokens_of(identity.signed_in()?).await?;
    Ok(personal(tokens.into_iter().map(TokenLine::from).collect::<Vec<_>>()))
}

/// Revokes a token.
#[utoipa::path(
    delete, path = "/api/v1/me/tokens/{token}", tag = "sign-in",
    params(("token" = String, Path, description = "Its id in the list")),
    responses((status = 204, description = "Revoked"), Problems),
)]
pub(super) async fn revoke(
    State(service): State<Arc<SignIn>>,
    identity: Identity,
    Path(token): Path<String>,
) -> Result<StatusCode, Refused> {
    service.revoke_token(identity.signed_in()?, &token).await?;
    Ok(StatusCode::NO_CONTENT)
}

impl From<Profile> for Me {
    fn from(profile: Profile) -> Self {
        Self {
            person: Some(profile.person.uuid()),
            address: profile.address.map(|address| address.reveal().to_owned()),
            name: profile.name.map(|name| name.as_str().to_owned()),
            language: profile.language,
        }
    }
}

impl From<ListedToken> for TokenLine {
    fn from(token: ListedToken) -> Self {
        Self { id: token.id, label: token.label, created: token.created }
    }
}
