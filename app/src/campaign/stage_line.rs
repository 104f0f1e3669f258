//! The stage line: a path with stations. Each says what came of it, or when it comes.

use leptos::prelude::*;
use pathways::text::Language;

use super::when::Date;
use crate::{
    i18n::messages,
    port::{Figure, Moment, Progress, Station},
};

/// The path of a campaign.
#[component]
pub(crate) fn StageLine(
    /// The stations in order.
    path: Vec<Station>,
    /// The reader's language.
    language: Language,
) -> impl IntoView {
    let stations: Vec<_> =
        path.into_iter().map(|station| view! { <StationOnLine station language /> }).collect();
    view! {
        <ol class="c-stages" aria-label=messages(language).campaign.path>
            {stations}
        </ol>
    }
}

#[component]
fn StationOnLine(station: Station, language: Language) -> impl IntoView {
    let words = messages(language);
    // The class shows how far the stage has come; the hidden words say it.
    let (class, said) = match station.progress {
        Progress::Past { .. } => ("is-past", Some(words.campaign.past)),
        Progress::Now { .. } => ("is-now", Some(words.campaign.now)),
        Progress::Coming { .. } => ("is-coming", None),
    };
    let current = matches!(station.progress, Progress::Now { .. }).then_some("step");
    view! {
        <li class=class aria-current=current>
            {said.map(|said| view! { <span class="u-visually-hidden">{said} " "</span> })}
            <b>{(words.stage)(station.stage)}</b>
            {notes(station.progress, language)}
        </li>
    }
}

fn notes(progress: Progress, language: Language) -> AnyView {
    let words = &messages(language).campaign;
    match progress {
        Progress::Past { closed, outcome } => view! {
            {outcome.into_iter().map(|figure| outcome_note(figure, language)).collect::<Vec<_>>()}
            {dated(words.closed, closed, language)}
        }
        .into_any(),
        Progress::Now { until: Some(until) } => dated(words.until, until, language),
        Progress::Now { until: None } => note(words.no_date),
        Progress::Coming { from: Some(from) } => dated(words.from, from, language),
        Progress::Coming { from: None } => note(words.to_be_announced),
    }
}

fn outcome_note(figure: Figure, language: Language) -> AnyView {
    let words = messages(language);
    let number = (words.number)(figure.number());
    let counted = (words.counted)(figure);
    view! { <span class="c-stages-note">{format!("{number} {counted}")}</span> }.into_any()
}

fn dated(preposition: &'static str, moment: Moment, language: Language) -> AnyView {
    view! {
        <span class="c-stages-note">{preposition} " " <Date moment language /></span>
    }
    .into_any()
}

fn note(text: &'static str) -> AnyView {
    view! { <span class="c-stages-note">{text}</span> }.into_any()
}
