//! The steps of a count, as sentences.

use pathways::{
    round::{BrokenTie, ItemId, Statistic, TieBreaker},
    rule::Step,
    text::Language,
};

use super::{messages, number};

/// Every step in order, with the names of items.
pub(crate) fn count_steps(
    steps: &[Step],
    name: impl Fn(ItemId) -> String,
    language: Language,
) -> Vec<String> {
    let words = messages(language);
    let said = |(place, step): (u16, &Step)| {
        let Step::Seat { item, load, equals } = step;
        let (place, load) = (number(place, language), load.to_string());
        if equals.is_empty() {
            return words.results_seat(place, name(*item), load);
        }
        let equals: Vec<String> = equals.iter().map(|item| name(*item)).collect();
        words.results_seat_equal(place, name(*item), load, equals.join(", "))
    };
    (1..).zip(steps).map(said).collect()
}

/// How a tie was broken, step by step, with the names of items.
pub(crate) fn broken_ties(
    broken: &[BrokenTie],
    name: impl Fn(ItemId) -> String,
    language: Language,
) -> Vec<String> {
    let words = messages(language);
    let names = |items: &[ItemId]| {
        let names: Vec<String> = items.iter().map(|item| name(*item)).collect();
        names.join(", ")
    };
    let mut said = Vec::new();
    for tie in broken {
        match &tie.by {
            TieBreaker::SecondaryStatistic { statistic, .. } => {
                said.push(by_statistic(*statistic, &tie.chosen, &names, language));
            }
            TieBreaker::MembersSupport { .. } if tie.chosen.is_empty() => {
                said.push(words.results_tie_supports_nobody());
            }
            TieBreaker::MembersSupport { .. } => {
                said.push(words.results_tie_supports(names(&tie.chosen)));
            }
            TieBreaker::Lot { order, .. } => {
                said.push(words.results_tie_lot(names(&tie.chosen), names(order)));
            }
        }
    }
    said
}

/// What the same ballots say of the tied.
fn by_statistic(
    statistic: Statistic,
    chosen: &[ItemId],
    names: &impl Fn(&[ItemId]) -> String,
    language: Language,
) -> String {
    let words = messages(language);
    match (statistic, chosen) {
        (Statistic::FewerDeclines, []) => words.results_tie_declines_nobody(),
        (Statistic::FewerDeclines, chosen) => words.results_tie_declines(names(chosen)),
        (Statistic::MoreHighScores, []) => words.results_tie_high_nobody(),
        (Statistic::MoreHighScores, chosen) => words.results_tie_high(names(chosen)),
        (Statistic::FewerLowScores, []) => words.results_tie_low_nobody(),
        (Statistic::FewerLowScores, chosen) => words.results_tie_low(names(chosen)),
    }
}
