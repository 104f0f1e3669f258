//! What is somebody's own: offers of help, notes, what is stored of her, her end.

use pathways::{
    campaign::Command,
    charter::Charter,
    role::Role,
    round::{ItemId, Operation},
    stage::{Path, Stage},
};
use pathways_server::service::IdempotencyKey;
use serde_json::{Value, json};

use super::client::Api;
use crate::harness::{Scene, charter};

/// A campaign whose members decide, with its open upvote.
async fn upvote(api: &Api) -> Scene {
    let stages = vec![
        Stage::Draft,
        Stage::Call,
        Stage::Upvote,
        Stage::Decided,
        Stage::Pathways,
        Stage::Archived,
    ];
    let path = Path::try_from(stages).unwrap();
    api.world.upvote(Charter { path, ..charter() }, 2).await
}

/// A topic of a campaign that is decided.
async fn topic(api: &Api) -> (Scene, String) {
    let scene = upvote(api).await;
    let (world, voter) = (&api.world, api.world.person("voter").await);
    world.admit(scene.campaign, voter).await;
    for item in &scene.items {
        let operation = Operation::Support(ItemId::Challenge(*item));
        let key = IdempotencyKey::fresh();
        let vote = world.service.vote(scene.campaign, voter, key, scene.round, operation, None);
        vote.await.unwrap();
    }
    let (at, reason) = (world.service.now(), "Everybody has voted.".parse().unwrap());
    world.host(scene.campaign, Command::CloseAt { round: scene.round, at, reason }).await;
    let decided = world.advance(scene.campaign, Stage::Decided).await;
    let topic = decided.campaign.topics.keys().next().unwrap();
    let path = format!("/campaigns/{}/topics/{topic}/help", scene.campaign);
    (scene, path)
}

#[tokio::test]
async fn an_offer_of_help_is_made_counted_and_taken_back_and_known_to_hosts() {
    let api = Api::open().await;
    let (scene, path) = topic(&api).await;
    let [anna, host] = [api.somebody("anna").await, api.somebody("host").await];
    api.world.grant(scene.campaign, host.person, Role::Host).await;
    let nobody = json!({ "count": 0, "mine": null, "offers": null });
    assert_eq!(api.get(None, &path).await.ok(), nobody);
    for note in ["I have a van.", "I have a van."] {
        let offered = api.put(&anna, &path, json!({ "note": note })).await.ok();
        assert_eq!(offered, json!({ "count": 1, "mine": { "note": note }, "offers": null }));
    }
    let seen = api.get(Some(&host), &path).await.ok();
    assert_eq!(seen["offers"][0]["address"], "anna@example.org");
    assert_eq!(api.get(None, &path).await.ok()["mine"], Value::Null);
    api.put(&anna, &path, json!({ "note": "x".repeat(501) })).await.refused(422, "text_too_long");
    assert_eq!(api.delete(&anna, &path).await.ok(), nobody);
    assert_eq!(api.delete(&anna, &path).await.ok(), nobody);
}

#[tokio::test]
async fn help_is_offered_only_where_a_topic_was_selected() {
    let api = Api::open().await;
    let anna = api.somebody("anna").await;
    let scene = upvote(&api).await;
    let path = format!("/campaigns/{0}/topics/{0}/help", scene.campaign);
    api.put(&anna, &path, json!({})).await.refused(404, "not_found");
    api.get(None, &path).await.refused(404, "not_found");
}

#[tokio::test]
async fn a_host_reads_and_sends_the_reminder_of_the_open_round_once() {
    let api = Api::open().await;
    let scene = upvote(&api).await;
    let [anna, host] = [api.somebody("anna").await, api.somebody("host").await];
    api.world.grant(scene.campaign, host.person, Role::Host).await;
    let path = format!("/campaigns/{}/reminder", scene.campaign);
    api.get(Some(&anna), &path).await.refused(403, "not_allowed");
    let before = api.get(Some(&host), &path).await.ok();
    assert_eq!((&before["kind"], &before["sent"]), (&json!("upvote"), &json!(false)));
    assert!(before["letter"]["fr"]["subject"].as_str().unwrap().starts_with("Vous pouvez"));
    for _ in 0..2 {
        let sent = api.post(&host, &path, Value::Null).await.ok();
        assert_eq!(sent["sent"], json!(true));
    }
}

#[tokio::test]
async fn a_panelists_notes_are_kept_for_her_alone() {
    let api = Api::open().await;
    let [anna, ben] = [api.somebody("anna").await, api.somebody("ben").await];
    let scene = api.world.upvote(charter(), 2).await;
    for person in [&anna, &ben] {
        api.world.grant(scene.campaign, person.person, Role::Panelist).await;
    }
    let (round, world) = (scene.round, &api.world);
    let (at, reason) = (world.service.now(), "Everybody has voted.".parse().unwrap());
    world.host(scene.campaign, Command::CloseAt { round, at, reason }).await;
    let panel = world.advance(scene.campaign, Stage::Panel).await.campaign;
    let round = panel.current_round().unwrap().id;
    world.host(scene.campaign, Command::OpenRound { round, closes_at: None }).await;
    let notes = format!("/campaigns/{}/rounds/{round}/notes", scene.campaign);
    let item = format!("challenge:{}", scene.items[0]);
    let note = json!({ "read": true, "mark": "abstain", "text": "Ask for numbers." });
    let kept = api.put(&anna, &format!("{notes}/{item}"), note.clone()).await.ok();
    assert_eq!(kept, note);
    assert_eq!(api.get(Some(&anna), &notes).await.ok(), json!({ item: note }));
    assert_eq!(api.get(Some(&ben), &notes).await.ok(), json!({}));
    let stranger = api.somebody("stranger").await;
    api.get(Some(&stranger), &notes).await.refused(403, "not_allowed");
    api.get(None, &notes).await.refused(401, "sign_in");
}

#[tokio::test]
async fn somebody_takes_along_what_is_stored_of_her_and_goes() {
    let api = Api::open().await;
    let (_, path) = topic(&api).await;
    let anna = api.somebody("anna").await;
    api.put(&anna, &path, json!({ "note": "I have a van." })).await.ok();
    let export = api.get(Some(&anna), "/me/export").await.ok();
    assert_eq!(export["address"], "anna@example.org");
    assert_eq!(export["campaigns"][0]["offers"][0]["note"], "I have a van.");
    api.get(None, "/me/export").await.refused(401, "sign_in");
    assert_eq!(api.delete(&anna, "/me").await.status.as_u16(), 204);
    api.delete(&anna, "/me").await.refused(401, "sign_in");
    assert_eq!(api.get(None, &path).await.ok()["count"], json!(0));
}

#[tokio::test]
async fn the_last_host_of_a_campaign_does_not_go() {
    let api = Api::open().await;
    let host = api.somebody("host").await;
    api.call(&host).await;
    api.delete(&host, "/me").await.refused(409, "last_host");
    api.get(Some(&host), "/me/export").await.ok();
}
