//! What a count found: every committee that the rule allows, and what all of them share.
//!
//! Items are numbered from 0. Where several committees are equally right, all of them stand here, none before another.

use std::collections::BTreeSet;

/// The most committees that are listed. Beyond, the list says that it is not complete.
pub const MOST_COMMITTEES: usize = 10_000;

/// Whether every committee is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listing {
    /// Every one.
    Complete,
    /// There are more than are listed.
    Capped,
}

/// The committees that a rule allows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committees {
    /// Each sorted by item, and sorted among each other.
    pub all: Vec<Vec<usize>>,
    /// Whether these are all.
    pub listing: Listing,
    /// Items in every committee.
    pub sure: Vec<usize>,
    /// Items in some and not in others.
    pub tied: Vec<usize>,
    /// Seats left for the tied.
    pub seats_left: usize,
}

/// Tiers of equals, best first, as far as seats go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Filled<Item> {
    pub(super) sure: Vec<Item>,
    pub(super) tied: Vec<Item>,
    pub(super) seats_left: usize,
}

/// Takes whole tiers from the top while they fit; the first that does not fit is the tied pool.
pub(super) fn fill<'a, Item: Copy + 'a>(
    tiers: impl IntoIterator<Item = &'a [Item]>,
    seats: usize,
) -> Filled<Item> {
    let mut filled = Filled { sure: Vec::new(), tied: Vec::new(), seats_left: seats };
    for tier in tiers {
        if tier.len() <= filled.seats_left {
            filled.seats_left -= tier.len();
            filled.sure.extend(tier);
        } else {
            if filled.seats_left > 0 {
                filled.tied.extend(tier);
            }
            break;
        }
    }
    filled
}

impl Committees {
    /// The committees that follow from tiers of equals, best first.
    pub(super) fn of_tiers(tiers: &[Vec<usize>], seats: usize) -> Self {
        let Filled { mut sure, mut tied, seats_left } =
            fill(tiers.iter().map(Vec::as_slice), seats);
        sure.sort_unstable();
        tied.sort_unstable();
        let open = if tied.is_empty() { 0 } else { seats_left };
        let mut subsets = Subsets::new(tied.len(), open);
        let all: BTreeSet<Vec<usize>> = subsets
            .by_ref()
            .take(MOST_COMMITTEES)
            .map(|places| {
                let mut committee = sure.clone();
                committee.extend(places.iter().map(|place| tied[*place]));
                committee.sort_unstable();
                committee
            })
            .collect();
        let listing = if subsets.next().is_none() { Listing::Complete } else { Listing::Capped };
        Self { all: all.into_iter().collect(), listing, sure, tied, seats_left }
    }

    /// All committees that a rule allows, at least one.
    pub(super) fn complete(all: BTreeSet<Vec<usize>>, seats: usize) -> Self {
        let some: BTreeSet<usize> = all.iter().flatten().copied().collect();
        let is_sure = |item: &usize| all.iter().all(|one| one.binary_search(item).is_ok());
        let (sure, tied): (Vec<usize>, Vec<usize>) = some.into_iter().partition(is_sure);
        let seats_left = seats.saturating_sub(sure.len());
        let all = all.into_iter().collect();
        Self { all, listing: Listing::Complete, sure, tied, seats_left }
    }

    /// Some of more committees than are listed, with what is sure of all, and what else may be in one.
    pub(super) fn capped(
        all: BTreeSet<Vec<usize>>,
        mut sure: Vec<usize>,
        tied: Vec<usize>,
        seats: usize,
    ) -> Self {
        sure.sort_unstable();
        let seats_left = seats.saturating_sub(sure.len());
        let all = all.into_iter().collect();
        Self { all, listing: Listing::Capped, sure, tied, seats_left }
    }
}

/// The subsets of `size` places out of `of`, in the order of their places.
struct Subsets {
    of: usize,
    next: Option<Vec<usize>>,
}

impl Subsets {
    fn new(of: usize, size: usize) -> Self {
        Self { of, next: (size <= of).then(|| (0..size).collect()) }
    }
}

impl Iterator for Subsets {
    type Item = Vec<usize>;

    fn next(&mut self) -> Option<Vec<usize>> {
        let current = self.next.take()?;
        let size = current.len();
        // The last place that can still move to the right; those behind it follow it closely.
        let movable = (0..size).rev().find(|place| current[*place] < self.of - (size - place));
        self.next = movable.map(|place| {
            let first = current[place] + 1;
            let moved = first..first + (size - place);
            current[..place].iter().copied().chain(moved).collect()
        });
        Some(current)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_fill_the_seats_is_listed_once() {
        let found = Committees::of_tiers(&[vec![3], vec![0, 2, 4], vec![1]], 3);
        assert_eq!(found.all, [vec![0, 2, 3], vec![0, 3, 4], vec![2, 3, 4]]);
        assert_eq!((found.sure, found.tied, found.seats_left), (vec![3], vec![0, 2, 4], 2));
        assert_eq!(found.listing, Listing::Complete);
    }

    #[test]
    fn more_seats_than_items_make_one_committee_of_all() {
        let found = Committees::of_tiers(&[vec![1, 0]], 5);
        assert_eq!((found.all, found.sure, found.seats_left), (vec![vec![0, 1]], vec![0, 1], 3));
    }

    #[test]
    fn a_list_that_ends_early_says_so() {
        // Twenty items have 184,756 halves, and 18 have 48,620.
        for (items, listing) in [(18, Listing::Capped), (14, Listing::Complete)] {
            let found = Committees::of_tiers(&[(0..items).collect()], items / 2);
            assert_eq!(found.listing, listing, "{items}");
            assert!(found.all.len() <= MOST_COMMITTEES);
        }
        assert_eq!(Subsets::new(14, 7).count(), 3_432);
        assert_eq!(Subsets::new(5, 0).count(), 1);
        assert_eq!(Subsets::new(3, 4).count(), 0);
    }
}
