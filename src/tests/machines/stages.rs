//! Stages: paths, guards, going back, ending early.

use pathways::{
    campaign::{Command, Due, Fact, Guard, Need},
    round::RoundState,
    stage::{Direction, Stage},
};

use crate::given::{
    HOST, MEMBERS, PANEL, Scenario, Story, because, charter, kinds, members_decide, path, unmet,
};

/// The guards of a transition, as it was recorded.
fn guards(facts: &[Fact]) -> Vec<(Guard, u64, Need)> {
    let Some(Fact::StageEntered { preconditions, .. }) = facts.first() else {
        panic!("no transition: {facts:?}")
    };
    preconditions.iter().map(|one| (one.guard, one.have, one.need)).collect()
}

#[test]
fn a_full_campaign_goes_from_draft_to_archive() {
    let story = Story::at(Stage::Archived);
    assert_eq!(story.s.campaign.stage, Stage::Archived);
    let states: Vec<RoundState> =
        story.s.campaign.standing_rounds().map(|round| round.state).collect();
    assert_eq!(states, [RoundState::Certified, RoundState::Certified]);
}

#[test]
fn a_short_call_in_a_room_skips_theming_and_panel() {
    let charter = members_decide();
    let mut story = Story::with(charter, Stage::Upvote);
    story.finishes_stage();
    assert_eq!(story.s.round().state, RoundState::Counted, "a decision is not public by itself");
    story.s.advance();
    assert_eq!(story.s.round().state, RoundState::Published);
    // Both seats are filled: three supports for the first, one for the second.
    assert_eq!(story.s.campaign.topics.len(), 2);
    story.finishes_stage();
    story.s.advance();
    assert_eq!(story.s.campaign.stage, Stage::Archived);
}

#[test]
fn a_transition_records_every_guard_with_its_value() {
    let mut story = Story::at(Stage::Theming);
    story.finishes_stage();
    let facts = story.s.given(HOST, Command::Advance { from: Stage::Theming, to: Stage::Upvote });
    assert_eq!(kinds(&facts), ["stage_entered", "round_prepared", "round_opened"]);
    assert_eq!(
        guards(&facts),
        [
            (Guard::ChallengesPending, 0, Need::Exactly(0)),
            (Guard::MergesOpen, 0, Need::Exactly(0)),
            (Guard::ThemesUnsigned, 0, Need::Exactly(0)),
            (Guard::SlateItems, 3, Need::AtLeast(1)),
        ]
    );
}

#[test]
fn where_a_vote_begins_the_coverage_equation_is_recorded() {
    let mut story = Story::with(members_decide(), Stage::Call);
    let facts = story.s.given(HOST, Command::Advance { from: Stage::Call, to: Stage::Upvote });
    let [Fact::StageEntered { coverage: Some(coverage), .. }, ..] = facts.as_slice() else {
        panic!("{facts:?}")
    };
    assert_eq!((coverage.unthemed, coverage.submitted, coverage.adds_up()), (3, 3, true));
    story.finishes_stage();
    let facts = story.s.given(HOST, Command::Advance { from: Stage::Upvote, to: Stage::Decided });
    assert!(matches!(&facts[0], Fact::StageEntered { coverage: None, .. }));
}

#[test]
fn a_guard_that_does_not_hold_is_named_with_its_value() {
    let mut story = Story::at(Stage::Call);
    story.s.submits(MEMBERS[0], "pending");
    story.s.advance();
    let [a, ..] = story.challenges;
    story.s.theme("rooms", &[a]);
    let advance = Command::Advance { from: Stage::Theming, to: Stage::Upvote };
    assert_eq!(
        unmet(story.s.when(HOST, advance)),
        [(Guard::ChallengesPending, 1), (Guard::ThemesUnsigned, 1)]
    );
}

#[test]
fn a_panel_that_is_asked_first_waits_for_everything_that_shapes_its_slate() {
    let mut charter = charter();
    charter.path = path(&[
        Stage::Draft,
        Stage::Call,
        Stage::Theming,
        Stage::Panel,
        Stage::Decided,
        Stage::Archived,
    ]);
    let mut s = Scenario::staffed(charter);
    s.advance();
    let challenge = s.accepted(MEMBERS[0], "taken back");
    s.given(MEMBERS[0], Command::Withdraw { challenge });
    s.advance();
    s.theme("empty", &[]);
    let advance = Command::Advance { from: Stage::Theming, to: Stage::Panel };
    assert_eq!(unmet(s.when(HOST, advance)), [(Guard::ThemesUnsigned, 1), (Guard::SlateItems, 0)]);
}

#[test]
fn a_stale_or_impossible_transition_is_refused() {
    let mut s = Story::at(Stage::Theming).s;
    let advance = |from, to| Command::Advance { from, to };
    assert_eq!(s.refused(HOST, advance(Stage::Call, Stage::Theming)), "stage_moved");
    assert_eq!(s.refused(HOST, advance(Stage::Theming, Stage::Panel)), "no_such_transition");
    assert_eq!(s.refused(HOST, advance(Stage::Theming, Stage::Call)), "no_such_transition");
    let back = Command::GoBack { from: Stage::Theming, to: Stage::Draft, reason: because() };
    assert_eq!(s.refused(HOST, back), "no_such_transition");
}

#[test]
fn going_back_is_a_transition_with_a_reason_and_voids_the_open_box() {
    let mut story = Story::at(Stage::Upvote);
    let [a, ..] = story.challenges;
    story.s.supports(MEMBERS[0], a);
    let back = Command::GoBack { from: Stage::Upvote, to: Stage::Theming, reason: because() };
    let facts = story.s.given(HOST, back);
    assert_eq!(kinds(&facts), ["stage_entered", "round_voided"]);
    let Fact::StageEntered { direction, reason, .. } = &facts[0] else { panic!("{facts:?}") };
    assert_eq!((*direction, reason.is_some()), (Direction::Back, true));
    story.s.advance();
    let round = story.s.round();
    assert_eq!((round.state, story.s.slips(round.id).len()), (RoundState::Open, 0));
}

#[test]
fn what_members_have_seen_counted_is_not_counted_anew() {
    let mut story = Story::at(Stage::Upvote);
    story.finishes_stage();
    let back = Command::GoBack { from: Stage::Upvote, to: Stage::Theming, reason: because() };
    assert_eq!(unmet(story.s.when(HOST, back)), [(Guard::RoundsSealed, 1)]);
}

#[test]
fn a_count_that_is_not_public_yet_is_not_counted_anew_either() {
    let mut story = Story::with(members_decide(), Stage::Upvote);
    let round = story.s.round().id;
    story.finishes_stage();
    assert_eq!(story.s.round().state, RoundState::Counted);
    let back = Command::GoBack { from: Stage::Upvote, to: Stage::Call, reason: because() };
    assert_eq!(unmet(story.s.when(HOST, back)), [(Guard::RoundsSealed, 1)]);
    assert_eq!(
        story.s.refused(HOST, Command::VoidRound { round, reason: because() }),
        "round_state"
    );
}

#[test]
fn what_the_way_back_waits_for_is_known_before_anybody_tries_it() {
    let mut story = Story::at(Stage::Theming);
    assert_eq!(story.s.campaign.preconditions_of_return(), []);
    story.s.advance();
    let values = |story: &Story| -> Vec<(Guard, u64)> {
        let all = story.s.campaign.preconditions_of_return();
        all.iter().map(|one| (one.guard, one.have)).collect()
    };
    assert_eq!(values(&story), [(Guard::RoundsSealed, 0)]);
    story.s.closes();
    assert_eq!(values(&story), [(Guard::RoundsSealed, 1)]);
}

#[test]
fn a_cancelled_campaign_takes_no_more_ballots_and_nothing_falls_due_but_to_forget_whose_they_were()
{
    for stage in [Stage::Upvote, Stage::Panel] {
        let mut s = Story::at(stage).s;
        if stage == Stage::Panel {
            s.opens();
        }
        s.given(HOST, Command::Cancel { reason: because() });
        assert_eq!(s.campaign.standing_rounds().filter(|r| r.state == RoundState::Open).count(), 0);
        s.wait(pathways::time::Seconds::days(999));
        let done = s.clock();
        assert!(done.iter().all(|due| matches!(due, Due::DestroyLink(_))), "{done:?}");
        let refused = s.refused(PANEL[0], Command::Cancel { reason: because() });
        assert_eq!(refused, "not_allowed");
    }
}
