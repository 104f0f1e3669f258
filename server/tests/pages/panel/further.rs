//! A panel that is far apart: it sees on what, talks, votes on that again, and everybody reads both rounds afterwards.

use pathways::{
    charter::{Charter, PanelRules},
    role::Role,
    round::{Completeness, RoundState},
};

use super::{Panel, rules::publish, title};
use crate::{harness::charter, pages::record};

/// A panel of three that votes once more on what it disputes.
async fn talking() -> Panel {
    let charter = charter();
    let panel = PanelRules { seats: 1, further_rounds: 1, ..charter.panel.clone() };
    Panel::under(Charter { panel, ..charter }, 3).await
}

/// The first item has two of three, the second divides them, the third has nobody.
async fn is_far_apart(panel: &Panel) {
    panel.opens().await;
    panel.votes(0, &["approve", "approve", "decline"]).await;
    panel.votes(1, &["approve", "decline", "decline"]).await;
    panel.votes(2, &["abstain", "approve", "decline"]).await;
    panel.closes().await;
}

fn address(panel: &Panel, language: &str, page: &str) -> String {
    format!("/{language}/campaigns/{}/{page}", panel.scene.campaign)
}

#[tokio::test]
async fn the_panel_sees_on_what_it_is_far_apart_and_nobody_else_does() {
    let panel = talking().await;
    is_far_apart(&panel).await;
    let page = panel.open(0, "").await;
    page.shows("Time to talk: the panel is far apart");
    page.shows("The panel is far apart on 1 item");
    page.shows("Nothing has a seat before that.");
    page.shows("with 3 panelists, when at least 1 approve it and at least as many decline it");
    page.shows("voted on again, in 1 further round.");
    let french = address(&panel, "fr", "panel");
    let page = panel.panelists[0].1.open(&french).await;
    page.shows("Place à la discussion\u{a0}: le jury est très divisé");
    page.shows("Le jury est très divisé sur 1 élément");
    let nobody = panel.server.nobody();
    for page in ["results", "log"] {
        let page = nobody.open(&address(&panel, "en", page)).await;
        page.hides("far apart");
        page.hides("further round");
    }
    let (host, browser) = panel.server.somebody("hana").await;
    panel.server.world().grant(panel.scene.campaign, host, Role::Host).await;
    let desk = browser.open(&address(&panel, "en", "host")).await;
    desk.shows("The panel is far apart on some items.");
    panel.chair.1.open(&panel.address("")).await.shows("Time to talk");
}

#[tokio::test]
async fn conflicts_can_be_declared_while_the_panel_talks() {
    let panel = talking().await;
    is_far_apart(&panel).await;
    let page = panel.open(0, "/conflicts").await;
    let form = page.form("declare", "").also("items", panel.item(1));
    let page = panel.panelists[0].1.submit(&page, &form).await;
    assert_eq!(page.said().as_deref(), Some("Recorded: you do not vote on 1 item."));
    panel.opens().await;
    let vote = panel.open(1, "/vote").await;
    vote.shows(&title(1));
    vote.hides(&title(0));
}

#[tokio::test]
async fn everybody_reads_both_rounds_and_recounts_them() {
    let panel = talking().await;
    is_far_apart(&panel).await;
    panel.opens().await;
    for panelist in 0..3 {
        let page = panel.open(panelist, "/vote").await;
        let form = page.form("send", "").set(&format!("mark-{}", panel.item(1)), "approve");
        panel.panelists[panelist].1.submit(&page, &form).await;
    }
    panel.closes().await;
    let campaign = panel.scene.campaign;
    let state = panel.server.world().service.campaign(campaign).unwrap();
    assert_eq!(state.selection().complete, Completeness::Complete);
    assert_eq!(state.selection().items, [panel.item(1)]);
    publish(&panel).await;
    assert_eq!(panel.state(), RoundState::Published);
    let nobody = panel.server.nobody();
    let results = nobody.open(&address(&panel, "en", "results")).await;
    results.shows("The panel’s further round");
    results.shows(&format!("and nothing had a seat yet: {}", title(1)));
    results.shows("disputed: voted on again");
    results.shows("After talking about it, the panel voted again on the 1 disputed item.");
    results.shows("each item as the panel marked it last");
    let why = format!("“{}” is in and “{}” is not", title(1), title(0));
    results.shows(&why);
    let french = nobody.open(&address(&panel, "fr", "results")).await;
    french.shows("Le tour supplémentaire du jury");
    french.shows("Après en avoir discuté, le jury a revoté sur 1 élément controversé.");
    let log = nobody.open(&address(&panel, "en", "log")).await;
    log.shows("A further round was prepared, on 1 disputed item.");
    let files = record::files(&nobody, &log).await;
    let report = record::check(&files, &[]);
    assert_eq!((report.findings, report.recounted), (Vec::new(), 3));
    let file = format!("/api/v1/campaigns/{campaign}/open-data.zip");
    let tables = record::text_of(hex::decode(nobody.fetch(&file).await.body).unwrap());
    for row in ["2,0,,,,,1,3,open,no", "2,1,,,,,0,3,disputed,yes", "3,0,,,,,0,3,seat,yes"] {
        assert!(tables.contains(&format!(",{row}\r\n")), "{row}");
    }
}
