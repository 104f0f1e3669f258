//! What an item is ranked by: its approvals or its mean score, of as much as it could have had.

use std::cmp::Reverse;

use pathways::{charter::Criterion, number::Fraction, round::ItemTotal, rule::Bar, text::Language};

use super::Place;
use crate::{
    i18n::{decimal, messages, number},
    scores,
};

/// What an item has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Measure {
    /// So many of those who might vote on it approve.
    Approvals {
        /// How many approve.
        approve: u32,
        /// Of how many.
        eligible: u32,
    },
    /// A mean score, also as a share of the best.
    Mean {
        /// From 0 to 5; none where nobody might vote on it.
        mean: Option<Fraction>,
        /// From 0 to 1.
        share: Option<Fraction>,
    },
}

/// What the sentence about the line names: the last item above it and the first below it, with what they have.
pub(super) struct Neighbours {
    pub(super) last: String,
    pub(super) next: String,
    pub(super) inside: String,
    pub(super) outside: String,
}

impl Measure {
    pub(super) fn of(total: &ItemTotal, rubric: &[Criterion]) -> Self {
        let eligible = total.eligible;
        match &total.scores {
            None => Self::Approvals { approve: total.approve, eligible },
            Some(scores) => Self::Mean {
                mean: scores.mean(rubric, eligible),
                share: scores.share_of_best(rubric, eligible),
            },
        }
    }

    /// Which share of all it could have; the largest comes first.
    pub(super) fn rank(self) -> Reverse<Option<Fraction>> {
        Reverse(match self {
            Self::Approvals { approve, eligible } => Fraction::new(approve, eligible),
            Self::Mean { share, .. } => share,
        })
    }

    /// The length of its bar, where a full one has this length.
    pub(super) fn length(self, full: u64) -> u64 {
        let Reverse(share) = self.rank();
        share.map_or(0, |share| share.hundredths() * full / 100)
    }

    /// "7 of 9", "3.67 of 5".
    pub(super) fn in_words(self, language: Language) -> String {
        let words = messages(language);
        match self {
            Self::Approvals { approve, eligible } => {
                words.results_line_of(number(approve, language), number(eligible, language))
            }
            Self::Mean { mean, .. } => {
                words.results_score_of(decimal(mean.unwrap_or(Fraction::ZERO), language))
            }
        }
    }

    /// The same, also exactly: "3.67 (11/3) of 5", for where two that differ would read alike.
    pub(super) fn exactly(self, language: Language) -> String {
        match self {
            Self::Approvals { .. } => self.in_words(language),
            Self::Mean { mean, .. } => {
                messages(language).results_score_of(scores::mean(mean, language))
            }
        }
    }

    /// What is said of an item that it has too little.
    pub(super) fn too_little(self, language: Language) -> String {
        let words = messages(language);
        match self {
            Self::Approvals { .. } => words.results_line_minimum(),
            Self::Mean { .. } => words.results_score_minimum(),
        }
    }

    /// Why the last above the line is in and the first below it, which has this place, is not.
    pub(super) fn why(self, place: Place, named: Neighbours, language: Language) -> String {
        let words = messages(language);
        let Neighbours { last, next, inside, outside } = named;
        let scores = matches!(self, Self::Mean { .. });
        match place {
            Place::Tied => words.results_line_why_tied(last, next, inside),
            Place::Barred(Bar::ItemQuorum) if scores => words.results_score_why_quorum(next),
            Place::Barred(Bar::ItemQuorum) => words.results_line_why_quorum(next, outside),
            Place::Barred(Bar::MinimumSupport) if scores => {
                words.results_score_why_minimum(next, outside)
            }
            Place::Barred(Bar::MinimumSupport) => words.results_line_why_minimum(next, outside),
            Place::Chosen | Place::Below | Place::Disputed if scores => {
                words.results_score_why(last, next, inside, outside)
            }
            Place::Chosen | Place::Below | Place::Disputed => {
                words.results_line_why(last, next, inside, outside)
            }
        }
    }
}
