//! The same request twice.

use axum::http::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use super::client::{Api, text};
use crate::harness::charter;

#[tokio::test]
async fn a_resend_answers_the_same_and_acts_once() {
    let api = Api::open().await;
    let host = api.somebody("host").await;
    let create = json!({ "charter": charter() });
    let key = Uuid::new_v4();
    let send = async |path: &str, body: &Value, key: Uuid| {
        api.write_as(Method::POST, &host, path, body.clone(), key).await
    };
    let first = send("/campaigns", &create, key).await;
    assert_eq!(send("/campaigns", &create, key).await, first);
    let campaign = format!("/campaigns/{}", first.ok()["id"].as_str().unwrap());
    assert_eq!(api.get(Some(&host), "/campaigns").await.ok().as_array().unwrap().len(), 1);

    let submit = json!({ "text": text("Rooms"), "authorship": "on_behalf" });
    let challenges = format!("{campaign}/challenges");
    let key = Uuid::new_v4();
    let first = send(&challenges, &submit, key).await;
    let challenge = send(&challenges, &submit, key).await.created("challenge");
    send(&format!("{challenges}/{challenge}/accept"), &Value::Null, Uuid::new_v4()).await.ok();
    assert_eq!(send(&challenges, &submit, key).await, first, "also after things moved on");
    let other = json!({ "text": text("Money"), "authorship": "on_behalf" });
    send(&challenges, &other, key).await.refused(409, "command_reused");
    assert_eq!(api.get(Some(&host), &challenges).await.ok().as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_resent_support_counts_once() {
    let api = Api::open().await;
    let host = api.somebody("host").await;
    let member = api.somebody("member").await;
    let campaign = api.call(&host).await;
    let voices =
        json!({ "voices": [{ "kind": "person", "delegates": [{ "person": member.person }] }] });
    let key = Uuid::new_v4();
    let members = format!("{campaign}/members");
    let first = api.write_as(Method::POST, &host, &members, voices.clone(), key).await;
    assert_eq!(api.write_as(Method::POST, &host, &members, voices, key).await, first);
    let challenge = api.accepted(&host, &campaign, "Rooms").await;
    api.advance(&host, &campaign, "call", "upvote").await;
    let round = api.get(None, &campaign).await.ok()["current_round"].as_str().unwrap().to_owned();
    let round = format!("{campaign}/rounds/{round}");
    let supports = format!("{round}/supports");
    let body = json!({ "item": format!("challenge:{challenge}") });
    let key = Uuid::new_v4();
    let first = api.write_as(Method::POST, &member, &supports, body.clone(), key).await;
    assert_eq!(api.write_as(Method::POST, &member, &supports, body, key).await, first);
    let ballot = api.get(Some(&member), &format!("{round}/ballot")).await.ok();
    assert_eq!(ballot, first.ok()["ballot"]);
}
