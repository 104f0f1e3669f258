//! Themes that go into others.

use std::collections::BTreeMap;

use crate::theming::{edits::Edits, refusal::Refused};

/// For each theme that goes into another, the one where it ends up.
pub(super) fn merged(edits: &Edits) -> Result<BTreeMap<&str, &str>, Refused> {
    let mut direct: BTreeMap<&str, &str> = BTreeMap::new();
    for merge in &edits.merges {
        let into = *direct.entry(&merge.from).or_insert(&merge.into);
        if into != merge.into {
            return Err(Refused::TwoHeirs(merge.from.clone()));
        }
    }
    let known = |id: &str| edits.themes.iter().any(|theme| theme.id == id);
    let is_frozen = |id: &str| edits.frozen.iter().any(|frozen| frozen == id);
    let mut merged = BTreeMap::new();
    for (from, next) in &direct {
        for id in [*from, *next] {
            if !known(id) {
                return Err(Refused::NoSuchTheme(id.to_owned()));
            }
            if is_frozen(id) {
                return Err(Refused::Frozen(id.to_owned()));
            }
        }
        let mut into = *from;
        for _ in 0..direct.len() {
            into = direct.get(into).copied().unwrap_or(into);
        }
        if direct.contains_key(into) {
            return Err(Refused::Pointless((*from).to_owned()));
        }
        merged.insert(*from, into);
    }
    Ok(merged)
}
