//! A browser before it is anybody: what rate limits and codes know it by.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::{FromRef, FromRequestParts};
use axum::http::request::Parts;

use super::cookie::{BrowserSecret, SessionSecret};
use super::{Client, SignIn};
use crate::secret::NoRandomness;

/// What a request says of the browser that sent it.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// The network address.
    pub client: Client,
    /// The browser's own secret, if it was given one.
    pub browser: Option<BrowserSecret>,
    /// The session it presents, which may be over.
    pub session: Option<SessionSecret>,
}

impl Visitor {
    /// The browser's own secret; one that has none is given one.
    pub fn browser_or_new(&self) -> Result<BrowserSecret, NoRandomness> {
        self.browser.clone().map_or_else(BrowserSecret::draw, Ok)
    }
}

impl<State> FromRequestParts<State> for Visitor
where
    Arc<SignIn>: FromRef<State>,
    State: Send + Sync,
{
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Infallible> {
        let sign_in = Arc::<SignIn>::from_ref(state);
        Ok(Self {
            client: Client::of(parts, sign_in.options.proxy),
            browser: BrowserSecret::of(&parts.headers, sign_in.public()),
            session: SessionSecret::of(&parts.headers, sign_in.public()),
        })
    }
}
