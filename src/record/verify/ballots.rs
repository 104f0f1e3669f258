//! `ballots/ROUND.txt`: the commitments to the ballots of one sealed box, one a line, sorted.
//!
//! Nothing in them tells what a ballot says or whose it is. They are there so that whoever has kept a promise can look for
//! her ballot. A record without them holds; promises cannot be compared with it.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Files, Finding, Place, Rule, is_of_a_round,
    lines::{Line, Lines, lines_of},
};
use crate::{
    campaign::Fact,
    id::RoundId,
    record::{Digest, tree::root},
    round::{BoxSeal, leaves},
};

/// What begins the name of a file with commitments.
const FOLDER: &str = "ballots/";

/// The file with the commitments to the ballots of a round.
pub fn file_name(round: RoundId) -> String {
    format!("{FOLDER}{round}.txt")
}

/// The text of such a file; the commitments are sorted.
pub fn text(commitments: &[Digest]) -> String {
    commitments.iter().map(ToString::to_string).map(|commitment| commitment + "\n").collect()
}

/// The commitments to the ballots of each sealed box of which they are told, and are those of the seal.
pub(super) type Ballots = BTreeMap<RoundId, Vec<Digest>>;

/// Checks every such file against the seal of its box.
pub(super) fn check(files: &Files, lines: &Lines, findings: &mut Vec<Finding>) -> Ballots {
    let mut known = BTreeSet::new();
    let mut boxes = Ballots::new();
    for line in &lines.all {
        if let Line::Entry(entry) = line
            && let Fact::RoundSealed { round, seal, .. } = &entry.event.fact
        {
            known.insert(file_name(*round));
            let told = ballots(files, *round, seal, findings);
            boxes.extend(told.map(|ballots| (*round, ballots)));
        }
    }
    // Ballots of a box that nobody sealed are of nothing.
    let may_be_later = |name: &str| lines.have_later() && is_of_a_round(name, file_name);
    let is_of_nothing =
        |name: &str| name.starts_with(FOLDER) && !known.contains(name) && !may_be_later(name);
    for name in files.keys().filter(|name| is_of_nothing(name)) {
        findings.push(Finding::broken(Rule::BallotsFile, Place::File((*name).to_owned())));
    }
    boxes
}

fn ballots(
    files: &Files,
    round: RoundId,
    seal: &BoxSeal,
    findings: &mut Vec<Finding>,
) -> Option<Vec<Digest>> {
    let name = file_name(round);
    let text = files.get(name.as_str())?;
    let mut commitments: Vec<Digest> = Vec::new();
    for (number, line) in (1..).zip(lines_of(text, &name, Rule::BallotsFile, findings)) {
        if let Ok(commitment) = line.parse() {
            commitments.push(commitment);
        } else {
            let place = Place::Line(name.clone(), number);
            findings.push(Finding::broken(Rule::BallotsFile, place));
        }
    }
    // Strictly, because a line that stands twice would be found twice.
    if !commitments.is_sorted_by(|one, next| one < next) {
        findings.push(Finding::broken(Rule::BallotsFile, Place::File(name.clone())));
    }
    let is_sealed = u32::try_from(commitments.len()) == Ok(seal.ballots)
        && root(leaves(&commitments)) == seal.ballots_root;
    if !is_sealed {
        findings.push(Finding::broken(Rule::BallotsRoot, Place::File(name)));
        return None;
    }
    Some(commitments)
}
