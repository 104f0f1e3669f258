//! Spherical k-means: points on a sphere, each with the centre that it is most in line with.

use super::{
    dense::{Dense, add, dot},
    exact::position,
    seed::Stream,
    workers::{Workers, map},
};

/// No run was seen to need more; whatever still moves then lies between two centres.
const MOST_ROUNDS: u32 = 50;

/// What pulls a centre more than a text that merely came to lie there: a text that a person put there.
pub(super) const WEIGHT_OF_FIXED: f64 = 2.0;

/// Texts as points, and what is settled about them.
#[derive(Clone, Copy)]
pub(super) struct Field<'a> {
    pub(super) points: &'a Dense,
    /// The centre that a point belongs to whatever its place.
    pub(super) fixed: &'a [Option<u32>],
}

/// Centres, and how well the points that made them fit.
#[derive(Debug, Clone)]
pub(super) struct Centres {
    pub(super) centres: Dense,
    pub(super) fit: f64,
}

impl Field<'_> {
    /// As many centres as asked for, settled on some of the points, from `anchors` and further points drawn by chance.
    pub(super) fn settle(
        &self,
        members: &[usize],
        anchors: Dense,
        count: usize,
        chance: &mut Stream,
    ) -> Centres {
        let start = self.drawn(members, anchors, count, chance);
        self.settle_from(members, start)
    }

    /// Lets centres move to the middle of their points until none changes.
    pub(super) fn settle_from(&self, members: &[usize], start: Dense) -> Centres {
        let mut centres = start;
        let mut before: Vec<u32> = Vec::new();
        for _ in 0..MOST_ROUNDS {
            let nearest: Vec<(u32, f64)> =
                members.iter().map(|point| self.nearest(*point, &centres)).collect();
            let now: Vec<u32> = nearest.iter().map(|(centre, _)| *centre).collect();
            if now == before {
                break;
            }
            centres = self.middles(members, &nearest, &centres);
            before = now;
        }
        let fit = members.iter().map(|point| self.nearest(*point, &centres).1).sum();
        Centres { centres, fit }
    }

    /// The centre of a point and how far it is in line with it.
    fn nearest(&self, point: usize, centres: &Dense) -> (u32, f64) {
        let row = self.points.row(point);
        if let Some(centre) = self.fixed[point] {
            return (centre, dot(row, centres.row(super::exact::index(centre))));
        }
        nearest(row, centres)
    }

    fn middles(&self, members: &[usize], nearest: &[(u32, f64)], before: &Dense) -> Dense {
        let mut middles = Dense::zero(before.height(), before.width);
        let mut sizes = vec![0_usize; before.height()];
        for (point, (centre, _)) in members.iter().zip(nearest) {
            let centre = super::exact::index(*centre);
            let weight = if self.fixed[*point].is_some() { WEIGHT_OF_FIXED } else { 1.0 };
            add(middles.row_mut(centre), weight, self.points.row(*point));
            sizes[centre] += 1;
        }
        middles.normalise();
        let empty: Vec<usize> = (0..sizes.len()).filter(|centre| sizes[*centre] == 0).collect();
        // A centre that nobody is near to begins anew where the worst fit is.
        for (centre, point) in empty.iter().zip(self.worst(members, nearest, empty.len())) {
            middles.row_mut(*centre).copy_from_slice(self.points.row(point));
        }
        middles
    }

    /// So many of the points that are free to move, those that are least in line with their centre.
    fn worst(&self, members: &[usize], nearest: &[(u32, f64)], count: usize) -> Vec<usize> {
        if count == 0 {
            return Vec::new();
        }
        let lines = members.iter().zip(nearest).map(|(point, (_, line))| (*line, *point));
        let mut free: Vec<(f64, usize)> =
            lines.filter(|(_, point)| self.fixed[*point].is_none()).collect();
        free.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        free.into_iter().take(count).map(|(_, point)| point).collect()
    }

    /// Adds centres to the anchors by k-means++: a point is the more likely the less it is in line with those before.
    fn drawn(&self, members: &[usize], anchors: Dense, count: usize, chance: &mut Stream) -> Dense {
        let mut centres = anchors;
        centres.width = self.points.width;
        let mut far: Vec<f64> = vec![1.0; members.len()];
        let nearer = |far: &mut [f64], centre: &[f64]| {
            for (far, point) in far.iter_mut().zip(members) {
                *far = far.min((1.0 - dot(self.points.row(*point), centre)).max(0.0));
            }
        };
        for centre in 0..centres.height() {
            nearer(&mut far, centres.row(centre));
        }
        let missing = if members.is_empty() { 0 } else { count.saturating_sub(centres.height()) };
        for _ in 0..missing {
            let total: f64 = far.iter().sum();
            let mut left = chance.unit() * total;
            let place = far.iter().position(|far| {
                left -= far;
                left < 0.0
            });
            let point = members[place.unwrap_or(members.len() - 1)];
            let row = self.points.row(point).to_vec();
            nearer(&mut far, &row);
            centres.cells.extend(row);
        }
        centres
    }

    /// The centre of every point.
    pub(super) fn assigned(&self, workers: &dyn Workers, centres: &Dense) -> Vec<u32> {
        map(workers, self.points.height(), |point| self.nearest(point, centres).0)
    }
}

/// The first of the centres that a row is most in line with.
pub(super) fn nearest(row: &[f64], centres: &Dense) -> (u32, f64) {
    let mut best = (0, f64::NEG_INFINITY);
    for centre in 0..centres.height() {
        let line = dot(row, centres.row(centre));
        if line > best.1 {
            best = (position(centre), line);
        }
    }
    best
}
