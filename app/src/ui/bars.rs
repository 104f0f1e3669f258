//! Bar charts that are tables: whoever cannot see the bars reads the same rows.

use leptos::prelude::*;
use pathways::text::Language;

use crate::i18n::number;

/// How many colours there are for themes; further ones begin again, and each has its name beside it.
const THEME_COLOURS: usize = 6;

/// How long the longest bar is, in the units of its picture.
const FULL: u64 = 1_000;

/// The class that gives the theme at this place of the list its colour.
pub fn theme_class(index: usize) -> String {
    format!("is-theme-{}", index % THEME_COLOURS + 1)
}

/// One row.
pub struct Bar {
    label: AnyView,
    below: Option<AnyView>,
    value: u64,
    note: Option<String>,
    colour: Option<String>,
    chosen: Option<String>,
}

impl Bar {
    /// A bar with its name, in words or in markup.
    pub fn new(label: impl IntoView + 'static, value: impl Into<u64>) -> Self {
        let (label, value) = (label.into_any(), value.into());
        Self { label, below: None, value, note: None, colour: None, chosen: None }
    }

    /// The bar in the colour of the theme at this place of the list.
    #[must_use]
    pub fn of_theme(self, index: usize) -> Self {
        Self { colour: Some(theme_class(index)), ..self }
    }

    /// The bar with its name in the other language too, as a wall shows it.
    #[must_use]
    pub fn with_other(self, label: impl Into<String>, language: Language) -> Self {
        let other = view! { <small lang=language.code()>{label.into()}</small> };
        Self { below: Some(other.into_any()), ..self }
    }

    /// The bar with words on what it stands for, below its name.
    #[must_use]
    pub fn with_words(self, words: impl Into<String>) -> Self {
        let words = view! { <small>{words.into()}</small> };
        Self { below: Some(words.into_any()), ..self }
    }

    /// The bar with a note beside its number.
    #[must_use]
    pub fn with_note(self, note: impl Into<String>) -> Self {
        Self { note: Some(note.into()), ..self }
    }

    /// The bar of what was selected, and the words that say so to whoever does not see it.
    #[must_use]
    pub fn chosen(self, words: impl Into<String>) -> Self {
        Self { chosen: Some(words.into()), ..self }
    }
}

/// Numbers with bars, in the order in which they are given.
#[component]
pub fn Bars(
    /// What the table shows.
    #[prop(into)]
    caption: String,
    /// What the numbers count.
    #[prop(into)]
    counted: String,
    /// The rows.
    bars: Vec<Bar>,
    /// The reader's language.
    language: Language,
) -> impl IntoView {
    let longest = bars.iter().map(|bar| bar.value).max().unwrap_or(0);
    let rows: Vec<_> = bars.into_iter().map(|bar| row(bar, longest, language)).collect();
    // The roles are those of a table; laid out for a telephone, browsers forget them.
    view! {
        <table class="c-bars" role="table">
            <caption>{caption}</caption>
            <thead class="u-visually-hidden" role="rowgroup">
                <tr role="row">
                    <td role="cell"></td>
                    <td role="cell"></td>
                    <th scope="col" role="columnheader">
                        {counted}
                    </th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
}

fn row(bar: Bar, longest: u64, language: Language) -> AnyView {
    let Bar { label, below, value, note, colour, chosen } = bar;
    let length = value.saturating_mul(FULL).checked_div(longest).unwrap_or(0);
    let note = note.map(|note| view! { <span class="u-muted">" " {note}</span> });
    let is_chosen = chosen.is_some();
    let chosen = chosen.map(|words| view! { <span class="u-visually-hidden">" " {words}</span> });
    view! {
        <tr role="row" class=is_chosen.then_some("is-chosen")>
            <th scope="row" role="rowheader">
                {label}
                {chosen}
                {below}
            </th>
            <td class="c-bars-bar" role="cell">
                <svg
                    class=format!("c-bar {}", colour.unwrap_or_default()).trim_end().to_owned()
                    viewBox=format!("0 0 {FULL} 10")
                    preserveAspectRatio="none"
                    aria-hidden="true"
                >
                    <rect width=length.to_string() height="10" />
                </svg>
            </td>
            <td class="is-number" role="cell">
                {number(value, language)}
                {note}
            </td>
        </tr>
    }
    .into_any()
}
