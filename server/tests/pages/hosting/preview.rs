//! The campaign as others see it.

use axum::http::StatusCode;
use pathways::{
    charter::Charter,
    role::Role,
    stage::{Path, Stage},
};

use super::Host;
use crate::{
    harness::charter,
    pages::{
        document::Element,
        sector::{Moment, sector},
    },
};

/// Every page that a role is shown is there at every moment, and none of them asks its reader who she is.
#[test]
fn every_page_is_looked_at_at_every_moment_as_whoever_goes_there() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let host = sector.server.browser(sector.cast.host).await;
        for scene in &sector.scenes {
            for role in [Role::Visitor, Role::Member, Role::Panelist] {
                let first = format!("/en/campaigns/{}/host/preview/{role}", scene.campaign);
                let page = host.open(&first).await;
                let pages: Vec<String> = page.links().into_iter().map(str::to_owned).collect();
                let pages = pages.iter().filter(|link| link.starts_with(&format!("{first}?")));
                for address in pages {
                    let shown = host.open(address).await;
                    let place = format!("{:?} {address}", scene.moment);
                    assert_eq!(shown.status, StatusCode::OK, "{place}");
                    let fieldset = shown.document.all("fieldset").next().unwrap();
                    let text = fieldset.text();
                    let asks = role != Role::Visitor && text.contains("Sign in");
                    let refuses = ["There is nothing at", "is not for you", "after its ballot box"]
                        .iter()
                        .any(|words| text.contains(words));
                    assert!(!asks && !refuses, "{place}: {text}");
                }
            }
        }
    });
}

#[test]
fn a_host_sees_what_members_and_panelists_vote_with() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let host = sector.server.browser(sector.cast.host).await;
        let looked_at = async |moment: Moment, path: &str| {
            let campaign = sector.scene(moment).campaign;
            host.open(&format!("/en/campaigns/{campaign}/host/preview/{path}")).await
        };
        let upvote = looked_at(Moment::Upvote, "member?page=upvote").await;
        upvote.shows("You have 2 supports of 2 left.");
        let buttons = upvote.document.all("button").map(Element::text);
        assert!(buttons.filter(|words| words.starts_with("Support")).count() > 1);
        looked_at(Moment::PanelOpen, "panelist?page=panel")
            .await
            .shows("You may change your ballot until the box closes.");
    });
}

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
async fn where_no_panel_decides_nobody_is_looked_at_as_a_panelist() {
    let host = Host::of_draft().await;
    let stages = [Stage::Draft, Stage::Call, Stage::Upvote, Stage::Decided, Stage::Archived];
    let path = Path::try_from(stages.to_vec()).unwrap();
    let campaign = host.server.world().create(Charter { path, ..charter() }).await;
    host.server.world().grant(campaign, host.person, Role::Host).await;
    let host = Host { campaign, ..host };
    let page = host.open("/host/preview/member").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.links().iter().any(|link| link.contains("/preview/panelist")));
    assert_eq!(host.open("/host/preview/panelist").await.status, StatusCode::NOT_FOUND);
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
