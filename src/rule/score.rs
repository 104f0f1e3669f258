//! Score voting: the items with the best mean score win.
//!
//! Source: range voting with several winners; scores from 0 to 5 after criteria with weights, as in the evaluation of
//! research proposals by panels (European Commission, Horizon Europe, general annex D).
//!
//! - An item's score is the mean, over all panelists who may vote on it, of what each gives it; and what one gives is the
//!   mean of her scores over the criteria of the rubric, by their weights. All means are exact.
//! - The mean is taken over the panelists who may vote on the item, so a recusal is neither a good score nor a bad one.
//!   Who abstains or leaves the item blank gives it nothing, as an abstention is no approval.
//! - The minimum is a share of the best score. An item that got nothing takes no seat, whatever the minimum.

use super::{Bar, Standing};
use crate::{charter::PanelRules, number::Fraction, round::ItemId};

mod disagreement;
mod grade;
mod grades;
mod total;

pub use disagreement::extremes_that_disagree;
pub use grade::{Grade, NotAGrade};
pub use grades::{Grades, NotGrades};
pub use total::ScoreTotal;

/// What the panel gave one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scores<'a> {
    /// Which item.
    pub item: ItemId,
    /// The scores.
    pub total: &'a ScoreTotal,
    /// How many of the roster are free of conflict.
    pub eligible: u32,
}

/// Standings by mean score, with the bars of the rules.
pub fn score(rules: &PanelRules, roster: u32, totals: &[Scores]) -> Vec<Standing> {
    let standing = |scores: &Scores| {
        let Scores { item, total, eligible } = *scores;
        let score = total.mean(&rules.rubric, eligible).unwrap_or(Fraction::ZERO);
        let share = total.share_of_best(&rules.rubric, eligible).unwrap_or(Fraction::ZERO);
        Standing { item, score, bar: Bar::of(rules, roster, eligible, share) }
    };
    totals.iter().map(standing).collect()
}
