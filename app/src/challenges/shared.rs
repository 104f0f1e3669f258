//! For how many others challenges speak, wherever those who group them decide about them.

use std::collections::BTreeMap;

use leptos::prelude::*;
use pathways::{id::ChallengeId, text::Language, view::ConcernView};

use super::one::counted;
use crate::{port::Seen, visit::Visit};

/// The number of people who share each concern, as far as the reader learns it.
#[derive(Default)]
pub(crate) struct Shared(BTreeMap<ChallengeId, u32>);

impl Shared {
    /// Reads the numbers of some challenges. Where they cannot be read now, the page is there without.
    pub(crate) async fn of(visit: &Visit, seen: &Seen, challenges: Vec<ChallengeId>) -> Self {
        if !seen.counts_concerns() || challenges.is_empty() {
            return Self::default();
        }
        let concerns = visit.backend().concerns(seen.id(), challenges).await.unwrap_or_default();
        let count = |(id, concern): (ChallengeId, ConcernView)| Some((id, concern.count?));
        Self(concerns.into_iter().filter_map(count).collect())
    }

    /// The number in words, for a line about a challenge; none where nobody shares it.
    pub(crate) fn beside(&self, challenge: ChallengeId, language: Language) -> Option<AnyView> {
        let count = self.0.get(&challenge).filter(|count| **count > 0)?;
        Some(view! { <span>{counted(*count, language)}</span> }.into_any())
    }
}
