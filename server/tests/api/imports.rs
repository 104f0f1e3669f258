//! Importing challenges from files.

use axum::{
    body::Body,
    http::{Method, header},
};
use pathways::{campaign::Command, consent::Consent, stage::Stage};
use pathways_server::desk::{self, ImportCounts, Imported, Verdict};
use serde_json::json;
use uuid::Uuid;

use super::client::{Api, Reply, Somebody, request};
use crate::harness::{challenge, charter};

const TABLE: &str = "title,language\nRooms,\nDes salles,fr\n,en\nRooms,\n";

async fn import(api: &Api, host: &Somebody, path: &str, file: impl Into<Body>, key: Uuid) -> Reply {
    let request = request(Method::POST, Some(host), path)
        .header("Idempotency-Key", key.to_string())
        .header(header::CONTENT_TYPE, "text/csv; charset=utf-8");
    api.send(request.body(file.into()).unwrap()).await
}

#[tokio::test]
async fn a_file_is_reported_first_and_its_good_rows_are_entered_once() {
    let api = Api::open().await;
    let host = api.somebody("host").await;
    let campaign = api.call(&host).await;
    let path = |step| format!("{campaign}/imports?format=table&language=en&step={step}");
    let key = Uuid::new_v4();
    let report = import(&api, &host, &path("check"), TABLE, key).await.ok();
    let problems = report["problems"].as_array().unwrap();
    let lines: Vec<_> =
        problems.iter().map(|one| (one["line"].clone(), one["code"].clone())).collect();
    assert_eq!(lines, [(json!(4), json!("text_empty")), (json!(5), json!("row_duplicate"))]);
    let challenges = format!("{campaign}/challenges");
    assert_eq!(api.get(Some(&host), &challenges).await.ok(), json!([]), "nothing is entered yet");

    let entered = import(&api, &host, &path("enter"), TABLE, key).await;
    assert_eq!(import(&api, &host, &path("enter"), TABLE, key).await, entered);
    let entered = entered.ok();
    let seen = api.get(Some(&host), &challenges).await.ok();
    assert_eq!(seen.as_array().unwrap().len(), 2);
    for row in entered["rows"].as_array().unwrap() {
        let challenge = seen.as_array().unwrap().iter().find(|one| one["id"] == row["challenge"]);
        assert_eq!(challenge.unwrap()["text"]["title"], row["title"]);
    }
}

#[tokio::test]
async fn a_consultation_brings_its_numbers_and_moderation() {
    let api = Api::open().await;
    let host = api.somebody("host").await;
    let campaign = api.call(&host).await;
    let file = "comment-id,moderated,comment-body\n7,1,Rooms cost too much.\n8,-1,Spam.\n";
    let path = format!("{campaign}/imports?format=consultation&language=en&step=enter");
    let report = import(&api, &host, &path, file, Uuid::new_v4()).await.ok();
    let rows: Vec<_> = report["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["number"].clone(), row["moderation"].clone()))
        .collect();
    assert_eq!(rows, [(json!(7), json!("accepted")), (json!(8), json!("declined"))]);
}

#[tokio::test]
async fn what_is_no_table_is_refused_as_a_whole() {
    let api = Api::open().await;
    let host = api.somebody("host").await;
    let campaign = api.call(&host).await;
    let path = format!("{campaign}/imports?format=table&language=en&step=enter");
    import(&api, &host, &path, "PK\u{3}\u{4}", Uuid::new_v4()).await.refused(422, "file_not_csv");
    import(&api, &host, &path, "body\nno title", Uuid::new_v4())
        .await
        .refused(422, "file_column_missing");
    import(&api, &host, &path, &b"title\nRooms\nCaf\xe9s\n"[..], Uuid::new_v4())
        .await
        .refused(422, "file_not_utf8");
    let wrong = format!("{campaign}/imports?format=table&language=en&step=maybe");
    import(&api, &host, &wrong, TABLE, Uuid::new_v4()).await.refused(400, "parameter");
    let challenges = api.get(Some(&host), &format!("{campaign}/challenges")).await.ok();
    assert_eq!(challenges, json!([]), "not even the good rows were entered");
}

#[tokio::test]
async fn what_a_moderator_decided_since_the_first_import_stays() {
    let api = Api::open().await;
    let (world, desk) = (&api.world, api.desk());
    let campaign = world.create(charter()).await;
    world.advance(campaign, Stage::Call).await;
    let import = async |verdict| {
        let row = |title| Imported { number: None, text: challenge(title), verdict };
        let challenges = ["Rooms", "Money"].map(row).to_vec();
        match desk
            .answer(desk::Request::Import { campaign, challenges, consent: Consent::Withheld })
            .await
        {
            Ok(desk::Answer::Imported(counts)) => counts,
            other => panic!("{other:?}"),
        }
    };
    let entered = ImportCounts { entered: 2, ..ImportCounts::default() };
    assert_eq!(import(Verdict::Open).await, entered);
    let state = world.service.campaign(campaign).unwrap();
    let rooms = *state.challenges.keys().next().unwrap();
    world.host(campaign, Command::Accept { challenge: rooms }).await;
    let accepted = ImportCounts { known: 2, accepted: 1, ..ImportCounts::default() };
    assert_eq!(import(Verdict::Accept).await, accepted);
    let known = ImportCounts { known: 2, ..ImportCounts::default() };
    assert_eq!(import(Verdict::Accept).await, known);
}

#[tokio::test]
async fn whoever_imports_declares_whether_the_authors_allow_their_words_in_files() {
    let api = Api::open().await;
    let host = api.somebody("host").await;
    let campaign = api.call(&host).await;
    let path = format!("{campaign}/imports?format=table&language=en&step=enter");
    let entered = import(&api, &host, &path, "title\nRooms\n", Uuid::new_v4()).await.ok();
    let withheld = entered["rows"][0]["challenge"].as_str().unwrap().to_owned();
    let path = format!("{path}&consent=given");
    let entered = import(&api, &host, &path, "title\nMoney\n", Uuid::new_v4()).await.ok();
    let given = entered["rows"][0]["challenge"].as_str().unwrap().to_owned();
    let consent = |id: &str| format!("{campaign}/challenges/{id}/consent");
    for (id, said) in [(&withheld, "withheld"), (&given, "given")] {
        let found = api.get(Some(&host), &consent(id)).await.ok();
        assert_eq!(found, json!({ "consent": said, "may_change": true }));
    }
    let other = api.somebody("other").await;
    api.put(&other, &consent(&given), json!({})).await.refused(404, "unknown");
    let found = api.delete(&host, &consent(&given)).await.ok();
    assert_eq!(found["consent"], json!("withheld"));
}
