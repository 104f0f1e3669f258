//! Ties across the cut line: a run-off among the tied, as often as it takes.

use pathways::{
    campaign::Command,
    round::{Completeness, PanelMark, RoundState},
    stage::Stage,
};

use crate::given::{CHAIR, HOST, PANEL, Story, VISITOR, because, charter, items, members_decide};

/// At the panel, where the three items tie for one seat and a run-off is prepared.
fn tied() -> Story {
    let mut story = Story::at(Stage::Panel);
    let first = story.s.opens();
    approve(&mut story, [&[0, 1, 2]; 3]);
    story.s.closes();
    assert_eq!(story.s.round().run_off_of(), Some(first));
    story
}

/// The three panelists approve some items.
fn approve(story: &mut Story, approvals: [&[usize]; 3]) {
    for (panelist, approved) in PANEL.into_iter().zip(approvals) {
        let marks: Vec<_> = approved.iter().map(|n| (story.item(*n), PanelMark::Approve)).collect();
        story.s.marks(panelist, &marks);
    }
}

fn complete(story: &Story) -> Completeness {
    story.s.campaign.selection().complete
}

#[test]
fn a_tie_across_the_cut_line_prepares_a_run_off_among_the_tied_for_the_seats_left() {
    let mut charter = charter();
    charter.panel.seats = 2;
    let mut story = Story::with(charter, Stage::Panel);
    story.s.opens();
    approve(&mut story, [&[0, 1, 2], &[0, 1], &[0, 2]]);
    story.s.closes();
    let run_off = story.s.round();
    assert_eq!(run_off.state, RoundState::Prepared);
    assert_eq!(items(run_off), [story.item(1), story.item(2)].into());
    assert_eq!(run_off.rules.seats(), 1);
    assert_eq!(complete(&story), Completeness::Open);
    assert_eq!(story.s.campaign.selection().items, [story.item(0)]);
    let advance = Command::Advance { from: Stage::Panel, to: Stage::Decided };
    assert_eq!(story.s.refused(HOST, advance), "unmet");
    story.s.opens();
    approve(&mut story, [&[2], &[2], &[1]]);
    story.s.closes();
    assert_eq!(complete(&story), Completeness::Complete);
    assert_eq!(story.s.campaign.selection().items, [story.item(0), story.item(2)]);
}

#[test]
fn a_run_off_that_ties_again_is_followed_by_another() {
    let mut story = tied();
    let second = story.s.opens();
    approve(&mut story, [&[0, 1], &[0, 1], &[2]]);
    story.s.closes();
    let third = story.s.round();
    assert_eq!(third.run_off_of(), Some(second));
    assert_eq!(items(third), [story.item(0), story.item(1)].into());
    story.s.opens();
    approve(&mut story, [&[1], &[1], &[0]]);
    story.s.closes();
    assert_eq!(story.s.campaign.selection().items, [story.item(1)]);
    assert_eq!(story.s.campaign.selection().rounds.len(), 3);
    story.s.reasons();
    story.s.advance();
    let published = |state| state == RoundState::Published;
    assert!(story.s.campaign.standing_rounds().all(|round| published(round.state)));
}

#[test]
fn a_run_off_is_voted_by_the_same_panel_under_the_same_conflicts() {
    let mut story = Story::at(Stage::Panel);
    let (round, items) = (story.s.round().id, vec![story.item(0)]);
    story.s.given(PANEL[0], Command::DeclareConflict { round, items });
    story.s.opens();
    approve(&mut story, [&[1], &[0, 1], &[0, 1]]);
    story.s.closes();
    let (person, role) = (crate::given::id_of(VISITOR), pathways::role::Role::Panelist);
    story.s.given(HOST, Command::Grant { person, role });
    let run_off = story.s.opens();
    let run_off = &story.s.campaign.rounds[&run_off];
    assert_eq!(run_off.roster, PANEL.map(crate::given::id_of).into());
    assert_eq!(run_off.recused(crate::given::id_of(PANEL[0])), [story.item(0)].into());
    let declare = Command::DeclareConflict { round: run_off.id, items: vec![story.item(1)] };
    assert_eq!(story.s.refused(PANEL[1], declare), "round_state");
}

#[test]
fn a_run_off_that_is_voided_is_prepared_again() {
    let mut story = tied();
    let run_off = story.s.opens();
    let of = story.s.round().run_off_of();
    story.s.given(CHAIR, Command::VoidRound { round: run_off, reason: because() });
    let again = story.s.round();
    assert_ne!(again.id, run_off);
    assert_eq!((again.run_off_of(), again.slate.len(), again.rules.seats()), (of, 3, 1));
    story.s.opens();
    approve(&mut story, [&[0], &[0], &[1]]);
    story.s.closes();
    assert_eq!(story.s.campaign.selection().items, [story.item(0)]);
    assert_eq!(complete(&story), Completeness::Complete);
}

#[test]
fn a_count_that_ties_stands_while_its_run_off_is_voted() {
    let mut story = tied();
    let first = story.s.round().run_off_of().unwrap();
    story.s.opens();
    for actor in [CHAIR, HOST] {
        let void = Command::VoidRound { round: first, reason: because() };
        assert_eq!(story.s.refused(actor, void), "round_state");
    }
}

#[test]
fn a_run_off_without_a_quorum_decides_nothing() {
    let mut story = tied();
    story.s.opens();
    story.s.marks(PANEL[0], &[(story.item(0), PanelMark::Approve)]);
    let round = story.s.closes();
    assert_eq!(complete(&story), Completeness::NoQuorum);
    story.s.given(CHAIR, Command::VoidRound { round, reason: because() });
    assert_eq!(story.s.round().state, RoundState::Prepared);
}

#[test]
fn a_tie_among_members_is_broken_by_members() {
    let mut charter = members_decide();
    charter.upvote.seats = 1;
    let mut story = Story::with(charter, Stage::Upvote);
    let [a, b, _] = story.challenges;
    story.s.supports(crate::given::MEMBERS[0], a);
    story.s.supports(crate::given::MEMBERS[1], b);
    story.s.closes();
    story.s.opens();
    story.s.supports(crate::given::MEMBERS[0], b);
    story.s.closes();
    assert_eq!(story.s.campaign.selection().items, [story.item(1)]);
    story.s.advance();
    assert_eq!(story.s.campaign.stage, Stage::Decided);
}
