use axum::{
    Router,
    body::{Body, to_bytes},
    extract::Request,
    http::header,
    middleware::from_fn,
    routing::get,
};
use serde_json::{Value, json};
use tower::ServiceExt as _;
use tower_http::catch_panic::CatchPanicLayer;

use super::*;
use crate::api;

#[tokio::test]
async fn a_program_hears_of_a_panic_in_the_language_of_whoever_asks() {
    let router = Router::new()
        .route("/", get(async || -> () { panic!("a defect") }))
        .layer(CatchPanicLayer::custom(for_programs))
        .layer(from_fn(api::localise));
    let request = Request::get("/").header(header::ACCEPT_LANGUAGE, "fr").body(Body::empty());
    let failed = router.oneshot(request.unwrap()).await.unwrap();
    assert_eq!(failed.status(), StatusCode::INTERNAL_SERVER_ERROR);
    let body = to_bytes(failed.into_body(), 1_000).await.unwrap();
    let said: Value = serde_json::from_slice(&body).unwrap();
    assert_eq!((&said["code"], &said["details"]), (&json!("internal"), &Value::Null));
    assert!(said["message"].as_str().unwrap().starts_with("Une erreur s’est produite"), "{said}");
}
