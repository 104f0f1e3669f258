//! Pages that say why there is nothing to see, with the status that fits.

use leptos::prelude::*;

use crate::{
    i18n::{self, TroubleWords, messages, reader_language},
    port::Trouble,
    reply::set_status,
    routes::{home, sign_in_for},
    title::PageTitle,
    ui::Kept,
    visit::Visit,
};

/// A page that waits for something before it can be shown, or the one that says why it is not.
pub(crate) fn awaited(
    page: impl Future<Output = Result<AnyView, Trouble>> + Send + 'static,
) -> AnyView {
    Suspend::new(async move {
        page.await.unwrap_or_else(|trouble| view! { <TroublePage trouble /> }.into_any())
    })
    .into_any()
}

/// A page for the trouble that kept another page from being shown.
#[component]
pub(crate) fn TroublePage(
    /// What went wrong.
    trouble: Trouble,
) -> impl IntoView {
    set_status(trouble.status());
    let language = reader_language();
    let words = messages(language);
    let TroubleWords { title, what_to_do } = i18n::trouble(&trouble, language);
    let visit = use_context::<Visit>();
    let (href, link) = match trouble {
        // Whoever signs in comes back to the page that was asked for.
        Trouble::SignIn => {
            let back = visit.as_ref().map(Visit::address);
            (sign_in_for(language, &back.unwrap_or_default()), words.trouble_sign_in_link())
        }
        _ => (home(language), words.trouble_to_campaigns()),
    };
    view! {
        <PageTitle text=title.clone() />
        <section class="c-hero">
            <p class="c-eyebrow">{trouble.status()}</p>
            <h1>{title}</h1>
            <p class="c-lede">{what_to_do}</p>
            <p>
                <a class="c-button" href=href>
                    {link}
                </a>
            </p>
        </section>
        {visit.map(|visit| view! { <Kept visit /> })}
    }
}
