//! Sequential Phragmén: seats go one by one to whoever loads the voters least, so that each group of like-minded voters
//! gets about its share.
//!
//! Source: Phragmén's sequential rule of 1894 to 1899, as "seq-Phragmén" in Lackner and Skowron, "Multi-Winner Voting with
//! Approval Preferences" (2023), rule 10, and in Janson, "Phragmén's and Thiele's election methods" (2016). Every elected
//! item is a load of one, carried by those who approve of it; each round elects the item after which the heaviest load among
//! its approvers is least. Items that nobody approves come last, all equal.
//!
//! Loads are integers over one common unit, so nothing is ever rounded.

use std::{cmp::Ordering, collections::BTreeSet};

use num_bigint::BigUint;
use num_integer::Integer as _;

use super::{
    Cut, Standing, Step,
    branches::{Course, Sequence, explore, follow},
    poll::{Approved, Poll},
    sheets::Sheets,
};
use crate::{number::Ratio, round::ItemId};

/// One seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhragmenStep {
    /// Who gets it.
    pub item: usize,
    /// The load that each of its approvers then carries; none where nobody approves of it.
    pub load: Option<Ratio>,
    /// All who might have got it equally, the item included, where there was a choice.
    pub equals: Vec<usize>,
}

/// The committees of the rule.
pub fn sequential_phragmen(poll: &Poll<Approved>, seats: usize) -> Sequence<PhragmenStep> {
    let seats = seats.min(poll.items());
    let ballots = Ballots::of(poll);
    explore(ballots.start(seats), seats)
}

/// The seats of a panel's round, from what each ballot approves.
pub fn phragmen(standings: &[Standing], sheets: &[BTreeSet<ItemId>], seats: u16) -> Cut {
    let sheets = match read(standings, sheets, seats) {
        Ok(sheets) => sheets,
        Err(nobody) => return nobody,
    };
    let Sequence { committees, steps } = sequential_phragmen(&sheets.poll, usize::from(seats));
    let seated: Vec<usize> = steps.iter().map(|step| step.item).collect();
    let step = |step: PhragmenStep| {
        let (item, equals) = (sheets.item(step.item), sheets.named(&step.equals));
        // What nobody approves of was barred.
        step.load.map(|load| Step::Seat { item, load, equals })
    };
    let steps = steps.into_iter().filter_map(step).collect();
    sheets.cut(&committees, seated, steps, seats)
}

/// The seats of a panel's round where every choice goes to whoever comes first in this order.
pub fn phragmen_in_order(
    standings: &[Standing],
    sheets: &[BTreeSet<ItemId>],
    seats: u16,
    order: &[ItemId],
) -> Vec<ItemId> {
    let Ok(sheets) = read(standings, sheets, seats) else { return Vec::new() };
    let ballots = Ballots::of(&sheets.poll);
    let start = ballots.start(usize::from(seats).min(sheets.poll.items()));
    sheets.named(&follow(start, &sheets.numbers(order)))
}

fn read(
    standings: &[Standing],
    sheets: &[BTreeSet<ItemId>],
    seats: u16,
) -> Result<Sheets<Approved>, Cut> {
    Sheets::of(standings, sheets, seats, |sheet: &BTreeSet<ItemId>, number| {
        sheet.iter().filter_map(number).collect()
    })
}

/// Who approves of what.
struct Ballots {
    /// By item.
    approvers: Vec<Approvers>,
    /// How often each ballot was cast.
    counts: Vec<u64>,
}

impl Ballots {
    fn of(poll: &Poll<Approved>) -> Self {
        let ballots: Vec<(&Approved, u64)> = poll.ballots().collect();
        let approvers_of = |item: usize| {
            let has = |place: &usize| ballots[*place].0.contains(&item);
            let places: Vec<usize> = (0..ballots.len()).filter(has).collect();
            let size = places.iter().map(|place| ballots[*place].1).sum();
            Approvers { places, size }
        };
        Self {
            approvers: (0..poll.items()).map(approvers_of).collect(),
            counts: ballots.iter().map(|(_, count)| *count).collect(),
        }
    }

    fn start(&self, seats: usize) -> Loads<'_> {
        Loads {
            ballots: self,
            seats,
            elected: Vec::new(),
            unit: BigUint::from(1_u8),
            carried: vec![BigUint::ZERO; self.counts.len()],
        }
    }
}

/// The ballots that approve of an item.
struct Approvers {
    /// Which.
    places: Vec<usize>,
    /// How many they stand for.
    size: u64,
}

/// The loads between two seats.
#[derive(Clone)]
struct Loads<'a> {
    ballots: &'a Ballots,
    seats: usize,
    elected: Vec<usize>,
    /// A load of one.
    unit: BigUint,
    /// What each voter of a ballot carries, in these units.
    carried: Vec<BigUint>,
}

impl Loads<'_> {
    /// What all approvers of an item would carry together with it.
    fn total(&self, item: usize) -> BigUint {
        let places = self.ballots.approvers[item].places.iter();
        places.fold(self.unit.clone(), |sum, place| {
            sum + &self.carried[*place] * self.ballots.counts[*place]
        })
    }

    /// Who may get the next seat once nobody is left whom anybody approves of: all, or the first of those who all get one.
    fn unsupported(&self) -> Vec<usize> {
        let mut hopeful = self.hopeful();
        if hopeful.len() + self.elected.len() == self.seats {
            hopeful.truncate(1);
        }
        hopeful
    }

    /// Shares the load of an item evenly among its approvers, with what they carry already.
    fn share(&mut self, item: usize) -> Option<Ratio> {
        let Approvers { places, size } = &self.ballots.approvers[item];
        let total = self.total(item);
        let load = Ratio::new(total.clone(), &self.unit * *size)?;
        for load in &mut self.carried {
            *load *= *size;
        }
        for place in places {
            self.carried[*place].clone_from(&total);
        }
        self.unit *= *size;
        self.reduce();
        Some(load)
    }

    /// The largest unit in which all loads are whole: equal loads are then equal numbers.
    fn reduce(&mut self) {
        let one = BigUint::from(1_u8);
        let mut common = self.unit.clone();
        for load in &self.carried {
            if common == one {
                return;
            }
            common = common.gcd(load);
        }
        self.unit /= &common;
        for load in &mut self.carried {
            *load /= &common;
        }
    }
}

impl Course for Loads<'_> {
    type Move = (usize, Option<Ratio>);
    type Step = PhragmenStep;
    type Key = (Vec<usize>, BigUint, Vec<BigUint>);

    fn next(&self) -> Vec<usize> {
        if self.elected.len() == self.seats {
            return Vec::new();
        }
        // The least of total over size, compared crosswise.
        let mut least: Option<(BigUint, u64)> = None;
        let mut equals = Vec::new();
        for item in self.hopeful() {
            let size = self.ballots.approvers[item].size;
            if size == 0 {
                continue;
            }
            let total = self.total(item);
            let order = least.as_ref().map(|(best, of)| (&total * *of).cmp(&(best * size)));
            match order {
                Some(Ordering::Greater) => continue,
                Some(Ordering::Equal) => {}
                Some(Ordering::Less) | None => {
                    equals.clear();
                    least = Some((total, size));
                }
            }
            equals.push(item);
        }
        if equals.is_empty() { self.unsupported() } else { equals }
    }

    fn take(&mut self, item: usize) -> (usize, Option<Ratio>) {
        let load = self.share(item);
        self.elected.push(item);
        (item, load)
    }

    fn told(&self, (item, load): (usize, Option<Ratio>), equals: &[usize]) -> PhragmenStep {
        let equals = if equals.len() > 1 { equals.to_vec() } else { Vec::new() };
        PhragmenStep { item, load, equals }
    }

    fn key(&self) -> Self::Key {
        let mut elected = self.elected.clone();
        elected.sort_unstable();
        (elected, self.unit.clone(), self.carried.clone())
    }

    fn elected(&self) -> Vec<usize> {
        self.elected.clone()
    }

    fn hopeful(&self) -> Vec<usize> {
        (0..self.ballots.approvers.len()).filter(|item| !self.elected.contains(item)).collect()
    }
}
