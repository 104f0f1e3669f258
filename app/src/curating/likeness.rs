//! Challenges that share words: what a search finds, and what is like another.
//!
//! Words are compared without case and accents, and by their beginnings, so that "danse" finds "danses". It is a help
//! for the eye, not a measure: who merges has read both.

use std::{cmp::Reverse, collections::BTreeSet};

use pathways::view::ChallengeView;

use crate::search::folded;

/// Shorter words are in every text.
const SHORTEST: usize = 4;

/// Words to look for.
pub(super) struct Wanted(BTreeSet<String>);

impl Wanted {
    /// What somebody typed, short words included: who types them means them.
    pub(super) fn typed(text: &str) -> Self {
        Self(words(text).collect())
    }

    /// What a challenge is about.
    pub(super) fn like(challenge: &ChallengeView) -> Self {
        let is_telling = |word: &String| word.chars().count() >= SHORTEST;
        Self(words(&whole(challenge)).filter(is_telling).collect())
    }

    /// Those in which most of the words are, best first; what has none of them is left out.
    pub(super) fn find<'a>(&self, challenges: &[&'a ChallengeView]) -> Vec<&'a ChallengeView> {
        let mut found: Vec<_> = challenges
            .iter()
            .map(|challenge| (self.shared(challenge), *challenge))
            .filter(|(shared, _)| *shared > 0)
            .collect();
        found.sort_by_key(|(shared, _)| Reverse(*shared));
        found.into_iter().map(|(_, challenge)| challenge).collect()
    }

    fn shared(&self, challenge: &ChallengeView) -> usize {
        let text: BTreeSet<String> = words(&whole(challenge)).collect();
        let is_there = |wanted: &&String| {
            text.range::<String, _>(*wanted..).next().is_some_and(|word| word.starts_with(*wanted))
        };
        self.0.iter().filter(is_there).count()
    }
}

/// Its own words and their translations.
fn whole(challenge: &ChallengeView) -> String {
    let own = challenge.text.iter().flat_map(|text| {
        [Some(text.title.as_str()), text.body.as_ref().map(pathways::text::Body::as_str)]
    });
    let translated = challenge.translations.iter().flat_map(|text| {
        [Some(text.title.as_str()), text.body.as_ref().map(pathways::text::Body::as_str)]
    });
    own.chain(translated).flatten().collect::<Vec<_>>().join(" ")
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let words: Vec<String> = folded(text)
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    words.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(typed: &str, text: &str) -> bool {
        let Wanted(wanted) = Wanted::typed(typed);
        let text: BTreeSet<String> = words(text).collect();
        wanted.iter().all(|wanted| text.iter().any(|word| word.starts_with(wanted)))
    }

    #[test]
    fn words_are_found_without_their_case_and_accents() {
        assert!(found("ecole", "L’École de danse"));
        assert!(found("oeuvre", "Une œuvre"));
        assert!(found("DANSE écoles", "écoles et danses"));
        assert!(!found("danses", "une danse"));
        assert!(!found("cole", "école"), "beginnings count, middles do not");
    }
}
