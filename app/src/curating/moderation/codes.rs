//! The reasons of the moderation policy, to choose from.

use pathways::{challenge::DeclineCode, text::Language};

use crate::{i18n::decline_code, ui::Answer};

/// All of them.
pub(super) fn answers(language: Language) -> Vec<Answer> {
    DeclineCode::ALL.map(|code| Answer::new(code.code(), decline_code(code, language))).into()
}
