//! What a page says beside its content: what an act did, why a place is empty, that a reader is not signed in.

use leptos::prelude::*;

use super::Kept;
use crate::{
    form::{SAID, Said as SaidWords},
    i18n::messages,
    routes::sign_in_for,
    visit::Visit,
};

/// What the last act said, if it belongs here. The redirect after the act leads to it, so the browser focuses it.
#[component]
pub fn Said(
    /// The visit.
    #[prop(into)]
    visit: Visit,
    /// The place of the page: the id of an item, or the top of the page.
    #[prop(default = SaidWords::PAGE.to_owned(), into)]
    place: String,
) -> impl IntoView {
    let text = visit.said(&place)?.to_owned();
    Some(view! {
        <p class="c-said" id=SAID role="status" tabindex="-1">
            {text}
        </p>
    })
}

/// Why there is nothing here yet, and what comes next.
#[component]
pub fn Empty(
    /// What is not here.
    #[prop(into)]
    title: String,
    /// What comes next, and when.
    #[prop(into)]
    words: String,
    /// A link or a button, where something can be done about it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="c-empty">
            <svg class="c-empty-way" viewBox="0 0 240 64" aria-hidden="true">
                <path d="M12 52c56 0 44-32 96-32h28c48 0 40-8 92-8" />
                <circle cx="12" cy="52" r="8" />
                <circle cx="122" cy="20" r="8" />
                <circle cx="228" cy="12" r="8" />
            </svg>
            <p class="c-empty-title">{title}</p>
            <p>{words}</p>
            {children.map(|children| children())}
        </div>
    }
}

/// The way to the sign-in and back, for a part of a page that needs somebody.
#[component]
pub fn SignInFirst(
    /// The visit.
    #[prop(into)]
    visit: Visit,
) -> impl IntoView {
    let words = messages(visit.language());
    view! {
        <section class="c-card is-now">
            <h2>{words.sign_in_first()}</h2>
            <p>{words.sign_in_first_words()}</p>
            <p>
                <a class="c-button" href=sign_in_for(visit.language(), &visit.address())>
                    {words.sign_in_first_link()}
                </a>
            </p>
        </section>
        <Kept visit />
    }
}
