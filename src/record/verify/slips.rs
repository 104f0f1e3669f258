//! `slips/ROUND.jsonl`: the openings of one round, one a line, sorted by item and commitment.

use super::{Files, Finding, Place, Rule, lines::lines_of};
use crate::{id::RoundId, record::canonical, round::Slip};

/// The file with the slips of a round.
pub fn file_name(round: RoundId) -> String {
    format!("slips/{round}.jsonl")
}

/// A slip as its line.
pub fn line(slip: &Slip) -> Result<String, canonical::NotCanonical> {
    canonical(slip)
}

/// The slips of a round, if their file is there.
pub(super) fn read(
    files: &Files,
    round: RoundId,
    findings: &mut Vec<Finding>,
) -> Option<Vec<Slip>> {
    let name = file_name(round);
    let text = files.get(name.as_str())?;
    let mut slips: Vec<Slip> = Vec::new();
    for (number, bytes) in (1..).zip(lines_of(text, &name, Rule::SlipsFile, findings)) {
        let slip: Option<Slip> = serde_json::from_str(bytes).ok();
        if let Some(slip) = slip.filter(|slip| line(slip).as_deref() == Ok(bytes)) {
            slips.push(slip);
        } else {
            let place = Place::Line(name.clone(), number);
            findings.push(Finding::broken(Rule::SlipsFile, place));
        }
    }
    let keys: Vec<_> = slips.iter().map(|slip| (slip.about, slip.commitment(round))).collect();
    // Strictly, because a line that stands twice would count twice.
    if !keys.is_sorted_by(|one, next| one < next) {
        findings.push(Finding::broken(Rule::SlipsFile, Place::File(name)));
    }
    Some(slips)
}
