//! The members' supports, by item and by theme: tables that also draw their numbers.

use leptos::prelude::*;
use pathways::round::ItemId;

use super::Findings;
use crate::i18n::{messages, number};

/// The width of a full bar, in the units of its picture.
const FULL: u64 = 1_000;

/// One line of a table.
struct Bar {
    name: AnyView,
    /// The class of its colour.
    swatch: Option<String>,
    number: u32,
    /// Of those, with the open code.
    open_code: u32,
    chosen: bool,
}

/// The supports of each item, the most first.
pub(super) fn supports(findings: &Findings) -> Option<AnyView> {
    let words = messages(findings.language);
    let totals = findings.results.upvote.as_ref()?.totals.as_ref()?;
    let decision = findings.results.decision.as_ref();
    let is_chosen = |item: ItemId| {
        decision.is_some_and(|decision| decision.selected.iter().any(|one| one.item == item))
    };
    let mut items = totals.items.clone();
    items.sort_by_key(|total| (std::cmp::Reverse(total.support), total.item));
    let bars = items.into_iter().map(|total| Bar {
        name: name(findings, total.item),
        swatch: None,
        number: total.support,
        open_code: total.open_code,
        chosen: is_chosen(total.item),
    });
    let caption = words.results_supports_caption();
    Some(section(findings, "supports", words.results_supports(), caption, bars.collect()))
}

/// The voices behind each theme, the most first.
pub(super) fn themes(findings: &Findings) -> Option<AnyView> {
    let words = messages(findings.language);
    let totals = findings.results.upvote.as_ref()?.totals.as_ref()?;
    if totals.themes.is_empty() {
        return None;
    }
    let mut themes = totals.themes.clone();
    themes.sort_by_key(|total| (std::cmp::Reverse(total.voices), total.theme));
    let bars = themes.into_iter().map(|total| Bar {
        name: name(findings, ItemId::Theme(total.theme)),
        swatch: Some(findings.catalogue.swatch(total.theme)),
        number: total.voices,
        open_code: total.open_code,
        chosen: false,
    });
    let caption = words.results_themes_caption();
    Some(section(findings, "themes", words.results_themes(), caption, bars.collect()))
}

/// The name of an item; under that of a theme, what holds it together.
fn name(findings: &Findings, item: ItemId) -> AnyView {
    let why = match item {
        ItemId::Theme(id) => findings.catalogue.why(id),
        ItemId::Challenge(_) | ItemId::Topic(_) => None,
    };
    let why = why.map(|why| view! { <small>{why}</small> });
    view! {
        {findings.catalogue.link(item)}
        {why}
    }
    .into_any()
}

fn section(
    findings: &Findings,
    id: &'static str,
    title: String,
    caption: String,
    bars: Vec<Bar>,
) -> AnyView {
    let most = bars.iter().map(|bar| bar.number).max().unwrap_or(0);
    let has_open_code = bars.iter().any(|bar| bar.open_code > 0);
    let words = messages(findings.language);
    let note = has_open_code.then(|| view! { <p class="u-muted">{words.results_open_code()}</p> });
    let rows = bars.into_iter().map(|bar| row(findings, bar, most)).collect_view();
    view! {
        <section aria-labelledby=id>
            <h2 id=id>{title}</h2>
            <table class="c-bars">
                <caption>{caption}</caption>
                <tbody>{rows}</tbody>
            </table>
            {note}
        </section>
    }
    .into_any()
}

fn row(findings: &Findings, bar: Bar, most: u32) -> AnyView {
    let language = findings.language;
    let words = messages(language);
    let width = u64::from(bar.number) * FULL / u64::from(most.max(1));
    let open_code = (bar.open_code > 0).then(|| {
        let said = words.results_with_open_code(number(bar.open_code, language));
        view! { <span class="u-muted">" " {said}</span> }
    });
    let chosen = bar.chosen.then(|| {
        view! { <span class="u-visually-hidden">" " {words.results_is_chosen()}</span> }
    });
    let class = format!("c-bar {}", bar.swatch.unwrap_or_default());
    view! {
        <tr class=bar.chosen.then_some("is-chosen")>
            <th scope="row">{bar.name} {chosen}</th>
            <td class="c-bars-bar">
                <svg
                    class=class.trim_end().to_owned()
                    viewBox=format!("0 0 {FULL} 24")
                    preserveAspectRatio="none"
                    aria-hidden="true"
                >
                    <rect width=width.to_string() height="24" />
                </svg>
            </td>
            <td class="is-number">{number(bar.number, language)} {open_code}</td>
        </tr>
    }
    .into_any()
}
