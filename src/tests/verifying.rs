//! A record is checked from its files alone: honest ones hold, and whatever is altered is named.

use pathways::{
    record::verify::{Report, Rule, SPECIFICATION, Verdict},
    role::{Action, Role, may},
    stage::Stage,
};

use crate::{given::Story, table};

mod altered;
mod beside;
mod bytes;
mod covered;
mod files;
mod files_altered;
mod follows;
mod forged;
mod further;
mod later;
mod links;
mod merges;
mod objects;
mod openings;
mod proposals;
mod ranks;
mod receipts;
mod refused;
mod rotations;
mod scores;
mod secrets;
mod statistics;
mod ties;
mod told;
mod turnout;

pub(crate) use files::{Pack, rotation, signer};

/// What is wrong with a record, as codes with their places.
fn broken(report: &Report) -> Vec<String> {
    codes(report, Verdict::Broken)
}

fn codes(report: &Report, verdict: Verdict) -> Vec<String> {
    let of = report.findings.iter().filter(|finding| finding.verdict == verdict);
    of.map(|finding| format!("{}: {}", finding.place, finding.rule.code())).collect()
}

#[test]
fn a_campaign_that_went_all_the_way_holds() {
    let story = Story::at(Stage::Archived);
    let report = Pack::public(&story.s).check();
    assert_eq!(report.findings, []);
    assert_eq!((report.verdict(), report.recounted), (Verdict::Holds, 2));
}

#[test]
fn every_campaign_of_the_permission_table_holds() {
    for (number, scene) in table::ends().enumerate() {
        for pack in [Pack::whole(&scene), Pack::public(&scene)] {
            let report = pack.check();
            assert!(broken(&report).is_empty(), "{number}: {:#?}", report.findings);
        }
    }
}

#[test]
fn the_specification_lists_every_rule_in_the_words_of_the_verifier() {
    let row = |rule: &Rule| format!("| `{}` | {} |", rule.code(), rule.says());
    let rows: Vec<String> = Rule::ALL.iter().map(row).collect();
    assert!(SPECIFICATION.contains(&rows.join("\n")), "{rows:#?}");
}

/// The name of something as entries write it.
fn code(thing: impl serde::Serialize) -> String {
    serde_json::to_value(thing).unwrap().as_str().unwrap().to_owned()
}

/// One row of the permission table for each act and each list of stages, with the roles that may do it there.
fn permissions() -> Vec<String> {
    let list = |words: &[String]| format!("`{}`", words.join("`, `"));
    Action::ALL
        .into_iter()
        .flat_map(|action| {
            let mut rows: Vec<(Vec<String>, Vec<String>)> = Vec::new();
            for role in Role::ALL {
                let stages = Stage::ALL.into_iter().filter(|stage| may(role, *stage, action));
                let stages: Vec<String> = stages.map(code).collect();
                match rows.iter_mut().find(|(_, known)| *known == stages) {
                    Some((roles, _)) => roles.push(code(role)),
                    None if stages.is_empty() => {}
                    None => rows.push((vec![code(role)], stages)),
                }
            }
            let act = code(action);
            rows.into_iter().map(move |(roles, stages)| {
                format!("| `{act}` | {} | {} |", list(&roles), list(&stages))
            })
        })
        .collect()
}

#[test]
fn the_specification_lists_who_may_do_what() {
    let rows = permissions().join("\n");
    assert!(SPECIFICATION.contains(&format!("|---|---|---|\n{rows}\n\n")), "{rows}");
}

#[test]
fn the_specification_lists_the_fields_of_every_fact() {
    for fact in table::logs().flatten().map(|event| serde_json::to_value(event.fact).unwrap()) {
        let kind = fact["type"].as_str().unwrap();
        let is_its_row = |row: &&str| {
            row.split('|').nth(1).is_some_and(|kinds| kinds.contains(&format!("`{kind}`")))
                && row.split('|').count() == 5
        };
        let row = SPECIFICATION.lines().find(is_its_row).unwrap_or_else(|| panic!("no {kind}"));
        for field in fact.as_object().unwrap().keys().filter(|field| *field != "type") {
            let fields = row.split('|').nth(2).unwrap();
            assert!(fields.contains(&format!("`{field}`")), "{field} is not in {row}");
        }
    }
}
