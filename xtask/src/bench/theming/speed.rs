//! How fast themes and similar challenges are found, and in how much memory.

use super::challenges::Challenges;
use super::engine::{Engine, Languages, Wish};
use super::scikit::Scikit;
use super::sets::Sets;
use crate::bench::example::{Cost, shown};
use crate::bench::table::{self, Row};
use crate::failure::Failure;
use xtask::torture::seed::Seed;

/// So many challenges are grouped.
pub(super) const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

/// What is asked of each of them.
const ASKED: [(&str, &str); 3] =
    [("1 s, 1 GB", "0.5 s"), ("6 s, 1 GB", "3 s"), ("90 s, 1 GB", "45 s")];

/// So many are searched.
pub(super) const INDEXED: [usize; 2] = [20_000, ASKED_OF];

/// How many of them there are where a search must be quick.
const ASKED_OF: usize = 100_000;

/// Challenges that are begun, each searched for once.
const QUERIES: usize = 1_000;

/// From so many characters on similar challenges are looked for.
const LEAST_TYPED: usize = 20;

/// So many hits the server asks for, of which it shows those that may be shown.
const HITS: usize = 60;

/// Where the texts to be grouped and those to be looked for are drawn from.
const TEXTS: u64 = 100;
const TYPED: u64 = 101;

pub(super) struct Speed<'a> {
    pub(super) engine: &'a Engine<'a>,
    pub(super) sets: &'a Sets,
    pub(super) seed: Seed,
}

impl Speed<'_> {
    /// The whole pipeline, and beside it the same texts by a library.
    pub(super) fn pipeline(&self, size: usize, scikit: Option<&Scikit>) -> Result<(), Failure> {
        let texts = Challenges::of(&self.sets.articles, self.seed, TEXTS).take(size);
        let grouped = self.engine.propose(&texts, &Wish::default())?;
        let place = SIZES.iter().position(|asked| *asked == size);
        let (least, aim) = place.map_or(("", ""), |place| ASKED[place]);
        let what = format!("{size} challenges of three paragraphs");
        table::print([Row::asked(what, least, aim, shown(&grouped.cost))]);
        let Some(scikit) = scikit else { return Ok(()) };
        let mut themes: Vec<&String> =
            grouped.themes.iter().filter_map(|(_, theme)| theme.as_ref()).collect();
        themes.sort_unstable();
        themes.dedup();
        let naive = self.engine.naive(&texts, themes.len())?;
        let library = scikit.group(&self.engine.file("texts", &texts)?, themes.len())?;
        let times = |cost: &Cost| {
            let of_processors = library
                .cost
                .processor_seconds
                .zip(cost.processor_seconds)
                .map_or("unknown".to_owned(), |(library, own)| format!("{:.1}", library / own));
            let of_clock = library.cost.seconds / cost.seconds;
            format!("{of_clock:.1} times as fast, {of_processors} of processor time")
        };
        table::print([
            Row::for_comparison(format!("{size} by scikit-learn, naive"), shown(&library.cost)),
            Row::for_comparison(format!("{size} of our own parts, naive"), shown(&naive.cost)),
            Row::asked(
                format!("{size}: whole pipeline against scikit-learn"),
                "not slower",
                "2 times",
                times(&grouped.cost),
            ),
            Row::asked(
                format!("{size}: the equal steps against scikit-learn"),
                "3 times",
                "5 times",
                times(&naive.cost),
            ),
        ]);
        Ok(())
    }

    /// Similar challenges while somebody types.
    pub(super) fn similar(&self, size: usize) -> Result<(), Failure> {
        let texts = Challenges::of(&self.sets.articles, self.seed, TEXTS).take(size);
        let typed =
            Challenges::of(&self.sets.articles, self.seed, TYPED).take_begun(QUERIES, LEAST_TYPED);
        let found = self.engine.similar(&texts, &typed, HITS, Languages::Bridged)?;
        let mut measured = spread(&found.seconds);
        if let Some(worked) = &found.processor_seconds {
            measured = format!("{measured}; of processor time {}", spread(worked));
        }
        let (least, aim) = if size == ASKED_OF { ("15 ms", "5 ms") } else { ("", "") };
        table::print([
            Row::asked(format!("as you type over {size}: p95"), least, aim, measured),
            Row::for_comparison(format!("making the index of {size}"), shown(&found.cost)),
        ]);
        Ok(())
    }
}

/// Milliseconds that all but one in twenty take no longer than, with the median and the slowest in a hundred.
fn spread(seconds: &[f64]) -> String {
    let mut times: Vec<f64> = seconds.iter().map(|seconds| seconds * 1_000.0).collect();
    times.sort_by(f64::total_cmp);
    let of_hundred = |part: usize| {
        let place = (times.len() * part / 100).min(times.len().saturating_sub(1));
        times.get(place).copied().unwrap_or(f64::NAN)
    };
    let [most, median, slowest] = [95, 50, 99].map(of_hundred);
    format!("{most:.1} ms (median {median:.1}, p99 {slowest:.1})")
}
