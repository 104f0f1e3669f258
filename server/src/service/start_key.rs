//! The key at a start: whether it is the one that has signed the records, and what is done where it is not.
//!
//! Each append is signed, so a head without a checkpoint is one that somebody wrote who has no key, or one from before
//! records were signed. Nothing in the store can tell which, since whoever alters it could alter that too: the host says so.

use pathways::{
    id::{CampaignId, Id},
    record::{BrokenNote, checkpoint, tree::Tree},
};
use uuid::Uuid;

use super::{BootError, Fault, OnFault};
use crate::{
    record_key::RecordKey,
    store::{Head, Store, StoreError},
};

/// The key with which a start signs.
#[derive(Debug, Clone)]
pub enum StartKey {
    /// The one that has signed the records.
    Known(RecordKey),
    /// One that may take the place of another: what was signed with that, or not at all, is signed anew.
    Replacing(RecordKey),
}

/// Who has signed the head of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Signer {
    /// Nobody.
    Nobody,
    /// This installation.
    Us,
    /// Whoever had another key.
    Another,
}

impl From<RecordKey> for StartKey {
    fn from(key: RecordKey) -> Self {
        Self::Known(key)
    }
}

impl StartKey {
    pub(super) fn into_key(self) -> RecordKey {
        let (Self::Known(key) | Self::Replacing(key)) = self;
        key
    }

    const fn key(&self) -> &RecordKey {
        let (Self::Known(key) | Self::Replacing(key)) = self;
        key
    }

    /// Whether it is the key of this store, and the store one of which something is signed.
    pub(super) fn check(
        &self,
        heads: &[(Uuid, Head, Option<String>)],
        on_fault: OnFault,
    ) -> Result<(), BootError> {
        let has_signed = |signer| {
            heads.iter().any(|(uuid, _, note)| {
                note.as_deref().is_some_and(|note| self.signer(Id::new(*uuid), note) == signer)
            })
        };
        let is_wrong = match on_fault {
            OnFault::Stop => has_signed(Signer::Another),
            OnFault::Quarantine => has_signed(Signer::Another) && !has_signed(Signer::Us),
        };
        let is_unsigned = !heads.is_empty() && heads.iter().all(|(_, _, note)| note.is_none());
        match self {
            Self::Known(_) if is_unsigned => Err(BootError::Unsigned),
            Self::Known(_) if is_wrong => Err(BootError::OtherKey),
            Self::Known(_) | Self::Replacing(_) => Ok(()),
        }
    }

    /// Who has signed this head, unless it is another than the one that was signed.
    pub(super) fn signed_by(
        &self,
        campaign: CampaignId,
        head: &Head,
        note: Option<&str>,
    ) -> Result<Signer, Fault> {
        let fault = |cause: &str| Err(Fault { campaign, cause: cause.to_owned() });
        let Some(note) = note else {
            return match self {
                Self::Known(_) => fault("its checkpoint is missing"),
                Self::Replacing(_) => Ok(Signer::Nobody),
            };
        };
        match (checkpoint::open(&self.key().public(campaign), note), self) {
            (Ok(tree), _) if is_head(tree, head) => Ok(Signer::Us),
            (Err(BrokenNote::NotSigned), Self::Replacing(_)) => Ok(Signer::Another),
            (Err(BrokenNote::NotSigned), Self::Known(_)) => fault("it was signed with another key"),
            (Ok(_) | Err(BrokenNote::Malformed | BrokenNote::Forged), _) => {
                fault("its checkpoint was altered")
            }
        }
    }

    fn signer(&self, campaign: CampaignId, note: &str) -> Signer {
        match checkpoint::open(&self.key().public(campaign), note) {
            Err(BrokenNote::NotSigned) => Signer::Another,
            Ok(_) | Err(BrokenNote::Malformed | BrokenNote::Forged) => Signer::Us,
        }
    }

    /// Signs a head that this key had not signed, so that the next start finds this one.
    pub(super) async fn sign_anew(
        &self,
        store: &Store,
        campaign: CampaignId,
        tree: Tree,
        signer: Signer,
    ) -> Result<(), StoreError> {
        if signer == Signer::Us {
            return Ok(());
        }
        tracing::warn!(%campaign, "the record is signed with another key from now on");
        let head = Head { size: tree.size, root: tree.root.to_string() };
        let checkpoint = self.key().checkpoint(campaign, tree);
        store.sign_head(campaign.uuid(), &head, checkpoint).await
    }
}

/// Whether this key has signed the head of a log that somebody has written since.
pub(super) fn has_signed(
    key: &RecordKey,
    campaign: CampaignId,
    head: &Head,
    note: Option<&str>,
) -> bool {
    let tree = note.and_then(|note| checkpoint::open(&key.public(campaign), note).ok());
    tree.is_some_and(|tree| is_head(tree, head))
}

fn is_head(tree: Tree, head: &Head) -> bool {
    tree.size == head.size && tree.root.to_string() == head.root
}
