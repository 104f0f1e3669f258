//! The plane of whole numbers on which a map is drawn.

use std::ops::{Add, Sub};

use crate::theming::exact::whole_number;

/// A point, or a way from one to another.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Point {
    /// To the right.
    pub x: i64,
    /// Downwards.
    pub y: i64,
}

impl Point {
    pub(super) const MIDDLE: Self = Self { x: 0, y: 0 };

    pub(super) const fn length_squared(self) -> i64 {
        self.x * self.x + self.y * self.y
    }

    pub(super) fn distance_squared(self, other: Self) -> i64 {
        (self - other).length_squared()
    }

    /// A point in the same direction, so far from the middle.
    pub(super) fn at_length(self, length: i64) -> Self {
        let own = self.length_squared().isqrt();
        if own == 0 {
            return Self::MIDDLE;
        }
        Self { x: self.x * length / own, y: self.y * length / own }
    }
}

impl Add for Point {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { x: self.x + other.x, y: self.y + other.y }
    }
}

impl Sub for Point {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self { x: self.x - other.x, y: self.y - other.y }
    }
}

/// Half the width of what a thumb touches.
pub(super) const THUMB: i64 = 22;

/// Dots of one row are so far apart.
const ACROSS: i64 = 2 * THUMB;
/// Rows are so far apart, each moved by half a dot: dots of two rows are a little further from each other than of one.
const DOWN: i64 = 39;

/// From the outermost dots to the edge of their region.
const RIM: i64 = THUMB + 6;

/// How large a region is that shows no dots: the least, and for the root of how many texts lie in it.
const RADIUS: i64 = 30;
const RADIUS_OF_ROOT: i64 = 4;

/// Places for so many dots, and half as many free ones so that dots can stand on one side; from the middle outwards.
pub(super) fn slots(dots: usize) -> Vec<Point> {
    let wanted = dots + dots / 2;
    let reach = whole_number(wanted).isqrt() + 1;
    let mut slots: Vec<Point> = (-reach..=reach)
        .flat_map(|row| (-reach..=reach).map(move |column| slot(row, column)))
        .collect();
    slots.sort_by_key(|slot| (slot.length_squared(), slot.y, slot.x));
    slots.truncate(wanted.max(1));
    slots
}

fn slot(row: i64, column: i64) -> Point {
    Point { x: column * ACROSS + (row & 1) * THUMB, y: row * DOWN }
}

/// How large a region is with so many dots.
pub(super) fn radius_of_dots(dots: usize) -> i64 {
    let furthest = slots(dots).last().map_or(0, |slot| slot.length_squared());
    furthest.isqrt() + 1 + RIM
}

/// How large a region is in which so many texts lie, where none has a dot.
pub(super) fn radius_of(texts: usize) -> i64 {
    RADIUS + RADIUS_OF_ROOT * whole_number(texts).isqrt()
}

/// The part of a length up to which a disc has room for the first of so many.
pub(super) fn root_share(length: i64, first: usize, of: usize) -> i64 {
    let (first, of) = (whole_number(first), whole_number(of).max(1));
    (length * length * first / of).isqrt()
}

/// Directions are told in so many parts of their length.
pub(super) const WHOLE: i64 = 1 << 30;
/// The golden angle, by which each theme is turned against the one before: however many there are, no two directions are
/// close to each other.
const TURN: Point = Point { x: -791_743_804, y: 725_302_181 };
/// The first direction is upwards.
const FIRST: Point = Point { x: 0, y: -WHOLE };
/// What lies in no theme lies below.
const BELOW: Point = Point { x: 0, y: WHOLE };

/// The direction of a theme, or of what lies in none, as a way of the length [`WHOLE`].
pub(super) fn direction(theme: Option<u32>) -> Point {
    let Some(number) = theme else { return BELOW };
    // Doubling the turn for each bit of the number, so that few steps have to be rounded.
    let mut way = FIRST;
    let mut turn = TURN;
    let mut rest = number;
    while rest > 0 {
        if rest & 1 == 1 {
            way = turned(way, turn);
        }
        turn = turned(turn, turn);
        rest >>= 1;
    }
    way
}

/// One way turned by the direction of another.
const fn turned(way: Point, turn: Point) -> Point {
    Point {
        x: (way.x * turn.x - way.y * turn.y) / WHOLE,
        y: (way.x * turn.y + way.y * turn.x) / WHOLE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_direction_has_the_same_length() {
        for number in 0..2_000 {
            let off = direction(Some(number)).length_squared().isqrt() - WHOLE;
            assert!(off.abs() < WHOLE / 100_000, "{number} is off by {off}");
        }
    }

    #[test]
    fn no_two_of_the_first_directions_are_close_to_each_other() {
        let ways: Vec<Point> = (0..24).map(|number| direction(Some(number))).collect();
        for (number, way) in ways.iter().enumerate() {
            for other in &ways[..number] {
                let apart = way.distance_squared(*other).isqrt();
                assert!(apart > WHOLE / 10, "{number} is {apart} from another");
            }
        }
    }

    #[test]
    fn slots_leave_room_for_a_thumb() {
        let slots = slots(60);
        assert_eq!(slots.len(), 90);
        assert_eq!(slots[0], Point::MIDDLE);
        for (number, slot) in slots.iter().enumerate() {
            for other in &slots[..number] {
                assert!(slot.distance_squared(*other) >= ACROSS * ACROSS);
            }
        }
    }

    #[test]
    fn a_disc_fills_evenly() {
        assert_eq!(root_share(100, 0, 4), 0);
        assert_eq!(root_share(100, 1, 4), 50);
        assert_eq!(root_share(100, 4, 4), 100);
    }
}
