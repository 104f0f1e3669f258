//! Themes made by hand.

use serde_json::{Value, json};

use super::client::Api;

#[tokio::test]
async fn why_a_theme_is_one_is_said_changed_and_taken_back() {
    let api = Api::open().await;
    let host = api.somebody("host").await;
    let campaign = api.call(&host).await;
    let name = json!({ "en": "Places", "fr": "Lieux" });
    let themes = format!("{campaign}/themes");
    let theme = api.post(&host, &themes, json!({ "name": name })).await.created("theme");
    let address = format!("{themes}/{theme}/why");
    let why = json!({ "en": "All lack a room.", "fr": "Il manque partout une salle." });
    api.put(&host, &address, json!({ "why": { "en": "All lack a room." } }))
        .await
        .refused(422, "field");
    api.put(&host, &address, json!({ "why": why })).await.ok();
    let shown = async || api.get(Some(&host), &themes).await.ok()[0]["why"].clone();
    assert_eq!(shown().await, why);
    let member = api.somebody("member").await;
    api.put(&member, &address, json!({ "why": why })).await.refused(403, "not_allowed");
    api.put(&host, &address, json!({ "why": null })).await.ok();
    assert_eq!(shown().await, Value::Null);
}

#[tokio::test]
async fn words_that_name_no_theme_are_a_list_that_curators_and_hosts_keep() {
    let api = Api::open().await;
    let host = api.somebody("host").await;
    let campaign = api.call(&host).await;
    let address = format!("{campaign}/stop-words");
    let shown = async || api.get(Some(&host), &address).await.ok()["words"].clone();
    assert_eq!(shown().await, json!([]));
    api.put(&host, &address, json!({ "words": ["culture", "arts"] })).await.ok();
    assert_eq!(shown().await, json!(["arts", "culture"]));
    api.put(&host, &address, json!({ "words": ["a".repeat(41)] }))
        .await
        .refused(422, "text_too_long");
    let member = api.somebody("member").await;
    api.put(&member, &address, json!({ "words": [] })).await.refused(403, "not_allowed");
    assert_eq!(shown().await, json!(["arts", "culture"]));
}
