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
#[derive(Debug, Clone)]
pub struct Bar {
    label: String,
    other: Option<(String, Language)>,
    value: u64,
    colour: Option<String>,
    is_chosen: bool,
}

impl Bar {
    /// A bar with its name.
    pub fn new(label: impl Into<String>, value: u64) -> Self {
        Self { label: label.into(), other: None, value, colour: None, is_chosen: false }
    }

    /// The bar in the colour of the theme at this place of the list.
    #[must_use]
    pub fn of_theme(self, index: usize) -> Self {
        Self { colour: Some(theme_class(index)), ..self }
    }

    /// The bar with its name in the other language too, as a wall shows it.
    #[must_use]
    pub fn with_other(self, label: impl Into<String>, language: Language) -> Self {
        Self { other: Some((label.into(), language)), ..self }
    }

    /// The bar of what was selected.
    #[must_use]
    pub fn chosen(self) -> Self {
        Self { is_chosen: true, ..self }
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
    let Bar { label, other, value, colour, is_chosen } = bar;
    let length = value.saturating_mul(FULL).checked_div(longest).unwrap_or(0);
    let other =
        other.map(|(label, language)| view! { <small lang=language.code()>{label}</small> });
    view! {
        <tr role="row" class=is_chosen.then_some("is-chosen")>
            <th scope="row" role="rowheader">
                {label}
                {other}
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
            </td>
        </tr>
    }
    .into_any()
}
