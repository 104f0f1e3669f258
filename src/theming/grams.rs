//! Runs of letters within words: what short texts have in common where their words have not.

use super::{
    corpus::{Corpus, summed},
    exact::position,
    interner::Interner,
    sparse::Sparse,
    words::fold,
    workers::Workers,
};

/// How many letters a run has, the edges of the word counted as letters.
const LENGTHS: std::ops::RangeInclusive<usize> = 3..=5;

/// The runs of letters of a word without accents.
pub(super) fn grams(word: &str) -> Vec<String> {
    let letters: Vec<char> = format!(" {} ", fold(word)).chars().collect();
    let runs = LENGTHS.flat_map(|length| letters.windows(length));
    runs.map(|run| run.iter().collect()).collect()
}

/// How often each text uses each run of letters.
pub(super) fn count(workers: &dyn Workers, corpus: &Corpus, known: &mut Interner) -> Sparse {
    let of_words: Vec<Vec<u32>> = corpus
        .words
        .iter()
        .map(|word| grams(&word.text).iter().map(|gram| position(known.intern(gram).0)).collect())
        .collect();
    let row = |text| {
        let cells = corpus
            .counts
            .row(text)
            .flat_map(|(word, count)| of_words[word].iter().map(move |gram| (*gram, count)));
        summed(cells.collect())
    };
    Sparse::from_rows(workers, known.len(), corpus.counts.height(), row)
}
