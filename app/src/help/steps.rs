//! What the help for each role says.

use pathways::text::Language;

use super::Guide;
use crate::i18n::messages;

/// The role in a sentence.
pub(super) fn in_short(guide: Guide, language: Language) -> String {
    let words = messages(language);
    match guide {
        Guide::Member => words.help_member(),
        Guide::Panelist => words.help_panelist(),
        Guide::Host => words.help_host(),
        Guide::Moderator => words.help_moderator(),
        Guide::Curator => words.help_curator(),
        Guide::Chair => words.help_chair(),
        Guide::NoteTaker => words.help_note_taker(),
    }
}

/// What to do, step by step.
pub(super) fn steps(guide: Guide, language: Language) -> Vec<String> {
    let words = messages(language);
    match guide {
        Guide::Member => vec![
            words.help_member_one(),
            words.help_member_two(),
            words.help_member_three(),
            words.help_member_four(),
            words.help_member_five(),
            words.help_member_six(),
        ],
        Guide::Panelist => vec![
            words.help_panelist_one(),
            words.help_panelist_two(),
            words.help_panelist_three(),
            words.help_panelist_four(),
            words.help_panelist_five(),
            words.help_panelist_six(),
        ],
        Guide::Host => vec![
            words.help_host_one(),
            words.help_host_two(),
            words.help_host_three(),
            words.help_host_four(),
            words.help_host_five(),
            words.help_host_six(),
            words.help_host_seven(),
            words.help_host_eight(),
        ],
        Guide::Moderator => vec![
            words.help_moderator_one(),
            words.help_moderator_two(),
            words.help_moderator_three(),
            words.help_moderator_four(),
            words.help_moderator_five(),
        ],
        Guide::Curator => vec![
            words.help_curator_one(),
            words.help_curator_two(),
            words.help_curator_three(),
            words.help_curator_four(),
            words.help_curator_five(),
            words.help_curator_six(),
        ],
        Guide::Chair => vec![
            words.help_chair_one(),
            words.help_chair_two(),
            words.help_chair_three(),
            words.help_chair_four(),
            words.help_chair_five(),
            words.help_chair_six(),
        ],
        Guide::NoteTaker => vec![
            words.help_note_taker_one(),
            words.help_note_taker_two(),
            words.help_note_taker_three(),
            words.help_note_taker_four(),
        ],
    }
}
