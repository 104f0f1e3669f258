//! Tables of real numbers, and the few things of linear algebra that are needed of them.

use super::{
    exact::real,
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
            for row in part * PART..end {
                let cells = self.row(row);
                for (left, value) in cells.iter().enumerate() {
                    add(&mut sum.row_mut(left)[left..], *value, &cells[left..]);
                }
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
            for (inner, value) in self.row(row).iter().enumerate() {
                add(cells, *value, small.row(inner));
            }
        });
        product
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
