//! What a theme is called until somebody calls it otherwise: a few words of its texts, in both languages.
//!
//! A language that a theme has few texts in gets the words of the others, one by one, because a phrase of two words has
//! another order there and often a word between. Only words that can be translated, and names, stand in it.

use super::{
    bridge::{Bridge, Word as Known, is_same},
    cognate::are_alike,
    corpus::{Corpus, Word},
    exact::whole,
    left_out::LeftOut,
    phrase::{Phrase, Phrases},
    stem::stem,
    tongue::{Emptiness, Tongue},
    vocabulary::Vocabulary,
    words::fold,
};
use crate::text::{Bilingual, Language};

/// Phrases in a label.
const PHRASES: usize = 3;

/// Phrases in a label that has words of another language.
const WITH_TRANSLATED: usize = 2;

/// Phrases of the other language whose words may be translated.
const TRANSLATED: usize = 8;

/// Words among which the phrases are chosen.
const CANDIDATES: usize = 24;

/// Longer words are none that anybody reads.
const MOST_LETTERS: usize = 40;

/// Of a third language words of so few letters say nothing, as far as nobody has listed them.
const LITTLE: usize = 3;

/// Letters up to here are Latin ones; in other scripts few letters say much.
const LAST_LATIN: char = '\u{24F}';

/// Whether a word may name or explain a theme.
pub(super) fn can_be_shown(word: &Word) -> bool {
    let letters = word.text.chars().take(MOST_LETTERS + 1).count();
    let is_little = letters <= LITTLE && word.text.chars().all(|letter| letter <= LAST_LATIN);
    letters <= MOST_LETTERS && !(word.tongue == Tongue::Other && is_little)
}

/// What is known of the words of all themes.
pub(super) struct Words<'a> {
    pub(super) corpus: &'a Corpus,
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) phrases: &'a Phrases,
    pub(super) bridge: &'a Bridge,
    pub(super) left_out: &'a LeftOut,
}

impl Words<'_> {
    /// The label of a theme; empty where its texts have no words.
    pub(super) fn label(&self, theme: usize) -> Bilingual<String> {
        let [english, french, other] = Tongue::ALL.map(|tongue| self.chosen(theme, tongue));
        let label = |tongue, own: &[Phrase], from: &[Phrase]| {
            let from: Vec<&Phrase> = from.iter().chain(&other).collect();
            self.with_translated(tongue, own, &from).join(", ")
        };
        let [en, fr] = Language::ALL.map(Tongue::from);
        Bilingual { en: label(en, &english, &french), fr: label(fr, &french, &english) }
    }

    /// Phrases of a language, filled up with words of others.
    fn with_translated(&self, tongue: Tongue, own: &[Phrase], from: &[&Phrase]) -> Vec<String> {
        let written = |phrase: &Phrase| phrase.written.clone();
        let mut label: Vec<String> = own.iter().take(PHRASES).map(written).collect();
        let mut known: Vec<String> =
            label.iter().flat_map(|phrase| stems(tongue, phrase)).collect();
        for stem in from.iter().flat_map(|phrase| &phrase.stems) {
            if label.len() < WITH_TRANSLATED
                && let Some(translated) = self.translated(*stem, tongue)
            {
                let added = stems(tongue, &translated);
                if added.iter().all(|stem| !known.contains(stem)) {
                    known.extend(added);
                    label.push(translated);
                }
            }
        }
        if label.is_empty() {
            label = from.iter().take(PHRASES).map(|phrase| written(phrase)).collect();
        }
        label
    }

    /// The phrases that say most of a theme in one language, the best first, no stem twice.
    fn chosen(&self, theme: usize, tongue: Tongue) -> Vec<Phrase> {
        let words = self.vocabulary.telling(theme, tongue, CANDIDATES).into_iter().map(|stem| {
            let score = self.vocabulary.contrast(theme, stem);
            Phrase { stems: vec![stem], written: self.written(stem), score }
        });
        let mut candidates = self.phrases.of(theme, tongue, self.vocabulary);
        candidates.extend(words);
        candidates.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.written.cmp(&b.written)));
        let mut chosen: Vec<Phrase> = Vec::new();
        for phrase in candidates {
            let is_new = |stem| chosen.iter().all(|chosen| !chosen.stems.contains(stem));
            if chosen.len() < TRANSLATED && phrase.stems.iter().all(is_new) {
                chosen.push(phrase);
            }
        }
        chosen
    }

    /// A stem as people write it.
    pub(super) fn written(&self, stem: usize) -> String {
        let usual = || self.corpus.words[self.vocabulary.usual[stem]].text.as_str();
        self.phrases.written(stem).unwrap_or_else(usual).to_owned()
    }

    /// A word of one language in another: by the lexicon where it knows it, as it is where it is a name.
    ///
    /// Of several translations one of the very word that was met is better than one of another with its stem, then the one
    /// that other texts use, then the one that is spelled nearly alike, then what the lexicon names first, then the shortest,
    /// which others are made of.
    fn translated(&self, stem: usize, language: Tongue) -> Option<String> {
        let written = self.written(stem);
        let met = written.to_lowercase();
        let from = self.vocabulary.tongue(stem);
        let translations = self.bridge.translations(from, self.vocabulary.spelled(stem), &met);
        if translations.is_empty() {
            return written.starts_with(char::is_uppercase).then_some(written);
        }
        let says_much = |word: &Known| {
            !Emptiness::of(&word.spelled).names_nothing(Some(language))
                && !self.left_out.has(language, &word.stem, self.bridge)
        };
        let best =
            translations.into_iter().filter(|one| says_much(one.word)).min_by_key(|one| {
                let used = self.vocabulary.stem(language, &one.word.stem);
                let uses = used.map_or(0, |stem| whole(self.vocabulary.total(stem)));
                let is_alike = are_alike(&fold(&one.word.spelled), &fold(&met));
                let length = one.word.spelled.len();
                (one.is_of_another, usize::MAX - uses, !is_alike, one.place, length)
            })?;
        Some(self.as_used(language, best.word, &written))
    }

    /// A word of the lexicon as the texts write it, if any has it; else with the capital of the word that it stands for,
    /// because the lexicon has none, not even in names.
    fn as_used(&self, language: Tongue, word: &Known, met: &str) -> String {
        let used = self.vocabulary.stem(language, &word.stem).map(|stem| self.written(stem));
        let same = used.filter(|used| is_same(&used.to_lowercase(), &word.spelled));
        same.unwrap_or_else(|| {
            let mut letters = word.spelled.chars();
            let first = letters.next().filter(|_| met.starts_with(char::is_uppercase));
            first.map_or_else(
                || word.spelled.clone(),
                |first| first.to_uppercase().chain(letters).collect(),
            )
        })
    }
}

fn stems(tongue: Tongue, phrase: &str) -> Vec<String> {
    let words = phrase.split([' ', '-', '\u{A0}']);
    words.map(|word| stem(tongue, &word.to_lowercase())).collect()
}
