//! Where a challenge stands, and what became of it.

use leptos::prelude::*;
use pathways::{
    challenge::DeclineCode,
    text::Language,
    view::{ChallengeStateView, ChallengeView, LineageKind, LineageStateView},
};

use super::links;
use crate::{
    i18n::messages,
    port::Seen,
    ui::{Badge, Tone, Written},
};

/// Where a challenge stands, in a word.
#[component]
pub(super) fn StateBadge(state: ChallengeStateView, language: Language) -> impl IntoView {
    let words = messages(language);
    let (tone, words) = match state {
        ChallengeStateView::Submitted => (Tone::Attention, words.challenge_submitted()),
        ChallengeStateView::Accepted => (Tone::Done, words.challenge_accepted()),
        ChallengeStateView::Declined => (Tone::Over, words.challenge_declined()),
        ChallengeStateView::Withdrawn => (Tone::Over, words.challenge_withdrawn()),
        ChallengeStateView::Merged => (Tone::Plain, words.challenge_merged()),
        ChallengeStateView::Split => (Tone::Plain, words.challenge_split()),
    };
    view! { <Badge tone words /> }
}

/// What became of a challenge, in sentences.
pub(super) fn became(seen: &Seen, challenge: &ChallengeView, language: Language) -> AnyView {
    let words = messages(language);
    match challenge.state {
        ChallengeStateView::Submitted => said(words.became_submitted()),
        ChallengeStateView::Accepted => said(words.became_accepted()),
        ChallengeStateView::Declined => declined(challenge, language),
        ChallengeStateView::Withdrawn => said(words.became_withdrawn()),
        ChallengeStateView::Merged => {
            let into = challenge.merged_into.map(|into| links::link(seen, into, language));
            view! { <p>{words.became_merged()} " " {into}</p> }.into_any()
        }
        ChallengeStateView::Split => {
            let parts = seen.lineages().into_iter().find(|lineage| {
                lineage.kind == LineageKind::ChallengeSplit
                    && lineage.state == LineageStateView::Effective
                    && links::challenges(&lineage.from).any(|id| id == challenge.id)
            });
            let parts = parts.map(|lineage| links::list(seen, &lineage.into, language));
            view! { <p>{words.became_split()}</p> {parts} }.into_any()
        }
    }
}

fn said(words: String) -> AnyView {
    view! { <p>{words}</p> }.into_any()
}

fn declined(challenge: &ChallengeView, language: Language) -> AnyView {
    let words = messages(language);
    let code = challenge.declined.as_ref().map(|declined| decline_code(declined.code, language));
    let reason = challenge.declined.as_ref().and_then(|declined| declined.reason.clone());
    let reason = reason.map(|reason| view! { <Written text=reason.to_string() language /> });
    view! {
        <p>{words.became_declined()} " " {code}</p>
        {reason}
    }
    .into_any()
}

/// Why a challenge was declined, as the moderation policy puts it.
pub(crate) fn decline_code(code: DeclineCode, language: Language) -> String {
    let words = messages(language);
    match code {
        DeclineCode::OffTopic => words.decline_off_topic(),
        DeclineCode::Duplicate => words.decline_duplicate(),
        DeclineCode::Disrespectful => words.decline_disrespectful(),
        DeclineCode::Personal => words.decline_personal(),
        DeclineCode::Advertising => words.decline_advertising(),
        DeclineCode::Unclear => words.decline_unclear(),
        DeclineCode::Other => words.decline_other(),
    }
}
