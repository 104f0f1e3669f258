//! Recusals, bars and whole ballots in front of the rules.

use std::collections::BTreeSet;

use pathways::{
    charter::{Method, PanelRules},
    id::Id,
    round::{ItemId, Outcome, PanelMark, Slip},
    rule::{
        Approvals, Cut, Poll, Standing, Step, approval, cut, phragmen, phragmen_in_order,
        sequential_phragmen,
    },
    stage::Stage,
};
use proptest::{prelude::*, test_runner::Config};
use uuid::Uuid;

use crate::given::{PANEL, Story, charter, proportional};

use PanelMark::{Abstain, Approve, Decline};

fn item(n: usize) -> ItemId {
    ItemId::Challenge(Id::new(Uuid::from_u128(u128::try_from(n).unwrap())))
}

/// The rules that count approvals.
const OF_APPROVALS: [Method; 2] = [Method::Approval, Method::SequentialPhragmen];

/// A panelist's mark, `None` where she does not vote on the item.
type Marks = Vec<Vec<Option<PanelMark>>>;

fn count(marks: &Marks, items: usize, rules: &PanelRules) -> Cut {
    let of = |n: usize| {
        let of_item = || marks.iter().map(|ballot| ballot[n]);
        let number = |how: &dyn Fn(Option<PanelMark>) -> bool| {
            u32::try_from(of_item().filter(|mark| how(*mark)).count()).unwrap()
        };
        Approvals {
            item: item(n),
            approve: number(&|mark| mark == Some(Approve)),
            eligible: number(&|mark| mark.is_some()),
        }
    };
    let totals: Vec<Approvals> = (0..items).map(of).collect();
    let standings = approval(rules, u32::try_from(marks.len()).unwrap(), &totals);
    let approved = |ballot: &Vec<Option<PanelMark>>| {
        (0..items).filter(|n| ballot[*n] == Some(Approve)).map(item).collect::<BTreeSet<ItemId>>()
    };
    if rules.method.needs_whole_ballots() {
        let sheets: Vec<_> = marks.iter().map(approved).collect();
        phragmen(&standings, &sheets, rules.seats)
    } else {
        cut(standings, rules.seats)
    }
}

/// Has a seat, ties for one, or has none.
fn standing(cut: &Cut, item: ItemId) -> u8 {
    if cut.sure.contains(&item) { 2 } else { u8::from(cut.tied.contains(&item)) }
}

fn polls() -> impl Strategy<Value = (usize, Marks)> {
    (1..6_usize, 1..8_usize).prop_flat_map(|(items, panelists)| {
        let mark = prop::sample::select(vec![Some(Approve), Some(Decline), Some(Abstain), None]);
        let ballot = prop::collection::vec(mark, items);
        (Just(items), prop::collection::vec(ballot, panelists))
    })
}

proptest! {
    #![proptest_config(Config { cases: 256, failure_persistence: None, ..Config::default() })]

    #[test]
    fn a_recusal_instead_of_an_approval_never_raises_an_item_and_instead_of_a_decline_never_lowers_it(
        ((items, marks), seats, who, n, method) in
            (polls(), 1..5_u16, 0..8_usize, 0..6_usize, prop::sample::select(OF_APPROVALS.to_vec()))
    ) {
        let (who, n) = (who % marks.len(), n % items);
        let mut rules = PanelRules { seats, method, ..charter().panel };
        // What makes an item eligible at all is the item quorum's own matter.
        rules.item_quorum = "0/1".parse().unwrap();
        let with = |mark| {
            let mut marks = marks.clone();
            marks[who][n] = mark;
            standing(&count(&marks, items, &rules), item(n))
        };
        prop_assert!(with(None) <= with(Some(Approve)));
        prop_assert!(with(None) >= with(Some(Decline)));
    }
}

proptest! {
    #![proptest_config(Config { cases: 128, failure_persistence: None, ..Config::default() })]

    #[test]
    fn whatever_the_lot_says_the_rule_allows_what_comes_out(
        ((items, marks), seats, order) in polls().prop_flat_map(|poll| {
            let order = Just((0..poll.0).map(item).collect::<Vec<_>>()).prop_shuffle();
            (Just(poll), 1..5_usize, order)
        })
    ) {
        let approved = |ballot: &Vec<Option<PanelMark>>| {
            (0..items).filter(|n| ballot[*n] == Some(Approve)).collect::<BTreeSet<usize>>()
        };
        let ballots: Vec<_> = marks.iter().map(approved).collect();
        let poll = Poll::new(items, ballots.iter().map(|ballot| (1, ballot.clone()))).unwrap();
        let all = sequential_phragmen(&poll, seats).committees.all;
        let named = |places: &[usize]| places.iter().map(|n| item(*n)).collect::<BTreeSet<_>>();
        let sheets: Vec<_> = ballots.iter().map(|b| b.iter().map(|n| item(*n)).collect()).collect();
        let score = "0/1".parse().unwrap();
        let standing = |n| Standing { item: item(n), score, bar: None };
        let standings: Vec<Standing> = (0..items).map(standing).collect();
        let seats = u16::try_from(seats).unwrap();
        let drawn = phragmen_in_order(&standings, &sheets, seats, &order).into_iter().collect();
        prop_assert!(all.iter().any(|committee| named(committee) == drawn));
    }
}

fn approve(story: &mut Story, approvals: [&[usize]; 3]) {
    for (panelist, approved) in PANEL.into_iter().zip(approvals) {
        let marks: Vec<_> = approved.iter().map(|n| (story.item(*n), Approve)).collect();
        story.s.marks(panelist, &marks);
    }
}

fn counted(story: &Story) -> Outcome {
    let rounds = story.s.campaign.standing_rounds();
    rounds.filter_map(|round| round.outcome.clone()).last().unwrap()
}

#[test]
fn a_panel_that_counts_in_proportion_seats_the_one_whom_two_others_would_outvote() {
    let mut story = Story::with(proportional(2), Stage::Panel);
    story.s.opens();
    approve(&mut story, [&[0, 1], &[0, 1, 2], &[2]]);
    story.s.closes();
    let Outcome::Counted { sure, tied, seats_left, tiers, steps, .. } = counted(&story) else {
        panic!()
    };
    // By approvals all three tie for both seats.
    assert_eq!((sure, seats_left, tiers.len()), (vec![story.item(2)], 1, 0));
    assert_eq!(tied, [story.item(0), story.item(1)]);
    let of = |step: &Step| match step {
        Step::Seat { load, equals, .. } => (load.to_string(), equals.len()),
        Step::Stage { .. } => panic!("{step:?}"),
    };
    assert_eq!(steps.iter().map(of).collect::<Vec<_>>(), [("1/2".into(), 3), ("3/4".into(), 2)]);
    // The tied go to a run-off under the same rule.
    let run_off = story.s.round();
    assert_eq!((run_off.slate.len(), run_off.rules.seats()), (2, 1));
    assert!(run_off.rules.needs_whole_ballots());
}

#[test]
fn an_item_below_the_minimum_gets_no_seat_in_proportion_either() {
    let mut charter = proportional(2);
    charter.panel.minimum_support = "2/3".parse().unwrap();
    let mut story = Story::with(charter, Stage::Panel);
    story.s.opens();
    approve(&mut story, [&[0], &[0], &[2]]);
    story.s.closes();
    let Outcome::Counted { sure, tied, seats_left, barred, .. } = counted(&story) else { panic!() };
    assert_eq!((sure, tied, seats_left), (vec![story.item(0)], vec![], 1));
    assert_eq!(barred.len(), 2);
}

#[test]
fn slips_say_which_of_them_are_of_one_ballot_only_where_the_rule_needs_it() {
    let slips = |charter| {
        let mut story = Story::with(charter, Stage::Panel);
        let round = story.s.opens();
        approve(&mut story, [&[0, 1], &[0, 1], &[2]]);
        story.s.slips(round)
    };
    assert!(slips(charter()).iter().all(|slip| slip.sheet.is_none()));
    let whole = slips(proportional(1));
    let sheets: BTreeSet<_> = whole.iter().map(|slip| slip.sheet.unwrap()).collect();
    assert_eq!((whole.len(), sheets.len()), (5, 3));
    let nonces: BTreeSet<_> = whole.iter().map(|slip| slip.nonce).collect();
    assert_eq!(nonces.len(), 5);
    assert!(nonces.is_disjoint(&sheets));
    // The number is part of what the box commits to.
    let moved = Slip { sheet: whole.last().unwrap().sheet, ..whole[0] };
    let round = Id::new(Uuid::nil());
    assert_ne!(moved.commitment(round), whole[0].commitment(round));
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap()
}

#[test]
fn what_a_count_in_proportion_writes_is_this() {
    let step = Step::Seat { item: item(1), load: "3/4".parse().unwrap(), equals: vec![] };
    assert_eq!(
        json(&step),
        "{\"seat\":{\"item\":\"challenge:00000000-0000-0000-0000-000000000001\",\"load\":\"3/4\",\"equals\":[]}}"
    );
    let rules = proportional(1).panel;
    assert_eq!(json(&rules.method), "\"sequential_phragmen\"");
    assert_eq!(json(&rules.disclosure), "\"ballots\"");
}
