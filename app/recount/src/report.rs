//! The check itself, and its report for programs.

use std::collections::BTreeMap;

use pathways::{
    record::verify::{Files, Kept, Progress, Report, verify_watched},
    workers::Workers,
};
use serde_json::{Value, json};

use crate::KeptText;

/// Checks the files of a record, and what its reader has kept against them.
pub fn recount(
    files: &BTreeMap<String, String>,
    kept: &[KeptText],
    workers: &dyn Workers,
    watch: &mut dyn FnMut(Progress),
) -> Report {
    let files: Files = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let kept: Vec<Kept> = kept.iter().map(KeptText::kept).collect();
    verify_watched(&files, &kept, workers, watch)
}

/// A report as programs read it.
pub fn json(report: &Report) -> Value {
    json!({
        "campaign": report.campaign,
        "entries": report.tree.size,
        "root": report.tree.root,
        "keys": report.keys,
        "texts": report.texts,
        "rounds_recounted": report.recounted,
        "kept": report.kept,
        "verdict": report.verdict(),
        "findings": report.findings,
    })
}
