//! Where a point lies among centres, and how far that can change when they move.

use crate::theming::{
    dense::{Dense, TINY, dot, dots},
    exact::{index, position},
};

/// So many centres are compared with at once.
const SIDE_BY_SIDE: usize = 4;

/// What is known of far centres is kept for so many groups of them; where there are fewer, each is its own group.
const GROUPS: usize = 64;

/// The first of the centres that a row is most in line with.
pub(super) fn nearest(row: &[f64], centres: &Dense) -> (u32, f64) {
    let mut best = (0, f64::NEG_INFINITY);
    let mut offer = |centre: usize, line: f64| {
        if line > best.1 {
            best = (position(centre), line);
        }
    };
    let mut centre = 0;
    while centre + SIDE_BY_SIDE <= centres.height() {
        let rows = std::array::from_fn(|place| centres.row(centre + place));
        for line in dots::<SIDE_BY_SIDE>(row, rows) {
            offer(centre, line);
            centre += 1;
        }
    }
    for centre in centre..centres.height() {
        offer(centre, dot(row, centres.row(centre)));
    }
    best
}

/// Where a point lies.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) centre: u32,
    /// How far it is in line with its centre.
    pub(super) line: f64,
    /// No other centre is it more in line with than this.
    pub(super) beyond: f64,
}

impl Place {
    /// At a centre, whatever the others are.
    pub(super) const fn fixed(centre: u32, line: f64) -> Self {
        Self { centre, line, beyond: f64::NEG_INFINITY }
    }

    /// At a centre, until it was compared with others.
    pub(super) const fn begun(centre: u32, line: f64) -> Self {
        Self { centre, line, beyond: f64::INFINITY }
    }

    /// Goes to the first of the centres that the row is most in line with. Groups too far away are passed over.
    pub(super) fn compare(
        &mut self,
        row: &[f64],
        centres: &Dense,
        bounds: &mut [f64],
        paths: &Paths,
    ) {
        for group in 0..bounds.len() {
            if bounds[group] + paths.0[group] + TINY < self.line {
                continue;
            }
            bounds[group] = f64::NEG_INFINITY;
            for centre in (group..centres.height()).step_by(bounds.len()) {
                if centre != index(self.centre) {
                    self.offer(centre, dot(row, centres.row(centre)), bounds, paths);
                }
            }
        }
        let farthest = bounds.iter().zip(&paths.0).map(|(bound, path)| bound + path);
        self.beyond = farthest.fold(f64::NEG_INFINITY, f64::max);
    }

    /// What it does not lie at any more, or comes not to lie at, bounds its group.
    fn offer(&mut self, centre: usize, line: f64, bounds: &mut [f64], paths: &Paths) {
        let centre = position(centre);
        let is_better = line > self.line || (line >= self.line && centre < self.centre);
        let (behind, line) = if is_better {
            let left = (self.centre, self.line);
            (self.centre, self.line) = (centre, line);
            left
        } else {
            (centre, line)
        };
        let group = index(behind) % bounds.len();
        bounds[group] = bounds[group].max(line - paths.0[group]);
    }
}

/// How far the groups of centres have come since the start, each as far as its centre that moved most in each round. No
/// point comes more in line with a centre than that has moved, as none lies farther out than the sphere.
pub(super) struct Paths(Vec<f64>);

impl Paths {
    pub(super) fn of(centres: &Dense) -> Self {
        Self(vec![0.0; centres.height().min(GROUPS)])
    }

    /// For each point, what its places are compared by, when nothing is known yet.
    pub(super) fn bounds(&self, points: usize) -> Vec<f64> {
        vec![f64::INFINITY; self.0.len() * points]
    }

    pub(super) const fn groups(&self) -> usize {
        self.0.len()
    }

    /// Goes on by what the centres moved in a round.
    pub(super) fn follow(&mut self, before: &Dense, after: &Dense) -> Shift {
        let mut shift = Shift { most: (0, 0.0), next: 0.0 };
        let mut of_groups = vec![0.0_f64; self.0.len()];
        for centre in 0..after.height() {
            let cells = before.row(centre).iter().zip(after.row(centre));
            let square: f64 =
                cells.map(|(before, after)| (after - before) * (after - before)).sum();
            let moved = square.sqrt();
            let group = centre % of_groups.len();
            of_groups[group] = of_groups[group].max(moved);
            if moved > shift.most.1 {
                shift = Shift { most: (position(centre), moved), next: shift.most.1 };
            } else {
                shift.next = shift.next.max(moved);
            }
        }
        for (path, moved) in self.0.iter_mut().zip(of_groups) {
            *path += moved;
        }
        shift
    }
}

/// How far centres have moved in a round.
pub(super) struct Shift {
    /// The centre that moved most, and how far.
    most: (u32, f64),
    /// How far the one moved that comes next.
    next: f64,
}

impl Shift {
    /// The farthest that any but one centre has moved.
    pub(super) const fn beside(&self, centre: u32) -> f64 {
        if centre == self.most.0 { self.next } else { self.most.1 }
    }
}
