//! What happened to a challenge, first things first.

use leptos::prelude::*;
use pathways::{
    text::Language,
    view::{ChallengeView, Chapter, ChapterView},
};

use crate::{
    i18n::{date, in_language, messages, number},
    port::Seen,
    visit::Visit,
};

/// The history of a challenge; nothing where it cannot be told.
pub(super) fn history(visit: &Visit, seen: &Seen, challenge: &ChallengeView) -> Option<AnyView> {
    let language = visit.language();
    let chapters = visit.backend().history(seen.id(), challenge.id).ok()?;
    let items = chapters.into_iter().map(|chapter| item(visit, seen, &chapter, language));
    let items = items.collect_view();
    Some(
        view! {
            <section class="c-card">
                <h2>{messages(language).history_title()}</h2>
                <ol class="p-challenge-history">{items}</ol>
            </section>
        }
        .into_any(),
    )
}

fn item(visit: &Visit, seen: &Seen, chapter: &ChapterView, language: Language) -> AnyView {
    let at = visit.backend().moment(chapter.at, &seen.glance().charter.zone);
    view! {
        <li>
            <time datetime=at.at.to_string()>{date(&at, language)}</time>
            " · "
            {what(seen, &chapter.what, language)}
        </li>
    }
    .into_any()
}

fn what(seen: &Seen, chapter: &Chapter, language: Language) -> String {
    let words = messages(language);
    match chapter {
        Chapter::Submitted => words.history_submitted(),
        Chapter::Revised { version } => words.history_revised(number(*version, language)),
        Chapter::Accepted => words.history_accepted(),
        Chapter::Declined => words.history_declined(),
        Chapter::Withdrawn => words.history_withdrawn(),
        Chapter::Translated { .. } => words.history_translated(),
        Chapter::Placed { theme } => match theme.and_then(|theme| seen.theme(theme)) {
            Some(theme) => words.history_placed(in_language(&theme.name, language)),
            None => words.history_taken_out(),
        },
        Chapter::SetApart => words.history_set_apart(),
        Chapter::Waits => words.history_waits(),
        Chapter::ThemeQuestioned => words.history_theme_questioned(),
        Chapter::ThemeQuestionAnswered => words.history_theme_question_answered(),
        Chapter::MergeProposed => words.history_merge_proposed(),
        Chapter::MergeRefused => words.history_merge_refused(),
        Chapter::Merged => words.history_merged(),
        Chapter::Split => words.history_split(),
        Chapter::CameOfSplit => words.history_came_of_split(),
        Chapter::Undone => words.history_undone(),
    }
}
