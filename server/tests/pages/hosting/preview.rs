//! The campaign as others see it.

use axum::http::StatusCode;
use pathways::{role::Role, stage::Stage};

use super::Host;

#[tokio::test]
async fn a_host_sees_what_a_member_sees_and_can_press_nothing() {
    let host = Host::of_draft().await;
    host.advances(Stage::Call).await;
    let page = host.open("/host/preview/member").await;
    assert_eq!(page.status, StatusCode::OK);
    page.shows("You see the campaign as: Member.");
    page.shows("Say what holds you back.");
    page.hides("See what needs you");
    let page = host.open("/host/preview/visitor").await;
    page.shows("Take part, and have your say");
}

#[tokio::test]
async fn only_members_panelists_and_visitors_are_looked_at_and_only_pages_that_are_there() {
    let host = Host::of_draft().await;
    host.advances(Stage::Call).await;
    for path in ["/host/preview/moderator", "/host/preview/member?page=host", "/host/preview/x"] {
        assert_eq!(host.open(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn a_draft_is_seen_as_it_will_be_once_its_first_stage_begins() {
    let host = Host::of_draft().await;
    let page = host.open("/host/preview/member").await;
    assert_eq!(page.status, StatusCode::OK);
    page.shows("Say what holds you back.");
    let (member, browser) = host.server.somebody("member").await;
    host.server.world().admit(host.campaign, member).await;
    assert_eq!(browser.open(&host.address("")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(host.stage(), Stage::Draft);
}

#[tokio::test]
async fn every_button_of_a_preview_is_disabled() {
    let host = Host::of_draft().await;
    host.advances(Stage::Call).await;
    host.server.world().admit(host.campaign, host.person).await;
    for role in [Role::Visitor, Role::Member, Role::Panelist] {
        let page = host.open(&format!("/host/preview/{role}")).await;
        let pressed = page.document.all("button").filter(|one| one.within("fieldset").is_none());
        assert_eq!(pressed.count(), 0, "{role}");
    }
}
