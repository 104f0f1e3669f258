//! What one panelist gives one item: a score for each criterion, in the order of the rubric.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use super::Grade;
use crate::charter::{Criterion, MOST_CRITERIA};

/// A score for each criterion of a rubric, in its order; at least one, at most [`MOST_CRITERIA`]. In JSON it is a list
/// of numbers, as text its numbers with commas between them: `3,5,0`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Grades {
    grades: [Grade; MOST_CRITERIA],
    criteria: usize,
}

/// The scores were none, too many, or not from 0 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotGrades;

impl fmt::Display for NotGrades {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not scores: expected one to {MOST_CRITERIA} whole numbers from 0 to 5")
    }
}

impl std::error::Error for NotGrades {}

impl Grades {
    /// Each score, in the order of the rubric.
    pub fn each(&self) -> &[Grade] {
        &self.grades[..self.criteria]
    }

    /// Whether there is a score for each criterion of a rubric and for none beside them.
    pub fn fits(&self, rubric: &[Criterion]) -> bool {
        self.criteria == rubric.len()
    }

    /// The sum of the scores by the weights of their criteria.
    pub fn points(&self, rubric: &[Criterion]) -> u64 {
        let weighted = self.each().iter().zip(rubric);
        weighted.map(|(grade, one)| u64::from(grade.points()) * u64::from(one.weight)).sum()
    }
}

impl TryFrom<&[Grade]> for Grades {
    type Error = NotGrades;

    fn try_from(each: &[Grade]) -> Result<Self, NotGrades> {
        if !(1..=MOST_CRITERIA).contains(&each.len()) {
            return Err(NotGrades);
        }
        let mut grades = [Grade::default(); MOST_CRITERIA];
        grades[..each.len()].copy_from_slice(each);
        Ok(Self { grades, criteria: each.len() })
    }
}

impl fmt::Display for Grades {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let each: Vec<String> = self.each().iter().map(ToString::to_string).collect();
        f.write_str(&each.join(","))
    }
}

impl fmt::Debug for Grades {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Grades {
    type Err = NotGrades;

    fn from_str(text: &str) -> Result<Self, NotGrades> {
        let each: Result<Vec<Grade>, _> = text.split(',').map(str::parse).collect();
        each.map_err(|_| NotGrades)?.as_slice().try_into()
    }
}

impl Serialize for Grades {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.each().iter().map(|grade| grade.points()))
    }
}

impl<'de> Deserialize<'de> for Grades {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let points = Vec::<u8>::deserialize(deserializer)?;
        let each: Result<Vec<Grade>, _> = points.into_iter().map(Grade::try_from).collect();
        each.map_err(D::Error::custom)?.as_slice().try_into().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_are_from_nothing_to_five_one_for_each_criterion() {
        let grades: Grades = "3,5,0".parse().unwrap();
        assert_eq!(grades.to_string(), "3,5,0");
        assert_eq!(serde_json::to_string(&grades).unwrap(), "[3,5,0]");
        assert_eq!(serde_json::from_str::<Grades>("[3,5,0]").unwrap(), grades);
        for bad in ["", "6", "-1", "3,", "3, 5", "03", "0,0,0,0,0,0,0"] {
            assert_eq!(bad.parse::<Grades>(), Err(NotGrades), "{bad}");
        }
        for bad in ["[]", "[6]", "[-1]", "[2.5]", "[300]", "\"3\"", "[0,0,0,0,0,0,0]"] {
            assert!(serde_json::from_str::<Grades>(bad).is_err(), "{bad}");
        }
    }
}
