//! One grouping from many: what most of them agree on does not hang on the draw of one.
//!
//! Each run groups a random part of the texts into somewhat more groups than are wanted, and then every text goes with
//! the nearest group of the run. Texts that keep meeting in the same groups belong together.
//!
//! What people decided takes no part in the runs: they say how texts lie. Afterwards the texts that people put somewhere
//! say what became of their company, so that a few of them decide about many.

use std::ops::RangeInclusive;

use super::{
    cluster::Field,
    dense::{Dense, add, add_all, largest},
    exact::{index, position, real},
    reduce::reduce,
    seed::Seed,
    sparse::Sparse,
    workers::{Alone, Workers, fill, map},
};

mod run;

use run::Run;

/// How many runs there are at least, over many texts, which settle among themselves, and at most.
const RUNS: RangeInclusive<usize> = 30..=120;

/// So many texts are in all runs together, where that makes no fewer runs and no more.
const TEXTS_OF_ALL: usize = 240_000;

/// The share of the texts that a run groups.
const SHARE: f64 = 0.8;

/// The most texts that a run groups; the others go with the nearest group as well.
const MOST_TEXTS: f64 = 5_000.0;

/// The most texts from which the last grouping is learnt, but for those that people put somewhere.
const MOST_LEARNT: f64 = 10_000.0;

/// Starts of the last grouping, of which the best is taken.
const STARTS: usize = 10;

/// Rounds of the reduction of all runs to a few directions.
const ROUNDS: u32 = 4;

fn runs(texts: usize) -> usize {
    (TEXTS_OF_ALL / texts.max(1)).clamp(*RUNS.start(), *RUNS.end())
}

/// What all runs said: for each of them the group of every text.
#[derive(Debug)]
pub(super) struct Runs {
    of_runs: Vec<Run>,
}

impl Runs {
    /// Runs with `count` to twice as many groups.
    pub(super) fn of(
        workers: &dyn Workers,
        points: &Dense,
        ids: &[&str],
        count: usize,
        seed: Seed,
    ) -> Self {
        let texts = points.height();
        let free = vec![None; texts];
        let field = Field { points, fixed: &free };
        let share = SHARE.min(MOST_TEXTS / real(texts.max(1)));
        let of_runs = map(workers, runs(texts), |run| {
            let seed = seed.derive(u64::from(position(run)));
            let groups = (count + seed.stream().below(count + 1)).min(texts);
            // Whether a text is in a run hangs on its id alone: another text more changes nothing for it.
            let is_in = |text: &usize| seed.derive_from(ids[*text]).unit() < share;
            let mut members: Vec<usize> = (0..texts).filter(is_in).collect();
            if members.len() < groups {
                members = (0..texts).collect();
            }
            let mut chance = seed.derive(1).stream();
            let centres = field.settle(&members, none(points), groups, &mut chance).centres;
            let groups = field.assigned(&Alone, &centres);
            Run { groups, count: centres.height() }
        });
        Self { of_runs }
    }

    /// Texts as points: those lie near each other that keep meeting.
    pub(super) fn points(&self, workers: &dyn Workers, directions: usize, seed: Seed) -> Dense {
        let together = self.together(workers);
        let mut points = reduce(workers, &together, directions, ROUNDS, seed.derive(0));
        points.normalise();
        points
    }

    /// The grouping that fits the runs best.
    pub(super) fn grouped(
        &self,
        workers: &dyn Workers,
        fixed: &[Option<u32>],
        anchors: usize,
        count: usize,
        seed: Seed,
        ids: &[&str],
    ) -> Vec<u32> {
        let points = self.points(workers, count, seed);
        let field = Field { points: &points, fixed };
        let share = MOST_LEARNT / real(ids.len().max(1));
        let is_in =
            |text: &usize| fixed[*text].is_some() || seed.derive_from(ids[*text]).unit() < share;
        let members: Vec<usize> = (0..ids.len()).filter(is_in).collect();
        let anchors = middles(&points, fixed, anchors);
        let starts = map(workers, STARTS, |start| {
            let mut chance = seed.derive(1 + u64::from(position(start))).stream();
            field.settle(&members, anchors.clone(), count, &mut chance)
        });
        let best =
            starts.into_iter().reduce(|best, next| if next.fit > best.fit { next } else { best });
        best.map_or_else(Vec::new, |best| field.assigned(workers, &best.centres))
    }

    /// Texts by the groups of all runs; a small group says more than a large one.
    fn together(&self, workers: &dyn Workers) -> Sparse {
        let texts = self.of_runs.first().map_or(0, |run| run.groups.len());
        let weights: Vec<Vec<f64>> = self
            .of_runs
            .iter()
            .map(|run| {
                let sizes = run.sizes();
                sizes.into_iter().map(|size| 1.0 / real(size.max(1)).sqrt()).collect()
            })
            .collect();
        let width = self.of_runs.iter().map(|run| run.count).sum();
        let row = |text: usize| {
            let mut first = 0;
            let cells = self.of_runs.iter().zip(&weights).map(|(run, weights)| {
                let group = index(run.groups[text]);
                let cell = (position(first + group), weights[group]);
                first += run.count;
                cell
            });
            cells.collect::<Vec<_>>()
        };
        Sparse::from_rows(workers, width, texts, row)
    }

    /// For each text and theme: with which share of its company in the runs, on average, it lies in the theme.
    pub(super) fn company(&self, workers: &dyn Workers, themes: &[u32], count: usize) -> Dense {
        self.mean(workers, themes.len(), count, |run| run.shares(themes, count))
    }

    /// The theme of each text by what people said of its company. A company of which they said nothing goes with the
    /// themes that it lies in.
    pub(super) fn told(
        &self,
        workers: &dyn Workers,
        themes: &[u32],
        fixed: &[Option<u32>],
        count: usize,
    ) -> Vec<u32> {
        let told = self.mean(workers, themes.len(), count, |run| run.told(themes, fixed, count));
        map(workers, themes.len(), |text| fixed[text].unwrap_or_else(|| largest(told.row(text))))
    }

    /// For each text the mean over the runs of what is said of its group.
    fn mean(
        &self,
        workers: &dyn Workers,
        texts: usize,
        width: usize,
        of_groups: impl Fn(&Run) -> Dense,
    ) -> Dense {
        let of_groups: Vec<Dense> = self.of_runs.iter().map(of_groups).collect();
        let share = 1.0 / real(self.of_runs.len());
        let mut mean = Dense::zero(texts, width);
        fill(workers, &mut mean.cells, width, |text, cells| {
            let runs = self.of_runs.iter().zip(&of_groups);
            add_all(cells, runs.map(|(run, said)| (share, said.row(index(run.groups[text])))));
        });
        mean
    }
}

/// No centres to begin with.
const fn none(points: &Dense) -> Dense {
    Dense { width: points.width, cells: Vec::new() }
}

/// The direction of the texts that are fixed to each of the anchors.
pub(super) fn middles(points: &Dense, fixed: &[Option<u32>], anchors: usize) -> Dense {
    let mut middles = Dense::zero(anchors, points.width);
    for (text, theme) in fixed.iter().enumerate() {
        if let Some(theme) = theme {
            add(middles.row_mut(index(*theme)), 1.0, points.row(text));
        }
    }
    middles.normalise();
    middles
}
