//! What the chair does in the panel's room.

use axum::http::StatusCode;
use pathways::{role::Role, round::RoundState, time::Seconds};

use super::{Panel, title};

#[tokio::test]
async fn the_chair_opens_moves_and_voids_the_box_in_the_room() {
    let panel = Panel::of(2).await;
    let chair = &panel.chair.1;
    let page = chair.open(&panel.address("")).await;
    page.shows("As the chair");
    let round = panel.round();
    let opened = chair.submit(&page, &page.form("open-round", round)).await;
    assert_eq!(opened.said().as_deref(), Some("The vote is open."));
    assert_eq!(panel.state(), RoundState::Open);
    let form = opened.form("deadline", round).set("date", "2027-04-12T18:30");
    let again = chair.submit(&opened, &form).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "it needs a reason");
    assert_eq!(again.form("deadline", round).value("date"), Some("2027-04-12T18:30"));
    let form = again.form("void", round).set("reason", "A text was wrong.");
    let void = chair.submit(&again, &form).await;
    assert_eq!(void.said().as_deref(), Some("The vote is void. A new one is prepared."));
    assert_eq!(panel.state(), RoundState::Void);
    void.shows("A text was wrong.");
}

#[tokio::test]
async fn the_chair_closes_a_box_that_has_no_deadline() {
    let panel = Panel::of(2).await;
    panel.opens().await;
    let page = panel.chair.1.open(&panel.address("")).await;
    let form = page.form("close", panel.round()).set("reason", "Everybody has voted.");
    for _ in 0..2 {
        let closed = panel.chair.1.submit(&page, &form).await;
        let said = "The vote closes, and is counted in a few seconds. Reload this page to go on.";
        assert_eq!(closed.said().as_deref(), Some(said), "sent twice, it closes once");
    }
    panel.server.world().wait(Seconds(5));
    panel.server.world().service.tick().await;
    let page = panel.chair.1.open(&panel.address("")).await;
    page.shows("It was counted without its quorum");
    page.form("void", panel.scene.round);
}

#[tokio::test]
async fn once_the_count_stands_there_is_nothing_left_to_lead() {
    let panel = Panel::of(2).await;
    panel.opens().await;
    for panelist in 0..3 {
        panel.votes(panelist, &["approve", "blank"]).await;
    }
    panel.closes().await;
    panel.chair.1.open(&panel.address("")).await.hides("As the chair");
}

#[tokio::test]
async fn the_chair_records_a_conflict_that_a_panelist_told_her() {
    let panel = Panel::of(2).await;
    let (panelist, chair) = (panel.panelists[0].0, &panel.chair.1);
    let page = chair.open(&panel.address("")).await;
    page.shows("ada@example.org");
    let form = page.form("record-conflict", "").set("panelist", panelist);
    let again = chair.submit(&page, &form).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(again.complaints()[0].field, "items");
    let form = again.form("record-conflict", "");
    assert_eq!(form.value("panelist"), Some(panelist.to_string().as_str()));
    let form = form.also("items", panel.item(1));
    for _ in 0..2 {
        let recorded = chair.submit(&again, &form).await;
        let said = "The conflict is recorded. There is no vote of that panelist on these items.";
        assert_eq!(recorded.said().as_deref(), Some(said));
    }
    let hers = panel.open(0, "/conflicts").await;
    hers.shows("You do not vote on");
    hers.shows(&title(1));
    panel.opens().await;
    let late = chair.open(&panel.address("")).await;
    assert!(late.forms().iter().all(|form| form.value("act") != Some("record-conflict")));
}

#[tokio::test]
async fn panelists_and_note_takers_lead_nothing() {
    let panel = Panel::of(2).await;
    let (note_taker, browser) = panel.server.somebody("note-taker").await;
    panel.server.world().grant(panel.scene.campaign, note_taker, Role::NoteTaker).await;
    let chairs = panel.chair.1.open(&panel.address("")).await;
    for browser in [&browser, &panel.panelists[1].1] {
        let page = browser.open(&panel.address("")).await;
        assert!(page.forms().iter().all(|form| form.value("act") != Some("open-round")));
        page.hides("ada@example.org");
        let form = chairs.form("open-round", panel.round());
        let refused = browser.submit(&chairs, &form).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    }
    assert_eq!(panel.state(), RoundState::Prepared);
}
