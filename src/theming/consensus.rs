//! One grouping from many: what most of them agree on does not hang on the draw of one.
//!
//! Each run groups a random part of the texts into somewhat more groups than are wanted, and then every text goes with
//! the nearest group of the run. Texts that keep meeting in the same groups belong together.

use super::{
    cluster::Field,
    dense::{Dense, add},
    exact::{index, position, real},
    reduce::reduce,
    seed::Seed,
    sparse::Sparse,
    workers::{Alone, Workers, fill, map},
};

/// How many runs there are over few texts, where they cost nothing, and over many, which settle among themselves.
const RUNS: [usize; 2] = [60, 30];

/// From so many texts on they are many.
const MANY: usize = 5_000;

/// The share of the texts that a run groups.
const SHARE: f64 = 0.8;

/// The most texts that a run groups; the others go with the nearest group as well.
const MOST_TEXTS: f64 = 5_000.0;

/// Starts of the last grouping, of which the best is taken.
const STARTS: usize = 10;

/// Rounds of the reduction of all runs to a few directions.
const ROUNDS: u32 = 4;

const fn runs(texts: usize) -> usize {
    if texts < MANY { RUNS[0] } else { RUNS[1] }
}

/// What all runs said: for each of them the group of every text.
#[derive(Debug)]
pub(super) struct Runs {
    of_runs: Vec<Run>,
}

#[derive(Debug)]
struct Run {
    groups: Vec<u32>,
    count: usize,
}

impl Runs {
    /// Runs with `count` to twice as many groups, the first of them around the anchors.
    pub(super) fn of(
        workers: &dyn Workers,
        field: Field<'_>,
        ids: &[&str],
        anchors: &Dense,
        count: usize,
        seed: Seed,
    ) -> Self {
        let texts = field.points.height();
        let share = SHARE.min(MOST_TEXTS / real(texts.max(1)));
        let of_runs = map(workers, runs(texts), |run| {
            let seed = seed.derive(u64::from(position(run)));
            let groups = (count + seed.stream().below(count + 1)).min(texts);
            // Whether a text is in a run hangs on its id alone: another text more changes nothing for it.
            let is_in = |text: &usize| {
                field.fixed[*text].is_some() || seed.derive_from(ids[*text]).unit() < share
            };
            let mut members: Vec<usize> = (0..texts).filter(is_in).collect();
            if members.len() < groups {
                members = (0..texts).collect();
            }
            let mut chance = seed.derive(1).stream();
            let centres = field.settle(&members, anchors.clone(), groups, &mut chance).centres;
            let groups = field.assigned(&Alone, &centres);
            Run { groups, count: centres.height() }
        });
        Self { of_runs }
    }

    /// The grouping that fits the runs best.
    pub(super) fn grouped(
        &self,
        workers: &dyn Workers,
        fixed: &[Option<u32>],
        anchors: usize,
        count: usize,
        seed: Seed,
    ) -> Vec<u32> {
        let together = self.together();
        let mut points = reduce(workers, &together, count, ROUNDS, seed.derive(0));
        points.normalise();
        let field = Field { points: &points, fixed };
        let members: Vec<usize> = (0..points.height()).collect();
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
    fn together(&self) -> Sparse {
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
        Sparse::from_rows(width, (0..texts).map(row))
    }

    /// For each text and theme: with which share of its company in the runs, on average, it lies in the theme.
    pub(super) fn company(&self, workers: &dyn Workers, themes: &[u32], count: usize) -> Dense {
        let shares: Vec<Dense> = self.of_runs.iter().map(|run| run.shares(themes, count)).collect();
        let mut company = Dense::zero(themes.len(), count);
        fill(workers, &mut company.cells, count, |text, cells| {
            for (run, shares) in self.of_runs.iter().zip(&shares) {
                add(cells, 1.0 / real(self.of_runs.len()), shares.row(index(run.groups[text])));
            }
        });
        company
    }
}

impl Run {
    fn sizes(&self) -> Vec<usize> {
        let mut sizes = vec![0; self.count];
        self.groups.iter().for_each(|group| sizes[index(*group)] += 1);
        sizes
    }

    /// For each group the share of it that lies in each theme.
    fn shares(&self, themes: &[u32], count: usize) -> Dense {
        let sizes = self.sizes();
        let mut shares = Dense::zero(self.count, count);
        for (group, theme) in self.groups.iter().zip(themes) {
            shares.row_mut(index(*group))[index(*theme)] += 1.0 / real(sizes[index(*group)]);
        }
        shares
    }
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
