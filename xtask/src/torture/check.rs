//! Compares what the voices were told with what the server shows in the end.
//!
//! What must hold, for each voice:
//!
//! - **nothing lost**: for each item the last acknowledged operation is in effect, unless an
//!   unanswered one on the same item, sent to the same or a later life of the server, explains
//!   the difference; and the ballot's version has not gone back;
//! - **nothing twice**: no two acknowledged orders share a version, a key has one version, no
//!   item is marked twice, and the version is not beyond the number of orders that may have
//!   been counted;
//! - **nothing invented**: every mark goes back to an order that was not refused;
//! - **nothing over quota**, in the end and in every acknowledgement;
//!
//! and for the log: it counts up without a hole, goes on from what it was, has every entry that
//! was acknowledged where it was acknowledged, and none that nobody can have added.

mod finding;
mod log;
mod orders;

use std::collections::{BTreeMap, BTreeSet};

use super::history::{Act, Attempt, Ballot, Entry, History, Item, Voice};
use super::scene::Scene;
pub use finding::Finding;
pub use log::log;
use orders::{Fate, Sent};

/// What the server shows in the end.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    /// The ballot of every voice.
    pub ballots: BTreeMap<Voice, Ballot>,
    /// The log, as listed.
    pub log: Vec<Entry>,
}

/// All broken promises. `before` is the log as it was last seen.
pub fn all(scene: &Scene, history: &History, before: &[Entry], shown: &Shown) -> Vec<Finding> {
    let mut findings = ballots(&history.operations, scene.quota, &shown.ballots);
    findings.extend(log(&scene.log, before, &history.appends, &shown.log));
    findings
}

/// How many acknowledged operations are newer than the ballot that is shown.
pub fn lost(history: &[Attempt], shown: &Shown) -> usize {
    let beyond = |(voice, sent): (&Voice, &Vec<Sent>)| {
        let version = shown.ballots.get(voice).map_or(0, |ballot| ballot.version);
        sent.iter().filter(|sent| sent.version() > Some(version)).count()
    };
    orders::by_voice(history).iter().map(beyond).sum()
}

/// All broken promises in the ballots, in the order of voices.
pub fn ballots(history: &[Attempt], quota: usize, shown: &BTreeMap<Voice, Ballot>) -> Vec<Finding> {
    let mut findings = over_quota_answers(history, quota);
    let sent = orders::by_voice(history);
    let voices: BTreeSet<Voice> = sent.keys().chain(shown.keys()).copied().collect();
    for voice in voices {
        let sent = sent.get(&voice).map_or(&[][..], Vec::as_slice);
        match shown.get(&voice) {
            Some(ballot) => findings.extend(voice_findings(voice, sent, quota, ballot)),
            None => findings.push(Finding::NoBallot(voice)),
        }
    }
    findings
}

fn over_quota_answers(history: &[Attempt], quota: usize) -> Vec<Finding> {
    let marks = |attempt: &Attempt| attempt.acknowledged().map(|ballot| ballot.marks.len());
    let over = history.iter().filter_map(|attempt| match marks(attempt) {
        Some(marks) if marks > quota => Some(Finding::OverQuota { voice: attempt.voice, marks }),
        _ => None,
    });
    over.collect()
}

fn voice_findings(voice: Voice, sent: &[Sent], quota: usize, ballot: &Ballot) -> Vec<Finding> {
    let mut findings = version_findings(voice, sent, ballot);
    let supported = ballot.supported();
    if supported.len() < ballot.marks.len() {
        findings.push(Finding::DoubleMark(voice));
    }
    if ballot.marks.len() > quota {
        findings.push(Finding::OverQuota { voice, marks: ballot.marks.len() });
    }
    let items: BTreeSet<&Item> =
        sent.iter().map(|sent| &sent.order.item).chain(ballot.marks.iter()).collect();
    let differing = items
        .into_iter()
        .filter_map(|item| item_finding(voice, item, sent, supported.contains(item)));
    findings.extend(differing);
    findings
}

fn version_findings(voice: Voice, sent: &[Sent], ballot: &Ballot) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut versions = BTreeSet::new();
    for sent in sent {
        match &sent.fate {
            Fate::Counted { versions: own } => {
                if own.len() > 1 {
                    findings.push(Finding::TwoVersions { voice, item: sent.order.item.clone() });
                }
                for &version in own {
                    if !versions.insert(version) {
                        findings.push(Finding::SharedVersion { voice, version });
                    }
                }
            }
            Fate::Refused | Fate::Unknown => {}
        }
    }
    let shown = ballot.version;
    if let Some(&acknowledged) = versions.last()
        && acknowledged > shown
    {
        findings.push(Finding::Behind { voice, acknowledged, shown });
    }
    let counted = sent.iter().filter(|sent| sent.fate != Fate::Refused).count();
    let possible = u64::try_from(counted).unwrap_or(u64::MAX);
    if shown > possible {
        findings.push(Finding::Twice { voice, shown, possible });
    }
    findings
}

fn item_finding(voice: Voice, item: &Item, sent: &[Sent], marked: bool) -> Option<Finding> {
    let on_item = || sent.iter().filter(|sent| sent.order.item == *item);
    let last = on_item().filter_map(|sent| sent.version().map(|version| (version, sent)));
    let last = last.max_by_key(|&(version, _)| version).map(|(_, sent)| sent);
    let told = last.is_some_and(|sent| sent.order.act == Act::Support);
    if told == marked {
        return None;
    }
    let explains = |other: &&Sent| {
        let done = if marked { Act::Support } else { Act::Withdraw };
        other.fate == Fate::Unknown
            && other.order.act == done
            && last.is_none_or(|last| other.life >= last.life)
    };
    if on_item().any(|other| explains(&other)) {
        return None;
    }
    Some(match last {
        Some(last) => Finding::Lost { voice, item: item.clone(), act: last.order.act },
        None => Finding::Unexplained { voice, item: item.clone() },
    })
}

#[cfg(test)]
mod tests;
