//! Eigenvalues and eigenvectors of a small symmetric table, by Jacobi's rotations in a fixed order.

use super::Dense;

/// More sweeps than any table has been seen to need; the last ones change nothing.
const MOST_SWEEPS: u32 = 40;

/// What lies beside the diagonal is taken for zero below this share of the table.
const ENOUGH: f64 = 1e-22;

/// The eigenvalues in descending order, and their eigenvectors as columns.
pub(super) fn eigen(mut table: Dense) -> (Vec<f64>, Dense) {
    let width = table.width;
    let mut vectors = Dense::zero(width, width);
    for place in 0..width {
        vectors.cells[place * width + place] = 1.0;
    }
    let total: f64 = table.cells.iter().map(|cell| cell * cell).sum();
    for _ in 0..MOST_SWEEPS {
        if beside(&table) <= total * ENOUGH {
            break;
        }
        for left in 0..width {
            for right in left + 1..width {
                rotate(&mut table, &mut vectors, left, right);
            }
        }
    }
    sorted(&table, &vectors)
}

/// The squares beside the diagonal.
fn beside(table: &Dense) -> f64 {
    let width = table.width;
    let cells = table.cells.iter().enumerate();
    cells.filter(|(place, _)| place / width != place % width).map(|(_, cell)| cell * cell).sum()
}

/// Turns two directions so that their cell beside the diagonal becomes zero.
fn rotate(table: &mut Dense, vectors: &mut Dense, left: usize, right: usize) {
    let width = table.width;
    let cell = table.cells[left * width + right];
    if cell == 0.0 {
        return;
    }
    let difference = table.cells[right * width + right] - table.cells[left * width + left];
    let theta = difference / (2.0 * cell);
    let sign = if theta < 0.0 { -1.0 } else { 1.0 };
    let tangent = sign / (theta.abs() + (theta * theta + 1.0).sqrt());
    let cosine = 1.0 / (tangent * tangent + 1.0).sqrt();
    let sine = tangent * cosine;
    // The table is symmetric: rotating its rows first keeps what is read in one piece of memory.
    let (upper, lower) = table.cells.split_at_mut(right * width);
    turn(&mut upper[left * width..(left + 1) * width], &mut lower[..width], cosine, sine);
    for row in table.cells.chunks_mut(width) {
        let (a, b) = (row[left], row[right]);
        row[left] = cosine * a - sine * b;
        row[right] = sine * a + cosine * b;
    }
    for row in vectors.cells.chunks_mut(width) {
        let (a, b) = (row[left], row[right]);
        row[left] = cosine * a - sine * b;
        row[right] = sine * a + cosine * b;
    }
}

fn turn(left: &mut [f64], right: &mut [f64], cosine: f64, sine: f64) {
    for (left, right) in left.iter_mut().zip(right) {
        let (a, b) = (*left, *right);
        *left = cosine * a - sine * b;
        *right = sine * a + cosine * b;
    }
}

fn sorted(table: &Dense, vectors: &Dense) -> (Vec<f64>, Dense) {
    let width = table.width;
    let value = |place: usize| table.cells[place * width + place];
    let mut order: Vec<usize> = (0..width).collect();
    order.sort_by(|a, b| value(*b).total_cmp(&value(*a)).then(a.cmp(b)));
    let mut columns = Dense::zero(width, width);
    for row in 0..width {
        for (to, from) in order.iter().enumerate() {
            columns.cells[row * width + to] = vectors.cells[row * width + from];
        }
    }
    (order.into_iter().map(value).collect(), columns)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_table_has_its_known_eigenvalues() {
        let table = Dense { width: 3, cells: vec![2.0, 0.0, 0.0, 0.0, 3.0, 4.0, 0.0, 4.0, 9.0] };
        let (values, vectors) = eigen(table);
        let expected = [11.0, 2.0, 1.0];
        assert!(values.iter().zip(expected).all(|(value, known)| (value - known).abs() < 1e-12));
        let first: Vec<f64> = (0..3).map(|row| vectors.row(row)[0]).collect();
        assert!((first[2] / first[1] - 2.0).abs() < 1e-12, "{first:?}");
    }
}
