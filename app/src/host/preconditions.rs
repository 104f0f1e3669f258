//! A list of preconditions: each a sentence with its value, met or not, and the link that meets it.

use leptos::prelude::*;
use pathways::{
    campaign::{Guard, Precondition},
    id::CampaignId,
    text::Language,
};

use super::{guards, ways::Way};
use crate::i18n::{messages, number};

/// What must be true before something happens, and what is.
#[component]
pub(super) fn Preconditions(
    /// The preconditions, met ones included.
    preconditions: Vec<Precondition>,
    /// The campaign, for those who work at its desk: each that is not met leads to the page that meets it.
    desk: Option<CampaignId>,
    /// A way that leads nowhere now.
    #[prop(default = None)]
    without: Option<Way>,
    /// The reader's language.
    language: Language,
) -> impl IntoView {
    let words = messages(language);
    let preconditions = told(preconditions);
    let met = preconditions.iter().filter(|one| one.is_met()).count();
    let count = |count: usize| number(u64::try_from(count).unwrap_or(u64::MAX), language);
    let summary = words.stages_conditions_met(count(met), count(preconditions.len()));
    let way = |one: &Precondition| Way::to_meet(one).filter(|way| Some(*way) != without);
    let items: Vec<_> =
        preconditions.iter().map(|one| item(one, way(one).zip(desk), language)).collect();
    (!items.is_empty()).then(|| {
        view! {
            <p class="u-muted">{summary}</p>
            <ul class="p-conditions">{items}</ul>
        }
    })
}

/// What is worth telling: as long as the decision is open, that no choice lacks its reason says nothing.
fn told(preconditions: Vec<Precondition>) -> Vec<Precondition> {
    let is_open = |one: &Precondition| one.guard == Guard::DecisionComplete && !one.is_met();
    let is_decided = !preconditions.iter().any(is_open);
    let is_of_choices =
        |one: &Precondition| matches!(one.guard, Guard::ReasonsMissing | Guard::ReasonsUnconfirmed);
    let is_told = |one: &Precondition| is_decided || !one.is_met() || !is_of_choices(one);
    preconditions.into_iter().filter(is_told).collect()
}

fn item(one: &Precondition, way: Option<(Way, CampaignId)>, language: Language) -> AnyView {
    let words = messages(language);
    let (class, sign, said) = if one.is_met() {
        ("is-met", "✓", words.stages_met())
    } else {
        ("is-unmet", "!", words.stages_unmet())
    };
    let link = way.filter(|_| !one.is_met()).map(|(way, campaign)| {
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

#[cfg(test)]
mod tests {
    use pathways::campaign::Need;

    use super::*;

    #[test]
    fn nothing_is_said_of_reasons_before_something_is_chosen() {
        let of = |guard, have, need| Precondition { guard, have, need: Need::Exactly(need) };
        let reasons = of(Guard::ReasonsMissing, 0, 0);
        let [open, decided] = [0, 1].map(|have| of(Guard::DecisionComplete, have, 1));
        assert_eq!(told(vec![open, reasons]), [open]);
        assert_eq!(told(vec![decided, reasons]), [decided, reasons]);
        let missing = of(Guard::ReasonsMissing, 2, 0);
        assert_eq!(told(vec![open, missing]), [open, missing]);
    }
}
