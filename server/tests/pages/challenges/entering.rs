//! Entering what somebody told by phone or on paper.

use super::*;

#[tokio::test]
async fn what_was_told_by_phone_is_entered_and_belongs_to_nobody() {
    let scene = Scene::in_call().await;
    let (moderator, browser) = scene.server.somebody("moderator").await;
    scene.server.world().grant(scene.campaign, moderator, Role::Moderator).await;
    let queue = browser.open(&scene.address("/host/moderation")).await;
    let form = scene.address("/host/on-behalf");
    for link in [form.as_str(), "/en/help#policy"] {
        assert!(queue.links().contains(&link), "{link}");
    }
    let page = browser.open(&form).await;
    let filled = to_send(&page, "enter")
        .set("title", "Rooms")
        .set("body", "Nobody can rehearse.")
        .set("affected", "Dance companies");
    let wrong = browser.submit(&page, &filled.clone().set("body", "")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(to_send(&wrong, "enter").value("title"), Some("Rooms"));
    let next = browser.submit(&page, &filled).await;
    let said = "The challenge is in and waits for a moderator. Here is room for another.";
    assert_eq!(next.said().as_deref(), Some(said));
    let campaign = scene.server.world().service.campaign(scene.campaign).unwrap();
    let entered = campaign.challenges.values().next().unwrap();
    assert!(entered.authors.is_empty());
    browser.open(&scene.address("/host/moderation")).await.shows("Rooms");
    browser.open(&scene.address("/mine")).await.hides("Rooms");
}

#[tokio::test]
async fn staff_edit_what_was_told_by_phone_until_the_upvote_and_take_it_back_at_any_time() {
    let scene = Scene::in_call().await;
    let (curator, browser) = scene.server.somebody("curator").await;
    scene.server.world().grant(scene.campaign, curator, Role::Curator).await;
    let page = browser.open(&scene.address("/host/on-behalf")).await;
    let form = to_send(&page, "enter").set("title", "Rooms");
    let form = form.set("body", "Nobody can rehearse.").set("affected", "Dance companies");
    browser.submit(&page, &form).await;
    let campaign = scene.server.world().service.campaign(scene.campaign).unwrap();
    let id = *campaign.challenges.keys().next().unwrap();
    let own = scene.address(&format!("/challenges/{id}"));
    let page = browser.open(&own).await;
    page.shows("Entered for somebody");
    let edit = format!("{own}/edit");
    assert!(page.links().contains(&edit.as_str()));
    let page = browser.open(&edit).await;
    page.shows("takes the place of the former at once");
    let saved = browser.submit(&page, &to_send(&page, "revise").set("title", "More rooms")).await;
    assert_eq!(saved.said().as_deref(), Some("The new version is saved."));
    scene.server.world().host(scene.campaign, Command::Accept { challenge: id }).await;
    scene.server.world().advance(scene.campaign, Stage::Upvote).await;
    let voted_on = browser.open(&own).await;
    assert!(!voted_on.links().contains(&edit.as_str()));
    voted_on.shows("The record shows everybody that your role took it back");
    let gone = browser.submit(&voted_on, &voted_on.form("withdraw", id)).await;
    let said = "The challenge is withdrawn. Its words are gone from the pages.";
    assert_eq!(gone.said().as_deref(), Some(said));
    gone.hides("More rooms");
}

#[tokio::test]
async fn members_enter_nothing_for_others_and_nobody_does_after_the_call() {
    let scene = Scene::in_call().await;
    let form = scene.address("/host/on-behalf");
    assert_eq!(scene.browser.open(&form).await.status, StatusCode::FORBIDDEN);
    let list = scene.browser.open(&scene.address("/challenges")).await;
    assert!(!list.links().contains(&form.as_str()));
    let (curator, browser) = scene.server.somebody("curator").await;
    scene.server.world().grant(scene.campaign, curator, Role::Curator).await;
    let list = browser.open(&scene.address("/challenges")).await;
    assert!(list.links().contains(&form.as_str()));
    scene.accepted("First").await;
    scene.server.world().advance(scene.campaign, Stage::Upvote).await;
    let late = browser.open(&form).await;
    late.shows("can be entered until the upvote opens");
    assert!(late.forms().iter().all(|form| form.value("act") != Some("enter")));
}
