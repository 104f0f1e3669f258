//! Filling seats from the top without ever breaking a tie.

use std::collections::BTreeMap;

use super::{
    Bar, Barred, Step, Tier,
    committees::{Filled, fill},
};
use crate::{number::Fraction, round::ItemId};

/// How an item stands before seats are filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Which item.
    pub item: ItemId,
    /// Its score.
    pub score: Fraction,
    /// Why it cannot take a seat, if it cannot.
    pub bar: Option<Bar>,
}

/// Who takes the seats, and the evidence for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// Equals, best first; barred items are not among them.
    pub tiers: Vec<Tier>,
    /// Items that cannot take a seat.
    pub barred: Vec<Barred>,
    /// Items with a seat.
    pub sure: Vec<ItemId>,
    /// Items that tie across the cut line.
    pub tied: Vec<ItemId>,
    /// Seats left for the tied, or left empty when nothing ties.
    pub seats_left: u16,
    /// How the seats went, where they went one by one.
    pub steps: Vec<Step>,
}

/// Takes whole tiers from the top while they fit; the first that does not fit is the tied pool.
pub fn cut(standings: impl IntoIterator<Item = Standing>, seats: u16) -> Cut {
    let mut by_score: BTreeMap<Fraction, Vec<ItemId>> = BTreeMap::new();
    let mut barred = Vec::new();
    for Standing { item, score, bar } in standings {
        match bar {
            Some(bar) => barred.push(Barred { item, bar }),
            None => by_score.entry(score).or_default().push(item),
        }
    }
    barred.sort_by_key(|barred| barred.item);
    let tiers: Vec<Tier> = by_score
        .into_iter()
        .rev()
        .map(|(score, mut items)| {
            items.sort();
            Tier { score, items }
        })
        .collect();
    let Filled { sure, tied, seats_left } =
        fill(tiers.iter().map(|tier| tier.items.as_slice()), usize::from(seats));
    // No more are left than there were.
    let seats_left = u16::try_from(seats_left).unwrap_or(seats);
    Cut { tiers, barred, sure, tied, seats_left, steps: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Id;
    use uuid::Uuid;

    fn item(n: u128) -> ItemId {
        ItemId::Challenge(Id::new(Uuid::from_u128(n)))
    }

    /// Scores by item, seats; then the sure, the tied and the seats left.
    fn check(scores: &[u32], seats: u16, sure: &[u128], tied: &[u128], left: u16) {
        let standings = scores.iter().zip(1..).map(|(score, n)| Standing {
            item: item(n),
            score: Fraction::new(*score, 1).unwrap_or(Fraction::ZERO),
            bar: None,
        });
        let cut = cut(standings, seats);
        let items = |ids: &[u128]| ids.iter().map(|n| item(*n)).collect::<Vec<_>>();
        assert_eq!((cut.sure, cut.tied, cut.seats_left), (items(sure), items(tied), left));
    }

    #[test]
    fn seats_are_filled_from_the_top_and_ties_are_left_open() {
        check(&[3, 2, 1], 2, &[1, 2], &[], 0);
        check(&[3, 2, 2, 1], 2, &[1], &[2, 3], 1);
        check(&[2, 2, 2], 2, &[], &[1, 2, 3], 2);
        check(&[2, 2, 1], 2, &[1, 2], &[], 0);
        check(&[1, 5], 3, &[2, 1], &[], 1);
        check(&[], 3, &[], &[], 3);
    }

    #[test]
    fn a_barred_item_takes_no_seat_whatever_its_score() {
        let standing = |n, score, bar| Standing {
            item: item(n),
            score: Fraction::new(score, 1).unwrap_or(Fraction::ZERO),
            bar,
        };
        let cut = cut([standing(1, 9, Some(Bar::ItemQuorum)), standing(2, 1, None)], 1);
        assert_eq!(cut.sure, vec![item(2)]);
        assert_eq!(cut.barred, vec![Barred { item: item(1), bar: Bar::ItemQuorum }]);
    }
}
