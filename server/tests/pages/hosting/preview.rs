//! The campaign as others see it.

use axum::http::StatusCode;
use pathways::stage::Stage;

use super::Host;

#[tokio::test]
async fn a_host_sees_what_a_member_sees_and_can_press_nothing() {
    let host = Host::of_draft().await;
    host.advances(Stage::Call).await;
    let page = host.open("/host/preview/member").await;
    assert_eq!(page.status, StatusCode::OK);
    page.shows("You are looking as: Member.");
    page.shows("Say what holds you back.");
    page.hides("See what needs you");
    let page = host.open("/host/preview/visitor").await;
    page.shows("Take part: submit challenges");
}

#[tokio::test]
async fn only_members_panelists_and_visitors_are_looked_at_and_only_pages_that_are_there() {
    let host = Host::of_draft().await;
    host.advances(Stage::Call).await;
    for path in ["/host/preview/moderator", "/host/preview/member?page=host", "/host/preview/x"] {
        assert_eq!(host.open(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}
