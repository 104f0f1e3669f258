//! What every item had after each stage: the history by which equals are told apart.

use std::{cmp::Ordering, iter, ptr, rc::Rc};

use crate::rule::votes::Votes;

/// What every item had after a stage, and after those before it. Courses that part have what lies behind them in common.
pub(super) struct Stage {
    pub(super) totals: Vec<Votes>,
    /// For every item a number that follows from all that it had. Equal histories have equal marks.
    marks: Vec<u64>,
    number: usize,
    before: Option<Rc<Self>>,
}

impl Stage {
    /// The next stage.
    pub(super) fn new(totals: Vec<Votes>, before: Option<&Rc<Self>>) -> Rc<Self> {
        let mark = |(item, votes): (usize, &Votes)| {
            mixed(before.map_or(0, |before| before.marks[item]), votes.units())
        };
        let marks = totals.iter().enumerate().map(mark).collect();
        let number = before.map_or(0, |before| before.number + 1);
        Rc::new(Self { totals, marks, number, before: before.cloned() })
    }

    /// All stages up to this one, the latest first.
    pub(super) fn back(&self) -> impl Iterator<Item = &Self> {
        iter::successors(Some(self), |stage| stage.before.as_deref())
    }

    /// Compares how many stages there were, and what these items had after each of them.
    pub(super) fn compare(&self, other: &Self, has_past: impl Fn(usize) -> bool) -> Ordering {
        let items = || (0..self.totals.len()).filter(|item| has_past(*item));
        // What both have in common is the same.
        let apart = self.back().zip(other.back()).take_while(|(one, two)| !ptr::eq(*one, *two));
        let votes = apart.map(|(one, two)| {
            items().map(|item| one.totals[item]).cmp(items().map(|item| two.totals[item]))
        });
        let number = self.number.cmp(&other.number);
        iter::once(number).chain(votes).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
    }

    /// A mark of what [`compare`](Self::compare) compares.
    pub(super) fn mark(&self, has_past: impl Fn(usize) -> bool) -> u64 {
        let number = u64::try_from(self.number).unwrap_or(u64::MAX);
        let marks = self.marks.iter().enumerate().filter(|(item, _)| has_past(*item));
        marks.fold(number, |mark, (_, of_item)| mixed(mark, *of_item))
    }
}

/// A number that follows from two, and is another one where they are others, nearly always.
pub(super) const fn mixed(mark: u64, next: u64) -> u64 {
    /// An odd number without a pattern: the beginning of the golden ratio.
    const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
    (mark.rotate_left(23) ^ next).wrapping_mul(SPREAD)
}
