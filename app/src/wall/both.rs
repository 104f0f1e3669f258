//! Words in both languages.

use leptos::prelude::*;
use pathways::text::Language;

use crate::i18n::other;

/// A line of both languages: the page's own, and below it the other, unless it reads the same.
pub(super) fn in_both(language: Language, words: impl Fn(Language) -> String) -> AnyView {
    let (first, second) = (words(language), words(other(language)));
    let second = (second != first).then(|| {
        view! {
            " "
            <span class="p-wall-second" lang=other(language).code()>
                {second}
            </span>
        }
    });
    view! {
        <span class="p-wall-first">{first}</span>
        {second}
    }
    .into_any()
}
