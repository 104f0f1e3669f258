//! The checkpoint of a record, and whether the record begins as an earlier one says.

use super::{CHECKPOINT_FILE, Files, Finding, Place, Rule, lines::Lines};
use crate::record::{
    NoteKey, checkpoint,
    tree::{Tree, root},
};

/// Checks the tree over the lines against the checkpoint that came with them.
pub(super) fn check(
    files: &Files,
    key: Option<&NoteKey>,
    lines: &Lines,
    findings: &mut Vec<Finding>,
) -> Tree {
    let found = tree_of(lines, lines.leaves.len());
    let place = || Place::File(CHECKPOINT_FILE.to_owned());
    let note = files.get(CHECKPOINT_FILE).copied().unwrap_or_default();
    match key.map(|key| checkpoint::open(key, note)) {
        Some(Ok(said)) if said != found => {
            let wrong = Finding::broken(Rule::CheckpointTree, place());
            findings.push(wrong.with(shown(found), shown(said)));
        }
        Some(Ok(_)) => {}
        Some(Err(_)) | None => findings.push(Finding::broken(Rule::CheckpointSignature, place())),
    }
    found
}

/// Checks that the record begins with a tree that was signed, read out or photographed.
pub(super) fn check_beginning(
    said: Tree,
    lines: &Lines,
    place: Place,
    findings: &mut Vec<Finding>,
) {
    let size = usize::try_from(said.size).unwrap_or(usize::MAX);
    if lines.leaves.len() < size {
        let wrong = Finding::broken(Rule::CheckpointHistory, place);
        findings.push(wrong.with(lines.leaves.len(), said.size));
        return;
    }
    // The entries are all here, so that no proof is needed: the beginning is hashed as it was then.
    let beginning = tree_of(lines, size);
    if beginning != said {
        let wrong = Finding::broken(Rule::CheckpointHistory, place);
        findings.push(wrong.with(shown(beginning), shown(said)));
    }
}

fn tree_of(lines: &Lines, size: usize) -> Tree {
    let leaves = lines.leaves.iter().take(size).copied();
    Tree { size: u64::try_from(size).unwrap_or(u64::MAX), root: root(leaves) }
}

fn shown(Tree { size, root }: Tree) -> String {
    format!("{size} {root}")
}
