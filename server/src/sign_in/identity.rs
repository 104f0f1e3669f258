//! Who sent a request.

use std::sync::Arc;

use axum::extract::{FromRef, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use pathways::campaign::Actor;
use pathways::id::PersonId;
use pathways::text::Language;

use super::cookie::{SessionSecret, value_of};
use super::language::{LANGUAGE_COOKIE, Spoken, preferred};
use super::{BearerToken, Refused, SignIn};

/// Who sent a request, and in which language to answer.
///
/// A bearer token that does not work is refused. A session that is over makes nobody of its
/// holder, who may still read what anyone may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The person, if it is one.
    pub person: Option<PersonId>,
    /// The language to answer in: the person's own, the one chosen on the pages, or the browser's.
    pub language: Language,
    /// By what the person was recognised.
    pub door: Door,
}

/// By what somebody was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// A browser's session.
    Session,
    /// A program's bearer token.
    Token,
    /// By nothing: anybody.
    None,
}

impl Identity {
    /// The person, for what nobody may do without signing in.
    pub fn signed_in(&self) -> Result<PersonId, Refused> {
        self.person.ok_or(Refused::NotSignedIn)
    }

    /// The actor, for what nobody may do without signing in.
    pub fn actor(&self) -> Result<Actor, Refused> {
        self.signed_in().map(Actor::Person)
    }
}

impl SignIn {
    /// Who sent a request with these headers.
    pub async fn identify(&self, headers: &HeaderMap) -> Result<Identity, Refused> {
        let (person, door) = match bearer_in(headers)? {
            Some(token) => {
                let person = self.bearer(&token).await?.ok_or(Refused::NotSignedIn)?;
                (Some(person), Door::Token)
            }
            None => match SessionSecret::of(headers, self.public()) {
                Some(secret) => match self.holder(&secret, self.now()).await? {
                    Some(person) => (Some(person), Door::Session),
                    None => (None, Door::None),
                },
                None => (None, Door::None),
            },
        };
        let language = self.language_of(person, headers).await?;
        Ok(Identity { person, language, door })
    }

    async fn language_of(
        &self,
        person: Option<PersonId>,
        headers: &HeaderMap,
    ) -> Result<Language, Refused> {
        if let Some(person) = person
            && let Some(known) = self.store().person(person.uuid()).await?
        {
            return Ok(known.language.into());
        }
        let chosen = value_of(headers, LANGUAGE_COOKIE).and_then(|value| value.parse().ok());
        Ok(chosen.unwrap_or_else(|| preferred(headers)))
    }
}

impl<State> FromRequestParts<State> for Identity
where
    Arc<SignIn>: FromRef<State>,
    State: Send + Sync,
{
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Refused> {
        let identity = Arc::<SignIn>::from_ref(state).identify(&parts.headers).await?;
        if let Some(spoken) = parts.extensions.get::<Spoken>() {
            spoken.set(identity.language);
        }
        Ok(identity)
    }
}

/// The token of `Authorization: Bearer`, whose scheme is read in any case (RFC 9110, 11.1).
fn bearer_in(headers: &HeaderMap) -> Result<Option<BearerToken>, Refused> {
    let Some(value) = headers.get(header::AUTHORIZATION) else { return Ok(None) };
    let text = value.to_str().map_err(|_| Refused::NotSignedIn)?;
    match text.split_once(' ') {
        Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => {
            token.trim().parse().map(Some).map_err(|_| Refused::NotSignedIn)
        }
        _ => Err(Refused::NotSignedIn),
    }
}
