//! The members' supports, by item and by theme: tables that also draw their numbers.

use std::cmp::Reverse;

use leptos::prelude::*;
use pathways::round::ItemId;

use super::Findings;
use crate::{
    i18n::{messages, number},
    ui::{Bar, Bars},
};

/// The supports of each item, the most first.
pub(super) fn supports(findings: &Findings) -> Option<AnyView> {
    let words = messages(findings.language);
    let totals = findings.results.upvote.as_ref()?.totals.as_ref()?;
    let decision = findings.results.decision.as_ref();
    let is_chosen = |item: ItemId| {
        decision.is_some_and(|decision| decision.selected.iter().any(|one| one.item == item))
    };
    let mut items = totals.items.clone();
    items.sort_by_key(|total| (Reverse(total.support), total.item));
    let has_open_code = items.iter().any(|total| total.open_code > 0);
    let bars = items.into_iter().map(|total| {
        let bar = bar(findings, total.item, total.support, total.open_code);
        if is_chosen(total.item) { bar.chosen(words.results_is_chosen()) } else { bar }
    });
    let table = table(findings, words.results_supports_caption(), bars.collect());
    let note = has_open_code.then(|| open_code(findings));
    Some(section("supports", words.results_supports(), table, note))
}

/// The voices behind each theme, the most first.
pub(super) fn themes(findings: &Findings) -> Option<AnyView> {
    let words = messages(findings.language);
    let totals = findings.results.upvote.as_ref()?.totals.as_ref()?;
    if totals.themes.is_empty() {
        return None;
    }
    let mut themes = totals.themes.clone();
    themes.sort_by_key(|total| (Reverse(total.voices), total.theme));
    let has_open_code = themes.iter().any(|total| total.open_code > 0);
    let bars = themes.into_iter().map(|total| {
        let bar = bar(findings, ItemId::Theme(total.theme), total.voices, total.open_code);
        bar.of_theme(findings.catalogue.place(total.theme))
    });
    let table = table(findings, words.results_themes_caption(), bars.collect());
    let note = has_open_code.then(|| open_code(findings));
    Some(section("themes", words.results_themes(), table, note))
}

fn table(findings: &Findings, caption: String, bars: Vec<Bar>) -> AnyView {
    let counted = messages(findings.language).bars_voices();
    view! { <Bars caption counted bars language=findings.language /> }.into_any()
}

/// The bar of an item; under the name of a theme, what holds it together.
fn bar(findings: &Findings, item: ItemId, voices: u32, open_code: u32) -> Bar {
    let words = messages(findings.language);
    let mut bar = Bar::new(findings.catalogue.link(item), voices);
    if let ItemId::Theme(theme) = item
        && let Some(why) = findings.catalogue.why(theme)
    {
        bar = bar.with_words(why);
    }
    if open_code > 0 {
        bar = bar.with_note(words.results_with_open_code(number(open_code, findings.language)));
    }
    bar
}

/// What the numbers beside the numbers are.
fn open_code(findings: &Findings) -> AnyView {
    view! { <p class="u-muted">{messages(findings.language).results_open_code()}</p> }.into_any()
}

fn section(id: &'static str, title: String, table: AnyView, note: Option<AnyView>) -> AnyView {
    view! {
        <section aria-labelledby=id>
            <h2 id=id>{title}</h2>
            {table}
            {note}
        </section>
    }
    .into_any()
}
