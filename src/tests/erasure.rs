//! What goes with a person, and what does not.

use std::collections::BTreeSet;

use pathways::{
    campaign::{Actor, Command},
    challenge::{DeclineCode, Translation},
    erasure::{own_challenges, words_of},
    id::ChallengeId,
    record::Digest,
    stage::Stage,
};

use crate::given::{
    CHAIR, CURATOR, HOST, MEMBERS, MODERATOR, Scenario, Story, because, both, id_of, parsed,
};

fn rows(s: &Scenario, actor: Actor) -> BTreeSet<Digest> {
    words_of(id_of(actor), &s.campaign, &s.log).into_iter().map(|(_, row)| row).collect()
}

fn title(campaign: &pathways::campaign::Campaign, challenge: ChallengeId) -> Option<String> {
    Some(campaign.challenges[&challenge].text.as_ref()?.title.to_string())
}

#[test]
fn an_authors_words_go_with_translations_and_parts_and_others_stay() {
    let mut story = Story::at(Stage::Theming);
    let [own, other, _] = story.challenges;
    let translation = Translation::of_title(parsed("fr"), parsed("défi"));
    for challenge in [own, other] {
        let translation = Box::new(translation.clone());
        story.s.given(CURATOR, Command::Translate { challenge, translation });
    }
    let parts = vec![crate::given::words("first half"), crate::given::words("second half")];
    story.s.given(CURATOR, Command::Split { challenge: own, parts, reason: because() });
    let erased = story.s.without_rows(&rows(&story.s, MEMBERS[0]));
    let hers: Vec<ChallengeId> =
        own_challenges(id_of(MEMBERS[0]), &erased).map(|challenge| challenge.id).collect();
    assert_eq!(hers.len(), 3);
    for challenge in hers {
        assert_eq!(title(&erased, challenge), None);
        assert!(erased.challenges[&challenge].translations.is_empty());
    }
    assert_eq!(title(&erased, other).as_deref(), Some("challenge 1"));
    assert_eq!(erased.challenges[&other].translations.len(), 1);
    assert_eq!(erased.coverage(), story.s.campaign.coverage());
}

#[test]
fn the_reasons_of_an_act_go_with_whoever_acted() {
    let mut story = Story::at(Stage::Call);
    let declined = story.s.submits(MEMBERS[1], "declined");
    let (code, reason) = (DeclineCode::OffTopic, Some(because()));
    story.s.given(MODERATOR, Command::Decline { challenge: declined, code, reason });
    let reason = |campaign: &pathways::campaign::Campaign| {
        campaign.challenges[&declined].declined.as_ref().unwrap().reason.clone()
    };
    assert_eq!(reason(&story.s.without_rows(&rows(&story.s, HOST))), Some(because()));
    for who in [MODERATOR, MEMBERS[1]] {
        assert_eq!(reason(&story.s.without_rows(&rows(&story.s, who))), None, "{who:?}");
    }
}

#[test]
fn a_question_about_a_theme_and_its_answer_go_with_the_author_and_the_answer_with_whoever_gave_it()
{
    let mut story = Story::at(Stage::Theming);
    let challenge = story.challenges[0];
    let theme = story.s.theme("rooms", &[challenge]);
    let reason = because();
    story.s.given(MEMBERS[0], Command::QuestionTheme { challenge, theme, reason });
    let reason = because();
    story.s.given(CURATOR, Command::AnswerThemeQuestion { challenge, theme, reason });
    let words = |gone: Actor| {
        let erased = story.s.without_rows(&rows(&story.s, gone));
        let question = erased.challenges[&challenge].questions[0].clone();
        (question.reason.is_some(), question.answer.unwrap().reason.is_some())
    };
    assert_eq!(words(HOST), (true, true));
    assert_eq!(words(CURATOR), (true, false));
    assert_eq!(words(MEMBERS[0]), (false, false));
}

#[test]
fn a_challenge_with_other_stewards_and_the_reasons_of_a_panel_stay() {
    let mut story = Story::at(Stage::Call);
    let [shared, ..] = story.challenges;
    let person = id_of(MEMBERS[1]);
    story.s.given(MEMBERS[0], Command::AddSteward { challenge: shared, person });
    while story.s.campaign.stage < Stage::Decided {
        story.finishes_stage();
        story.s.advance();
    }
    let everybody = [MEMBERS[0], CHAIR, crate::given::NOTE_TAKER];
    let gone: BTreeSet<Digest> =
        everybody.into_iter().flat_map(|actor| rows(&story.s, actor)).collect();
    let erased = story.s.without_rows(&gone);
    assert_eq!(title(&erased, shared).as_deref(), Some("challenge 0"));
    assert_eq!(erased.rounds, story.s.campaign.rounds);
}

#[test]
fn what_was_erased_once_is_not_looked_for_again() {
    let mut story = Story::at(Stage::Pathways);
    let (topic, name) = (story.topic(), parsed("Anna Sand"));
    let person = Some(id_of(MEMBERS[2]));
    story.s.given(HOST, Command::AssignLead { topic, person, name });
    let news = both("News");
    story.s.given(MEMBERS[2], Command::PostNews { topic, news });
    let gone = rows(&story.s, MEMBERS[2]);
    assert_eq!(gone.len(), 2, "her challenge and her name");
    let erased = story.s.without_rows(&gone);
    let topic = &erased.topics[&topic];
    assert_eq!((topic.lead_name.clone(), topic.news.len()), (None, 1));
}
