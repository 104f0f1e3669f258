//! What came out of a count: one JSON object, or lines.

use std::{collections::BTreeMap, fmt::Write as _};

use pathways::rule::{
    Committees, Listing, PhragmenStep, Sequence, StvCause, StvCount, StvStep, Tiers,
};
use serde::Serialize;

/// What came out. Items are numbered from 0.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Found {
    /// Every result that is equally right.
    committees: Vec<Vec<usize>>,
    /// Whether these are all.
    complete: bool,
    /// Items in every one.
    sure: Vec<usize>,
    /// Items in some.
    tied: Vec<usize>,
    /// Seats for the tied.
    seats_left: usize,
    /// Votes that are enough, where the rule has a quota.
    #[serde(skip_serializing_if = "Option::is_none")]
    quota: Option<String>,
    /// The number of each item: a share, a mean, the load at its election, or votes after the last stage.
    scores: BTreeMap<usize, String>,
    /// How the count went. Where a step might equally have been about others, one course is told.
    steps: Vec<Step>,
}

/// One step of a count.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
enum Step {
    /// Equals.
    Tier { items: Vec<usize>, score: String },
    /// A seat.
    Seat { item: usize, load: Option<String>, equals: Vec<usize> },
    /// A stage.
    Stage {
        cause: &'static str,
        item: Option<usize>,
        totals: BTreeMap<usize, String>,
        elected: Vec<usize>,
        equals: Vec<usize>,
    },
}

impl Found {
    fn of(committees: Committees, scores: BTreeMap<usize, String>, steps: Vec<Step>) -> Self {
        let Committees { all, listing, sure, tied, seats_left } = committees;
        Self {
            committees: all,
            complete: listing == Listing::Complete,
            sure,
            tied,
            seats_left,
            quota: None,
            scores,
            steps,
        }
    }

    pub(super) fn of_tiers(found: Tiers) -> Self {
        let scores: BTreeMap<usize, String> =
            found.scores.iter().map(ToString::to_string).enumerate().collect();
        let tier = |items: Vec<usize>| {
            let score = items.first().and_then(|item| scores.get(item)).cloned()?;
            Some(Step::Tier { items, score })
        };
        let steps = found.tiers.into_iter().filter_map(tier).collect();
        Self::of(found.committees, scores, steps)
    }

    pub(super) fn of_phragmen(found: Sequence<PhragmenStep>) -> Self {
        let load = |step: &PhragmenStep| step.load.as_ref().map(ToString::to_string);
        let scores = found.steps.iter().filter_map(|step| Some((step.item, load(step)?))).collect();
        let steps = found.steps.iter().map(|step| Step::Seat {
            item: step.item,
            load: load(step),
            equals: step.equals.clone(),
        });
        let steps = steps.collect();
        Self::of(found.committees, scores, steps)
    }

    pub(super) fn of_stv(found: StvCount) -> Self {
        let StvCount { quota, sequence: Sequence { committees, steps } } = found;
        let numbered = |step: &StvStep| {
            step.totals.iter().map(ToString::to_string).enumerate().collect::<BTreeMap<_, _>>()
        };
        let scores = steps.last().map(numbered).unwrap_or_default();
        let steps = steps.iter().map(|step| {
            let (cause, item) = match step.cause {
                StvCause::FirstPreferences => ("first preferences", None),
                StvCause::Surplus(item) => ("surplus", Some(item)),
                StvCause::Exclusion(item) => ("exclusion", Some(item)),
            };
            let (elected, equals) = (step.elected.clone(), step.equals.clone());
            Step::Stage { cause, item, totals: numbered(step), elected, equals }
        });
        let quota = Some(quota.to_string());
        let steps = steps.collect();
        Self { quota, ..Self::of(committees, scores, steps) }
    }

    /// The same with other numbers, which rise with the old ones.
    pub(super) fn numbered(mut self, numbers: &[usize]) -> Self {
        let of = |item: usize| numbers.get(item).copied().unwrap_or(item);
        let lists = self.committees.iter_mut().chain([&mut self.sure, &mut self.tied]);
        lists.flatten().for_each(|item| *item = of(*item));
        let keyed = |map: BTreeMap<usize, String>| -> BTreeMap<usize, String> {
            map.into_iter().map(|(item, text)| (of(item), text)).collect()
        };
        self.scores = keyed(self.scores);
        for step in &mut self.steps {
            if let Step::Stage { item, totals, elected, equals, .. } = step {
                *item = item.map(of);
                *totals = keyed(std::mem::take(totals));
                elected.iter_mut().chain(equals).for_each(|item| *item = of(*item));
            }
        }
        self
    }

    /// As JSON.
    pub(super) fn json(&self) -> String {
        serde_json::json!(self).to_string()
    }

    /// In lines, fields separated by tabs.
    pub(super) fn lines(&self) -> String {
        let mut lines = String::new();
        let mut line = |name: &str, value: &str| {
            // Writing into a text cannot fail.
            let _ = writeln!(lines, "{name}\t{value}");
        };
        if let Some(quota) = &self.quota {
            line("quota", quota);
        }
        for (number, step) in (1..).zip(&self.steps) {
            line(&format!("step {number}"), &step.words());
        }
        for committee in &self.committees {
            line("committee", &list(committee));
        }
        if !self.complete {
            line("committee", "and others");
        }
        line("sure", &list(&self.sure));
        line("tied", &list(&self.tied));
        line("seats left", &self.seats_left.to_string());
        lines
    }
}

impl Step {
    fn words(&self) -> String {
        match self {
            Self::Tier { items, score } => format!("{score}\t{}", list(items)),
            Self::Seat { item, load, equals } => {
                let load = load.as_deref().unwrap_or("-");
                format!("{item}\tload {load}{}", or_equally(equals))
            }
            Self::Stage { cause, item, totals, elected, equals } => {
                let of = item.map_or_else(String::new, |item| format!(" of {item}"));
                let totals: Vec<String> =
                    totals.iter().map(|(item, votes)| format!("{item}: {votes}")).collect();
                let elected = if elected.is_empty() {
                    String::new()
                } else {
                    format!("\telected {}", list(elected))
                };
                format!("{cause}{of}{}\t{}{elected}", or_equally(equals), totals.join("  "))
            }
        }
    }
}

fn list(items: &[usize]) -> String {
    items.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn or_equally(equals: &[usize]) -> String {
    if equals.is_empty() { String::new() } else { format!("\tequally any of {}", list(equals)) }
}
