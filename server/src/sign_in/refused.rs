//! Why sign-in says no: a closed list with stable codes.

use axum::response::{IntoResponse, Response};
use pathways::role::UnknownRole;
use pathways::text::TextError;
use pathways::time::Seconds;

use super::window::Exceeded;
use crate::address::AddressError;
use crate::api::ApiError;
use crate::erasures::ErasuresError;
use crate::mail::NotPosted;
use crate::secret::{Malformed, NoRandomness};
use crate::service::Trouble;
use crate::store::StoreError;

/// Why somebody was not let in. These words are for logs and the command line; the API has its own, in two languages.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// This needs somebody who is signed in, or the bearer token is none that works.
    #[error("sign in first")]
    NotSignedIn,
    /// It was begun under this key, and what came of it is not known here any more.
    #[error("this was done already; codes are shown only once: send a new key for new ones")]
    AlreadyDone,
    /// No role of the person may do this.
    #[error("no role of yours may do this")]
    NotAllowed,
    /// Too often.
    #[error("too many tries: wait {} seconds", retry_after.0)]
    TooMany {
        /// After how long the next try is possible.
        retry_after: Seconds,
    },
    /// Wrong, expired, used up or never asked for: a guesser learns no more.
    #[error("the code is wrong or has expired")]
    Code,
    /// Used, expired or never sent.
    #[error("the link was used or has expired")]
    Link,
    /// Never made, or replaced by a newer one.
    #[error("the invitation does not exist any more")]
    InvitationUnknown,
    /// Used before.
    #[error("the invitation was used: sign in with your address")]
    InvitationSpent,
    /// Not used in time.
    #[error("the invitation has expired: ask for a new letter")]
    InvitationExpired,
    /// The campaign has no such room code.
    #[error("the campaign has no such room code")]
    RoomCodeUnknown,
    /// The open code let in as many as it may.
    #[error("the open code has let in as many people as it may")]
    RoomCodeFull,
    /// The charter of the campaign has no open code.
    #[error("the charter of the campaign has no open code")]
    NoOpenCode,
    /// More at once than the limit, or none.
    #[error("between 1 and {limit} at once")]
    Count {
        /// The limit.
        limit: u16,
    },
    /// What was typed as an address is none.
    #[error(transparent)]
    Address(#[from] AddressError),
    /// What was typed as a link, code or room code is none.
    #[error(transparent)]
    Malformed(#[from] Malformed),
    /// A word that names no role which can be given.
    #[error(transparent)]
    Role(#[from] UnknownRole),
    /// A name or label that is not taken.
    #[error(transparent)]
    Text(#[from] TextError),
    /// No such token of this person.
    #[error("there is no such token")]
    TokenUnknown,
    /// The campaign did not answer or act.
    #[error(transparent)]
    Campaign(#[from] Trouble),
    /// Too many letters wait, or the worker has ended.
    #[error(transparent)]
    Mail(#[from] NotPosted),
    /// The store failed.
    #[error("the store failed")]
    Store(#[from] StoreError),
    /// Nothing could be drawn.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// It could not be written down that somebody goes, or not be read.
    #[error("the journal of erasures failed")]
    Erasures(#[from] ErasuresError),
}

impl Refused {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotSignedIn => "sign_in",
            Self::AlreadyDone => "already_done",
            Self::NotAllowed => "not_allowed",
            Self::TooMany { .. } => "too_many_tries",
            Self::Code => "code_refused",
            Self::Link => "link_refused",
            Self::InvitationUnknown => "invitation_unknown",
            Self::InvitationSpent => "invitation_spent",
            Self::InvitationExpired => "invitation_expired",
            Self::RoomCodeUnknown => "room_code_unknown",
            Self::RoomCodeFull => "room_code_full",
            Self::NoOpenCode => "no_open_code",
            Self::Count { .. } => "count",
            Self::Address(_) => "address_malformed",
            Self::Malformed(Malformed::Secret) => "link_malformed",
            Self::Malformed(Malformed::Code) => "code_malformed",
            Self::Malformed(Malformed::RoomCode) => "room_code_malformed",
            Self::Role(_) => "role_unknown",
            Self::Text(error) => error.code(),
            Self::TokenUnknown => "token_unknown",
            Self::Campaign(trouble) => trouble.code(),
            Self::Mail(_) => "busy",
            Self::Store(_) | Self::Randomness(_) | Self::Erasures(_) => "internal",
        }
    }

    /// Writes down the cause of a failure of ours. The id of a row may hold an address, so only
    /// that there is one is kept.
    pub fn log(&self) {
        match self {
            Self::Store(StoreError::Exists { .. }) => {
                tracing::error!("sign-in failed: a row exists that should not");
            }
            Self::Store(error) => tracing::error!(%error, "sign-in failed"),
            Self::Mail(error) => tracing::error!(%error, "sign-in failed"),
            Self::Randomness(error) => tracing::error!(%error, "sign-in failed"),
            Self::Erasures(error) => tracing::error!(%error, "an erasure failed"),
            _ => {}
        }
    }
}

impl From<Exceeded> for Refused {
    fn from(Exceeded { retry_after }: Exceeded) -> Self {
        Self::TooMany { retry_after }
    }
}

/// Handlers name the refusal; the API writes it in the reader's language.
impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        ApiError::from(self).into_response()
    }
}
