//! A report in words.

use pathways::{
    id::CampaignId,
    record::{
        ShortTree,
        verify::{Compared, Finding, Pass, Place, Progress, Report, Verdict, What},
    },
    text::{Language, grouped},
};
use serde::Serialize;

use crate::words::messages;

mod rules;

pub use rules::rule;

/// A report as its reader reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Told {
    verdict: Verdict,
    /// What was found, in a sentence, and what that means.
    found: String,
    means: String,
    /// Whose record it is.
    campaign: Option<CampaignId>,
    /// What it holds, each with what it is called.
    facts: Vec<[String; 2]>,
    kept: Vec<ToldKept>,
    findings: Vec<ToldFinding>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct ToldKept {
    what: String,
    verdict: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct ToldFinding {
    verdict: String,
    place: String,
    /// The entry, where it is one.
    entry: Option<u64>,
    rule: &'static str,
    says: String,
    found: Option<String>,
    expected: Option<String>,
}

/// A report in words.
pub fn told(report: &Report, language: Language) -> Told {
    let [found, means] = headline(report, language);
    let kept = |Compared { what: kept, verdict: of }: &Compared| ToldKept {
        what: what(*kept, language),
        verdict: verdict(*of, language),
    };
    Told {
        verdict: report.verdict(),
        found,
        means,
        campaign: report.campaign,
        facts: facts(report, language),
        kept: report.kept.iter().map(kept).collect(),
        findings: report.findings.iter().map(|one| finding(one, language)).collect(),
    }
}

fn headline(report: &Report, language: Language) -> [String; 2] {
    let words = messages(language);
    let broken = report.findings.iter().filter(|finding| finding.verdict == Verdict::Broken);
    let mut places = broken.map(|finding| &finding.place);
    match report.verdict() {
        Verdict::Holds | Verdict::Noted => [words.found_holds(), words.found_holds_means()],
        Verdict::NotRecomputable => {
            [words.found_not_recomputable(), words.found_not_recomputable_means()]
        }
        Verdict::Broken if places.all(|place| matches!(place, Place::Kept(_))) => {
            [words.found_kept_broken(), words.found_kept_broken_means()]
        }
        Verdict::Broken => [words.found_broken(), words.found_broken_means()],
    }
}

/// The key that signs the record at its end, as the log names it.
fn key_in_force(report: &Report) -> String {
    report.keys.last().map(|term| term.key.id().to_string()).unwrap_or_default()
}

fn facts(report: &Report, language: Language) -> Vec<[String; 2]> {
    let words = messages(language);
    let said = |count: usize| grouped(u64::try_from(count).unwrap_or(u64::MAX), language);
    vec![
        [words.fact_entries(), grouped(report.tree.size, language)],
        [words.fact_checkpoint(), ShortTree::from(report.tree).to_string()],
        [words.fact_key(), key_in_force(report)],
        [words.fact_texts(), said(report.texts)],
        [words.fact_rounds(), said(report.recounted)],
    ]
}

fn finding(finding: &Finding, language: Language) -> ToldFinding {
    let Finding { place: at, rule: broken, verdict: of, found, expected } = finding;
    let entry = match at {
        Place::Entry(seq) => Some(*seq),
        Place::File(_) | Place::Line(..) | Place::Kept(_) => None,
    };
    ToldFinding {
        verdict: verdict(*of, language),
        place: place(at, language),
        entry,
        rule: broken.code(),
        says: rule(*broken, language),
        found: found.clone(),
        expected: expected.clone(),
    }
}

fn place(place: &Place, language: Language) -> String {
    let words = messages(language);
    let said = |count: usize| grouped(u64::try_from(count).unwrap_or(u64::MAX), language);
    match place {
        Place::Entry(seq) => words.place_entry(grouped(*seq, language)),
        Place::File(name) => name.clone(),
        Place::Line(name, line) => words.place_line(name, said(*line)),
        Place::Kept(number) => words.place_kept(said(*number)),
    }
}

/// How something fared, in a word.
pub fn verdict(verdict: Verdict, language: Language) -> String {
    let words = messages(language);
    match verdict {
        Verdict::Holds => words.verdict_holds(),
        Verdict::Noted => words.verdict_noted(),
        Verdict::NotRecomputable => words.verdict_not_recomputable(),
        Verdict::Broken => words.verdict_broken(),
    }
}

/// What something that was kept turned out to be.
pub fn what(what: What, language: Language) -> String {
    let words = messages(language);
    match what {
        What::Checkpoint => words.what_checkpoint(),
        What::Tree { bits } => words.what_tree(bits.to_string()),
        What::Key => words.what_key(),
        What::Promise { round, version } => {
            words.what_promise(version.to_string(), round.to_string())
        }
        What::Receipt { round: Some(round) } => words.what_receipt_of(round.to_string()),
        What::Receipt { round: None } => words.what_receipt(),
        What::Opening { round, version } => {
            words.what_opening(version.to_string(), round.to_string())
        }
        What::Unreadable => words.what_unreadable(),
    }
}

/// How far a check is. Entries are counted from 0, as everywhere in a record.
pub fn progress(progress: Progress, language: Language) -> String {
    let words = messages(language);
    let said = |count: usize| grouped(u64::try_from(count).unwrap_or(u64::MAX), language);
    let Progress { pass, entry, of } = progress;
    match pass {
        Pass::Reading => words.progress_reading(said(entry), said(of)),
        Pass::Following => words.progress_following(said(entry), said(of)),
    }
}
