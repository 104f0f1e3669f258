//! From words to terms: what is counted as one thing, whichever form and language it has.
//!
//! An English word is its stem. A French word is the English stems that the lexicon knows for it, else its cognate in
//! this corpus, else its own stem.

use super::{
    bridge::Bridge,
    cognate::Cognates,
    corpus::{Corpus, Word, summed},
    exact::{position, real},
    interner::Interner,
    left_out::LeftOut,
    sparse::{Cell, Sparse},
    stem::stem,
    tongue::Tongue,
    words::is_number,
    workers::{Workers, map},
};

/// Marks a French stem that is nobody's translation, so that it is not taken for an English one of the same spelling.
const FRENCH: char = '~';

/// What the words of a corpus are counted as.
#[derive(Debug)]
pub(super) struct Terms {
    /// The terms of each word with their shares, which add up to one; none for what shall not count.
    pub(super) of_words: Vec<Vec<(u32, f64)>>,
    /// The stem of each word.
    pub(super) stems: Vec<String>,
    pub(super) count: usize,
}

/// What is needed to tell the terms of words that the corpus does not have.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// The stems of words that are not French.
    english: Interner,
    cognates: Cognates,
    terms: Interner,
}

impl Lexicon {
    /// The terms of a word by their names, with their shares.
    pub(super) fn names(&self, word: &Word, bridge: &Bridge) -> Vec<(String, f64)> {
        let stem = stem(word.tongue, &word.text);
        names(word.tongue, &stem, bridge, &self.english, &self.cognates)
    }

    /// The number of a term.
    pub(super) fn term(&self, name: &str) -> Option<u32> {
        self.terms.number(name).map(position)
    }
}

impl Terms {
    /// The terms of words, none for those that are left out.
    pub(super) fn of(
        workers: &dyn Workers,
        words: &[Word],
        bridge: &Bridge,
        left_out: &LeftOut,
    ) -> Self {
        Self::with_lexicon(workers, words, bridge, left_out).0
    }

    /// The same, with what is needed to tell the terms of further words.
    pub(super) fn with_lexicon(
        workers: &dyn Workers,
        words: &[Word],
        bridge: &Bridge,
        left_out: &LeftOut,
    ) -> (Self, Lexicon) {
        let stems = map(workers, words.len(), |word| stem(words[word].tongue, &words[word].text));
        let mut english = Interner::default();
        for (word, stem) in words.iter().zip(&stems) {
            if word.tongue != Tongue::French {
                english.intern(stem);
            }
        }
        let cognates = Cognates::among(english.iter());
        let names = map(workers, words.len(), |word| {
            let (tongue, stem) = (words[word].tongue, &stems[word]);
            if left_out.has(tongue, stem, bridge) {
                Vec::new()
            } else {
                names(tongue, stem, bridge, &english, &cognates)
            }
        });
        let mut terms = Interner::default();
        let number = |(name, share): &(String, f64), terms: &mut Interner| {
            (position(terms.intern(name).0), *share)
        };
        let of_words = names
            .iter()
            .map(|names| summed(names.iter().map(|name| number(name, &mut terms)).collect()))
            .collect();
        (Self { of_words, stems, count: terms.len() }, Lexicon { english, cognates, terms })
    }

    /// How often each text uses each term.
    pub(super) fn count(&self, workers: &dyn Workers, corpus: &Corpus) -> Sparse {
        let row = |text| self.of_text(corpus, text);
        Sparse::from_rows(workers, self.count, corpus.counts.height(), row)
    }

    /// How often a text uses each term.
    pub(super) fn of_text(&self, corpus: &Corpus, text: usize) -> Vec<Cell> {
        let cells = corpus.counts.row(text).flat_map(|(word, count)| {
            self.of_words[word].iter().map(move |(term, share)| (*term, share * count))
        });
        summed(cells.collect())
    }
}

/// The terms of a word with their shares.
fn names(
    tongue: Tongue,
    stem: &str,
    bridge: &Bridge,
    english: &Interner,
    cognates: &Cognates,
) -> Vec<(String, f64)> {
    if tongue != Tongue::French || is_number(stem) {
        return vec![(stem.to_owned(), 1.0)];
    }
    let known = bridge.english(stem);
    // Of several translations those count that somebody uses here.
    let used: Vec<&str> = known.clone().filter(|word| english.number(word).is_some()).collect();
    let words: Vec<&str> = if used.is_empty() { known.collect() } else { used };
    if words.is_empty() {
        let cognate = cognates.of(stem).map(str::to_owned);
        return vec![(cognate.unwrap_or_else(|| format!("{FRENCH}{stem}")), 1.0)];
    }
    let share = 1.0 / real(words.len());
    words.into_iter().map(|word| (word.to_owned(), share)).collect()
}
