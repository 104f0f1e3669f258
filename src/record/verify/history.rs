//! The checkpoint of a record, and whether the record begins as an earlier one says.

use std::fmt;

use super::{CHECKPOINT_FILE, Files, Finding, Place, Rule, keys::Keys, lines::Lines};
use crate::record::{
    ShortTree,
    tree::{Tree, root},
};

/// Checks the tree over the lines against the checkpoint that came with them.
pub(super) fn check(
    files: &Files,
    keys: &Keys,
    lines: &Lines,
    findings: &mut Vec<Finding>,
) -> Tree {
    let found = tree_of(lines, lines.leaves.len());
    let place = || Place::File(CHECKPOINT_FILE.to_owned());
    let note = files.get(CHECKPOINT_FILE).copied().unwrap_or_default();
    if let Some(said) = open(keys, note, &place(), findings)
        && said != found
    {
        let wrong = Finding::broken(Rule::CheckpointTree, place());
        findings.push(wrong.with(shown(found), shown(said)));
    }
    found
}

/// What a checkpoint says, if a key of the record has signed it.
pub(super) fn open(
    keys: &Keys,
    note: &str,
    place: &Place,
    findings: &mut Vec<Finding>,
) -> Option<Tree> {
    match keys.open_checkpoint(note) {
        Ok(opened) => Some(opened.check(place, findings)),
        Err(_) => {
            findings.push(Finding::broken(Rule::CheckpointSignature, place.clone()));
            None
        }
    }
}

/// Checks that the record begins with a tree that was signed, read out or photographed.
pub(super) fn check_beginning(
    said: Tree,
    lines: &Lines,
    place: Place,
    findings: &mut Vec<Finding>,
) {
    match beginning(said.size, lines) {
        Some(found) if found == said => {}
        Some(found) => rewritten(shown(found), shown(said), place, findings),
        None => rewritten(lines.leaves.len(), said.size, place, findings),
    }
}

/// The same by the beginning of the root alone.
pub(super) fn check_short(
    said: ShortTree,
    lines: &Lines,
    place: Place,
    findings: &mut Vec<Finding>,
) {
    match beginning(said.size, lines).map(ShortTree::from) {
        Some(found) if found == said => {}
        Some(found) => rewritten(found, said, place, findings),
        None => rewritten(lines.leaves.len(), said.size, place, findings),
    }
}

fn rewritten(
    found: impl fmt::Display,
    said: impl fmt::Display,
    place: Place,
    findings: &mut Vec<Finding>,
) {
    findings.push(Finding::broken(Rule::CheckpointHistory, place).with(found, said));
}

/// Whether there are so many lines.
pub(super) fn has(lines: &Lines, size: u64) -> bool {
    usize::try_from(size).is_ok_and(|size| size <= lines.leaves.len())
}

/// The tree over the first lines, if there are so many. The entries are all here, so that no proof is needed: the
/// beginning is hashed as it was then.
fn beginning(size: u64, lines: &Lines) -> Option<Tree> {
    let size = usize::try_from(size).ok().filter(|size| *size <= lines.leaves.len())?;
    Some(tree_of(lines, size))
}

fn tree_of(lines: &Lines, size: usize) -> Tree {
    let leaves = lines.leaves.iter().take(size).copied();
    Tree { size: u64::try_from(size).unwrap_or(u64::MAX), root: root(leaves) }
}

fn shown(Tree { size, root }: Tree) -> String {
    format!("{size} {root}")
}
