//! Texts that say nearly what another says, in either language.
//!
//! An index of terms finds the texts that share the rarest of them; those are compared once more by the letters of their
//! words, which names, misspellings and words that no lexicon knows have in common. The answer is a ranking, never a
//! verdict: that two texts mean the same is for people to say.

use super::{
    Text,
    bridge::Bridge,
    corpus::{Corpus, Reading, summed},
    exact::{index, ln, position, real},
    grams::{count, grams},
    interner::Interner,
    proposal::Share,
    sparse::{Cell, Sparse},
    terms::{Lexicon, Terms},
    workers::{Alone, Workers, map},
};

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
    letters: Weighing,
    /// Terms by texts.
    by_terms: Sparse,
    grams: Interner,
    /// The runs of letters of each text, weighted.
    letters_of: Sparse,
}

/// A text that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Its place among the texts of the index.
    pub text: usize,
    /// How much it has in common with the query, between nothing and one.
    pub score: Share,
}

/// How much each term or run of letters counts, by how seldom it is.
#[derive(Debug)]
struct Weighing {
    weights: Vec<f64>,
    unseen: f64,
}

impl Weighing {
    fn of(counts: &Sparse) -> Self {
        let texts = real(counts.height());
        let weight = |used: usize| ln((1.0 + texts) / (1.0 + real(used))) + 1.0;
        let weights = super::weight::spread(counts).into_iter().map(weight).collect();
        Self { weights, unseen: weight(0) }
    }

    /// Counts as weights of length one. What no text of the index has takes its part of the length.
    fn weighted(&self, counts: impl Iterator<Item = (usize, f64)>) -> Vec<Cell> {
        let weigh = |(column, count): (usize, f64)| {
            let weight = self.weights.get(column).copied().unwrap_or(self.unseen);
            (position(column), ln(1.0 + count) * weight)
        };
        let mut cells: Vec<Cell> = counts.map(weigh).collect();
        let length = cells.iter().map(|(_, value)| value * value).sum::<f64>().sqrt();
        for (_, value) in &mut cells {
            *value /= length;
        }
        cells
    }

    fn table(&self, counts: &Sparse) -> Sparse {
        let rows = (0..counts.height()).map(|row| self.weighted(counts.row(row)));
        Sparse::from_rows(counts.width, rows)
    }
}

impl Index {
    /// Makes texts searchable, with the lexicon or, to see what it adds, without.
    pub fn of(workers: &dyn Workers, texts: &[Text], languages: Languages) -> Self {
        let corpus = Corpus::read(workers, texts, Reading::Everything);
        let bridge = match languages {
            Languages::Bridged => Bridge::built_in(),
            Languages::Apart => Bridge::none(),
        };
        let (found, lexicon) = Terms::with_lexicon(workers, &corpus.words, bridge, &[]);
        let counts = found.count(&corpus);
        let terms = Weighing::of(&counts);
        let by_terms = terms.table(&counts).transposed();
        let mut known = Interner::default();
        let counts = count(&corpus, &mut known);
        let letters = Weighing::of(&counts);
        let letters_of = letters.table(&counts);
        let texts = texts.len();
        Self { texts, bridge, lexicon, terms, letters, by_terms, grams: known, letters_of }
    }

    /// The texts that have most in common with a query, the best first.
    pub fn find(&self, query: &Text, most: usize) -> Vec<Hit> {
        let corpus = Corpus::read(&Alone, std::slice::from_ref(query), Reading::Everything);
        let shares = self.by_words(&corpus);
        let mut found: Vec<usize> = (0..self.texts).filter(|text| shares[*text] > 0.0).collect();
        let order = |a: &usize, b: &usize| shares[*b].total_cmp(&shares[*a]).then(a.cmp(b));
        let most_compared = CANDIDATES.max(most);
        if most_compared < found.len() {
            found.select_nth_unstable_by(most_compared, order);
            found.truncate(most_compared);
        }
        let letters = self.letters_of_query(&corpus);
        let hit = |text: usize| {
            let alike: f64 =
                self.letters_of.row(text).map(|(gram, value)| letters[gram] * value).sum();
            Hit { text, score: Share::of((shares[text] + LETTERS * alike) / (1.0 + LETTERS)) }
        };
        let mut hits: Vec<Hit> = found.into_iter().map(hit).collect();
        hits.sort_by(|a, b| b.score.cmp(&a.score).then(a.text.cmp(&b.text)));
        hits.truncate(most);
        hits
    }

    /// The texts that have most in common with each of the queries.
    pub fn find_all(&self, workers: &dyn Workers, queries: &[Text], most: usize) -> Vec<Vec<Hit>> {
        map(workers, queries.len(), |query| self.find(&queries[query], most))
    }

    /// How much each text has in common with a query by its terms.
    fn by_words(&self, query: &Corpus) -> Vec<f64> {
        let mut counts = Vec::new();
        let mut unknown = position(self.terms.weights.len());
        for (word, count) in query.counts.row(0) {
            for (name, share) in self.lexicon.names(&query.words[word], self.bridge) {
                let term = self.lexicon.term(&name).unwrap_or_else(|| {
                    unknown += 1;
                    unknown
                });
                counts.push((term, share * count));
            }
        }
        let counts = summed(counts).into_iter().map(|(term, count)| (index(term), count));
        let mut shares = vec![0.0; self.texts];
        for (term, weight) in self.terms.weighted(counts) {
            if index(term) < self.by_terms.height() {
                for (text, value) in self.by_terms.row(index(term)) {
                    shares[text] += weight * value;
                }
            }
        }
        shares
    }

    /// The weight of each run of letters in a query.
    fn letters_of_query(&self, query: &Corpus) -> Vec<f64> {
        let mut counts = Vec::new();
        let mut unknown = Interner::default();
        for (word, count) in query.counts.row(0) {
            for gram in grams(&query.words[word].text) {
                let number = self
                    .grams
                    .number(&gram)
                    .unwrap_or_else(|| self.grams.len() + unknown.intern(&gram).0);
                counts.push((position(number), count));
            }
        }
        let counts = summed(counts).into_iter().map(|(gram, count)| (index(gram), count));
        let mut letters = vec![0.0; self.grams.len()];
        for (gram, weight) in self.letters.weighted(counts) {
            if let Some(place) = letters.get_mut(index(gram)) {
                *place = weight;
            }
        }
        letters
    }
}

/// Whether texts in French and English are compared by what their words mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Languages {
    /// By the lexicon, and by how words are spelled.
    Bridged,
    /// By how words are spelled alone.
    Apart,
}
