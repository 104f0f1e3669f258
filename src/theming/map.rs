//! A map of themes: a round region for each, one dot for each text.
//!
//! - **A theme keeps its direction.** Its number, which counts themes as they came, says in which direction from the
//!   middle of the map it lies, for good. Nothing else says so: no other theme, no text, no earlier map. So a map does
//!   not turn, whatever is found, moved or written between two looks at it; a theme only comes nearer to the middle or
//!   makes room for others.
//! - **Within a theme** those texts lie in the middle that are most clearly of it. One at the edge is turned towards the
//!   theme that it is closest to beside its own.
//! - What lies in no theme has a region of its own, below the middle, as near to it as there is room: one for what waits
//!   for a theme, another for what is in none on purpose.
//!
//! Regions do not overlap, nor do dots, and all of it is whole numbers: pixels, with room for a thumb around each dot.
//! What is real and not whole decides only which text comes before which other.
//!
//! Deliberately absent: coordinates that follow from the words alone. They show how far texts are from each other a little
//! better, and turn over with every new text.

use std::collections::BTreeSet;

use super::{
    Text,
    bridge::Bridge,
    corpus::{Corpus, Reading},
    grouping::points,
    left_out::LeftOut,
    terms::Terms,
    workers::Workers,
};

mod closeness;
mod packing;
mod plane;

pub use plane::Point;

pub(super) use closeness::{Closeness, Placed};
use packing::{MARGIN, packed};
use plane::{THUMB, slots};

/// The most texts of which each has a dot. Of more, a map shows the regions alone.
pub const MOST_DOTS: usize = 1_000;

/// A text, and in which theme it lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lying {
    /// The text.
    pub text: Text,
    /// Where it lies.
    pub within: Within,
}

/// What texts lie in, in the order of the regions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Within {
    /// The theme with this number.
    Theme(u32),
    /// The tray: not yet in a theme.
    Tray,
    /// In no theme, on purpose.
    Apart,
}

impl Within {
    /// The number of the theme.
    pub const fn theme(self) -> Option<u32> {
        match self {
            Self::Theme(number) => Some(number),
            Self::Tray | Self::Apart => None,
        }
    }
}

/// A map. Its middle is the point 0, 0; to the right and downwards count up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Map {
    /// The regions in the order of the themes' numbers; last those of what lies in no theme.
    pub regions: Vec<Region>,
    /// The texts in the order of their ids; none where there are more than [`MOST_DOTS`].
    pub dots: Vec<Dot>,
    /// The corner at the left and top of everything.
    pub corner: Point,
    /// How wide it is.
    pub width: i64,
    /// How high it is.
    pub height: i64,
}

/// Where a theme lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Region {
    /// What lies there.
    pub within: Within,
    /// Its middle.
    pub middle: Point,
    /// How far it reaches from there.
    pub radius: i64,
}

/// Where a text lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dot {
    /// The text.
    pub id: String,
    /// In which region.
    pub within: Within,
    /// Where.
    pub at: Point,
    /// Another theme that it is close to.
    pub leans_to: Option<u32>,
}

/// Draws the map of texts that lie in themes. The same texts in the same themes give the same map, in any order.
pub fn draw(workers: &dyn Workers, lying: &[Lying]) -> Map {
    let mut lying: Vec<&Lying> = lying.iter().collect();
    lying.sort_by(|a, b| a.text.id.cmp(&b.text.id));
    let places: BTreeSet<Within> = lying.iter().map(|one| one.within).collect();
    let members: Vec<Vec<usize>> = places
        .iter()
        .map(|place| (0..lying.len()).filter(|text| lying[*text].within == *place).collect())
        .collect();
    let sizes: Vec<usize> = members.iter().map(Vec::len).collect();
    let has_dots = lying.len() <= MOST_DOTS;
    let radii: Vec<i64> = sizes
        .iter()
        .map(|size| if has_dots { plane::radius_of_dots(*size) } else { plane::radius_of(*size) })
        .collect();
    let middles = packed(&places, &radii);
    let regions: Vec<Region> = places
        .iter()
        .zip(middles.iter().zip(&radii))
        .map(|(within, (middle, radius))| Region {
            within: *within,
            middle: *middle,
            radius: *radius,
        })
        .collect();
    let dots = if has_dots { dots(workers, &lying, &regions, &members) } else { Vec::new() };
    framed(regions, dots)
}

/// One dot for each text.
fn dots(
    workers: &dyn Workers,
    lying: &[&Lying],
    regions: &[Region],
    members: &[Vec<usize>],
) -> Vec<Dot> {
    let texts: Vec<&Text> = lying.iter().map(|one| &one.text).collect();
    let corpus = Corpus::read(workers, &texts, Reading::Subjects);
    let terms = Terms::of(workers, &corpus.words, Bridge::built_in(), &LeftOut::default());
    let points = points(workers, &corpus, &terms);
    let is_theme = regions.iter().map(|region| region.within.theme().is_some()).collect();
    let closeness = Closeness::of(&points, is_theme, members);
    let mut dots: Vec<Option<Dot>> = vec![None; lying.len()];
    for (place, region) in regions.iter().enumerate() {
        let standings = closeness.standings(place, &members[place]);
        for (standing, at) in standings.iter().zip(seats(region, regions, &standings)) {
            dots[standing.text] = Some(Dot {
                id: lying[standing.text].text.id.clone(),
                within: region.within,
                at,
                leans_to: standing.leans_to.and_then(|other| regions[other].within.theme()),
            });
        }
    }
    dots.into_iter().flatten().collect()
}

/// A place for each text of a region: those that stand first in the middle, each on the side that it is turned to. Those at
/// the edge choose before those in the middle, to whom it matters less.
fn seats(region: &Region, regions: &[Region], standings: &[Placed]) -> Vec<Point> {
    let mut free = slots(standings.len());
    let reach = region.radius - THUMB;
    let mut seats = Vec::with_capacity(standings.len());
    for (place, standing) in standings.iter().enumerate().rev() {
        let wish = match standing.turned_to.map(|other| regions[other].middle - region.middle) {
            // Every ring takes as many as there is room in it.
            Some(way) => way.at_length(plane::root_share(reach, place, standings.len())),
            None => Point::MIDDLE,
        };
        let nearest =
            (0..free.len()).min_by_key(|slot| (free[*slot].distance_squared(wish), *slot));
        // There are more slots than texts.
        let seat = nearest.map_or(Point::MIDDLE, |slot| free.remove(slot));
        seats.push(region.middle + seat);
    }
    seats.reverse();
    seats
}

/// The map with what it needs around it.
fn framed(regions: Vec<Region>, dots: Vec<Dot>) -> Map {
    let edge = |of: fn(Point) -> i64, sign: i64| {
        regions
            .iter()
            .map(|region| sign * of(region.middle) + region.radius + MARGIN)
            .max()
            .unwrap_or(MARGIN)
    };
    let (left, right) = (edge(|point| point.x, -1), edge(|point| point.x, 1));
    let (top, bottom) = (edge(|point| point.y, -1), edge(|point| point.y, 1));
    let corner = Point { x: -left, y: -top };
    Map { regions, dots, corner, width: left + right, height: top + bottom }
}
