//! Entries of which only the leaf is shown: whatever they hide cannot be recomputed, and nothing is broken by it.

use pathways::{
    campaign::Fact,
    record::{
        tree,
        verify::{self, RECORD_FILE, TEXTS_FILE, Verdict},
    },
    stage::Stage,
};

use super::{Pack, broken, codes, ties::by_supports_and_lot};
use crate::given::{Scenario, Story};

/// The whole record but for one entry, and without what is told of that entry beside it.
fn without(scenario: &Scenario, pack: &Pack, place: usize) -> Pack {
    let mut pack = pack.clone();
    let mut lines: Vec<&str> = pack.files[RECORD_FILE].lines().collect();
    let hidden = lines[place].to_owned();
    let covered = verify::covered_line(&tree::leaf(hidden.as_bytes()));
    lines[place] = &covered;
    let record = lines.join("\n") + "\n";
    let is_of_others = |text: &&str| {
        let text: serde_json::Value = serde_json::from_str(text).unwrap();
        !hidden.contains(text["commitment"].as_str().unwrap())
    };
    let texts: Vec<&str> = pack.files[TEXTS_FILE].lines().filter(is_of_others).collect();
    let texts = texts.join("\n") + "\n";
    pack.files.insert(RECORD_FILE.to_owned(), record);
    pack.files.insert(TEXTS_FILE.to_owned(), texts);
    match &scenario.log[place].fact {
        Fact::RoundSealed { round, .. } => pack.files.remove(&verify::ballots_file(*round)),
        Fact::RoundCounted { round, .. } => pack.files.remove(&verify::slips_file(*round)),
        _ => None,
    };
    pack
}

#[test]
fn an_entry_that_is_covered_breaks_no_rule_wherever_it_stands() {
    for scenario in [Story::at(Stage::Archived).s, by_supports_and_lot()] {
        let pack = Pack::whole(&scenario);
        for place in 0..scenario.log.len() {
            let report = without(&scenario, &pack, place).check();
            assert_eq!(broken(&report), [""; 0], "{place}: {:?}", scenario.log[place].fact);
            let unknown = codes(&report, Verdict::NotRecomputable);
            assert!(unknown.contains(&format!("entry {place}: entry.covered")), "{unknown:?}");
        }
    }
}

#[test]
fn what_stands_behind_a_count_is_still_asked_for_where_it_is_missing() {
    let mut scenario = Story::at(Stage::Archived).s;
    let is_count = |fact: &Fact| matches!(fact, Fact::RoundCounted { .. });
    let place = scenario.log.iter().position(|event| is_count(&event.fact)).unwrap();
    scenario.log.truncate(place + 1);
    let report = Pack::whole(&scenario).check();
    assert!(broken(&report).contains(&format!("entry {place}: decision.published")));
}
