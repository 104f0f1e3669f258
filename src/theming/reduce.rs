//! From many terms to a few dimensions: the leading singular vectors of a sparse table, by seeded subspace iteration.
//!
//! Texts that use different words for one thing come to lie near each other here, which is what makes the rest work.

use super::{
    dense::{Dense, add, dot, scale},
    seed::Seed,
    sparse::Sparse,
    workers::Workers,
};

mod eigen;

use eigen::eigen;

/// Dimensions that are computed beyond those that are asked for: they take up what has not settled yet.
const SPARE: usize = 15;

/// Directions that carry less than this share of the strongest are rounding errors.
const LEAST_SHARE: f64 = 1e-10;

/// The rows of a table in its `dimensions` leading directions, or in as many as it has.
pub(super) fn reduce(
    workers: &dyn Workers,
    table: &Sparse,
    dimensions: usize,
    rounds: u32,
    seed: Seed,
) -> Dense {
    let most = table.height().min(table.width);
    let width = (dimensions + SPARE).min(most);
    let dimensions = dimensions.min(most);
    let mut stream = seed.stream();
    let mut basis = Dense::zero(table.width, width);
    basis.cells.iter_mut().for_each(|cell| *cell = stream.sign());
    for _ in 0..rounds {
        basis = orthonormal(workers, table.there_and_back(workers, &basis));
    }
    let image = table.times(workers, &orthonormal(workers, basis));
    let (_, vectors) = eigen(image.gram(workers));
    image.times(workers, &leading(&vectors, dimensions))
}

/// The same span, by columns that are at right angles and of length one; columns that add nothing become zero.
fn orthonormal(workers: &dyn Workers, table: Dense) -> Dense {
    table.times(workers, &straightened(&table.gram(workers)))
}

/// How columns are combined to be at right angles (Gram and Schmidt), from the products of their pairs.
fn straightened(gram: &Dense) -> Dense {
    let width = gram.width;
    // Each row is one new column, as its shares of the old ones.
    let mut shares = Dense::zero(width, width);
    for column in 0..width {
        let mut own = vec![0.0; width];
        own[column] = 1.0;
        for before in 0..column {
            let overlap = dot(shares.row(before), gram.row(column));
            add(&mut own, -overlap, shares.row(before));
        }
        let square: f64 =
            own.iter().enumerate().map(|(row, share)| share * dot(gram.row(row), &own)).sum();
        if square > LEAST_SHARE * gram.row(column)[column] {
            scale(&mut own, 1.0 / square.sqrt());
            shares.row_mut(column).copy_from_slice(&own);
        }
    }
    let cells = (0..width * width).map(|cell| shares.row(cell % width)[cell / width]);
    Dense { width, cells: cells.collect() }
}

/// The first columns.
fn leading(table: &Dense, width: usize) -> Dense {
    let rows = (0..table.height()).flat_map(|row| table.row(row)[..width].iter().copied());
    Dense { width, cells: rows.collect() }
}
