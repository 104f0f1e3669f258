//! How alike texts are by the runs of letters in their words.
//!
//! A text of three paragraphs has thousands of runs, so none of them is kept by text: the words of each text are, and the
//! runs of each word once. What two texts have in common is added up when somebody asks, for the few that are compared.

use super::{
    corpus::{Corpus, Word, summed},
    exact::{index, ln, position},
    grams::grams,
    interner::Interner,
    similar::Weighing,
    sparse::Sparse,
};

/// The runs of letters of texts.
#[derive(Debug)]
pub(super) struct Letters {
    known: Interner,
    of_words: Runs,
    weighing: Weighing,
    /// Texts by words.
    words: Sparse,
    /// The length of each text, so that each can be taken for one of length one.
    lengths: Vec<f64>,
}

/// The runs of each word, one word after the other.
#[derive(Debug, Default)]
struct Runs {
    starts: Vec<usize>,
    runs: Vec<u32>,
}

impl Runs {
    fn of(words: &[Word], known: &mut Interner) -> Self {
        let mut all = Self { starts: vec![0], runs: Vec::new() };
        for word in words {
            let runs = grams(&word.text);
            all.runs.extend(runs.iter().map(|run| position(known.intern(run).0)));
            all.starts.push(all.runs.len());
        }
        all
    }

    fn of_word(&self, word: usize) -> impl Iterator<Item = usize> {
        self.runs[self.starts[word]..self.starts[word + 1]].iter().map(|run| index(*run))
    }
}

/// Which runs a query has, in so little memory that looking is quick.
struct Shared(Vec<u64>);

impl Shared {
    fn of(weights: &[f64]) -> Self {
        let bits = |part: &[f64]| {
            let places = part.iter().enumerate().filter(|(_, weight)| **weight > 0.0);
            places.fold(0_u64, |bits, (place, _)| bits | 1 << place)
        };
        Self(weights.chunks(BITS).map(bits).collect())
    }

    fn has(&self, run: usize) -> bool {
        self.0[run / BITS] >> (run % BITS) & 1 == 1
    }
}

/// Bits of a number.
const BITS: usize = 64;

/// How often the runs of one text were counted.
struct Tally {
    /// By runs; nothing but zeros between two texts.
    counts: Vec<f64>,
    /// The runs that were counted, in the order in which they came first.
    met: Vec<usize>,
}

impl Tally {
    fn new(runs: usize) -> Self {
        Self { counts: vec![0.0; runs], met: Vec::new() }
    }

    fn count(&mut self, run: usize, times: f64) {
        if self.counts[run] == 0.0 {
            self.met.push(run);
        }
        self.counts[run] += times;
    }

    /// What was counted, which is forgotten by it.
    fn take(&mut self) -> impl Iterator<Item = (usize, f64)> {
        let counts = &mut self.counts;
        self.met.drain(..).map(|run| (run, std::mem::take(&mut counts[run])))
    }
}

impl Letters {
    pub(super) fn of(corpus: Corpus) -> Self {
        let mut known = Interner::default();
        let of_words = Runs::of(&corpus.words, &mut known);
        let words = corpus.counts;
        let mut tally = Tally::new(known.len());
        let mut spread = vec![0; known.len()];
        for text in 0..words.height() {
            read(&words, &of_words, text, |_| true, &mut tally);
            tally.take().for_each(|(run, _)| spread[run] += 1);
        }
        let weighing = Weighing::of(words.height(), spread);
        let length = |text| {
            read(&words, &of_words, text, |_| true, &mut tally);
            let weighted = tally.take().map(|(run, count)| ln(1.0 + count) * weighing.weight(run));
            weighted.map(|value| value * value).sum::<f64>().sqrt()
        };
        let lengths = (0..words.height()).map(length).collect();
        Self { known, of_words, weighing, words, lengths }
    }

    /// How much each of some texts has in common with a query, in their order.
    pub(super) fn alike(&self, query: &Corpus, texts: &[usize]) -> Vec<f64> {
        let weights = self.weights(query);
        let shared = Shared::of(&weights);
        let mut tally = Tally::new(weights.len());
        let alike = |text: &usize| {
            read(&self.words, &self.of_words, *text, |run| shared.has(run), &mut tally);
            let common = tally
                .take()
                .map(|(run, count)| weights[run] * ln(1.0 + count) * self.weighing.weight(run));
            common.sum::<f64>() / self.lengths[*text]
        };
        texts.iter().map(alike).collect()
    }

    /// The weight of each run of letters in a query.
    fn weights(&self, query: &Corpus) -> Vec<f64> {
        let mut counts = Vec::new();
        let mut unknown = Interner::default();
        for (word, count) in query.counts.row(0) {
            for run in grams(&query.words[word].text) {
                let number = self
                    .known
                    .number(&run)
                    .unwrap_or_else(|| self.known.len() + unknown.intern(&run).0);
                counts.push((position(number), count));
            }
        }
        let counts = summed(counts).into_iter().map(|(run, count)| (index(run), count));
        let mut weights = vec![0.0; self.known.len()];
        for (run, weight) in self.weighing.weighted(counts) {
            if let Some(place) = weights.get_mut(index(run)) {
                *place = weight;
            }
        }
        weights
    }
}

/// Counts those runs of a text that are wanted.
fn read(
    words: &Sparse,
    of_words: &Runs,
    text: usize,
    is_wanted: impl Fn(usize) -> bool,
    tally: &mut Tally,
) {
    for (word, times) in words.row(text) {
        for run in of_words.of_word(word).filter(|run| is_wanted(*run)) {
            tally.count(run, times);
        }
    }
}
