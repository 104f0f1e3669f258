//! What the engine refuses, done all the same by somebody with the key: signed again, and named.

use pathways::{
    campaign::{Command, Fact},
    charter::Charter,
    people::Column,
    role::Role,
    stage::Stage,
    time::{Seconds, Timestamp},
};

use super::{Pack, altered::check_in, altered::find_last, broken};
use crate::given::{CURATOR, HOST, START, Scenario, Story, because, both, charter, words};

fn is_reschedule(fact: &Fact) -> bool {
    matches!(fact, Fact::Rescheduled { .. })
}

fn is_undo(fact: &Fact) -> bool {
    matches!(fact, Fact::LineageUndone { .. })
}

#[test]
fn a_role_that_nobody_grants_is_named() {
    for role in [Role::System, Role::Member] {
        check_in(Story::at(Stage::Call).s, "act.object", |scenario| {
            let place = find_last(&scenario.log, |fact| matches!(fact, Fact::RoleGranted { .. }));
            let Fact::RoleGranted { role: granted, .. } = &mut scenario.log[place].fact else {
                panic!()
            };
            *granted = role;
            place
        });
    }
}

#[test]
fn a_role_that_is_taken_from_more_people_than_have_it_is_named() {
    check_in(Story::at(Stage::Call).s, "act.object", |scenario| {
        let of_chair = |fact: &Fact| matches!(fact, Fact::RoleGranted { role: Role::Chair, .. });
        let place = find_last(&scenario.log, of_chair);
        let Fact::RoleGranted { role, person } = scenario.log[place].fact.clone() else { panic!() };
        scenario.log[place].fact = Fact::RoleRevoked { role, person };
        place
    });
}

#[test]
fn a_voice_that_came_by_a_door_that_is_closed_is_named() {
    check_in(Story::at(Stage::Call).s, "act.object", |scenario| {
        let place = find_last(&scenario.log, |fact| matches!(fact, Fact::VoiceAdmitted { .. }));
        let Fact::VoiceAdmitted { column, .. } = &mut scenario.log[place].fact else { panic!() };
        *column = Column::OpenCode;
        place
    });
}

#[test]
fn a_round_that_is_certified_behind_another_step_is_named() {
    check_in(Story::at(Stage::Archived).s, "act.permission", |scenario| {
        let certified = |fact: &Fact| matches!(fact, Fact::RoundCertified { .. });
        let archived = |fact: &Fact| matches!(fact, Fact::StageEntered { to: Stage::Archived, .. });
        let place = find_last(&scenario.log, certified);
        let mut moved = scenario.log.remove(place);
        let place = find_last(&scenario.log, archived) + 1;
        moved.at = scenario.log[place - 1].at;
        scenario.log.insert(place, moved);
        place
    });
}

#[test]
fn a_topic_that_answers_a_challenge_twice_is_named() {
    let mut story = Story::at(Stage::Call);
    let answers = story.challenges[..2].to_vec();
    story.s.given(HOST, Command::DraftTopic { name: both("keys"), answers });
    check_in(story.s, "act.object", |scenario| {
        let place = find_last(&scenario.log, |fact| matches!(fact, Fact::TopicDrafted { .. }));
        let Fact::TopicDrafted { answers, .. } = &mut scenario.log[place].fact else { panic!() };
        answers[1] = answers[0];
        place
    });
}

fn day(n: u32) -> Timestamp {
    START.after(Seconds::days(n))
}

/// Call on day 1, theming on day 2, upvote on day 3, panel on day 4, decided on day 5.
fn dated() -> Charter {
    let stages = [Stage::Call, Stage::Theming, Stage::Upvote, Stage::Panel, Stage::Decided];
    Charter { schedule: stages.into_iter().zip((1..).map(day)).collect(), ..charter() }
}

/// A campaign in theming whose upvote was announced and has to wait, because its themes are not signed.
fn waiting() -> Scenario {
    let mut story = Story::with(dated(), Stage::Theming);
    let [a, ..] = story.challenges;
    story.s.theme("rooms", &[a]);
    story.s.now = day(3);
    story.s.clock();
    assert!(story.s.campaign.waiting.is_some());
    assert_eq!(broken(&Pack::whole(&story.s).check()), [""; 0]);
    story.s
}

/// Changes the entry that says what waits.
fn check_waiting(rule: &str, change: impl FnOnce(&mut Scenario, usize) -> usize) {
    check_in(waiting(), rule, |scenario| {
        let place = find_last(&scenario.log, |fact| matches!(fact, Fact::StageWaits { .. }));
        change(scenario, place)
    });
}

#[test]
fn a_stage_that_waits_though_it_may_not_is_named() {
    check_waiting("act.permission", |scenario, place| {
        scenario.log[place].by.role = Role::Host;
        place
    });
    check_waiting("stage.way", |scenario, place| {
        let Fact::StageWaits { stage, .. } = &mut scenario.log[place].fact else { panic!() };
        *stage = Stage::Panel;
        place
    });
    check_waiting("act.object", |scenario, place| {
        let again = scenario.log[place].clone();
        scenario.log.insert(place + 1, again);
        place + 1
    });
}

#[test]
fn dates_that_are_moved_past_each_other_are_named() {
    for (to, crossed) in [(day(9), Stage::Panel), (day(4), Stage::Decided)] {
        let mut story = Story::with(dated(), Stage::Call);
        let moves = |stage, at| Command::Reschedule { stage, at: Some(at), reason: because() };
        story.s.given(HOST, moves(Stage::Decided, day(8)));
        story.s.given(HOST, moves(Stage::Panel, day(7)));
        check_in(story.s, "stage.date", |scenario| {
            let of_crossed =
                |fact: &Fact| matches!(fact, Fact::Rescheduled { stage, .. } if *stage == crossed);
            let place = scenario.log.iter().rposition(|event| of_crossed(&event.fact)).unwrap();
            let Fact::Rescheduled { at, .. } = &mut scenario.log[place].fact else { panic!() };
            *at = Some(to);
            place
        });
    }
}

#[test]
fn a_date_before_an_open_box_closes_is_named() {
    let mut story = Story::with(dated(), Stage::Theming);
    story.finishes_stage();
    story.s.now = day(3);
    story.s.clock();
    let (stage, reason) = (Stage::Panel, because());
    story.s.given(HOST, Command::Reschedule { stage, at: Some(day(4)), reason });
    check_in(story.s, "stage.date", |scenario| {
        let place = find_last(&scenario.log, is_reschedule);
        let Fact::Rescheduled { at, .. } = &mut scenario.log[place].fact else { panic!() };
        *at = Some(Timestamp::from_unix(day(4).unix() - 1));
        place
    });
}

/// A campaign in its call in which a challenge was split and the split undone.
fn undone() -> Story {
    let mut story = Story::at(Stage::Call);
    let name = both("keys");
    let answers = vec![story.challenges[1]];
    story.s.given(HOST, Command::DraftTopic { name, answers });
    let parts = vec![words("one"), words("two")];
    let challenge = story.challenges[0];
    let facts = story.s.given(CURATOR, Command::Split { challenge, parts, reason: because() });
    let [Fact::ChallengeSplit { split: lineage, .. }] = facts[..] else { panic!("{facts:?}") };
    story.s.given(CURATOR, Command::Undo { lineage, reason: because() });
    story
}

#[test]
fn a_split_that_is_undone_under_what_was_built_upon_it_is_named() {
    check_in(undone().s, "act.object", |scenario| {
        let drafted = |fact: &Fact| matches!(fact, Fact::TopicDrafted { .. });
        let drafted = find_last(&scenario.log, drafted);
        let mut topic = scenario.log.remove(drafted);
        let split = find_last(&scenario.log, |fact| matches!(fact, Fact::ChallengeSplit { .. }));
        let Fact::ChallengeSplit { parts, .. } = &scenario.log[split].fact else { panic!() };
        let Fact::TopicDrafted { answers, .. } = &mut topic.fact else { panic!() };
        *answers = vec![parts[0].challenge];
        topic.at = scenario.log[split].at;
        scenario.log.insert(split + 1, topic);
        find_last(&scenario.log, is_undo)
    });
}

#[test]
fn themes_that_are_undone_under_what_was_built_upon_them_are_named() {
    let mut story = Story::at(Stage::Theming);
    let [a, b, c] = story.challenges;
    let themes = ["rooms", "money", "keys"].into_iter().zip([a, b, c]);
    let [rooms, money, keys] =
        themes.map(|(name, id)| story.s.theme(name, &[id])).collect::<Vec<_>>()[..]
    else {
        panic!()
    };
    let mut merged = Vec::new();
    for from in [money, keys] {
        let facts = story.s.given(CURATOR, Command::MergeThemes { from: vec![from], into: rooms });
        let [Fact::ThemesMerged { merge, .. }] = facts[..] else { panic!("{facts:?}") };
        merged.push(merge);
    }
    let (last, reason) = (merged[1], because());
    story.s.given(CURATOR, Command::Undo { lineage: last, reason });
    check_in(story.s, "act.object", |scenario| {
        let place = find_last(&scenario.log, is_undo);
        let Fact::LineageUndone { lineage, .. } = &mut scenario.log[place].fact else { panic!() };
        *lineage = merged[0];
        place
    });
}

#[test]
fn a_split_that_is_undone_once_a_box_is_open_is_named() {
    let mut story = undone();
    while story.s.campaign.stage < Stage::Upvote {
        story.finishes_stage();
        story.s.advance();
    }
    check_in(story.s, "act.permission", |scenario| {
        let place = find_last(&scenario.log, is_undo);
        let mut late = scenario.log.remove(place);
        late.at = scenario.now;
        scenario.log.push(late);
        scenario.log.len() - 1
    });
}

#[test]
fn a_mark_of_a_panel_in_the_column_of_an_open_code_is_named() {
    let scenario = Story::at(Stage::Archived).s;
    let round = scenario.campaign.selection().rounds[0];
    let mut slips = scenario.slips(round);
    slips[0].column = Column::OpenCode;
    let is_count = |fact: &Fact| matches!(fact, Fact::RoundCounted { .. });
    let place = find_last(&scenario.log, is_count);
    let found = broken(&Pack::with_slips(&scenario, round, slips).check());
    assert_eq!(found, [format!("entry {place}: slips.admission")]);
}
