//! Pages that say why there is nothing to see, with the status that fits.

use leptos::prelude::*;

use crate::{
    i18n::{messages, reader_language},
    port::Trouble,
    reply::set_status,
    routes::home,
    title::PageTitle,
};

/// A page for the trouble that kept another page from being shown.
#[component]
pub(crate) fn TroublePage(
    /// What went wrong.
    trouble: Trouble,
) -> impl IntoView {
    set_status(trouble.status());
    let language = reader_language();
    let words = &messages(language).trouble;
    let text = match trouble {
        Trouble::NotFound => &words.not_found,
        Trouble::Damaged => &words.damaged,
        _ => &words.unavailable,
    };
    view! {
        <PageTitle text=text.title />
        <section class="c-hero">
            <p class="c-eyebrow">{trouble.status()}</p>
            <h1>{text.title}</h1>
            <p class="c-lede">{text.what_to_do}</p>
            <p>
                <a class="c-button" href=home(language)>
                    {words.to_campaigns}
                </a>
            </p>
        </section>
    }
}
