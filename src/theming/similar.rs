//! Texts that say nearly what another says, in either language.
//!
//! An index of terms finds the texts that share the rarest of them; those are compared once more by the letters of their
//! words, which names, misspellings and words that no lexicon knows have in common. The answer is a ranking, never a
//! verdict: that two texts mean the same is for people to say.

use std::collections::BTreeSet;

use super::{
    Text,
    bridge::Bridge,
    corpus::{Corpus, Reading, Word, summed},
    exact::{index, position, real},
    left_out::LeftOut,
    letters::Letters,
    packed::Packed,
    proposal::Share,
    terms::{Lexicon, Terms},
    tongue::{Hint, Tongue},
    words::{clean, words_and_numbers},
    workers::{Alone, Workers, map},
};

mod postings;
mod weighing;

use postings::{STEPS, by_terms};

pub(super) use weighing::Weighing;

/// The most words of a search that are looked for.
pub const MOST_SOUGHT: usize = 16;

/// So many of the texts that share terms are compared by their letters.
const CANDIDATES: usize = 50;

/// What letters count beside terms.
const LETTERS: f64 = 1.0;

/// Texts that can be searched.
#[derive(Debug)]
pub struct Index {
    texts: usize,
    bridge: &'static Bridge,
    lexicon: Lexicon,
    terms: Weighing,
    /// Terms by texts, how much each counts there in [`STEPS`].
    by_terms: Packed,
    letters: Letters,
}

/// A text that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Its place among the texts of the index.
    pub text: usize,
    /// How much it has in common with the query, between nothing and one.
    pub score: Share,
}

/// A word of a search, and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sought {
    /// The word, in lower case.
    pub word: String,
    /// The texts that have it in any form or in the other language, by their place in the index, with how much it counts
    /// in them.
    pub hits: Vec<Hit>,
}

impl Index {
    /// Makes texts searchable, with the lexicon or, to see what it adds, without.
    pub fn of(workers: &dyn Workers, texts: &[Text], languages: Languages) -> Self {
        let read: Vec<&Text> = texts.iter().collect();
        let corpus = Corpus::read(workers, &read, Reading::Everything);
        let bridge = match languages {
            Languages::Bridged => Bridge::built_in(),
            Languages::Apart => Bridge::none(),
        };
        let (found, lexicon) =
            Terms::with_lexicon(workers, &corpus.words, bridge, &LeftOut::default());
        let (terms, by_terms) = by_terms(workers, &corpus, &found);
        drop(found);
        let letters = Letters::of(workers, corpus);
        Self { texts: texts.len(), bridge, lexicon, terms, by_terms, letters }
    }

    /// The texts that have most in common with a query, the best first.
    pub fn find(&self, query: &Text, most: usize) -> Vec<Hit> {
        let corpus = Corpus::read(&Alone, &[query], Reading::Everything);
        let shares = self.by_words(&corpus);
        let found = largest(&shares, CANDIDATES.max(most));
        let alike = self.letters.alike(&corpus, &found);
        let hit = |(text, alike): (usize, f64)| Hit {
            text,
            score: Share::of((shares[text] + LETTERS * alike) / (1.0 + LETTERS)),
        };
        let mut hits: Vec<Hit> = found.into_iter().zip(alike).map(hit).collect();
        hits.sort_by(|a, b| b.score.cmp(&a.score).then(a.text.cmp(&b.text)));
        hits.truncate(most);
        hits
    }

    /// The texts that have most in common with each of the queries.
    pub fn find_all(&self, workers: &dyn Workers, queries: &[Text], most: usize) -> Vec<Vec<Hit>> {
        map(workers, queries.len(), |query| self.find(&queries[query], most))
    }

    /// Where the words of a search are, whatever their endings and accents, in either language. Words that are in every
    /// text, such as articles, are not looked for.
    ///
    /// Nobody says in which language a search is, so each word is taken for one of either. A word counts once, and of
    /// many the first [`MOST_SOUGHT`].
    pub fn search(&self, words: &str) -> Vec<Sought> {
        let cleaned = clean(words);
        let mut known = BTreeSet::new();
        let telling = words_and_numbers(&cleaned).filter(|word| !Hint::of(word).is_stop_word(None));
        let telling = telling.filter(|word| known.insert(*word)).take(MOST_SOUGHT);
        telling.map(|word| Sought { word: word.to_owned(), hits: self.having(word) }).collect()
    }

    fn having(&self, word: &str) -> Vec<Hit> {
        let readings = Tongue::ALL.map(|tongue| Word { tongue, text: word.to_owned() });
        let names = readings.iter().flat_map(|word| self.lexicon.names(word, self.bridge));
        let mut terms: Vec<u32> = names.filter_map(|(name, _)| self.lexicon.term(&name)).collect();
        terms.sort_unstable();
        terms.dedup();
        let mut best = vec![0.0_f64; self.texts];
        for (text, value) in terms.into_iter().flat_map(|term| self.by_terms.row(index(term))) {
            best[text] = best[text].max(value);
        }
        let found = best.into_iter().enumerate().filter(|(_, value)| *value > 0.0);
        found.map(|(text, value)| Hit { text, score: Share::of(value / STEPS) }).collect()
    }

    /// The terms of a word with their shares; none where the index does not have one.
    fn terms(&self, word: &Word) -> Vec<(Option<u32>, f64)> {
        let names = self.lexicon.names(word, self.bridge).into_iter();
        names.map(|(name, share)| (self.lexicon.term(&name), share)).collect()
    }

    /// The terms of a word of which nobody knows the language: in each language in which the index has them.
    fn anyhow(&self, word: &str) -> Vec<Vec<(Option<u32>, f64)>> {
        let read = |tongue| self.terms(&Word { tongue, text: word.to_owned() });
        let [english, french, other] = Tongue::ALL.map(read);
        let is_known = |terms: &[(Option<u32>, f64)]| terms.iter().any(|(term, _)| term.is_some());
        if [&english, &french, &other].into_iter().any(|terms| is_known(terms)) {
            [english, french, other].into_iter().filter(|terms| is_known(terms)).collect()
        } else {
            vec![english]
        }
    }

    /// How much each text has in common with a query by its terms.
    fn by_words(&self, query: &Corpus) -> Vec<f64> {
        let mut counts = Vec::new();
        let mut unknown = position(self.terms.weights.len());
        for (word, count) in query.counts.row(0) {
            let read = &query.words[word];
            let found =
                if query.is_open[word] { self.anyhow(&read.text) } else { vec![self.terms(read)] };
            let part = count / real(found.len());
            for (term, share) in found.into_iter().flatten() {
                let term = term.unwrap_or_else(|| {
                    unknown += 1;
                    unknown
                });
                counts.push((term, share * part));
            }
        }
        let counts = summed(counts).into_iter().map(|(term, count)| (index(term), count));
        let mut shares = vec![0.0; self.texts];
        for (term, weight) in self.terms.weighted(counts) {
            if index(term) < self.by_terms.height() {
                let weight = weight / STEPS;
                for (text, value) in self.by_terms.row(index(term)) {
                    shares[text] += weight * value;
                }
            }
        }
        shares
    }
}

/// So many texts with the largest shares, in no order; of those with equal shares the first. Without a share is none.
fn largest(shares: &[f64], most: usize) -> Vec<usize> {
    let order = |a: &usize, b: &usize| shares[*b].total_cmp(&shares[*a]).then(a.cmp(b));
    let cut = |found: &mut Vec<usize>| {
        if most < found.len() {
            found.select_nth_unstable_by(most, order);
            found.truncate(most);
        }
    };
    let mut found: Vec<usize> = Vec::new();
    // Whatever comes later must be above the least of those that would be taken now.
    let mut least = 0.0;
    for (text, share) in shares.iter().enumerate() {
        if least < *share {
            found.push(text);
            if 2 * most <= found.len() {
                cut(&mut found);
                least = found.iter().map(|text| shares[*text]).fold(f64::INFINITY, f64::min);
            }
        }
    }
    cut(&mut found);
    found
}

/// Whether texts in French and English are compared by what their words mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Languages {
    /// By the lexicon, and by how words are spelled.
    Bridged,
    /// By how words are spelled alone.
    Apart,
}

#[cfg(test)]
mod tests;
