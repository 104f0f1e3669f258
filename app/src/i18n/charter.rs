//! How a charter contradicts itself, as its form says it.

use pathways::{charter::CharterError, text::Language};

use super::messages;

/// What is wrong, beside the field that it is about.
pub(crate) fn charter_error(error: CharterError, language: Language) -> String {
    let words = messages(language);
    match error {
        CharterError::DateOffPath => words.charter_wrong_off_path(),
        CharterError::DateOrder => words.charter_wrong_order(),
        CharterError::Seats => words.charter_wrong_seats(),
        CharterError::Quota => words.charter_wrong_quota(),
        CharterError::Share => words.charter_wrong_share(),
        CharterError::MinimumSupport => words.charter_wrong_minimum(),
        CharterError::Delay => words.charter_wrong_delay(),
        CharterError::NoTheming => words.charter_wrong_no_theming(),
        CharterError::Cap => words.charter_wrong_cap(),
        CharterError::GroupQuestions => words.charter_wrong_group_questions(),
        CharterError::GroupAnswers => words.charter_wrong_group_answers(),
        CharterError::Disclosure => words.charter_wrong_disclosure(),
        CharterError::FurtherRounds => words.charter_wrong_further(),
        CharterError::TieLadder => words.charter_wrong_tie(),
        CharterError::Rubric => words.charter_wrong_rubric(),
    }
}
