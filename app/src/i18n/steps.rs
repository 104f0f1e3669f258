//! The steps of a count, as sentences.

use pathways::{
    round::{BrokenTie, ItemId, TieBreaker},
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
