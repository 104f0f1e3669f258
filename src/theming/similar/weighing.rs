//! How much what texts have counts, by how seldom it is.

use crate::theming::{
    exact::{ln, position, real},
    sparse::Cell,
};

/// How much each term or run of letters counts, by how seldom it is.
#[derive(Debug)]
pub(in crate::theming) struct Weighing {
    pub(super) weights: Vec<f64>,
    unseen: f64,
}

impl Weighing {
    /// By how many of the texts use each.
    pub(in crate::theming) fn of(texts: usize, spread: Vec<usize>) -> Self {
        let weight = |used: usize| ln((1.0 + real(texts)) / (1.0 + real(used))) + 1.0;
        Self { weights: spread.into_iter().map(weight).collect(), unseen: weight(0) }
    }

    pub(in crate::theming) fn weight(&self, column: usize) -> f64 {
        self.weights.get(column).copied().unwrap_or(self.unseen)
    }

    /// Counts as weights of length one. What no text of the index has takes its part of the length.
    pub(in crate::theming) fn weighted(
        &self,
        counts: impl Iterator<Item = (usize, f64)>,
    ) -> Vec<Cell> {
        let weigh = |(column, count): (usize, f64)| {
            (position(column), ln(1.0 + count) * self.weight(column))
        };
        let mut cells: Vec<Cell> = counts.map(weigh).collect();
        let length = cells.iter().map(|(_, value)| value * value).sum::<f64>().sqrt();
        for (_, value) in &mut cells {
            *value /= length;
        }
        cells
    }
}
