//! What is perhaps the same as a challenge that waits, beside it.
//!
//! It is found by words and said by nobody: whoever reads both decides, and merges where she may.

use std::collections::BTreeMap;

use leptos::prelude::*;
use pathways::{
    challenge::Merging,
    id::ChallengeId,
    role::Action,
    text::Language,
    view::{ChallengeStateView, ChallengeView},
};

use crate::{
    challenges::Shared,
    curating::{
        merges::{self, WORKERS},
        reading::{InFull, TitleOf},
    },
    i18n::messages,
    port::{Nearness, Seen},
    ui::{Badge, LanguageMark, Tone},
    visit::Visit,
};

/// The nearest challenges of each that waits.
pub(super) struct Near {
    near: BTreeMap<ChallengeId, Vec<ChallengeId>>,
    /// Whose those are too.
    shared: Shared,
}

impl Near {
    /// Finds them; where that cannot be done now, the queue is there without.
    pub(super) async fn of(visit: &Visit, seen: &Seen, waiting: Vec<ChallengeId>) -> Self {
        let near = visit.backend().nearest(seen.id(), waiting, Nearness::Duplicates).await;
        let near = near.unwrap_or_default();
        let others = near.values().flatten().copied().collect();
        Self { near, shared: Shared::of(visit, seen, others).await }
    }

    /// A challenge in full, and what is near beside it.
    pub(super) fn beside(&self, seen: &Seen, visit: &Visit, challenge: &ChallengeView) -> AnyView {
        let language = visit.language();
        let near = self.near.get(&challenge.id).into_iter().flatten();
        let near: Vec<ChallengeView> = near.filter_map(|id| seen.challenge(*id)).collect();
        if near.is_empty() {
            return view! { <InFull challenge language /> }.into_any();
        }
        let heading = format!("near-{}", challenge.id);
        let labelled_by = heading.clone();
        let items = near.iter().map(|other| {
            let shared = self.shared.beside(other.id, language);
            item(seen, challenge, other, shared, language)
        });
        let items = items.collect_view();
        view! {
            <div class="p-curating-beside">
                <div>
                    <InFull challenge language />
                </div>
                <section class="c-card is-attention" aria-labelledby=labelled_by>
                    <h4 id=heading>{messages(language).moderation_near()}</h4>
                    <ul class="c-list">{items}</ul>
                </section>
            </div>
        }
        .into_any()
    }
}

fn item(
    seen: &Seen,
    challenge: &ChallengeView,
    other: &ChallengeView,
    shared: Option<AnyView>,
    language: Language,
) -> AnyView {
    let words = messages(language);
    let state = if other.state == ChallengeStateView::Accepted {
        view! { <Badge tone=Tone::Done words=words.moderation_accepted_state() /> }
    } else {
        view! { <Badge tone=Tone::Attention words=words.moderation_near_waits() /> }
    };
    view! {
        <li>
            <h5>
                <TitleOf challenge=other language />
            </h5>
            <p class="c-meta">
                {state}
                <LanguageMark tag=other.language.clone() language />
                {shared}
            </p>
            <InFull challenge=other language />
            {merge(seen, challenge, other, language)}
        </li>
    }
    .into_any()
}

/// The way to a merge into the other one, for those who merge and where both authors agree to it.
fn merge(
    seen: &Seen,
    challenge: &ChallengeView,
    other: &ChallengeView,
    language: Language,
) -> Option<AnyView> {
    let merges = WORKERS.iter().any(|role| seen.has(*role)) && seen.may(Action::ProposeMerge);
    let agree = [challenge, other].iter().all(|one| one.merging == Merging::Welcome);
    let stays = other.state == ChallengeStateView::Accepted;
    (merges && agree && stays).then(|| {
        let to = merges::address_of_pair(language, seen.id(), challenge.id, other.id);
        view! {
            <p>
                <a class="c-button is-quiet" href=to>
                    {messages(language).moderation_near_merge()}
                    <span class="u-visually-hidden">" " <TitleOf challenge=other language /></span>
                </a>
            </p>
        }
        .into_any()
    })
}
