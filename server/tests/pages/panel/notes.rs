//! Private notes: whose they are, how long they stay, and where they never go.

use axum::http::StatusCode;
use pathways::{campaign::Command, stage::Stage, text::Note, time::Seconds};

use super::Panel;
use crate::pages::page::Page;

const SECRET: &str = "what only ada may read";

/// The first panelist notes something on the first item.
async fn noted(panel: &Panel) -> String {
    let path = format!("/read/{}", panel.item(0));
    let page = panel.open(0, &path).await;
    let form = page.form("note", "").set("text", SECRET).set("mark", "decline").set("go", "stay");
    let page = panel.panelists[0].1.submit(&page, &form).await;
    assert_eq!(page.said().as_deref(), Some("Saved."));
    path
}

fn note(page: &Page) -> String {
    page.form("note", "").value("text").unwrap().to_owned()
}

#[tokio::test]
async fn a_note_comes_back_to_its_owner_and_shows_to_nobody_else() {
    let panel = Panel::of(2).await;
    let path = noted(&panel).await;
    let mine = panel.open(0, &path).await;
    assert_eq!(note(&mine), SECRET);
    assert_eq!(mine.form("note", "").value("mark"), Some("decline"));
    assert_eq!(note(&panel.open(1, &path).await), "");
    for other in ["", "/vote", "/print", "/reasons"] {
        panel.open(1, other).await.hides(SECRET);
        panel.chair.1.open(&panel.address(other)).await.hides(SECRET);
    }
    panel.open(0, "/print").await.hides(SECRET);
}

#[tokio::test]
async fn reading_a_page_marks_nothing_as_read_and_saving_alone_does_not_either() {
    let panel = Panel::of(2).await;
    let path = noted(&panel).await;
    for _ in 0..2 {
        panel.open(0, &path).await.shows("Read 0 of 2");
    }
    let page = panel.open(0, &path).await;
    let browser = &panel.panelists[0].1;
    browser.submit(&page, &page.form("note", "")).await;
    panel.open(0, "").await.shows("Read 1 of 2");
    let page = panel.open(0, &path).await;
    assert_eq!(note(&page), SECRET, "the button for the next one saves too");
    browser.submit(&page, &page.form("note", "").set("go", "unread")).await;
    panel.open(0, "").await.shows("Read 0 of 2");
}

#[tokio::test]
async fn a_note_that_is_saved_while_it_is_written_leads_nowhere_and_says_nothing_later() {
    let panel = Panel::of(2).await;
    let path = format!("/read/{}", panel.item(0));
    let page = panel.open(0, &path).await;
    let form = page.form("note", "").set("text", SECRET).set("mark", "decline");
    let form = form.without("go").also("quietly", "quietly");
    let answer = panel.panelists[0].1.send(&page.address, &form).await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    let page = panel.open(0, &path).await;
    assert_eq!((page.said(), note(&page)), (None, SECRET.to_owned()));
    panel.open(0, "").await.shows("Read 0 of 2");
}

#[tokio::test]
async fn a_note_that_is_too_long_comes_back_as_it_was_typed() {
    let panel = Panel::of(1).await;
    let page = panel.open(0, &format!("/read/{}", panel.item(0))).await;
    let long = "é".repeat(usize::try_from(Note::LIMIT).unwrap() + 1);
    let form = page.form("note", "").set("text", &long).set("mark", "abstain");
    let again = panel.panelists[0].1.submit(&page, &form).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(again.complaints().len(), 1);
    assert_eq!(again.complaints()[0].field, "text");
    assert_eq!(again.form("note", "").value("mark"), Some("abstain"));
    assert_eq!(note(&again), long);
}

#[tokio::test]
async fn a_mark_that_is_none_and_an_item_of_another_slate_are_refused() {
    let panel = Panel::of(1).await;
    let page = panel.open(0, &format!("/read/{}", panel.item(0))).await;
    let form = page.form("note", "").set("mark", "support");
    let again = panel.panelists[0].1.submit(&page, &form).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    let elsewhere = "/read/challenge:00000000-0000-4000-8000-000000000000";
    for path in [elsewhere, "/read/nonsense"] {
        assert_eq!(panel.open(0, path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn a_note_is_in_no_log_no_backup_and_no_answer_of_the_api() {
    let panel = Panel::of(2).await;
    noted(&panel).await;
    let store = &panel.server.world().store;
    let mut backup = Vec::new();
    store.export(&mut backup).await.unwrap();
    assert!(!String::from_utf8(backup).unwrap().contains(SECRET));
    let campaign = panel.scene.campaign;
    let log = store.log(campaign.uuid(), 0).await.unwrap();
    assert!(!log.concat().contains(SECRET));
    let sides = store.sides(campaign.uuid(), 0).await.unwrap();
    assert!(sides.iter().all(|side| !side.value.contains(SECRET)));
    for path in ["", "/log", "/rounds", "/challenges", "/results"] {
        let address = format!("/api/v1/campaigns/{campaign}{path}");
        let answer = panel.panelists[0].1.fetch(&address).await;
        assert!(answer.status.is_success(), "{address}: {}", answer.status);
        assert!(!answer.body.contains(SECRET), "{address}");
    }
}

#[tokio::test]
async fn notes_are_deleted_with_the_link_of_voices_and_ballots() {
    let panel = Panel::of(2).await;
    noted(&panel).await;
    panel.opens().await;
    for panelist in 0..3 {
        panel.votes(panelist, &["decline", "decline"]).await;
    }
    panel.closes().await;
    let (world, campaign) = (panel.server.world(), panel.scene.campaign);
    let (round, person) = (panel.scene.round.uuid(), panel.panelists[0].0.uuid());
    world.advance(campaign, Stage::Decided).await;
    world.wait(Seconds::days(8));
    assert_eq!(world.store.notes_of(round, person).await.unwrap().len(), 1);
    world.advance(campaign, Stage::Pathways).await;
    assert_eq!(world.store.notes_of(round, person).await.unwrap(), []);
    world.advance(campaign, Stage::Archived).await;
    let path = format!("/read/{}", panel.item(0));
    panel.open(0, &path).await.shows("The campaign is over; notes are deleted.");
}

#[tokio::test]
async fn a_cancelled_campaign_keeps_no_notes_and_takes_none() {
    let panel = Panel::of(2).await;
    let page = panel.open(0, &format!("/read/{}", panel.item(1))).await;
    noted(&panel).await;
    panel.host(Command::Cancel { reason: "No panel came together.".parse().unwrap() }).await;
    let (round, person) = (panel.scene.round.uuid(), panel.panelists[0].0.uuid());
    let store = &panel.server.world().store;
    assert_eq!(store.notes_of(round, person).await.unwrap(), []);
    let late = panel.panelists[0].1.submit(&page, &page.form("note", "").set("text", "late")).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert_eq!(store.notes_of(round, person).await.unwrap(), []);
}

#[tokio::test]
async fn what_was_read_and_written_comes_along_into_a_run_off_and_no_mark_does() {
    let panel = Panel::of(3).await;
    panel.opens().await;
    let path = noted(&panel).await;
    let page = panel.open(0, &path).await;
    panel.panelists[0].1.submit(&page, &page.form("note", "").set("go", "next")).await;
    for panelist in 0..3 {
        panel.votes(panelist, &["approve", "approve", "approve"]).await;
    }
    panel.closes().await;
    panel.opens().await;
    panel.open(0, "").await.shows("Read 1 of 3");
    let page = panel.open(0, &path).await;
    assert_eq!(note(&page), SECRET);
    assert_eq!(page.form("note", "").value("mark"), Some("blank"));
    assert_eq!(note(&panel.open(1, &path).await), "");
}

#[tokio::test]
async fn a_void_round_takes_no_note_with_it() {
    let panel = Panel::of(2).await;
    panel.opens().await;
    let path = noted(&panel).await;
    let reason = "A text was wrong.".parse().unwrap();
    panel.host(Command::VoidRound { round: panel.round(), reason }).await;
    let page = panel.open(0, &path).await;
    assert_eq!(note(&page), SECRET);
    assert_eq!(page.form("note", "").value("mark"), Some("decline"));
}
