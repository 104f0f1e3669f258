//! Tables with few cells written: which text uses which term how much.

use super::{
    dense::{Dense, add_all},
    exact::{index, position},
    workers::{Workers, fill, map},
};

/// A table by rows, each row by columns in ascending order.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sparse {
    pub(super) width: usize,
    starts: Vec<usize>,
    columns: Vec<u32>,
    values: Vec<f64>,
}

/// Rows that are made at once.
const TOGETHER: usize = 4_096;

/// Columns that are gone through at once: what is written of a row in them is what a processor fetches at a time.
const COLUMNS: usize = 8;

/// A written cell of a row: column and value.
pub(super) type Cell = (u32, f64);

impl Sparse {
    pub(super) fn new(width: usize) -> Self {
        Self { width, starts: vec![0], columns: Vec::new(), values: Vec::new() }
    }

    /// A table of so many rows, of which a part is made at a time, so that they lie in memory twice for no long time.
    pub(super) fn from_rows(
        workers: &dyn Workers,
        width: usize,
        height: usize,
        row: impl Fn(usize) -> Vec<Cell> + Sync,
    ) -> Self {
        let mut table = Self::new(width);
        for start in (0..height).step_by(TOGETHER) {
            let rows = map(workers, TOGETHER.min(height - start), |place| row(start + place));
            for row in rows {
                table.push(row);
            }
        }
        table
    }

    /// Adds a row, whose cells are in ascending order of columns.
    pub(super) fn push(&mut self, row: impl IntoIterator<Item = Cell>) {
        for (column, value) in row {
            self.columns.push(column);
            self.values.push(value);
        }
        self.starts.push(self.columns.len());
    }

    pub(super) fn height(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many cells are written.
    pub(super) fn cells(&self) -> usize {
        self.columns.len()
    }

    /// How many cells are written in a row.
    pub(super) fn written(&self, row: usize) -> usize {
        self.starts[row + 1] - self.starts[row]
    }

    pub(super) fn row(&self, row: usize) -> impl Iterator<Item = (usize, f64)> + Clone {
        let range = self.starts[row]..self.starts[row + 1];
        let columns = self.columns[range.clone()].iter();
        columns.map(|column| index(*column)).zip(self.values[range].iter().copied())
    }

    /// Columns become rows.
    pub(super) fn transposed(&self) -> Self {
        let mut starts = vec![0; self.width + 1];
        for column in &self.columns {
            starts[index(*column) + 1] += 1;
        }
        for column in 0..self.width {
            starts[column + 1] += starts[column];
        }
        let mut next = starts.clone();
        let mut columns = vec![0; self.columns.len()];
        let mut values = vec![0.0; self.values.len()];
        for row in 0..self.height() {
            for (column, value) in self.row(row) {
                columns[next[column]] = position(row);
                values[next[column]] = value;
                next[column] += 1;
            }
        }
        Self { width: self.height(), starts, columns, values }
    }

    /// This table times a dense one.
    pub(super) fn times(&self, workers: &dyn Workers, dense: &Dense) -> Dense {
        let mut product = Dense::zero(self.height(), dense.width);
        fill(workers, &mut product.cells, dense.width, |row, cells| {
            add_all(cells, self.row(row).map(|(column, value)| (value, dense.row(column))));
        });
        product
    }

    /// The transposed of this table times this table times a dense one. As columns never meet on the way, a few of them are
    /// gone through at a time, whose rows stay at hand.
    pub(super) fn there_and_back(&self, workers: &dyn Workers, dense: &Dense) -> Dense {
        let parts = map(workers, dense.width.div_ceil(COLUMNS), |part| {
            self.columns_there_and_back(dense, part * COLUMNS)
        });
        let mut product = Dense::zero(self.width, dense.width);
        fill(workers, &mut product.cells, dense.width, |row, cells| {
            for (cells, part) in cells.chunks_mut(COLUMNS).zip(&parts) {
                cells.copy_from_slice(&part[row][..cells.len()]);
            }
        });
        product
    }

    /// The columns of that product from `first` on.
    fn columns_there_and_back(&self, dense: &Dense, first: usize) -> Vec<[f64; COLUMNS]> {
        let wanted = first..dense.width.min(first + COLUMNS);
        let there = |row: usize| {
            let mut cells = [0.0; COLUMNS];
            cells[..wanted.len()].copy_from_slice(&dense.row(row)[wanted.clone()]);
            cells
        };
        let there: Vec<[f64; COLUMNS]> = (0..dense.height()).map(there).collect();
        let mut back = vec![[0.0; COLUMNS]; self.width];
        for row in 0..self.height() {
            let mut image = [0.0; COLUMNS];
            for (column, value) in self.row(row) {
                let cells = &there[column];
                for lane in 0..COLUMNS {
                    image[lane] += value * cells[lane];
                }
            }
            for (column, value) in self.row(row) {
                let cells = &mut back[column];
                for lane in 0..COLUMNS {
                    cells[lane] += value * image[lane];
                }
            }
        }
        back
    }

    /// Keeps some rows, and the columns that have a weight, which are numbered anew, with their values changed and
    /// weighted.
    pub(super) fn keep(
        &self,
        workers: &dyn Workers,
        rows: &[usize],
        weights: &[Option<f64>],
        change: impl Fn(f64) -> f64 + Sync,
    ) -> Self {
        let mut names = vec![0; weights.len()];
        let mut width = 0;
        for (column, weight) in weights.iter().enumerate() {
            names[column] = position(width);
            width += usize::from(weight.is_some());
        }
        let kept = |(column, value): (usize, f64)| {
            weights[column].map(|weight| (names[column], change(value) * weight))
        };
        let row = |place: usize| self.row(rows[place]).filter_map(kept).collect();
        Self::from_rows(workers, width, rows.len(), row)
    }

    /// Another table to the right of this one, its values multiplied.
    pub(super) fn beside(&self, workers: &dyn Workers, other: &Self, factor: f64) -> Self {
        let row = |row: usize| {
            let right = other.row(row).map(|(column, value)| (column + self.width, value * factor));
            self.row(row).chain(right).map(|(column, value)| (position(column), value)).collect()
        };
        Self::from_rows(workers, self.width + other.width, self.height(), row)
    }

    /// Brings each row to length one; a row of zeros stays.
    pub(super) fn normalise(&mut self) {
        for row in 0..self.height() {
            let values = &mut self.values[self.starts[row]..self.starts[row + 1]];
            let length = values.iter().map(|value| value * value).sum::<f64>().sqrt();
            if length > 0.0 {
                for value in values {
                    *value /= length;
                }
            }
        }
    }
}
