//! The counting rules: each is explained before the vote, and tells its steps after the count.

use pathways::{
    campaign::{Actor, Command},
    charter::{Charter, Disclosure, Method, PanelRules, TieStep},
    round::{Completeness, ItemId, ReasonVersion},
    stage::Stage,
};

use super::{Panel, title};
use crate::{
    harness::{both, charter},
    pages::record,
};

/// A panel of three that counts in proportion.
async fn in_proportion(challenges: usize) -> Panel {
    let (method, disclosure) = (Method::SequentialPhragmen, Some(Disclosure::Ballots));
    let charter = charter();
    let panel = PanelRules { method, disclosure, ..charter.panel.clone() };
    Panel::under(Charter { panel, ..charter }, challenges).await
}

#[tokio::test]
async fn a_count_in_proportion_is_explained_in_both_languages_before_anybody_votes() {
    let panel = in_proportion(3).await;
    let page = panel.open(0, "").await;
    page.shows("the next seat goes to the item whose supporters then carry the least");
    page.shows("every ballot as a whole without a name");
    let french = panel.address("").replacen("/en/", "/fr/", 1);
    let page = panel.panelists[0].1.open(&french).await;
    page.shows("la place suivante va à l’élément dont les appuis porteraient alors le moins");
    page.shows("chaque bulletin entier sans nom");
}

#[tokio::test]
async fn a_count_in_proportion_tells_seat_by_seat_who_got_it_and_why() {
    let panel = in_proportion(3).await;
    panel.opens().await;
    panel.votes(0, &["approve", "approve", "decline"]).await;
    panel.votes(1, &["approve", "approve", "decline"]).await;
    panel.votes(2, &["approve", "decline", "approve"]).await;
    panel.closes().await;
    let page = panel.chair.1.open(&panel.address("")).await;
    page.shows("How the seats went");
    page.shows(&format!("Seat 1: {}. Each who approved of it then carries 1/3.", title(0)));
    // Two share the second item; the third would lie on one alone.
    page.shows(&format!("Seat 2: {}. Each who approved of it then carries 5/6.", title(1)));
    let results = format!("/en/campaigns/{}/results", panel.scene.campaign);
    let page = panel.chair.1.open(&results).await;
    page.shows("Seats went one by one, in proportion");
    page.shows(&format!("Seat 2: {}.", title(1)));
}

#[tokio::test]
async fn whole_ballots_are_published_without_names_once_the_decision_is() {
    let panel = in_proportion(2).await;
    panel.opens().await;
    for panelist in 0..3 {
        panel.votes(panelist, &["approve", "approve"]).await;
    }
    panel.closes().await;
    let service = &panel.server.world().service;
    let state = service.campaign(panel.scene.campaign).unwrap();
    let round = &state.rounds[&panel.scene.round];
    assert!(!pathways::view::shows_slips(round), "not before it is published");
    let slips = service.slips(panel.scene.campaign, panel.scene.round).await.unwrap();
    let sheets: std::collections::BTreeSet<_> = slips.iter().map(|slip| slip.sheet).collect();
    assert_eq!((slips.len(), sheets.len(), state.stage), (6, 3, Stage::Panel));
}

#[tokio::test]
async fn a_tie_goes_to_the_lot_that_was_declared_and_everybody_is_told_how() {
    let charter = charter();
    let tie_ladder = [TieStep::Lot].into();
    let panel = PanelRules { seats: 1, tie_ladder, ..charter.panel.clone() };
    let panel = Panel::under(Charter { panel, ..charter }, 2).await;
    panel.open(0, "").await.shows("A lot decides what still ties.");
    panel.opens().await;
    for panelist in 0..3 {
        panel.votes(panelist, &["approve", "approve"]).await;
    }
    panel.closes().await;
    let french = panel.address("").replacen("/en/", "/fr/", 1);
    panel.chair.1.open(&french).await.shows("Le tirage au sort a donné les places à");
    let campaign = format!("/en/campaigns/{}", panel.scene.campaign);
    let results = panel.chair.1.open(&format!("{campaign}/results")).await;
    results.shows("A lot gave the seats to: Challenge");
    results.shows("These tied for the seats that were left (1):");
    results.hides("A run-off among them decides.");
    let log = panel.chair.1.open(&format!("{campaign}/log")).await;
    log.shows("A tie was broken by lot.");
    let state = panel.server.world().service.campaign(panel.scene.campaign).unwrap();
    assert_eq!(state.selection().complete, Completeness::Complete);
}

/// The reasons are written and confirmed, and everybody reads the decision.
pub(super) async fn publish(panel: &Panel) {
    let (world, campaign) = (panel.server.world(), panel.scene.campaign);
    let selection = world.service.campaign(campaign).unwrap().selection();
    let round = selection.rounds[0];
    for item in &selection.items {
        let reason = both("It touches everybody.");
        let draft = Command::DraftReason { round, item: *item, reason };
        world.act(campaign, Actor::Person(panel.chair.0), draft).await.unwrap();
    }
    for (person, _) in &panel.panelists[..2] {
        let read = |item: &ItemId| ReasonVersion { item: *item, version: 1 };
        let reasons = selection.items.iter().map(read).collect();
        let confirm = Command::ConfirmReasons { round, reasons };
        world.act(campaign, Actor::Person(*person), confirm).await.unwrap();
    }
    world.advance(campaign, Stage::Decided).await;
}

#[tokio::test]
async fn a_lot_in_proportion_is_drawn_again_from_the_record_that_everybody_gets() {
    let charter = charter();
    let (method, disclosure) = (Method::SequentialPhragmen, Some(Disclosure::Ballots));
    let tie_ladder = [TieStep::Lot].into();
    let panel = PanelRules { method, disclosure, tie_ladder, ..charter.panel.clone() };
    let panel = Panel::under(Charter { panel, ..charter }, 3).await;
    panel.opens().await;
    panel.votes(0, &["approve", "approve", "decline"]).await;
    panel.votes(1, &["approve", "approve", "approve"]).await;
    panel.votes(2, &["decline", "decline", "approve"]).await;
    panel.closes().await;
    publish(&panel).await;
    let nobody = panel.server.nobody();
    let log = nobody.open(&format!("/en/campaigns/{}/log", panel.scene.campaign)).await;
    log.shows("A tie was broken by lot.");
    let files = record::files(&nobody, &log).await;
    assert!(files["record.jsonl"].contains(r#""type":"tie_broken""#));
    let report = record::check(&files, &[]);
    assert_eq!((report.findings, report.recounted), (Vec::new(), 2));
}
