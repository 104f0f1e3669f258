//! Checking a record without asking anybody: from its files to everything that is wrong with them.
//!
//! ```text
//! files -> lines -> tree and checkpoint        who could have changed what
//!               -> fold, entry by entry        what may follow what, with which values
//!               -> slips -> totals -> outcome  how it was counted
//! ```
//!
//! The rules are those of `SPEC.md` beside this file; a [`Finding`] names one, the place where it is broken, what is
//! there and what should be. The fold and the counting are the engine's own, the same that made the record; whoever
//! trusts neither writes a verifier from the specification.
//!
//! - Every finding is reported, not only the first; after an entry that cannot be read or is covered, nothing is folded
//!   any more, and the findings say so.
//! - What cannot be recomputed is neither right nor wrong: [`Verdict::NotRecomputable`] is a verdict of its own.
//! - No file, no clock, no network: the same code runs on the command line and in a browser.

use std::collections::BTreeMap;

use super::{NoteKey, checkpoint, tree};
use crate::{
    id::{CampaignId, RoundId},
    workers::{Alone, Workers},
};

mod acts;
mod ballots;
mod counts;
mod documents;
mod finding;
mod follows;
mod history;
mod kept;
mod keys;
mod lines;
mod lots;
mod merges;
mod progress;
mod receipts;
mod rounds;
mod slips;
mod stages;
mod texts;
mod themes;
mod ties;
mod topics;
mod walk;

pub use ballots::{file_name as ballots_file, text as ballots_text};
pub use finding::{Finding, Place, Rule, Verdict};
pub use kept::{Compared, Kept, What};
pub use keys::Term;
pub use progress::{Pass, Progress};
pub use slips::{file_name as slips_file, line as slip_line};
pub use texts::{TEXTS_FILE, line as text_line};

use keys::Keys;
use progress::Watch;

pub use lines::{RECORD_FILE, covered_line};

/// The file with the checkpoint.
pub const CHECKPOINT_FILE: &str = "checkpoint";
/// The file with the key that verifies it.
pub const KEY_FILE: &str = "key";

/// The file with the specification.
pub const SPECIFICATION_FILE: &str = "SPEC.md";
/// The specification.
pub const SPECIFICATION: &str = include_str!("SPEC.md");

/// The files of a record, by name.
pub type Files<'a> = BTreeMap<&'a str, &'a str>;

/// What a check found out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Whose record it is, if that can be told.
    pub campaign: Option<CampaignId>,
    /// How many entries the file has, and their root.
    pub tree: tree::Tree,
    /// The keys that sign it, in their order; the last one is in force at its end.
    pub keys: Vec<Term>,
    /// How many of the private values the file shows.
    pub texts: usize,
    /// How many rounds were recounted from their slips.
    pub recounted: usize,
    /// What the reader has kept, in the order in which it was given, and how it fared.
    pub kept: Vec<Compared>,
    /// Everything that is wrong or cannot be told, by place.
    pub findings: Vec<Finding>,
}

impl Report {
    /// The worst of its verdicts.
    pub fn verdict(&self) -> Verdict {
        let verdicts = self.findings.iter().map(|finding| finding.verdict);
        verdicts.filter(|verdict| *verdict != Verdict::Noted).max().unwrap_or(Verdict::Holds)
    }
}

/// Checks a record against itself and against what its reader has kept.
pub fn verify(files: &Files, kept: &[Kept]) -> Report {
    verify_watched(files, kept, &Alone, &mut |_| {})
}

/// The same by several workers, for somebody who watches how far it is. A large record takes its time.
pub fn verify_watched(
    files: &Files,
    kept: &[Kept],
    workers: &dyn Workers,
    watch: &mut dyn FnMut(Progress),
) -> Report {
    let mut watch = Watch::new(watch);
    let mut findings = Vec::new();
    documents::check(files, &mut findings);
    let key = key(files, &mut findings);
    let campaign = key.as_ref().and_then(checkpoint::campaign_of);
    let texts = texts::read(files, &mut findings);
    let lines = lines::read(files, &texts, campaign, workers, &mut findings, &mut watch);
    let keys = Keys::read(key, &lines, &mut findings);
    let tree = history::check(files, &keys, &lines, &mut findings);
    let ballots = ballots::check(files, &lines, &mut findings);
    let record = kept::Record { keys: &keys, campaign, files, lines: &lines, ballots: &ballots };
    let kept = record.compare(kept, &mut findings);
    texts::check_used(&texts, &lines, &mut findings);
    let recounted = walk::walk(files, &lines, &mut findings, &mut watch);
    findings.sort();
    Report { campaign, tree, keys: keys.terms, texts: texts.rows.len(), recounted, kept, findings }
}

/// Whether this is what a file about some round is called.
fn is_of_a_round(name: &str, file_name: fn(RoundId) -> String) -> bool {
    let round = name.split(['/', '.']).nth(1).and_then(|round| round.parse().ok());
    round.is_some_and(|round| file_name(round) == name)
}

/// The key that came with the record.
fn key(files: &Files, findings: &mut Vec<Finding>) -> Option<NoteKey> {
    let text = files.get(KEY_FILE).and_then(|text| text.strip_suffix('\n'));
    let key = text.and_then(|text| text.parse::<NoteKey>().ok());
    let key = key.filter(|key| checkpoint::campaign_of(key).is_some());
    if key.is_none() {
        findings.push(Finding::broken(Rule::CheckpointKey, Place::File(KEY_FILE.to_owned())));
    }
    key
}
