//! Files as people write them, and what they are counted to.

use serde_json::{Value, json};

use super::*;

fn counted(text: &str, rule: Rule, seats: usize) -> Value {
    serde_json::from_str(&found(text, rule, Some(seats)).unwrap().json()).unwrap()
}

fn refused(text: &str, rule: Rule) -> String {
    found(text, rule, Some(1)).unwrap_err().to_string()
}

#[test]
fn every_rule_counts_its_ballots_from_json() {
    let approvals = r#"{"candidates": 3, "ballots": [
        {"count": 2, "approve": [0, 1]}, {"approve": [2]}, {"approve": []}]}"#;
    let found = counted(approvals, Rule::Approval, 1);
    assert_eq!(found["committees"], json!([[0], [1]]));
    assert_eq!((&found["tied"], &found["seats_left"]), (&json!([0, 1]), &json!(1)));
    assert_eq!(found["scores"], json!({"0": "1/2", "1": "1/2", "2": "1/4"}));
    let found = counted(approvals, Rule::SequentialPhragmen, 2);
    assert_eq!(found["committees"], json!([[0, 1], [0, 2], [1, 2]]));
    assert_eq!(found["steps"][0], json!({"item": 0, "load": "1/2", "equals": [0, 1]}));
    let scores =
        r#"{"candidates": 2, "ballots": [{"score": {"0": 5, "1": 3}}, {"score": {"1": 3}}]}"#;
    let found = counted(scores, Rule::Score, 1);
    assert_eq!((&found["sure"], &found["complete"]), (&json!([1]), &json!(true)));
    assert_eq!(found["scores"], json!({"0": "5/2", "1": "3/1"}));
    let ranks =
        r#"{"candidates": 2, "ballots": [{"count": 3, "rank": [[1], [0]]}, {"rank": [[0]]}]}"#;
    assert_eq!(counted(ranks, Rule::ScottishStv, 1)["sure"], json!([1]));
}

#[test]
fn a_blt_file_says_its_seats_and_who_withdrew() {
    let blt = "3 1 # a remark\n-1\n2 1 3 0\n1 2 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"Ward\"\n";
    let found = found(blt, Rule::ScottishStv, None).unwrap();
    let found: Value = serde_json::from_str(&found.json()).unwrap();
    assert_eq!((&found["sure"], &found["quota"]), (&json!([2]), &json!("2.00000")));
    assert_eq!(found["steps"][0]["totals"], json!({"1": "1.00000", "2": "2.00000"}));
}

#[test]
fn a_ranking_ends_where_it_is_not_clear() {
    let blt = "3 1\n2 1 3 0\n2 2 1=3 0\n1 2=3 0\n1 3 - 2 0\n0\n";
    let found = found(blt, Rule::ScottishStv, None).unwrap();
    let found: Value = serde_json::from_str(&found.json()).unwrap();
    // Five ballots are valid, so three are a quota; 3 is excluded and its ballot ends at the empty place.
    assert_eq!(found["quota"], json!("3.00000"));
    assert_eq!(found["committees"], json!([[0], [1]]));
}

#[test]
fn what_cannot_be_counted_is_told_by_ballot_or_line() {
    let one = |ballot: &str| format!(r#"{{"candidates": 2, "ballots": [{{}}, {ballot}]}}"#);
    let two = |ballot: &str| one(ballot).replace("{}", r#"{"approve": []}"#);
    let check = |text: &str, said: &str| {
        let told = refused(text, Rule::Approval);
        assert!(told.contains(said), "{text}: {told}");
    };
    check(&one("{}"), "ballot 1: this rule counts ballots with \"approve\"");
    check(&two(r#"{"approve": [2]}"#), "ballot 2: there is no item 2");
    check(&two(r#"{"approve": [1, 1]}"#), "ballot 2: item 1 stands on it twice");
    check(&two(r#"{"approve": [1], "rank": []}"#), "ballot 2: this rule");
    check(&two(r#"{"approved": [1]}"#), "unknown field `approved`");
    check("2 1\n1 1 0\n0\n", "--rule scottish-stv");
    let high = r#"{"candidates": 1, "ballots": [{"score": {"0": 6}}]}"#;
    assert!(refused(high, Rule::Score).contains("ballot 1: a score"));
    let blt = |text: &str| refused(text, Rule::ScottishStv);
    assert_eq!(blt("2 1\n1 3 0\n0\n"), "line 2: no such candidate; they are numbered from 1");
    assert_eq!(blt("2 x\n"), "line 1: how many seats?");
    assert!(blt("2 1\n1 1 0\n").contains("ends before"));
    assert!(blt("2 1\n1 1 2 1 0\n0\n").contains("ballot 1: item 0 stands on it twice"));
}

#[test]
fn lines_tell_the_steps_before_the_result() {
    let text = r#"{"candidates": 3, "ballots": [{"approve": [0, 1]}]}"#;
    let lines = found(text, Rule::SequentialPhragmen, Some(1)).unwrap().lines();
    assert_eq!(
        lines,
        "step 1\t0\tload 1/1\tequally any of 0 1\ncommittee\t0\ncommittee\t1\nsure\t\ntied\t0 1\nseats left\t1\n"
    );
}
