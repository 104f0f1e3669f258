//! The command and a reader's browser come to the same findings, in both languages: of a record that holds, of one in which
//! somebody changed a mark or left out the end, and of one that did not arrive whole.

use std::{fs, path::Path};

use pathways::{
    record::verify::{Pass, RECORD_FILE},
    text::Language,
};
use pathways_recount::{Answer, Asked, archive};
use serde_json::{Value, json};
use tempfile::tempdir;

use super::process::Program;
use crate::pages::sector::{Moment, sector};

/// The record of a campaign that went all the way.
fn record() -> Vec<u8> {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let campaign = sector.scene(Moment::Archived).campaign;
        sector.server.world().service.record_archive(campaign).await.unwrap()
    })
}

/// The same with one file changed.
fn changed(
    record: &[u8],
    is_meant: impl Fn(&str, &str) -> bool,
    to: fn(&str) -> String,
) -> Vec<u8> {
    let mut files = archive::unpack(record).unwrap();
    let meant = files.iter_mut().find(|(name, text)| is_meant(name, text));
    let (_, text) = meant.unwrap();
    *text = to(text);
    archive::pack(&files.into_iter().collect::<Vec<_>>()).unwrap()
}

fn without_last_line(text: &str) -> String {
    let end = text.trim_end().rfind('\n').unwrap();
    text[..=end].to_owned()
}

/// What the command finds, as far as it is no words.
fn by_command(program: &Program, folder: &Path, record: &[u8], checkpoint: &str) -> Option<Value> {
    let file = folder.join("record.zip");
    fs::write(&file, record).unwrap();
    let file = file.display().to_string();
    let output = program.run(&["verify", &file, "--checkpoint", checkpoint, "--json"]);
    let report: Value = serde_json::from_slice(&output.stdout).ok()?;
    let findings: Vec<Value> = list(&report, "findings")
        .map(|one| {
            let place = one["place"].as_str().unwrap();
            let entry: Option<u64> =
                place.strip_prefix("entry ").map(|entry| entry.parse().unwrap());
            json!([entry, one["rule"], one["found"], one["expected"]])
        })
        .collect();
    Some(json!([report["verdict"], findings]))
}

/// The same of what the browser says.
fn by_browser(record: &[u8], checkpoint: &str, language: Language) -> Option<Value> {
    let asked = Asked { record, receipt: None, checkpoint: Some(checkpoint.to_owned()) };
    let Answer::Told(told) = asked.answer(language, &mut |_| {}) else { return None };
    let told = serde_json::to_value(told).unwrap();
    let findings: Vec<Value> = list(&told, "findings")
        .map(|one| json!([one["entry"], one["rule"], one["found"], one["expected"]]))
        .collect();
    Some(json!([told["verdict"], findings]))
}

fn list<'a>(report: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    report[name].as_array().unwrap().iter()
}

#[test]
fn the_command_and_the_browser_find_the_same() {
    let record = record();
    let folder = tempdir().unwrap();
    let program = Program::on(folder.path().join("data"));
    let is_panels = |_: &str, text: &str| text.contains(r#""mark":"approve""#);
    let other_mark = changed(&record, is_panels, |text| {
        text.replacen(r#""mark":"approve""#, r#""mark":"decline""#, 1)
    });
    let cut = changed(&record, |name, _| name == RECORD_FILE, without_last_line);
    // Of no record, so that what was kept is compared too.
    let elsewhere = "1 0000 0000 0000 0000 0000 0000";
    let cases = [
        (record.as_slice(), Some("checkpoint.history")),
        (&other_mark, Some("slips.root")),
        (&cut, Some("checkpoint.tree")),
        (&record[..record.len() / 2], None),
    ];
    for (record, rule) in cases {
        let found = by_command(&program, folder.path(), record, elsewhere);
        for language in Language::ALL {
            assert_eq!(by_browser(record, elsewhere, language), found, "{language}");
        }
        let findings = found.as_ref().and_then(|found| found[1].as_array());
        let has = |rule: &str| findings.is_some_and(|all| all.iter().any(|one| one[1] == rule));
        assert_eq!(findings.is_some(), rule.is_some());
        assert!(rule.is_none_or(has), "{rule:?}: {findings:#?}");
    }
}

#[test]
fn whoever_waits_sees_each_pass_go_on() {
    let record = record();
    let mut seen = Vec::new();
    let asked = Asked { record: &record, ..Asked::default() };
    asked.answer(Language::En, &mut |at| seen.push(at));
    let of = seen[0].of;
    for pass in [Pass::Reading, Pass::Following] {
        let entries: Vec<_> = seen.iter().filter(|at| at.pass == pass).map(|at| at.entry).collect();
        assert_eq!(entries[0], 0);
        assert!(entries.is_sorted() && entries.len() > of.min(100) / 2, "{entries:?}");
        assert!(seen.iter().all(|at| at.of == of && at.entry < of));
    }
}
