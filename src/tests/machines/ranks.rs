//! A panel that ranks: what its box takes, and what comes out.

use pathways::{
    campaign::{Command, Refusal},
    charter::TieStep,
    round::{Ballot, ItemId, Mark, Operation, Outcome, PanelMark, RankTotal},
    rule::{Bar, Barred, StageCause, Step},
    stage::Stage,
};

use crate::given::{PANEL, Story, charter, id_of, ranked};

fn at(place: u16) -> PanelMark {
    PanelMark::Ranked(place.try_into().unwrap())
}

fn open(seats: u16) -> Story {
    let mut story = Story::with(ranked(seats), Stage::Panel);
    story.s.opens();
    story
}

fn ballot(story: &Story) -> Ballot {
    story.s.ballots(story.s.round().id).next().unwrap().clone()
}

/// The items of the first panelist's ballot in their order; its places must be those from 1 on.
fn order(story: &Story) -> Vec<usize> {
    let ballot = ballot(story);
    let place = |item: &ItemId| match ballot.marks.get(item) {
        Some(Mark::Ranked(rank)) => Some(rank.place()),
        _ => None,
    };
    let placed = (0..3).filter_map(|n| Some((place(&story.item(n))?, n)));
    let mut placed: Vec<(u16, usize)> = placed.collect();
    placed.sort_unstable();
    let places: Vec<u16> = placed.iter().map(|(place, _)| *place).collect();
    assert_eq!(places, (1..).take(places.len()).collect::<Vec<u16>>(), "places from 1 on");
    placed.into_iter().map(|(_, n)| n).collect()
}

/// Each panelist ranks items in this order.
fn rank(story: &mut Story, orders: [&[usize]; 3]) {
    for (panelist, order) in PANEL.into_iter().zip(orders) {
        let marks = order.iter().zip(1..).map(|(n, place)| (story.item(*n), at(place)));
        story.s.marks(panelist, &marks.collect::<Vec<_>>());
    }
}

fn outcome(story: &Story) -> Outcome {
    let rounds = story.s.campaign.standing_rounds();
    rounds.filter_map(|round| round.outcome.clone()).last().unwrap()
}

#[test]
fn whoever_gives_one_item_a_place_moves_the_others_and_the_ballot_is_clear_at_every_moment() {
    let mut story = open(1);
    let mut given = |n: usize, mark: PanelMark, expected: &[usize], version: u64| {
        let item = story.item(n);
        story.s.marks(PANEL[0], &[(item, mark)]);
        assert_eq!(order(&story), expected);
        assert_eq!(ballot(&story).version, version);
    };
    given(0, at(1), &[0], 1);
    given(1, at(1), &[1, 0], 2);
    given(2, at(2), &[1, 2, 0], 3);
    given(0, at(1), &[0, 1, 2], 4);
    given(0, at(3), &[1, 2, 0], 5);
    // Behind the last there is one place, whatever its number.
    given(1, at(9), &[2, 0, 1], 6);
    given(1, at(3), &[2, 0, 1], 6);
    given(2, PanelMark::Blank, &[0, 1], 7);
    given(0, PanelMark::Abstain, &[1], 8);
    given(2, at(7), &[1, 2], 9);
}

#[test]
fn a_whole_order_is_sent_as_one_and_what_it_does_not_name_keeps_its_order_around_it() {
    let mut story = open(1);
    let items = [0, 1, 2].map(|n| story.item(n));
    story.s.marks(PANEL[0], &[(items[0], at(3)), (items[1], at(1)), (items[2], at(2))]);
    assert_eq!(order(&story), [1, 2, 0]);
    story.s.marks(PANEL[0], &[(items[0], at(1)), (items[2], at(2))]);
    assert_eq!(order(&story), [0, 2, 1]);
    // A gap says no less than an order without one.
    story.s.marks(PANEL[0], &[(items[0], at(5)), (items[2], at(9)), (items[1], at(7))]);
    assert_eq!(order(&story), [0, 1, 2]);
}

#[test]
fn two_items_in_one_place_are_refused_and_nothing_changes() {
    let mut story = open(1);
    let items = [0, 1, 2].map(|n| story.item(n));
    story.s.marks(PANEL[0], &[(items[0], at(1))]);
    let twice = Operation::Mark([(items[1], at(2)), (items[2], at(2))].into());
    assert_eq!(story.s.votes(PANEL[0], twice), Err(Refusal::SamePlace));
    assert_eq!((order(&story), ballot(&story).version), (vec![0], 1));
}

#[test]
fn a_box_takes_places_where_its_panel_ranks_and_there_alone() {
    let mut story = Story::with(ranked(1), Stage::Panel);
    let item = story.item(0);
    let conflict = Command::DeclareConflict { round: story.s.round().id, items: vec![item] };
    story.s.given(PANEL[1], conflict);
    story.s.opens();
    let one = |mark| Operation::Mark([(item, mark)].into());
    for bad in [PanelMark::Approve, PanelMark::Decline, PanelMark::Scored("3".parse().unwrap())] {
        assert_eq!(story.s.votes(PANEL[0], one(bad)), Err(Refusal::WrongMark), "{bad:?}");
    }
    assert_eq!(story.s.votes(PANEL[1], one(at(1))), Err(Refusal::Recused));
    assert_eq!(story.s.votes(PANEL[0], one(at(1))), Ok(()));
    let mut approving = Story::with(charter(), Stage::Panel);
    approving.s.opens();
    let places = Operation::Mark([(approving.item(0), at(1))].into());
    assert_eq!(approving.s.votes(PANEL[0], places), Err(Refusal::WrongMark));
}

#[test]
fn an_abstention_is_no_place_and_not_blank_and_a_recusal_is_neither() {
    let mut story = Story::with(ranked(1), Stage::Panel);
    let items = [0, 1, 2].map(|n| story.item(n));
    let conflict = Command::DeclareConflict { round: story.s.round().id, items: vec![items[2]] };
    story.s.given(PANEL[0], conflict);
    story.s.opens();
    story.s.marks(PANEL[0], &[(items[0], at(1))]);
    assert!(!ballot(&story).is_complete(story.s.round()), "one is blank");
    story.s.marks(PANEL[0], &[(items[1], PanelMark::Abstain)]);
    assert!(ballot(&story).is_complete(story.s.round()));
    story.s.marks(PANEL[1], &[(items[0], at(1)), (items[2], at(2))]);
    story.s.marks(PANEL[2], &[(items[2], at(1))]);
    assert_eq!(story.s.campaign.rounds[&story.s.round().id].recused(id_of(PANEL[0])).len(), 1);
    let round = story.s.closes();
    let tally = story.s.campaign.rounds[&round].tally.clone().unwrap();
    let of = |n: usize| {
        let total = tally.item(items[n]).unwrap();
        (total.ranks.unwrap(), total.abstain, total.eligible, total.marks())
    };
    assert_eq!(of(0), (RankTotal { first: 2, placed: 2 }, 0, 3, 2));
    assert_eq!(of(1), (RankTotal { first: 0, placed: 0 }, 1, 3, 1));
    assert_eq!(of(2), (RankTotal { first: 1, placed: 2 }, 0, 2, 2));
}

/// What each step tells: its cause, the votes of the three items, and who was elected.
fn told(story: &Story, steps: &[Step]) -> Vec<(String, Vec<String>, Vec<usize>)> {
    let number = |item: &ItemId| (0..3).find(|n| story.item(*n) == *item).unwrap();
    let of = |step: &Step| {
        let Step::Stage { cause, totals, elected, .. } = step else { panic!("{step:?}") };
        let cause = match cause {
            StageCause::FirstPreferences { quota } => format!("quota {quota}"),
            StageCause::Surplus { item } => format!("surplus of {}", number(item)),
            StageCause::Exclusion { item } => format!("exclusion of {}", number(item)),
        };
        let votes = |n| {
            totals.iter().find(|one| one.item == story.item(n)).map(|one| one.votes.to_string())
        };
        let elected = elected.iter().map(number).collect();
        (cause, (0..3).filter_map(votes).collect(), elected)
    };
    steps.iter().map(of).collect()
}

#[test]
fn votes_above_the_quota_pass_on_and_whoever_has_the_fewest_is_excluded() {
    let mut story = open(2);
    rank(&mut story, [&[0, 1], &[0, 1], &[0, 2]]);
    story.s.closes();
    let Outcome::Counted { sure, tied, seats_left, tiers, barred, steps } = outcome(&story) else {
        panic!()
    };
    assert_eq!((sure, tied, seats_left), (vec![story.item(0), story.item(1)], vec![], 0));
    assert_eq!((tiers.len(), barred.len()), (0, 0));
    let expected = [
        ("quota 2.00000", ["3.00000", "0.00000", "0.00000"], vec![0]),
        ("surplus of 0", ["2.00000", "0.66666", "0.33333"], vec![]),
        ("exclusion of 2", ["2.00000", "0.66666", "0.00000"], vec![1]),
    ];
    let expected = expected.map(|(cause, votes, elected)| {
        (cause.to_owned(), votes.map(ToOwned::to_owned).to_vec(), elected)
    });
    assert_eq!(told(&story, &steps), expected);
}

#[test]
fn an_item_that_nobody_places_or_too_few_may_place_gets_no_seat_and_the_others_close_ranks() {
    let mut story = Story::with(ranked(2), Stage::Panel);
    for panelist in &PANEL[..2] {
        let (round, items) = (story.s.round().id, vec![story.item(0)]);
        story.s.given(*panelist, Command::DeclareConflict { round, items });
    }
    story.s.opens();
    rank(&mut story, [&[1], &[1], &[0, 1]]);
    story.s.closes();
    let Outcome::Counted { sure, seats_left, barred, steps, .. } = outcome(&story) else {
        panic!()
    };
    assert_eq!((sure, seats_left), (vec![story.item(1)], 1));
    let mut expected = [
        Barred { item: story.item(0), bar: Bar::ItemQuorum },
        Barred { item: story.item(2), bar: Bar::MinimumSupport },
    ];
    expected.sort_by_key(|one| one.item);
    assert_eq!(barred, expected);
    let expected = ("quota 2.00000".to_owned(), vec!["3.00000".to_owned()], vec![1]);
    assert_eq!(told(&story, &steps), [expected]);
}

#[test]
fn a_tie_that_no_earlier_stage_tells_apart_goes_to_a_run_off_that_ranks_again() {
    let mut story = open(1);
    rank(&mut story, [&[0], &[1], &[2]]);
    story.s.closes();
    let Outcome::Counted { sure, tied, seats_left, steps, .. } = outcome(&story) else { panic!() };
    assert_eq!((sure.len(), tied.len(), seats_left), (0, 3, 1));
    let Step::Stage { equals, .. } = &steps[1] else { panic!() };
    assert_eq!(equals.len(), 3, "which one is excluded first");
    let run_off = story.s.round();
    assert_eq!((run_off.slate.len(), run_off.rules.seats()), (3, 1));
    assert!(run_off.rules.are_ranked());
    story.s.opens();
    rank(&mut story, [&[2, 1], &[1, 2], &[2, 0]]);
    story.s.closes();
    assert_eq!(story.s.campaign.selection().items, [story.item(2)]);
}

#[test]
fn a_lot_goes_along_the_count_and_whoever_it_puts_last_is_excluded() {
    let mut charter = ranked(1);
    charter.panel.tie_ladder = [TieStep::Lot].into();
    let mut story = Story::with(charter, Stage::Panel);
    story.s.opens();
    rank(&mut story, [&[0], &[1], &[2]]);
    let round = story.s.closes();
    let broken = &story.s.campaign.rounds[&round].broken;
    let pathways::round::TieBreaker::Lot { order, .. } = &broken[0].by else { panic!() };
    assert_eq!(broken[0].chosen, order[..1]);
    assert_eq!((broken[0].tied.len(), broken[0].seats_left), (0, 0));
    assert_eq!(story.s.campaign.selection().items, order[..1]);
}
