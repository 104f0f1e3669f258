//! What is refused around the API, by the router that a running server has.

use axum::{
    body::Body,
    http::{Method, Request, header},
};
use serde_json::json;
use uuid::Uuid;

use super::client::{Api, Somebody, request};
use crate::harness::charter;

/// Creates a campaign, from a browser that shows a page of this origin.
fn create(host: &Somebody, origin: &str) -> Request<Body> {
    let body = json!({ "charter": charter() }).to_string();
    let request = request(Method::POST, Some(host), "/campaigns")
        .header("Idempotency-Key", Uuid::new_v4().to_string())
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::COOKIE, "some=cookie")
        .header(header::ORIGIN, origin);
    request.body(Body::from(body)).unwrap()
}

#[tokio::test]
async fn a_body_larger_than_any_may_be_is_refused_in_the_words_of_the_api() {
    let api = Api::open().await;
    let host = api.somebody("host").await;
    let mut huge = create(&host, "http://127.0.0.1:3000");
    huge.headers_mut().insert(header::CONTENT_LENGTH, 1_000_000_000.into());
    huge.headers_mut().insert(header::ACCEPT_LANGUAGE, "fr".parse().unwrap());
    let refused = api.send(huge).await;
    assert_eq!(refused.headers[header::CONTENT_LANGUAGE], "fr");
    assert_eq!(refused.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
    let said = refused.refused(413, "too_large");
    assert!(said["message"].as_str().unwrap().starts_with("L’envoi est trop volumineux"), "{said}");
    assert_eq!(api.get(Some(&host), "/campaigns").await.ok(), json!([]));
}

#[tokio::test]
async fn another_sites_page_creates_nothing_in_somebodys_name() {
    let api = Api::open().await;
    let host = api.somebody("host").await;
    let mut foreign = create(&host, "https://evil.example.org");
    foreign.headers_mut().insert(header::ACCEPT_LANGUAGE, "fr".parse().unwrap());
    let refused = api.send(foreign).await;
    assert_eq!(refused.headers[header::CONTENT_LANGUAGE], "fr");
    let said = refused.refused(403, "foreign_origin");
    assert!(said["message"].as_str().unwrap().starts_with("L’envoi vient de la page"), "{said}");
    assert_eq!(api.get(Some(&host), "/campaigns").await.ok(), json!([]));
    api.send(create(&host, "http://127.0.0.1:3000")).await.ok();
}
