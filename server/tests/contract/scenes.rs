//! Campaigns at every stage in which there is something to do, so that each operation has one in which it can succeed.

use serde_json::{Value, json};

use crate::api::client::{Api, Somebody};

/// A campaign, and which operations go to it: ids for the parts of their paths.
pub(super) struct Scene {
    pub(super) operations: &'static [&'static str],
    pub(super) ids: Vec<(&'static str, String)>,
}

/// What requests are made of.
pub(super) struct Scenes {
    /// For operations that no scene claims: a campaign in its call, with one of everything that a call can hold.
    pub(super) call: Vec<(&'static str, String)>,
    pub(super) claimed: Vec<Scene>,
    /// Ids for fields of bodies, of several campaigns.
    pub(super) items: Vec<String>,
    pub(super) challenges: Vec<String>,
}

const IN_THE_UPVOTE: &[&str] = &[
    "list_rounds",
    "get_round",
    "put_deadline",
    "get_ballot",
    "support_item",
    "withdraw_support",
    "get_reminder",
    "send_reminder",
];
const IN_THE_PANEL: &[&str] = &[
    "open_round",
    "declare_conflicts",
    "put_marks",
    "list_notes",
    "keep_note",
    "draft_reason",
    "confirm_reasons",
];
const DECIDED: &[&str] = &[
    "list_slips",
    "get_receipt",
    "get_opening",
    "get_results",
    "list_contests",
    "raise_contest",
    "get_contest",
    "answer_contest",
    "withhold_contest",
    "get_topic",
    "get_help",
    "offer_help",
    "take_back_help",
    "assign_lead",
    "plan_topic",
    "move_topic",
    "post_news",
];
/// What a suggestion does not survive.
const SUGGESTED: &[&str] = &["take_back_initiative"];
/// What may end a campaign for all that come after.
const ENDING: &[&str] = &["post_transition", "put_date", "void_round"];

/// A campaign on its way: a host who holds every role and a voice, and somebody else with both roles and a voice.
struct Begun {
    campaign: String,
    voice: String,
    challenges: [String; 2],
}

pub(super) async fn build(api: &Api, host: &Somebody) -> Scenes {
    let other = api.somebody("other").await;
    let (call, mut challenges) = call(api, host, &other).await;
    let suggested = suggested(api, host, &other).await;
    let (upvote, round) = upvote(api, host, &other).await;
    let upvoted = ids(&upvote, &round);
    let (ending, round) = self::upvote(api, host, &other).await;
    let ended = ids(&ending, &round);
    let panel = panel(api, host, &other).await;
    let decided = decided(api, host, &other).await;
    challenges.extend(upvote.challenges.iter().cloned());
    let items = upvote.challenges.iter().chain(&panel.0.challenges);
    Scenes {
        call,
        items: items.map(|challenge| item(challenge)).collect(),
        challenges,
        claimed: vec![
            Scene { operations: IN_THE_UPVOTE, ids: upvoted },
            Scene { operations: IN_THE_PANEL, ids: ids(&panel.0, &panel.1) },
            Scene { operations: DECIDED, ids: decided },
            Scene { operations: ENDING, ids: ended },
            Scene { operations: SUGGESTED, ids: suggested },
        ],
    }
}

async fn suggested(api: &Api, host: &Somebody, other: &Somebody) -> Vec<(&'static str, String)> {
    let Begun { campaign, .. } = begin(api, host, other).await;
    let suggestions = format!("{campaign}/initiatives/suggestions");
    let suggested = api.post(host, &suggestions, initiative()).await.ok();
    let initiative = suggested["initiative"].as_str().unwrap().to_owned();
    vec![("campaign", last(&campaign)), ("initiative", initiative)]
}

fn initiative() -> Value {
    json!({ "name": "Vans", "who": "A network", "what": "They share vans.", "language": "en" })
}

fn ids(begun: &Begun, round: &str) -> Vec<(&'static str, String)> {
    vec![
        ("campaign", last(&begun.campaign)),
        ("round", last(round)),
        ("item", item(&begun.challenges[0])),
        ("stage", "panel".to_owned()),
    ]
}

fn item(challenge: &str) -> String {
    format!("challenge:{challenge}")
}

/// The id at the end of a path.
fn last(path: &str) -> String {
    path.rsplit('/').next().unwrap().to_owned()
}

async fn begin(api: &Api, host: &Somebody, other: &Somebody) -> Begun {
    let campaign = api.call(host).await;
    let roles = ["panelist", "note_taker", "curator", "moderator", "chair"];
    for (who, role) in roles.map(|role| (host, role)).into_iter().chain([(other, "moderator")]) {
        let body = json!({ "who": { "person": who.person }, "role": role });
        api.post(host, &format!("{campaign}/roles"), body).await.ok();
    }
    let voices = json!({ "voices": [
        { "kind": "organisation", "delegates": [{ "person": other.person }] },
        { "kind": "person", "delegates": [{ "person": host.person }] },
    ] });
    let admitted = api.post(host, &format!("{campaign}/members"), voices).await.ok();
    let voice = admitted["rows"][0]["admitted"]["voice"].as_str().unwrap().to_owned();
    let challenges = [
        api.accepted(host, &campaign, "Rooms").await,
        api.accepted(host, &campaign, "Money").await,
    ];
    Begun { campaign, voice, challenges }
}

async fn call(
    api: &Api,
    host: &Somebody,
    other: &Somebody,
) -> (Vec<(&'static str, String)>, Vec<String>) {
    let Begun { campaign, voice, challenges } = begin(api, host, other).await;
    let merged = api.accepted(host, &campaign, "Halls").await;
    let merge = json!({ "from": [merged], "into": challenges[1], "reason": "The same." });
    let lineage = api.post(host, &format!("{campaign}/merges"), merge).await.created("lineage");
    let name = json!({ "en": "A theme", "fr": "Un thème" });
    let themes = format!("{campaign}/themes");
    let theme = api.post(host, &themes, json!({ "name": name })).await.created("theme");
    let initiative = json!({ "initiative": initiative(), "checked": "2020-01-01" });
    let initiatives = format!("{campaign}/initiatives");
    let initiative = api.post(host, &initiatives, initiative).await.ok()["initiative"].to_string();
    let topic = json!({ "name": name, "answers": [challenges[0]] });
    let topic = api.post(host, &format!("{campaign}/topics"), topic).await.created("topic");
    let token = api.another_token(host).await;
    let ids = vec![
        ("campaign", last(&campaign)),
        ("challenge", challenges[0].clone()),
        ("lineage", lineage),
        ("theme", theme),
        ("topic", topic),
        ("initiative", initiative.trim_matches('"').to_owned()),
        ("voice", voice),
        ("person", other.person.to_string()),
        ("role", "moderator".to_owned()),
        ("token", token),
    ];
    (ids, challenges.into())
}

/// With an open box.
async fn upvote(api: &Api, host: &Somebody, other: &Somebody) -> (Begun, String) {
    let begun = begin(api, host, other).await;
    api.advance(host, &begun.campaign, "call", "upvote").await;
    let round = current_round(api, &begun.campaign).await;
    let support = json!({ "item": item(&begun.challenges[0]) });
    api.post(host, &format!("{round}/supports"), support).await.ok();
    (begun, round)
}

/// With an open box and a ballot in it.
async fn panel(api: &Api, host: &Somebody, other: &Somebody) -> (Begun, String) {
    let (begun, upvote) = upvote(api, host, other).await;
    let body = json!({ "at": api.world.service.now(), "reason": "Everybody has voted." });
    api.put(host, &format!("{upvote}/deadline"), body).await.ok();
    api.advance(host, &begun.campaign, "upvote", "panel").await;
    let panel = current_round(api, &begun.campaign).await;
    api.post(host, &format!("{panel}/open"), json!({})).await.ok();
    (begun, panel)
}

/// With a contest, and a topic for each item.
async fn decided(api: &Api, host: &Somebody, other: &Somebody) -> Vec<(&'static str, String)> {
    let (begun, panel) = panel(api, host, other).await;
    let campaign = &begun.campaign;
    let items = [item(&begun.challenges[0]), item(&begun.challenges[1])];
    let marks = json!({ "marks": { &items[0]: "approve", &items[1]: "decline" } });
    api.put(host, &format!("{panel}/marks"), marks).await.ok();
    let reason = json!({ "reason": { "en": "It matters.", "fr": "Cela compte." } });
    api.put(host, &format!("{panel}/reasons/{}", items[0]), reason).await.ok();
    let read = json!({ "reasons": [{ "item": items[0], "version": 1 }] });
    api.post(host, &format!("{panel}/confirmations"), read).await.ok();
    api.advance(host, campaign, "panel", "decided").await;
    let contest = json!({
        "subject": { "count": { "round": last(&panel) } },
        "reason": "Was it counted rightly?",
    });
    let contest =
        api.post(other, &format!("{campaign}/contests"), contest).await.created("contest");
    let results = api.get(None, &format!("{campaign}/results")).await.ok();
    let topic = results["decision"]["selected"][0]["topic"].as_str().unwrap().to_owned();
    let mut ids = ids(&begun, &panel);
    ids.extend([("contest", contest), ("topic", topic)]);
    ids
}

async fn current_round(api: &Api, campaign: &str) -> String {
    let seen: Value = api.get(None, campaign).await.ok();
    format!("{campaign}/rounds/{}", seen["current_round"].as_str().unwrap())
}
