//! Sign-in as the API offers it.
//!
//! Signing in sets a cookie, and the answer says who one is; a session's secret is in no body.
//!
//! # Idempotency keys
//!
//! The three writes of a host (making room codes, making the open code, inviting) take an
//! `Idempotency-Key`: each would make or send something new when it is sent again. A resend gets
//! the same answer; after a restart, 409 `already_done`. The other writes need none:
//!
//! - signing out, everywhere too, describing oneself and revoking a token come to the same when
//!   they are sent again, or find nothing to revoke; so does being erased, after which nobody is
//!   left who could send anything;
//! - codes, links and invitations are used up by the first request, and a room code that is
//!   entered again is the same person;
//! - asking for a letter, the first time or again, is for people who may not be signed in: each
//!   sends a letter that is worth what the former was, as often as the rate limits allow.

mod answer;
mod body;
mod invitations;
mod letters;
mod me;
mod once;
mod room_codes;

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRef;
use axum::routing::{delete, get, post};
use utoipa::OpenApi;

use super::SignIn;
use crate::api::ErrorBody;

/// The routes of sign-in, for a state that has the service.
pub fn routes<State>() -> Router<State>
where
    Arc<SignIn>: FromRef<State>,
    State: Clone + Send + Sync + 'static,
{
    Router::new()
        .route("/api/v1/sign-in", post(letters::ask).delete(letters::sign_out))
        .route("/api/v1/sign-in/code", post(letters::code))
        .route("/api/v1/sign-in/link", post(letters::link))
        .route("/api/v1/me", get(me::show).patch(me::describe).delete(me::erase))
        .route("/api/v1/me/export", get(me::export))
        .route("/api/v1/me/sessions", delete(me::sign_out_everywhere))
        .route("/api/v1/me/tokens", get(me::tokens))
        .route("/api/v1/me/tokens/{token}", delete(me::revoke))
        .route("/api/v1/room-codes", post(room_codes::enter))
        .route("/api/v1/campaigns/{campaign}/room-codes", post(room_codes::make))
        .route("/api/v1/campaigns/{campaign}/open-code", post(room_codes::make_open))
        .route("/api/v1/campaigns/{campaign}/invitations", post(invitations::invite))
        .route("/api/v1/campaigns/{campaign}/invitations/again", post(invitations::again))
        .route("/api/v1/invitations", post(invitations::spend))
        .route("/api/v1/invitations/again", post(invitations::again_with_link))
}

/// What the API's description says of sign-in.
#[derive(Debug, OpenApi)]
#[openapi(
    components(schemas(ErrorBody)),
    paths(
        letters::ask,
        letters::code,
        letters::link,
        letters::sign_out,
        me::show,
        me::describe,
        me::export,
        me::erase,
        me::sign_out_everywhere,
        me::tokens,
        me::revoke,
        room_codes::enter,
        room_codes::make,
        room_codes::make_open,
        invitations::invite,
        invitations::again,
        invitations::again_with_link,
        invitations::spend,
    )
)]
pub struct SignInApi;
