//! The log, compared with what was promised of it.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::Finding;
use crate::torture::history::{Answer, Append, Entry, Place};

/// All broken promises in the log. `start` is the log before the load, `before` as it was last
/// seen, `now` as it is.
pub fn log(start: &[Entry], before: &[Entry], appends: &[Append], now: &[Entry]) -> Vec<Finding> {
    let mut findings = gaps(now);
    findings.extend(changes(before, now));
    findings.extend(promises(appends, now));
    findings.extend(excess(start, appends, now));
    findings
}

/// It counts up from zero.
fn gaps(now: &[Entry]) -> Vec<Finding> {
    let numbered = (0..).zip(now).map(|(expected, entry)| (expected, entry.place.seq));
    let holes = numbered.filter(|(expected, found)| expected != found);
    holes.map(|(expected, found)| Finding::LogHole { expected, found }).take(1).collect()
}

/// It goes on from what it was.
fn changes(before: &[Entry], now: &[Entry]) -> Vec<Finding> {
    let changed = before.iter().zip(now).filter(|(old, new)| old != new);
    let mut findings: Vec<Finding> =
        changed.map(|(old, _)| Finding::EntryChanged { seq: old.place.seq }).collect();
    if now.len() < before.len() {
        findings.push(Finding::LogShrank { before: before.len(), now: now.len() });
    }
    findings
}

/// Every entry that was acknowledged is there, and each key has one of its own.
fn promises(appends: &[Append], now: &[Entry]) -> Vec<Finding> {
    let shown: BTreeSet<&Place> = now.iter().map(|entry| &entry.place).collect();
    let mut keys: BTreeMap<&Place, Uuid> = BTreeMap::new();
    let mut places: BTreeMap<Uuid, &Place> = BTreeMap::new();
    let mut findings = Vec::new();
    for Append { key, answer } in appends {
        let Answer::Acknowledged(place) = answer else { continue };
        let first_key = *keys.entry(place).or_insert(*key);
        let first_place = *places.entry(*key).or_insert(place);
        if first_key != *key || first_place != place {
            findings.push(Finding::SharedEntry { seq: place.seq });
        } else if !shown.contains(place) {
            findings.push(Finding::LostEntry { seq: place.seq });
        }
    }
    findings
}

/// Nothing is there that nobody can have added.
fn excess(start: &[Entry], appends: &[Append], now: &[Entry]) -> Option<Finding> {
    let mut keys: BTreeSet<Uuid> = appends.iter().map(|append| append.key).collect();
    for append in appends {
        if matches!(append.answer, Answer::Refused(_)) {
            keys.remove(&append.key);
        }
    }
    let possible = start.len().saturating_add(keys.len());
    (now.len() > possible).then_some(Finding::EntryTwice { shown: now.len(), possible })
}
