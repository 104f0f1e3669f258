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

/// At theming, with a question about the theme of the first challenge that a signature leaves open.
fn questioned() -> Story {
    let mut story = Story::at(Stage::Theming);
    let [a, b, c] = story.challenges;
    let rooms = story.s.theme("rooms", &[a, b]);
    story.s.theme("money", &[c]);
    let question = Command::QuestionTheme { challenge: a, theme: rooms, reason: because() };
    story.s.given(MEMBERS[0], question);
    story.s.given(CURATOR, Command::SignThemes { open_questions: 1 });
    story
}

#[test]
fn a_signature_that_counts_other_questions_is_named() {
    check_in(questioned().s, "act.object", |scenario| {
        let place = find_last(&scenario.log, |fact| matches!(fact, Fact::ThemesSigned { .. }));
        if let Fact::ThemesSigned { open_questions, .. } = &mut scenario.log[place].fact {
            *open_questions = 0;
        }
        place
    });
}

#[test]
fn a_question_about_a_theme_that_is_asked_twice_or_about_another_is_named() {
    let asked = |fact: &Fact| matches!(fact, Fact::ThemeQuestioned { .. });
    check_in(questioned().s, "act.object", |scenario| {
        let place = find_last(&scenario.log, asked);
        let again = scenario.log[place].clone();
        scenario.log.insert(place + 1, again);
        place + 1
    });
    let mut story = questioned();
    let money = story.s.theme("more money", &[]);
    check_in(story.s, "act.object", |scenario| {
        let place = find_last(&scenario.log, asked);
        if let Fact::ThemeQuestioned { theme, .. } = &mut scenario.log[place].fact {
            *theme = money;
        }
        place
    });
}

#[test]
fn an_answer_to_a_question_that_was_answered_by_a_move_is_named() {
    let mut story = questioned();
    let (challenge, theme) =
        (story.challenges[0], story.s.campaign.challenges[&story.challenges[0]].theme);
    let answer =
        Command::AnswerThemeQuestion { challenge, theme: theme.unwrap(), reason: because() };
    story.s.given(CURATOR, answer);
    story.s.given(CURATOR, Command::Place { challenge, theme: None });
    check_in(story.s, "act.object", |scenario| {
        let place =
            find_last(&scenario.log, |fact| matches!(fact, Fact::ThemeQuestionAnswered { .. }));
        scenario.log.swap(place, place + 1);
        place + 1
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
