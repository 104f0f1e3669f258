//! Names of intents, and the ids that follow from them.
//!
//! What a command makes is named after who asked and with which key, so that sent twice it makes one thing.

use std::str::FromStr;

use pathways::{
    campaign::Actor,
    id::{CampaignId, CommandId, Id, InitiativeId},
};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

/// The sender's name for one intent: sent twice, it acts once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdempotencyKey(Uuid);

/// The text was not a UUID.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an idempotency key is a UUID")]
pub struct NotAKey;

impl FromStr for IdempotencyKey {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        Uuid::try_parse(text).map(Self).map_err(|_| NotAKey)
    }
}

/// For acts that follow from something which is itself used once.
impl From<Uuid> for IdempotencyKey {
    fn from(uuid: Uuid) -> Self {
        Self(uuid)
    }
}

impl IdempotencyKey {
    /// A key that nobody else has, for what the server does by itself.
    pub fn fresh() -> Self {
        Self(Uuid::new_v4())
    }

    /// The key of something that must be done once, however often its source is read.
    pub fn of(source: &[u8]) -> Self {
        Self(derive(b"source", &[source]))
    }

    /// The key's bytes.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }

    /// A key for one part of a request that does several things, the same on every resend.
    #[must_use]
    pub fn part(self, number: u64) -> Self {
        Self(derive(b"part", &[self.0.as_bytes(), &number.to_be_bytes()]))
    }

    /// The command's id: two people, or two campaigns, never share one.
    pub(super) fn command(self, campaign: CampaignId, actor: Actor) -> CommandId {
        let sender = sender(actor);
        Id::new(derive(b"command", &[campaign.as_bytes(), sender.as_bytes(), self.0.as_bytes()]))
    }

    /// The id of the initiative that somebody lists or suggests with this key.
    pub fn initiative(self, campaign: CampaignId, actor: Actor) -> InitiativeId {
        Id::new(self.command(campaign, actor).uuid())
    }

    /// The id of the campaign that a creation with this key makes.
    pub(super) fn campaign(self, actor: Actor) -> CampaignId {
        let sender = sender(actor);
        Id::new(derive(b"campaign", &[sender.as_bytes(), self.0.as_bytes()]))
    }
}

fn sender(actor: Actor) -> Uuid {
    match actor {
        Actor::Person(person) => person.uuid(),
        Actor::Operator | Actor::System => Uuid::nil(),
    }
}

/// A UUID of version 8 from a hash.
pub(super) fn derive(purpose: &[u8], parts: &[&[u8]]) -> Uuid {
    let mut hash = Sha256::new();
    hash.update(b"solution-pathways/key/v1\n");
    hash.update(purpose);
    for part in parts {
        hash.update(part);
    }
    let digest: [u8; 32] = hash.finalize().into();
    let [bytes @ .., _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _] = digest;
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}
