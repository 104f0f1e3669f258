//! What errors say to people, in English and French: what happened, and what to do about it.
//!
//! The matches are exhaustive, so that an error without words does not compile. Words never hold anything personal;
//! numbers and dates that belong to an error are in its details.

use pathways::{
    campaign::Refusal,
    text::{Bilingual, Language},
};
use pathways_app::i18n;

use crate::{
    api::ApiError,
    intake::{FileError, Problem},
    service::Trouble,
    words::{Words, both},
};

mod files;
mod sign_in;

/// A message in both languages.
type Message = Bilingual<String>;

/// What an error says.
pub(crate) fn of(error: &ApiError) -> Message {
    match error {
        ApiError::Trouble(trouble) => of_trouble(trouble),
        ApiError::SignIn(refused) => sign_in::of(refused),
        ApiError::ForeignOrigin => both(Words::error_foreign_origin),
        ApiError::Unknown => both(Words::error_unknown),
        ApiError::UnknownRoute => both(Words::error_unknown_route),
        ApiError::WrongMethod => both(Words::error_wrong_method),
        ApiError::IdempotencyKey => both(Words::error_idempotency_key),
        ApiError::Parameter { .. } => both(Words::error_parameter),
        ApiError::TooLarge => both(Words::error_too_large),
        ApiError::Incomplete => both(Words::error_incomplete),
        ApiError::MediaType { expected } => both(|words| words.error_media_type(*expected)),
        ApiError::NotUtf8 => both(Words::error_not_utf8),
        ApiError::Syntax { line, column } => {
            both(|words| words.error_not_json(line.to_string(), column.to_string()))
        }
        ApiError::Field { field, code, .. } => files::field(field, code),
        ApiError::File(error) => files::of(error),
    }
}

/// Why a file is not read at all.
pub(crate) fn of_file(error: &FileError, language: Language) -> String {
    files::of(error).get(language).clone()
}

/// What is wrong with a row of a file.
pub(crate) fn of_row(problem: &Problem, language: Language) -> String {
    files::row(problem).get(language).clone()
}

fn of_trouble(trouble: &Trouble) -> Message {
    match trouble {
        Trouble::Refused(refusal) => of_refusal(refusal),
        Trouble::UnknownCampaign => both(Words::error_unknown),
        Trouble::Quarantined => both(Words::error_quarantined),
        Trouble::Busy { retry_after } => both(|words| words.error_busy(retry_after.to_string())),
        Trouble::Timeout => both(Words::error_timeout),
        Trouble::Internal => both(Words::error_failed),
    }
}

fn of_refusal(refusal: &Refusal) -> Message {
    Bilingual { en: i18n::refusal(refusal, Language::En), fr: i18n::refusal(refusal, Language::Fr) }
}
