//! The keys that sign the record, and which of them was in force when it had a size.
//!
//! The first is the one that the first rotation gives up, or the only one; each rotation that holds puts the next in its
//! place, from the checkpoint on that covers its entry. A rotation that does not hold changes nothing.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{
    Finding, KEY_FILE, Place, Rule,
    lines::{Line, Lines},
};
use crate::{
    campaign::Fact,
    record::{
        BrokenNote, NoteKey, Promise, Rotation, RotationSignature, checkpoint,
        tree::{Frontier, Tree},
    },
};

/// A key with the least size of the record that it signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Term {
    /// From how many entries on.
    pub since: u64,
    /// The key.
    pub key: NoteKey,
}

/// The keys of a record, oldest first; none where it has no file with a key.
#[derive(Debug)]
pub(super) struct Keys {
    pub(super) terms: Vec<Term>,
}

/// What a key of the record has signed.
#[derive(Debug, Clone, Copy)]
pub(super) enum Opened {
    /// The key that was in force for its size.
    InForce(Tree),
    /// One that was in force before or since.
    OutOfForce(Tree),
}

/// An entry that tells of a rotation.
struct Told<'a> {
    seq: usize,
    from: &'a NoteKey,
    to: &'a NoteKey,
    signature: &'a RotationSignature,
}

impl Opened {
    /// How far the record went; another key than the one in force is named.
    pub(super) fn check(self, place: &Place, findings: &mut Vec<Finding>) -> Tree {
        let (Self::InForce(tree) | Self::OutOfForce(tree)) = self;
        if matches!(self, Self::OutOfForce(_)) {
            findings.push(Finding::broken(Rule::KeyInForce, place.clone()));
        }
        tree
    }
}

impl Keys {
    pub(super) fn read(key: Option<NoteKey>, lines: &Lines, findings: &mut Vec<Finding>) -> Self {
        let Some(key) = key else { return Self { terms: Vec::new() } };
        let told = told(lines);
        let first = told.iter().map(|told| told.from).find(|from| from.name() == key.name());
        let first = Term { since: 0, key: first.unwrap_or(&key).clone() };
        let mut known = BTreeSet::from([first.key.to_string()]);
        let mut keys = Self { terms: vec![first] };
        let mut rest = lines.leaves.iter().copied();
        let mut before = Frontier::default();
        for told in &told {
            let missing =
                told.seq.saturating_sub(usize::try_from(before.size()).unwrap_or(usize::MAX));
            rest.by_ref().take(missing).for_each(|leaf| before.append(leaf));
            let is_new = known.insert(told.to.to_string());
            if !(is_new && keys.follow(told, &before)) {
                let place = u64::try_from(told.seq).unwrap_or(u64::MAX);
                findings.push(Finding::broken(Rule::KeyRotation, Place::Entry(place)));
            }
        }
        if keys.terms.last().is_none_or(|last| last.key != key) {
            let wrong = Finding::broken(Rule::CheckpointKey, Place::File(KEY_FILE.to_owned()));
            let last = keys.terms.last().map(|last| last.key.to_string());
            findings.push(wrong.with(key, last.unwrap_or_default()));
        }
        keys
    }

    /// Puts the next key in force, if the rotation holds.
    fn follow(&mut self, told: &Told, before: &Frontier) -> bool {
        let Told { from, to, signature, .. } = told;
        let is_in_force = self.terms.last().is_some_and(|last| last.key == **from);
        if !is_in_force || to.name() != from.name() {
            return false;
        }
        let tree = Tree { size: before.size(), root: before.root() };
        let holds = Rotation { tree, to }.is_signed_by(from, signature);
        if holds {
            self.terms.push(Term { since: tree.size + 1, key: NoteKey::clone(to) });
        }
        holds
    }

    /// Whether it is a key of the record.
    pub(super) fn has(&self, text: &str) -> bool {
        self.terms.iter().any(|term| term.key.to_string() == text)
    }

    pub(super) fn open_checkpoint(&self, note: &str) -> Result<Opened, BrokenNote> {
        self.open(|key| checkpoint::open(key, note))
    }

    pub(super) fn open_promise(&self, note: &str) -> Result<Opened, BrokenNote> {
        self.open(|key| Promise::open(key, note).map(|promise| promise.tree))
    }

    /// What one of the keys has signed; that none has, only where no signature says that it is by one of them.
    fn open(
        &self,
        open: impl Fn(&NoteKey) -> Result<Tree, BrokenNote>,
    ) -> Result<Opened, BrokenNote> {
        let mut found = Err(BrokenNote::NotSigned);
        for term in &self.terms {
            match open(&term.key) {
                Ok(tree) if self.is_in_force(term, tree.size) => return Ok(Opened::InForce(tree)),
                Ok(tree) => found = Ok(Opened::OutOfForce(tree)),
                Err(BrokenNote::NotSigned) => {}
                Err(broken) => found = found.or(Err(broken)),
            }
        }
        found
    }

    /// Whether a key was in force when the record had this size: the last whose term has begun.
    fn is_in_force(&self, term: &Term, size: u64) -> bool {
        self.terms.iter().rfind(|one| one.since <= size) == Some(term)
    }
}

fn told<'a>(lines: &'a Lines) -> Vec<Told<'a>> {
    let told = |(seq, line): (usize, &'a Line)| {
        let Line::Entry(entry) = line else { return None };
        let Fact::KeyRotated { from, to, signature } = &entry.event.fact else { return None };
        Some(Told { seq, from, to, signature })
    };
    lines.all.iter().enumerate().filter_map(told).collect()
}
