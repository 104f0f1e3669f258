//! Help: one screen for each role, in steps, and where to ask a person.

use leptos::prelude::*;
use pathways::text::Language;

use crate::{
    i18n::{self, messages},
    routes::home,
    title::PageTitle,
    visit::Visit,
};

pub(crate) mod guide;
mod steps;

pub(crate) use guide::Guide;

/// The address of the page.
pub(crate) fn address(language: Language) -> String {
    format!("{}/help", home(language))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let guides = Guide::ALL.into_iter().map(|one| {
        view! {
            <li>
                <a href=guide::address(language, one)>{i18n::role(one.role(), language)}</a>
                <br />
                {steps::in_short(one, language)}
            </li>
        }
    });
    view! {
        <PageTitle text=words.help_title() />
        <section class="c-hero">
            <h1>{words.help_title()}</h1>
            <p class="c-lede">{words.help_lede()}</p>
        </section>
        <div class="p-account">
        <section class="c-card">
            <h2>{words.help_roles()}</h2>
            <ul class="c-list">{guides.collect_view()}</ul>
        </section>
        <section class="c-card">
            <h2>{words.help_in()}</h2>
            <ol class="p-help-steps">
                <li>{words.help_in_letter()}</li>
                <li>{words.help_in_code()}</li>
                <li>{words.help_in_room()}</li>
            </ol>
        </section>
        <section class="c-card">
            <h2>{words.help_person()}</h2>
            <p>{words.help_person_words()}</p>
        </section>
        </div>
    }
    .into_any()
}
