//! Which runs of letters a query has.

use crate::theming::exact::index;

/// Bits of a number.
const BITS: usize = 64;

/// The runs of a query, numbered among themselves, in so little memory that looking for one is quick.
pub(super) struct Wanted {
    /// Which of all runs they are, as bits.
    bits: Vec<u64>,
    /// How many of them stand before each number of bits.
    before: Vec<u32>,
    /// The weight of each in the query.
    pub(super) weights: Vec<f64>,
    /// How much each counts in any text.
    pub(super) rarities: Vec<f64>,
}

impl Wanted {
    /// The runs stand in ascending order.
    pub(super) fn of(known: usize, runs: impl Iterator<Item = (usize, f64, f64)>) -> Self {
        let mut bits = vec![0_u64; known.div_ceil(BITS)];
        let (mut weights, mut rarities) = (Vec::new(), Vec::new());
        for (run, weight, rarity) in runs {
            bits[run / BITS] |= 1 << (run % BITS);
            weights.push(weight);
            rarities.push(rarity);
        }
        let mut count = 0;
        let before = bits.iter().map(|bits| {
            let before = count;
            count += bits.count_ones();
            before
        });
        Self { before: before.collect(), bits, weights, rarities }
    }

    /// The number of a run among those that are wanted.
    pub(super) fn place(&self, run: usize) -> Option<usize> {
        let bits = self.bits[run / BITS];
        let bit = 1_u64 << (run % BITS);
        let is_wanted = bits & bit != 0;
        is_wanted.then(|| index(self.before[run / BITS] + (bits & (bit - 1)).count_ones()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wanted_runs_are_numbered_in_their_order_and_others_not_at_all() {
        let runs = [0, 5, 63, 64, 130, 199];
        let wanted = Wanted::of(200, runs.into_iter().map(|run| (run, 1.0, 1.0)));
        for run in 0..200 {
            assert_eq!(wanted.place(run), runs.iter().position(|other| *other == run));
        }
    }
}
