//! What was chosen, and why.

use leptos::prelude::*;
use pathways::{
    round::{Completeness, ItemId, RoundState},
    view::{DecisionView, SelectedView},
};

use super::Findings;
use crate::{
    i18n::{in_language, messages},
    ui::{Badge, Tone, Written},
};

/// The chosen items with their reasons.
pub(super) fn chosen(findings: &Findings, decision: &DecisionView) -> AnyView {
    let words = messages(findings.language);
    let items = decision.selected.iter().map(|one| item(findings, one)).collect_view();
    let is_public = findings
        .deciding(decision)
        .first()
        .is_some_and(|round| matches!(round.state, RoundState::Published | RoundState::Certified));
    let early = (!is_public)
        .then(|| view! { <p class="c-notice is-attention">{words.results_early()}</p> });
    view! {
        <section aria-labelledby="chosen">
            <h2 id="chosen">{words.results_chosen()}</h2>
            {early}
            {completeness(findings, decision)}
            <ol class="p-results-chosen">{items}</ol>
        </section>
    }
    .into_any()
}

/// A chosen item with its reason.
pub(super) fn item(findings: &Findings, selected: &SelectedView) -> AnyView {
    let words = messages(findings.language);
    let language = findings.language;
    let leads_to = selected.topic.map_or(selected.item, ItemId::Topic);
    let reason = match &selected.reason {
        Some(reason) => {
            let text = in_language(reason, language);
            view! { <Written text language /> }.into_any()
        }
        None if findings.has_panel() => {
            view! { <p class="u-muted">{words.results_no_reason()}</p> }.into_any()
        }
        None => ().into_any(),
    };
    view! {
        <li class="c-card">
            <h3>
                <a href=findings.catalogue.address(leads_to)>{findings.catalogue.name(leads_to)}</a>
            </h3>
            {reason}
        </li>
    }
    .into_any()
}

/// Whether every seat is filled.
fn completeness(findings: &Findings, decision: &DecisionView) -> Option<AnyView> {
    let words = messages(findings.language);
    let said = match decision.completeness {
        Completeness::Complete if decision.selected.is_empty() => words.results_none_chosen(),
        Completeness::Complete => return None,
        Completeness::Open => words.results_tie_open(),
        Completeness::NoQuorum => words.results_no_quorum(),
    };
    Some(view! { <p><Badge tone=Tone::Attention words=said /></p> }.into_any())
}
