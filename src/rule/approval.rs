//! Approval voting: the items with the largest share of approvals win.
//!
//! Source: Brams and Fishburn, "Approval Voting", APSR 72 (1978), as multi-winner AV in Lackner and Skowron,
//! "Multi-Winner Voting with Approval Preferences" (2023), section 2.2. The share is taken over the panelists who may
//! vote on the item, so that a recusal is neither a yes nor a no; abstentions count in the share's denominator. An item
//! that nobody approves takes no seat, whatever the minimum.

use super::{Bar, Standing};
use crate::{charter::PanelRules, number::Fraction, round::ItemId};

/// What the panel said of one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Approvals {
    /// Which item.
    pub item: ItemId,
    /// How many approved.
    pub approve: u32,
    /// How many of the roster are free of conflict.
    pub eligible: u32,
}

/// Standings by share of approvals, with the bars of the rules.
pub fn approval(rules: &PanelRules, roster: u32, totals: &[Approvals]) -> Vec<Standing> {
    let standing = |total: &Approvals| {
        let score = Fraction::new(total.approve, total.eligible).unwrap_or(Fraction::ZERO);
        Standing { item: total.item, score, bar: Bar::of(rules, roster, total.eligible, score) }
    };
    totals.iter().map(standing).collect()
}
