//! A whole campaign through the API.

use serde_json::{Value, json};

use super::client::{Api, Somebody};

fn because() -> Value {
    json!({ "en": "Because it matters.", "fr": "Parce que cela compte." })
}

async fn closes(api: &Api, host: &Somebody, round: &str) {
    let at = api.world.service.now();
    let body = json!({ "at": at, "reason": "Everybody has voted." });
    api.put(host, &format!("{round}/deadline"), body).await.ok();
}

async fn current_round(api: &Api, campaign: &str) -> String {
    let seen = api.get(None, campaign).await.ok();
    format!("{campaign}/rounds/{}", seen["current_round"].as_str().unwrap())
}

#[tokio::test]
async fn a_whole_campaign_runs_from_the_charter_to_news_of_a_topic() {
    let api = Api::open().await;
    let host = api.somebody("host").await;
    let member = api.somebody("member").await;
    let panelist = api.somebody("panelist").await;
    let campaign = api.call(&host).await;
    let voices = json!({ "voices": [
        { "kind": "person", "delegates": [{ "address": "member@example.org" }] },
        { "kind": "person", "delegates": [] },
    ] });
    let admitted = api.post(&host, &format!("{campaign}/members"), voices).await.ok();
    assert!(admitted["rows"][0]["admitted"]["voice"].is_string(), "{admitted}");
    assert_eq!(admitted["rows"][1], json!({ "refused": { "code": "one_person_one_voice" } }));
    for role in ["panelist", "note_taker"] {
        let body = json!({ "who": { "person": panelist.person }, "role": role });
        api.post(&host, &format!("{campaign}/roles"), body).await.ok();
    }
    let [one, two] = [
        api.accepted(&host, &campaign, "Rooms").await,
        api.accepted(&host, &campaign, "Money").await,
    ];
    api.advance(&host, &campaign, "call", "upvote").await;

    let upvote = current_round(&api, &campaign).await;
    let item = format!("challenge:{one}");
    let supports = format!("{upvote}/supports");
    let receipt = api.post(&member, &supports, json!({ "item": item })).await.ok();
    assert_eq!(receipt["ballot"]["marks"], json!({ &item: "support" }));
    api.delete(&member, &format!("{supports}/{item}")).await.ok();
    api.post(&member, &supports, json!({ "item": item })).await.ok();
    let other = format!("challenge:{two}");
    api.post(&host, &supports, json!({ "item": other })).await.refused(403, "no_voice");
    api.get(None, &format!("{upvote}/slips")).await.refused(409, "round_state");
    closes(&api, &host, &upvote).await;
    let counted = api.get(None, &upvote).await.ok();
    assert_eq!(
        counted["count"]["totals"]["items"][0]["support"].as_u64().unwrap()
            + counted["count"]["totals"]["items"][1]["support"].as_u64().unwrap(),
        1
    );
    assert_eq!(api.get(None, &format!("{upvote}/slips")).await.ok().as_array().unwrap().len(), 1);

    api.advance(&host, &campaign, "upvote", "panel").await;
    let panel = current_round(&api, &campaign).await;
    api.post(&panelist, &format!("{panel}/conflicts"), json!({ "items": [other] })).await.ok();
    api.post(&host, &format!("{panel}/open"), json!({})).await.ok();
    let marks = json!({ "marks": { &other: "approve" } });
    api.put(&panelist, &format!("{panel}/marks"), marks).await.refused(409, "recused");
    let marks = json!({ "marks": { &item: { "scored": [3] } } });
    api.put(&panelist, &format!("{panel}/marks"), marks).await.refused(422, "wrong_mark");
    let marks = json!({ "marks": { &item: "approve" } });
    api.put(&panelist, &format!("{panel}/marks"), marks).await.ok();
    assert_eq!(api.get(Some(&member), &panel).await.ok()["count"], Value::Null);
    assert!(api.get(Some(&panelist), &panel).await.ok()["count"].is_object());
    assert_eq!(api.get(None, &format!("{campaign}/results")).await.ok()["decision"], Value::Null);

    let reason = json!({ "reason": because() });
    api.put(&panelist, &format!("{panel}/reasons/{item}"), reason).await.ok();
    let confirms = format!("{panel}/confirmations");
    let read = json!({ "reasons": [{ "item": item, "version": 1 }] });
    api.post(&panelist, &confirms, read).await.ok();
    api.advance(&host, &campaign, "panel", "decided").await;
    let results = api.get(None, &format!("{campaign}/results")).await.ok();
    let selected = &results["decision"]["selected"][0];
    assert_eq!((&selected["item"], &selected["reason"]), (&json!(item), &because()));

    let topic = format!("{campaign}/topics/{}", selected["topic"].as_str().unwrap());
    let lead = json!({ "name": "Anna", "person": member.person });
    api.put(&host, &format!("{topic}/lead"), lead).await.ok();
    api.world.wait(pathways::time::Seconds::days(8));
    api.advance(&host, &campaign, "decided", "pathways").await;
    let news = json!({ "news": { "en": "We met.", "fr": "Nous nous sommes vus." } });
    api.post(&member, &format!("{topic}/news"), news).await.ok();
    assert_eq!(api.get(None, &topic).await.ok()["news"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn the_log_is_read_in_pages_and_covers_what_is_not_published() {
    let api = Api::open().await;
    let host = api.somebody("host").await;
    let campaign = api.call(&host).await;
    let challenge = api.accepted(&host, &campaign, "Rooms").await;
    let name = json!({ "en": "A topic", "fr": "Un sujet" });
    let draft = json!({ "name": name, "answers": [challenge] });
    api.post(&host, &format!("{campaign}/topics"), draft).await.ok();
    let log = api.get(None, &format!("{campaign}/log?from=1&limit=4")).await.ok();
    let seqs: Vec<u64> =
        log["lines"].as_array().unwrap().iter().map(|line| line["seq"].as_u64().unwrap()).collect();
    assert_eq!((seqs, &log["size"]), (vec![1, 2, 3, 4], &json!(5)));
    assert_eq!(log["lines"][3]["entry"], Value::Null, "the drafted topic");
    let hosts = api.get(Some(&host), &format!("{campaign}/log")).await.ok();
    let entry: Value = serde_json::from_str(hosts["lines"][4]["entry"].as_str().unwrap()).unwrap();
    assert_eq!(entry["fact"]["type"], "topic_drafted");
    api.get(None, &format!("{campaign}/topics"))
        .await
        .ok()
        .as_array()
        .unwrap()
        .is_empty()
        .then_some(())
        .unwrap();
}

#[tokio::test]
async fn everybody_gets_the_same_record_and_a_draft_has_none() {
    let api = Api::open().await;
    let host = api.somebody("host").await;
    let campaign = api.call(&host).await;
    api.accepted(&host, &campaign, "Rooms").await;
    let note = api.get(None, &format!("{campaign}/checkpoint")).await;
    assert_eq!(note.status, 200);
    let archive = format!("{campaign}/record.zip");
    let [nobodys, hosts] = [None, Some(&host)];
    assert_eq!(api.get(nobodys, &archive).await.status, 200);
    assert_eq!(api.get(nobodys, &archive).await.body, api.get(hosts, &archive).await.body);
}
