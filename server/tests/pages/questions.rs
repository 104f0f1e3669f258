//! Authors' questions about the themes of their challenges, from the challenge's page to the signature.

use axum::http::StatusCode;
use pathways::{
    campaign::{Actor, Authorship, Command, Fact},
    id::{ChallengeId, ThemeId},
    role::Role,
    theme::Lies,
};

use super::{browser::Browser, curating::Desk, page::Page};
use crate::harness::{both, challenge, charter};

/// A desk with an author's challenge in a theme, beside another theme with another challenge.
struct Scene {
    desk: Desk,
    author: Browser,
    challenge: ChallengeId,
    rooms: ThemeId,
    roads: ThemeId,
}

impl Scene {
    async fn open() -> Self {
        let desk = Desk::of(Role::Curator, charter()).await;
        let world = desk.server.world();
        let (person, author) = desk.server.somebody("author").await;
        world.admit(desk.campaign, person).await;
        let text = Box::new(challenge("Nobody knows who to ask"));
        let authorship = Authorship::Own;
        let acted = world
            .act(desk.campaign, Actor::Person(person), Command::Submit { text, authorship })
            .await
            .unwrap();
        let challenge = match acted.facts.first() {
            Some((_, Fact::ChallengeSubmitted { challenge, .. })) => *challenge,
            other => panic!("{other:?}"),
        };
        world.host(desk.campaign, Command::Accept { challenge }).await;
        let other = desk.accepted("Trains are late").await;
        let mut themes = Vec::new();
        for (name, challenge) in [("Rooms", challenge), ("Roads", other)] {
            world.host(desk.campaign, Command::ProposeTheme { name: both(name) }).await;
            let is_new = |theme: &&ThemeId| !themes.contains(*theme);
            let theme = *desk.state().themes.keys().find(is_new).unwrap();
            themes.push(theme);
            let place = Command::Place { challenge, theme: Some(theme) };
            world.host(desk.campaign, place).await;
        }
        let [rooms, roads] = [themes[0], themes[1]];
        Self { desk, author, challenge, rooms, roads }
    }

    fn address(&self) -> String {
        format!("/en/campaigns/{}/challenges/{}", self.desk.campaign, self.challenge)
    }

    async fn board(&self) -> Page {
        self.desk.browser.open(&self.desk.at("themes")).await
    }

    async fn asks(&self) -> Page {
        let page = self.author.open(&self.address()).await;
        let form = page.form("question-theme", "").set("reason", "It is about people.");
        self.author.submit(&page, &form).await
    }
}

#[tokio::test]
async fn a_board_says_that_somebody_else_has_changed_it_since_and_of_nobodys_own_changes() {
    let scene = Scene::open().await;
    let size = scene.desk.server.size(scene.desk.campaign);
    let since = format!("{}?since={size}", scene.desk.at("themes"));
    let desk = &scene.desk.browser;
    desk.open(&since).await.shows("Nobody else has changed the board.");
    let board = scene.board().await;
    let streams = board.document.all("leptos-island");
    assert!(streams.count() > 0, "with a script it is asked for");
    let form = board.form("move", scene.rooms).set(&format!("to-{}", scene.challenge), "tray");
    desk.submit(&board, &form).await;
    desk.open(&since).await.shows("Nobody else has changed the board.");
    scene
        .desk
        .server
        .world()
        .host(scene.desk.campaign, Command::RetireTheme { theme: scene.rooms })
        .await;
    let changed = desk.open(&since).await;
    changed.shows("Somebody else has changed the board since you opened it.");
    assert!(changed.links().iter().any(|link| *link == scene.desk.at("themes")));
    let french = desk.open(&since.replacen("/en/", "/fr/", 1)).await;
    french.shows("Quelqu’un d’autre a modifié le tableau");
    assert_eq!(scene.author.open(&since).await.status, StatusCode::FORBIDDEN);
}

fn has(page: &Page, act: &str) -> bool {
    page.forms().iter().any(|form| form.value("act") == Some(act))
}

#[tokio::test]
async fn an_author_asks_and_reads_why_her_challenge_stays() {
    let scene = Scene::open().await;
    let page = scene.author.open(&scene.address()).await;
    let form = page.form("question-theme", "");
    let wrong = scene.author.submit(&page, &form.clone().set("reason", " ")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.complaints()[0].field, "reason");
    let asked = scene.asks().await;
    let said = "You have asked. The answer will stand here.";
    assert_eq!(asked.said().as_deref(), Some(said));
    asked.shows("It is about people.");
    asked.shows("Waits for an answer");
    assert!(!has(&asked, "question-theme"), "once a theme");
    let french = scene.author.open(&scene.address().replacen("/en/", "/fr/", 1)).await;
    french.shows("Attend une réponse");
    let nobody = scene.desk.server.nobody().open(&scene.address()).await;
    nobody.hides("It is about people.");
    nobody.shows("its author asked whether it belongs in that theme");

    let board = scene.board().await;
    board.shows("One question of an author about her theme is open");
    board.shows("It is about people.");
    board.shows("Its author questions this theme");
    let form = board.form("keep", scene.challenge);
    let wrong = scene.desk.browser.submit(&board, &form.clone().set("reason", "")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = form.set("reason", "Most of it is about keys.");
    let board = scene.desk.browser.submit(&board, &form).await;
    assert_eq!(board.said().as_deref(), Some("It stays, and its author reads why."));
    board.hides("Its author questions this theme");
    let page = scene.author.open(&scene.address()).await;
    page.shows("It stays, because:");
    page.shows("Most of it is about keys.");
    let mine = format!("/en/campaigns/{}/mine", scene.desk.campaign);
    scene.author.open(&mine).await.shows("Most of it is about keys.");
    scene.desk.server.nobody().open(&scene.address()).await.hides("about keys");
}

#[tokio::test]
async fn a_question_is_answered_by_a_move_unless_somebody_else_was_faster() {
    let scene = Scene::open().await;
    scene.asks().await;
    let board = scene.board().await;
    let form = board.form("answer-by-moving", scene.challenge).set("to", scene.roads);
    let late = scene.board().await;
    let page = scene.desk.browser.submit(&board, &form).await;
    assert_eq!(page.said().as_deref(), Some("One challenge was moved."));
    let theme = |scene: &Scene| scene.desk.state().challenges[&scene.challenge].theme;
    assert_eq!(theme(&scene), Some(scene.roads));
    scene.author.open(&scene.address()).await.shows("Moved since");

    let form = late.form("answer-by-moving", scene.challenge).set("to", "tray");
    let page = scene.desk.browser.submit(&late, &form).await;
    assert!(page.said().unwrap().starts_with("One challenge was left where it is"));
    assert_eq!(theme(&scene), Some(scene.roads));
    let form = late.form("keep", scene.challenge).set("reason", "It is about rooms.");
    let refused = scene.desk.browser.submit(&late, &form).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    refused.shows("No such question is open");
    let again = refused.form("keep", scene.challenge);
    assert_eq!(again.value("reason"), Some("It is about rooms."), "nothing typed is lost");
}

#[tokio::test]
async fn whoever_signs_sees_what_is_still_asked_and_says_that_she_signs_all_the_same() {
    let scene = Scene::open().await;
    scene.asks().await;
    let board = scene.board().await;
    let refused = scene.desk.browser.submit(&board, &board.form("sign", "")).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    refused.shows("One question of an author about her theme is open. Read it");
    let form = refused.form("sign", "").set("knowing", "yes");
    let signed = scene.desk.browser.submit(&refused, &form).await;
    assert!(signed.said().is_some());
    signed.shows("Its author questions this theme");
    let log = format!("/en/campaigns/{}/log", scene.desk.campaign);
    let nobody = scene.desk.server.nobody();
    nobody.open(&log).await.shows("One author’s question about a theme was open.");
    // What is signed is not questioned any more, and the open question may still be answered.
    assert!(has(&scene.board().await, "keep"));
    let state = scene.desk.state();
    assert_eq!(state.themes[&scene.rooms].state, pathways::theme::ThemeState::Signed);
}

#[tokio::test]
async fn a_question_is_answered_by_any_of_the_places_that_are_offered() {
    for place in ["tray", "apart"] {
        let scene = Scene::open().await;
        scene.asks().await;
        let board = scene.board().await;
        let form = board.form("answer-by-moving", scene.challenge).set("to", place);
        let answered = scene.desk.browser.submit(&board, &form).await;
        assert_eq!(answered.said().as_deref(), Some("One challenge was moved."), "{place}");
        let state = scene.desk.state();
        let lies = &state.challenges[&scene.challenge];
        assert_eq!((lies.theme, lies.lies() == Lies::Apart), (None, place == "apart"));
    }
}
