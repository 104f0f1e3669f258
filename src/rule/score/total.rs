//! What a panel gave one item, without who gave what.

use serde::{Deserialize, Serialize};

use super::{Grade, Grades, extremes_that_disagree};
use crate::{
    charter::{Criterion, weights},
    number::Fraction,
};

/// How often each score was given to an item, and how many panelists were far up or far down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ScoreTotal {
    /// For each criterion of the rubric, in its order, how many gave 0, 1, 2, 3, 4 and 5.
    pub criteria: Vec<[u32; 6]>,
    /// Panelists whose weighted mean is in the highest third of the scale: at least 10/3.
    pub high: u32,
    /// Panelists whose weighted mean is in the lowest third of the scale: at most 5/3.
    pub low: u32,
}

impl ScoreTotal {
    /// Nobody's scores.
    pub fn none(rubric: &[Criterion]) -> Self {
        Self { criteria: vec![[0; 6]; rubric.len()], high: 0, low: 0 }
    }

    /// Adds what one panelist gave.
    pub fn add(&mut self, grades: &Grades, rubric: &[Criterion]) {
        for (counts, grade) in self.criteria.iter_mut().zip(grades.each()) {
            counts[usize::from(grade.points())] += 1;
        }
        // Her mean is her points over all weights; a third of the scale is five thirds.
        let (thrice, weights) = (grades.points(rubric) * 3, u64::from(weights(rubric)));
        let best = u64::from(Grade::BEST);
        self.high += u32::from(thrice >= 2 * best * weights);
        self.low += u32::from(thrice <= best * weights);
    }

    /// How many gave scores.
    pub fn scored(&self) -> u32 {
        self.criteria.first().map_or(0, |counts| counts.iter().sum())
    }

    /// The sum of all scores of a criterion.
    fn points_of(counts: &[u32; 6]) -> u64 {
        let points = Grade::ALL.iter().zip(counts);
        points.map(|(grade, count)| u64::from(grade.points()) * u64::from(*count)).sum()
    }

    /// The mean of a criterion over those who may vote on the item; nothing where nobody may.
    pub fn mean_of(&self, criterion: usize, eligible: u32) -> Option<Fraction> {
        let points = self.criteria.get(criterion).map(Self::points_of)?;
        Fraction::new(u32::try_from(points).ok()?, eligible)
    }

    /// The mean over those who may vote on the item, by the weights of the criteria; nothing where nobody may.
    pub fn mean(&self, rubric: &[Criterion], eligible: u32) -> Option<Fraction> {
        self.over(rubric, u64::from(weights(rubric)) * u64::from(eligible))
    }

    /// The same as a share of the best score.
    pub fn share_of_best(&self, rubric: &[Criterion], eligible: u32) -> Option<Fraction> {
        let best = u64::from(Grade::BEST) * u64::from(weights(rubric));
        self.over(rubric, best * u64::from(eligible))
    }

    fn over(&self, rubric: &[Criterion], denominator: u64) -> Option<Fraction> {
        let weighted = self.criteria.iter().zip(rubric);
        let weighted =
            weighted.map(|(counts, one)| Self::points_of(counts) * u64::from(one.weight));
        let points: u64 = weighted.sum();
        Fraction::new(u32::try_from(points).ok()?, u32::try_from(denominator).ok()?)
    }

    /// Whether a panel of so many disagrees on the item, so that it is worth talking about.
    pub const fn is_disputed(&self, eligible: u32) -> bool {
        let extreme = extremes_that_disagree(eligible);
        self.high >= extreme && self.low >= extreme
    }
}
