//! The pages that explain: help, privacy, accessibility.

use axum::http::StatusCode;
use pathways::{campaign::Actor, charter::Admission, stage::Stage};
use pathways_server::service::IdempotencyKey;

use super::server::Server;
use crate::harness::charter;

#[tokio::test]
async fn every_page_leads_to_help_privacy_and_accessibility() {
    let browser = Server::open().await.nobody();
    for language in ["en", "fr"] {
        let home = browser.open(&format!("/{language}")).await;
        for page in ["help", "privacy", "accessibility"] {
            let address = format!("/{language}/{page}");
            assert!(home.links().contains(&address.as_str()), "{:?}", home.links());
            let shown = browser.open(&address).await;
            assert_eq!(shown.status, StatusCode::OK, "{address}");
            assert_eq!(shown.document.all("h1").count(), 1, "{address}");
        }
    }
}

#[tokio::test]
async fn there_is_a_screen_of_help_for_each_role() {
    let browser = Server::open().await.nobody();
    let help = browser.open("/fr/help").await;
    for role in ["member", "panelist", "host", "moderator", "curator", "chair", "note-taker"] {
        let address = format!("/fr/help/{role}");
        assert!(help.links().contains(&address.as_str()), "{role}");
        let page = browser.open(&address).await;
        assert_eq!(page.status, StatusCode::OK, "{role}");
        assert!(page.document.all("ol").next().unwrap().below().count() >= 4, "{role}");
    }
    assert_eq!(browser.open("/fr/help/emperor").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_privacy_page_names_whom_to_ask_in_each_campaign() {
    let server = Server::open().await;
    server.desk.call(Admission::Listed).await;
    let page = server.nobody().open("/en/privacy").await;
    page.shows("A campaign");
    page.shows("No person is named yet.");
}

#[tokio::test]
async fn the_contact_of_a_campaign_is_one_tap_away_and_responsible_for_privacy() {
    let server = Server::open().await;
    let contact = Some("Ada Roy, ada@example.org, +1 514 555-0199".parse().unwrap());
    let (world, key) = (server.world(), IdempotencyKey::fresh());
    let created = world.service.create(Actor::Operator, key, charter(), contact).await;
    let campaign = created.unwrap().0;
    world.advance(campaign, Stage::Call).await;
    let browser = server.nobody();
    let page = browser.open(&format!("/en/campaigns/{campaign}")).await;
    let privacy = browser.open("/en/privacy").await;
    for page in [&page, &privacy] {
        page.shows("Ada Roy, ada@example.org, +1 514 555-0199");
        for link in ["mailto:ada@example.org", "tel:+15145550199"] {
            assert!(page.links().contains(&link), "{:?}", page.links());
        }
    }
    privacy.shows("is responsible for personal data");
    page.shows("Also responsible for personal data");
}

#[tokio::test]
async fn anybody_reads_for_what_a_challenge_may_be_declined() {
    let browser = Server::open().await.nobody();
    for (language, reasons) in [
        ("en", ["it attacks people.", "it could not be understood."]),
        ("fr", ["il attaque des personnes.", "il n’a pas pu être compris."]),
    ] {
        let help = browser.open(&format!("/{language}/help")).await;
        let policy = help.document.by_id("policy").unwrap().text();
        assert!(reasons.iter().all(|reason| policy.contains(reason)), "{policy}");
    }
}
