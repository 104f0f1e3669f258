//! Spherical k-means: points on a sphere, each with the centre that it is most in line with.

use super::{
    dense::{Dense, TINY, add, dot},
    exact::index,
    seed::Stream,
    workers::{Workers, map},
};

mod place;

use place::{Paths, Place, nearest};

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
        let mut paths = Paths::of(&centres);
        let mut bounds = paths.bounds(members.len());
        let of_points = paths.groups().max(1);
        let mut places: Vec<Place> = Vec::with_capacity(members.len());
        for (point, bounds) in members.iter().zip(bounds.chunks_mut(of_points)) {
            places.push(self.placed(*point, &centres, bounds, &paths));
        }
        for _ in 0..MOST_ROUNDS {
            let moved = self.middles(members, &places, &centres);
            let shift = paths.follow(&centres, &moved);
            centres = moved;
            let mut is_settled = true;
            let points = members.iter().zip(bounds.chunks_mut(of_points));
            for ((point, bounds), place) in points.zip(&mut places) {
                let before = place.centre;
                let row = self.points.row(*point);
                place.line = dot(row, centres.row(index(before)));
                place.beyond += shift.beside(before);
                // Most points need not be compared with any centre but their own.
                if place.beyond + TINY >= place.line {
                    place.compare(row, &centres, bounds, &paths);
                }
                is_settled &= place.centre == before;
            }
            if is_settled {
                break;
            }
        }
        let fit = places.iter().map(|place| place.line).sum();
        Centres { centres, fit }
    }

    /// Where a point lies at first.
    fn placed(&self, point: usize, centres: &Dense, bounds: &mut [f64], paths: &Paths) -> Place {
        let row = self.points.row(point);
        let line = |centre| dot(row, centres.row(index(centre)));
        if let Some(centre) = self.fixed[point] {
            return Place::fixed(centre, line(centre));
        }
        let mut place = Place::begun(0, line(0));
        place.compare(row, centres, bounds, paths);
        place
    }

    fn middles(&self, members: &[usize], places: &[Place], before: &Dense) -> Dense {
        let mut middles = Dense::zero(before.height(), before.width);
        let mut sizes = vec![0_usize; before.height()];
        for (point, place) in members.iter().zip(places) {
            let centre = index(place.centre);
            let weight = if self.fixed[*point].is_some() { WEIGHT_OF_FIXED } else { 1.0 };
            add(middles.row_mut(centre), weight, self.points.row(*point));
            sizes[centre] += 1;
        }
        middles.normalise();
        let empty: Vec<usize> = (0..sizes.len()).filter(|centre| sizes[*centre] == 0).collect();
        // A centre that nobody is near to begins anew where the worst fit is.
        for (centre, point) in empty.iter().zip(self.worst(members, places, empty.len())) {
            middles.row_mut(*centre).copy_from_slice(self.points.row(point));
        }
        middles
    }

    /// So many of the points that are free to move, those that are least in line with their centre.
    fn worst(&self, members: &[usize], places: &[Place], count: usize) -> Vec<usize> {
        if count == 0 {
            return Vec::new();
        }
        let lines = members.iter().zip(places).map(|(point, place)| (place.line, *point));
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
        map(workers, self.points.height(), |point| {
            self.fixed[point].unwrap_or_else(|| nearest(self.points.row(point), centres).0)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theming::seed::Seed;

    /// Points that were not compared with all centres lie where they would lie if they had been.
    #[test]
    fn every_point_ends_with_the_centre_that_it_is_most_in_line_with() {
        let mut chance = Seed::new(7).stream();
        let mut points = Dense::zero(400, 6);
        points.cells.iter_mut().for_each(|cell| *cell = chance.unit() - 0.4);
        points.normalise();
        let mut fixed = vec![None; 400];
        fixed[3] = Some(1);
        let field = Field { points: &points, fixed: &fixed };
        let members: Vec<usize> = (0..400).collect();
        for count in (2..20).chain([130]) {
            let none = Dense { width: 6, cells: Vec::new() };
            let settled = field.settle(&members, none, count, &mut chance);
            let lines = members.iter().map(|point| match fixed[*point] {
                Some(centre) => dot(points.row(*point), settled.centres.row(index(centre))),
                None => nearest(points.row(*point), &settled.centres).1,
            });
            assert!((settled.fit - lines.sum::<f64>()).abs() < 1e-9, "{count}");
        }
    }
}
