//! `record.jsonl`: one line for each entry, in order.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{
    Files, Finding, Pass, Place, Rule,
    progress::{Watch, share},
    texts::Texts,
};
use crate::{
    campaign::Fact,
    id::CampaignId,
    record::{
        Digest, Entry, SideRow, canonical,
        entry::{Reader, VERSION},
        tree,
    },
    workers::{Alone, Workers, map},
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
    /// Something of a later version, of which nothing else is known.
    Later(u64),
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

    /// Takes the next lines.
    fn take(&mut self, lines: Vec<Read>, findings: &mut Vec<Finding>) {
        for Read { line, leaf, wrong, taken } in lines {
            let place = Place::Entry(u64::try_from(self.all.len()).unwrap_or(u64::MAX));
            findings.extend(wrong.map(|rule| match line {
                Line::Covered => Finding::unknown(rule, place),
                Line::Later(version) => Finding::unknown(rule, place).with(version, VERSION),
                Line::Entry(_) | Line::Broken => Finding::broken(rule, place),
            }));
            self.used.extend(taken.into_iter().map(|side| side.commitment));
            self.leaves.push(leaf);
            self.all.push(line);
        }
    }

    /// What the lines that can be read say, also behind one that cannot.
    pub(super) fn facts(&self) -> impl Iterator<Item = &Fact> {
        self.all.iter().filter_map(|line| match line {
            Line::Entry(entry) => Some(&entry.event.fact),
            Line::Covered | Line::Later(_) | Line::Broken => None,
        })
    }

    /// Whether an entry is of a later version, so that other files may be about it.
    pub(super) fn have_later(&self) -> bool {
        self.all.iter().any(|line| matches!(line, Line::Later(_)))
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
    workers: &dyn Workers,
    findings: &mut Vec<Finding>,
    watch: &mut Watch,
) -> Lines {
    let mut found = Lines::default();
    let Some(text) = files.get(RECORD_FILE) else {
        findings.push(Finding::broken(Rule::EntryFormat, Place::File(RECORD_FILE.to_owned())));
        return found;
    };
    let lines: Vec<&str> = lines_of(text, RECORD_FILE, Rule::EntryFormat, findings).collect();
    let of = lines.len();
    for share in lines.chunks(share(of)) {
        watch.tell(Pass::Reading, found.all.len(), of);
        // So few are read sooner than somebody else has begun.
        let workers = if share.len() < FEW { &Alone } else { workers };
        let parts: Vec<&[&str]> = share.chunks(FEW).collect();
        for read in map(workers, parts.len(), |part| read_lines(parts[part], texts)) {
            found.take(read, findings);
        }
    }
    check_places(&found, campaign, findings);
    found.whole = found.all.iter().take_while(|line| matches!(line, Line::Entry(_))).count();
    found
}

/// So many lines are read one after the other by whoever reads them.
const FEW: usize = 256;

/// A line as it was read, apart from its place.
struct Read {
    line: Line,
    leaf: Digest,
    /// What is wrong with it.
    wrong: Option<Rule>,
    /// The texts that it holds.
    taken: Vec<SideRow>,
}

fn read_lines(lines: &[&str], texts: &Texts) -> Vec<Read> {
    let mut reader = Reader::default();
    lines.iter().map(|line| read_line(line, texts, &mut reader)).collect()
}

fn read_line(bytes: &str, texts: &Texts, reader: &mut Reader) -> Read {
    if let Some(leaf) = covered(bytes) {
        return Read {
            line: Line::Covered,
            leaf,
            wrong: Some(Rule::EntryCovered),
            taken: Vec::new(),
        };
    }
    let (line, wrong, taken) = read_entry(bytes, texts, reader);
    Read { line, leaf: tree::leaf(bytes.as_bytes()), wrong, taken }
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

/// Reads an entry; what is wrong with it, and which texts it holds.
fn read_entry(
    bytes: &str,
    texts: &Texts,
    reader: &mut Reader,
) -> (Line, Option<Rule>, Vec<SideRow>) {
    if let Ok((entry, taken)) = reader.read(bytes, &texts.rows) {
        return (Line::Entry(Box::new(entry)), None, taken);
    }
    // A text that opens its commitment may still be none that belongs there.
    match reader.read(bytes, &BTreeMap::new()) {
        Ok((entry, _)) => (Line::Entry(Box::new(entry)), Some(Rule::TextFormat), Vec::new()),
        Err(_) => match later_version(bytes) {
            Some(version) => (Line::Later(version), Some(Rule::EntryVersion), Vec::new()),
            None => (Line::Broken, Some(Rule::EntryFormat), Vec::new()),
        },
    }
}

/// The version of something that is written in one that came after this program.
fn later_version(bytes: &str) -> Option<u64> {
    let line: Value = serde_json::from_str(bytes).ok()?;
    let version = line.get("v")?.as_u64().filter(|version| *version > u64::from(VERSION))?;
    (canonical(&line).as_deref() == Ok(bytes)).then_some(version)
}

/// The leaf of a covered entry, in its one spelling.
fn covered(bytes: &str) -> Option<Digest> {
    bytes.strip_prefix(BEFORE_LEAF)?.strip_suffix(BEHIND_LEAF)?.parse().ok()
}

fn check_places(found: &Lines, campaign: Option<CampaignId>, findings: &mut Vec<Finding>) {
    let entries = (0_u64..).zip(&found.all).filter_map(|(seq, line)| match line {
        Line::Entry(entry) => Some((seq, entry)),
        Line::Covered | Line::Later(_) | Line::Broken => None,
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
