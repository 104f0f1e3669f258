//! How accessible the pages are: what they aim at, how that was tested, what is known to be missing, whom to write to.

use leptos::prelude::*;
use pathways::text::Language;

use crate::{i18n::messages, routes::home, title::PageTitle, visit::Visit};

/// The address of the page.
pub(crate) fn address(language: Language) -> String {
    format!("{}/accessibility", home(language))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    let words = messages(visit.language());
    view! {
        <PageTitle text=words.accessibility_title() />
        <section class="c-hero">
            <h1>{words.accessibility_title()}</h1>
            <p class="c-lede">{words.accessibility_title_lede()}</p>
        </section>
        <div class="p-account">
        <section class="c-card">
            <h2>{words.accessibility_able()}</h2>
            <ul>
                <li>{words.accessibility_able_keyboard()}</li>
                <li>{words.accessibility_able_reader()}</li>
                <li>{words.accessibility_able_eyes()}</li>
                <li>{words.accessibility_able_script()}</li>
                <li>{words.accessibility_able_time()}</li>
                <li>{words.accessibility_able_words()}</li>
            </ul>
        </section>
        <section class="c-card">
            <h2>{words.accessibility_tested()}</h2>
            <p>{words.accessibility_tested_words()}</p>
        </section>
        <section class="c-card">
            <h2>{words.accessibility_limits()}</h2>
            <ul>
                <li>{words.accessibility_limits_written()}</li>
                <li>{words.accessibility_limits_videos()}</li>
                <li>{words.accessibility_limits_people()}</li>
            </ul>
        </section>
        <section class="c-card">
            <h2>{words.accessibility_write()}</h2>
            <p>{words.accessibility_write_words()}</p>
        </section>
        </div>
    }
    .into_any()
}
