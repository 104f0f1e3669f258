//! What members ranked and what the panel chose, side by side. On a phone the members' list stands alone: it has both
//! places of every item.

use std::collections::BTreeSet;

use leptos::prelude::*;
use pathways::{round::ItemId, view::DecisionView};

use super::{
    Findings,
    ranks::{self, Ranks},
};
use crate::{
    i18n::{messages, number},
    ui::{Badge, Tone},
};

/// The two lists; none where there is no panel or no number to rank by.
pub(super) fn compare(findings: &Findings, decision: &DecisionView) -> Option<AnyView> {
    if !findings.has_panel() {
        return None;
    }
    let words = messages(findings.language);
    let totals = findings.results.upvote.as_ref()?.totals.as_ref()?;
    let supports: Vec<(ItemId, u32)> =
        totals.items.iter().map(|total| (total.item, total.support)).collect();
    let members = ranks::by_number(&supports);
    let places = ranks::of_decision(decision, &findings.deciding(decision));
    let deciding = findings.deciding(decision);
    let asked = deciding.iter().flat_map(|round| round.slate.iter().map(|entry| entry.item));
    let chosen = decision.selected.iter().map(|one| one.item).collect();
    let panel = Panel { chosen, asked: asked.collect(), places };
    let mut ranked: Vec<ItemId> = members.keys().copied().collect();
    ranked.sort_by_key(|item| (members.get(item), *item));
    let ranked = ranked.into_iter().map(|item| {
        let place = members.get(&item).copied();
        let mark = panel.mark(findings, item);
        line(findings, item, place, mark)
    });
    let chosen = panel.chosen.iter().map(|item| {
        let place = panel.place(*item);
        let mark = by_members(findings, &members, *item);
        line(findings, *item, place, mark)
    });
    let compare = view! {
        <section aria-labelledby="compare">
            <h2 id="compare">{words.results_compare()}</h2>
            <p>{words.results_compare_words()}</p>
            <div class="c-compare">
                <div>
                    <h3>{words.results_members()}</h3>
                    <ul class="p-results-ranks">{ranked.collect_view()}</ul>
                </div>
                <div class="p-results-panel">
                    <h3>{words.results_panel()}</h3>
                    <ul class="p-results-ranks">{chosen.collect_view()}</ul>
                </div>
            </div>
        </section>
    };
    Some(compare.into_any())
}

/// What the panel chose.
struct Panel {
    chosen: Vec<ItemId>,
    /// What it was asked about.
    asked: BTreeSet<ItemId>,
    /// None where only the result is published.
    places: Option<Ranks>,
}

impl Panel {
    fn place(&self, item: ItemId) -> Option<u32> {
        self.places.as_ref().and_then(|places| places.get(&item).copied())
    }

    /// What the panel did with an item.
    fn mark(&self, findings: &Findings, item: ItemId) -> AnyView {
        let words = messages(findings.language);
        match (self.chosen.contains(&item), self.place(item)) {
            (true, Some(place)) => {
                let place = number(place, findings.language);
                view! { <Badge tone=Tone::Done words=words.results_by_panel(place) /> }.into_any()
            }
            (true, None) => {
                view! { <Badge tone=Tone::Done words=words.results_by_panel_chosen() /> }.into_any()
            }
            (false, _) if !self.asked.contains(&item) => {
                view! { <Badge words=words.results_by_panel_not_asked() /> }.into_any()
            }
            (false, _) => view! { <Badge words=words.results_by_panel_not() /> }.into_any(),
        }
    }
}

/// Where members ranked an item.
fn by_members(findings: &Findings, members: &Ranks, item: ItemId) -> AnyView {
    let words = messages(findings.language);
    match members.get(&item) {
        Some(place) => {
            let place = number(*place, findings.language);
            view! { <Badge words=words.results_by_members(place) /> }.into_any()
        }
        None => ().into_any(),
    }
}

fn line(findings: &Findings, item: ItemId, place: Option<u32>, mark: AnyView) -> AnyView {
    let place = place.map(|place| {
        let place = number(place, findings.language);
        view! { <b class="p-results-place">{place}</b> }
    });
    view! {
        <li>
            {place}
            <span class="c-alone">{findings.catalogue.link(item)} " " {mark}</span>
        </li>
    }
    .into_any()
}
