//! From page to page of a long list.

use leptos::prelude::*;
use pathways::text::Language;

use crate::i18n::{messages, number};

/// Links to the pages before and after. A list of one page has none.
#[component]
pub fn Pager<F>(
    /// The reader's language.
    language: Language,
    /// This page, from 1.
    page: u32,
    /// How many there are.
    pages: u32,
    /// The address of a page.
    address: F,
) -> impl IntoView
where
    F: Fn(u32) -> String + 'static,
{
    if pages < 2 {
        return None;
    }
    let words = messages(language);
    let before = (page > 1).then(|| page.saturating_sub(1));
    let after = (page < pages).then(|| page.saturating_add(1));
    let link = |to: Option<u32>, rel: &'static str, words: String| {
        to.map(|to| {
            view! {
                <a class="c-button is-quiet" href=address(to) rel=rel>
                    {words}
                </a>
            }
        })
    };
    let here = words.pager_page(number(page, language), number(pages, language));
    Some(view! {
        <nav class="c-pager" aria-label=words.pager()>
            {link(before, "prev", words.pager_previous())}
            <span>{here}</span>
            {link(after, "next", words.pager_next())}
        </nav>
    })
}
