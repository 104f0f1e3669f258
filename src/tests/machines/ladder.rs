//! The ladder for ties: declared before the box opens, each step an entry, nothing broken by the order of a list.

use pathways::{
    campaign::{Campaign, Fact},
    charter::{Charter, TieStep},
    id::RoundId,
    record::Private,
    round::{BrokenTie, Completeness, ItemId, PanelMark, TieBreaker},
    rule::{lot_order, lot_seed},
    stage::Stage,
};

use crate::given::{MEMBERS, PANEL, Story, charter, kinds, proportional};

/// At the panel with its box open, under a ladder.
fn open(charter: Charter, ladder: &[TieStep]) -> Story {
    let mut story = Story::with(with(charter, ladder), Stage::Panel);
    story.s.opens();
    story
}

fn with(mut charter: Charter, ladder: &[TieStep]) -> Charter {
    charter.panel.tie_ladder = ladder.iter().copied().collect();
    charter
}

fn approve(story: &mut Story, approvals: [&[usize]; 3]) {
    for (panelist, approved) in PANEL.into_iter().zip(approvals) {
        let marks: Vec<_> = approved.iter().map(|n| (story.item(*n), PanelMark::Approve)).collect();
        story.s.marks(panelist, &marks);
    }
}

fn broken(campaign: &Campaign, round: RoundId) -> &[BrokenTie] {
    &campaign.rounds[&round].broken
}

fn names(story: &Story) -> Vec<String> {
    let facts: Vec<Fact> = story.s.log.iter().map(|event| event.fact.clone()).collect();
    kinds(&facts)
}

#[test]
fn a_lot_gives_the_seat_to_the_first_in_an_order_that_the_opening_and_the_box_fix() {
    let mut story = open(charter(), &[TieStep::Lot]);
    approve(&mut story, [&[0, 1, 2]; 3]);
    let round = story.s.closes();
    let selection = story.s.campaign.selection();
    assert_eq!(selection.complete, Completeness::Complete);
    let [BrokenTie { by, chosen, tied, seats_left }] = broken(&story.s.campaign, round) else {
        panic!()
    };
    assert_eq!((tied.len(), *seats_left), (0, 0));
    let TieBreaker::Lot { secret, salt, added, seed, order } = by else { panic!("{by:?}") };
    // What is shown now is what the opening committed to.
    let opened = story.s.log.iter().find_map(|event| match &event.fact {
        Fact::RoundOpened { round: id, lot, .. } if *id == round => lot.as_ref(),
        _ => None,
    });
    let shown = Private::new(*salt, *secret);
    assert_eq!(opened.unwrap().commitment(), shown.commitment());
    let seal = story.s.campaign.rounds[&round].seal.as_ref().unwrap();
    assert_eq!(*seed, lot_seed(round, seal, secret, added));
    assert!(added.is_empty());
    let items: Vec<ItemId> = (0..3).map(|n| story.item(n)).collect();
    assert_eq!(*order, lot_order(seed, &items));
    assert_eq!((chosen, &selection.items), (&vec![order[0]], &vec![order[0]]));
    assert_eq!(names(&story).last().unwrap(), "tie_broken");
}

#[test]
fn where_no_lot_is_declared_an_opening_commits_to_none() {
    let story = open(charter(), &[TieStep::RunOff]);
    assert!(story.s.round().lot.is_none());
}

#[test]
fn a_run_off_comes_first_and_the_lot_breaks_what_ties_again() {
    let mut story = open(charter(), &[TieStep::RunOff, TieStep::Lot]);
    approve(&mut story, [&[0, 1, 2]; 3]);
    let first = story.s.closes();
    assert_eq!(story.s.round().run_off_of(), Some(first));
    assert!(broken(&story.s.campaign, first).is_empty());
    story.s.opens();
    approve(&mut story, [&[0, 1], &[0, 1], &[2]]);
    let second = story.s.closes();
    let [tie] = broken(&story.s.campaign, second) else { panic!() };
    assert!(tie.chosen == [story.item(0)] || tie.chosen == [story.item(1)]);
    assert_eq!(story.s.campaign.selection().items, tie.chosen);
    assert_eq!(story.s.campaign.selection().complete, Completeness::Complete);
    assert_eq!(story.s.campaign.selection().rounds, [first, second]);
}

#[test]
fn what_more_members_supported_comes_first_and_only_the_rest_goes_to_the_lot() {
    let ladder = [TieStep::MembersSupport, TieStep::Lot];
    let mut charter = with(charter(), &ladder);
    charter.panel.seats = 2;
    let mut story = Story::with(charter, Stage::Upvote);
    let [a, b, c] = story.challenges;
    for (member, challenge) in [(0, a), (0, b), (1, a), (2, c)] {
        story.s.supports(MEMBERS[member], challenge);
    }
    story.s.closes();
    story.s.advance();
    story.s.opens();
    approve(&mut story, [&[0, 1, 2]; 3]);
    let round = story.s.closes();
    let [supports, lot] = broken(&story.s.campaign, round) else { panic!() };
    assert_eq!(supports.by.step(), TieStep::MembersSupport);
    assert_eq!((&supports.chosen, supports.seats_left), (&vec![story.item(0)], 1));
    let TieBreaker::MembersSupport { tiers } = &supports.by else { panic!() };
    let scores: Vec<String> = tiers.iter().map(|tier| tier.score.to_string()).collect();
    assert_eq!(scores, ["2/1", "1/1"]);
    let mut rest = vec![story.item(1), story.item(2)];
    rest.sort();
    assert_eq!(supports.tied, rest);
    assert_eq!((lot.by.step(), lot.tied.len()), (TieStep::Lot, 0));
    assert!(rest.contains(&lot.chosen[0]) && lot.chosen.len() == 1);
    assert_eq!(story.s.campaign.selection().items, [story.item(0), lot.chosen[0]]);
}

#[test]
fn a_tie_that_supports_break_needs_no_lot_and_its_secret_stays_one() {
    let mut story = open(charter(), &[TieStep::MembersSupport, TieStep::Lot]);
    approve(&mut story, [&[0, 1]; 3]);
    let round = story.s.closes();
    let [tie] = broken(&story.s.campaign, round) else { panic!() };
    assert_eq!((tie.by.step(), &tie.chosen), (TieStep::MembersSupport, &vec![story.item(0)]));
    assert!(story.s.campaign.rounds[&round].lot.is_some());
}

#[test]
fn in_proportion_the_lot_goes_along_the_count() {
    let mut story = open(proportional(2), &[TieStep::Lot]);
    approve(&mut story, [&[0, 1], &[0, 1, 2], &[2]]);
    let round = story.s.closes();
    let [tie] = broken(&story.s.campaign, round) else { panic!() };
    let TieBreaker::Lot { order, .. } = &tie.by else { panic!() };
    assert_eq!(order.len(), 3, "every item may be in a tie on the way");
    let place = |n: usize| order.iter().position(|item| *item == story.item(n)).unwrap();
    let first = usize::from(place(0) > place(1));
    assert_eq!(tie.chosen, [story.item(first)]);
    assert_eq!(story.s.campaign.selection().items, [story.item(2), story.item(first)]);
}

#[test]
fn a_lot_that_nobody_needs_leaves_no_entry() {
    let mut story = open(charter(), &[TieStep::RunOff, TieStep::Lot]);
    approve(&mut story, [&[0], &[0], &[1]]);
    story.s.closes();
    assert!(!names(&story).contains(&"tie_broken".to_owned()));
    assert_eq!(story.s.campaign.selection().complete, Completeness::Complete);
}
