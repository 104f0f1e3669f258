//! Taking out of each text what it has of its language alone.
//!
//! Texts in one language share words whatever they are about, and so point in one direction. That direction, the mean of
//! the language, is subtracted; what is left is the subject.

use super::{
    dense::{Dense, add},
    exact::real,
    tongue::Tongue,
};

/// A language with fewer texts has no mean worth subtracting.
const LEAST_TEXTS: usize = 15;

/// With few texts their mean is their subject as much as their language: so many texts make half of it count.
const HALF: f64 = 10.0;

/// Subtracts from each row the mean of its language, and brings the rows to length one.
pub(super) fn centre(points: &mut Dense, tongues: &[Tongue]) {
    points.normalise();
    for tongue in Tongue::ALL {
        let rows: Vec<usize> = (0..tongues.len())
            .filter(|row| {
                tongues[*row] == tongue && points.row(*row).iter().any(|cell| *cell != 0.0)
            })
            .collect();
        if rows.len() < LEAST_TEXTS {
            continue;
        }
        let mean = points.mean(&rows);
        let share = real(rows.len()) / (real(rows.len()) + HALF);
        for row in rows {
            add(points.row_mut(row), -share, &mean);
        }
    }
    points.normalise();
}
