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

use std::rc::Rc;

use super::{
    branches::{Course, Sequence, Turn, explore},
    poll::{Poll, Ranked},
    votes::Votes,
};

mod panel;

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
    let quota = start.quota;
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
        Count::new(&self.0, items, seats, Votes::whole(valid / divisor + 1))
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

/// Ballots that lie with an item: which, down to which place they have been read, and what each is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Pile {
    ballot: usize,
    place: usize,
    value: Votes,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Status {
    Continuing,
    /// Elected, and has a surplus to pass on.
    Pending,
    Elected,
    Excluded,
}

/// The count between two stages.
#[derive(Clone)]
struct Count<'a> {
    ballots: &'a [Ballot],
    seats: usize,
    quota: Votes,
    status: Vec<Status>,
    /// In the order of their election.
    elected: Vec<usize>,
    piles: Vec<Vec<Pile>>,
    /// What every item had after each stage. Courses that part have what lies behind them in common.
    stages: Vec<Rc<[Votes]>>,
}

/// Everything on which later moves depend.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    status: Vec<Status>,
    /// With which item every ballot lies, sorted.
    piles: Vec<(usize, Pile)>,
    /// How many stages there were, and what those that may still get or pass on votes had after each of them.
    stages: usize,
    past: Vec<Votes>,
}

impl<'a> Count<'a> {
    fn new(ballots: &'a [Ballot], items: usize, seats: usize, quota: Votes) -> (StvStep, Self) {
        let mut piles = vec![Vec::new(); items];
        for (number, ballot) in ballots.iter().enumerate() {
            let pile = Pile { ballot: number, place: 0, value: Votes::whole(1) };
            piles[ballot.order[0]].push(pile);
        }
        let status = vec![Status::Continuing; items];
        let (elected, stages) = (Vec::new(), Vec::new());
        let mut count = Self { ballots, seats, quota, status, elected, piles, stages };
        let first = count.end_stage(StvCause::FirstPreferences, Vec::new());
        (first, count)
    }

    fn with(&self, status: Status) -> Vec<usize> {
        (0..self.status.len()).filter(|item| self.status[*item] == status).collect()
    }

    fn total(&self, item: usize) -> Votes {
        self.stages.last().map_or_else(Votes::default, |totals| totals[item])
    }

    /// Of these, those with the most votes, then with the most at the latest earlier stage at which they differ; or the
    /// fewest.
    fn extreme(&self, mut items: Vec<usize>, most: Extreme) -> Vec<usize> {
        for totals in self.stages.iter().rev() {
            let votes = items.iter().map(|item| totals[*item]);
            let Some(sought) = (match most {
                Extreme::Most => votes.max(),
                Extreme::Fewest => votes.min(),
            }) else {
                break;
            };
            items.retain(|item| totals[*item] == sought);
        }
        items
    }

    /// Moves ballots on to the next item that continues, those that have one.
    fn move_on(&mut self, piles: Vec<Pile>, value: impl Fn(Votes) -> Votes) {
        for mut pile in piles {
            pile.value = value(pile.value);
            let order = &self.ballots[pile.ballot].order;
            let next = (pile.place + 1..order.len())
                .find(|place| self.status[order[*place]] == Status::Continuing);
            if let Some(place) = next {
                pile.place = place;
                self.piles[order[place]].push(pile);
            }
        }
    }

    /// Counts the piles, and elects whoever has the quota or is needed to fill the seats.
    fn end_stage(&mut self, cause: StvCause, equals: Vec<usize>) -> StvStep {
        let votes = |pile: &Pile| pile.value.times(self.ballots[pile.ballot].count);
        let held = |item: usize| match self.status[item] {
            // Their ballots were passed on; the quota stays.
            Status::Elected => self.quota,
            _ => self.piles[item].iter().map(votes).sum(),
        };
        let totals: Vec<Votes> = (0..self.status.len()).map(held).collect();
        self.stages.push(totals.as_slice().into());
        let mut elected = self.with(Status::Continuing);
        elected.retain(|item| totals[*item] >= self.quota);
        elected.sort_by_key(|item| std::cmp::Reverse(totals[*item]));
        for item in &elected {
            let has_surplus = totals[*item] > self.quota;
            self.status[*item] = if has_surplus { Status::Pending } else { Status::Elected };
        }
        let taken = self.elected.len() + elected.len();
        let mut rest = self.with(Status::Continuing);
        if taken + rest.len() <= self.seats {
            rest.sort_by_key(|item| std::cmp::Reverse(totals[*item]));
            for item in &rest {
                self.status[*item] = Status::Elected;
            }
            elected.extend(rest);
        }
        self.elected.extend(&elected);
        StvStep { cause, totals, elected, equals }
    }
}

#[derive(Clone, Copy)]
enum Extreme {
    Most,
    Fewest,
}

impl Course for Count<'_> {
    type Step = StvStep;
    type Key = Key;

    fn next(&self) -> Vec<usize> {
        if self.elected.len() >= self.seats {
            return Vec::new();
        }
        let pending = self.with(Status::Pending);
        if pending.is_empty() {
            let continuing = self.with(Status::Continuing);
            let (all, left) = (continuing.len(), self.seats - self.elected.len());
            let mut equals = self.extreme(continuing, Extreme::Fewest);
            let have_votes = equals.iter().any(|item| self.total(*item) > Votes::default());
            // As long as enough others are left, all that have no votes go one after the other, and whichever goes first
            // changes nothing: that is no choice.
            if !have_votes && all - equals.len() >= left {
                equals.truncate(1);
            }
            equals
        } else {
            self.extreme(pending, Extreme::Most)
        }
    }

    fn turn(&self) -> Turn {
        if self.with(Status::Pending).is_empty() { Turn::Loses } else { Turn::Gains }
    }

    fn take(&mut self, item: usize, equals: &[usize]) -> StvStep {
        let equals = if equals.len() > 1 { equals.to_vec() } else { Vec::new() };
        let piles = std::mem::take(&mut self.piles[item]);
        let total = self.total(item);
        if self.status[item] == Status::Pending {
            self.status[item] = Status::Elected;
            let surplus = total.above(self.quota);
            self.move_on(piles, |value| value.passed_on(surplus, total));
            self.end_stage(StvCause::Surplus(item), equals)
        } else {
            self.status[item] = Status::Excluded;
            self.move_on(piles, |value| value);
            self.end_stage(StvCause::Exclusion(item), equals)
        }
    }

    fn key(&self) -> Key {
        let mut piles = Vec::with_capacity(self.ballots.len());
        for (item, of_item) in self.piles.iter().enumerate() {
            piles.extend(of_item.iter().map(|pile| (item, *pile)));
        }
        piles.sort_unstable();
        let has_past =
            |item: &usize| matches!(self.status[*item], Status::Continuing | Status::Pending);
        let items: Vec<usize> = (0..self.status.len()).filter(has_past).collect();
        let stages = self.stages.len();
        let mut past = Vec::with_capacity(stages * items.len());
        for totals in &self.stages {
            past.extend(items.iter().map(|item| totals[*item]));
        }
        Key { status: self.status.clone(), piles, stages, past }
    }

    fn elected(&self) -> Vec<usize> {
        self.elected.clone()
    }

    fn hopeful(&self) -> Vec<usize> {
        self.with(Status::Continuing)
    }
}
