//! What is similar to what somebody writes, and what a search finds.

use super::{super::document::Element, *};

/// The list of similar challenges, in words.
fn list(page: &Page) -> String {
    page.document.by_id("similar").map(Element::text).unwrap_or_default()
}

#[tokio::test]
async fn a_preview_names_similar_challenges_of_others_in_either_language() {
    let scene = Scene::in_call().await;
    let french = scene.of_others("Les tournées coûtent trop cher", "fr").await;
    scene.of_others("Nobody reads our reports", "en").await;
    let gone = scene.of_others("A tour costs a fortune", "en").await;
    scene.accepted("My tours cost more than they earn").await;
    let (_, other) = scene.member("other").await;
    let page = other.open(&scene.address("/submit")).await;
    let written = filled(&page, "Touring costs too much").set("body", "A tour is dear.");
    other.submit(&page, &written).await;
    let world = scene.server.world();
    let command = Command::Decline { challenge: gone, code: DeclineCode::OffTopic, reason: None };
    world.host(scene.campaign, command).await;

    let size = scene.server.size(scene.campaign);
    let page = scene.browser.open(&scene.address("/submit")).await;
    assert_eq!(list(&page).trim(), "");
    let form = filled(&page, "Tours cost too much").set("body", "The tour is dear.");
    let shown = scene.browser.submit(&page, &preview(form)).await;
    assert_eq!(shown.status, StatusCode::OK);
    let named = list(&shown);
    assert!(named.contains("Les tournées coûtent trop cher"), "{named}");
    assert!(named.contains("Somebody said something near"), "{named}");
    assert!(shown.links().iter().any(|link| link.ends_with(&format!("/challenges/{french}"))));
    for left_out in ["reports", "My tours", "A tour costs", "Touring costs"] {
        assert!(!named.contains(left_out), "{left_out}: {named}");
    }
    assert_eq!(scene.server.size(scene.campaign), size);
}

#[tokio::test]
async fn while_somebody_writes_the_list_comes_alone_and_stores_nothing() {
    let scene = Scene::in_call().await;
    scene.of_others("Les tournées coûtent trop cher", "fr").await;
    let size = scene.server.size(scene.campaign);
    let page = scene.browser.open(&scene.address("/submit")).await;
    let asked = |title: &str| {
        to_send(&page, "submit").set("title", title).set("body", "").also("then", "similar")
    };
    let answer = scene.browser.submit(&page, &asked("A tour costs far too much")).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(list(&answer).contains("Les tournées coûtent trop cher"));
    answer.hides("Who reads this");
    let answer = scene.browser.submit(&page, &asked("A tour costs")).await;
    assert_eq!(list(&answer).trim(), "", "so few letters say too little");
    let answer = scene.server.nobody().submit(&page, &asked("A tour costs far too much")).await;
    assert_eq!(list(&answer).trim(), "", "it is for those who may submit");
    assert_eq!(scene.server.size(scene.campaign), size);
}

#[tokio::test]
async fn what_is_not_the_same_is_named_no_more_and_the_form_stays_as_it_was() {
    let scene = Scene::in_call().await;
    let french = scene.of_others("Les tournées coûtent trop cher", "fr").await;
    scene.of_others("A tour costs a fortune", "en").await;
    let page = scene.browser.open(&scene.address("/submit")).await;
    let form = filled(&page, "Touring costs too much").set("body", "A tour is dear.");
    let shown = scene.browser.submit(&page, &preview(form)).await;
    assert!(list(&shown).contains("2 challenges say something near"), "{}", list(&shown));
    let then = format!("not-the-same:{french}");
    let mut buttons = shown.forms().into_iter();
    let leave_out = buttons.find(|form| form.value("then") == Some(&then)).unwrap();
    let next = scene.browser.submit(&shown, &leave_out).await;
    assert!(!list(&next).contains("tournées") && list(&next).contains("A tour costs a fortune"));
    let kept = to_send(&next, "submit");
    assert_eq!(kept.value("title"), Some("Touring costs too much"));
    let again = scene.browser.submit(&next, &preview(kept)).await;
    assert!(!list(&again).contains("tournées"), "the form remembers it");
}

/// The key "Enter" in a field presses the first button of a form.
#[tokio::test]
async fn the_first_button_of_the_form_shows_the_preview() {
    let scene = Scene::in_call().await;
    scene.of_others("Les tournées coûtent trop cher", "fr").await;
    let page = scene.browser.open(&scene.address("/submit")).await;
    let shown = scene.browser.submit(&page, &preview(filled(&page, "Touring costs more"))).await;
    let first = shown.forms().into_iter().find(|form| form.value("act") == Some("submit"));
    assert_eq!(first.unwrap().value("then"), Some("preview"));
}

#[tokio::test]
async fn a_search_ignores_endings_and_knows_both_languages_the_nearest_first() {
    let scene = Scene::in_call().await;
    scene.of_others("Une école de danse pour la relève", "fr").await;
    scene.of_others("A school that teaches lighting", "en").await;
    scene.of_others("Our schools have no stage", "en").await;
    scene.of_others("Nobody reads our reports", "en").await;
    let open = async |query: &str| {
        let page = scene.browser.open(&scene.address(&format!("/challenges?q={query}"))).await;
        let items = page.document.elements().filter(|one| one.attribute("class") == Some("c-item"));
        let titles: Vec<String> = items.map(Element::text).collect();
        titles
    };
    let found = open("schools").await;
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found[0].contains("Our schools"), "as it is spelled comes first: {found:?}");
    assert_eq!(open("ecoles").await.len(), 3);
    assert_eq!(open("choo").await.len(), 2, "parts of words are still found");
    assert_eq!(open("the+school+of+the+stages").await.len(), 1);
    assert_eq!(open("schools+reports").await.len(), 0);
}
