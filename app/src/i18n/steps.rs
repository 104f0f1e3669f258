//! The steps of a count, as sentences.

use std::collections::BTreeSet;

use pathways::{
    role::Role,
    round::{BrokenTie, ItemId, Statistic, TieBreaker},
    rule::{StageCause, Step},
    text::Language,
};

use super::{messages, number, role, votes};

/// Every step in order, with the names of items.
pub(crate) fn count_steps(
    steps: &[Step],
    name: impl Fn(ItemId) -> String,
    language: Language,
) -> Vec<String> {
    let words = messages(language);
    let said = |(place, step): (u16, &Step)| {
        let names =
            |items: &[ItemId]| items.iter().map(|item| name(*item)).collect::<Vec<_>>().join(", ");
        match step {
            Step::Seat { item, load, equals } => {
                let (place, item, load) = (number(place, language), name(*item), load.to_string());
                if equals.is_empty() {
                    words.results_seat(place, item, load)
                } else {
                    words.results_seat_equal(place, item, load, names(equals))
                }
            }
            Step::Stage { cause, elected, equals, .. } => {
                let what = match cause {
                    StageCause::FirstPreferences { quota } => {
                        words.results_step_first(votes(*quota, language))
                    }
                    StageCause::Surplus { item } => words.results_step_surplus(name(*item)),
                    StageCause::Exclusion { item } => words.results_step_exclusion(name(*item)),
                };
                let equals = (!equals.is_empty()).then(|| words.results_step_equal(names(equals)));
                let seats = (!elected.is_empty()).then(|| words.results_step_seats(names(elected)));
                let said = [Some(what), equals, seats];
                said.into_iter().flatten().collect::<Vec<_>>().join(" ")
            }
        }
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
            TieBreaker::Lot { added, order, .. } => {
                said.push(words.results_tie_lot(names(&tie.chosen), names(order)));
                if !added.is_empty() {
                    let count = u32::try_from(added.len()).unwrap_or(u32::MAX);
                    said.push(words.results_tie_lot_added(count, number(count, language)));
                }
            }
            TieBreaker::LotWithheld { withheld } => {
                let roles: BTreeSet<Role> = withheld.iter().map(|one| one.role).collect();
                let roles: Vec<String> = roles.into_iter().map(|one| role(one, language)).collect();
                said.push(words.results_tie_lot_withheld(roles.join(", ")));
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
