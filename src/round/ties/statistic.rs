//! The secondary statistic: what the ballots of the same round say of the tied, beside what was counted.
//!
//! Every number is a share of those who may vote on the item, so that a recusal is neither for it nor against it, and the
//! largest share comes first.

use serde::{Deserialize, Serialize};

use crate::{charter::Method, number::Fraction, round::ItemTotal, rule::Rules};

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Statistic {
    /// Whom fewer decline: the share of those who do not.
    FewerDeclines,
    /// Whom more score in the highest third of the scale: their share.
    MoreHighScores,
    /// Whom fewer score in the lowest third of the scale: the share of those who do not.
    FewerLowScores,
}

impl Statistic {
    /// What is compared under these rules, in order; nothing where one item says nothing without the others.
    pub(crate) const fn of(rules: &Rules) -> &'static [Self] {
        match rules {
            Rules::Upvote(_) => &[],
            Rules::Panel(rules) => match rules.method {
                Method::Approval => &[Self::FewerDeclines],
                Method::Score => &[Self::MoreHighScores, Self::FewerLowScores],
                Method::SequentialPhragmen | Method::ScottishStv => &[],
            },
        }
    }

    /// The share by which an item is compared; nothing where its totals do not tell it.
    pub(super) fn share(self, total: &ItemTotal) -> Option<Fraction> {
        let rest =
            |against: u32| Fraction::new(total.eligible.checked_sub(against)?, total.eligible);
        match self {
            Self::FewerDeclines => rest(total.decline),
            Self::MoreHighScores => Fraction::new(total.scores.as_ref()?.high, total.eligible),
            Self::FewerLowScores => rest(total.scores.as_ref()?.low),
        }
    }
}
