//! Rules that give every item a number of its own: the largest numbers win.

use std::collections::BTreeMap;

use super::{
    Committees,
    poll::{Approved, Poll, Scored},
};
use crate::number::Ratio;

/// What a rule found that gives every item a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tiers {
    /// The committees.
    pub committees: Committees,
    /// Every item's number.
    pub scores: Vec<Ratio>,
    /// Equals, best first.
    pub tiers: Vec<Vec<usize>>,
}

/// Approval voting: every item's share of approvals.
pub fn approval_committees(poll: &Poll<Approved>, seats: usize) -> Tiers {
    let mut approvals = vec![0_u64; poll.items()];
    for (ballot, count) in poll.ballots() {
        for item in ballot {
            approvals[*item] += count;
        }
    }
    tiers(&approvals, poll.size(), seats)
}

/// Score voting: every item's mean score, over all ballots.
pub fn score_committees(poll: &Poll<Scored>, seats: usize) -> Tiers {
    let mut points = vec![0_u64; poll.items()];
    for (ballot, count) in poll.ballots() {
        for (item, grade) in ballot {
            points[*item] += u64::from(grade.points()) * count;
        }
    }
    tiers(&points, poll.size(), seats)
}

fn tiers(points: &[u64], ballots: u64, seats: usize) -> Tiers {
    let mut by_points: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (item, points) in points.iter().enumerate() {
        by_points.entry(*points).or_default().push(item);
    }
    let tiers: Vec<Vec<usize>> = by_points.into_values().rev().collect();
    // Without ballots nothing has points, and nothing over one is nothing.
    let share = |points: &u64| Ratio::of(*points, ballots.max(1));
    let scores = points.iter().filter_map(share).collect();
    let seats = seats.min(points.len());
    Tiers { committees: Committees::of_tiers(&tiers, seats), scores, tiers }
}
