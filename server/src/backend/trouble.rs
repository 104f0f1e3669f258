//! What pages hear of failures.

use pathways_app::port::{Locked, Trouble};

use crate::{secret::Malformed, service, sign_in::Refused};

impl From<service::Trouble> for Trouble {
    fn from(trouble: service::Trouble) -> Self {
        match trouble {
            service::Trouble::Refused(refusal) => Self::Refused(refusal),
            service::Trouble::UnknownCampaign => Self::NotFound,
            service::Trouble::Quarantined => Self::Damaged,
            service::Trouble::Busy { retry_after } => Self::Busy { retry_after },
            service::Trouble::Timeout | service::Trouble::Internal => Self::Unavailable,
        }
    }
}

/// Logs the cause, and says what a page may say.
pub(super) fn of(refused: Refused) -> Trouble {
    refused.log();
    match refused {
        Refused::NotSignedIn => Trouble::SignIn,
        Refused::NotAllowed => Trouble::Refused(pathways::campaign::Refusal::NotAllowed),
        Refused::TooMany { retry_after } => {
            Trouble::Busy { retry_after: u32::try_from(retry_after.0).unwrap_or(u32::MAX) }
        }
        Refused::Code | Refused::Malformed(Malformed::Code) => Trouble::Locked(Locked::Code),
        Refused::Link | Refused::Malformed(Malformed::Secret) => Trouble::Locked(Locked::Link),
        Refused::InvitationUnknown => Trouble::Locked(Locked::InvitationUnknown),
        Refused::InvitationSpent => Trouble::Locked(Locked::InvitationSpent),
        Refused::InvitationExpired => Trouble::Locked(Locked::InvitationExpired),
        Refused::RoomCodeUnknown
        | Refused::NoOpenCode
        | Refused::Malformed(Malformed::RoomCode) => Trouble::Locked(Locked::RoomCode),
        Refused::RoomCodeFull => Trouble::Locked(Locked::RoomFull),
        Refused::Address(_) => Trouble::Locked(Locked::Address),
        Refused::Campaign(trouble) => trouble.into(),
        Refused::Mail(_) => Trouble::Busy { retry_after: 60 },
        Refused::TokenUnknown => Trouble::NotFound,
        Refused::AlreadyDone | Refused::Count { .. } | Refused::Role(_) | Refused::Text(_) => {
            Trouble::Unreadable
        }
        Refused::Store(_) | Refused::Randomness(_) | Refused::Erasures(_) => Trouble::Unavailable,
    }
}
