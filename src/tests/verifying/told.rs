//! Which texts the record hands out: those that stand now, and none that another has replaced.

use pathways::{
    campaign::Command,
    challenge::Translation,
    record::verify::{TEXTS_FILE, Verdict},
    stage::Stage,
    text::{Bilingual, Explanation, Promise},
};

use super::Pack;
use crate::given::{CURATOR, HOST, MEMBERS, Story, both, parsed, words};

fn told(story: &Story) -> String {
    let pack = Pack::public(&story.s);
    assert_eq!(pack.check().verdict(), Verdict::Holds);
    pack.files[TEXTS_FILE].clone()
}

#[test]
fn a_translation_is_told_as_it_stands() {
    let mut story = Story::at(Stage::Theming);
    let challenge = story.challenges[0];
    for title in ["premier essai", "dernier essai"] {
        let translation = Box::new(Translation::of_title(parsed("fr"), parsed(title)));
        story.s.given(CURATOR, Command::Translate { challenge, translation });
    }
    let texts = told(&story);
    assert!(texts.contains("dernier essai") && !texts.contains("premier essai"), "{texts}");
    let text = Box::new(words("said otherwise"));
    story.s.given(HOST, Command::Revise { challenge, text });
    let texts = told(&story);
    assert!(texts.contains("said otherwise") && !texts.contains("essai"), "{texts}");
}

#[test]
fn why_a_theme_is_one_is_told_as_it_stands() {
    let mut story = Story::at(Stage::Theming);
    let theme = story.s.theme("keys", &[]);
    let mut explains = |why: Option<Bilingual<Explanation>>| {
        story.s.given(CURATOR, Command::ExplainTheme { theme, why });
        told(&story)
    };
    assert!(explains(Some(both("all about keys"))).contains("all about keys"));
    let texts = explains(Some(both("all about doors")));
    assert!(texts.contains("all about doors") && !texts.contains("all about keys"), "{texts}");
    let texts = explains(None);
    assert!(!texts.contains("all about"), "{texts}");
}

#[test]
fn what_an_author_asks_about_her_theme_is_never_told() {
    let mut story = Story::at(Stage::Theming);
    let challenge = story.challenges[0];
    let theme = story.s.theme("keys", &[challenge]);
    let reason = parsed("not about keys");
    story.s.given(MEMBERS[0], Command::QuestionTheme { challenge, theme, reason });
    let reason = parsed("a key all the same");
    story.s.given(CURATOR, Command::AnswerThemeQuestion { challenge, theme, reason });
    let texts = told(&story);
    assert!(!texts.contains("about keys") && !texts.contains("all the same"), "{texts}");
}

#[test]
fn a_promise_is_told_as_it_stands_and_news_all_of_them() {
    let mut story = Story::at(Stage::Pathways);
    let topic = story.topic();
    for news in ["the keys are there", "the doors are there"] {
        story.s.given(HOST, Command::PostNews { topic, news: both(news) });
    }
    let mut plans = |promise: Option<Bilingual<Promise>>| {
        story.s.given(HOST, Command::PlanTopic { topic, next_date: None, promise });
        told(&story)
    };
    assert!(plans(Some(both("two rooms"))).contains("two rooms"));
    let texts = plans(Some(both("three rooms")));
    assert!(texts.contains("three rooms") && !texts.contains("two rooms"), "{texts}");
    let texts = plans(None);
    assert!(!texts.contains("rooms\\\""), "{texts}");
    assert!(texts.contains("the keys") && texts.contains("the doors"), "{texts}");
}
