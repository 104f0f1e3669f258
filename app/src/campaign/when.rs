//! Moments in words.

use leptos::prelude::*;
use pathways::text::{Language, ZoneName};

use crate::{i18n, port::Moment, time_left::TimeLeft, visit::Visit};

/// A moment that is still to come, in full, with the time left beside it.
#[component]
pub(crate) fn When(
    /// When it is.
    moment: Moment,
    /// The reader's language.
    language: Language,
) -> impl IntoView {
    let until = moment.at.unix();
    view! {
        <span class="c-when">
            {time(i18n::moment, &moment, language)}
            <TimeLeft until words=i18n::countdown(language) />
        </span>
    }
}

/// A moment in full, be it past or to come.
#[component]
pub(crate) fn At(
    /// When it was or is.
    moment: Moment,
    /// The reader's language.
    language: Language,
) -> impl IntoView {
    time(i18n::moment, &moment, language)
}

/// Whose clocks a campaign's dates are read by, such as “Toronto time”.
pub(crate) fn zone_in_words(visit: &Visit, zone: &ZoneName) -> String {
    i18n::zone(&visit.backend().moment(visit.backend().now(), zone), visit.language())
}

/// A moment as `words` puts it, with the instant itself for machines.
pub(super) fn time(
    words: fn(&Moment, Language) -> String,
    moment: &Moment,
    language: Language,
) -> AnyView {
    view! { <time datetime=moment.at.to_string()>{words(moment, language)}</time> }.into_any()
}
