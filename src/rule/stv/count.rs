//! The count between two stages, and what may come next.

use std::{
    cmp::{Ordering, Reverse},
    rc::Rc,
};

use super::{
    Ballot, StvCause, StvStep,
    past::{Stage, mixed},
};
use crate::rule::{
    branches::{Course, Turn},
    votes::Votes,
};

/// Where a ballot lies: down to which place it has been read, with which item that is, and what it is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Lie {
    item: usize,
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

impl Status {
    /// Whether what the item had may still decide.
    const fn has_past(self) -> bool {
        matches!(self, Self::Continuing | Self::Pending)
    }
}

/// The count between two stages. What it shares with the counts from which it parted is copied when it changes.
#[derive(Clone)]
pub(super) struct Count<'a> {
    ballots: &'a [Ballot],
    seats: usize,
    quota: Votes,
    status: Rc<[Status]>,
    /// In the order of their election.
    elected: Vec<usize>,
    /// For each ballot; nothing for one on which nobody is left.
    lies: Rc<[Option<Lie>]>,
    past: Rc<Stage>,
}

/// Everything on which later moves depend.
pub(super) struct Key {
    status: Rc<[Status]>,
    lies: Rc<[Option<Lie>]>,
    /// How many stages there were, and what those that may still get or pass on votes had after each of them.
    past: Rc<Stage>,
    mark: u64,
}

impl Ord for Key {
    /// By the mark first, which is nearly always enough.
    fn cmp(&self, other: &Self) -> Ordering {
        let past = || self.past.compare(&other.past, |item| self.status[item].has_past());
        let now = || (&self.status, &self.lies).cmp(&(&other.status, &other.lies));
        self.mark.cmp(&other.mark).then_with(now).then_with(past)
    }
}

impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Key {}

/// A stage as it was made.
pub(super) struct Made {
    cause: StvCause,
    /// How many were elected in it.
    elected: usize,
}

impl<'a> Count<'a> {
    /// The count after first preferences, and that stage.
    pub(super) fn begin(
        ballots: &'a [Ballot],
        items: usize,
        seats: usize,
        quota: Votes,
    ) -> (StvStep, Self) {
        let first =
            |ballot: &Ballot| Some(Lie { item: ballot.order[0], place: 0, value: Votes::whole(1) });
        let lies: Rc<[_]> = ballots.iter().map(first).collect();
        let status: Rc<[_]> = vec![Status::Continuing; items].into();
        let past = Stage::new(totals(ballots, &lies, &status, quota), None);
        let mut count = Self { ballots, seats, quota, status, elected: Vec::new(), lies, past };
        let elected = count.elect();
        let made = Made { cause: StvCause::FirstPreferences, elected };
        (count.told(made, &[]), count)
    }

    pub(super) const fn quota(&self) -> Votes {
        self.quota
    }

    fn with(&self, status: Status) -> impl Iterator<Item = usize> {
        let statuses = self.status.iter().enumerate();
        statuses.filter(move |(_, found)| **found == status).map(|(item, _)| item)
    }

    /// Of these, those with the most votes, then with the most at the latest earlier stage at which they differ; or the
    /// fewest.
    fn extreme(&self, mut items: Vec<usize>, most: Extreme) -> Vec<usize> {
        for Stage { totals, .. } in self.past.back() {
            if items.len() < 2 {
                break;
            }
            let votes = items.iter().map(|item| totals[*item]);
            let sought = match most {
                Extreme::Most => votes.max(),
                Extreme::Fewest => votes.min(),
            };
            items.retain(|item| Some(totals[*item]) == sought);
        }
        items
    }

    /// Moves the ballots of an item on to the next one that continues, those that have one.
    fn move_on(&mut self, item: usize, value: impl Fn(Votes) -> Votes) {
        let Self { ballots, status, lies, .. } = self;
        for (lie, ballot) in Rc::make_mut(lies).iter_mut().zip(*ballots) {
            if let Some(here) = lie.filter(|lie| lie.item == item) {
                let mut places = (here.place + 1..).zip(&ballot.order[here.place + 1..]);
                let next = places.find(|(_, item)| status[**item] == Status::Continuing);
                let value = value(here.value);
                *lie = next.map(|(place, item)| Lie { item: *item, place, value });
            }
        }
    }

    fn set(&mut self, item: usize, status: Status) {
        Rc::make_mut(&mut self.status)[item] = status;
    }

    /// Elects whoever has the quota or is needed to fill the seats; how many.
    fn elect(&mut self) -> usize {
        let past = Rc::clone(&self.past);
        let votes = |item: &usize| Reverse(past.totals[*item]);
        let before = self.elected.len();
        let mut elected: Vec<usize> = self.with(Status::Continuing).collect();
        elected.retain(|item| past.totals[*item] >= self.quota);
        elected.sort_by_key(votes);
        for item in &elected {
            let has_surplus = past.totals[*item] > self.quota;
            self.set(*item, if has_surplus { Status::Pending } else { Status::Elected });
        }
        self.elected.append(&mut elected);
        if self.elected.len() + self.with(Status::Continuing).count() <= self.seats {
            let mut rest: Vec<usize> = self.with(Status::Continuing).collect();
            rest.sort_by_key(votes);
            for item in &rest {
                self.set(*item, Status::Elected);
            }
            self.elected.append(&mut rest);
        }
        self.elected.len() - before
    }
}

/// What every item has.
fn totals(ballots: &[Ballot], lies: &[Option<Lie>], status: &[Status], quota: Votes) -> Vec<Votes> {
    let mut totals = vec![Votes::default(); status.len()];
    for (lie, ballot) in lies.iter().zip(ballots) {
        if let Some(Lie { item, value, .. }) = lie {
            totals[*item] = totals[*item] + value.times(ballot.count);
        }
    }
    for (total, status) in totals.iter_mut().zip(status) {
        // Their ballots were passed on; the quota stays.
        if *status == Status::Elected {
            *total = quota;
        }
    }
    totals
}

#[derive(Clone, Copy)]
enum Extreme {
    Most,
    Fewest,
}

impl Course for Count<'_> {
    type Move = Made;
    type Step = StvStep;
    type Key = Key;

    fn next(&self) -> Vec<usize> {
        if self.elected.len() >= self.seats {
            return Vec::new();
        }
        let pending: Vec<usize> = self.with(Status::Pending).collect();
        if !pending.is_empty() {
            return self.extreme(pending, Extreme::Most);
        }
        let continuing: Vec<usize> = self.with(Status::Continuing).collect();
        let (all, left) = (continuing.len(), self.seats - self.elected.len());
        let mut equals = self.extreme(continuing, Extreme::Fewest);
        let have_votes = equals.iter().any(|item| self.past.totals[*item] > Votes::default());
        // As long as enough others are left, all that have no votes go one after the other, and whichever goes first
        // changes nothing: that is no choice.
        if !have_votes && all - equals.len() >= left {
            equals.truncate(1);
        }
        equals
    }

    fn turn(&self) -> Turn {
        if self.with(Status::Pending).next().is_none() { Turn::Loses } else { Turn::Gains }
    }

    fn take(&mut self, item: usize) -> Made {
        let total = self.past.totals[item];
        let cause = if self.status[item] == Status::Pending {
            self.set(item, Status::Elected);
            let surplus = total.above(self.quota);
            self.move_on(item, |value| value.passed_on(surplus, total));
            StvCause::Surplus(item)
        } else {
            self.set(item, Status::Excluded);
            self.move_on(item, |value| value);
            StvCause::Exclusion(item)
        };
        let totals = totals(self.ballots, &self.lies, &self.status, self.quota);
        self.past = Stage::new(totals, Some(&self.past));
        Made { cause, elected: self.elect() }
    }

    fn told(&self, Made { cause, elected }: Made, equals: &[usize]) -> StvStep {
        let elected = self.elected[self.elected.len() - elected..].to_vec();
        let equals = if equals.len() > 1 { equals.to_vec() } else { Vec::new() };
        StvStep { cause, totals: self.past.totals.clone(), elected, equals }
    }

    fn key(&self) -> Key {
        let of_lie = |mark, lie: &Option<Lie>| match lie {
            Some(Lie { place, value, .. }) => {
                mixed(mixed(mark, u64::try_from(*place).unwrap_or(u64::MAX)), value.units())
            }
            None => mixed(mark, u64::MAX),
        };
        let past = self.past.mark(|item| self.status[item].has_past());
        let mark = self.lies.iter().fold(past, of_lie);
        let (status, lies) = (Rc::clone(&self.status), Rc::clone(&self.lies));
        Key { status, lies, past: Rc::clone(&self.past), mark }
    }

    fn elected(&self) -> Vec<usize> {
        self.elected.clone()
    }

    fn hopeful(&self) -> Vec<usize> {
        self.with(Status::Continuing).collect()
    }
}
