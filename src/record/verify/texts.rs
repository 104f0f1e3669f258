//! `texts.jsonl`: private values that may be shown, each with the salt that opens its commitment.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Files, Finding, Place, Rule,
    lines::{Lines, lines_of},
};
use crate::record::{Digest, Salt, SideRow, canonical, private::commit};

/// The file with the texts.
pub const TEXTS_FILE: &str = "texts.jsonl";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    commitment: Digest,
    salt: Salt,
    value: String,
}

/// The texts that open their commitments.
#[derive(Debug, Default)]
pub(super) struct Texts {
    pub(super) rows: BTreeMap<Digest, SideRow>,
    places: BTreeMap<Digest, usize>,
}

/// A text as its line.
pub fn line(row: &SideRow) -> Result<String, canonical::NotCanonical> {
    let SideRow { commitment, salt, value } = row;
    canonical(&Row { commitment: *commitment, salt: *salt, value: value.clone() })
}

/// Reads the file; a record without texts is whole.
pub(super) fn read(files: &Files, findings: &mut Vec<Finding>) -> Texts {
    let mut texts = Texts::default();
    let text = files.get(TEXTS_FILE).copied().unwrap_or_default();
    for (number, bytes) in (1..).zip(lines_of(text, TEXTS_FILE, Rule::TextFormat, findings)) {
        let place = || Place::Line(TEXTS_FILE.to_owned(), number);
        let row: Option<Row> = serde_json::from_str(bytes).ok();
        let row = row.map(|Row { commitment, salt, value }| SideRow { commitment, salt, value });
        let row = row.filter(|row| line(row).as_deref() == Ok(bytes));
        match row {
            None => findings.push(Finding::broken(Rule::TextFormat, place())),
            Some(row) if commit(&row.salt, &row.value) != row.commitment => {
                findings.push(Finding::broken(Rule::TextCommitment, place()));
            }
            Some(row) => {
                if texts.places.insert(row.commitment, number).is_some() {
                    findings.push(Finding::broken(Rule::TextFormat, place()));
                }
                texts.rows.insert(row.commitment, row);
            }
        }
    }
    texts
}

/// Every text must open something, be it something of a later version.
pub(super) fn check_used(texts: &Texts, lines: &Lines, findings: &mut Vec<Finding>) {
    if lines.have_later() {
        return;
    }
    for (commitment, number) in &texts.places {
        if !lines.used.contains(commitment) {
            let place = Place::Line(TEXTS_FILE.to_owned(), *number);
            findings.push(Finding::broken(Rule::TextCommitment, place));
        }
    }
}
