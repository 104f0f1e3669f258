//! Topics: what comes of a decision.

use pathways::{
    campaign::{Actor, Command, Guard},
    id::TopicId,
    round::ItemId,
    stage::Stage,
    time::Seconds,
    topic::TopicStage,
};

use crate::given::{CURATOR, HOST, MEMBERS, Story, both, id_of, parsed, unmet};

const LEAD: Actor = MEMBERS[1];

fn lead(topic: TopicId) -> Command {
    Command::AssignLead { topic, person: Some(id_of(LEAD)), name: parsed("Bea") }
}

fn move_to(topic: TopicId, to: TopicStage) -> Command {
    Command::MoveTopic { topic, to }
}

/// What a topic lacks for its next stage.
fn lacks(story: &mut Story, topic: TopicId, to: TopicStage) -> Vec<(Guard, u64)> {
    unmet(story.s.when(LEAD, move_to(topic, to)))
}

#[test]
fn each_selected_item_becomes_a_topic_that_answers_its_challenges() {
    let story = Story::at(Stage::Decided);
    let topic = &story.s.campaign.topics[&story.topic()];
    assert_eq!((topic.stage, topic.item), (TopicStage::Selected, Some(story.item(0))));
    assert_eq!(topic.answers, [story.challenges[0]]);
}

#[test]
fn a_topic_moves_on_with_a_lead_a_date_a_promise_and_news() {
    let mut story = Story::at(Stage::Pathways);
    let topic = story.topic();
    story.s.given(HOST, lead(topic));
    let convening = TopicStage::Convening;
    assert_eq!(lacks(&mut story, topic, convening), [(Guard::TopicDate, 0)]);
    let date = story.s.now.after(Seconds::days(9));
    let plan = |promise: Option<&str>| Command::PlanTopic {
        topic,
        next_date: Some(date),
        promise: promise.map(both),
    };
    story.s.given(LEAD, plan(None));
    assert_eq!(lacks(&mut story, topic, convening), []);
    assert_eq!(lacks(&mut story, topic, TopicStage::Acting), [(Guard::TopicPromise, 0)]);
    story.s.given(LEAD, plan(Some("two rooms")));
    assert_eq!(lacks(&mut story, topic, TopicStage::Acting), []);
    assert_eq!(lacks(&mut story, topic, TopicStage::Reported), [(Guard::TopicNews, 0)]);
    story.s.given(LEAD, Command::PostNews { topic, news: both("the keys are there") });
    assert_eq!(lacks(&mut story, topic, TopicStage::Reported), []);
    let topic = &story.s.campaign.topics[&topic];
    assert_eq!((topic.stage, topic.news.len()), (TopicStage::Reported, 1));
}

#[test]
fn a_topic_is_run_by_its_lead_and_by_hosts_one_stage_at_a_time() {
    let mut story = Story::at(Stage::Pathways);
    let topic = story.topic();
    let news = Command::PostNews { topic, news: both("we met") };
    assert_eq!(story.s.refused(LEAD, news.clone()), "not_yours");
    story.s.given(HOST, lead(topic));
    story.s.given(LEAD, news.clone());
    story.s.given(HOST, news.clone());
    assert_eq!(story.s.log.last().unwrap().by.role, pathways::role::Role::Host);
    assert_eq!(story.s.refused(CURATOR, news), "not_yours");
    assert_eq!(story.s.refused(LEAD, move_to(topic, TopicStage::Acting)), "topic_state");
    let past = Command::PlanTopic { topic, next_date: Some(story.s.now), promise: None };
    assert_eq!(story.s.refused(LEAD, past), "date_passed");
}

#[test]
fn a_draft_that_was_not_selected_is_nobodys_to_run() {
    let mut charter = crate::given::charter();
    charter.upvote.slate = pathways::charter::SlateKind::Topics;
    let mut story = Story::with(charter, Stage::Theming);
    let mut drafts = Vec::new();
    for n in 0..2 {
        let answers = vec![story.challenges[n]];
        let draft = Command::DraftTopic { name: both("topic"), answers };
        let facts = story.s.given(HOST, draft);
        let [pathways::campaign::Fact::TopicDrafted { topic, .. }] = facts.as_slice() else {
            panic!("{facts:?}")
        };
        drafts.push(*topic);
    }
    story.finishes_stage();
    story.s.advance();
    story.s.closes();
    story.s.advance();
    story.s.opens();
    let item = ItemId::Topic(drafts[0]);
    for panelist in crate::given::PANEL {
        story.s.marks(panelist, &[(item, pathways::round::PanelMark::Approve)]);
    }
    story.s.closes();
    story.s.reasons();
    story.s.advance();
    let stages = [0, 1].map(|n| story.s.campaign.topics[&drafts[n]].stage);
    assert_eq!(stages, [TopicStage::Selected, TopicStage::Drafted]);
    assert_eq!(story.s.refused(HOST, lead(drafts[1])), "topic_state");
}

#[test]
fn a_draft_is_shown_once_members_vote_and_not_where_they_never_did() {
    let mut story = Story::at(Stage::Call);
    let answers = vec![story.challenges[0]];
    story.s.given(HOST, Command::DraftTopic { name: both("draft"), answers });
    let draft = story.s.campaign.topics.values().next().unwrap();
    for (stage, public) in [(Stage::Call, false), (Stage::Upvote, true), (Stage::Cancelled, false)]
    {
        assert_eq!(draft.is_public(stage), public, "{stage}");
    }
}
