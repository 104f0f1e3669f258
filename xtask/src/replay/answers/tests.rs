use serde_json::json;

use super::*;

/// Two items in the members' round, of which the panel chose the first.
fn answers() -> Answers {
    let totals = |support, approve| {
        json!({ "themes": [], "items": [
            { "item": "challenge:a", "support": support, "approve": approve, "decline": 0,
              "abstain": 0, "open_code": 0, "eligible": approve },
            { "item": "challenge:b", "support": 0, "approve": 0, "decline": approve,
              "abstain": 0, "open_code": 0, "eligible": approve },
        ] })
    };
    let count = |support, approve| {
        json!({ "totals": totals(support, approve), "outcome": { "counted": {
            "sure": ["challenge:a"], "tied": [], "seats_left": 0,
            "tiers": [{ "score": "2/1", "items": ["challenge:a"] }],
            "barred": [{ "item": "challenge:b", "bar": "minimum_support" }],
        } } })
    };
    let round = |id, kind: &str, rules, count| {
        json!({ "id": id, "kind": kind, "state": "published", "rules": { kind: rules },
            "slate": [{ "item": "challenge:a" }, { "item": "challenge:b" }],
            "may_vote": false, "turnout": { "ballots": 2, "voted": 2 }, "count": count })
    };
    let slip = |item, mark| json!({ "about": { "item": item }, "mark": mark });
    Answers {
        results: json!({
            "upvote": count(2, 0),
            "decision": { "rounds": ["p"], "selected": [{ "item": "challenge:a" }] },
        }),
        rounds: json!([
            round("u", "upvote", json!({ "seats": 1 }), count(2, 0)),
            round("p", "panel", json!({ "seats": 1 }), count(0, 1)),
        ]),
        slips: BTreeMap::from([
            (
                "u".to_owned(),
                json!([slip("challenge:a", "support"), slip("challenge:a", "support")]),
            ),
            (
                "p".to_owned(),
                json!([slip("challenge:a", "approve"), slip("challenge:b", "decline")]),
            ),
        ]),
        panelists: BTreeSet::from([VoterId(7)]),
    }
}

fn items() -> Items {
    let mut items = Items::default();
    items.insert(CommentId(1), "a");
    items.insert(CommentId(2), "b");
    items
}

#[test]
fn answers_are_put_under_the_numbers_of_the_comments() {
    let results = answers().results(&items()).unwrap();
    assert_eq!((results.accepted, results.voices, results.supports), (2, 2, 2));
    assert_eq!(results.items, BTreeMap::from([(CommentId(1), 2), (CommentId(2), 0)]));
    assert_eq!(results.panel[&CommentId(2)], Marks { decline: 1, ..Marks::default() });
    assert_eq!(results.run_offs, []);
    assert_eq!(results.decision, BTreeSet::from([CommentId(1)]));
}

#[test]
fn items_that_nobody_supports_share_the_last_tier() {
    let results = answers().results(&items()).unwrap();
    let tiers = [BTreeSet::from([CommentId(1)]), BTreeSet::from([CommentId(2)])];
    assert_eq!(results.tiers, tiers);
}

#[test]
fn an_opening_that_is_missing_or_too_many_is_seen() {
    assert_eq!(answers().recount().unwrap(), [""; 0]);
    let tampered = |tamper: fn(&mut Vec<Value>)| {
        let mut answers = answers();
        tamper(answers.slips.get_mut("u").and_then(Value::as_array_mut).unwrap());
        answers.recount().unwrap().len()
    };
    assert_eq!(tampered(|slips| slips.truncate(1)), 1);
    assert_eq!(tampered(|slips| slips.push(slips[0].clone())), 1);
}

#[test]
fn an_item_that_was_never_entered_is_named() {
    let error = answers().results(&Items::default()).unwrap_err().to_string();
    assert!(error.contains("challenge:a"), "{error}");
}

#[test]
fn two_servers_are_compared_part_by_part() {
    let mut other = answers();
    assert_eq!(answers().differences(&other), [""; 0]);
    other.panelists.clear();
    other.results["upvote"]["totals"]["items"][0]["support"] = json!(3);
    assert_eq!(answers().differences(&other), ["the results", "who may vote in the panel"]);
}
