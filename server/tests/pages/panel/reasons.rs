//! Reasons: who writes them, who confirms them, and that nobody confirms words she has not read.

use axum::http::StatusCode;
use pathways::{role::Role, stage::Stage};

use super::{Panel, title};

/// A panel whose first item is chosen.
async fn chosen() -> Panel {
    let panel = Panel::of(2).await;
    panel.opens().await;
    for panelist in 0..3 {
        panel.votes(panelist, &["approve", "blank"]).await;
    }
    panel.closes().await;
    panel
}

async fn drafts(panel: &Panel, english: &str) {
    let page = panel.chair.1.open(&panel.address("/reasons")).await;
    let form = page.form("draft", panel.item(0)).set("reason-en", english).set("reason-fr", "Oui.");
    let page = panel.chair.1.submit(&page, &form).await;
    assert_eq!(page.status, StatusCode::OK);
}

#[tokio::test]
async fn nothing_is_to_be_explained_before_the_count() {
    let panel = Panel::of(2).await;
    panel.opens().await;
    panel.open(0, "/reasons").await.shows("Nothing is chosen yet");
}

#[tokio::test]
async fn a_panelist_reads_and_confirms_and_does_not_write() {
    let panel = chosen().await;
    let page = panel.open(0, "/reasons").await;
    page.shows(&title(0));
    page.hides(&title(1));
    page.shows("no reason yet");
    assert!(page.forms().iter().all(|form| form.value("act") != Some("draft")));
}

#[tokio::test]
async fn a_note_taker_writes_reasons_and_confirms_none() {
    let panel = chosen().await;
    let (note_taker, browser) = panel.server.somebody("note-taker").await;
    panel.server.world().grant(panel.scene.campaign, note_taker, Role::NoteTaker).await;
    let room = browser.open(&panel.address("")).await;
    assert!(room.links().contains(&panel.address("/reasons").as_str()));
    let page = browser.open(&panel.address("/reasons")).await;
    let form = page.form("draft", panel.item(0));
    let form = form.set("reason-en", "It is urgent.").set("reason-fr", "C’est urgent.");
    let kept = browser.submit(&page, &form).await;
    assert_eq!(kept.said().as_deref(), Some("The reason is kept. The panel can confirm it now."));
    assert!(kept.forms().iter().all(|form| form.value("act") != Some("confirm")));
}

#[tokio::test]
async fn a_reason_in_one_language_only_comes_back_as_it_was_typed() {
    let panel = chosen().await;
    let page = panel.chair.1.open(&panel.address("/reasons")).await;
    let form = page.form("draft", panel.item(0)).set("reason-en", "It is urgent.");
    let again = panel.chair.1.submit(&page, &form).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(again.complaints()[0].field, "reason-fr");
    assert_eq!(again.form("draft", panel.item(0)).value("reason-en"), Some("It is urgent."));
}

#[tokio::test]
async fn a_reason_that_was_rewritten_since_it_was_read_is_not_confirmed_and_says_so() {
    let panel = chosen().await;
    drafts(&panel, "First words.").await;
    let read = panel.open(0, "/reasons").await;
    drafts(&panel, "Other words.").await;
    let browser = &panel.panelists[0].1;
    let refused = browser.submit(&read, &read.form("confirm", panel.item(0))).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    refused.shows("The reason was rewritten since you read it.");
    refused.shows("Rewritten: this is version 2.");
    refused.shows("Other words.");
    refused.shows("confirmations: 0, needed: 2");
    let page = browser.submit(&refused, &refused.form("confirm", panel.item(0))).await;
    assert_eq!(page.said().as_deref(), Some("You confirmed this reason."));
    page.shows("confirmations: 1, needed: 2");
}

#[tokio::test]
async fn a_run_off_is_voted_in_the_same_room_and_adds_to_the_same_reasons() {
    let panel = Panel::of(3).await;
    panel.opens().await;
    for panelist in 0..3 {
        panel.votes(panelist, &["approve", "approve", "approve"]).await;
    }
    panel.closes().await;
    let overview = panel.open(0, "").await;
    overview.shows("Tied for 2 seats");
    overview.shows("A run-off is being prepared");
    panel.open(0, "/conflicts").await.shows("under the conflicts of its first round");
    panel.open(0, "/reasons").await.shows("A run-off still decides");
    panel.opens().await;
    panel.open(0, "").await.shows("A run-off: the box is open");
    for panelist in 0..3 {
        panel.votes(panelist, &["approve", "approve", "decline"]).await;
    }
    panel.closes().await;
    let page = panel.chair.1.open(&panel.address("/reasons")).await;
    page.shows(&title(0));
    page.shows(&title(1));
    page.hides(&title(2));
    page.form("draft", panel.item(1));
    let campaign = format!("/en/campaigns/{}", panel.scene.campaign);
    let results = panel.chair.1.open(&format!("{campaign}/results")).await;
    results.shows("The panel voted again, on the 3 tied items.");
    let log = panel.chair.1.open(&format!("{campaign}/log")).await;
    for told in ["The panel’s vote opened.", "The run-off opened.", "The run-off was counted."] {
        log.shows(told);
    }
}

#[tokio::test]
async fn published_reasons_are_read_by_the_panel_and_no_longer_changed() {
    let panel = chosen().await;
    drafts(&panel, "It is urgent.").await;
    for panelist in 0..2 {
        let page = panel.open(panelist, "/reasons").await;
        let form = page.form("confirm", panel.item(0));
        panel.panelists[panelist].1.submit(&page, &form).await;
    }
    panel.server.world().advance(panel.scene.campaign, Stage::Decided).await;
    let page = panel.chair.1.open(&panel.address("/reasons")).await;
    page.shows("They are public and no longer change.");
    page.shows("It is urgent.");
    assert!(page.forms().iter().all(|form| form.value("act") != Some("draft")));
}
