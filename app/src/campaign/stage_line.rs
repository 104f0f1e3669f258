//! The stage line: a path with stations. Each says what came of it, or when it comes.
//!
//! What is over needs no clock, only its day; what is to come is told to the minute, and the zone of those clocks
//! stands once below the line.

use leptos::prelude::*;
use pathways::text::Language;

use super::when::time;
use crate::{
    i18n::{self, messages},
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
    let clocks = path.iter().find_map(|station| announced(&station.progress)).map(|moment| {
        let zone = i18n::zone(moment, language);
        view! { <p class="u-muted">{messages(language).campaign_clocks(zone)}</p> }
    });
    let stations: Vec<_> =
        path.into_iter().map(|station| view! { <StationOnLine station language /> }).collect();
    view! {
        <ol class="c-stages" aria-label=messages(language).campaign_path()>
            {stations}
        </ol>
        {clocks}
    }
}

/// The moment to which a station looks forward.
fn announced(progress: &Progress) -> Option<&Moment> {
    match progress {
        Progress::Now { until: moment } | Progress::Coming { from: moment } => moment.as_ref(),
        Progress::Past { .. } | Progress::Voted => None,
    }
}

#[component]
fn StationOnLine(station: Station, language: Language) -> impl IntoView {
    let words = messages(language);
    // The class shows how far the stage has come; the hidden words say it.
    let (class, said) = match station.progress {
        Progress::Past { .. } => ("is-past", Some(words.campaign_past())),
        Progress::Now { .. } | Progress::Voted => ("is-now", Some(words.campaign_now())),
        Progress::Coming { .. } => ("is-coming", None),
    };
    let current = (class == "is-now").then_some("step");
    view! {
        <li class=class aria-current=current>
            {said.map(|said| view! { <span class="u-visually-hidden">{said} " "</span> })}
            <b>{i18n::stage(station.stage, language)}</b>
            {notes(station.progress, language)}
        </li>
    }
}

fn notes(progress: Progress, language: Language) -> AnyView {
    let words = messages(language);
    match progress {
        Progress::Past { closed, outcome } => view! {
            {outcome.into_iter().map(|figure| outcome_note(figure, language)).collect::<Vec<_>>()}
            {dated(words.campaign_closed(), time(i18n::date, &closed, language))}
        }
        .into_any(),
        Progress::Now { until: Some(until) } => {
            dated(words.campaign_until(), time(i18n::date_and_clock, &until, language))
        }
        Progress::Now { until: None } => note(words.campaign_no_date()),
        Progress::Voted => note(words.campaign_voted()),
        Progress::Coming { from: Some(from) } => {
            dated(words.campaign_from(), time(i18n::date_and_clock, &from, language))
        }
        Progress::Coming { from: None } => note(words.campaign_to_be_announced()),
    }
}

fn outcome_note(figure: Figure, language: Language) -> AnyView {
    let number = i18n::number(figure.number(), language);
    let counted = i18n::counted(figure, language);
    view! { <span class="c-stages-note">{format!("{number} {counted}")}</span> }.into_any()
}

fn dated(preposition: String, time: AnyView) -> AnyView {
    view! { <span class="c-stages-note">{preposition} " " {time}</span> }.into_any()
}

fn note(text: String) -> AnyView {
    view! { <span class="c-stages-note">{text}</span> }.into_any()
}
