//! What a client can send wrong: a clear error, and nothing changes.

use axum::{
    body::Body,
    http::{Method, Request, header},
};
use pathways::time::Seconds;
use serde_json::{Value, json};
use uuid::Uuid;

use super::client::{Api, Somebody, request, text};
use crate::harness::charter;

async fn raw(
    api: &Api,
    who: &Somebody,
    path: &str,
    kind: &str,
    body: Vec<u8>,
) -> super::client::Reply {
    let request = request(Method::POST, Some(who), path)
        .header("Idempotency-Key", Uuid::new_v4().to_string())
        .header(header::CONTENT_TYPE, kind);
    api.send(request.body(Body::from(body)).unwrap()).await
}

#[tokio::test]
async fn a_body_that_is_not_taken_says_where_and_why() {
    let api = Api::open().await;
    let host = api.somebody("host").await;
    let campaign = api.call(&host).await;
    let challenges = format!("{campaign}/challenges");
    let json = "application/json";
    raw(&api, &host, &challenges, "text/plain", b"{}".to_vec()).await.refused(415, "media_type");
    raw(&api, &host, &challenges, json, b"\xff".to_vec()).await.refused(400, "not_utf8");
    raw(&api, &host, &challenges, json, b"".to_vec()).await.refused(400, "json_syntax");
    raw(&api, &host, &challenges, json, vec![b' '; 2 << 20]).await.refused(413, "too_large");
    let broken = raw(&api, &host, &challenges, json, b"{\n \"text\": }".to_vec()).await;
    assert_eq!(broken.refused(400, "json_syntax")["details"], json!({ "line": 2, "column": 10 }));

    let field = async |text: Value, code: &str| {
        let body = json!({ "text": text, "authorship": "own" });
        let refused = api.post(&host, &challenges, body).await.refused(422, code);
        refused["details"]["field"].as_str().unwrap().to_owned()
    };
    assert_eq!(field(text(" "), "text_empty").await, "text.title");
    assert_eq!(field(text(&"x".repeat(121)), "text_too_long").await, "text.title");
    assert_eq!(field(text("one\ntwo"), "text_many_lines").await, "text.title");
    let mut wrong = text("fine");
    wrong["language"] = json!("no language");
    assert_eq!(field(wrong, "text_malformed").await, "text.language");
    let mut unknown = text("fine");
    unknown["colour"] = json!("red");
    assert_eq!(field(unknown, "field").await, "text.colour");
    assert_eq!(api.get(Some(&host), &challenges).await.ok(), json!([]), "nothing was entered");
}

#[tokio::test]
async fn who_calls_must_be_somebody_and_send_a_key() {
    let api = Api::open().await;
    let host = api.somebody("host").await;
    let campaign = api.call(&host).await;
    let anybody = Request::builder().method(Method::POST).uri(format!("/api/v1{campaign}/join"));
    let refused = api.send(anybody.body(Body::empty()).unwrap()).await;
    assert_eq!(refused.headers[header::WWW_AUTHENTICATE], "Bearer");
    refused.refused(401, "sign_in");
    let nobody = Somebody { token: "ptw_none".to_owned(), ..host.clone() };
    api.get(Some(&nobody), &campaign).await.refused(401, "sign_in");
    for key in ["", "not-a-uuid"] {
        let request =
            request(Method::POST, Some(&host), "/campaigns").header("Idempotency-Key", key);
        let body = Body::from(json!({ "charter": charter() }).to_string());
        api.send(request.body(body).unwrap()).await.refused(400, "idempotency_key");
    }
}

#[tokio::test]
async fn what_is_unknown_is_told_apart_from_what_is_malformed_but_not_from_what_is_hidden() {
    let api = Api::open().await;
    let host = api.somebody("host").await;
    let stranger = api.somebody("stranger").await;
    let draft = api.post(&host, "/campaigns", json!({ "charter": charter() })).await.ok();
    let draft = format!("/campaigns/{}", draft["id"].as_str().unwrap());
    let unknown = api.get(Some(&stranger), &format!("/campaigns/{}", Uuid::new_v4())).await;
    let hidden = api.get(Some(&stranger), &draft).await;
    assert_eq!(hidden, unknown);
    hidden.refused(404, "not_found");
    api.post(&stranger, &format!("{draft}/join"), Value::Null).await.refused(404, "not_found");
    assert_eq!(api.get(Some(&stranger), "/campaigns").await.ok(), json!([]));
    api.get(Some(&host), &draft).await.ok();
    api.get(None, "/campaigns/no-id").await.refused(400, "parameter");
    api.get(None, &format!("{draft}/log?limit=many")).await.refused(400, "parameter");
    api.get(None, "/nothing").await.refused(404, "unknown_route");
    let wrong = api.delete(&host, "/campaigns").await;
    assert_eq!(wrong.headers[header::ALLOW], "GET,HEAD,POST");
    wrong.refused(405, "wrong_method");
}

#[tokio::test]
async fn refusals_name_their_cause_and_speak_the_readers_language() {
    let api = Api::open().await;
    let host = api.somebody("host").await;
    let member = api.somebody("member").await;
    let campaign = api.call(&host).await;
    let transitions = format!("{campaign}/transitions");
    let late = json!({ "kind": "advance", "from": "draft", "to": "call" });
    let moved = api.post(&host, &transitions, late).await.refused(409, "stage_moved");
    assert_eq!(moved["details"], json!({ "stage": "call" }));
    let early = json!({ "kind": "advance", "from": "call", "to": "upvote" });
    let unmet = api.post(&host, &transitions, early.clone()).await.refused(409, "unmet");
    assert_eq!(unmet["details"]["preconditions"][0]["guard"], "slate_items");
    let unreasoned = json!({ "kind": "cancel", "from": "call", "to": "cancelled" });
    let refused = api.post(&host, &transitions, unreasoned).await.refused(422, "text_empty");
    assert_eq!(refused["details"]["field"], "reason");
    api.post(&member, &transitions, early).await.refused(403, "not_allowed");
    api.post(&member, &format!("{campaign}/join"), Value::Null)
        .await
        .refused(403, "admission_closed");
    let nothing = format!("{campaign}/challenges/{}/accept", Uuid::new_v4());
    api.post(&host, &nothing, Value::Null).await.refused(404, "unknown_challenge");
    api.get(Some(&member), &format!("{campaign}/people")).await.refused(403, "not_allowed");
    let mut charter = charter();
    charter.upvote.seats = 0;
    let contradicts = api.post(&host, "/campaigns", json!({ "charter": charter })).await;
    assert_eq!(contradicts.refused(422, "charter")["details"], json!({ "error": "seats" }));

    let french = Request::builder().uri("/api/v1/nothing").header(header::ACCEPT_LANGUAGE, "fr-CA");
    let french = api.send(french.body(Body::empty()).unwrap()).await;
    assert_eq!(french.headers[header::CONTENT_LANGUAGE], "fr");
    let words = french.refused(404, "unknown_route");
    assert!(words["message"].as_str().unwrap().starts_with("L’API n’a rien"), "{words}");
}

#[tokio::test]
async fn a_ballot_after_the_deadline_is_refused_and_not_counted() {
    let api = Api::open().await;
    let host = api.somebody("host").await;
    let member = api.somebody("member").await;
    let campaign = api.call(&host).await;
    let voice = json!({ "kind": "person", "delegates": [{ "address": "member@example.org" }] });
    api.post(&host, &format!("{campaign}/members"), json!({ "voices": [voice] })).await.ok();
    let rooms = api.accepted(&host, &campaign, "Rooms").await;
    let money = api.accepted(&host, &campaign, "Money").await;
    api.advance(&host, &campaign, "call", "upvote").await;
    let seen = api.get(None, &campaign).await.ok();
    let round = format!("{campaign}/rounds/{}", seen["current_round"].as_str().unwrap());
    let at = api.world.service.now().after(Seconds::minutes(10));
    let deadline = json!({ "at": at, "reason": "The hall closes." });
    api.put(&host, &format!("{round}/deadline"), deadline).await.ok();

    let supports = format!("{round}/supports");
    let item = |challenge: &str| json!({ "item": format!("challenge:{challenge}") });
    api.world.wait(Seconds::minutes(9));
    api.post(&member, &supports, item(&rooms)).await.ok();
    api.world.wait(Seconds::minutes(1));
    api.post(&member, &supports, item(&money)).await.refused(409, "box_closed");
    let withdrawn = api.delete(&member, &format!("{supports}/challenge:{rooms}")).await;
    withdrawn.refused(409, "box_closed");
    let slips = api.get(None, &format!("{round}/slips")).await.ok();
    assert_eq!(slips.as_array().unwrap().len(), 1);
    let counted = api.get(None, &round).await.ok();
    let totals = counted["count"]["totals"]["items"].as_array().unwrap();
    let supported: u64 = totals.iter().map(|one| one["support"].as_u64().unwrap()).sum();
    assert_eq!(supported, 1, "{counted}");
}
