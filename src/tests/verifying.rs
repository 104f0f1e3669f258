//! A record is checked from its files alone: honest ones hold, and whatever is altered is named.

use pathways::{
    record::verify::{Report, Rule, SPECIFICATION, Verdict},
    stage::Stage,
};

use crate::{given::Story, table};

mod altered;
mod beside;
mod files;
mod files_altered;
mod follows;
mod merges;
mod ties;
mod told;

pub(crate) use files::Pack;

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
