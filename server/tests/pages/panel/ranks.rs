//! A panel that ranks: what it is told, what its ballot takes without scripts, and what everybody reads afterwards.

use axum::http::StatusCode;
use pathways::{
    charter::{Charter, Disclosure, Method, PanelRules, TieStep},
    number::Fraction,
    round::{ItemId, Mark},
};

use super::{Panel, rules::publish, title};
use crate::{harness::charter, pages::page::Page, pages::record};

/// A panel of three that ranks for so many seats.
async fn ranking(challenges: usize, seats: u16) -> Panel {
    let charter = charter();
    let panel = PanelRules {
        method: Method::ScottishStv,
        disclosure: Some(Disclosure::Ballots),
        minimum_support: Fraction::ZERO,
        tie_ladder: [TieStep::Lot].into(),
        seats,
        ..charter.panel.clone()
    };
    Panel::under(Charter { panel, ..charter }, challenges).await
}

/// The order of a panelist's ballot in the box.
async fn order(panel: &Panel, panelist: usize) -> Vec<ItemId> {
    let service = &panel.server.world().service;
    let (campaign, person) = (panel.scene.campaign, panel.panelists[panelist].0);
    let ballot = service.ballot(campaign, person, panel.scene.round).await.unwrap().unwrap();
    let place = |(item, mark): (&ItemId, &Mark)| match mark {
        Mark::Ranked(rank) => Some((*rank, *item)),
        _ => None,
    };
    let mut placed: Vec<_> = ballot.marks.iter().filter_map(place).collect();
    placed.sort_unstable();
    placed.into_iter().map(|(_, item)| item).collect()
}

/// The items as a page of the ballot lists them, with what is chosen for each.
fn listed(page: &Page) -> Vec<(String, String)> {
    let form = page.form("send", "");
    let names = page.document.all("select").filter_map(|select| select.attribute("name"));
    let value = |name: &str| (name.to_owned(), form.value(name).unwrap_or_default().to_owned());
    names.map(value).collect()
}

#[tokio::test]
async fn how_ranks_count_is_told_in_both_languages_before_anybody_votes() {
    let panel = ranking(3, 2).await;
    let page = panel.open(0, "").await;
    page.shows("Put as many items as you like into your order, the best first.");
    page.shows("every ballot as a whole without a name");
    let french = panel.address("").replacen("/en/", "/fr/", 1);
    let page = panel.panelists[0].1.open(&french).await;
    page.shows("Mettez en ordre autant d’éléments que vous voulez, le meilleur en premier.");
    panel.open(1, "/print").await.shows("Place in your order: ______");
}

#[tokio::test]
async fn a_panelist_types_places_and_moves_items_by_buttons_and_the_box_is_always_clear() {
    let panel = ranking(3, 1).await;
    panel.opens().await;
    let [a, b, c] = [0, 1, 2].map(|place| panel.item(place));
    let sent = panel.votes(0, &["1", "2", ""]).await;
    assert_eq!(sent.said().as_deref(), Some("Counted: your ballot is in the box, version 1."));
    sent.shows("placed: 2, abstained: 0, left blank: 1");
    let fields: Vec<String> = listed(&sent).into_iter().map(|(name, _)| name).collect();
    assert_eq!(fields, [a, b, c].map(|item| format!("mark-{item}")), "in the order of her ballot");
    let browser = &panel.panelists[0].1;
    let press = async |page: &Page, way: &str, item: ItemId| {
        let form = page.form("send", "").set("move", format!("{way} {item}"));
        browser.submit(page, &form).await
    };
    let moved = press(&sent, "up", b).await;
    assert_eq!(order(&panel, 0).await, [b, a]);
    assert_eq!(listed(&moved)[0], (format!("mark-{b}"), "1".to_owned()));
    assert_eq!(moved.said().as_deref(), Some("Counted: your ballot is in the box, version 2."));
    let placed = press(&moved, "up", c).await;
    assert_eq!(order(&panel, 0).await, [b, a, c], "behind the last");
    let down = press(&placed, "down", b).await;
    assert_eq!(order(&panel, 0).await, [a, b, c]);
    // What was typed beside a pressed button goes along.
    let form = down.form("send", "").set(&format!("mark-{a}"), "abstain");
    let form = form.set("move", format!("up {c}"));
    browser.submit(&down, &form).await.shows("placed: 2, abstained: 1, left blank: 0");
    assert_eq!(order(&panel, 0).await, [c, b]);
}

#[tokio::test]
async fn two_items_in_one_place_come_back_as_they_were_typed_and_nothing_is_in_the_box() {
    let panel = ranking(3, 1).await;
    panel.opens().await;
    let again = panel.votes(0, &["1", "1", "3"]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields: Vec<String> = again.complaints().into_iter().map(|one| one.field).collect();
    for place in 0..2 {
        let field = format!("mark-{}", panel.item(place));
        assert!(fields.iter().any(|one| one.starts_with(&field)), "{field} of {fields:?}");
        assert_eq!(again.form("send", "").value(&field), Some("1"));
    }
    assert_eq!(fields.len(), 2);
    again.shows("Another item has this place too.");
    let beyond = panel.votes(0, &["1", "2", "1001"]).await;
    assert_eq!(beyond.status, StatusCode::UNPROCESSABLE_ENTITY);
    let service = &panel.server.world().service;
    let (campaign, person) = (panel.scene.campaign, panel.panelists[0].0);
    assert_eq!(service.ballot(campaign, person, panel.scene.round).await.unwrap(), None);
}

#[tokio::test]
async fn places_are_noted_in_pencil_come_into_the_ballot_as_an_order_and_one_goes_into_the_box() {
    let panel = ranking(3, 1).await;
    let note = async |place: usize, mark: &str, go: &str| {
        let page = panel.open(0, &format!("/read/{}", panel.item(place))).await;
        let form = page.form("note", "").set("mark", mark).set("go", go);
        panel.panelists[0].1.submit(&page, &form).await
    };
    note(0, "2", "stay").await;
    note(1, "1", "stay").await;
    note(2, "abstain", "stay").await;
    panel.opens().await;
    let [a, b, c] = [0, 1, 2].map(|place| panel.item(place));
    let vote = panel.open(0, "/vote").await;
    let expected = [(b, "1"), (a, "2"), (c, "abstain")];
    let expected = expected.map(|(item, value)| (format!("mark-{item}"), value.to_owned()));
    assert_eq!(listed(&vote), expected);
    let put = note(2, "1", "box").await;
    put.shows("In the box: Place 1");
    assert_eq!(order(&panel, 0).await, [c]);
    note(0, "1", "box").await;
    assert_eq!(order(&panel, 0).await, [a, c], "the others move back");
    // The notes say: first a, then b and c in the same place.
    let fill = panel.open(0, "/vote").await;
    fill.shows("In the box: Leave blank. In your notes: Place");
}

#[tokio::test]
async fn everybody_reads_step_by_step_where_votes_went_and_recounts_it() {
    let panel = ranking(3, 2).await;
    panel.opens().await;
    panel.votes(0, &["1", "2", ""]).await;
    panel.votes(1, &["1", "2", "abstain"]).await;
    panel.votes(2, &["1", "", "2"]).await;
    panel.closes().await;
    let room = panel.chair.1.open(&panel.address("")).await;
    room.shows("How the seats went");
    room.shows("First places are counted. 2.00000 votes are enough for a seat: the quota.");
    room.shows("Put first");
    publish(&panel).await;
    let nobody = panel.server.nobody();
    let campaign = panel.scene.campaign;
    let results = nobody.open(&format!("/en/campaigns/{campaign}/results")).await;
    results.shows("Scotland’s council elections");
    results.shows(&format!("“{}” passes on what it has above the quota.", title(0)));
    results.shows(&format!("“{}” has the fewest votes and is excluded", title(2)));
    results.shows(&format!("A seat goes to: {}.", title(1)));
    for shown in ["The line: votes enough for a seat", "0.66666", "0.33333", "Not passed on"] {
        results.shows(shown);
    }
    let french = nobody.open(&format!("/fr/campaigns/{campaign}/results")).await;
    french.shows("0,66666");
    french.shows("assez de votes pour une place");
    let file = format!("/api/v1/campaigns/{campaign}/open-data.zip");
    let tables = record::text_of(hex::decode(nobody.fetch(&file).await.body).unwrap());
    for row in [",,,,3,3,0,3,seat,yes", ",,,,0,2,0,3,seat,yes", ",,,,0,1,1,3,no_seat,no"] {
        assert!(tables.contains(&format!("{row}\r\n")), "{row}");
    }
    let log = nobody.open(&format!("/en/campaigns/{campaign}/log")).await;
    let files = record::files(&nobody, &log).await;
    let report = record::check(&files, &[]);
    assert_eq!((report.findings, report.recounted), (Vec::new(), 2));
}

#[tokio::test]
async fn a_tie_of_ranks_goes_to_the_lot_and_the_record_draws_it_again() {
    let panel = ranking(3, 1).await;
    panel.opens().await;
    panel.votes(0, &["1", "", ""]).await;
    panel.votes(1, &["", "1", ""]).await;
    panel.votes(2, &["", "", "1"]).await;
    panel.closes().await;
    publish(&panel).await;
    let nobody = panel.server.nobody();
    let campaign = format!("/en/campaigns/{}", panel.scene.campaign);
    let results = nobody.open(&format!("{campaign}/results")).await;
    results.shows("It might equally have been the turn of any of these:");
    results.shows("A lot gave the seats to: Challenge");
    let log = nobody.open(&format!("{campaign}/log")).await;
    let files = record::files(&nobody, &log).await;
    assert!(files["record.jsonl"].contains(r#""type":"tie_broken""#));
    let report = record::check(&files, &[]);
    assert_eq!((report.findings, report.recounted), (Vec::new(), 2));
}
