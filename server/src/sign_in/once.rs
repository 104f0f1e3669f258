//! What a host does at most once under an idempotency key.
//!
//! The codes that an act makes are shown once, so its answer cannot be read from the store again.
//! Two things stand in for that. This node keeps its newest answers and repeats them; and the store
//! keeps a mark of each act, made **before** it, so that a node which was started anew, or another
//! one, says that it was done instead of doing it again.
//!
//! - Two who send one key together act once: the second waits for the first one's answer.
//! - A refusal keeps nothing: the same key may be sent again.
//! - A failure in the middle leaves the mark. Nothing is done twice; a new key does it anew.
//! - Keys are a person's own, in one campaign.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

use pathways::campaign::{Actor, Refusal};
use pathways::id::{CampaignId, PersonId};
use tokio::sync::Mutex as AsyncMutex;

use super::limits::{ANSWERS_MAX, KEY_LIFETIME};
use super::{Inviter, NewInvitation, Refused, SignIn, unix};
use crate::secret::{Digest, RoomCode};
use crate::service::{IdempotencyKey, Trouble};
use crate::store::Turn;

/// What a host does to let people in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HostAct {
    /// Makes so many personal room codes.
    RoomCodes {
        /// For which campaign.
        campaign: CampaignId,
        /// How many.
        count: u16,
    },
    /// Makes the open code.
    OpenCode {
        /// For which campaign.
        campaign: CampaignId,
    },
    /// Invites an address to a role.
    Invite(NewInvitation),
}

/// The newest acts of hosts and what came of them, each behind a lock of its own.
#[derive(Debug, Default)]
pub(super) struct Answers(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    slots: HashMap<Digest, Slot>,
    oldest_first: VecDeque<Digest>,
}

/// Empty until the act succeeds; locked while it goes on.
type Slot = Arc<AsyncMutex<Option<Done>>>;

#[derive(Debug)]
struct Done {
    act: HostAct,
    codes: Vec<RoomCode>,
}

impl SignIn {
    /// Acts as a host, once for each key, and answers with the codes that were made. It goes on
    /// when the caller goes away, so that a resend gets the answer.
    pub async fn act_once(
        self: &Arc<Self>,
        host: PersonId,
        key: IdempotencyKey,
        act: HostAct,
    ) -> Result<Vec<RoomCode>, Refused> {
        let service = Arc::clone(self);
        let task = tokio::spawn(async move { service.act_or_repeat(host, key, act).await });
        task.await.unwrap_or(Err(Refused::Campaign(Trouble::Internal)))
    }

    /// The codes that a host made under a key, while this node still knows them.
    pub async fn codes_of(
        &self,
        host: PersonId,
        campaign: CampaignId,
        key: IdempotencyKey,
    ) -> Option<Vec<RoomCode>> {
        let slot = self.answers.known(&digest_of(host, campaign, key))?;
        let done = slot.lock().await;
        done.as_ref().map(|done| done.codes.clone())
    }

    async fn act_or_repeat(
        &self,
        host: PersonId,
        key: IdempotencyKey,
        act: HostAct,
    ) -> Result<Vec<RoomCode>, Refused> {
        let digest = digest_of(host, act.campaign(), key);
        let slot = self.answers.slot(&digest);
        let mut done = slot.lock().await;
        if let Some(done) = done.as_ref() {
            return done.again(&act);
        }
        let expires = unix(self.now().after(KEY_LIFETIME));
        if self.store().begin_once(digest.as_str(), expires).await? == Turn::Again {
            return Err(Refused::AlreadyDone);
        }
        match self.carry_out(host, &act).await {
            Ok(codes) => {
                *done = Some(Done { act, codes: codes.clone() });
                Ok(codes)
            }
            Err(refused) => {
                if let Err(error) = self.store().take_back_once(digest.as_str()).await {
                    tracing::error!(%error, "a refused act of a host counts as done");
                }
                Err(refused)
            }
        }
    }

    async fn carry_out(&self, host: PersonId, act: &HostAct) -> Result<Vec<RoomCode>, Refused> {
        let actor = Actor::Person(host);
        match act {
            HostAct::RoomCodes { campaign, count } => {
                self.make_room_codes(*campaign, actor, *count).await
            }
            HostAct::OpenCode { campaign } => {
                Ok(vec![self.make_open_code(*campaign, actor).await?])
            }
            HostAct::Invite(invitation) => {
                self.invite(invitation.clone(), Inviter::Host(host), self.now()).await?;
                Ok(Vec::new())
            }
        }
    }
}

/// A key is a person's own, in one campaign.
fn digest_of(host: PersonId, campaign: CampaignId, key: IdempotencyKey) -> Digest {
    let parts: [&[u8]; 3] = [host.as_bytes(), campaign.as_bytes(), key.as_bytes()];
    Digest::of("pathways/once/v1", &parts)
}

impl HostAct {
    const fn campaign(&self) -> CampaignId {
        match self {
            Self::RoomCodes { campaign, .. } | Self::OpenCode { campaign } => *campaign,
            Self::Invite(invitation) => invitation.campaign,
        }
    }
}

impl Answers {
    /// The slot of a key under which something was begun here.
    fn known(&self, digest: &Digest) -> Option<Slot> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.slots.get(digest).map(Arc::clone)
    }

    /// The slot of a key; the oldest makes room for a new one. An act whose slot was forgotten
    /// still has its mark in the store.
    fn slot(&self, digest: &Digest) -> Slot {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(slot) = kept.slots.get(digest) {
            return Arc::clone(slot);
        }
        if kept.oldest_first.len() >= ANSWERS_MAX
            && let Some(oldest) = kept.oldest_first.pop_front()
        {
            kept.slots.remove(&oldest);
        }
        let slot = Slot::default();
        kept.oldest_first.push_back(digest.clone());
        kept.slots.insert(digest.clone(), Arc::clone(&slot));
        slot
    }
}

impl Done {
    /// The same answer, if the same is asked for.
    fn again(&self, act: &HostAct) -> Result<Vec<RoomCode>, Refused> {
        if self.act == *act {
            Ok(self.codes.clone())
        } else {
            Err(Refused::Campaign(Trouble::Refused(Refusal::CommandReused)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_bounded_and_the_oldest_answer_makes_room() {
        let answers = Answers::default();
        let digest = |number: usize| Digest::of("test", &[&number.to_be_bytes()]);
        let first = answers.slot(&digest(0));
        assert!(Arc::ptr_eq(&first, &answers.slot(&digest(0))));
        for number in 1..=ANSWERS_MAX {
            answers.slot(&digest(number));
        }
        assert_eq!(answers.0.lock().unwrap().slots.len(), ANSWERS_MAX);
        assert!(!Arc::ptr_eq(&first, &answers.slot(&digest(0))));
    }
}
