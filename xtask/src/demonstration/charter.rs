//! The rules of the three campaigns.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::dates::{ZONE, in_days, in_minutes};
use super::error::DemonstrationError;

/// By which the demonstration is found again.
pub(super) const NAME_2027: &str = "Shores Arts Network 2027";

/// So long the decision of 2027 can be contested: whoever tries that, and what follows, need not wait
/// for days.
const CONTEST_MINUTES: u32 = 10;
/// For so many seconds the decision of 2026 could be contested: as long as a contest needs, since
/// the demonstration waits for it.
const CONTEST_SECONDS: u32 = 5;
const DAY: u32 = 86_400;

/// Neither box has a date, so that whoever tries the campaign closes them when they like; few seats
/// and a short slate let one person play the whole panel.
pub(super) fn shores_2027() -> Result<Value, DemonstrationError> {
    // A stage that is entered before its date takes the date on which it is.
    let schedule = json!({
        "call": in_minutes(60)?,
        "theming": in_minutes(120)?,
        "upvote": in_minutes(180)?,
        "pathways": in_days(31, 10)?,
        "archived": in_days(330, 10)?,
    });
    let mut charter = with_panel(&schedule);
    charter["name"] = json!({ "en": NAME_2027, "fr": "Réseau des arts des rives 2027" });
    charter["question"] = json!({
        "en": "Which challenges must we take up together?",
        "fr": "Quels défis devons-nous relever ensemble\u{a0}?",
    });
    charter["contest_period"] = json!(60 * CONTEST_MINUTES);
    charter["panel"]["slate"] = json!({ "first_and_best_of_themes": { "first": 6 } });
    charter["panel"]["seats"] = json!(3);
    charter["panel"]["ends"] = json!("when_all_voted");
    charter["group_questions"] = groups();
    Ok(charter)
}

/// What members of 2027 may say of themselves.
fn groups() -> Value {
    json!([
        {
            "question": {
                "en": "In which languages do you work?",
                "fr": "Dans quelles langues travaillez-vous\u{a0}?",
            },
            "answers": [
                { "en": "Mostly in English", "fr": "Surtout en anglais" },
                { "en": "Mostly in French", "fr": "Surtout en français" },
                { "en": "In English and French alike", "fr": "En français et en anglais à la fois" },
                { "en": "In an Indigenous language", "fr": "Dans une langue autochtone" },
                { "en": "In a sign language", "fr": "Dans une langue des signes" },
                { "en": "In another language", "fr": "Dans une autre langue" },
            ],
        },
        {
            "question": {
                "en": "Where do you mostly work?",
                "fr": "Où travaillez-vous surtout\u{a0}?",
            },
            "answers": [
                { "en": "In a large city", "fr": "Dans une grande ville" },
                { "en": "In a small or middle-sized town", "fr": "Dans une petite ou moyenne ville" },
                { "en": "In a rural area", "fr": "En milieu rural" },
                { "en": "In a remote or northern area", "fr": "En région éloignée ou dans le Nord" },
                { "en": "On the road or online", "fr": "En tournée ou en ligne" },
            ],
        },
    ])
}

/// The box of the members has no date, so that it is closed by hand.
pub(super) fn shores_2026() -> Result<Value, DemonstrationError> {
    let schedule = json!({
        "call": in_minutes(60)?,
        "theming": in_minutes(120)?,
        "upvote": in_minutes(180)?,
        "decided": in_minutes(240)?,
        "pathways": in_minutes(300)?,
        "archived": in_days(120, 10)?,
    });
    let mut charter = with_panel(&schedule);
    charter["name"] =
        json!({ "en": "Shores Arts Network 2026", "fr": "Réseau des arts des rives 2026" });
    charter["question"] = json!({
        "en": "What holds the arts of the shores back?",
        "fr": "Qu’est-ce qui freine les arts des rives\u{a0}?",
    });
    charter["contest_period"] = json!(CONTEST_SECONDS);
    charter["upvote"]["slate"] = json!("topics");
    charter["upvote"]["quota"] = json!({ "limited": 3 });
    charter["panel"]["ends"] = json!("when_all_voted");
    Ok(charter)
}

/// Whoever reads the code on the wall may submit and support; nobody else decides.
pub(super) fn room() -> Result<Value, DemonstrationError> {
    let schedule = BTreeMap::from([("upvote", in_days(2, 15)?), ("decided", in_days(2, 16)?)]);
    let mut charter = with_panel(&json!(schedule));
    charter["name"] = json!({ "en": "Winter gathering: the room asks", "fr": "Rendez-vous d’hiver\u{a0}: la salle demande" });
    charter["question"] = json!({
        "en": "What should our next gathering do differently?",
        "fr": "Que devrait faire autrement notre prochain rendez-vous\u{a0}?",
    });
    charter["path"] = json!(["draft", "call", "upvote", "decided", "pathways", "archived"]);
    charter["admission"] = json!({ "open_code": { "cap": 300 } });
    charter["merge_delay"] = json!(0);
    charter["contest_period"] = json!(DAY);
    charter["upvote"] =
        json!({ "slate": "challenges", "quota": { "limited": 3 }, "seats": 3, "totals": "live" });
    charter["panel"]["seats"] = json!(3);
    Ok(charter)
}

/// What the campaigns share: every stage, by e-mail, five seats.
fn with_panel(schedule: &Value) -> Value {
    json!({
        "zone": ZONE,
        "path": ["draft", "call", "theming", "upvote", "panel", "decided", "pathways", "archived"],
        "schedule": schedule,
        "admission": "email",
        "merge_delay": 3 * DAY,
        "contest_period": 14 * DAY,
        "upvote": {
            "slate": "challenges",
            "quota": { "limited": 5 },
            "seats": 5,
            "totals": "after_count",
        },
        "panel": {
            "slate": "all",
            "seats": 5,
            "method": "approval",
            "round_quorum": "2/3",
            "item_quorum": "2/3",
            "minimum_support": "1/2",
            "disclosure": "slips",
            "ends": "at_deadline",
        },
    })
}
