//! Rules that go step by step: where several moves are equally right, every one of them is followed.

use std::collections::BTreeSet;

use super::{Committees, MOST_COMMITTEES};

/// The most moves that are followed in search of committees; beyond, the list says that it is not complete.
const MOST_MOVES: usize = 20_000;

/// A count between two of its moves.
pub(super) trait Course: Clone {
    /// What was done in a move.
    type Move;
    /// What a move is told as.
    type Step;
    /// What tells two courses apart that have come equally far.
    type Key: Ord;

    /// The items that the next move may equally be about; none at the end.
    fn next(&self) -> Vec<usize>;

    /// What the next move does for whoever it is about.
    fn turn(&self) -> Turn {
        Turn::Gains
    }

    /// Makes the move about an item.
    fn take(&mut self, item: usize) -> Self::Move;

    /// Tells of the move that was made last, which might have been about these equals.
    fn told(&self, made: Self::Move, equals: &[usize]) -> Self::Step;

    /// Everything on which later moves depend.
    fn key(&self) -> Self::Key;

    /// Items with a seat.
    fn elected(&self) -> Vec<usize>;

    /// Items that may still get one.
    fn hopeful(&self) -> Vec<usize>;
}

/// What a move does for whoever it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// Nothing bad: whoever a lot puts first has the move.
    Gains,
    /// It is excluded: whoever a lot puts last has the move.
    Loses,
}

/// What a rule that goes step by step found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sequence<Step> {
    /// The committees.
    pub committees: Committees,
    /// The steps of one course, in order. A step that others would have been equally right for names them.
    pub steps: Vec<Step>,
}

/// Follows every course from here.
pub(super) fn explore<C: Course>(start: C, seats: usize) -> Sequence<C::Step> {
    let First { steps, sure, open } = first_course(start.clone());
    let mut branches = vec![start];
    let mut seen = BTreeSet::new();
    let mut found = BTreeSet::new();
    let mut moves = 0;
    while let Some(mut course) = branches.pop() {
        if found.len() == MOST_COMMITTEES || moves >= MOST_MOVES {
            let committees = Committees::capped(found, sure, open, seats);
            return Sequence { committees, steps };
        }
        loop {
            let equals = course.next();
            if let [only] = equals[..] {
                course.take(only);
                moves += 1;
                continue;
            }
            if equals.is_empty() {
                let mut committee = course.elected();
                committee.sort_unstable();
                found.insert(committee);
            }
            for item in &equals {
                let mut branch = course.clone();
                branch.take(*item);
                moves += 1;
                if seen.insert(branch.key()) {
                    branches.push(branch);
                }
            }
            break;
        }
    }
    Sequence { committees: Committees::complete(found, seats), steps }
}

/// Follows the one course on which whoever comes first in an order of all items has the better of every choice.
pub(super) fn follow<C: Course>(mut course: C, order: &[usize]) -> Vec<usize> {
    loop {
        let equals = course.next();
        let place = |item: &&usize| order.iter().position(|other| other == *item);
        let item = match course.turn() {
            Turn::Gains => equals.iter().min_by_key(place),
            Turn::Loses => equals.iter().max_by_key(place),
        };
        let Some(item) = item else { return course.elected() };
        course.take(*item);
    }
}

/// One course to its end.
struct First<Step> {
    steps: Vec<Step>,
    /// Who had a seat before the first tie.
    sure: Vec<usize>,
    /// Who might then still get one.
    open: Vec<usize>,
}

fn first_course<C: Course>(mut course: C) -> First<C::Step> {
    let mut steps = Vec::new();
    let mut before_tie = None;
    loop {
        let equals = course.next();
        if equals.len() > 1 && before_tie.is_none() {
            before_tie = Some((course.elected(), course.hopeful()));
        }
        let Some(item) = equals.first() else { break };
        let made = course.take(*item);
        steps.push(course.told(made, &equals));
    }
    let (sure, open) = before_tie.unwrap_or_else(|| (course.elected(), Vec::new()));
    First { steps, sure, open }
}
