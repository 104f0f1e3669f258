//! Why sign-in says no.
//!
//! Nothing here tells a known address, code or link from an unknown one: what is one refusal is one message.

use pathways::campaign::Refusal;

use super::{Message, files, of_refusal, of_trouble};
use crate::{
    address::{ADDRESS_BYTES_MAX, AddressError},
    secret::Malformed,
    sign_in::Refused,
    words::{Words, both, numbered},
};

/// Why somebody was not let in.
pub(super) fn of(refused: &Refused) -> Message {
    match refused {
        Refused::NotSignedIn => both(Words::sign_in_not_signed_in),
        Refused::AlreadyDone => both(Words::sign_in_already_done),
        Refused::NotAllowed => of_refusal(&Refusal::NotAllowed),
        Refused::TooMany { retry_after } => {
            both(|words| words.sign_in_too_many(retry_after.0.to_string()))
        }
        Refused::Code => both(Words::sign_in_code),
        Refused::Link => both(Words::sign_in_link),
        Refused::InvitationUnknown => both(Words::sign_in_invitation_unknown),
        Refused::InvitationSpent => both(Words::sign_in_invitation_spent),
        Refused::InvitationExpired => both(Words::sign_in_invitation_expired),
        Refused::RoomCodeUnknown => both(Words::sign_in_room_code_unknown),
        Refused::RoomCodeFull => both(Words::sign_in_room_code_full),
        Refused::NoOpenCode => both(Words::sign_in_no_open_code),
        Refused::Count { limit } => numbered((*limit).into(), Words::sign_in_count),
        Refused::Address(error) => of_address(*error),
        Refused::Malformed(error) => of_malformed(*error),
        Refused::Role(_) => both(Words::sign_in_role),
        // The only text that sign-in takes is a person's name.
        Refused::Text(error) => files::field("name", error.code()),
        Refused::TokenUnknown => both(Words::sign_in_token_unknown),
        Refused::Campaign(trouble) => of_trouble(trouble),
        Refused::Mail(_) => both(Words::sign_in_mail),
        Refused::Store(_) | Refused::Randomness(_) | Refused::Erasures(_) => {
            both(Words::error_failed)
        }
    }
}

/// What was typed is not repeated.
fn of_address(error: AddressError) -> Message {
    match error {
        AddressError::Empty => both(Words::sign_in_address_empty),
        AddressError::TooLong => {
            both(|words| words.sign_in_address_too_long(ADDRESS_BYTES_MAX.to_string()))
        }
        AddressError::AtSign => both(Words::sign_in_address_at_sign),
        AddressError::LocalPart => both(Words::sign_in_address_local_part),
        AddressError::Domain => both(Words::sign_in_address_domain),
    }
}

fn of_malformed(error: Malformed) -> Message {
    both(match error {
        Malformed::Secret => Words::sign_in_secret_malformed,
        Malformed::Code => Words::sign_in_code_malformed,
        Malformed::RoomCode => Words::sign_in_room_code_malformed,
    })
}

#[cfg(test)]
mod tests;
