//! What a replay showed against what was expected: every difference, none left out.
//!
//! Both sides arrive in one shape, [`Results`]: the script prints it as JSON, the replay fills it
//! from the server's answers. Items are named by comment-id on both sides, because the ids that the
//! server gives are its own.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Debug};

use serde::{Deserialize, Serialize};

use super::consultation::{CommentId, VoterId};

/// What a consultation came to.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Results {
    /// How many comments became items.
    pub(crate) accepted: usize,
    /// How many voices support at least one item.
    pub(crate) voices: usize,
    /// How many supports there are in all.
    pub(crate) supports: usize,
    /// The supports of each item.
    pub(crate) items: BTreeMap<CommentId, usize>,
    /// The items by falling supports; equal ones share a tier.
    pub(crate) tiers: Vec<BTreeSet<CommentId>>,
    /// Who sat on the panel.
    pub(crate) panelists: BTreeSet<VoterId>,
    /// How the panel marked each item of its slate.
    pub(crate) panel: BTreeMap<CommentId, Marks>,
    /// The run-offs, in the order in which they were held.
    pub(crate) run_offs: Vec<RunOffResult>,
    /// The items chosen.
    pub(crate) decision: BTreeSet<CommentId>,
}

/// How many panelists gave an item each mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Marks {
    /// For choosing it.
    pub(crate) approve: usize,
    /// Against choosing it.
    pub(crate) decline: usize,
    /// Neither, on purpose.
    pub(crate) abstain: usize,
}

/// What one run-off came to.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RunOffResult {
    /// For how many seats it was held.
    pub(crate) seats: usize,
    /// How the panel marked each tied item.
    pub(crate) marks: BTreeMap<CommentId, Marks>,
}

/// One place where the two sides differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Difference {
    /// Where, as in `items 12`.
    place: String,
    /// What the files say there, if anything.
    expected: Option<String>,
    /// What the server showed there, if anything.
    shown: Option<String>,
}

/// Every difference, in the order of the fields of [`Results`].
pub(crate) fn differences(expected: &Results, shown: &Results) -> Vec<Difference> {
    let mut found = Vec::new();
    found.extend(between("accepted", Some(&expected.accepted), Some(&shown.accepted)));
    found.extend(between("voices", Some(&expected.voices), Some(&shown.voices)));
    found.extend(between("supports", Some(&expected.supports), Some(&shown.supports)));
    found.extend(between_maps("items", &expected.items, &shown.items));
    found.extend(between_lists("tiers", &expected.tiers, &shown.tiers));
    found.extend(between("panelists", Some(&expected.panelists), Some(&shown.panelists)));
    found.extend(between_maps("panel", &expected.panel, &shown.panel));
    found.extend(between_lists("run_offs", &expected.run_offs, &shown.run_offs));
    found.extend(between("decision", Some(&expected.decision), Some(&shown.decision)));
    found
}

fn between<Value: Debug + PartialEq>(
    place: &str,
    expected: Option<&Value>,
    shown: Option<&Value>,
) -> Option<Difference> {
    (expected != shown).then(|| Difference {
        place: place.to_owned(),
        expected: expected.map(|value| format!("{value:?}")),
        shown: shown.map(|value| format!("{value:?}")),
    })
}

fn between_maps<Value: Debug + PartialEq>(
    place: &str,
    expected: &BTreeMap<CommentId, Value>,
    shown: &BTreeMap<CommentId, Value>,
) -> Vec<Difference> {
    let comments: BTreeSet<_> = expected.keys().chain(shown.keys()).collect();
    let at = |comment: &CommentId| {
        let place = format!("{place} {}", comment.0);
        between(&place, expected.get(comment), shown.get(comment))
    };
    comments.into_iter().filter_map(at).collect()
}

fn between_lists<Value: Debug + PartialEq>(
    place: &str,
    expected: &[Value],
    shown: &[Value],
) -> Vec<Difference> {
    let at = |index: usize| {
        let place = format!("{place}[{index}]");
        between(&place, expected.get(index), shown.get(index))
    };
    (0..expected.len().max(shown.len())).filter_map(at).collect()
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let or_nothing = |value: &Option<String>| value.clone().unwrap_or("nothing".to_owned());
        let (expected, shown) = (or_nothing(&self.expected), or_nothing(&self.shown));
        write!(f, "{}: expected {expected}, shown {shown}", self.place)
    }
}

#[cfg(test)]
mod tests;
