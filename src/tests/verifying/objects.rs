//! Acts on what is not there, or is there twice: signed again, and named.

use pathways::{
    campaign::{Command, Fact},
    contest::{ContestOutcome, ContestSubject},
    id::Id,
    role::Role,
    stage::Stage,
};
use uuid::Uuid;

use super::altered::{check_in, find_last};
use crate::given::{CURATOR, HOST, MEMBERS, Story, because, both};

#[test]
fn a_record_that_does_not_begin_with_its_campaign_is_named() {
    check_in(Story::at(Stage::Archived).s, "act.object", |scenario| {
        let Fact::CampaignCreated { charter, .. } = scenario.log[0].fact.clone() else { panic!() };
        scenario.log[0].fact = Fact::CharterEdited { charter, contact: None, officer: None };
        0
    });
}

#[test]
fn an_item_that_becomes_two_topics_is_named() {
    check_in(Story::at(Stage::Archived).s, "decision.topics", |scenario| {
        let place = find_last(&scenario.log, |fact| matches!(fact, Fact::TopicSelected { .. }));
        let mut again = scenario.log[place].clone();
        if let Fact::TopicSelected { topic, .. } = &mut again.fact {
            *topic = Id::new(Uuid::from_u128(77));
        }
        scenario.log.insert(place + 1, again);
        place + 1
    });
}

#[test]
fn a_question_about_nothing_is_named() {
    let mut story = Story::at(Stage::Decided);
    let round = story.s.campaign.selection().rounds[0];
    let subject = ContestSubject::Count { round };
    story.s.given(MEMBERS[0], Command::Contest { subject, reason: because() });
    check_in(story.s, "act.object", |scenario| {
        let place = find_last(&scenario.log, |fact| matches!(fact, Fact::ContestRaised { .. }));
        if let Fact::ContestRaised { subject, .. } = &mut scenario.log[place].fact {
            *subject = ContestSubject::Count { round: Id::new(Uuid::from_u128(78)) };
        }
        place
    });
}

#[test]
fn a_theme_that_is_merged_into_itself_is_named() {
    let mut story = Story::at(Stage::Theming);
    let [a, b, c] = story.challenges;
    let [rooms, money] = [story.s.theme("rooms", &[a, b]), story.s.theme("money", &[c])];
    story.s.given(CURATOR, Command::MergeThemes { from: vec![money], into: rooms });
    check_in(story.s, "act.object", |scenario| {
        let place = find_last(&scenario.log, |fact| matches!(fact, Fact::ThemesMerged { .. }));
        if let Fact::ThemesMerged { from, into, .. } = &mut scenario.log[place].fact {
            *from = vec![*into];
        }
        place
    });
}

#[test]
fn a_round_that_another_role_voids_behind_a_step_back_is_named() {
    let mut story = Story::at(Stage::Decided);
    let round = story.s.campaign.selection().rounds[0];
    let subject = ContestSubject::Count { round };
    story.s.given(MEMBERS[0], Command::Contest { subject, reason: because() });
    let contest = *story.s.campaign.contests.keys().next().unwrap();
    let (outcome, answer) = (ContestOutcome::Void, both("it falls"));
    story.s.given(HOST, Command::AnswerContest { contest, outcome, answer });
    let back = Command::GoBack { from: Stage::Decided, to: Stage::Panel, reason: because() };
    story.s.given(HOST, back);
    check_in(story.s, "act.permission", |scenario| {
        let place = find_last(&scenario.log, |fact| matches!(fact, Fact::RoundVoided { .. }));
        scenario.log[place].by.role = Role::Curator;
        place
    });
}
