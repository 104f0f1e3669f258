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

/// An order into which items come at the places that are wished for them, or behind the last. Of two that are wished for
/// the same place, the one that is named first comes first.
pub fn reordered(mut order: Vec<ItemId>, mut wished: Vec<(Rank, ItemId)>) -> Vec<ItemId> {
    wished.sort_by_key(|(rank, _)| *rank);
    let mut free = 0;
    for (rank, item) in wished {
        let place = rank.before().max(free).min(order.len());
        order.insert(place, item);
        free = place + 1;
    }
    order
}

/// Settles the order of marks among which some were just given: those that were given a place have it, or the one behind
/// the last, and the others keep their order around them.
pub(super) fn settle(
    marks: &mut BTreeMap<ItemId, Mark>,
    given: &BTreeMap<ItemId, PanelMark>,
) -> Result<(), Refusal> {
    let ranked = |(item, mark): (&ItemId, &Mark)| match mark {
        Mark::Ranked(rank) => Some((*rank, *item)),
        _ => None,
    };
    let all = marks.iter().filter_map(ranked);
    let (mut wished, mut kept): (Vec<_>, Vec<_>) =
        all.partition(|(_, item)| given.contains_key(item));
    wished.sort_unstable();
    kept.sort_unstable();
    if wished.windows(2).any(|pair| pair[0].0 == pair[1].0) {
        return Err(Refusal::SamePlace);
    }
    let kept = kept.into_iter().map(|(_, item)| item).collect();
    for (before, item) in reordered(kept, wished).into_iter().enumerate() {
        let rank = Rank::behind(before).ok_or(Refusal::TooMany { limit: LAST_RANK.into() })?;
        marks.insert(item, Mark::Ranked(rank));
    }
    Ok(())
}
