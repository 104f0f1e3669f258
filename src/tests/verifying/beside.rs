//! Entries beside stages and votes, altered by somebody with the key: what a charter asks of groups, what explains and
//! translates, what becomes of topics.

use pathways::{
    campaign::{Command, Fact, Guard},
    challenge::Translation,
    charter::{Charter, GroupQuestion},
    record::verify::Verdict,
    stage::Stage,
    time::Seconds,
    topic::TopicStage,
};

use super::{Pack, altered};
use crate::given::{CURATOR, HOST, MEMBERS, Scenario, Story, both, charter, id_of, parsed};

/// Members are asked where they live.
fn asks() -> Charter {
    let question = GroupQuestion {
        question: both("Where do you live?"),
        answers: vec![both("North"), both("South")],
    };
    Charter { group_questions: vec![question], ..charter() }
}

/// A campaign to its end, with everything in it that is neither stage nor vote.
fn scenario() -> Scenario {
    let mut story = Story::with(asks(), Stage::Theming);
    let officer = Some(parsed("Ada, 555-0100"));
    let edit = Command::EditCharter { charter: asks(), contact: None, officer };
    story.s.given(HOST, edit);
    let theme = story.s.theme("keys", &[]);
    let why = Some(both("all of them are about keys"));
    story.s.given(CURATOR, Command::ExplainTheme { theme, why });
    story.s.given(CURATOR, Command::RetireTheme { theme });
    let translation = Box::new(Translation::of_title(parsed("fr"), parsed("défi")));
    let challenge = story.challenges[0];
    story.s.given(CURATOR, Command::Translate { challenge, translation });
    while story.s.campaign.stage < Stage::Pathways {
        story.finishes_stage();
        story.s.advance();
    }
    let topic = story.topic();
    let lead = Command::AssignLead { topic, person: Some(id_of(MEMBERS[1])), name: parsed("Bea") };
    story.s.given(HOST, lead);
    let next_date = Some(story.s.now.after(Seconds::days(9)));
    story.s.given(HOST, Command::PlanTopic { topic, next_date, promise: Some(both("two rooms")) });
    story.s.given(HOST, Command::PostNews { topic, news: both("the keys are there") });
    for to in [TopicStage::Convening, TopicStage::Acting, TopicStage::Reported] {
        story.s.given(HOST, Command::MoveTopic { topic, to });
    }
    story.s
}

/// The place of an entry that is changed is named with the rule.
fn check(rule: &str, which: fn(&Fact) -> bool, change: impl FnOnce(&mut Fact)) {
    altered::check_in(scenario(), rule, |scenario| {
        let place = altered::find_last(&scenario.log, which);
        change(&mut scenario.log[place].fact);
        place
    });
}

#[test]
fn entries_beside_stages_and_votes_hold() {
    let report = Pack::public(&scenario()).check();
    assert_eq!(report.findings, []);
    assert_eq!(report.verdict(), Verdict::Holds);
}

#[test]
fn a_question_about_groups_that_changes_once_members_came_is_named() {
    let edited = |fact: &Fact| matches!(fact, Fact::CharterEdited { .. });
    check("charter.rules", edited, |fact| {
        let Fact::CharterEdited { charter, .. } = fact else { return };
        charter.group_questions.clear();
    });
    let created = |fact: &Fact| matches!(fact, Fact::CampaignCreated { .. });
    check("charter.rules", created, |fact| {
        let Fact::CampaignCreated { charter, .. } = fact else { return };
        charter.group_questions[0].answers.pop();
    });
    check("stage.date", created, |fact| {
        let Fact::CampaignCreated { charter, .. } = fact else { return };
        charter.schedule.insert(Stage::Call, crate::given::START);
    });
}

#[test]
fn what_explains_or_translates_something_else_is_named() {
    let explained = |fact: &Fact| matches!(fact, Fact::ThemeExplained { .. });
    check("act.object", explained, |fact| {
        let Fact::ThemeExplained { theme, .. } = fact else { return };
        *theme = parsed("00000000-0000-0000-0000-000000000001");
    });
    let translated = |fact: &Fact| matches!(fact, Fact::ChallengeTranslated { .. });
    check("act.object", translated, |fact| {
        let Fact::ChallengeTranslated { version, .. } = fact else { return };
        *version += 1;
    });
}

#[test]
fn a_topic_that_moves_without_what_it_needs_is_named() {
    let moved = |fact: &Fact| matches!(fact, Fact::TopicMoved { .. });
    check("preconditions.values", moved, |fact| {
        let Fact::TopicMoved { preconditions, .. } = fact else { return };
        preconditions[0].guard = Guard::TopicLead;
    });
    check("preconditions.met", moved, |fact| {
        let Fact::TopicMoved { preconditions, .. } = fact else { return };
        preconditions[0].have = 0;
    });
    check("act.object", moved, |fact| {
        let Fact::TopicMoved { to, .. } = fact else { return };
        *to = TopicStage::Convening;
    });
    // Without what was promised, the step that needs it has another value.
    altered::check_in(scenario(), "preconditions.values", |scenario| {
        let planned = |fact: &Fact| matches!(fact, Fact::TopicPlanned { .. });
        let place = altered::find_last(&scenario.log, planned);
        if let Fact::TopicPlanned { promise, .. } = &mut scenario.log[place].fact {
            *promise = None;
        }
        let acting = |fact: &Fact| matches!(fact, Fact::TopicMoved { to: TopicStage::Acting, .. });
        altered::find_last(&scenario.log, acting)
    });
}
