//! Bearer tokens: with one, a program acts for a person.
//!
//! They are made on the command line and shown once. A token has no end of its own; it is listed
//! by its label and revoked.

use std::fmt;
use std::str::FromStr;

use pathways::id::{Id, PersonId};
use pathways::text::Name;
use pathways::time::Timestamp;

use super::{Refused, SignIn, instant, unix};
use crate::secret::{Digest, Malformed, NoRandomness, Secret};
use crate::store::Token;

/// How every token begins, so that people and secret scanners recognise one.
pub const TOKEN_PREFIX: &str = "ptw_";

/// What a program presents.
#[derive(Clone, PartialEq, Eq)]
pub struct BearerToken(Secret);

/// A token as its owner sees it in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedToken {
    /// Names the token when it is revoked; nobody can act with it.
    pub id: String,
    /// For whom it acts.
    pub person: PersonId,
    /// What it is for.
    pub label: String,
    /// When it was made.
    pub created: Timestamp,
}

impl BearerToken {
    /// The token as it is written into `Authorization`. It leaves the server once.
    pub fn reveal(&self) -> String {
        format!("{TOKEN_PREFIX}{}", self.0.reveal())
    }

    fn draw() -> Result<Self, NoRandomness> {
        Secret::draw().map(Self)
    }

    fn digest(&self) -> Digest {
        self.0.digest()
    }
}

impl FromStr for BearerToken {
    type Err = Malformed;

    fn from_str(text: &str) -> Result<Self, Malformed> {
        text.strip_prefix(TOKEN_PREFIX).ok_or(Malformed::Secret)?.parse().map(Self)
    }
}

impl fmt::Debug for BearerToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("BearerToken(hidden)")
    }
}

impl SignIn {
    /// Makes a token that acts for a person.
    pub async fn mint_token(
        &self,
        person: PersonId,
        label: Name,
        now: Timestamp,
    ) -> Result<BearerToken, Refused> {
        let token = BearerToken::draw()?;
        let hash = token.digest().as_str().to_owned();
        let label = label.as_str().to_owned();
        self.store()
            .add_token(Token { hash, person: person.uuid(), label, created: unix(now) })
            .await?;
        Ok(token)
    }

    /// For whom a token acts, unless it was revoked.
    pub async fn bearer(&self, token: &BearerToken) -> Result<Option<PersonId>, Refused> {
        let found = self.store().token(token.digest().as_str()).await?;
        Ok(found.map(|token| Id::new(token.person)))
    }

    /// All tokens of the installation, the oldest first: for the command line.
    pub async fn tokens(&self) -> Result<Vec<ListedToken>, Refused> {
        let mut tokens: Vec<_> =
            self.store().tokens().await?.into_iter().map(ListedToken::from).collect();
        tokens.sort_by(|one, other| (one.created, &one.id).cmp(&(other.created, &other.id)));
        Ok(tokens)
    }

    /// The tokens that act for a person, the oldest first.
    pub async fn tokens_of(&self, person: PersonId) -> Result<Vec<ListedToken>, Refused> {
        let mut tokens = self.tokens().await?;
        tokens.retain(|token| token.person == person);
        Ok(tokens)
    }

    /// Revokes a token of a person.
    pub async fn revoke_token(&self, person: PersonId, id: &str) -> Result<(), Refused> {
        match self.store().token(id).await? {
            Some(token) if token.person == person.uuid() => {
                Ok(self.store().revoke_token(id).await?)
            }
            _ => Err(Refused::TokenUnknown),
        }
    }
}

impl From<Token> for ListedToken {
    fn from(token: Token) -> Self {
        Self {
            id: token.hash,
            person: Id::new(token.person),
            label: token.label,
            created: instant(token.created),
        }
    }
}
