use std::{future::pending, time::Duration};

use axum::{
    Json, Router,
    body::{Body, to_bytes},
    middleware::from_fn,
    routing::get,
};
use pathways::time::Seconds;
use serde_json::{Value, json};
use tower::ServiceExt as _;
use tower_http::timeout::TimeoutLayer;

use super::*;
use crate::sign_in::Refused;

/// Asks a server that is never done, but for a few answers.
async fn ask(path: &str) -> Response {
    let own = async || (StatusCode::SERVICE_UNAVAILABLE, Json("our own"));
    let busy = async || Refused::Campaign(Trouble::Busy { retry_after: 7 });
    let too_often = async || Refused::TooMany { retry_after: Seconds(30) };
    let limit = Duration::from_millis(50);
    let router = Router::new()
        .route("/api/v1/own", get(own))
        .route("/api/v1/busy", get(busy))
        .route("/api/v1/too-often", get(too_often))
        .fallback(pending::<()>)
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, limit))
        .layer(from_fn(localise));
    let request = Request::get(path).header(header::ACCEPT_LANGUAGE, "fr").body(Body::empty());
    router.oneshot(request.unwrap()).await.unwrap()
}

async fn body(response: Response) -> Vec<u8> {
    to_bytes(response.into_body(), 1_000).await.unwrap().to_vec()
}

#[tokio::test]
async fn an_answer_that_takes_too_long_says_when_to_ask_again_in_the_readers_language() {
    let late = ask("/api/v1/campaigns").await;
    assert_eq!(late.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(late.headers()[header::RETRY_AFTER], "1");
    assert_eq!(late.headers()[header::CONTENT_LANGUAGE], "fr");
    let said: Value = serde_json::from_slice(&body(late).await).unwrap();
    assert_eq!((&said["code"], &said["details"]), (&json!("timeout"), &Value::Null));
    assert!(said["message"].as_str().unwrap().starts_with("On ne sait pas encore"), "{said}");
}

#[tokio::test]
async fn whoever_comes_while_the_server_is_busy_hears_when_to_come_again() {
    for (path, seconds) in [("/api/v1/busy", "7"), ("/api/v1/too-often", "30")] {
        let busy = ask(path).await;
        assert_eq!(busy.headers()[header::RETRY_AFTER], seconds);
        let said: Value = serde_json::from_slice(&body(busy).await).unwrap();
        assert!(said["message"].as_str().unwrap().contains(seconds), "{said}");
    }
}

#[tokio::test]
async fn what_the_api_says_itself_and_what_pages_answer_stay_as_they_are() {
    assert_eq!(body(ask("/api/v1/own").await).await, b"\"our own\"");
    for page in ["/fr", "/api/v10"] {
        let late = ask(page).await;
        assert_eq!(late.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(body(late).await, b"", "{page}");
    }
}
