use axum::Router;
use axum::body::to_bytes;
use axum::http::{Method, Request as HttpRequest, StatusCode};
use axum::middleware::from_fn;
use axum::routing::any;
use tower::ServiceExt as _;

use super::*;
use crate::api::localise;

const OWN: &str = "https://pathways.example.org";
const FOREIGN: &str = "https://evil.example.org";

async fn send(method: Method, headers: &[(&str, &str)]) -> Response {
    let layer = OriginLayer::new(&OWN.parse().unwrap()).unwrap();
    let router = Router::new().route("/", any(async || "done"));
    let router = router.layer(layer).layer(from_fn(localise));
    let mut request = HttpRequest::builder().method(method).uri("/");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    router.oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
}

async fn post(headers: &[(&str, &str)]) -> StatusCode {
    send(Method::POST, headers).await.status()
}

#[tokio::test]
async fn our_own_pages_may_send() {
    assert_eq!(post(&[("sec-fetch-site", "same-origin"), ("origin", OWN)]).await, StatusCode::OK);
    assert_eq!(post(&[("origin", OWN), ("cookie", "a=b")]).await, StatusCode::OK);
    // Behind a proxy that renames the host, and in a hall without HTTPS.
    assert_eq!(post(&[("origin", OWN), ("host", "inner:3000")]).await, StatusCode::OK);
    let hall = [("origin", "http://10.0.0.5:3000"), ("host", "10.0.0.5:3000")];
    assert_eq!(post(&hall).await, StatusCode::OK);
}

#[tokio::test]
async fn another_site_may_not_send() {
    for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
        let response = send(method, &[("origin", FOREIGN), ("host", "pathways.example.org")]).await;
        assert_eq!(response.status(), StatusCode::FORBIDDEN);
        let body = to_bytes(response.into_body(), 1_000).await.unwrap();
        let body: serde_json::Value = serde_json::from_slice(&body).unwrap();
        assert_eq!(body["code"], "foreign_origin");
        assert!(body["message"].is_string() && body["details"].is_null());
    }
    assert_eq!(post(&[("sec-fetch-site", "cross-site")]).await, StatusCode::FORBIDDEN);
    assert_eq!(post(&[("sec-fetch-site", "same-site")]).await, StatusCode::FORBIDDEN);
    let hidden = [("origin", "null"), ("host", "pathways.example.org")];
    assert_eq!(post(&hidden).await, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn reading_is_open_to_all() {
    let response =
        send(Method::GET, &[("origin", FOREIGN), ("sec-fetch-site", "cross-site")]).await;
    assert_eq!(response.status(), StatusCode::OK);
}

#[tokio::test]
async fn a_program_with_a_token_is_not_a_browser() {
    let token = ("authorization", "Bearer ptw_x");
    assert_eq!(post(&[token, ("origin", FOREIGN)]).await, StatusCode::OK);
    assert_eq!(post(&[token]).await, StatusCode::OK);
    let both = [token, ("origin", FOREIGN), ("cookie", "pathways=x")];
    assert_eq!(post(&both).await, StatusCode::FORBIDDEN);
    let other = [("authorization", "Basic eDp5"), ("origin", FOREIGN)];
    assert_eq!(post(&other).await, StatusCode::FORBIDDEN);
}
