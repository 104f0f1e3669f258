//! What was decided, the latest arrivals first. Each decision can be reversed until the upvote opens.

use leptos::prelude::*;
use pathways::{
    role::Action,
    view::{ChallengeStateView, ChallengeView},
};

use super::{address, item};
use crate::{
    curating::reading::TitleOf,
    i18n::{decline_code, messages, number},
    port::Seen,
    ui::{Badge, FormTrouble, Pager, Said, Tone},
    visit::Visit,
};

/// How many decisions a page shows.
const DECISIONS: usize = 20;
/// The part of the query that says which page of decisions is shown, from 1.
pub(super) const PAGE: &str = "page";

/// Where the message about a decision that was reversed stands.
pub(super) fn place(challenge: &ChallengeView) -> String {
    format!("decided-{}", challenge.id)
}

#[component]
pub(super) fn Decided<'a>(
    seen: &'a Seen,
    visit: &'a Visit,
    challenges: &'a [ChallengeView],
) -> AnyView {
    let (language, id) = (visit.language(), seen.id());
    let words = messages(language);
    let is_decided = |challenge: &&ChallengeView| {
        matches!(challenge.state, ChallengeStateView::Accepted | ChallengeStateView::Declined)
    };
    let decided: Vec<_> = challenges.iter().rev().filter(is_decided).collect();
    if decided.is_empty() {
        return ().into_any();
    }
    let pages = u32::try_from(decided.len().div_ceil(DECISIONS)).unwrap_or(u32::MAX);
    let page: u32 = visit.query(PAGE).and_then(|page| page.parse().ok()).unwrap_or(1);
    let page = page.clamp(1, pages);
    let skipped = usize::try_from(page - 1).unwrap_or(0).saturating_mul(DECISIONS);
    let items: Vec<_> = decided
        .iter()
        .skip(skipped)
        .take(DECISIONS)
        .map(|challenge| decision(seen, visit, challenge))
        .collect();
    let count = number(u32::try_from(decided.len()).unwrap_or(u32::MAX), language);
    let page_address = move |page: u32| format!("{}?{PAGE}={page}#decided", address(language, id));
    view! {
        <section aria-labelledby="decided">
            <h2 id="decided">{words.moderation_decided(count)}</h2>
            <ul class="c-list">{items}</ul>
            <Pager language page pages address=page_address />
        </section>
    }
    .into_any()
}

fn decision(seen: &Seen, visit: &Visit, challenge: &ChallengeView) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let is_accepted = challenge.state == ChallengeStateView::Accepted;
    let badge = if is_accepted {
        view! { <Badge tone=Tone::Done words=words.moderation_accepted_state() /> }.into_any()
    } else {
        view! { <Badge tone=Tone::Over words=words.moderation_declined_state() /> }.into_any()
    };
    let reason = challenge.declined.as_ref().map(|declined| {
        let code = decline_code(declined.code, language);
        // Nobody asked in which language the reason was written.
        let reason = declined.reason.as_ref();
        let reason = reason.map(|reason| view! { " " <span lang="">{reason.to_string()}</span> });
        view! { <p>{format!("{code}.")} {reason}</p> }
    });
    // What was sent for an item that somebody else had decided meanwhile is answered here.
    let late = [super::ACCEPT, super::DECLINE].map(|act| visit.form_on(act, challenge.id));
    let [late_accept, late_decline] = &late;
    let acts = seen.may(Action::Moderate).then(|| {
        if is_accepted {
            item::decline(seen, visit, challenge.id)
        } else {
            item::accept(seen, visit, challenge.id)
        }
    });
    let late = if is_accepted {
        view! { <FormTrouble form=late_accept /> }.into_any()
    } else {
        view! { <FormTrouble form=late_decline /> }.into_any()
    };
    view! {
        <li class="c-item">
            <Said visit=visit place=place(challenge) />
            <div class="c-item-words">
                <h3>
                    <TitleOf challenge language />
                </h3>
                {reason}
                <p class="c-item-meta">{badge}</p>
            </div>
            <div class="c-item-act">{late} {acts}</div>
        </li>
    }
    .into_any()
}
