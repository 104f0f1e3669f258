//! Letting another key sign the records, one campaign after the other, while no server runs.
//!
//! Each campaign's log gets one entry, in which the old key names the new one and signs that; the checkpoint over it is the
//! first by the new key. Both lie in one transaction, so a head is signed by the old key or by the new one and says itself
//! which: whatever was broken off is taken up again, and nothing is done twice.
//!
//! - Nothing is written before every log was found whole, signed by one of the two keys, and ready for its entry.

use pathways::{
    campaign::{Actor, Command, Envelope, Refusal},
    id::{CampaignId, CommandId, Id},
    record::Rotation,
};
use uuid::Uuid;

use super::{
    Fault, Folded, StartKey, boot,
    chunk::{Chunk, WriteError},
    start_key::has_signed,
};
use crate::{
    clock::{Clock, NoRandomness, draw},
    record_key::RecordKey,
    store::{Append, AppendError, Head, Store, StoreError},
};

/// Why a rotation stopped. Started again, it goes on where it was.
#[derive(Debug, thiserror::Error)]
pub enum RotationError {
    /// Both keys are one.
    #[error("the new key is the one that signs the records already")]
    SameKey,
    /// A campaign's record is damaged, or neither key has signed it.
    #[error("{0}; nothing was changed: put the key back that has signed it, or restore a backup")]
    Damaged(Fault),
    /// The record of a campaign names another key, since one was lost.
    #[error(
        "the record of campaign {campaign} names another key as the one that signs it: one was lost since, and nobody can \
         give it up"
    )]
    Refused {
        /// Whose record it is.
        campaign: CampaignId,
    },
    /// An entry could not be appended, or nobody knows whether it was.
    #[error(
        "the record of campaign {campaign} did not get its entry ({cause}): run the command again"
    )]
    Append {
        /// Whose record it is.
        campaign: CampaignId,
        /// What the store said.
        cause: AppendError,
    },
    /// The store cannot be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No randomness for salts.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// A defect: an entry has no canonical form.
    #[error("the entry cannot be written: {0}")]
    Write(String),
}

/// What has to be appended so that one key follows another in every log of a store.
#[derive(Debug)]
pub struct PlannedRotation {
    campaigns: Vec<CampaignId>,
    waiting: Vec<(CampaignId, Option<Head>, Append)>,
}

impl PlannedRotation {
    /// Checks every log, and decides what is appended to those in which `new` does not follow `old` yet. Nothing is written.
    pub async fn of(
        store: &Store,
        clock: &Clock,
        old: &RecordKey,
        new: &RecordKey,
    ) -> Result<Self, RotationError> {
        let nobody = CampaignId::new(Uuid::nil());
        if old.public(nobody) == new.public(nobody) {
            return Err(RotationError::SameKey);
        }
        // What an interrupted attempt left may be visible without being durable.
        store.barrier().await?;
        let known = StartKey::Known(old.clone());
        let mut planned = Self { campaigns: Vec::new(), waiting: Vec::new() };
        for (uuid, head, note) in store.signed_heads().await? {
            let campaign = Id::new(uuid);
            planned.campaigns.push(campaign);
            let is_done = has_signed(new, campaign, &head, note.as_deref());
            if !is_done {
                let signed = known.signed_by(campaign, &head, note.as_deref());
                signed.map_err(RotationError::Damaged)?;
            }
            let folded = boot::check(store, campaign, Folded::default(), &head).await?;
            let folded = folded.map_err(RotationError::Damaged)?;
            if !is_done {
                let chunk = decide(campaign, &folded, clock, (old, new))?;
                planned.waiting.push((campaign, Some(head), chunk.append));
            }
        }
        Ok(planned)
    }

    /// Appends it. The new key has to be where no loss of power takes it away; afterwards the old one may be deleted. The
    /// campaigns whose records now name the new one.
    pub async fn write(self, store: &Store) -> Result<Vec<CampaignId>, RotationError> {
        for (campaign, head, append) in self.waiting {
            let appended = store.append(campaign.uuid(), head, append).await;
            appended.map_err(|cause| RotationError::Append { campaign, cause })?;
        }
        store.barrier().await?;
        Ok(self.campaigns)
    }
}

fn decide(
    campaign: CampaignId,
    folded: &Folded,
    clock: &Clock,
    (old, new): (&RecordKey, &RecordKey),
) -> Result<Chunk, RotationError> {
    let (from, to) = (old.signer(campaign), new.public(campaign));
    let signature = Rotation { tree: folded.tree(), to: &to }.sign(&from);
    let command = Command::RotateKey { from: from.key().into(), to: to.into(), signature };
    let now = clock.now();
    // Time never runs backwards in a log, whatever a machine's clock does.
    let at = folded.entries.last().map_or(now, |entry| entry.event.at.max(now));
    let id = CommandId::new(Uuid::new_v4());
    let envelope = Envelope { id, at, actor: Actor::System, seed: draw()?, command };
    let chunk = Chunk::decide(campaign, folded, &[envelope], draw, new);
    let chunk = chunk.map_err(|error: WriteError| RotationError::Write(error.to_string()))?;
    let refusal = chunk.outcomes.iter().find_map(|outcome| outcome.as_ref().err());
    match refusal {
        None => Ok(chunk),
        Some(Refusal::KeyOrder) => Err(RotationError::Refused { campaign }),
        Some(refusal) => Err(RotationError::Write(refusal.to_string())),
    }
}
