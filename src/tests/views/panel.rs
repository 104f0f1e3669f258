//! The panel's room: which round it shows, to whom it gives which seat, and what may be done there.

use std::collections::BTreeSet;

use pathways::{
    campaign::{Actor, Command},
    role::Role,
    round::{ItemId, PanelMark, reading_order},
    stage::Stage,
    view::{self, ConfirmableView, PanelView, Seat},
};

use super::viewer;
use crate::given::{
    CHAIR, CURATOR, HOST, MEMBERS, NOTE_TAKER, PANEL, Scenario, Story, VISITOR, because, id_of,
    members_decide,
};

fn room(s: &Scenario, actor: Option<Actor>) -> PanelView {
    view::panel(&s.campaign, &viewer(&s.campaign, actor)).unwrap()
}

fn seat(s: &Scenario, actor: Actor) -> Seat {
    room(s, Some(actor)).seat
}

/// At the panel, whose box held a tie between the first two challenges.
fn tied() -> Story {
    let mut story = Story::at(Stage::Panel);
    story.s.opens();
    let (one, two) = (story.item(0), story.item(1));
    for panelist in PANEL {
        story.s.marks(panelist, &[(one, PanelMark::Approve), (two, PanelMark::Approve)]);
    }
    story.s.closes();
    story
}

#[test]
fn a_campaign_without_a_panel_has_no_room_for_it() {
    let s = Scenario::staffed(members_decide());
    assert_eq!(view::panel(&s.campaign, &viewer(&s.campaign, Some(HOST))), None);
}

#[test]
fn each_has_the_seat_that_the_roster_gives() {
    let mut story = Story::at(Stage::Upvote);
    assert_eq!(seat(&story.s, PANEL[0]), Seat::Panelist, "by the role, before there is a round");
    assert_eq!(room(&story.s, Some(PANEL[0])).round, None);
    story.finishes_stage();
    story.s.advance();
    assert_eq!(seat(&story.s, PANEL[0]), Seat::Panelist);
    story.s.opens();
    story.s.given(HOST, Command::Grant { person: id_of(VISITOR), role: Role::Panelist });
    for (actor, expected) in [
        (PANEL[0], Seat::Panelist),
        (VISITOR, Seat::TooLate),
        (CHAIR, Seat::Beside),
        (NOTE_TAKER, Seat::Beside),
        (HOST, Seat::Beside),
        (CURATOR, Seat::Outside),
        (MEMBERS[0], Seat::Outside),
    ] {
        assert_eq!(seat(&story.s, actor), expected, "{actor:?}");
    }
    assert_eq!(room(&story.s, None).seat, Seat::Outside);
}

#[test]
fn each_panelist_reads_the_whole_slate_in_her_own_order() {
    let story = Story::at(Stage::Panel);
    let all: BTreeSet<ItemId> = (0..3).map(|n| story.item(n)).collect();
    for panelist in PANEL {
        let order = room(&story.s, Some(panelist)).order;
        assert_eq!(order, reading_order(id_of(panelist), all.iter().copied()));
        assert_eq!(order.into_iter().collect::<BTreeSet<_>>(), all);
    }
}

#[test]
fn conflicts_are_taken_until_the_box_opens_and_again_only_in_a_new_round() {
    let mut story = Story::at(Stage::Panel);
    let takes = |story: &Story| room(&story.s, Some(PANEL[0])).takes_conflicts;
    assert!(takes(&story));
    let round = story.s.opens();
    assert!(!takes(&story));
    story.s.given(CHAIR, Command::VoidRound { round, reason: because() });
    assert!(takes(&story), "a repeated round takes them anew");
    let tied = tied();
    assert!(!takes(&tied), "a run-off is voted under those of its first round");
}

#[test]
fn the_room_shows_the_round_under_way_and_a_tie_to_those_who_may_know() {
    let story = tied();
    let run_off = story.s.round().id;
    let first = story.s.campaign.rounds[&run_off].run_off_of().unwrap();
    assert_eq!(room(&story.s, Some(PANEL[0])).round, Some(run_off));
    assert_eq!(room(&story.s, Some(CHAIR)).round, Some(run_off));
    assert_eq!(room(&story.s, Some(MEMBERS[0])).round, Some(first));
    assert_eq!(room(&story.s, Some(PANEL[0])).order.len(), 2);
}

#[test]
fn why_a_round_is_void_shows_with_the_round() {
    let mut story = Story::at(Stage::Panel);
    let round = story.s.opens();
    story.s.given(CHAIR, Command::VoidRound { round, reason: because() });
    let s = &story.s;
    let shown = |round| view::round(&s.campaign, round, &viewer(&s.campaign, Some(PANEL[0])));
    assert_eq!(shown(round).unwrap().void_reason, Some(because()));
    let again = room(s, Some(PANEL[0])).round.unwrap();
    assert_ne!(again, round);
    assert_eq!(shown(again).unwrap().void_reason, None);
}

#[test]
fn what_is_chosen_is_explained_by_the_panel_until_it_is_published() {
    let mut story = Story::at(Stage::Panel);
    let explained = |story: &Story, actor: Actor| room(&story.s, Some(actor)).confirmable;
    let round = story.s.opens();
    story.s.marks(PANEL[0], &[(story.item(0), PanelMark::Approve)]);
    story.s.marks(PANEL[1], &[(story.item(0), PanelMark::Approve)]);
    assert_eq!(explained(&story, PANEL[0]), None, "nothing is counted");
    story.s.closes();
    let items = vec![story.item(0)];
    let expected = ConfirmableView { round, items, needed: 2, is_open: true, may_confirm: true };
    assert_eq!(explained(&story, PANEL[2]), Some(expected.clone()));
    let beside = ConfirmableView { may_confirm: false, ..expected.clone() };
    assert_eq!(explained(&story, CHAIR), Some(beside));
    assert_eq!(explained(&story, MEMBERS[0]), None);
    story.s.reasons();
    story.s.advance();
    let published = ConfirmableView { is_open: false, ..expected };
    assert_eq!(explained(&story, PANEL[2]), Some(published));
    assert!(explained(&story, MEMBERS[0]).is_some());
}

#[test]
fn a_run_off_adds_to_what_the_first_round_explains() {
    let mut story = tied();
    let first = story.s.campaign.selection().rounds[0];
    let explained = |story: &Story| room(&story.s, Some(CHAIR)).confirmable.unwrap();
    assert_eq!((explained(&story).round, explained(&story).items), (first, vec![]));
    story.s.opens();
    for panelist in PANEL {
        story.s.marks(panelist, &[(story.item(1), PanelMark::Approve)]);
    }
    story.s.closes();
    assert_eq!((explained(&story).round, explained(&story).items), (first, vec![story.item(1)]));
}

#[test]
fn the_chair_alone_knows_whose_conflicts_can_be_recorded() {
    let mut story = Story::at(Stage::Upvote);
    let known = |s: &Scenario, actor| view::panelists(&s.campaign, &viewer(&s.campaign, actor));
    assert_eq!(known(&story.s, Some(CHAIR)), None, "before there is a round");
    story.finishes_stage();
    story.s.advance();
    let panel: BTreeSet<_> = PANEL.into_iter().map(id_of).collect();
    assert_eq!(known(&story.s, Some(CHAIR)), Some(panel.clone()));
    story.s.opens();
    story.s.given(HOST, Command::Grant { person: id_of(VISITOR), role: Role::Panelist });
    assert_eq!(known(&story.s, Some(CHAIR)), Some(panel), "not who came too late");
    for actor in [None, Some(HOST), Some(NOTE_TAKER), Some(PANEL[0]), Some(MEMBERS[0])] {
        assert_eq!(known(&story.s, actor), None, "{actor:?}");
    }
}
