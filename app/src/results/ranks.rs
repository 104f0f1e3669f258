//! Places in an order with equals: who shares a place is told so, never sorted apart.

use std::collections::BTreeMap;

use pathways::{
    round::{ItemId, Outcome},
    view::{DecisionView, RoundView},
};

/// The place of each item, from 1; equals share the best of their places.
pub(super) type Ranks = BTreeMap<ItemId, u32>;

/// The places of items by their numbers, the largest first.
pub(super) fn by_number(numbers: &[(ItemId, u32)]) -> Ranks {
    let place = |number: u32| {
        let before = numbers.iter().filter(|(_, other)| *other > number).count();
        u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1)
    };
    numbers.iter().map(|(item, number)| (*item, place(*number))).collect()
}

/// The places of the chosen in the order in which they got their seats. Items of one tier share a place; where only the
/// result is published there are no tiers, hence no places.
pub(super) fn of_decision(decision: &DecisionView, rounds: &[&RoundView]) -> Option<Ranks> {
    let mut ranks = Ranks::new();
    for round in rounds {
        let Some(count) = &round.count else { continue };
        let Outcome::Counted { sure, tiers, .. } = &count.outcome else { continue };
        let has_seat = |item: &&ItemId| {
            sure.contains(item) || count.broken.iter().any(|tie| tie.chosen.contains(item))
        };
        if tiers.is_empty() && !sure.is_empty() {
            return None;
        }
        for tier in tiers {
            let place = u32::try_from(ranks.len()).unwrap_or(u32::MAX).saturating_add(1);
            let seated = tier.items.iter().filter(has_seat);
            ranks.extend(seated.map(|item| (*item, place)));
        }
    }
    decision.selected.iter().all(|one| ranks.contains_key(&one.item)).then_some(ranks)
}

#[cfg(test)]
mod tests {
    use pathways::id::ChallengeId;

    use super::*;

    fn item(n: u8) -> ItemId {
        let id: ChallengeId = format!("00000000-0000-4000-8000-{n:012}").parse().unwrap();
        ItemId::Challenge(id)
    }

    #[test]
    fn equals_share_a_place_and_the_next_one_stands_behind_all_of_them() {
        let numbers = [(item(1), 3), (item(2), 7), (item(3), 3), (item(4), 0)];
        let ranks: Vec<u32> = by_number(&numbers).into_values().collect();
        assert_eq!(ranks, [2, 1, 2, 4]);
    }
}
