//! What a theme is called until somebody calls it otherwise: a few words of its texts, in both languages.

use super::{
    bridge::Bridge,
    corpus::Corpus,
    exact::whole,
    phrase::{Phrase, Phrases},
    stem::stem,
    tongue::Tongue,
    vocabulary::Vocabulary,
};
use crate::text::{Bilingual, Language};

/// Phrases in a label.
const PHRASES: usize = 3;

/// Words among which the phrases are chosen.
const CANDIDATES: usize = 24;

/// What is known of the words of all themes.
pub(super) struct Words<'a> {
    pub(super) corpus: &'a Corpus,
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) phrases: &'a Phrases,
    pub(super) bridge: &'a Bridge,
}

impl Words<'_> {
    /// The label of a theme; empty where its texts have no words.
    pub(super) fn label(&self, theme: usize) -> Bilingual<String> {
        let chosen = Language::ALL.map(|language| self.chosen(theme, language.into()));
        let [english, french] = &chosen;
        let other = self.chosen(theme, Tongue::Other);
        let or_translated = |own: &[Phrase], from: &[Phrase], language| {
            let mut label: Vec<String> = own.iter().map(|phrase| phrase.written.clone()).collect();
            let mut stems: Vec<String> =
                label.iter().flat_map(|phrase| stems(language, phrase)).collect();
            for phrase in from.iter().chain(&other) {
                if label.len() < PHRASES.min(2) {
                    let translated = self.translated(phrase, language);
                    let added = self::stems(language, &translated);
                    if added.iter().all(|stem| !stems.contains(stem)) {
                        stems.extend(added);
                        label.push(translated);
                    }
                }
            }
            label.join(", ")
        };
        Bilingual {
            en: or_translated(english, french, Tongue::English),
            fr: or_translated(french, english, Tongue::French),
        }
    }

    /// The phrases that say most of a theme in one language, no stem twice.
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
            if chosen.len() < PHRASES && phrase.stems.iter().all(is_new) {
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

    /// A phrase in a language that its theme has few texts in: by the lexicon where it knows it, else as it is.
    fn translated(&self, phrase: &Phrase, language: Tongue) -> String {
        let [stem] = phrase.stems.as_slice() else { return phrase.written.clone() };
        let (from, stem) = (self.vocabulary.tongue(*stem), self.vocabulary.spelled(*stem));
        // Of several words the one that the other texts use.
        let uses = |word: &str| {
            let known = self.vocabulary.stem(language, word);
            known.map_or(0, |stem| whole(self.vocabulary.total(stem)))
        };
        let words = self.bridge.translations(from, stem);
        let best = words.iter().rev().max_by_key(|word| uses(&word.stem));
        best.map_or(&phrase.written, |word| &word.spelled).clone()
    }
}

fn stems(tongue: Tongue, phrase: &str) -> Vec<String> {
    let words = phrase.split([' ', '-', '\u{A0}']);
    words.map(|word| stem(tongue, &word.to_lowercase())).collect()
}
