//! Slates: challenges, themes or drafted topics for the members; what of them goes to the panel.

use pathways::{
    campaign::{Authorship, Command, Fact},
    charter::{Charter, Quota, SlateKind, SlateRule},
    id::{ChallengeId, TopicId},
    round::{ItemId, Operation},
    stage::Stage,
};

use crate::given::{
    CURATOR, HOST, MEMBERS, Story, because, both, charter, items, members_decide, words,
};

fn supporting(kind: SlateKind) -> Charter {
    let mut charter = charter();
    charter.upvote.slate = kind;
    charter
}

fn draft(story: &mut Story, answers: &[usize]) -> TopicId {
    let answers = answers.iter().map(|n| story.challenges[*n]).collect();
    let facts = story.s.given(HOST, Command::DraftTopic { name: both("topic"), answers });
    let [Fact::TopicDrafted { topic, .. }] = facts.as_slice() else { panic!("{facts:?}") };
    *topic
}

#[test]
fn a_slate_of_challenges_holds_the_accepted_with_the_version_and_hash_of_their_words() {
    let mut story = Story::at(Stage::Theming);
    let [a, b, c] = story.challenges;
    story.s.given(CURATOR, Command::Revise { challenge: a, text: Box::new(words("second")) });
    story.s.given(MEMBERS[1], Command::Withdraw { challenge: b });
    story.s.theme("all", &[a, c]);
    story.s.given(CURATOR, Command::SignThemes { open_questions: 0 });
    story.s.advance();
    let round = story.s.round();
    assert_eq!(items(round), [story.item(0), story.item(2)].into());
    let entry = round.item(story.item(0)).unwrap();
    assert_eq!((entry.version, entry.text), (2, story.s.campaign.challenges[&a].text_digest));
    assert_eq!(entry.themes.len(), 1);
}

#[test]
fn a_slate_of_themes_holds_those_in_use() {
    let mut story = Story::with(supporting(SlateKind::Themes), Stage::Theming);
    let retired = story.s.theme("retired", &[]);
    story.s.given(CURATOR, Command::RetireTheme { theme: retired });
    story.finishes_stage();
    let theme = story.themes[0];
    story.s.given(CURATOR, Command::RenameTheme { theme, name: both("spaces") });
    let why = Some(both("All of them need a floor."));
    story.s.given(CURATOR, Command::ExplainTheme { theme, why });
    story.s.given(CURATOR, Command::SignThemes { open_questions: 0 });
    story.s.advance();
    let version = |n: usize| story.s.round().item(ItemId::Theme(story.themes[n])).unwrap().version;
    assert_eq!((version(0), version(1)), (3, 1), "words are frozen by their version");
    let themes = story.themes.iter().map(|theme| ItemId::Theme(*theme)).collect();
    assert_eq!(items(story.s.round()), themes);
}

#[test]
fn a_slate_of_topics_holds_the_drafts_and_touches_the_themes_of_what_they_answer() {
    let mut story = Story::with(supporting(SlateKind::Topics), Stage::Theming);
    let topic = draft(&mut story, &[0, 2]);
    let dropped = draft(&mut story, &[1]);
    story.s.given(HOST, Command::DropTopic { topic: dropped });
    story.finishes_stage();
    story.s.advance();
    let round = story.s.round();
    assert_eq!(items(round), [ItemId::Topic(topic)].into());
    let mut themes = story.themes.clone();
    themes.sort();
    assert_eq!(round.slate[0].themes, themes);
}

#[test]
fn a_topic_that_was_selected_is_on_the_slate_again_when_the_decision_falls() {
    let mut charter = members_decide();
    charter.upvote.slate = SlateKind::Topics;
    let mut story = Story::with(charter, Stage::Call);
    let topic = draft(&mut story, &[0, 1]);
    story.s.advance();
    story.s.votes(MEMBERS[0], Operation::Support(ItemId::Topic(topic))).unwrap();
    let round = story.s.closes();
    story.s.advance();
    super::contests::void_after(&mut story, pathways::contest::ContestSubject::Count { round });
    let back = Command::GoBack { from: Stage::Decided, to: Stage::Upvote, reason: because() };
    story.s.given(HOST, back);
    assert_eq!(items(story.s.round()), [ItemId::Topic(topic)].into());
}

#[test]
fn a_draft_answers_accepted_challenges_each_once() {
    let mut story = Story::at(Stage::Call);
    let [a, ..] = story.challenges;
    let pending = story.s.submits(MEMBERS[0], "pending");
    let topic = |answers| Command::DraftTopic { name: both("topic"), answers };
    assert_eq!(story.s.refused(HOST, topic(Vec::new())), "nobody_named");
    assert_eq!(story.s.refused(HOST, topic(vec![a, a])), "named_twice");
    assert_eq!(story.s.refused(HOST, topic(vec![a, pending])), "challenge_state");
}

/// The panel's slate by a rule, after the members gave these supports to challenges 0 to 4. The first two are in one
/// theme, the next two in another, the last in none.
fn panel_slate(rule: SlateRule, supports: [usize; 5]) -> Vec<usize> {
    let mut charter = charter();
    charter.panel.slate = rule;
    charter.upvote.quota = Quota::Unlimited;
    let mut story = Story::with(charter, Stage::Call);
    let [a, b, c] = story.challenges;
    let all =
        [a, b, c, story.s.accepted(MEMBERS[0], "fourth"), story.s.accepted(MEMBERS[0], "fifth")];
    story.s.advance();
    story.s.theme("rooms", &all[..2]);
    story.s.theme("money", &all[2..4]);
    story.s.given(CURATOR, Command::SignThemes { open_questions: 0 });
    story.s.advance();
    for (challenge, voices) in all.into_iter().zip(supports) {
        for member in &MEMBERS[..voices] {
            story.s.supports(*member, challenge);
        }
    }
    story.s.closes();
    story.s.advance();
    let slate = items(story.s.round());
    (0..5).filter(|n| slate.contains(&ItemId::Challenge(all[*n]))).collect()
}

#[test]
fn the_panel_gets_every_item_or_the_first_and_the_best_of_every_missing_theme() {
    let first = |first| SlateRule::FirstAndBestOfThemes { first };
    assert_eq!(panel_slate(SlateRule::All, [3, 2, 1, 0, 0]), [0, 1, 2, 3, 4]);
    assert_eq!(panel_slate(first(1), [3, 2, 1, 0, 0]), [0, 2]);
    assert_eq!(panel_slate(first(2), [3, 2, 1, 0, 0]), [0, 1, 2]);
    assert_eq!(panel_slate(first(3), [3, 2, 1, 0, 0]), [0, 1, 2]);
    assert_eq!(panel_slate(first(99), [3, 2, 1, 0, 0]), [0, 1, 2, 3, 4]);
}

#[test]
fn ties_at_the_line_and_for_the_best_of_a_theme_all_go_to_the_panel() {
    let first = |first| SlateRule::FirstAndBestOfThemes { first };
    assert_eq!(panel_slate(first(2), [3, 2, 2, 0, 0]), [0, 1, 2]);
    assert_eq!(panel_slate(first(1), [3, 0, 1, 1, 2]), [0, 2, 3]);
    assert_eq!(panel_slate(first(0), [1, 1, 2, 1, 3]), [0, 1, 2]);
    assert_eq!(panel_slate(first(1), [0, 0, 0, 0, 0]), [0, 1, 2, 3, 4]);
}

#[test]
fn words_that_were_taken_back_do_not_go_to_the_panel() {
    let mut story = Story::at(Stage::Upvote);
    story.finishes_stage();
    story.s.given(MEMBERS[1], Command::Withdraw { challenge: story.challenges[1] });
    story.s.advance();
    assert_eq!(items(story.s.round()), [story.item(0), story.item(2)].into());
    story.s.given(MEMBERS[2], Command::Withdraw { challenge: story.challenges[2] });
    story.s.opens();
    assert_eq!(items(story.s.round()), [story.item(0)].into());
}

/// One more challenge, entered by the curator while themes are made.
fn entered(story: &mut Story) -> ChallengeId {
    let (text, authorship) = (Box::new(words("further")), Authorship::OnBehalf);
    let facts = story.s.given(CURATOR, Command::Submit { text, authorship });
    let [Fact::ChallengeSubmitted { challenge, .. }] = facts.as_slice() else {
        panic!("{facts:?}")
    };
    story.s.given(HOST, Command::Accept { challenge: *challenge });
    *challenge
}

#[test]
fn a_slate_is_sorted_by_item_so_that_each_is_found() {
    for kind in [SlateKind::Challenges, SlateKind::Themes, SlateKind::Topics] {
        let mut story = Story::with(supporting(kind), Stage::Theming);
        for n in 0..20 {
            let challenge = entered(&mut story);
            story.s.theme(&format!("theme {n}"), &[challenge]);
            let answers = vec![challenge];
            story.s.given(HOST, Command::DraftTopic { name: both("topic"), answers });
        }
        story.finishes_stage();
        story.s.advance();
        let upvote = story.s.round().clone();
        story.s.closes();
        story.s.advance();
        for round in [&upvote, story.s.round()] {
            assert!(round.slate.len() >= 20);
            assert!(round.slate.is_sorted_by_key(|entry| entry.item));
            assert!(round.slate.iter().all(|entry| round.item(entry.item) == Some(entry)));
        }
    }
}
