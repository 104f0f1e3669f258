//! What is wrong with a field, an act or a page, and what to do about it.

use pathways::{
    campaign::Refusal,
    text::{Language, TextError},
};

use super::{messages, number, refusal};
use crate::{
    form::Wrong,
    port::{Locked, Trouble},
};

/// What a trouble says.
pub(crate) struct TroubleWords {
    /// What is the matter.
    pub(crate) title: String,
    /// What to do about it.
    pub(crate) what_to_do: String,
}

/// What is wrong with a field.
pub(crate) fn complaint(wrong: &Wrong, language: Language) -> String {
    let words = messages(language);
    let number = |value: u64| number(value, language);
    match wrong {
        Wrong::Text(TextError::Empty) => words.wrong_empty(),
        Wrong::Text(TextError::TooLong { limit, length }) => {
            words.wrong_too_long(number((*length).into()), number((*limit).into()))
        }
        Wrong::Text(TextError::Forbidden) => words.wrong_forbidden(),
        Wrong::Text(TextError::ManyLines) => words.wrong_many_lines(),
        Wrong::Text(TextError::Malformed) => words.wrong_malformed(),
        Wrong::Choice => words.wrong_choice(),
        Wrong::Number { least, most } => words.wrong_number(number(*least), number(*most)),
        Wrong::Date => words.wrong_date(),
        Wrong::Address => words.wrong_address(),
        Wrong::Words(words) => words.clone(),
    }
}

/// What a trouble says, on a page of its own as well as above a form.
pub(crate) fn trouble(trouble: &Trouble, language: Language) -> TroubleWords {
    let words = messages(language);
    let (title, what_to_do) = match trouble {
        Trouble::NotFound => (words.trouble_not_found(), words.trouble_not_found_what_to_do()),
        Trouble::SignIn => (words.trouble_sign_in(), words.trouble_sign_in_what_to_do()),
        Trouble::Refused(refused) => {
            let title = match refused {
                Refusal::NotAllowed => words.trouble_not_allowed(),
                _ => words.trouble_refused(),
            };
            (title, refusal(refused, language))
        }
        Trouble::Locked(what) => return locked(*what, language),
        Trouble::Busy { retry_after } => {
            (words.trouble_busy(), words.trouble_busy_what_to_do(number(*retry_after, language)))
        }
        Trouble::Unreadable => (words.trouble_unreadable(), words.trouble_unreadable_what_to_do()),
        Trouble::Damaged => (words.trouble_damaged(), words.trouble_damaged_what_to_do()),
        Trouble::Unavailable => {
            (words.trouble_unavailable(), words.trouble_unavailable_what_to_do())
        }
    };
    TroubleWords { title, what_to_do }
}

fn locked(what: Locked, language: Language) -> TroubleWords {
    let words = messages(language);
    let (title, what_to_do) = match what {
        Locked::Address => (words.locked_address(), words.locked_address_what_to_do()),
        Locked::Code => (words.locked_code(), words.locked_code_what_to_do()),
        Locked::Link => (words.locked_link(), words.locked_link_what_to_do()),
        Locked::InvitationUnknown => {
            (words.locked_invitation_unknown(), words.locked_invitation_unknown_what_to_do())
        }
        Locked::InvitationSpent => {
            (words.locked_invitation_spent(), words.locked_invitation_spent_what_to_do())
        }
        Locked::InvitationExpired => {
            (words.locked_invitation_expired(), words.locked_invitation_expired_what_to_do())
        }
        Locked::RoomCode => (words.locked_room_code(), words.locked_room_code_what_to_do()),
        Locked::RoomFull => (words.locked_room_full(), words.locked_room_full_what_to_do()),
    };
    TroubleWords { title, what_to_do }
}
