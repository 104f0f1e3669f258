//! Finding challenges by what they say.
//!
//! A challenge is found when every word of the question occurs in what was said: its title, its body, who is affected,
//! what a video says, or a translation of any of them. Case, accents and ligatures make no difference, so that `ecole` finds « École » and `oeuvre` « œuvre ».

use pathways::{
    text::{Affected, Body, Summary},
    view::ChallengeView,
};
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// What somebody looks for.
pub(super) struct Question(Vec<String>);

impl Question {
    /// The words of a question. One without words asks for everything.
    pub(super) fn new(text: &str) -> Self {
        Self(folded(text).split_whitespace().map(str::to_owned).collect())
    }

    /// Whether it asks for nothing in particular.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a challenge answers it. What has no words left answers no question with words.
    pub(super) fn finds(&self, challenge: &ChallengeView) -> bool {
        self.is_empty() || self.is_in(texts(challenge))
    }

    fn is_in<'a>(&self, texts: impl Iterator<Item = &'a str>) -> bool {
        let texts: Vec<String> = texts.map(folded).collect();
        self.0.iter().all(|word| texts.iter().any(|text| text.contains(word)))
    }
}

fn texts(challenge: &ChallengeView) -> impl Iterator<Item = &str> {
    let own = challenge.text.iter().flat_map(|text| {
        let summary = text.video.as_ref().map(|video| video.summary.as_str());
        let body = text.body.as_ref().map(Body::as_str);
        [Some(text.title.as_str()), body, text.affected.as_ref().map(Affected::as_str), summary]
    });
    let translated = challenge.translations.iter().flat_map(|text| {
        let body = text.body.as_ref().map(Body::as_str);
        let affected = text.affected.as_ref().map(Affected::as_str);
        [Some(text.title.as_str()), body, affected, text.summary.as_ref().map(Summary::as_str)]
    });
    own.chain(translated).flatten()
}

/// A text without what makes no difference: case, accents, ligatures, and the two ways to write an apostrophe.
fn folded(text: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(question: &str, texts: &[&str]) -> bool {
        Question::new(question).is_in(texts.iter().copied())
    }

    #[test]
    fn case_accents_and_ligatures_make_no_difference() {
        for (question, text) in [
            ("ecole", "L’École de danse"),
            ("ÉCOLE", "une ecole"),
            ("oeuvre", "Une œuvre"),
            ("Œuvre", "une OEUVRE"),
            ("l'ecole", "L’école"),
            ("e\u{301}te\u{301}", "l’été"),
            ("inuktitut ᓄᓇ", "ᓄᓇᕗᑦ, in Inuktitut"),
        ] {
            assert!(finds(question, &[text]), "{question} in {text}");
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
    fn a_question_without_words_asks_for_everything() {
        assert!(Question::new(" \n ").is_empty());
        assert!(!Question::new("a").is_empty());
    }
}
