//! Joining a campaign: by the code of a room, by address, and by the short address of a wall.

use axum::http::{StatusCode, header::LOCATION};
use pathways::{campaign::Actor, charter::Admission, id::CampaignId, stage::Stage};
use pathways_server::secret::RoomCode;

use super::server::Server;

async fn room(server: &Server) -> (CampaignId, RoomCode) {
    let campaign = server.desk.call(Admission::OpenCode { cap: 2 }).await;
    let code = server.desk.sign_in.make_open_code(campaign, Actor::Operator).await.unwrap();
    (campaign, code)
}

fn voices(server: &Server, campaign: CampaignId) -> u32 {
    server.world().service.campaign(campaign).unwrap().people.admitted_in_all()
}

#[tokio::test]
async fn the_short_address_of_a_room_lets_in_with_one_press() {
    let server = Server::open().await;
    server.desk.call(Admission::Listed).await;
    let (campaign, code) = room(&server).await;
    let browser = server.nobody().preferring("fr-CA");
    let lower = code.reveal().to_lowercase().replace('-', "");
    let led = browser.fetch(&format!("/j/{lower}")).await;
    assert_eq!(led.header(LOCATION), format!("/fr/join?code={}", code.reveal()));
    let page = browser.open(&format!("/j/{lower}")).await;
    assert_eq!(voices(&server, campaign), 0, "fetching let somebody in");
    let next = browser.submit(&page, &page.form("enter", "")).await;
    assert_eq!(next.address, format!("/fr/campaigns/{campaign}#said"));
    assert!(next.said().is_some());
    assert_eq!(voices(&server, campaign), 1);
    let page = browser.open(&format!("/fr/campaigns/{campaign}/join")).await;
    page.shows("Vous êtes membre");
}

#[tokio::test]
async fn the_short_address_says_nothing_of_whether_a_code_is_right() {
    let server = Server::open().await;
    let browser = server.nobody();
    let led = browser.fetch("/j/BCDF-2345").await;
    assert_eq!(led.header(LOCATION), "/en/join?code=BCDF-2345");
    for nonsense in ["/j/hello", "/j/%22%3E%3Cscript%3E", "/j/%2F%2Fexample.org"] {
        assert_eq!(browser.fetch(nonsense).await.header(LOCATION), "/en/join", "{nonsense}");
    }
}

#[tokio::test]
async fn a_wrong_code_is_said_beside_its_field_and_stays_in_it() {
    let server = Server::open().await;
    let (campaign, _) = room(&server).await;
    for address in ["/en/join".to_owned(), format!("/en/campaigns/{campaign}/join")] {
        for wrong in ["", "bcdf 2345", "no code"] {
            let browser = server.nobody();
            let page = browser.open(&address).await;
            let again = browser.submit(&page, &page.form("enter", "").set("code", wrong)).await;
            assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{address} {wrong}");
            assert_eq!(again.form("enter", "").value("code"), Some(wrong));
            assert_eq!(again.complaints().len(), 1);
        }
    }
}

#[tokio::test]
async fn whoever_confirmed_an_address_joins_where_the_charter_admits_that() {
    let server = Server::open().await;
    let campaign = server.desk.call(Admission::Email).await;
    let address = format!("/en/campaigns/{campaign}/join");
    let page = server.nobody().open(&address).await;
    assert!(page.links().contains(&format!("/en/sign-in?back={address}").as_str()));
    let (_, browser) = server.somebody("anna").await;
    let page = browser.open(&address).await;
    let next = browser.submit(&page, &page.form("by-address", "")).await;
    assert_eq!(next.said().as_deref(), Some("You are in: you have a voice in this campaign."));
    assert_eq!(voices(&server, campaign), 1);
}

#[tokio::test]
async fn whoever_came_with_a_code_does_not_join_another_campaign_by_address() {
    let server = Server::open().await;
    let (_, code) = room(&server).await;
    let campaign = server.desk.call(Admission::Email).await;
    let browser = server.nobody();
    let page = browser.open("/en/join").await;
    browser.submit(&page, &page.form("enter", "").set("code", code.reveal())).await;
    let page = browser.open(&format!("/en/campaigns/{campaign}/join")).await;
    let refused = browser.submit(&page, &page.form("by-address", "")).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert_eq!(voices(&server, campaign), 0);
}

#[tokio::test]
async fn a_campaign_that_admits_nobody_now_says_so_and_leads_on() {
    let server = Server::open().await;
    let campaign = server.desk.call(Admission::Listed).await;
    server.world().host(campaign, cancel()).await;
    let page = server.nobody().open(&format!("/en/campaigns/{campaign}/join")).await;
    page.shows("Nobody is admitted now");
    assert!(page.links().contains(&format!("/en/campaigns/{campaign}").as_str()));
    let all = server.nobody().open("/en/join").await;
    all.shows("None takes people in now.");
    assert_eq!(server.world().service.campaign(campaign).unwrap().stage, Stage::Cancelled);
}

fn cancel() -> pathways::campaign::Command {
    pathways::campaign::Command::Cancel { reason: "It rained.".parse().unwrap() }
}
