//! Commands that are decided one after the other, each on what those before it left, and appended together.
//!
//! The log reads as if each had been appended by itself: the same entries in the same order. One that is refused leaves
//! no trace and holds up no other.

use std::{mem, sync::Arc};

use pathways::{
    campaign::{Envelope, Fact, Refusal, decide},
    id::CampaignId,
    record::{self, Entry, Salt, tree},
    round::RoundState,
};

use super::{Folded, folded::StoredEntry};
use crate::{
    clock::NoRandomness,
    record_key::RecordKey,
    store::{Append, Head, OnBox, Side},
};

/// What became of a command: the facts it caused, now or when it first came, with their places in the log.
pub(super) type Outcome = Result<Vec<(u64, Fact)>, Refusal>;

/// Where the salts of entries come from.
pub(super) type Salts = fn() -> Result<Salt, NoRandomness>;

/// Why events could not be written as entries.
#[derive(Debug, thiserror::Error)]
pub(super) enum WriteError {
    /// No randomness for salts.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// A defect: an event has no canonical form.
    #[error("an event has no canonical form: {0}")]
    NotCanonical(#[from] record::canonical::NotCanonical),
}

/// A log with more commands carried out, and what has to be appended to the store for it.
#[derive(Debug)]
pub(super) struct Chunk {
    /// The log afterwards.
    pub(super) next: Folded,
    /// What is new; without entries if the commands caused nothing.
    pub(super) append: Append,
    /// One for each command that was decided.
    pub(super) outcomes: Vec<Outcome>,
}

impl Chunk {
    /// Decides commands in their order, but none after one that made something due: that has to be done first.
    pub(super) fn decide(
        campaign: CampaignId,
        folded: &Folded,
        envelopes: &[Envelope],
        salts: Salts,
        key: &RecordKey,
    ) -> Result<Self, WriteError> {
        let mut chunk = Self::after(folded);
        for envelope in envelopes {
            let before = chunk.next.campaign.due(envelope.at);
            let outcome = match decide(&chunk.next.campaign, envelope) {
                Ok(events) => {
                    for event in events {
                        chunk.push(Entry { campaign, seq: chunk.size(), salt: salts()?, event })?;
                    }
                    Ok(chunk.next.facts_of(envelope.id))
                }
                Err(refusal) => Err(refusal),
            };
            chunk.outcomes.push(outcome);
            if chunk.next.campaign.due(envelope.at) != before {
                break;
            }
        }
        let tree = chunk.next.tree();
        chunk.append.head = Head { size: tree.size, root: tree.root.to_string() };
        chunk.append.checkpoint = key.checkpoint(campaign, tree);
        Ok(chunk)
    }

    fn after(folded: &Folded) -> Self {
        let append = Append {
            entries: Vec::new(),
            sides: Vec::new(),
            head: Head { size: 0, root: String::new() },
            checkpoint: String::new(),
            gates: Vec::new(),
            closes: Vec::new(),
            on_box: OnBox::Nothing,
        };
        Self { next: folded.clone(), append, outcomes: Vec::new() }
    }

    const fn size(&self) -> u64 {
        self.next.frontier.size()
    }

    fn push(&mut self, entry: Entry) -> Result<(), WriteError> {
        let (bytes, sides) = record::write(&entry)?;
        let (next, append) = (&mut self.next, &mut self.append);
        append.sides.extend(sides.into_iter().map(|side| Side {
            commitment: side.commitment.to_string(),
            seq: entry.seq,
            salt: side.salt.to_string(),
            value: side.value,
        }));
        if let Fact::RoundOpened { round, .. } = &entry.event.fact {
            append.gates.push(round.uuid());
        }
        if let Fact::RoundVoided { round, .. } = &entry.event.fact
            && next.campaign.rounds.get(round).is_some_and(|round| round.state == RoundState::Open)
        {
            append.closes.push(round.uuid());
        }
        next.frontier.append(tree::leaf(bytes.as_bytes()));
        // Only the first event copies the state, which readers still hold; from then on it is the chunk's own.
        let state = Arc::make_mut(&mut next.campaign);
        *state = mem::take(state).apply(&entry.event);
        append.entries.push(bytes.clone());
        next.entries.push(Arc::new(StoredEntry { bytes, event: entry.event }));
        Ok(())
    }
}

#[cfg(test)]
mod tests;
