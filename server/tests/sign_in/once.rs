//! What a host's idempotency key does.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use pathways::charter::Admission;
use pathways::id::CampaignId;
use pathways::role::Role;
use pathways_server::sign_in::http::SignInApi;
use serde_json::{Value, json};
use tower::ServiceExt as _;
use utoipa::OpenApi as _;
use uuid::Uuid;

use super::browser::{Browser, check_refused, read};
use super::desk::Desk;

/// A campaign with an open code, and a host's browser.
async fn hosted(desk: &Desk, address: &str) -> (CampaignId, Browser) {
    let campaign = desk.call(Admission::OpenCode { cap: 3 }).await;
    let host = desk.come(address).await;
    desk.world.grant(campaign, host.person, Role::Host).await;
    (campaign, Browser::signed_in(desk, &host))
}

#[tokio::test]
async fn a_host_who_sends_again_gets_the_same_codes() {
    let desk = Desk::open().await;
    let (campaign, mut host) = hosted(&desk, "host@example.org").await;
    for (path, body) in [("room-codes", json!({ "count": 2 })), ("open-code", Value::Null)] {
        let path = format!("/api/v1/campaigns/{campaign}/{path}");
        let (key, other) = (Uuid::new_v4().to_string(), Uuid::new_v4().to_string());
        let first = host.post_with(&key, &path, body.clone()).await;
        let again = host.post_with(&key, &path, body.clone()).await;
        assert_eq!((first.status, again.status), (StatusCode::CREATED, StatusCode::CREATED));
        assert_eq!(first.body, again.body);
        let new = host.post_with(&other, &path, body).await;
        assert_ne!(first.body["codes"], new.body["codes"]);
    }
    let rows = desk.stored().await.1.matches(r#""table":"room_code""#).count();
    assert_eq!(rows, 2 + 2 + 1 + 1, "nothing was made that nobody saw");
}

#[tokio::test]
async fn two_requests_with_one_key_that_come_together_act_once() {
    let desk = Desk::open().await;
    let (campaign, mut host) = hosted(&desk, "host@example.org").await;
    let mut beside = Browser { cookies: host.cookies.clone(), ..Browser::of(&desk) };
    let (path, key) = (format!("/api/v1/campaigns/{campaign}/open-code"), Uuid::new_v4());
    let key = key.to_string();
    let (one, two) = tokio::join!(
        host.post_with(&key, &path, Value::Null),
        beside.post_with(&key, &path, Value::Null)
    );
    assert_eq!(one.status, StatusCode::CREATED);
    assert_eq!(one.body, two.body);
}

#[tokio::test]
async fn an_invitation_that_is_sent_again_posts_no_second_letter() {
    let desk = Desk::open().await;
    let (campaign, mut host) = hosted(&desk, "host@example.org").await;
    let path = format!("/api/v1/campaigns/{campaign}/invitations");
    let key = Uuid::new_v4().to_string();
    let invited = json!({ "address": "anna@example.org", "role": "panelist", "language": "en" });
    for _ in 0..3 {
        let answer = host.post_with(&key, &path, invited.clone()).await;
        assert_eq!((answer.status, answer.body), (StatusCode::ACCEPTED, Value::Null));
    }
    assert_eq!(desk.letters_until_now().await, 1 + 1, "the host's own letter, and one invitation");
    let other = json!({ "address": "ben@example.org", "role": "panelist", "language": "en" });
    check_refused(&host.post_with(&key, &path, other).await, 409, "command_reused");
}

#[tokio::test]
async fn a_host_who_sends_no_key_is_refused() {
    let desk = Desk::open().await;
    let (campaign, host) = hosted(&desk, "host@example.org").await;
    let (name, value) = &host.cookies[0];
    for path in ["room-codes", "open-code", "invitations"] {
        for key in [None, Some("no-uuid")] {
            let path = format!("/api/v1/campaigns/{campaign}/{path}");
            let mut request = Request::post(path)
                .header(header::ORIGIN, &host.origin)
                .header(header::COOKIE, format!("{name}={value}"));
            if let Some(key) = key {
                request = request.header("Idempotency-Key", key);
            }
            let answer = host.router.clone().oneshot(request.body(Body::empty()).unwrap()).await;
            check_refused(&read(answer.unwrap()).await, 400, "idempotency_key");
        }
    }
}

#[tokio::test]
async fn the_same_key_of_another_host_acts_for_itself() {
    let desk = Desk::open().await;
    let (campaign, mut one) = hosted(&desk, "one@example.org").await;
    let other = desk.come("other@example.org").await;
    desk.world.grant(campaign, other.person, Role::Host).await;
    let mut other = Browser::signed_in(&desk, &other);
    let (path, key) = (format!("/api/v1/campaigns/{campaign}/room-codes"), Uuid::new_v4());
    let key = key.to_string();
    let ones = one.post_with(&key, &path, json!({ "count": 1 })).await;
    let others = other.post_with(&key, &path, json!({ "count": 1 })).await;
    assert_eq!((ones.status, others.status), (StatusCode::CREATED, StatusCode::CREATED));
    assert_ne!(ones.body["codes"], others.body["codes"]);
}

#[tokio::test]
async fn a_refused_request_may_be_sent_again_with_its_key() {
    let desk = Desk::open().await;
    let campaign = desk.call(Admission::Listed).await;
    let anna = desk.come("anna@example.org").await;
    let mut browser = Browser::signed_in(&desk, &anna);
    let (path, key) = (format!("/api/v1/campaigns/{campaign}/room-codes"), Uuid::new_v4());
    let key = key.to_string();
    let refused = browser.post_with(&key, &path, json!({ "count": 1 })).await;
    check_refused(&refused, 403, "not_allowed");
    desk.world.grant(campaign, anna.person, Role::Host).await;
    let made = browser.post_with(&key, &path, json!({ "count": 1 })).await;
    assert_eq!(made.status, StatusCode::CREATED);
}

#[tokio::test]
async fn after_a_restart_a_resend_is_told_that_it_was_done() {
    let desk = Desk::open().await;
    let (campaign, mut host) = hosted(&desk, "host@example.org").await;
    let (path, key) = (format!("/api/v1/campaigns/{campaign}/room-codes"), Uuid::new_v4());
    let key = key.to_string();
    let made = host.post_with(&key, &path, json!({ "count": 1 })).await;
    assert_eq!(made.status, StatusCode::CREATED);
    let desk = desk.restarted();
    let mut host = Browser { cookies: host.cookies, ..Browser::of(&desk) };
    let again = host.post_with(&key, &path, json!({ "count": 1 })).await;
    check_refused(&again, 409, "already_done");
}

#[test]
fn the_description_asks_a_key_of_what_a_host_makes_and_of_nothing_else() {
    let description = serde_json::to_value(SignInApi::openapi()).unwrap();
    let takes_key = |operation: &Value| {
        let mut parameters = operation["parameters"].as_array().into_iter().flatten();
        parameters.any(|one| one["name"] == "Idempotency-Key" && one["required"] == true)
    };
    let paths = description["paths"].as_object().unwrap().iter();
    let with_key = paths.filter(|(_, item)| item.as_object().unwrap().values().any(takes_key));
    let mut with_key: Vec<_> = with_key.map(|(path, _)| path.as_str()).collect();
    with_key.sort_unstable();
    let expected = ["invitations", "open-code", "room-codes"];
    assert_eq!(with_key, expected.map(|end| format!("/api/v1/campaigns/{{campaign}}/{end}")));
}
