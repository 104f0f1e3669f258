//! What must hold of every poll. A failure prints the shrunk poll, which is all that is needed to see it again.

use std::collections::{BTreeMap, BTreeSet};

use pathways::rule::{
    Approved, Committees, Grade, Listing, Poll, Ranked, Scored, approval_committees,
    score_committees, scottish_stv, sequential_phragmen,
};
use proptest::{prelude::*, sample::subsequence, test_runner::Config};

const MOST: usize = 6;

fn config() -> Config {
    Config { cases: 96, failure_persistence: None, ..Config::default() }
}

/// Few items and few kinds of ballots, so that ties are common.
fn approvals() -> impl Strategy<Value = (usize, Vec<(u64, Approved)>)> {
    (1..=MOST).prop_flat_map(|items| {
        let all: Vec<usize> = (0..items).collect();
        let ballot = subsequence(all, 0..=items).prop_map(|on| on.into_iter().collect());
        (Just(items), prop::collection::vec((1..4_u64, ballot), 0..7))
    })
}

fn rankings() -> impl Strategy<Value = (usize, Vec<(u64, Ranked)>)> {
    (1..=MOST).prop_flat_map(|items| {
        let all: Vec<usize> = (0..items).collect();
        let ballot = (subsequence(all, 0..=items).prop_shuffle(), any::<bool>());
        let ballot = ballot.prop_map(|(order, has_equals)| match order[..] {
            [first, second, ref rest @ ..] if has_equals => {
                [vec![vec![first, second]], rest.iter().map(|item| vec![*item]).collect()].concat()
            }
            _ => order.into_iter().map(|item| vec![item]).collect(),
        });
        (Just(items), prop::collection::vec((1..4_u64, ballot), 0..7))
    })
}

fn scores() -> impl Strategy<Value = (usize, Vec<(u64, Scored)>)> {
    (1..=MOST).prop_flat_map(|items| {
        let grade = (0..=Grade::BEST).prop_map(|points| Grade::try_from(points).unwrap());
        let ballot = prop::collection::btree_map(0..items, grade, 0..=items);
        (Just(items), prop::collection::vec((1..4_u64, ballot), 0..7))
    })
}

/// Another numbering of the items.
fn renamed(committees: &[Vec<usize>], names: &[usize]) -> BTreeSet<Vec<usize>> {
    let rename = |committee: &Vec<usize>| {
        let mut named: Vec<usize> = committee.iter().map(|item| names[*item]).collect();
        named.sort_unstable();
        named
    };
    committees.iter().map(rename).collect()
}

/// Every committee has all seats that can be filled, and sure, tied and seats left follow from all of them.
fn check_shape(found: &Committees, items: usize, seats: usize) {
    let size = seats.min(items);
    assert_eq!(found.listing, Listing::Complete);
    assert!(!found.all.is_empty() && found.all.is_sorted());
    assert!(found.all.iter().all(|one| one.len() == size && one.is_sorted()));
    let in_all = |item: &usize| found.all.iter().all(|one| one.contains(item));
    let in_some = |item: &usize| found.all.iter().any(|one| one.contains(item));
    let sure: Vec<usize> = (0..items).filter(in_all).collect();
    let tied: Vec<usize> = (0..items).filter(|item| in_some(item) && !in_all(item)).collect();
    assert_eq!(found.seats_left, size - sure.len());
    assert_eq!((&found.sure, &found.tied), (&sure, &tied));
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn approval_rules_are_blind_to_the_order_of_ballots_and_the_names_of_items(
        ((items, ballots), seats, names) in approvals().prop_flat_map(|poll| {
            let names = Just((0..poll.0).collect::<Vec<_>>()).prop_shuffle();
            (Just(poll), 0..=MOST, names)
        })
    ) {
        let poll = Poll::new(items, ballots.clone()).unwrap();
        let other = ballots.iter().rev().flat_map(|(count, ballot)| {
            let ballot: Approved = ballot.iter().map(|item| names[*item]).collect();
            // One by one instead of together.
            (0..*count).map(move |_| (1, ballot.clone()))
        });
        let other = Poll::new(items, other).unwrap();
        let rules: [fn(&Poll<Approved>, usize) -> Committees; 2] = [
            |poll, seats| approval_committees(poll, seats).committees,
            |poll, seats| sequential_phragmen(poll, seats).committees,
        ];
        for rule in rules {
            let found = rule(&poll, seats);
            check_shape(&found, items, seats);
            let again = rule(&other, seats).all.into_iter().collect();
            prop_assert_eq!(renamed(&found.all, &names), again);
        }
    }

    #[test]
    fn ranked_ballots_are_counted_blind_to_their_order_and_the_names_of_items(
        ((items, ballots), seats, names) in rankings().prop_flat_map(|poll| {
            let names = Just((0..poll.0).collect::<Vec<_>>()).prop_shuffle();
            (Just(poll), 0..=MOST, names)
        })
    ) {
        let found = scottish_stv(&Poll::new(items, ballots.clone()).unwrap(), seats).sequence;
        check_shape(&found.committees, items, seats);
        let named = |place: &Vec<usize>| place.iter().map(|item| names[*item]).collect();
        let other = ballots.iter().rev();
        let other = other.map(|(count, ballot)| (*count, ballot.iter().map(named).collect()));
        let again = scottish_stv(&Poll::new(items, other).unwrap(), seats).sequence;
        let again = again.committees.all.into_iter().collect();
        prop_assert_eq!(renamed(&found.committees.all, &names), again);
    }

    #[test]
    fn no_stage_makes_votes(((items, ballots), seats) in (rankings(), 0..=MOST)) {
        let count = scottish_stv(&Poll::new(items, ballots).unwrap(), seats);
        let sums = count.sequence.steps.iter().map(|step| step.totals.iter().copied().sum());
        let sums: Vec<pathways::rule::Votes> = sums.collect();
        prop_assert!(sums.windows(2).all(|pair| pair[0] >= pair[1]), "{:?}", sums);
    }

    #[test]
    fn one_more_seat_of_phragmen_adds_to_a_committee_and_changes_nothing_else(
        ((items, ballots), seats) in (approvals(), 0..MOST)
    ) {
        let poll = Poll::new(items, ballots).unwrap();
        let of = |seats| sequential_phragmen(&poll, seats).committees.all;
        let (fewer, more) = (of(seats), of(seats + 1));
        let within = |small: &[usize], large: &[usize]| small.iter().all(|it| large.contains(it));
        prop_assert!(more.iter().all(|large| fewer.iter().any(|small| within(small, large))));
        prop_assert!(fewer.iter().all(|small| more.iter().any(|large| within(small, large))));
    }

    #[test]
    fn a_group_of_like_minded_voters_gets_its_share_of_phragmens_seats(
        ((items, ballots), seats) in (approvals(), 1..=MOST)
    ) {
        let seats = seats.min(items);
        let poll = Poll::new(items, ballots).unwrap();
        let all = sequential_phragmen(&poll, seats).committees.all;
        for (ballot, count) in poll.ballots() {
            let share = usize::try_from(count).unwrap() * seats / usize::try_from(poll.size()).unwrap();
            let due = share.min(ballot.len());
            let got = |committee: &Vec<usize>| committee.iter().filter(|it| ballot.contains(it)).count();
            prop_assert!(all.iter().all(|committee| got(committee) >= due), "{:?}", ballot);
        }
    }

    #[test]
    fn one_more_approval_never_costs_an_item_its_seat(
        ((items, ballots), seats, extra) in (approvals(), 1..=MOST, 0..MOST)
    ) {
        let item = extra % items;
        let before = approval_committees(&Poll::new(items, ballots.clone()).unwrap(), seats);
        let raised = ballots.into_iter().map(|(count, mut ballot)| {
            ballot.insert(item);
            (count, ballot)
        });
        let after = approval_committees(&Poll::new(items, raised).unwrap(), seats);
        if before.committees.sure.contains(&item) {
            prop_assert!(after.committees.sure.contains(&item));
        }
    }

    #[test]
    fn a_better_score_never_costs_an_item_its_seat(
        ((items, ballots), seats, extra) in (scores(), 1..=MOST, 0..MOST)
    ) {
        let item = extra % items;
        let before = score_committees(&Poll::new(items, ballots.clone()).unwrap(), seats);
        check_shape(&before.committees, items, seats);
        let best = Grade::try_from(Grade::BEST).unwrap();
        let raised = ballots.into_iter().map(|(count, mut ballot)| {
            ballot.insert(item, best);
            (count, ballot)
        });
        let after = score_committees(&Poll::new(items, raised).unwrap(), seats);
        if before.committees.sure.contains(&item) {
            prop_assert!(after.committees.sure.contains(&item));
        }
        let totals: BTreeMap<_, _> = before.scores.iter().zip(&after.scores).enumerate().collect();
        prop_assert!(totals.iter().all(|(other, (old, new))| *other == item || old == new));
    }
}
