//! Persons, and what lets them in: sessions, bearer tokens, sign-ins, invitations, room codes.
//!
//! A secret is never stored: callers pass the SHA-256 of it in hexadecimal, and rows are found by
//! it. What is unique is unique by its record id, so two writers of one thing always meet in one
//! row. Whatever is used up is used up in the transaction that reads it, and refused to the second
//! of two who come together. Times are Unix seconds and come from the caller. Who may do what with
//! a role is not decided here.

use surrealdb::types::{Error, Kind, SurrealValue, Value};

mod invitations;
mod persons;
mod purge;
mod room_codes;
mod sessions;
mod sign_ins;
mod tokens;

pub use invitations::{Invitation, InvitationError};
pub use persons::{Person, PersonRow};
pub use room_codes::{Claim, RoomCodeError, RoomCodeKind};
pub use sessions::Session;
pub use sign_ins::{SIGN_IN_TRIES, SignIn, SignInError};
pub use tokens::Token;

/// The language in which a person is written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// French.
    French,
}

impl SurrealValue for Language {
    fn kind_of() -> Kind {
        Kind::String
    }

    fn into_value(self) -> Value {
        let code = match self {
            Self::English => "en",
            Self::French => "fr",
        };
        Value::String(code.to_owned())
    }

    fn from_value(value: Value) -> Result<Self, Error> {
        match String::from_value(value)?.as_str() {
            "en" => Ok(Self::English),
            "fr" => Ok(Self::French),
            _ => Err(Error::internal("a language must be en or fr".to_owned())),
        }
    }
}
