//! Whether the board of themes looks different since somebody looked.

use crate::{
    campaign::{Actor, Event, Fact},
    id::PersonId,
};

/// Whether anybody but this person changed what the board shows: where challenges lie, which there are, and the themes. What
/// somebody did who has gone since counts as anybody's.
pub fn is_board_changed<'a>(
    events: impl IntoIterator<Item = &'a Event>,
    reader: Option<PersonId>,
) -> bool {
    let reader = reader.map(Actor::Person);
    let is_hers =
        |event: &Event| reader.is_some() && event.by.who.known().map(|who| who.actor) == reader;
    events.into_iter().any(|event| shows_on_board(&event.fact) && !is_hers(event))
}

const fn shows_on_board(fact: &Fact) -> bool {
    matches!(
        fact,
        Fact::ChallengeAccepted { .. }
            | Fact::ChallengeDeclined { .. }
            | Fact::ChallengeRevised { .. }
            | Fact::ChallengeWithdrawn { .. }
            | Fact::ChallengesMerged { .. }
            | Fact::ChallengeSplit { .. }
            | Fact::LineageUndone { .. }
            | Fact::ThemeProposed { .. }
            | Fact::ThemeRenamed { .. }
            | Fact::ThemeExplained { .. }
            | Fact::ChallengePlaced { .. }
            | Fact::ChallengeKeptOut { .. }
            | Fact::ChallengeLetIn { .. }
            | Fact::StopWordsSet { .. }
            | Fact::ThemesMerged { .. }
            | Fact::ThemeSplit { .. }
            | Fact::ThemeRetired { .. }
            | Fact::ThemeFrozen { .. }
            | Fact::ThemeThawed { .. }
            | Fact::ThemesProposed { .. }
            | Fact::ThemeQuestioned { .. }
            | Fact::ThemeQuestionAnswered { .. }
            | Fact::ThemesSigned { .. }
    )
}
