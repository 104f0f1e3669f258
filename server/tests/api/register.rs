//! The register of known initiatives, request by request.

use serde_json::{Value, json};

use super::client::Api;

fn body(name: &str) -> Value {
    let initiative =
        json!({ "name": name, "who": "A network", "what": "They share vans.", "language": "en" });
    json!({ "initiative": initiative, "checked": "2026-05-01" })
}

#[tokio::test]
async fn whoever_changes_an_initiative_names_the_edition_that_she_read() {
    let api = Api::open().await;
    let host = api.somebody("host").await;
    let register = format!("{}/initiatives", api.call(&host).await);
    let listed = api.post(&host, &register, body("Vans")).await.ok();
    let one = format!("{register}/{}", listed["initiative"].as_str().unwrap());
    let read = async || api.get(None, &register).await.ok()[0].clone();
    let edition = async || read().await["edition"].as_str().unwrap().to_owned();
    let first = edition().await;
    api.put(&host, &one, body("Vans for all")).await.refused(400, "parameter");
    api.put(&host, &format!("{one}?seen={first}"), body("Vans for all")).await.ok();
    let second = edition().await;
    assert_ne!(first, second);
    api.put(&host, &format!("{one}?seen={first}"), body("Vans for all")).await.ok();
    assert_eq!(edition().await, second, "sent twice it acts once");

    let stale = format!("seen={first}");
    let refused = |reply: super::client::Reply| reply.refused(409, "initiative_changed");
    refused(api.put(&host, &format!("{one}?{stale}"), body("Vans in Gaspé")).await);
    refused(api.post(&host, &format!("{one}/check?{stale}"), Value::Null).await);
    refused(api.delete(&host, &format!("{one}?{stale}")).await);
    assert_eq!(read().await["initiative"]["name"], json!("Vans for all"));
    api.post(&host, &format!("{one}/check?seen={second}"), Value::Null).await.ok();
    api.delete(&host, &format!("{one}?seen={}", edition().await)).await.ok();
    assert_eq!(api.get(None, &register).await.ok(), json!([]));
}

#[tokio::test]
async fn a_suggestion_is_answered_as_it_was_read() {
    let api = Api::open().await;
    let host = api.somebody("host").await;
    let campaign = api.call(&host).await;
    let member = api.somebody("member").await;
    let id = campaign.rsplit('/').next().unwrap().parse().unwrap();
    api.world.admit(id, member.person).await;
    let register = format!("{campaign}/initiatives");
    let suggestion = body("Vans")["initiative"].clone();
    let made = api.post(&member, &format!("{register}/suggestions"), suggestion).await.ok();
    let one = format!("{register}/{}", made["initiative"].as_str().unwrap());
    let edition = async || {
        let read = api.get(Some(&host), &register).await.ok();
        read[0]["edition"].as_str().unwrap().to_owned()
    };
    let first = edition().await;
    api.put(&host, &format!("{one}?seen={first}"), body("Vans for all")).await.ok();
    let accept = format!("{one}/accept?seen={first}");
    api.post(&host, &accept, Value::Null).await.refused(409, "initiative_changed");
    let refuse = format!("{one}/refuse?seen={first}");
    let reason = json!({ "reason": "It ended." });
    api.post(&host, &refuse, reason).await.refused(409, "initiative_changed");
    let accept = format!("{one}/accept?seen={}", edition().await);
    for _ in 0..2 {
        api.post(&host, &accept, Value::Null).await.ok();
    }
    assert_eq!(api.get(None, &register).await.ok()[0]["standing"], json!("listed"));
}
