//! The reasons of the moderation policy, in words.

use pathways::{challenge::DeclineCode, text::Language};

use crate::{i18n::messages, ui::Answer};

/// What the policy calls a reason.
pub(super) fn name(code: DeclineCode, language: Language) -> String {
    let words = messages(language);
    match code {
        DeclineCode::OffTopic => words.moderation_code_off_topic(),
        DeclineCode::Duplicate => words.moderation_code_duplicate(),
        DeclineCode::Disrespectful => words.moderation_code_disrespectful(),
        DeclineCode::Personal => words.moderation_code_personal(),
        DeclineCode::Advertising => words.moderation_code_advertising(),
        DeclineCode::Unclear => words.moderation_code_unclear(),
        DeclineCode::Other => words.moderation_code_other(),
    }
}

/// All of them, to choose from.
pub(super) fn answers(language: Language) -> Vec<Answer> {
    DeclineCode::ALL.map(|code| Answer::new(code.code(), name(code, language))).into()
}
