//! Regions, each as near to the middle as those of older themes leave it, in its own direction.

use std::collections::BTreeSet;

use super::{
    Within,
    plane::{Point, WHOLE, direction},
};

/// Between two regions: room for a number on the edge of one.
const GAP: i64 = 24;

/// Around everything.
pub(super) const MARGIN: i64 = 24;

/// The middle of each region, in their order: the first lies in the middle of the map.
pub(super) fn packed(places: &BTreeSet<Within>, radii: &[i64]) -> Vec<Point> {
    let mut middles: Vec<Point> = Vec::with_capacity(places.len());
    for (within, radius) in places.iter().zip(radii) {
        let way = direction(within.theme());
        let taken =
            middles.iter().zip(radii).map(|(middle, taken)| (*middle, radius + taken + GAP));
        middles.push(along(way, first_free(way, taken.collect())));
    }
    middles
}

/// The point so far in a direction.
fn along(way: Point, distance: i64) -> Point {
    Point { x: way.x * distance / WHOLE, y: way.y * distance / WHOLE }
}

/// The least distance in a direction at which nothing is nearer to each of these points than it must be.
fn first_free(way: Point, taken: Vec<(Point, i64)>) -> i64 {
    let mut blocked: Vec<(i64, i64)> =
        taken.into_iter().filter_map(|(point, least)| blocked(way, point, least)).collect();
    blocked.sort_unstable();
    let mut distance = 0;
    for (from, to) in blocked {
        if from <= distance {
            distance = distance.max(to);
        }
    }
    distance
}

/// From where to where a ray is nearer to a point than it may be; both ends are a little further out than needed, so that
/// rounding brings nothing too near.
fn blocked(way: Point, point: Point, least: i64) -> Option<(i64, i64)> {
    let ahead = (way.x * point.x + way.y * point.y) / WHOLE;
    let aside_squared = (point.length_squared() - ahead * ahead).max(0);
    let half_squared = least * least - aside_squared;
    if half_squared <= 0 {
        return None;
    }
    let half = half_squared.isqrt() + 3;
    let to = ahead + half;
    (to > 0).then_some((ahead - half, to))
}
