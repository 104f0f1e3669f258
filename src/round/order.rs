//! The order of a ballot that ranks.
//!
//! Whoever changes it says where some items shall stand; the others move. So every change leaves places from 1 on, each
//! once, and there is no moment at which a ballot is not clear.

use std::collections::BTreeMap;

use super::{ItemId, Mark, PanelMark};
use crate::{
    campaign::Refusal,
    rule::{LAST_RANK, Rank},
};

/// Settles the order of marks among which some were just given. Those that were given a place have it, or the one behind
/// the last; the others keep their order around them.
pub(super) fn settle(
    marks: &mut BTreeMap<ItemId, Mark>,
    given: &BTreeMap<ItemId, PanelMark>,
) -> Result<(), Refusal> {
    let mut wished: BTreeMap<Rank, ItemId> = BTreeMap::new();
    let mut kept: Vec<(Rank, ItemId)> = Vec::new();
    for (item, mark) in marks.iter() {
        match (mark, given.get(item)) {
            (Mark::Ranked(rank), Some(_)) => {
                if wished.insert(*rank, *item).is_some() {
                    return Err(Refusal::SamePlace);
                }
            }
            (Mark::Ranked(rank), None) => kept.push((*rank, *item)),
            _ => {}
        }
    }
    kept.sort_unstable();
    let mut order: Vec<ItemId> = kept.into_iter().map(|(_, item)| item).collect();
    for (rank, item) in wished {
        order.insert(rank.before().min(order.len()), item);
    }
    for (before, item) in order.into_iter().enumerate() {
        let rank = Rank::behind(before).ok_or(Refusal::TooMany { limit: LAST_RANK.into() })?;
        marks.insert(item, Mark::Ranked(rank));
    }
    Ok(())
}
