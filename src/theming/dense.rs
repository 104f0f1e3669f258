//! Tables of real numbers, and the few things of linear algebra that are needed of them.

use super::{
    exact::{position, real},
    workers::{Workers, fill, map},
};

/// A table with every cell written.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Dense {
    pub(super) width: usize,
    pub(super) cells: Vec<f64>,
}

/// Rows per partial sum. Sums over rows are made of partial sums in their order, whoever made them.
const PART: usize = 512;

impl Dense {
    pub(super) fn zero(height: usize, width: usize) -> Self {
        Self { width, cells: vec![0.0; height * width] }
    }

    pub(super) fn height(&self) -> usize {
        self.cells.len().checked_div(self.width).unwrap_or(0)
    }

    pub(super) fn row(&self, row: usize) -> &[f64] {
        &self.cells[row * self.width..(row + 1) * self.width]
    }

    pub(super) fn row_mut(&mut self, row: usize) -> &mut [f64] {
        &mut self.cells[row * self.width..(row + 1) * self.width]
    }

    /// Brings each row to length one; a row of zeros stays.
    pub(super) fn normalise(&mut self) {
        if self.width > 0 {
            self.cells.chunks_mut(self.width).for_each(normalise);
        }
    }

    /// The products of all pairs of columns.
    pub(super) fn gram(&self, workers: &dyn Workers) -> Self {
        let width = self.width;
        let parts = map(workers, self.height().div_ceil(PART), |part| {
            let mut sum = Self::zero(width, width);
            let end = ((part + 1) * PART).min(self.height());
            for left in 0..width {
                let rows = (part * PART..end).map(|row| self.row(row));
                let products = rows.map(|row| (row[left], &row[left..]));
                add_all(&mut sum.row_mut(left)[left..], products);
            }
            sum
        });
        let mut gram = Self::zero(width, width);
        for part in &parts {
            add(&mut gram.cells, 1.0, &part.cells);
        }
        for row in 0..width {
            for column in 0..row {
                gram.cells[row * width + column] = gram.cells[column * width + row];
            }
        }
        gram
    }

    /// This table times a small one.
    pub(super) fn times(&self, workers: &dyn Workers, small: &Self) -> Self {
        let mut product = Self::zero(self.height(), small.width);
        fill(workers, &mut product.cells, small.width, |row, cells| {
            let factors = self.row(row).iter().enumerate();
            add_all(cells, factors.map(|(inner, value)| (*value, small.row(inner))));
        });
        product
    }

    /// Another table to the right of this one.
    pub(super) fn beside(&self, other: &Self) -> Self {
        let rows = (0..self.height()).flat_map(|row| self.row(row).iter().chain(other.row(row)));
        Self { width: self.width + other.width, cells: rows.copied().collect() }
    }

    /// The mean of some rows.
    pub(super) fn mean(&self, rows: &[usize]) -> Vec<f64> {
        let mut mean = vec![0.0; self.width];
        for row in rows {
            add(&mut mean, 1.0, self.row(*row));
        }
        if !rows.is_empty() {
            scale(&mut mean, 1.0 / real(rows.len()));
        }
        mean
    }
}

/// Adds a multiple.
pub(super) fn add(target: &mut [f64], factor: f64, source: &[f64]) {
    for (target, source) in target.iter_mut().zip(source) {
        *target += factor * source;
    }
}

/// Adds multiples one after the other. Four of them are at hand at once, so that each cell is fetched a fourth as often.
pub(super) fn add_all<'a>(target: &mut [f64], parts: impl Iterator<Item = (f64, &'a [f64])>) {
    let mut waiting: [(f64, &[f64]); 4] = [(0.0, &[]); 4];
    let mut count = 0;
    for part in parts {
        waiting[count] = part;
        count += 1;
        if count == waiting.len() {
            count = 0;
            let [(a, first), (b, second), (c, third), (d, fourth)] = waiting;
            let rows = first.iter().zip(second).zip(third).zip(fourth);
            for (cell, (((first, second), third), fourth)) in target.iter_mut().zip(rows) {
                *cell = (((*cell + a * first) + b * second) + c * third) + d * fourth;
            }
        }
    }
    for (factor, row) in &waiting[..count] {
        add(target, *factor, row);
    }
}

/// The first of the largest cells.
pub(super) fn largest(row: &[f64]) -> u32 {
    let mut best = (0, f64::NEG_INFINITY);
    for (place, value) in row.iter().enumerate() {
        if *value > best.1 {
            best = (position(place), *value);
        }
    }
    best.0
}

pub(super) fn scale(cells: &mut [f64], factor: f64) {
    for cell in cells {
        *cell *= factor;
    }
}

/// The sum of the products, in four sums that a processor can make side by side, always in the same order.
pub(super) fn dot(left: &[f64], right: &[f64]) -> f64 {
    let mut sums = [0.0; 4];
    let (left_fours, left_rest) = left.as_chunks::<4>();
    let (right_fours, right_rest) = right.as_chunks::<4>();
    for (left, right) in left_fours.iter().zip(right_fours) {
        for lane in 0..4 {
            sums[lane] += left[lane] * right[lane];
        }
    }
    let rest: f64 = left_rest.iter().zip(right_rest).map(|(left, right)| left * right).sum();
    (sums[0] + sums[1]) + (sums[2] + sums[3]) + rest
}

/// The sums of the products with several rows, each as [`dot`] makes it: a processor works on one while it waits for another.
pub(super) fn dots<const ROWS: usize>(left: &[f64], rows: [&[f64]; ROWS]) -> [f64; ROWS] {
    let (left_fours, left_rest) = left.as_chunks::<4>();
    let rows = rows.map(|row| row[..left.len()].as_chunks::<4>());
    let mut sums = [[0.0; 4]; ROWS];
    for (place, left) in left_fours.iter().enumerate() {
        for (sums, (fours, _)) in sums.iter_mut().zip(&rows) {
            let right = &fours[place];
            for lane in 0..4 {
                sums[lane] += left[lane] * right[lane];
            }
        }
    }
    let mut dots = [0.0; ROWS];
    for ((dot, sums), (_, rest)) in dots.iter_mut().zip(sums).zip(&rows) {
        let rest: f64 = left_rest.iter().zip(*rest).map(|(left, right)| left * right).sum();
        *dot = (sums[0] + sums[1]) + (sums[2] + sums[3]) + rest;
    }
    dots
}

/// Brings a row to length one, unless it is zero.
pub(super) fn normalise(row: &mut [f64]) {
    let length = dot(row, row).sqrt();
    if length > TINY {
        scale(row, 1.0 / length);
    } else {
        row.fill(0.0);
    }
}

/// Lengths below are those of rounding errors.
pub(super) const TINY: f64 = 1e-9;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_multiples_are_added_as_one_after_the_other() {
        let row = |number: usize| vec![1.0 / real(number + 3), 1e9 / real(number + 1), -0.1];
        for count in 0..10 {
            let rows: Vec<Vec<f64>> = (0..count).map(row).collect();
            let (mut one_by_one, mut together) = ([0.3, 0.0, 7.0], [0.3, 0.0, 7.0]);
            for row in &rows {
                add(&mut one_by_one, 0.7, row);
            }
            add_all(&mut together, rows.iter().map(|row| (0.7, row.as_slice())));
            assert_eq!(together.map(f64::to_bits), one_by_one.map(f64::to_bits), "{count}");
        }
    }
}
