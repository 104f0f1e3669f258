//! Questions about the groups to which members belong, such as a region or a first language.
//!
//! A host may ask a few, so that everybody can see afterwards who was heard and who was not. The questions are part of
//! the charter and public; the answers are no part of a campaign at all. Whoever keeps them keeps them apart from every
//! ballot and from the record, and shows [`Figures`] of them only.
//!
//! # Invariants
//!
//! - **A small cell is never shown**, and neither is anything that it could be worked out from: of a question with a
//!   cell below [`SMALLEST_CELL`] there is no total either. A cell that is not shown may hold any number below that.
//! - **Questions do not change once anybody can answer**, so an answer is named by its place.
//!
//! Deliberately absent: crossing two questions, and crossing one with ballots, rounds or times.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::CharterError;
use crate::text::{Bilingual, GroupAnswer, Language, Question};

/// The most group questions of a campaign.
pub const MOST_QUESTIONS: usize = 3;
/// The fewest answers from which one can choose.
pub const FEWEST_ANSWERS: usize = 2;
/// The most answers that a question offers.
pub const MOST_ANSWERS: usize = 12;
/// How many people must have given the same answer before their number is shown.
pub const SMALLEST_CELL: u32 = 5;

/// A question about a group, with the answers that it offers. Nobody has to answer it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct GroupQuestion {
    /// What is asked.
    pub question: Bilingual<Question>,
    /// The answers to choose from.
    pub answers: Vec<Bilingual<GroupAnswer>>,
}

/// One person's answer: which of the answers, to which of the questions, each by its place in the charter.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct GroupChoice {
    /// The question.
    pub question: u8,
    /// The answer.
    pub answer: u8,
}

impl std::fmt::Debug for GroupChoice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // To which groups somebody belongs is in no log line.
        f.write_str("GroupChoice")
    }
}

/// How many people gave an answer, as far as that may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// So many, at least [`SMALLEST_CELL`].
    Count(u32),
    /// Fewer than [`SMALLEST_CELL`], perhaps nobody.
    Few,
}

/// How the answers to one question are spread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// A cell for each answer, in the order of the charter.
    pub cells: Vec<Cell>,
    /// How many answered; none where that would tell the size of a small cell.
    pub total: Option<u32>,
}

impl GroupQuestion {
    /// The figures of one question, the charter's `place`th, from everybody's choices.
    pub fn figures(&self, place: usize, choices: &[GroupChoice]) -> Figures {
        let counts: Vec<u32> = (0..self.answers.len())
            .map(|answer| {
                let is_it = |choice: &&GroupChoice| {
                    usize::from(choice.question) == place && usize::from(choice.answer) == answer
                };
                u32::try_from(choices.iter().filter(is_it).count()).unwrap_or(u32::MAX)
            })
            .collect();
        Figures::of(&counts)
    }
}

impl Figures {
    fn of(counts: &[u32]) -> Self {
        let cell = |count: &u32| {
            if *count < SMALLEST_CELL { Cell::Few } else { Cell::Count(*count) }
        };
        let cells: Vec<Cell> = counts.iter().map(cell).collect();
        let total = (!cells.contains(&Cell::Few)).then(|| counts.iter().sum());
        Self { cells, total }
    }
}

/// Whether each choice is one that the questions offer, and no question has two.
pub fn are_offered(questions: &[GroupQuestion], choices: &[GroupChoice]) -> bool {
    let asked: BTreeSet<u8> = choices.iter().map(|choice| choice.question).collect();
    let is_offered = |choice: &GroupChoice| {
        let question = questions.get(usize::from(choice.question));
        question.is_some_and(|question| usize::from(choice.answer) < question.answers.len())
    };
    asked.len() == choices.len() && choices.iter().all(is_offered)
}

/// The place of the first question whose answers are too few, too many, or the same twice.
pub fn first_wrong(questions: &[GroupQuestion]) -> Option<usize> {
    questions.iter().position(|question| {
        let answers = &question.answers;
        let is_repeated = |language: Language| {
            let distinct: BTreeSet<_> = answers.iter().map(|answer| answer.get(language)).collect();
            distinct.len() < answers.len()
        };
        !(FEWEST_ANSWERS..=MOST_ANSWERS).contains(&answers.len())
            || Language::ALL.into_iter().any(is_repeated)
    })
}

pub(super) fn check(questions: &[GroupQuestion]) -> Result<(), CharterError> {
    if questions.len() > MOST_QUESTIONS {
        return Err(CharterError::GroupQuestions);
    }
    first_wrong(questions).map_or(Ok(()), |_| Err(CharterError::GroupAnswers))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_total_is_shown_only_beside_cells_that_are_all_shown() {
        let shown = Figures { cells: vec![Cell::Count(5), Cell::Count(6)], total: Some(11) };
        assert_eq!(Figures::of(&[5, 6]), shown);
        let hidden = Figures { cells: vec![Cell::Count(12), Cell::Few], total: None };
        assert_eq!(Figures::of(&[12, 4]), hidden);
        assert_eq!(Figures::of(&[12, 0]), hidden, "nobody is few, too");
    }

    proptest! {
        #[test]
        fn a_hidden_cell_can_hold_any_number_below_the_smallest_that_is_shown(
            counts in proptest::collection::vec(0_u32..12, FEWEST_ANSWERS..=MOST_ANSWERS),
        ) {
            let figures = Figures::of(&counts);
            for (place, cell) in figures.cells.iter().enumerate() {
                for other in 0..SMALLEST_CELL {
                    let mut otherwise = counts.clone();
                    otherwise[place] = other;
                    let looks_the_same = Figures::of(&otherwise) == figures;
                    prop_assert_eq!(looks_the_same, *cell == Cell::Few);
                }
            }
        }
    }

    #[test]
    fn each_choice_is_counted_in_its_own_cell() {
        let text = |text: &str| Bilingual { en: text.parse().unwrap(), fr: text.parse().unwrap() };
        let question = GroupQuestion {
            question: Bilingual { en: "Where?".parse().unwrap(), fr: "Où ?".parse().unwrap() },
            answers: vec![text("North"), text("South")],
        };
        let choose = |question, answer| GroupChoice { question, answer };
        let choices =
            [vec![choose(0, 1); 7], vec![choose(1, 1); 9], vec![choose(1, 0); 8]].concat();
        let figures = question.figures(1, &choices);
        assert_eq!(figures.cells, [Cell::Count(8), Cell::Count(9)]);
        assert_eq!(figures.total, Some(17));
        let questions = [question.clone(), question];
        assert!(are_offered(&questions, &[choose(0, 1), choose(1, 0)]));
        assert!(!are_offered(&questions, &[choose(0, 1), choose(0, 0)]), "two to one question");
        assert!(!are_offered(&questions, &[choose(2, 0)]), "no such question");
        assert!(!are_offered(&questions, &[choose(0, 2)]), "no such answer");
    }
}
