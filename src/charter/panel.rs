//! The rules of the panel's round.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Criterion, Disclosure, Ends, Method, SlateRule, TieStep};
use crate::number::Fraction;

/// The most further rounds: beyond three in all, panels are tired rather than agreed.
pub const MOST_FURTHER_ROUNDS: u16 = 2;

/// The rules of the panel's round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PanelRules {
    /// How its slate follows from the upvote; frozen with the upvote.
    pub slate: SlateRule,
    /// How many items it selects.
    pub seats: u16,
    /// How it counts.
    pub method: Method,
    /// What it looks at, where it scores. Where it does not, nothing is written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rubric: Vec<Criterion>,
    /// Which share of the roster must vote for the round to count.
    pub round_quorum: Fraction,
    /// Which share of the roster must be free of conflict for an item to be selected.
    pub item_quorum: Fraction,
    /// Which share of the eligible must approve for an item to be selected; where the panel scores, which share of the
    /// best score its mean must reach. Nothing where it ranks: a place far behind is no support, and to ask for a share of
    /// places would make it wise to leave items out.
    pub minimum_support: Fraction,
    /// What is published; below [`SMALL_PANEL`] panelists the host must choose, and for a rule that needs whole ballots.
    pub disclosure: Option<Disclosure>,
    /// When the box closes.
    pub ends: Ends,
    /// How ties across the cut line are broken.
    #[serde(default = "run_off_alone", skip_serializing_if = "is_run_off_alone")]
    pub tie_ladder: BTreeSet<TieStep>,
    /// How many further rounds may follow about what is disputed. Where none does, nothing is written.
    #[serde(default, skip_serializing_if = "is_none")]
    pub further_rounds: u16,
}

impl PanelRules {
    /// Whether its ladder breaks every tie of its rule: it ends with a lot, or its last step is a run-off that any number of
    /// others may follow. What is said item by item says nothing of which whole result is right, where a rule counts whole
    /// ballots.
    pub(super) fn breaks_ties(&self) -> bool {
        let mut ladder = self.tie_ladder.clone();
        let has_statistic = ladder.remove(&TieStep::SecondaryStatistic);
        let goes_by_item = has_statistic || ladder.contains(&TieStep::MembersSupport);
        (is_run_off_alone(&ladder) || ladder.contains(&TieStep::Lot))
            && !(goes_by_item && self.method.needs_whole_ballots())
    }

    /// Whether as many further rounds are possible: items are disputed one by one, and a slate that follows from totals
    /// can be recomputed only where these are published.
    pub(super) fn can_go_on(&self) -> bool {
        let tells = self.disclosure.is_none_or(Disclosure::opens_box);
        let is_possible = tells && !self.method.needs_whole_ballots();
        self.further_rounds == 0 || (is_possible && self.further_rounds <= MOST_FURTHER_ROUNDS)
    }
}

/// The ladder of a charter that names none.
fn run_off_alone() -> BTreeSet<TieStep> {
    [TieStep::RunOff].into()
}

fn is_run_off_alone(ladder: &BTreeSet<TieStep>) -> bool {
    *ladder == run_off_alone()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_none(rounds: &u16) -> bool {
    *rounds == 0
}
