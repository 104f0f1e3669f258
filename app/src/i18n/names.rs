//! Names of what the engine enumerates.

use pathways::{
    challenge::DeclineCode, role::Role, stage::Stage, text::Language, topic::TopicStage,
};

use super::messages;
use crate::port::Figure;

/// The name of a stage.
pub fn stage(stage: Stage, language: Language) -> String {
    let words = messages(language);
    match stage {
        Stage::Draft => words.stage_draft(),
        Stage::Call => words.stage_call(),
        Stage::Theming => words.stage_theming(),
        Stage::Upvote => words.stage_upvote(),
        Stage::Panel => words.stage_panel(),
        Stage::Decided => words.stage_decided(),
        Stage::Pathways => words.stage_pathways(),
        Stage::Archived => words.stage_archived(),
        Stage::Cancelled => words.stage_cancelled(),
    }
}

/// The name of a role.
pub fn role(role: Role, language: Language) -> String {
    let words = messages(language);
    match role {
        Role::Visitor => words.role_visitor(),
        Role::Member => words.role_member(),
        Role::Panelist => words.role_panelist(),
        Role::NoteTaker => words.role_note_taker(),
        Role::Curator => words.role_curator(),
        Role::Moderator => words.role_moderator(),
        Role::Chair => words.role_chair(),
        Role::Host => words.role_host(),
        Role::System => words.role_system(),
    }
}

/// The name of a topic's stage.
pub(crate) fn topic_stage(stage: TopicStage, language: Language) -> String {
    let words = messages(language);
    match stage {
        TopicStage::Drafted => words.topic_drafted(),
        TopicStage::Selected => words.topic_selected(),
        TopicStage::Convening => words.topic_convening(),
        TopicStage::Acting => words.topic_acting(),
        TopicStage::Reported => words.topic_reported(),
    }
}

/// What the moderation policy calls a reason to decline.
pub(crate) fn decline_code(code: DeclineCode, language: Language) -> String {
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

/// What a figure counts, in the singular or plural that its number takes.
pub(crate) fn counted(figure: Figure, language: Language) -> String {
    let words = messages(language);
    match figure {
        Figure::Challenges(count) => words.figure_challenges(count),
        Figure::Themes(count) => words.figure_themes(count),
        Figure::Voices(count) => words.figure_voices(count),
        Figure::Supporters(count) => words.figure_supporters(count),
        Figure::Panelists(count) => words.figure_panelists(count),
        Figure::Selected(count) => words.figure_selected(count),
        Figure::Topics(count) => words.figure_topics(count),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_stage_and_each_role_has_a_name_of_its_own() {
        for language in Language::ALL {
            let stages: BTreeSet<_> = Stage::ALL.map(|it| stage(it, language)).into();
            assert_eq!(stages.len(), Stage::ALL.len());
            let roles: BTreeSet<_> = Role::ALL.map(|it| role(it, language)).into();
            assert_eq!(roles.len(), Role::ALL.len());
        }
    }

    #[test]
    fn zero_is_plural_in_english_and_singular_in_french() {
        let check = |language, figure, expected| assert_eq!(counted(figure, language), expected);
        check(Language::En, Figure::Themes(0), "themes");
        check(Language::En, Figure::Themes(1), "theme");
        check(Language::En, Figure::Themes(2), "themes");
        check(Language::Fr, Figure::Themes(0), "thème");
        check(Language::Fr, Figure::Themes(1), "thème");
        check(Language::Fr, Figure::Themes(2), "thèmes");
        check(Language::Fr, Figure::Supporters(1_000_000), "voix ont participé");
    }
}
