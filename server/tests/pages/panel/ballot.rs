//! The ballot: what the form begins with, what becomes of it, and what it says when it is too late.

use axum::http::StatusCode;
use pathways::round::{Mark, reading_order};

use super::Panel;

#[tokio::test]
async fn each_panelist_reads_and_votes_in_an_order_of_her_own_that_stays() {
    let panel = Panel::of(8).await;
    for panelist in 0..3 {
        let items = (0..8).map(|place| panel.item(place));
        let own = reading_order(panel.panelists[panelist].0, items);
        let addresses: Vec<String> =
            own.iter().map(|item| panel.address(&format!("/read/{item}"))).collect();
        assert_eq!(panel.order(panelist).await, addresses);
        assert_eq!(panel.order(panelist).await, addresses, "after a reload");
    }
}

#[tokio::test]
async fn a_ballot_that_is_sent_twice_acts_once() {
    let panel = Panel::of(2).await;
    panel.opens().await;
    let page = panel.open(0, "/vote").await;
    let form = page.form("send", "").set(&format!("mark-{}", panel.item(0)), "approve");
    let browser = &panel.panelists[0].1;
    let first = browser.submit(&page, &form).await;
    let second = browser.submit(&page, &form).await;
    assert_eq!(first.said(), second.said());
    second.shows("version 1");
}

#[tokio::test]
async fn what_lies_in_the_box_never_changes_because_a_note_did() {
    let panel = Panel::of(1).await;
    panel.opens().await;
    panel.votes(0, &["approve"]).await;
    let path = format!("/read/{}", panel.item(0));
    let page = panel.open(0, &path).await;
    page.shows("In the box: Approve");
    let form = page.form("note", "").set("mark", "decline").set("go", "stay");
    panel.panelists[0].1.submit(&page, &form).await;
    let field = format!("mark-{}", panel.item(0));
    let vote = panel.open(0, "/vote").await;
    assert_eq!(vote.form("send", "").value(&field), Some("approve"));
    vote.shows("In the box: Approve. In your notes: Decline.");
    assert!(vote.links().iter().any(|link| link.ends_with("?fill=notes")));
    let filled = panel.open(0, "/vote?fill=notes").await;
    assert_eq!(filled.form("send", "").value(&field), Some("decline"));
}

#[tokio::test]
async fn one_mark_goes_into_the_box_from_where_the_item_is_read() {
    let panel = Panel::of(2).await;
    panel.opens().await;
    let page = panel.open(0, &format!("/read/{}", panel.item(1))).await;
    let form = page.form("note", "").set("mark", "approve").set("go", "box");
    let page = panel.panelists[0].1.submit(&page, &form).await;
    let said = "Counted: your ballot is in the box, version 1.";
    assert_eq!(page.said().as_deref(), Some(said));
    let service = &panel.server.world().service;
    let (campaign, person) = (panel.scene.campaign, panel.panelists[0].0);
    let ballot = service.ballot(campaign, person, panel.scene.round).await.unwrap().unwrap();
    assert_eq!(ballot.marks, [(panel.item(1), Mark::Approve)].into());
    let sent = panel.votes(0, &["abstain", "blank"]).await;
    sent.shows("approved: 0, declined: 0, abstained: 1, left blank: 1");
}

#[tokio::test]
async fn a_late_ballot_is_refused_and_the_room_says_that_the_box_is_closed() {
    let panel = Panel::of(2).await;
    panel.opens().await;
    let page = panel.open(2, "/vote").await;
    panel.votes(0, &["approve", "blank"]).await;
    panel.votes(1, &["approve", "blank"]).await;
    panel.closes().await;
    let form = page.form("send", "").set(&format!("mark-{}", panel.item(0)), "decline");
    let late = panel.panelists[2].1.submit(&page, &form).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    late.shows("It is closed.");
    let overview = panel.open(2, "").await;
    overview.shows("2 of 3 panelists voted.");
    overview.shows("The panel’s vote is counted");
}

#[tokio::test]
async fn what_is_no_mark_comes_back_with_everything_else_as_it_was() {
    let panel = Panel::of(2).await;
    panel.opens().await;
    let page = panel.open(0, "/vote").await;
    let [wrong, right] = [0, 1].map(|place| format!("mark-{}", panel.item(place)));
    let form = page.form("send", "").set(&wrong, "support").set(&right, "decline");
    let again = panel.panelists[0].1.submit(&page, &form).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(again.form("send", "").value(&right), Some("decline"));
    let service = &panel.server.world().service;
    let (campaign, person) = (panel.scene.campaign, panel.panelists[0].0);
    assert_eq!(service.ballot(campaign, person, panel.scene.round).await.unwrap(), None);
}

#[tokio::test]
async fn the_receipt_shows_the_number_that_the_seal_will_hold() {
    let panel = Panel::of(1).await;
    panel.opens().await;
    let sent = panel.votes(0, &["approve"]).await;
    let world = panel.server.world();
    let (campaign, person) = (panel.scene.campaign, panel.panelists[0].0);
    let ballot = world.service.ballot(campaign, person, panel.scene.round).await.unwrap().unwrap();
    let state = world.service.campaign(campaign).unwrap();
    let number = pathways::round::ballot_commitment(&state.rounds[&panel.scene.round], &ballot);
    sent.shows(&number.to_string());
    sent.shows("How can I check this later?");
}
