//! Finding what was written by words of it.
//!
//! Case, accents and ligatures make no difference, however they are composed: `ecole` finds “École” and `oeuvre` “œuvre”.
//! Every search of the product compares texts [`folded`] in this way.
//!
//! Challenges and known initiatives are found by their index too: in any form of a word and in the other language. What
//! the index does not know, such as a part of a word, is found as it is spelled, and stands first.

use std::{cmp::Reverse, collections::BTreeSet};

use pathways::{
    id::{CampaignId, ChallengeId, InitiativeId},
    text::{Affected, Body, Region, Summary},
    view::{ChallengeView, InitiativeView},
};
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

use crate::{port::FoundWord, visit::Visit};

/// The most letters of a search that are read.
const MOST_LETTERS: usize = 200;

/// What a reader looks for. An empty search finds everything.
pub(crate) struct Search<Id = ChallengeId> {
    spelled: Vec<String>,
    /// Its telling words, and where the index has them.
    telling: Vec<FoundWord<Id>>,
}

/// How well a challenge fits a search, the best first: whether its title has all words as they are spelled, whether it has
/// them anywhere, and how much they count in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fit(Place, Reverse<u32>);

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Title,
    Anywhere,
    OtherForm,
}

impl Search {
    /// A search in the challenges of a campaign. Where its index does not answer, words are found as they are spelled.
    pub(crate) async fn in_campaign(visit: &Visit, campaign: CampaignId, text: &str) -> Self {
        let mut search = Self::of(text);
        if !search.is_empty() {
            let found = visit.backend().search(campaign, shortened(text)).await;
            search.learn(found.unwrap_or_default());
        }
        search
    }

    /// Whether all its words are somewhere in what was written of a challenge. What has no words left is found by none.
    pub(crate) fn finds_challenge(&self, challenge: &ChallengeView) -> bool {
        self.is_empty() || self.fit(challenge).is_some()
    }

    /// How well a challenge fits; none where it is not found.
    pub(crate) fn fit(&self, challenge: &ChallengeView) -> Option<Fit> {
        let place = if has_all(&self.spelled, &all_folded(titles_of(challenge))) {
            Place::Title
        } else {
            self.place(challenge.id, &all_folded(texts_of(challenge)))?
        };
        let counts = self.telling.iter().filter_map(|word| word.within.get(&challenge.id));
        Some(Fit(place, Reverse(counts.copied().map(u32::from).sum())))
    }
}

impl Search<InitiativeId> {
    /// A search in the register of a campaign. Where its index does not answer, words are found as they are spelled.
    pub(crate) async fn in_register(visit: &Visit, campaign: CampaignId, text: &str) -> Self {
        let mut search = Self::of(text);
        if !search.is_empty() {
            let found = visit.backend().search_register(campaign, shortened(text)).await;
            search.learn(found.unwrap_or_default());
        }
        search
    }

    /// Whether all its words are somewhere in what an initiative says.
    pub(crate) fn finds_initiative(&self, one: &InitiativeView) -> bool {
        let text = &one.known.text;
        let always = [text.name.as_str(), text.bearer.as_str(), text.purpose.as_str()];
        let texts = all_folded(always.into_iter().chain(text.place.iter().map(Region::as_str)));
        self.is_empty() || self.place(one.id, &texts).is_some()
    }
}

impl<Id: Ord> Search<Id> {
    /// A search for all words of a text as they are spelled.
    fn of(text: &str) -> Self {
        let spelled: BTreeSet<String> =
            folded(shortened(text)).split_whitespace().map(str::to_owned).collect();
        Self { spelled: spelled.into_iter().collect(), telling: Vec::new() }
    }

    /// Takes what an index knows of its words.
    fn learn(&mut self, found: Vec<FoundWord<Id>>) {
        let folded = |one: FoundWord<Id>| FoundWord { word: folded(&one.word), ..one };
        self.telling = found.into_iter().map(folded).collect();
    }

    /// Whether it looks for nothing in particular.
    pub(crate) fn is_empty(&self) -> bool {
        self.spelled.is_empty()
    }

    /// Whether all its words are somewhere in these texts, as they are spelled.
    pub(crate) fn finds<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> bool {
        if self.is_empty() {
            return true;
        }
        has_all(&self.spelled, &all_folded(texts))
    }

    /// Where something with these texts is found.
    fn place(&self, id: Id, texts: &[String]) -> Option<Place> {
        if has_all(&self.spelled, texts) {
            Some(Place::Anywhere)
        } else if !texts.is_empty() && self.tells_of(&id, texts) {
            Some(Place::OtherForm)
        } else {
            None
        }
    }

    /// Whether every telling word is there in some form.
    fn tells_of(&self, id: &Id, texts: &[String]) -> bool {
        let is_there = |FoundWord { word, within }: &FoundWord<Id>| {
            within.contains_key(id) || texts.iter().any(|text| text.contains(word))
        };
        !self.telling.is_empty() && self.telling.iter().all(is_there)
    }
}

/// The beginning of a search: an address can hold more than anybody types.
fn shortened(text: &str) -> &str {
    text.char_indices().nth(MOST_LETTERS).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

fn all_folded<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    texts.into_iter().map(folded).collect()
}

fn has_all(words: &[String], texts: &[String]) -> bool {
    words.iter().all(|word| texts.iter().any(|text| text.contains(word)))
}

/// A text without what makes no difference: case, accents, ligatures, and the two ways to write an apostrophe.
pub(crate) fn folded(text: &str) -> String {
    let plain = text.nfkd().filter(|letter| !is_combining_mark(*letter));
    plain.flat_map(char::to_lowercase).fold(String::new(), |mut folded, letter| {
        match letter {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            '’' => folded.push('\''),
            _ => folded.push(letter),
        }
        folded
    })
}

/// Its title, its body, who is affected, what a video says and where it comes from, and every translation of them.
fn texts_of(challenge: &ChallengeView) -> impl Iterator<Item = &str> {
    let own = challenge.text.iter().flat_map(|text| {
        [
            Some(text.title.as_str()),
            text.body.as_ref().map(Body::as_str),
            text.affected.as_ref().map(Affected::as_str),
            text.video.as_ref().map(|video| video.summary.as_str()),
            text.region.as_ref().map(Region::as_str),
        ]
    });
    let translated = challenge.translations.iter().flat_map(|text| {
        let body = text.body.as_ref().map(Body::as_str);
        let affected = text.affected.as_ref().map(Affected::as_str);
        [Some(text.title.as_str()), body, affected, text.summary.as_ref().map(Summary::as_str)]
    });
    own.chain(translated).flatten()
}

fn titles_of(challenge: &ChallengeView) -> impl Iterator<Item = &str> {
    let own = challenge.text.iter().map(|text| text.title.as_str());
    own.chain(challenge.translations.iter().map(|text| text.title.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(search: &str, texts: &[&str]) -> bool {
        <Search>::of(search).finds(texts.iter().copied())
    }

    #[test]
    fn case_accents_and_ligatures_make_no_difference() {
        for (search, text) in [
            ("ecole", "L’École de danse"),
            ("ÉCOLE", "une ecole"),
            ("oeuvre", "Une œuvre"),
            ("Œuvre", "une OEUVRE"),
            ("l'ecole", "L’école"),
            ("e\u{301}te\u{301}", "l’été"),
            ("été", "l’e\u{301}te\u{301}"),
            ("inuktitut ᓄᓇ", "ᓄᓇᕗᑦ, in Inuktitut"),
        ] {
            assert!(finds(search, &[text]), "{search} in {text}");
        }
    }

    #[test]
    fn every_word_has_to_occur_in_any_order_in_any_text() {
        let texts = ["Rehearsal rooms", "Salles de répétition"];
        assert!(finds("rooms rehearsal", &texts));
        assert!(finds("  repetition   rooms ", &texts));
        assert!(!finds("rehearsal theatre", &texts));
    }

    #[test]
    fn a_search_without_words_finds_everything() {
        assert!(<Search>::of(" \n ").is_empty());
        assert!(finds("", &[]));
        assert!(!<Search>::of("a").is_empty());
    }

    #[test]
    fn a_search_that_nobody_types_is_read_to_its_limit_and_each_word_once() {
        assert_eq!(<Search>::of(&"rue ".repeat(10_000)).spelled, ["rue"]);
        let long = "é".repeat(MOST_LETTERS + 1);
        assert_eq!(shortened(&long).chars().count(), MOST_LETTERS);
        assert_eq!(shortened("rue"), "rue");
    }
}
