//! From counted terms to groups: reduction, centring, consensus, refinement, in this order.
//!
//! Texts in closed themes take no part: nothing that is open depends on them, nor they on it.

use super::{
    Text,
    centre::centre,
    cluster::Field,
    consensus::{Runs, middles},
    corpus::Corpus,
    dense::{Dense, dot},
    exact::{index, position},
    grams,
    guide::taught,
    interner::Interner,
    plan::Plan,
    reduce::reduce,
    refine::{Usage, leaning, refine, whole},
    seed::Seed,
    sparse::Sparse,
    terms::Terms,
    weight::{spread, weighted, weights},
    workers::Workers,
};

mod open;

use open::{Open, OpenPlan};

/// Runs of letters help short texts; where there are more of them than this, words are enough.
const MOST_LETTERS: usize = 600_000;

/// Rounds in which the words of new themes are learnt.
const REFINEMENTS: u32 = 20;

/// Rounds in which those of themes that go on are learnt again: more would lead them away from where people left them.
const REFINEMENTS_GOING_ON: u32 = 2;

/// Directions of what the runs agree on, by themes, in which what people placed is learnt.
const DIRECTIONS_OF_RUNS: usize = 2;

/// Where texts lie.
#[derive(Debug)]
pub(super) struct Grouping {
    /// The theme of each text; none for a text without a word that another text has.
    pub(super) themes: Vec<Option<u32>>,
    /// For each text and theme, with which share of its company it lies there.
    pub(super) company: Dense,
    /// How well each text is in line with its theme.
    pub(super) fit: Vec<f64>,
}

/// Directions by how many texts there are: few texts have few subjects.
pub(super) const fn directions(texts: usize) -> usize {
    match texts {
        0..=2_000 => 30,
        2_001..=8_000 => 32,
        _ => 50,
    }
}

/// Rounds in which the directions are found: a small table settles fully, in a large one the strongest settle at once.
pub(super) fn rounds(table: &Sparse) -> u32 {
    position(CELLS / table.cells().max(1)).clamp(4, 30)
}

/// So many cells are gone through in all rounds together.
const CELLS: usize = 12_000_000;

/// Texts as points whose nearness is that of their subjects.
pub(super) fn points(workers: &dyn Workers, corpus: &Corpus, terms: &Terms) -> Dense {
    let texts = corpus.counts.height();
    let mut table = weighted(workers, &terms.count(workers, corpus));
    if corpus.letters() <= MOST_LETTERS {
        let letters = grams::count(workers, corpus, &mut Interner::default());
        table = table.beside(workers, &weighted(workers, &letters), 1.0);
    }
    // What is asked here has one answer, and the seed decides only from where it is approached.
    let mut points = reduce(workers, &table, directions(texts), rounds(&table), Seed::new(0));
    centre(&mut points, &corpus.tongues);
    points
}

/// Groups the texts as planned.
pub(super) fn group(
    workers: &dyn Workers,
    texts: &[&Text],
    corpus: &Corpus,
    terms: &Terms,
    plan: &Plan,
    seed: Seed,
) -> Grouping {
    let all = points(workers, corpus, terms);
    let open = Open::of(&all, plan);
    let mut grouping = Grouping::planned(plan);
    if open.texts.is_empty() || open.themes.is_empty() {
        return grouping;
    }
    let points = rows(&all, &open.texts);
    let field = Field { points: &points, fixed: &open.fixed };
    let ids: Vec<&str> = open.texts.iter().map(|text| texts[*text].id.as_str()).collect();
    let count = open.themes.len().min(open.texts.len());
    let runs = Runs::of(workers, &points, &ids, count, seed.derive(1));
    // Themes that go on move nothing else because somebody moved a text; themes that begin are what people began.
    let is_taught = open.has_fixed() && !plan.continues();
    let kept = is_taught.then(|| runs.points(workers, DIRECTIONS_OF_RUNS * count, seed.derive(2)));
    let first = if plan.continues() {
        open.continued(workers, field, seed)
    } else if let Some(kept) = &kept {
        let free = vec![None; ids.len()];
        let groups = runs.grouped(workers, &free, 0, count, seed.derive(2), &ids);
        open.named(kept, &groups)
    } else {
        let seed = seed.derive(2);
        let found = runs.grouped(workers, &open.fixed, open.anchors, count, seed, &ids);
        if open.is_begun() {
            runs.told(workers, &found, &open.fixed, open.themes.len())
        } else {
            found
        }
    };
    let first = open.permitted(plan, field, first);
    let lean = kept
        .map(|kept| taught(workers, &points.beside(&kept), &open.fixed, &first, open.themes.len()));
    // Counted once more: kept until here, they would take room beside the largest tables.
    let counts = telling(workers, terms.count(workers, corpus), &open.texts);
    let tongues: Vec<_> = open.texts.iter().map(|text| corpus.tongues[*text]).collect();
    let usage = Usage { counts: &counts, tongues: &tongues };
    let allowed = OpenPlan { plan, open: &open };
    let rounds = if plan.continues() { REFINEMENTS_GOING_ON } else { REFINEMENTS };
    let start = match &lean {
        Some(lean) => leaning(workers, lean, &allowed),
        None => whole(&first, open.themes.len()),
    };
    let shares = refine(workers, &usage, start, rounds, &allowed, lean.as_ref());
    let refined = open.filled(plan, &open.settled(plan, &shares), field);
    let company = runs.company(workers, &refined, open.themes.len());
    grouping.enter(&open, &points, &refined, &company);
    grouping
}

impl Grouping {
    /// What is planned, before anything is grouped.
    fn planned(plan: &Plan) -> Self {
        let texts = plan.fixed.len();
        Self {
            themes: plan.fixed.clone(),
            company: Dense::zero(texts, plan.themes),
            fit: vec![0.0; texts],
        }
    }

    /// Enters what was found for the open texts.
    fn enter(&mut self, open: &Open, points: &Dense, themes: &[u32], company: &Dense) {
        let centres = centres(points, themes, open.themes.len());
        for (place, text) in open.texts.iter().enumerate() {
            let theme = index(themes[place]);
            self.themes[*text] = Some(position(open.themes[theme]));
            self.fit[*text] = dot(points.row(place), centres.row(theme));
            for (theme, share) in open.themes.iter().zip(company.row(place)) {
                self.company.row_mut(*text)[*theme] = *share;
            }
        }
    }
}

fn rows(table: &Dense, rows: &[usize]) -> Dense {
    let cells = rows.iter().flat_map(|row| table.row(*row).iter().copied()).collect();
    Dense { width: table.width, cells }
}

/// The counts of the terms that tell texts apart.
fn telling(workers: &dyn Workers, counts: Sparse, texts: &[usize]) -> Sparse {
    let tells = weights(&spread(&counts), counts.height());
    let kept: Vec<Option<f64>> = tells.iter().map(|weight| weight.map(|_| 1.0)).collect();
    counts.keep(workers, texts, &kept, |count| count)
}

/// The direction of each theme.
fn centres(points: &Dense, themes: &[u32], count: usize) -> Dense {
    let fixed: Vec<Option<u32>> = themes.iter().copied().map(Some).collect();
    middles(points, &fixed, count)
}
