//! A list of preconditions: each a sentence with its value, met or not, and the link that meets it.

use leptos::prelude::*;
use pathways::{campaign::Precondition, id::CampaignId, text::Language};

use super::{guards, ways::Way};
use crate::i18n::{messages, number};

/// What must be true before something happens, and what is.
#[component]
pub(super) fn Preconditions(
    /// The preconditions, met ones included.
    preconditions: Vec<Precondition>,
    /// The campaign, for those who work at its desk: each that is not met leads to the page that meets it.
    desk: Option<CampaignId>,
    /// The reader's language.
    language: Language,
) -> impl IntoView {
    let words = messages(language);
    let met = preconditions.iter().filter(|one| one.is_met()).count();
    let count = |count: usize| number(u64::try_from(count).unwrap_or(u64::MAX), language);
    let summary = words.stages_conditions_met(count(met), count(preconditions.len()));
    let items: Vec<_> = preconditions.into_iter().map(|one| item(&one, desk, language)).collect();
    (!items.is_empty()).then(|| {
        view! {
            <p class="u-muted">{summary}</p>
            <ul class="p-conditions">{items}</ul>
        }
    })
}

fn item(one: &Precondition, desk: Option<CampaignId>, language: Language) -> AnyView {
    let words = messages(language);
    let (class, sign, said) = if one.is_met() {
        ("is-met", "✓", words.stages_met())
    } else {
        ("is-unmet", "!", words.stages_unmet())
    };
    let way = Way::to_meet(one.guard).filter(|_| !one.is_met());
    let link = way.zip(desk).map(|(way, campaign)| {
        view! {
            <a class="c-button is-quiet" href=way.address(language, campaign)>
                {way.words(language)}
            </a>
        }
    });
    view! {
        <li class=class>
            <span class="p-conditions-sign" aria-hidden="true">
                {sign}
            </span>
            <span>
                <span class="u-visually-hidden">{said} " "</span>
                {guards::sentence(one, language)}
            </span>
            {link}
        </li>
    }
    .into_any()
}
