//! A moment in words, with the time left beside it.

use leptos::prelude::*;
use pathways::text::Language;

use crate::{i18n, port::Moment, time_left::TimeLeft};

/// A moment that is still to come.
#[component]
pub(crate) fn When(
    /// When it is.
    moment: Moment,
    /// The reader's language.
    language: Language,
) -> impl IntoView {
    view! {
        <span class="c-when">
            <Date moment=moment.clone() language />
            <TimeLeft until=moment.at.unix() language />
        </span>
    }
}

/// A moment in words.
#[component]
pub(crate) fn Date(
    /// When it is.
    moment: Moment,
    /// The reader's language.
    language: Language,
) -> impl IntoView {
    view! { <time datetime=moment.at.to_string()>{i18n::moment(&moment, language)}</time> }
}
