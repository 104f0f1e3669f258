//! What readers learn of the history of a challenge, and of who acts for it.

use pathways::{
    campaign::{Actor, Command, ThemePart},
    challenge::{DeclineCode, Translation},
    id::ChallengeId,
    stage::Stage,
    view::{self, Chapter},
};

use super::viewer;
use crate::given::{CURATOR, HOST, MEMBERS, MODERATOR, Story, because, both, id_of, parsed};

fn chapters(story: &Story, id: ChallengeId, actor: Option<Actor>) -> Option<Vec<Chapter>> {
    let campaign = &story.s.campaign;
    let chapters = view::history(campaign, &story.s.log, id, &viewer(campaign, actor))?;
    assert!(chapters.is_sorted_by_key(|chapter| chapter.at));
    Some(chapters.into_iter().map(|chapter| chapter.what).collect())
}

#[test]
fn a_history_tells_of_one_challenge_only() {
    let mut story = Story::at(Stage::Theming);
    let [from, other, into] = story.challenges;
    let before = chapters(&story, other, None).unwrap();
    assert_eq!(before[..2], [Chapter::Submitted, Chapter::Accepted]);
    let reason = because();
    story.s.given(CURATOR, Command::ProposeMerge { from: vec![from], into, reason });
    let merge = *story.s.campaign.lineages.keys().next().unwrap();
    story.s.given(MEMBERS[0], Command::RefuseMerge { merge });
    story.s.given(MEMBERS[0], Command::Withdraw { challenge: from });
    for id in [from, into] {
        let told = chapters(&story, id, None).unwrap();
        assert!(told.ends_with(if id == from {
            &[Chapter::MergeProposed, Chapter::MergeRefused, Chapter::Withdrawn]
        } else {
            &[Chapter::MergeProposed, Chapter::MergeRefused]
        }));
    }
    assert_eq!(chapters(&story, other, None).unwrap(), before);
}

#[test]
fn that_a_challenge_was_declined_before_is_told_to_those_who_see_moderation() {
    let mut story = Story::at(Stage::Theming);
    let [id, ..] = story.challenges;
    let code = DeclineCode::OffTopic;
    story.s.given(MODERATOR, Command::Decline { challenge: id, code, reason: None });
    assert_eq!(chapters(&story, id, None), None);
    story.s.given(MODERATOR, Command::Accept { challenge: id });
    let tells = |actor| chapters(&story, id, actor).unwrap().contains(&Chapter::Declined);
    assert!(!tells(None));
    assert!(!tells(Some(MEMBERS[1])));
    assert!(tells(Some(MEMBERS[0])));
    assert!(tells(Some(MODERATOR)));
}

#[test]
fn what_an_author_asks_about_her_theme_is_read_by_her_and_those_who_work_on_themes() {
    let mut story = Story::at(Stage::Theming);
    let [id, other, _] = story.challenges;
    let theme = story.s.theme("rooms", &[id, other]);
    let question = Command::QuestionTheme { challenge: id, theme, reason: because() };
    story.s.given(MEMBERS[0], question);
    let campaign = &story.s.campaign;
    let asked = |actor| {
        let challenge = view::challenge(campaign, id, &viewer(campaign, actor)).unwrap();
        challenge.open_question().and_then(|question| question.reason.clone())
    };
    for reads in [MEMBERS[0], CURATOR, HOST] {
        assert_eq!(asked(Some(reads)), Some(because()), "{reads:?}");
    }
    for does_not in [None, Some(MEMBERS[1]), Some(MODERATOR)] {
        assert_eq!(asked(does_not), None, "{does_not:?}");
    }
    assert!(chapters(&story, id, None).unwrap().ends_with(&[Chapter::ThemeQuestioned]));
}

#[test]
fn a_history_tells_what_became_of_the_theme() {
    let mut story = Story::at(Stage::Theming);
    let [id, other, elsewhere] = story.challenges;
    let (rooms, halls) =
        (story.s.theme("rooms", &[id, other]), story.s.theme("halls", &[elsewhere]));
    let placed = |theme| Chapter::Placed { theme };
    let last = |story: &Story| chapters(story, id, None).unwrap().pop().unwrap();
    assert_eq!(last(&story), placed(Some(rooms)));
    story.s.given(CURATOR, Command::MergeThemes { from: vec![rooms], into: halls });
    assert_eq!(last(&story), placed(Some(halls)));
    let lineage = *story.s.campaign.lineages.keys().next().unwrap();
    story.s.given(CURATOR, Command::Undo { lineage, reason: because() });
    assert_eq!(last(&story), placed(Some(rooms)));
    let part = |name: &str, challenges| ThemePart { name: both(name), challenges };
    let parts = vec![part("large", vec![id]), part("small", vec![other])];
    story.s.given(CURATOR, Command::SplitTheme { theme: rooms, parts });
    let large = story.s.campaign.challenges[&id].theme;
    assert!(large.is_some_and(|large| large != rooms));
    assert_eq!(last(&story), placed(large));
    story.s.given(CURATOR, Command::RetireTheme { theme: large.unwrap() });
    assert_eq!(last(&story), placed(None));
    let told = chapters(&story, elsewhere, None).unwrap();
    assert_eq!(told.last(), Some(&placed(Some(halls))), "it lay there all the time");
}

#[test]
fn the_board_has_changed_for_whoever_did_not_change_it_herself() {
    let mut story = Story::at(Stage::Theming);
    let [id, ..] = story.challenges;
    let before = story.s.log.len();
    let changed = |story: &Story, actor: Option<Actor>| {
        view::is_board_changed(&story.s.log[before..], actor.map(id_of))
    };
    assert!(!changed(&story, Some(HOST)));
    let translation = Translation::of_title(parsed("fr"), parsed("titre"));
    let translation = Box::new(translation);
    story.s.given(CURATOR, Command::Translate { challenge: id, translation });
    assert!(!changed(&story, Some(HOST)), "it lies where it lay");
    let theme = story.s.theme("rooms", &[id]);
    assert!(!changed(&story, Some(CURATOR)));
    assert!(changed(&story, Some(HOST)) && changed(&story, None));
    let before = story.s.log.len();
    story.s.given(CURATOR, Command::FreezeTheme { theme });
    assert!(view::is_board_changed(&story.s.log[before..], Some(id_of(HOST))));
    story.s.given(HOST, Command::Place { challenge: id, theme: None });
    assert!(changed(&story, Some(CURATOR)));
}

#[test]
fn how_many_act_for_a_challenge_is_known_to_them_alone() {
    let mut story = Story::at(Stage::Call);
    let [id, ..] = story.challenges;
    let steward = Command::AddSteward { challenge: id, person: id_of(MEMBERS[1]) };
    story.s.given(MEMBERS[0], steward);
    let campaign = &story.s.campaign;
    let stewards = |actor| view::stewards(campaign, id, &viewer(campaign, actor));
    assert_eq!(stewards(Some(MEMBERS[0])), Some(2));
    assert_eq!(stewards(Some(MEMBERS[1])), Some(2));
    assert_eq!(stewards(Some(MEMBERS[2])), None);
    assert_eq!(stewards(Some(MODERATOR)), None);
    assert_eq!(stewards(None), None);
}
