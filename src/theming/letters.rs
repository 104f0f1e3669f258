//! How alike texts are by the runs of letters in their words.
//!
//! A text of three paragraphs has thousands of runs, so none of them is kept by text: the words of each text are, and the
//! runs of each word once. What two texts have in common is added up when somebody asks, for the few that are compared.

use super::{
    corpus::{Corpus, Word, summed},
    exact::{index, ln, position, short},
    grams::grams,
    interner::Interner,
    packed::Packed,
    similar::Weighing,
    sparse::Sparse,
    workers::{Workers, map},
};

mod wanted;

use wanted::Wanted;

/// Texts whose runs one task counts.
const TOGETHER: usize = 4_096;

/// The runs of letters of texts.
#[derive(Debug)]
pub(super) struct Letters {
    known: Interner,
    of_words: Runs,
    weighing: Weighing,
    /// Texts by words.
    words: Packed,
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

/// How often the runs of one text were counted.
struct Tally {
    /// By places; nothing but zeros between two texts.
    counts: Vec<f64>,
    /// Those that were counted, in the order in which they came first.
    met: Vec<usize>,
}

impl Tally {
    fn new(places: usize) -> Self {
        Self { counts: vec![0.0; places], met: Vec::new() }
    }

    fn count(&mut self, place: usize, times: f64) {
        if self.counts[place] == 0.0 {
            self.met.push(place);
        }
        self.counts[place] += times;
    }

    /// What was counted, which is forgotten by it.
    fn take(&mut self) -> impl Iterator<Item = (usize, f64)> {
        let counts = &mut self.counts;
        self.met.drain(..).map(|place| (place, std::mem::take(&mut counts[place])))
    }
}

impl Letters {
    pub(super) fn of(workers: &dyn Workers, corpus: Corpus) -> Self {
        let mut known = Interner::default();
        let of_words = Runs::of(&corpus.words, &mut known);
        let words = packed(&corpus.counts);
        drop(corpus);
        let parts = words.height().div_ceil(TOGETHER);
        let texts = |part: usize| part * TOGETHER..((part + 1) * TOGETHER).min(words.height());
        let spreads = map(workers, parts, |part| {
            let mut tally = Tally::new(known.len());
            let mut spread = vec![0_u32; known.len()];
            for text in texts(part) {
                read(&words, &of_words, text, Some, &mut tally);
                tally.take().for_each(|(run, _)| spread[run] += 1);
            }
            spread
        });
        let used = |run| spreads.iter().map(|spread| index(spread[run])).sum();
        let weighing = Weighing::of(words.height(), (0..known.len()).map(used).collect());
        drop(spreads);
        let lengths = map(workers, parts, |part| {
            let mut tally = Tally::new(known.len());
            let length = |text| {
                read(&words, &of_words, text, Some, &mut tally);
                let weighted =
                    tally.take().map(|(run, count)| ln(1.0 + count) * weighing.weight(run));
                weighted.map(|value| value * value).sum::<f64>().sqrt()
            };
            texts(part).map(length).collect::<Vec<_>>()
        });
        let lengths = lengths.concat();
        Self { known, of_words, weighing, words, lengths }
    }

    /// How much each of some texts has in common with a query, in their order.
    pub(super) fn alike(&self, query: &Corpus, texts: &[usize]) -> Vec<f64> {
        let wanted = self.wanted(query);
        let mut tally = Tally::new(wanted.weights.len());
        let alike = |text: &usize| {
            read(&self.words, &self.of_words, *text, |run| wanted.place(run), &mut tally);
            let common = tally.take().map(|(place, count)| {
                wanted.weights[place] * ln(1.0 + count) * wanted.rarities[place]
            });
            common.sum::<f64>() / self.lengths[*text]
        };
        texts.iter().map(alike).collect()
    }

    /// The runs of letters of a query that texts have too.
    fn wanted(&self, query: &Corpus) -> Wanted {
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
        let runs = self.weighing.weighted(counts).into_iter();
        let runs = runs.map(|(run, weight)| (index(run), weight));
        let known = runs.filter(|(run, _)| *run < self.known.len());
        let weighed = known.map(|(run, weight)| (run, weight, self.weighing.weight(run)));
        Wanted::of(self.known.len(), weighed)
    }
}

/// The same counts in less room. No text has a word more often than sixteen bits can say.
fn packed(counts: &Sparse) -> Packed {
    let sizes: Vec<usize> = (0..counts.height()).map(|text| counts.written(text)).collect();
    let mut words = Packed::of(&sizes);
    for text in 0..counts.height() {
        counts.row(text).for_each(|(word, times)| words.push(text, word, short(times)));
    }
    words.finished()
}

/// Counts those runs of a text that have a place.
fn read(
    words: &Packed,
    of_words: &Runs,
    text: usize,
    place: impl Fn(usize) -> Option<usize>,
    tally: &mut Tally,
) {
    for (word, times) in words.row(text) {
        for place in of_words.of_word(word).filter_map(&place) {
            tally.count(place, times);
        }
    }
}
