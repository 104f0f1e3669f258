//! The keys that sign the record, one after the other.
//!
//! The state knows them from the entries that tell of a rotation, so it knows none before the first. Whether a signature
//! under a rotation holds is asked by whoever has the record as bytes: the shell that makes it, and every verifier.

use super::{Campaign, Decision, Fact, Refusal};
use crate::record::{NoteKey, RotationSignature};

pub(super) fn rotate(
    decision: &mut Decision,
    from: Box<NoteKey>,
    to: Box<NoteKey>,
    signature: RotationSignature,
) -> Result<(), Refusal> {
    let keys = &decision.state.keys;
    let is_in_force = keys.last().is_none_or(|key| *key == *from);
    // A key that was given up once may be known to others.
    let is_new = to != from && !keys.contains(&to);
    if !is_in_force || !is_new || to.name() != from.name() {
        return Err(Refusal::KeyOrder);
    }
    decision.push(Fact::KeyRotated { from, to, signature });
    Ok(())
}

impl Campaign {
    pub(super) fn apply_key(&mut self, fact: &Fact) {
        let Fact::KeyRotated { from, to, .. } = fact else { return };
        if self.keys.is_empty() {
            self.keys.push(NoteKey::clone(from));
        }
        self.keys.push(NoteKey::clone(to));
    }
}
