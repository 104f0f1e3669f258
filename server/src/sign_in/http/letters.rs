//! Sign-in by letter, and signing out.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Response};
use pathways::text::Language;
use serde::Deserialize;
use utoipa::ToSchema;

use super::answer::{Problems, SignedIn, signed_in};
use super::body::Body;
use crate::sign_in::{Identity, Refused, SessionSecret, SignIn, Visitor};

/// Who wants to sign in.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Asked {
    /// The e-mail address.
    #[schema(max_length = 254, example = "anna@example.org")]
    address: String,
    /// The language of the letter; without it, that of the request.
    #[schema(value_type = Option<String>, pattern = "^(en|fr)$")]
    language: Option<Language>,
}

/// A code out of a letter.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct TypedCode {
    /// Six digits; spaces are forgiven.
    #[schema(example = "123 456")]
    code: String,
}

/// The secret of a link.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PressedLink {
    /// The last part of the link.
    secret: String,
}

/// Asks for a letter with a link and a code. The answer is the same for every address.
#[utoipa::path(
    post, path = "/api/v1/sign-in", tag = "sign-in", request_body = Asked,
    responses((status = 202, description = "A letter is on its way"), Problems),
)]
pub(super) async fn ask(
    State(service): State<Arc<SignIn>>,
    visitor: Visitor,
    identity: Identity,
    Body(asked): Body<Asked>,
) -> Result<Response, Refused> {
    let address = asked.address.parse()?;
    let language = asked.language.unwrap_or(identity.language);
    let browser = visitor.browser_or_new()?;
    service.request(address, language, None, &browser, visitor.client, service.now()).await?;
    let cookie = [(SET_COOKIE, browser.cookie(service.public()))];
    Ok((StatusCode::ACCEPTED, cookie).into_response())
}

/// Signs in with the code of a letter, in the browser that asked for it.
#[utoipa::path(
    post, path = "/api/v1/sign-in/code", tag = "sign-in", request_body = TypedCode,
    responses((status = 200, body = SignedIn, description = "Signed in"), Problems),
)]
pub(super) async fn code(
    State(service): State<Arc<SignIn>>,
    visitor: Visitor,
    Body(typed): Body<TypedCode>,
) -> Result<Response, Refused> {
    let code = typed.code.parse()?;
    let browser = visitor.browser.ok_or(Refused::Code)?;
    let session = service.verify_code(&browser, &code, visitor.client, service.now()).await?;
    Ok(signed_in(&session, service.public()))
}

/// Signs in with the link of a letter: what its page's button does.
#[utoipa::path(
    post, path = "/api/v1/sign-in/link", tag = "sign-in", request_body = PressedLink,
    responses((status = 200, body = SignedIn, description = "Signed in"), Problems),
)]
pub(super) async fn link(
    State(service): State<Arc<SignIn>>,
    visitor: Visitor,
    Body(pressed): Body<PressedLink>,
) -> Result<Response, Refused> {
    let secret = pressed.secret.parse()?;
    let session = service.spend_link(&secret, visitor.client, service.now()).await?;
    Ok(signed_in(&session, service.public()))
}

/// Signs this browser out.
#[utoipa::path(
    delete, path = "/api/v1/sign-in", tag = "sign-in",
    responses((status = 204, description = "Signed out"), Problems),
)]
pub(super) async fn sign_out(
    State(service): State<Arc<SignIn>>,
    visitor: Visitor,
) -> Result<Response, Refused> {
    if let Some(session) = visitor.session {
        service.sign_out(&session).await?;
    }
    let cookie = [(SET_COOKIE, SessionSecret::removal(service.public()))];
    Ok((StatusCode::NO_CONTENT, cookie).into_response())
}
