//! Questions about the groups to which members belong, such as a region or a first language.
//!
//! A host may ask a few, so that everybody can see afterwards who was heard and who was not. The questions are part of
//! the charter and public; the answers are no part of a campaign at all. Whoever keeps them keeps them apart from every
//! ballot and from the record, and shows [`Cell`]s of them only.
//!
//! # Invariants
//!
//! - **What is shown of a cell fits [`SMALLEST_CELL`] different numbers**, whatever stands in other cells. One person
//!   more or less seldom changes it, so who changed or took back an answer can seldom be told by looking twice.
//! - **Questions do not change once anybody can answer**, so an answer is named by its place.
//!
//! Deliberately absent: how many answered in all, since that would tell what cells hide; crossing two questions, and
//! crossing one with ballots, rounds or times.

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
/// How many people must have given the same answer before their number is shown, and in steps of how many it is.
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
    /// From one number to another, [`SMALLEST_CELL`] of them.
    Between(u32, u32),
    /// Fewer than [`SMALLEST_CELL`], perhaps nobody.
    Few,
}

impl Cell {
    const fn of(count: u32) -> Self {
        match count - count % SMALLEST_CELL {
            0 => Self::Few,
            least => Self::Between(least, least.saturating_add(SMALLEST_CELL - 1)),
        }
    }
}

impl GroupQuestion {
    /// A cell for each answer to the charter's `place`th question, in its order, from everybody's choices.
    pub fn cells(&self, place: usize, choices: &[GroupChoice]) -> Vec<Cell> {
        let count = |answer: usize| {
            let is_it = |choice: &&GroupChoice| {
                usize::from(choice.question) == place && usize::from(choice.answer) == answer
            };
            u32::try_from(choices.iter().filter(is_it).count()).unwrap_or(u32::MAX)
        };
        (0..self.answers.len()).map(|answer| Cell::of(count(answer))).collect()
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
    fn fewer_than_the_smallest_cell_are_never_shown_as_a_number() {
        assert_eq!([0, 1, 4].map(Cell::of), [Cell::Few; 3], "nobody is few, too");
        assert_eq!([5, 9].map(Cell::of), [Cell::Between(5, 9); 2]);
        assert_eq!(Cell::of(10), Cell::Between(10, 14));
    }

    proptest! {
        #[test]
        fn what_is_shown_is_shown_of_as_many_numbers_as_the_smallest_cell(count in 0_u32..1_000) {
            let same = (0..2_000).filter(|other| Cell::of(*other) == Cell::of(count)).count();
            prop_assert_eq!(u32::try_from(same), Ok(SMALLEST_CELL));
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
            [vec![choose(0, 1); 7], vec![choose(1, 1); 11], vec![choose(1, 0); 8]].concat();
        assert_eq!(question.cells(1, &choices), [Cell::Between(5, 9), Cell::Between(10, 14)]);
        assert_eq!(question.cells(0, &choices), [Cell::Few, Cell::Between(5, 9)]);
        let questions = [question.clone(), question];
        assert!(are_offered(&questions, &[choose(0, 1), choose(1, 0)]));
        assert!(!are_offered(&questions, &[choose(0, 1), choose(0, 0)]), "two to one question");
        assert!(!are_offered(&questions, &[choose(2, 0)]), "no such question");
        assert!(!are_offered(&questions, &[choose(0, 2)]), "no such answer");
    }
}
