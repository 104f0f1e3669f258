//! Whole ballots: what the slips of one sheet say together.

use std::collections::{BTreeMap, BTreeSet};

use super::{ItemId, Mark, SheetNumber, Slip, SlipItem};
use crate::rule::Rank;

/// What each ballot approves, as far as its slips say which of them are of one ballot.
pub(crate) fn approved(slips: &[Slip]) -> Vec<BTreeSet<ItemId>> {
    let is_approved = |mark| (mark == Mark::Approve).then_some(());
    let sheets = by_sheet(slips, is_approved).into_iter();
    sheets.map(|marks| marks.into_iter().map(|((), item)| item).collect()).collect()
}

/// The order in which each ballot ranks items, as far as it is clear: up to the first place that no item has, or several.
pub(crate) fn orders(slips: &[Slip]) -> Vec<Vec<ItemId>> {
    let order = |ranked: Vec<(Rank, ItemId)>| {
        let mut places: BTreeMap<Rank, Vec<ItemId>> = BTreeMap::new();
        for (rank, item) in ranked {
            places.entry(rank).or_default().push(item);
        }
        let clear =
            places.into_iter().enumerate().map_while(|(before, (rank, items))| match items[..] {
                [only] if rank.before() == before => Some(only),
                _ => None,
            });
        clear.collect()
    };
    by_sheet(slips, rank).into_iter().map(order).collect()
}

/// Whether every ballot that ranks has its places from 1 on, each once.
pub(crate) fn are_clear(slips: &[Slip]) -> bool {
    by_sheet(slips, rank).into_iter().all(|ranked| {
        let ranks: BTreeSet<Rank> = ranked.iter().map(|(rank, _)| *rank).collect();
        ranks.len() == ranked.len() && ranks.iter().enumerate().all(|(n, rank)| rank.before() == n)
    })
}

const fn rank(mark: Mark) -> Option<Rank> {
    match mark {
        Mark::Ranked(rank) => Some(rank),
        _ => None,
    }
}

/// The marks of a kind, sheet by sheet.
fn by_sheet<Told>(slips: &[Slip], told: impl Fn(Mark) -> Option<Told>) -> Vec<Vec<(Told, ItemId)>> {
    let mut sheets: BTreeMap<SheetNumber, Vec<(Told, ItemId)>> = BTreeMap::new();
    for slip in slips {
        if let (Some(sheet), SlipItem::Item(item), Some(told)) =
            (slip.sheet, slip.about, told(slip.mark))
        {
            sheets.entry(sheet).or_default().push((told, item));
        }
    }
    sheets.into_values().collect()
}
