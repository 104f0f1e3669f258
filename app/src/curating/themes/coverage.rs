//! The coverage equation: where every challenge is, with nothing left over.

use leptos::prelude::*;
use pathways::{text::Language, theme::Coverage};

use crate::i18n::{messages, number};

/// The parts of the equation in their order, then their sum.
#[component]
pub(super) fn Equation(coverage: Coverage, language: Language) -> impl IntoView {
    let words = messages(language);
    let part = |class: &'static str, count: u32, what: String| {
        view! {
            <li class=class>
                <b>{number(count, language)}</b>
                " "
                {what}
            </li>
        }
    };
    view! {
        <section class="c-card" aria-labelledby="coverage">
            <h2 id="coverage">{words.coverage_title()}</h2>
            <ul class="c-coverage">
                {part("is-open", coverage.pending, words.coverage_pending())}
                {part("", coverage.themed, words.coverage_themed())}
                {part("", coverage.apart, words.coverage_apart())}
                {part("", coverage.merged, words.coverage_merged())}
                {part("", coverage.split, words.coverage_split())}
                {part("", coverage.declined, words.coverage_declined())}
                {part("", coverage.withdrawn, words.coverage_withdrawn())}
                {part("is-open", coverage.unthemed, words.coverage_unthemed())}
                {part("is-sum", coverage.submitted, words.coverage_submitted())}
            </ul>
        </section>
    }
}
