//! How sure it is that a challenge belongs where it lies: what stands first on the board, and why.
//!
//! - First stands what an author questions, then what the runs agreed on least. Whatever people put somewhere, and whatever
//!   came since the proposal, is not unsure and follows. Among equals, and where no proposal was accepted, the order is
//!   that of arrival.
//! - The order of the others never changes because one was moved, nor because a move was undone.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use pathways::{id::ChallengeId, text::Language, view::ChallengeView};

use crate::{challenges::reasons::percent, i18n::messages, port::Seen};

/// What is known of the challenges on the board.
pub(super) struct Certainty {
    agreements: BTreeMap<ChallengeId, u16>,
    held: BTreeSet<ChallengeId>,
}

impl Certainty {
    pub(super) fn of(seen: &Seen) -> Self {
        Self { agreements: seen.agreements(), held: seen.held() }
    }

    /// Sorts challenges that stand in the order of arrival.
    pub(super) fn sort(&self, members: &mut [&ChallengeView]) {
        members.sort_by_key(|challenge| {
            let agreement = self.agreements.get(&challenge.id);
            (challenge.open_question().is_none(), agreement.is_none(), agreement)
        });
    }

    /// In which order challenges stand; nothing where it is that of arrival.
    pub(super) fn order(&self, language: Language) -> Option<AnyView> {
        let words = messages(language).themes_order();
        (!self.agreements.is_empty()).then(|| view! { <p>{words}</p> }.into_any())
    }

    /// How sure it is of one challenge; nothing of what came since the proposal.
    pub(super) fn beside(&self, challenge: ChallengeId, language: Language) -> Option<AnyView> {
        let notes = messages(language);
        let agreement = self.agreements.get(&challenge);
        let agreed = agreement.map(|share| notes.proposal_agreement(percent(*share, language)));
        let by_hand = self.held.contains(&challenge).then(|| notes.proposal_by_hand());
        let words = agreed.or(by_hand)?;
        Some(view! { " " <span class="u-muted">{words}</span> }.into_any())
    }
}
