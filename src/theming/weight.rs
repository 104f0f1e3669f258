//! How much a term says about a text: often in the text, seldom elsewhere (tf-idf), each text of length one.

use super::{
    exact::{ln, real},
    sparse::Sparse,
    workers::Workers,
};

/// From so many texts on, a term that only two of them use says nothing of the others.
const MANY: usize = 5_000;

/// A term in more than this share of the texts tells none from another.
const MOST_SHARE: f64 = 0.3;

/// The least number of texts that [`MOST_SHARE`] may come to, so that few texts keep their terms.
const MOST_AT_LEAST: f64 = 4.0;

/// How many texts use each term.
pub(super) fn spread(counts: &Sparse) -> Vec<usize> {
    let mut spread = vec![0; counts.width];
    for text in 0..counts.height() {
        counts.row(text).for_each(|(term, _)| spread[term] += 1);
    }
    spread
}

/// The weight of each term, none for those that tell nothing.
pub(super) fn weights(spread: &[usize], texts: usize) -> Vec<Option<f64>> {
    let least = if texts < MANY { 2 } else { 3 };
    let most = (MOST_SHARE * real(texts)).max(MOST_AT_LEAST);
    let weight = |used: &usize| {
        let tells = least <= *used && real(*used) <= most;
        tells.then(|| ln((1.0 + real(texts)) / (1.0 + real(*used))) + 1.0)
    };
    spread.iter().map(weight).collect()
}

/// Counts as weights. A second use adds less than the first.
pub(super) fn weighted(workers: &dyn Workers, counts: &Sparse) -> Sparse {
    let weights = weights(&spread(counts), counts.height());
    let all: Vec<usize> = (0..counts.height()).collect();
    let mut table = counts.keep(workers, &all, &weights, |count| ln(1.0 + count));
    table.normalise();
    table
}
