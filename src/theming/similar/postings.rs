//! Which texts use a term: what a search goes through.

use std::ops::Range;

use super::Weighing;
use crate::theming::{
    corpus::Corpus,
    exact::{index, short},
    packed::Packed,
    terms::Terms,
    workers::{Workers, map},
};

/// Into how many steps the weight of a term is divided: the sum of many stays well below what a score can show.
pub(super) const STEPS: f64 = 65_535.0;

/// Texts that are counted at once.
const TOGETHER: usize = 4_096;

/// Terms by texts, with how much each term counts. What a text has of each term is counted anew each time it is wanted,
/// because all of it at once would take more room than the table.
pub(super) fn by_terms(
    workers: &dyn Workers,
    corpus: &Corpus,
    found: &Terms,
) -> (Weighing, Packed) {
    let texts = corpus.counts.height();
    let mut spread = vec![0; found.count];
    for part in parts(texts) {
        let rows = map(workers, part.len(), |place| found.of_text(corpus, part.start + place));
        rows.iter().flatten().for_each(|(term, _)| spread[index(*term)] += 1);
    }
    let mut table = Packed::of(&spread);
    let terms = Weighing::of(texts, spread);
    for part in parts(texts) {
        let rows = map(workers, part.len(), |place| {
            let counts = found.of_text(corpus, part.start + place).into_iter();
            terms.weighted(counts.map(|(term, count)| (index(term), count)))
        });
        for (text, row) in part.zip(rows) {
            for (term, weight) in row {
                table.push(index(term), text, short(weight * STEPS));
            }
        }
    }
    (terms, table.finished())
}

/// Texts that are counted together.
fn parts(texts: usize) -> impl Iterator<Item = Range<usize>> {
    let ends = (0..texts).step_by(TOGETHER);
    ends.map(move |start| start..(start + TOGETHER).min(texts))
}
