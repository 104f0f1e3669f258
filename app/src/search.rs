//! Finding what was written by words of it.
//!
//! Case, accents and ligatures make no difference, however they are composed: `ecole` finds “École” and `oeuvre` “œuvre”.
//! Every search of the product compares texts [`folded`] in this way.

use pathways::{
    text::{Affected, Body, Region, Summary},
    view::ChallengeView,
};
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// What a reader looks for. An empty search finds everything.
pub(crate) struct Search(Vec<String>);

impl Search {
    /// A search for all words of a text.
    pub(crate) fn of(text: &str) -> Self {
        Self(folded(text).split_whitespace().map(str::to_owned).collect())
    }

    /// Whether it looks for nothing in particular.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether all its words are somewhere in these texts.
    pub(crate) fn finds<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> bool {
        if self.is_empty() {
            return true;
        }
        let texts: Vec<String> = texts.into_iter().map(folded).collect();
        self.0.iter().all(|word| texts.iter().any(|text| text.contains(word)))
    }

    /// Whether they are somewhere in what was written of a challenge. What has no words left is found by none.
    pub(crate) fn finds_challenge(&self, challenge: &ChallengeView) -> bool {
        self.finds(texts_of(challenge))
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(search: &str, texts: &[&str]) -> bool {
        Search::of(search).finds(texts.iter().copied())
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
        assert!(Search::of(" \n ").is_empty());
        assert!(finds("", &[]));
        assert!(!Search::of("a").is_empty());
    }
}
