//! How close texts are to themes: what decides where in its region a dot lies, and which theme comes second.

use crate::theming::dense::{Dense, TINY, add, dot, normalise};

/// A text is also close to another theme if it is no less close to it than to the others of its own, and at least so
/// close: texts that have nothing to do with each other are a little close by chance.
const LEAST: f64 = 0.25;

/// Texts and regions as directions.
pub(in crate::theming) struct Closeness<'a> {
    points: &'a Dense,
    /// The sum of what lies in each region.
    sums: Dense,
    /// The direction of each region.
    ways: Dense,
    /// Whether a text can be close to it: nothing is close to what lies in no theme.
    is_theme: Vec<bool>,
}

/// A text within its region.
pub(in crate::theming) struct Placed {
    pub(in crate::theming) text: usize,
    /// The place of the region that it is closest to beside its own.
    pub(super) turned_to: Option<usize>,
    /// The same, if it is close enough not to be so by chance.
    pub(in crate::theming) second: Option<usize>,
    /// The same, if it is no less close to it than to its own.
    pub(super) leans_to: Option<usize>,
}

impl<'a> Closeness<'a> {
    pub(in crate::theming) fn of(
        points: &'a Dense,
        is_theme: Vec<bool>,
        members: &[Vec<usize>],
    ) -> Self {
        let mut sums = Dense::zero(is_theme.len(), points.width);
        for (region, members) in members.iter().enumerate() {
            for text in members {
                add(sums.row_mut(region), 1.0, points.row(*text));
            }
        }
        let mut ways = sums.clone();
        ways.normalise();
        Self { points, sums, ways, is_theme }
    }

    /// The texts of a region, those first that are most clearly of it.
    pub(in crate::theming) fn standings(&self, region: usize, members: &[usize]) -> Vec<Placed> {
        let mut standings: Vec<(f64, Placed)> =
            members.iter().map(|text| self.standing(region, *text)).collect();
        standings.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.text.cmp(&b.1.text)));
        standings.into_iter().map(|(_, standing)| standing).collect()
    }

    /// How much closer a text is to its own region than to any other.
    fn standing(&self, region: usize, text: usize) -> (f64, Placed) {
        let own = if self.is_theme[region] { self.to_others_in(region, text) } else { 0.0 };
        let mut closest: Option<(usize, f64)> = None;
        let others = (0..self.is_theme.len()).filter(|one| *one != region && self.is_theme[*one]);
        for other in others {
            let close = dot(self.ways.row(other), self.points.row(text));
            if close > TINY && closest.is_none_or(|(_, best)| close > best) {
                closest = Some((other, close));
            }
        }
        let second = closest.filter(|(_, close)| LEAST <= *close);
        let leans_to = second.filter(|(_, close)| own <= *close);
        let lead = own - closest.map_or(0.0, |(_, close)| close);
        let place = |found: Option<(usize, f64)>| found.map(|(other, _)| other);
        let (turned_to, second, leans_to) = (place(closest), place(second), place(leans_to));
        (lead, Placed { text, turned_to, second, leans_to })
    }

    /// To the others of its own region: by itself, every text would be close to a theme of few.
    fn to_others_in(&self, region: usize, text: usize) -> f64 {
        let mut others = self.sums.row(region).to_vec();
        add(&mut others, -1.0, self.points.row(text));
        normalise(&mut others);
        dot(&others, self.points.row(text))
    }
}
