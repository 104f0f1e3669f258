//! “This is mine too” and similar challenges, request by request.

use pathways::id::CampaignId;
use serde_json::{Value, json};

use super::client::{Api, Somebody, text};

/// A campaign in its call with an accepted challenge of a member's, by path, and another member.
struct Scene {
    api: Api,
    host: Somebody,
    author: Somebody,
    other: Somebody,
    campaign: String,
    challenge: String,
}

impl Scene {
    async fn open() -> Self {
        let api = Api::open().await;
        let [host, author, other] =
            [api.somebody("host").await, api.somebody("author").await, api.somebody("other").await];
        let campaign = api.call(&host).await;
        let id: CampaignId = campaign.rsplit('/').next().unwrap().parse().unwrap();
        for member in [&author, &other] {
            api.world.admit(id, member.person).await;
        }
        let body = json!({ "text": text("Touring costs too much"), "authorship": "own" });
        let submitted = api.post(&author, &format!("{campaign}/challenges"), body).await;
        let challenge = format!("{campaign}/challenges/{}", submitted.created("challenge"));
        api.post(&host, &format!("{challenge}/accept"), Value::Null).await.ok();
        Self { api, host, author, other, campaign, challenge }
    }

    fn concern(&self) -> String {
        format!("{}/concern", self.challenge)
    }

    async fn log(&self) -> Value {
        self.api.get(Some(&self.host), &format!("{}/log", self.campaign)).await.ok()
    }
}

#[tokio::test]
async fn a_concern_is_shared_counted_for_the_host_and_taken_back_and_is_in_no_log() {
    let scene = Scene::open().await;
    let Scene { api, host, other, .. } = &scene;
    let (path, before) = (scene.concern(), scene.log().await);
    let mine = json!({ "mine": true, "may_share": false, "count": null });
    for _ in 0..2 {
        assert_eq!(api.put(other, &path, Value::Null).await.ok(), mine);
    }
    assert_eq!(api.get(Some(host), &path).await.ok()["count"], json!(1));
    let nothing = json!({ "mine": false, "may_share": false, "count": null });
    assert_eq!(api.get(None, &path).await.ok(), nothing);
    let not_mine = json!({ "mine": false, "may_share": true, "count": null });
    for _ in 0..2 {
        assert_eq!(api.delete(other, &path).await.ok(), not_mine);
    }
    assert_eq!(api.get(Some(host), &path).await.ok()["count"], json!(0));
    assert_eq!(scene.log().await, before);
}

#[tokio::test]
async fn nobody_shares_what_is_her_own_or_is_not_there() {
    let scene = Scene::open().await;
    let Scene { api, host, author, other, campaign, challenge } = &scene;
    let path = scene.concern();
    api.put(author, &path, Value::Null).await.refused(409, "own_challenge");
    api.put(host, &path, Value::Null).await.refused(403, "not_allowed");
    let unknown = format!("{campaign}/challenges/00000000-0000-4000-8000-000000000001/concern");
    api.put(other, &unknown, Value::Null).await.refused(404, "unknown_challenge");
    api.get(Some(other), &unknown).await.refused(404, "not_found");
    api.delete(author, challenge).await.ok();
    api.put(other, &path, Value::Null).await.refused(409, "challenge_state");
}

#[tokio::test]
async fn what_is_shared_is_downloaded_and_goes_with_its_person() {
    let scene = Scene::open().await;
    let Scene { api, host, other, challenge, .. } = &scene;
    let path = scene.concern();
    api.put(other, &path, Value::Null).await.ok();
    let export = api.get(Some(other), "/me/export").await.ok();
    let id = challenge.rsplit('/').next().unwrap();
    assert_eq!(export["campaigns"][0]["shared_concerns"], json!([id]));
    assert_eq!(api.delete(other, "/me").await.status.as_u16(), 204);
    assert_eq!(api.get(Some(host), &path).await.ok()["count"], json!(0));
}

#[tokio::test]
async fn similar_challenges_are_those_that_a_writer_is_shown() {
    let scene = Scene::open().await;
    let Scene { api, host, author, other, campaign, challenge } = &scene;
    let french = json!({ "title": "Les tournées coûtent trop cher", "language": "fr", "merging": "welcome" });
    let body = json!({ "text": french, "authorship": "on_behalf" });
    let entered = api.post(host, &format!("{campaign}/challenges"), body).await;
    let french = entered.created("challenge");
    api.post(host, &format!("{campaign}/challenges/{french}/accept"), Value::Null).await.ok();
    let (path, log) = (format!("{campaign}/similar"), scene.log().await);
    let written = json!({ "title": "A tour costs far too much", "language": "en" });
    let found = async |who: &Somebody, body: Value| -> Vec<String> {
        let found = api.post(who, &path, body).await.ok();
        let ids = found.as_array().unwrap().iter().map(|one| &one["challenge"]["id"]);
        ids.map(|id| id.as_str().unwrap().to_owned()).collect()
    };
    let own = challenge.rsplit('/').next().unwrap();
    assert_eq!(found(other, written.clone()).await, [own, french.as_str()]);
    assert_eq!(found(author, written.clone()).await, [french.as_str()]);
    let without = json!({ "title": "A tour costs far too much", "left_out": [own] });
    assert_eq!(found(other, without).await, [french.as_str()]);
    assert_eq!(found(other, json!({ "title": "A tour" })).await, [""; 0]);
    api.put(other, &scene.concern(), Value::Null).await.ok();
    let noted = api.post(other, &path, written.clone()).await.ok();
    assert_eq!(
        (&noted[0]["concern"]["mine"], &noted[1]["concern"]["mine"]),
        (&json!(true), &json!(false))
    );
    api.post(host, &path, written.clone()).await.refused(403, "not_allowed");
    assert_eq!(scene.log().await, log);

    api.advance(host, campaign, "call", "upvote").await;
    api.post(other, &path, written).await.refused(409, "wrong_stage");
}
