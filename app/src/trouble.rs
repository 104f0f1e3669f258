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
    let words = messages(language);
    let (title, what_to_do) = match trouble {
        Trouble::NotFound => (words.trouble_not_found(), words.trouble_not_found_what_to_do()),
        Trouble::Damaged => (words.trouble_damaged(), words.trouble_damaged_what_to_do()),
        _ => (words.trouble_unavailable(), words.trouble_unavailable_what_to_do()),
    };
    view! {
        <PageTitle text=title.clone() />
        <section class="c-hero">
            <p class="c-eyebrow">{trouble.status()}</p>
            <h1>{title}</h1>
            <p class="c-lede">{what_to_do}</p>
            <p>
                <a class="c-button" href=home(language)>
                    {words.trouble_to_campaigns()}
                </a>
            </p>
        </section>
    }
}
