//! What of a quota is left.

use leptos::prelude::*;

/// A dot for each support of a quota, with the words that say the same.
#[component]
pub fn Quota(
    /// How many are given.
    given: u32,
    /// How many there are.
    quota: u32,
    /// How many are left, in words.
    #[prop(into)]
    words: String,
) -> impl IntoView {
    let dots =
        (0..quota).map(|dot| view! { <span class=(dot < given).then_some("is-given")></span> });
    view! {
        <p class="c-quota">
            <span class="c-quota-dots" aria-hidden="true">
                {dots.collect_view()}
            </span>
            {words}
        </p>
    }
}
