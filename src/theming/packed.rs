//! Tables that stay in memory for as long as somebody may search: whole numbers of sixteen bits, in half the room of
//! [`Sparse`](super::sparse::Sparse).

use super::exact::{index, position};

/// A table by rows, with few cells written.
#[derive(Debug)]
pub(super) struct Packed {
    starts: Vec<usize>,
    columns: Vec<u32>,
    values: Vec<u16>,
}

impl Packed {
    pub(super) const fn height(&self) -> usize {
        self.starts.len() - 1
    }

    /// The written cells of a row: column and value.
    pub(super) fn row(&self, row: usize) -> impl Iterator<Item = (usize, f64)> + Clone {
        let range = self.starts[row]..self.starts[row + 1];
        let columns = self.columns[range.clone()].iter().map(|column| index(*column));
        columns.zip(self.values[range].iter().map(|value| f64::from(*value)))
    }

    /// A table whose rows have so many cells.
    pub(super) fn of(sizes: &[usize]) -> Packing {
        let mut starts = Vec::with_capacity(sizes.len() + 1);
        starts.push(0);
        let mut cells = 0;
        starts.extend(sizes.iter().map(|size| {
            cells += size;
            cells
        }));
        let next = starts[..sizes.len()].to_vec();
        Packing { next, table: Self { starts, columns: vec![0; cells], values: vec![0; cells] } }
    }
}

/// A table that is being written.
pub(super) struct Packing {
    /// Where the next cell of each row goes.
    next: Vec<usize>,
    table: Packed,
}

impl Packing {
    /// Writes the next cell of a row, which is to the right of those before.
    pub(super) fn push(&mut self, row: usize, column: usize, value: u16) {
        let place = self.next[row];
        self.table.columns[place] = position(column);
        self.table.values[place] = value;
        self.next[row] += 1;
    }

    /// The table, when every cell is written.
    pub(super) fn finished(self) -> Packed {
        self.table
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_read_as_they_were_written_in_whichever_order_of_rows() {
        let mut packing = Packed::of(&[2, 0, 1]);
        packing.push(2, 0, 7);
        packing.push(0, 3, u16::MAX);
        packing.push(0, 5, 1);
        let table = packing.finished();
        let rows: Vec<Vec<_>> = (0..table.height()).map(|row| table.row(row).collect()).collect();
        assert_eq!(rows, [vec![(3, 65_535.0), (5, 1.0)], vec![], vec![(0, 7.0)]]);
    }
}
