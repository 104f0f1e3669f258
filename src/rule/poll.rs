//! Ballots as the rules take them: items are numbered from 0, equal ballots are one with a count.

use std::collections::{BTreeMap, BTreeSet};

use super::Grade;

/// Whole ballots of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Poll<Ballot> {
    items: usize,
    ballots: BTreeMap<Ballot, u64>,
}

/// The approved items.
pub type Approved = BTreeSet<usize>;
/// The scored items; one that is not among them has no score.
pub type Scored = BTreeMap<usize, Grade>;
/// The preferred items, best first; items in one place are equals.
pub type Ranked = Vec<Vec<usize>>;

/// A kind of ballot.
pub trait Names {
    /// The items that it names, each as often as it does.
    fn named(&self) -> Vec<usize>;
}

impl Names for Approved {
    fn named(&self) -> Vec<usize> {
        self.iter().copied().collect()
    }
}

impl Names for Scored {
    fn named(&self) -> Vec<usize> {
        self.keys().copied().collect()
    }
}

impl Names for Ranked {
    fn named(&self) -> Vec<usize> {
        self.iter().flatten().copied().collect()
    }
}

/// The most items in one poll.
pub const MOST_ITEMS: usize = 1_000;
/// The most ballots in one poll: what counts them never overflows.
pub const MOST_BALLOTS: u64 = 1_000_000_000;

/// Why ballots are not a poll. Ballots are numbered from 0 in the order in which they came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PollError {
    /// More items than [`MOST_ITEMS`].
    TooManyItems,
    /// More ballots than [`MOST_BALLOTS`].
    TooManyBallots,
    /// A ballot names an item that there is not.
    UnknownItem {
        /// Which ballot.
        ballot: usize,
        /// Which item.
        item: usize,
    },
    /// A ballot names an item twice.
    NamedTwice {
        /// Which ballot.
        ballot: usize,
        /// Which item.
        item: usize,
    },
}

impl<Ballot: Names + Ord> Poll<Ballot> {
    /// The poll about so many items, of ballots with how often each was cast.
    pub fn new(
        items: usize,
        ballots: impl IntoIterator<Item = (u64, Ballot)>,
    ) -> Result<Self, PollError> {
        if items > MOST_ITEMS {
            return Err(PollError::TooManyItems);
        }
        let mut all: BTreeMap<Ballot, u64> = BTreeMap::new();
        let mut total = 0_u64;
        for (number, (count, ballot)) in ballots.into_iter().enumerate() {
            let mut named = BTreeSet::new();
            for item in ballot.named() {
                if item >= items {
                    return Err(PollError::UnknownItem { ballot: number, item });
                }
                if !named.insert(item) {
                    return Err(PollError::NamedTwice { ballot: number, item });
                }
            }
            total = total.saturating_add(count);
            if total > MOST_BALLOTS {
                return Err(PollError::TooManyBallots);
            }
            if count > 0 {
                *all.entry(ballot).or_default() += count;
            }
        }
        Ok(Self { items, ballots: all })
    }
}

impl<Ballot> Poll<Ballot> {
    /// How many items it is about.
    pub const fn items(&self) -> usize {
        self.items
    }

    /// How many ballots were cast.
    pub fn size(&self) -> u64 {
        self.ballots.values().sum()
    }

    /// The different ballots, with how often each was cast.
    pub fn ballots(&self) -> impl Iterator<Item = (&Ballot, u64)> {
        self.ballots.iter().map(|(ballot, count)| (ballot, *count))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_ballots_are_one_and_a_ballot_names_what_there_is_once() {
        let poll = Poll::new(3, [(2, vec![vec![0]]), (0, vec![vec![1]]), (3, vec![vec![0]])]);
        let poll = poll.unwrap();
        assert_eq!((poll.size(), poll.ballots().count()), (5, 1));
        let refused = |items, ballot: Ranked| Poll::new(items, [(1, vec![]), (1, ballot)]).err();
        let unknown = PollError::UnknownItem { ballot: 1, item: 3 };
        assert_eq!(refused(3, vec![vec![0, 3]]), Some(unknown));
        let twice = PollError::NamedTwice { ballot: 1, item: 2 };
        assert_eq!(refused(3, vec![vec![2], vec![1, 2]]), Some(twice));
        assert_eq!(refused(MOST_ITEMS + 1, vec![]), Some(PollError::TooManyItems));
        let many = Poll::new(1, [(MOST_BALLOTS, vec![vec![0]]), (1, vec![])]);
        assert_eq!(many.err(), Some(PollError::TooManyBallots));
    }
}
