//! How somebody comes to a campaign of her own.

use super::*;

const NEW: &str = "/en/campaigns/new";

#[tokio::test]
async fn whoever_is_signed_in_finds_the_way_to_a_campaign_of_her_own() {
    let server = Server::open().await;
    let (_, browser) = server.somebody("anna").await;
    let empty = browser.open("/en").await;
    empty.shows("No campaign yet");
    empty.hides("pathways campaign create");
    let me = browser.open("/en/me").await;
    server.world().upvote(charter(), 1).await;
    let home = browser.open("/en").await;
    for page in [&empty, &me, &home] {
        assert!(page.links().contains(&NEW), "{}", page.address);
    }
    let public = server.nobody().open("/en").await;
    assert!(!public.links().contains(&NEW), "nobody can create for nobody");
}

#[tokio::test]
async fn a_draft_is_on_the_start_page_of_its_host_and_of_nobody_else() {
    let host = Host::of_draft().await;
    let (_, other) = host.server.somebody("other").await;
    let home = host.browser.open("/en").await;
    assert!(home.links().contains(&host.address("").as_str()));
    home.shows("Draft");
    for browser in [&other, &host.server.nobody()] {
        browser.open("/en").await.shows("No campaign yet");
    }
}

#[tokio::test]
async fn the_desk_leads_to_a_copy_that_begins_with_the_same_question() {
    let host = Host::of_draft().await;
    let address = format!("{NEW}?from={}", host.campaign);
    assert!(host.open("/host").await.links().contains(&address.as_str()));
    let copy = host.browser.open(&address).await.form("create", "");
    assert_eq!(copy.value("question-en"), Some("What holds us back?"));
    assert_eq!(copy.value("name-en"), Some(""));
}
