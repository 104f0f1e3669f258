//! Dates: what the clock does, what it waits for, and how announced dates move.

use pathways::{
    campaign::{Command, Due, Guard},
    charter::Charter,
    round::RoundState,
    stage::Stage,
    time::{Seconds, Timestamp},
};

use crate::given::{CURATOR, HOST, MEMBERS, PANEL, START, Scenario, Story, because, charter};

fn day(n: u32) -> Timestamp {
    START.after(Seconds::days(n))
}

/// Call on day 1, theming on day 2, upvote on day 3, panel on day 4, decided on day 5.
fn dated() -> Charter {
    let mut charter = charter();
    let stages = [Stage::Call, Stage::Theming, Stage::Upvote, Stage::Panel, Stage::Decided];
    charter.schedule = stages.into_iter().zip((1..).map(day)).collect();
    charter
}

fn reschedule(stage: Stage, at: Option<Timestamp>) -> Command {
    Command::Reschedule { stage, at, reason: because() }
}

fn date(s: &Scenario, stage: Stage) -> Option<Timestamp> {
    s.campaign.charter.as_ref().unwrap().schedule.get(&stage).copied()
}

/// With the upvote open until day 4, on day 3.
fn voting() -> Story {
    let mut story = Story::with(dated(), Stage::Theming);
    story.finishes_stage();
    story.s.now = day(3);
    story.s.clock();
    assert_eq!(story.s.campaign.stage, Stage::Upvote);
    story
}

#[test]
fn a_stage_begins_at_its_date_and_not_a_second_before() {
    let mut s = Scenario::staffed(dated());
    s.now = Timestamp::from_unix(day(1).unix() - 1);
    assert_eq!(s.clock(), []);
    let early = Command::Advance { from: Stage::Draft, to: Stage::Call };
    let system = pathways::campaign::Actor::System;
    assert_eq!(s.refused(system, early), "not_due");
    s.now = day(1);
    assert_eq!(s.clock(), [Due::Advance { from: Stage::Draft, to: Stage::Call }]);
    assert_eq!(s.campaign.stage, Stage::Call);
}

#[test]
fn a_stage_that_is_not_ready_waits_says_why_once_and_goes_on_by_itself() {
    let mut story = Story::with(dated(), Stage::Theming);
    let [a, ..] = story.challenges;
    story.s.theme("rooms", &[a]);
    story.s.now = day(3);
    assert_eq!(story.s.clock().len(), 1);
    let (stage, why) = story.s.campaign.waiting.clone().unwrap();
    let unmet: Vec<Guard> = why.iter().filter(|one| !one.is_met()).map(|one| one.guard).collect();
    assert_eq!((stage, unmet), (Stage::Upvote, vec![Guard::ThemesUnsigned]));
    story.s.wait(Seconds::minutes(1));
    assert_eq!(story.s.clock(), [], "said once");
    story.s.given(CURATOR, Command::SignThemes { open_questions: 0 });
    story.s.clock();
    assert_eq!((story.s.campaign.stage, &story.s.campaign.waiting), (Stage::Upvote, &None));
    assert_eq!(date(&story.s, Stage::Upvote), Some(story.s.now), "when it began");
}

#[test]
fn a_box_whose_deadline_has_passed_does_not_open_until_a_host_moves_the_date() {
    let mut story = Story::with(dated(), Stage::Theming);
    story.finishes_stage();
    story.s.now = day(4);
    story.s.clock();
    let (_, why) = story.s.campaign.waiting.clone().unwrap();
    let left = why.iter().find(|one| one.guard == Guard::BoxSecondsLeft).unwrap();
    assert_eq!((story.s.campaign.stage, left.have), (Stage::Theming, 0));
    story.s.given(HOST, reschedule(Stage::Decided, Some(day(9))));
    story.s.given(HOST, reschedule(Stage::Panel, Some(day(8))));
    story.s.clock();
    assert_eq!(story.s.round().closes_at, Some(day(8)));
}

#[test]
fn at_its_deadline_a_box_seals_though_the_next_stage_has_to_wait() {
    let mut story = voting();
    story.s.now = day(4);
    story.s.clock();
    assert_eq!(story.s.campaign.stage, Stage::Panel);
    let round = story.s.opens();
    assert_eq!(story.s.campaign.rounds[&round].closes_at, Some(day(5)), "as announced");
    for panelist in PANEL {
        story.s.marks(panelist, &[(story.item(0), pathways::round::PanelMark::Approve)]);
    }
    story.s.now = day(5);
    story.s.clock();
    assert_eq!(story.s.campaign.rounds[&round].state, RoundState::Counted);
    assert!(story.s.campaign.waiting.is_some(), "reasons are missing");
    story.s.reasons();
    story.s.clock();
    assert_eq!(story.s.campaign.stage, Stage::Decided);
}

#[test]
fn a_deadline_moves_later_only_and_only_before_it_is_reached() {
    let mut story = voting();
    let round = story.s.round().id;
    let close = |at| Command::CloseAt { round, at, reason: because() };
    assert_eq!(story.s.refused(HOST, close(day(3).after(Seconds(1)))), "deadline_earlier");
    assert_eq!(story.s.refused(HOST, close(day(4))), "deadline_earlier");
    story.s.given(HOST, close(day(6)));
    assert_eq!(story.s.round().closes_at, Some(day(6)));
    assert_eq!(date(&story.s, Stage::Panel), Some(day(6)), "the next stage moves with it");
    story.s.now = day(6);
    assert_eq!(story.s.refused(HOST, close(day(7))), "date_passed");
}

#[test]
fn no_later_stage_is_announced_for_before_an_open_box_closes() {
    let mut story = voting();
    let noon = day(3).after(Seconds::minutes(720));
    assert_eq!(story.s.refused(HOST, reschedule(Stage::Panel, Some(noon))), "deadline_earlier");
    story.s.given(HOST, reschedule(Stage::Decided, Some(day(9))));
    story.s.given(HOST, reschedule(Stage::Panel, Some(day(8))));
    assert_eq!(story.s.round().closes_at, Some(day(4)), "the box keeps its own deadline");
    story.s.now = day(4);
    assert_eq!(story.s.clock().len(), 2, "sealed and counted");
    assert_eq!(story.s.campaign.stage, Stage::Upvote, "until day 8");
    story.s.now = day(8);
    story.s.clock();
    assert_eq!(story.s.campaign.stage, Stage::Panel);
}

#[test]
fn a_box_without_an_end_ends_when_the_next_stage_is_announced_for() {
    let mut story = Story::with(charter(), Stage::Upvote);
    assert_eq!(story.s.round().closes_at, None);
    story.s.given(HOST, reschedule(Stage::Decided, Some(day(9))));
    assert_eq!(story.s.round().closes_at, None, "a later stage says nothing of it");
    story.s.given(HOST, reschedule(Stage::Panel, Some(day(8))));
    assert_eq!(story.s.round().closes_at, Some(day(8)));
    story.s.now = day(8);
    story.s.clock();
    assert_eq!(story.s.campaign.stage, Stage::Panel, "sealed, counted and gone on");
}

#[test]
fn a_box_that_is_opened_for_longer_than_announced_moves_the_next_stage() {
    let mut story = voting();
    story.s.now = day(4);
    story.s.clock();
    let round = story.s.round().id;
    story.s.given(HOST, Command::OpenRound { round, closes_at: Some(day(7)) });
    assert_eq!(date(&story.s, Stage::Decided), Some(day(7)));
}

#[test]
fn a_box_without_a_deadline_is_closed_by_hand() {
    let mut story = Story::at(Stage::Upvote);
    assert_eq!(story.s.clock(), []);
    let round = story.s.round().id;
    let past = Timestamp::from_unix(START.unix() - 1);
    let close = |at| Command::CloseAt { round, at, reason: because() };
    assert_eq!(story.s.refused(HOST, close(past)), "date_passed");
    story.s.given(HOST, close(story.s.now));
    assert!(!story.s.round().takes_ballots(story.s.now));
    assert_eq!(story.s.clock(), [Due::Seal(round), Due::Count(round)]);
}

#[test]
fn dates_stay_in_the_order_of_the_path_and_ahead_of_now() {
    let mut s = Scenario::staffed(dated());
    let hour = Seconds::minutes(60);
    assert_eq!(s.refused(HOST, reschedule(Stage::Theming, Some(day(3)))), "date_order");
    assert_eq!(s.refused(HOST, reschedule(Stage::Theming, Some(day(1)))), "date_order");
    assert_eq!(s.refused(HOST, reschedule(Stage::Theming, Some(START))), "date_passed");
    assert_eq!(s.refused(HOST, reschedule(Stage::Draft, Some(day(1)))), "date_off_path");
    assert_eq!(s.refused(HOST, reschedule(Stage::Cancelled, Some(day(9)))), "date_off_path");
    s.given(HOST, reschedule(Stage::Theming, Some(day(2).after(hour))));
    s.given(HOST, reschedule(Stage::Theming, None));
    assert_eq!(date(&s, Stage::Theming), None);
}

#[test]
fn a_call_that_is_reopened_stays_open_until_a_new_date_is_announced() {
    let mut s = Scenario::staffed(dated());
    s.now = day(1);
    s.clock();
    s.submits(MEMBERS[0], "one");
    s.now = day(2);
    s.clock();
    let back = Command::GoBack { from: Stage::Theming, to: Stage::Call, reason: because() };
    s.given(HOST, back);
    assert_eq!(s.clock(), []);
    assert_eq!(s.campaign.stage, Stage::Call);
    assert_eq!(date(&s, Stage::Upvote), Some(day(3)), "what is still ahead stays announced");
    s.given(HOST, reschedule(Stage::Theming, Some(day(2).after(Seconds(9)))));
    s.wait(Seconds(9));
    s.clock();
    assert_eq!(s.campaign.stage, Stage::Theming);
}
