//! The rubric after which a panel scores: a few criteria, each with a weight.
//!
//! Weights are whole numbers that count against each other: 2 and 1 are the same as 10 and 5.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{CharterError, Method};
use crate::text::{Bilingual, CriterionName, Language};

/// The most criteria of a rubric.
pub const MOST_CRITERIA: usize = 6;
/// The largest weight of a criterion.
pub const LARGEST_WEIGHT: u16 = 100;

/// What a panel looks at, and how much it counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// What it is called.
    pub name: Bilingual<CriterionName>,
    /// How much it counts beside the others.
    pub weight: u16,
}

/// All weights together.
pub fn weights(rubric: &[Criterion]) -> u32 {
    rubric.iter().map(|one| u32::from(one.weight)).sum()
}

/// The place of the first criterion that weighs nothing or too much, or is called as one before it.
pub fn first_wrong(rubric: &[Criterion]) -> Option<usize> {
    let mut names = BTreeSet::new();
    rubric.iter().position(|one| {
        let is_new = Language::ALL.map(|language| names.insert((language, one.name.get(language))));
        !(1..=LARGEST_WEIGHT).contains(&one.weight) || is_new.contains(&false)
    })
}

/// A rule that scores has a rubric, and no other has one.
pub(super) fn check(method: Method, rubric: &[Criterion]) -> Result<(), CharterError> {
    let fits = match method {
        Method::Score => (1..=MOST_CRITERIA).contains(&rubric.len()),
        Method::Approval | Method::SequentialPhragmen | Method::ScottishStv => rubric.is_empty(),
    };
    (fits && first_wrong(rubric).is_none()).then_some(()).ok_or(CharterError::Rubric)
}
