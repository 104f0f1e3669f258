//! The link of an invitation.

use axum::http::StatusCode;
use pathways::{charter::Admission, role::Role, text::Language};
use pathways_server::sign_in::{INVITATION_LIFETIME, Inviter, NewInvitation};

use super::server::Server;

async fn invited(server: &Server) -> (pathways::id::CampaignId, String) {
    let campaign = server.desk.call(Admission::Listed).await;
    let invitation = NewInvitation {
        campaign,
        address: "paula@example.org".parse().unwrap(),
        role: Role::Panelist,
        language: Language::En,
    };
    let link = server.desk.sign_in.invite(invitation, Inviter::Operator, server.now()).await;
    let link = link.unwrap().strip_prefix("http://127.0.0.1:3000").unwrap().to_owned();
    (campaign, link)
}

#[tokio::test]
async fn an_invitation_names_campaign_and_role_and_gives_it_by_its_button() {
    let server = Server::open().await;
    let (campaign, link) = invited(&server).await;
    let browser = server.nobody();
    let page = browser.open(&link).await;
    assert_eq!(page.status, StatusCode::OK);
    page.shows("A campaign");
    page.shows("Your role: Panelist");
    let state = || server.world().service.campaign(campaign).unwrap();
    assert!(state().people.with_role(Role::Panelist).is_empty(), "fetching gave the role");
    let next = browser.submit(&page, &page.form("accept", "")).await;
    assert_eq!(next.address, format!("/en/campaigns/{campaign}#said"));
    assert_eq!(next.said().as_deref(), Some("Welcome. Your role: Panelist."));
    assert_eq!(state().people.with_role(Role::Panelist).len(), 1);

    let spent = server.nobody().open(&link).await;
    assert_eq!(spent.status, StatusCode::GONE);
    spent.shows("accepted already");
    let browser = server.nobody();
    let code = browser.submit(&spent, &spent.form("again", "")).await;
    assert_eq!(code.address, "/en/sign-in/code");
}

#[tokio::test]
async fn an_invitation_that_is_too_late_can_be_sent_again() {
    let server = Server::open().await;
    let (_, link) = invited(&server).await;
    server.world().wait(INVITATION_LIFETIME);
    let browser = server.nobody();
    let page = browser.open(&link).await;
    assert_eq!(page.status, StatusCode::GONE);
    let before = server.desk.letters_until_now().await;
    browser.submit(&page, &page.form("again", "")).await;
    assert_eq!(server.desk.letters_until_now().await, before + 1);
}

#[tokio::test]
async fn an_invitation_that_never_was_is_the_address_of_nothing() {
    let page = Server::open().await.nobody().open("/fr/invitation/nonsense").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    page.shows("Cette invitation n’existe pas");
}
