//! Where a point lies among centres, and how far that can change when they move.

use crate::theming::{
    dense::{Dense, dot},
    exact::position,
};

/// The first of the centres that a row is most in line with.
pub(super) fn nearest(row: &[f64], centres: &Dense) -> Place {
    let mut best = Place { centre: 0, line: f64::NEG_INFINITY, beyond: f64::NEG_INFINITY };
    for centre in 0..centres.height() {
        let line = dot(row, centres.row(centre));
        if line > best.line {
            best = Place { centre: position(centre), line, beyond: best.line };
        } else {
            best.beyond = best.beyond.max(line);
        }
    }
    best
}

/// Where a point lies.
pub(super) struct Place {
    pub(super) centre: u32,
    /// How far it is in line with its centre.
    pub(super) line: f64,
    /// No other centre is it more in line with than this.
    pub(super) beyond: f64,
}

/// How far centres have moved. No point comes more in line with a centre than that has moved, as none lies farther out
/// than the sphere.
pub(super) struct Shift {
    /// The centre that moved most, and how far.
    most: (u32, f64),
    /// How far the one moved that comes next.
    next: f64,
}

impl Shift {
    pub(super) fn between(before: &Dense, after: &Dense) -> Self {
        let mut shift = Self { most: (0, 0.0), next: 0.0 };
        for centre in 0..after.height() {
            let cells = before.row(centre).iter().zip(after.row(centre));
            let square: f64 =
                cells.map(|(before, after)| (after - before) * (after - before)).sum();
            let moved = square.sqrt();
            if moved > shift.most.1 {
                shift = Self { most: (position(centre), moved), next: shift.most.1 };
            } else {
                shift.next = shift.next.max(moved);
            }
        }
        shift
    }

    /// The farthest that any but one centre has moved.
    pub(super) const fn beside(&self, centre: u32) -> f64 {
        if centre == self.most.0 { self.next } else { self.most.1 }
    }
}
