//! Scottish single transferable vote: ranked ballots, a quota, and votes that move on.
//!
//! Source: The Scottish Local Government Elections Order 2011 (SSI 2011/399), schedule 1, rules 45 to 52, which take the
//! count over unchanged from the Order of 2007. In its words:
//!
//! - The quota is the number of valid ballots over one more than the seats, without remainder, plus one.
//! - Whoever reaches it is elected. The largest surplus moves first; every ballot of the elected moves on at the surplus
//!   times its value over all votes that they hold, to five decimal places, any remainder ignored.
//! - Where no surplus is left, whoever has the fewest votes is excluded and their ballots move on at their value.
//! - Where two are equal, the latest earlier stage at which they differed decides; where there is none, a lot. Here every
//!   outcome of the lot is followed.
//! - Where as many continue as there are seats left, all of them are elected.
//!
//! A ballot counts as far as it is clear: at the first place that holds several items, or none, it ends.

use super::{
    branches::{Sequence, explore},
    poll::{Poll, Ranked},
    votes::Votes,
};
use count::Count;

mod count;
mod panel;
mod past;

pub use panel::{stv, stv_in_order};

/// What happened in a stage of the count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StvStep {
    /// Why votes moved.
    pub cause: StvCause,
    /// What every item had after it.
    pub totals: Vec<Votes>,
    /// Who was then elected, the most votes first.
    pub elected: Vec<usize>,
    /// All whom the stage might equally have been about, where a lot decided.
    pub equals: Vec<usize>,
}

/// Why votes moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StvCause {
    /// First preferences were counted.
    FirstPreferences,
    /// An elected item passed its surplus on.
    Surplus(usize),
    /// An item was excluded.
    Exclusion(usize),
}

/// What a count of ranked ballots found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StvCount {
    /// Votes that are enough to be elected.
    pub quota: Votes,
    /// The committees and the stages.
    pub sequence: Sequence<StvStep>,
}

/// The committees of the rule.
pub fn scottish_stv(poll: &Poll<Ranked>, seats: usize) -> StvCount {
    let ballots = ready(poll);
    let (first, start) = ballots.start(poll.items(), seats);
    let quota = start.quota();
    let mut sequence = explore(start, seats.min(poll.items()));
    sequence.steps.insert(0, first);
    StvCount { quota, sequence }
}

/// The valid ballots, each as far as it is clear.
struct Ballots(Vec<Ballot>);

fn ready(poll: &Poll<Ranked>) -> Ballots {
    Ballots(poll.ballots().filter_map(clear).collect())
}

impl Ballots {
    /// The count after first preferences.
    fn start(&self, items: usize, seats: usize) -> (StvStep, Count<'_>) {
        let seats = seats.min(items);
        let valid: u64 = self.0.iter().map(|ballot| ballot.count).sum();
        let divisor = u64::try_from(seats).unwrap_or(u64::MAX).saturating_add(1);
        Count::begin(&self.0, items, seats, Votes::whole(valid / divisor + 1))
    }
}

/// A ballot as far as it is clear.
struct Ballot {
    order: Vec<usize>,
    count: u64,
}

fn clear((ranked, count): (&Ranked, u64)) -> Option<Ballot> {
    let order: Vec<usize> = ranked
        .iter()
        .map_while(|place| match place[..] {
            [only] => Some(only),
            _ => None,
        })
        .collect();
    (!order.is_empty()).then_some(Ballot { order, count })
}
