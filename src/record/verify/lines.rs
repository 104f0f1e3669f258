//! `record.jsonl`: one line for each entry, in order.

use std::collections::{BTreeMap, BTreeSet};

use super::{Files, Finding, Pass, Place, Rule, progress::Watch, texts::Texts};
use crate::{
    campaign::Fact,
    id::CampaignId,
    record::{
        Digest, Entry,
        entry::{self, read_with_sides},
        tree,
    },
};

/// The file with the entries.
pub const RECORD_FILE: &str = "record.jsonl";
/// What stands around the leaf of a covered entry.
const BEFORE_LEAF: &str = r#"{"covered":""#;
const BEHIND_LEAF: &str = r#""}"#;

/// What a line holds.
#[derive(Debug)]
pub(super) enum Line {
    /// An entry that can be read.
    Entry(Box<Entry>),
    /// An entry of which only the leaf is shown.
    Covered,
    /// Something else.
    Broken,
}

/// All lines, with the leaves over them.
#[derive(Debug, Default)]
pub(super) struct Lines {
    pub(super) all: Vec<Line>,
    pub(super) leaves: Vec<Digest>,
    /// How many of the first lines can be folded: none of them is covered or broken.
    pub(super) whole: usize,
    /// The commitments of those texts that an entry holds.
    pub(super) used: BTreeSet<Digest>,
}

impl Lines {
    /// Whether all of them can be folded, so that the last one is the end.
    pub(super) const fn are_whole(&self) -> bool {
        self.whole == self.all.len()
    }

    /// What the lines that can be read say, also behind one that cannot.
    pub(super) fn facts(&self) -> impl Iterator<Item = &Fact> {
        self.all.iter().filter_map(|line| match line {
            Line::Entry(entry) => Some(&entry.event.fact),
            Line::Covered | Line::Broken => None,
        })
    }
}

/// The line that stands for a covered entry: its leaf, from which nobody can guess what it says.
pub fn covered_line(leaf: &Digest) -> String {
    format!("{BEFORE_LEAF}{leaf}{BEHIND_LEAF}")
}

pub(super) fn read(
    files: &Files,
    texts: &Texts,
    campaign: Option<CampaignId>,
    findings: &mut Vec<Finding>,
    watch: &mut Watch,
) -> Lines {
    let mut found = Lines::default();
    let Some(text) = files.get(RECORD_FILE) else {
        findings.push(Finding::broken(Rule::EntryFormat, Place::File(RECORD_FILE.to_owned())));
        return found;
    };
    let of = text.bytes().filter(|byte| *byte == b'\n').count();
    for (seq, bytes) in (0_u64..).zip(lines_of(text, RECORD_FILE, Rule::EntryFormat, findings)) {
        watch.tell(Pass::Reading, found.all.len(), of);
        let (line, leaf) = if let Some(leaf) = covered(bytes) {
            findings.push(Finding::unknown(Rule::EntryCovered, Place::Entry(seq)));
            (Line::Covered, leaf)
        } else {
            let line = read_entry(seq, bytes, texts, &mut found, findings);
            (line, tree::leaf(bytes.as_bytes()))
        };
        found.leaves.push(leaf);
        found.all.push(line);
    }
    check_places(&found, campaign, findings);
    found.whole = found.all.iter().take_while(|line| matches!(line, Line::Entry(_))).count();
    found
}

/// The lines of a file in which each has its line end, as the rule says.
pub(super) fn lines_of<'a>(
    text: &'a str,
    name: &str,
    rule: Rule,
    findings: &mut Vec<Finding>,
) -> impl Iterator<Item = &'a str> + use<'a> {
    if !text.is_empty() && !text.ends_with('\n') {
        findings.push(Finding::broken(rule, Place::File(name.to_owned())));
    }
    let whole = text.strip_suffix('\n').unwrap_or(text);
    let lines = (!text.is_empty()).then(|| whole.split('\n'));
    lines.into_iter().flatten()
}

/// Reads an entry, and remembers of which texts it holds the commitments.
fn read_entry(
    seq: u64,
    bytes: &str,
    texts: &Texts,
    found: &mut Lines,
    findings: &mut Vec<Finding>,
) -> Line {
    if let Ok((entry, taken)) = read_with_sides(bytes, &texts.rows) {
        found.used.extend(taken.into_iter().map(|side| side.commitment));
        return Line::Entry(Box::new(entry));
    }
    // A text that opens its commitment may still be none that belongs there.
    if let Ok(entry) = entry::read(bytes, &BTreeMap::new()) {
        findings.push(Finding::broken(Rule::TextFormat, Place::Entry(seq)));
        return Line::Entry(Box::new(entry));
    }
    findings.push(Finding::broken(Rule::EntryFormat, Place::Entry(seq)));
    Line::Broken
}

/// The leaf of a covered entry, in its one spelling.
fn covered(bytes: &str) -> Option<Digest> {
    bytes.strip_prefix(BEFORE_LEAF)?.strip_suffix(BEHIND_LEAF)?.parse().ok()
}

fn check_places(found: &Lines, campaign: Option<CampaignId>, findings: &mut Vec<Finding>) {
    let entries = (0_u64..).zip(&found.all).filter_map(|(seq, line)| match line {
        Line::Entry(entry) => Some((seq, entry)),
        Line::Covered | Line::Broken => None,
    });
    let mut before = None;
    for (seq, entry) in entries {
        if entry.seq != seq {
            let wrong = Finding::broken(Rule::EntryPlace, Place::Entry(seq));
            findings.push(wrong.with(entry.seq, seq));
        }
        if let Some(campaign) = campaign.filter(|campaign| entry.campaign != *campaign) {
            let wrong = Finding::broken(Rule::EntryPlace, Place::Entry(seq));
            findings.push(wrong.with(entry.campaign, campaign));
        }
        if let Some(before) = before.filter(|before| entry.event.at < *before) {
            let wrong = Finding::broken(Rule::EntryTime, Place::Entry(seq));
            findings.push(wrong.with(entry.event.at, before));
        }
        before = Some(entry.event.at);
    }
}
