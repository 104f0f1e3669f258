//! How close texts are to themes: what decides where in its region a dot lies.

use super::Region;
use crate::theming::dense::{Dense, TINY, add, dot, normalise};

/// A text is also close to another theme if it is no less close to it than to the others of its own, and at least so
/// close: texts that have nothing to do with each other are a little close by chance.
const LEAST: f64 = 0.25;

/// Texts and regions as directions.
pub(super) struct Closeness<'a> {
    points: &'a Dense,
    /// The sum of what lies in each region.
    sums: Dense,
    /// Whether a text can be close to it: nothing is close to what lies in no theme.
    is_theme: Vec<bool>,
}

/// A text within its region.
pub(super) struct Standing {
    pub(super) text: usize,
    /// The place of the region that it is closest to beside its own.
    pub(super) turned_to: Option<usize>,
    /// The same, if it is close enough to be worth telling.
    pub(super) leans_to: Option<usize>,
}

impl<'a> Closeness<'a> {
    pub(super) fn of(points: &'a Dense, regions: &[Region], members: &[Vec<usize>]) -> Self {
        let mut sums = Dense::zero(regions.len(), points.width);
        for (region, members) in members.iter().enumerate() {
            for text in members {
                add(sums.row_mut(region), 1.0, points.row(*text));
            }
        }
        Self {
            points,
            sums,
            is_theme: regions.iter().map(|one| one.within.theme().is_some()).collect(),
        }
    }

    /// The texts of a region, those first that are most clearly of it.
    pub(super) fn standings(&self, region: usize, members: &[usize]) -> Vec<Standing> {
        let mut standings: Vec<(f64, Standing)> =
            members.iter().map(|text| self.standing(region, *text)).collect();
        standings.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.text.cmp(&b.1.text)));
        standings.into_iter().map(|(_, standing)| standing).collect()
    }

    /// How much closer a text is to its own region than to any other.
    fn standing(&self, region: usize, text: usize) -> (f64, Standing) {
        let own = if self.is_theme[region] { self.to_others_in(region, text) } else { 0.0 };
        let mut closest: Option<(usize, f64)> = None;
        let others = (0..self.is_theme.len()).filter(|one| *one != region && self.is_theme[*one]);
        for other in others {
            let close = self.to(other, text);
            if close > TINY && closest.is_none_or(|(_, best)| close > best) {
                closest = Some((other, close));
            }
        }
        let leans = closest.filter(|(_, close)| LEAST <= *close && own <= *close);
        let (turned_to, leans_to) =
            (closest.map(|(other, _)| other), leans.map(|(other, _)| other));
        let lead = own - closest.map_or(0.0, |(_, close)| close);
        (lead, Standing { text, turned_to, leans_to })
    }

    fn to(&self, region: usize, text: usize) -> f64 {
        along(self.sums.row(region).to_vec(), self.points.row(text))
    }

    /// To the others of its own region: by itself, every text would be close to a theme of few.
    fn to_others_in(&self, region: usize, text: usize) -> f64 {
        let mut others = self.sums.row(region).to_vec();
        add(&mut others, -1.0, self.points.row(text));
        along(others, self.points.row(text))
    }
}

fn along(mut way: Vec<f64>, point: &[f64]) -> f64 {
    normalise(&mut way);
    dot(&way, point)
}
