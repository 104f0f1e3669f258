//! What is open: the texts that can move and the themes that can change, numbered among themselves.

use std::collections::BTreeSet;

use super::centres;
use crate::theming::{
    cluster::Field,
    consensus::middles,
    dense::{Dense, TINY, dot, largest},
    exact::{index, position},
    plan::Plan,
    refine::Allowed,
    seed::Seed,
    workers::Workers,
};

/// A text stays where it was unless another theme suits it so much better.
const INERTIA: f64 = 1.5;

/// The texts that can move, and the themes that can change.
pub(super) struct Open {
    pub(super) texts: Vec<usize>,
    pub(super) themes: Vec<usize>,
    /// How many of the themes are settled.
    pub(super) anchors: usize,
    /// The open theme that each open text is fixed to.
    pub(super) fixed: Vec<Option<u32>>,
    pub(super) before: Vec<Option<u32>>,
}

impl Open {
    pub(super) fn of(points: &Dense, plan: &Plan) -> Self {
        let has_words = |text: &usize| points.row(*text).iter().any(|cell| *cell != 0.0);
        let is_open = |text: &usize| !plan.fixed(*text).is_some_and(|theme| plan.is_closed(theme));
        let texts: Vec<usize> = (0..points.height()).filter(is_open).filter(has_words).collect();
        let themes = open_themes(&texts, plan);
        let anchors = themes.iter().filter(|theme| **theme < plan.settled.len()).count();
        let number = |theme: &Option<u32>| {
            let place = theme.and_then(|theme| themes.binary_search(&index(theme)).ok());
            place.map(position)
        };
        let fixed = texts.iter().map(|text| number(&plan.fixed[*text])).collect();
        let before = texts.iter().map(|text| number(&plan.before[*text])).collect();
        Self { texts, themes, anchors, fixed, before }
    }

    /// Whether people placed any of the texts.
    pub(super) fn has_fixed(&self) -> bool {
        self.fixed.iter().any(Option::is_some)
    }

    /// The groups as themes, where each theme is the group to which the texts fixed to it come nearest.
    ///
    /// What texts have in common is asked before what people placed, so that few places do not bend the groups, and
    /// themes into which nobody put a text get the groups that are left.
    pub(super) fn named(&self, points: &Dense, groups: &[u32]) -> Vec<u32> {
        let count = self.themes.len();
        let centres = centres(points, groups, count);
        let mut nearness = Dense::zero(count, count);
        for (text, theme) in self.fixed.iter().enumerate() {
            if let Some(theme) = theme {
                let near = |group: usize| dot(points.row(text), centres.row(group));
                let cells = nearness.row_mut(index(*theme)).iter_mut().enumerate();
                cells.for_each(|(group, cell)| *cell += near(group));
            }
        }
        let themes = matched(&nearness);
        let place = |(group, fixed): (&u32, &Option<u32>)| fixed.unwrap_or(themes[index(*group)]);
        groups.iter().zip(&self.fixed).map(place).collect()
    }

    /// Whether a text is fixed to each theme, so that nothing is to be found but who else belongs there.
    pub(super) fn is_begun(&self) -> bool {
        (0..position(self.themes.len())).all(|theme| self.fixed.contains(&Some(theme)))
    }

    /// Each text in the theme that it was in, the others in the nearest.
    pub(super) fn continued(
        &self,
        workers: &dyn Workers,
        field: Field<'_>,
        seed: Seed,
    ) -> Vec<u32> {
        let stays: Vec<Option<u32>> =
            self.fixed.iter().zip(&self.before).map(|(fixed, before)| fixed.or(*before)).collect();
        let anchors = middles(field.points, &stays, self.anchors);
        let members: Vec<usize> = (0..self.texts.len()).collect();
        let mut chance = seed.derive(3).stream();
        let centres = if self.anchors < self.themes.len() {
            field.settle(&members, anchors, self.themes.len(), &mut chance).centres
        } else {
            anchors
        };
        let nearest = field.assigned(workers, &centres);
        let place = |(stays, nearest): (&Option<u32>, u32)| match stays {
            // A theme that is new may take what lies in it.
            Some(theme) if index(nearest) < self.anchors => *theme,
            _ => nearest,
        };
        stays.iter().zip(nearest).map(place).collect()
    }

    /// Moves texts out of themes that are forbidden to them, into the nearest of the others.
    pub(super) fn permitted(&self, plan: &Plan, field: Field<'_>, themes: Vec<u32>) -> Vec<u32> {
        let centres = centres(field.points, &themes, self.themes.len());
        let place = |(place, theme): (usize, &u32)| {
            let text = self.texts[place];
            let forbids = |theme: u32| plan.forbids(text, self.themes[index(theme)]);
            if self.fixed[place].is_some() || !forbids(*theme) {
                return *theme;
            }
            let row = field.points.row(place);
            let others = (0..position(self.themes.len())).filter(|theme| !forbids(*theme));
            let line = |theme: &u32| dot(row, centres.row(index(*theme)));
            others.max_by(|a, b| line(a).total_cmp(&line(b)).then(b.cmp(a))).unwrap_or(*theme)
        };
        themes.iter().enumerate().map(place).collect()
    }

    /// The theme with the largest share, or the one before if none is much larger.
    pub(super) fn settled(&self, plan: &Plan, shares: &Dense) -> Vec<u32> {
        let theme = |place: usize| {
            let row = shares.row(place);
            let best = largest(row);
            match self.before[place] {
                Some(before)
                    if row[index(best)] < INERTIA * row[index(before)]
                        && self.fixed[place].is_none()
                        && !plan.forbids(self.texts[place], self.themes[index(before)]) =>
                {
                    before
                }
                _ => best,
            }
        };
        (0..self.texts.len()).map(theme).collect()
    }

    /// Gives a theme that was left without a text the one that is least in line with its own, if the theme may take it.
    pub(super) fn filled(&self, plan: &Plan, themes: &[u32], field: Field<'_>) -> Vec<u32> {
        let mut themes = themes.to_vec();
        let centres = centres(field.points, &themes, self.themes.len());
        let candidates = |theme: u32| {
            (0..self.texts.len()).filter(move |place| self.may_fill(plan, *place, theme))
        };
        let numbers = 0..position(self.themes.len());
        let mut empty: Vec<u32> = numbers.filter(|theme| !themes.contains(theme)).collect();
        // What has least to choose from chooses first.
        empty.sort_by_key(|theme| candidates(*theme).count());
        for theme in empty {
            let line =
                |place: &usize| dot(field.points.row(*place), centres.row(index(themes[*place])));
            let has_company =
                |place: &usize| 1 < themes.iter().filter(|theme| **theme == themes[*place]).count();
            let mut movable: Vec<usize> = candidates(theme).collect();
            movable.sort_by(|a, b| line(a).total_cmp(&line(b)).then(a.cmp(b)));
            if let Some(place) = movable.into_iter().find(has_company) {
                themes[place] = theme;
            }
        }
        themes
    }

    /// Whether a text may be given to an empty theme. Where no number of themes is asked for, a theme that goes on gets
    /// back one of its own and no stranger, and a new one none that was in another.
    fn may_fill(&self, plan: &Plan, place: usize, theme: u32) -> bool {
        let own = Some(theme).filter(|theme| index(*theme) < self.anchors);
        self.fixed[place].is_none()
            && !plan.forbids(self.texts[place], self.themes[index(theme)])
            && (plan.needs_texts || self.before[place] == own)
    }
}

/// The themes that open texts can lie in. A theme that people made draws texts by the words of those that are there: if
/// none has any, nobody can say what else belongs there.
fn open_themes(texts: &[usize], plan: &Plan) -> Vec<usize> {
    let all: Vec<usize> = (0..plan.themes).filter(|theme| !plan.is_closed(*theme)).collect();
    let lies = |text: &usize| {
        let stays = |theme: &u32| !plan.forbids(*text, index(*theme));
        plan.fixed[*text].or(plan.before[*text].filter(stays)).map(index)
    };
    let drawing: BTreeSet<usize> = texts.iter().filter_map(lies).collect();
    let held: BTreeSet<usize> = plan.fixed.iter().flatten().copied().map(index).collect();
    let draws = |theme: &usize| {
        plan.settled.len() <= *theme
            || drawing.contains(theme)
            || plan.needs_texts && !held.contains(theme)
    };
    let themes: Vec<usize> = all.iter().copied().filter(draws).collect();
    let is_stranded = |text: &usize| themes.iter().all(|theme| plan.forbids(*text, *theme));
    let mut free = texts.iter().filter(|text| plan.fixed(**text).is_none());
    if free.any(is_stranded) { all } else { themes }
}

/// The theme of each group: two of them swap theirs as long as that brings more together.
fn matched(nearness: &Dense) -> Vec<u32> {
    let mut groups: Vec<usize> = (0..nearness.width).collect();
    let mut is_settled = false;
    while !is_settled {
        is_settled = true;
        for one in 0..groups.len() {
            for other in 0..one {
                let near = |theme: usize, group: usize| nearness.row(theme)[groups[group]];
                let (now, swapped) =
                    (near(one, one) + near(other, other), near(one, other) + near(other, one));
                if swapped > now + TINY {
                    groups.swap(one, other);
                    is_settled = false;
                }
            }
        }
    }
    let mut themes = vec![0; groups.len()];
    groups.iter().enumerate().for_each(|(theme, group)| themes[*group] = position(theme));
    themes
}

/// A plan as the open texts and themes see it.
pub(super) struct OpenPlan<'a> {
    pub(super) plan: &'a Plan,
    pub(super) open: &'a Open,
}

impl Allowed for OpenPlan<'_> {
    fn fixed(&self, text: usize) -> Option<usize> {
        self.open.fixed[text].map(index)
    }

    fn forbids(&self, text: usize, theme: usize) -> bool {
        self.plan.forbids(self.open.texts[text], self.open.themes[theme])
    }
}
