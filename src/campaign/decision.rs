//! A decision in the making: where fresh ids, salts and events come from.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use uuid::Uuid;

use super::{Actor, By, Campaign, Command, Envelope, Event, Fact, Refusal, Who};
use crate::{
    id::{Id, PersonId},
    record::{Digest, Private, Salt, canonical},
    role::Role,
    rule::LotSecret,
    time::Timestamp,
};

/// Collects the events that one command causes.
#[derive(Debug)]
pub(crate) struct Decision<'a> {
    pub(crate) state: &'a Campaign,
    pub(crate) at: Timestamp,
    pub(crate) actor: Actor,
    pub(crate) role: Role,
    who: Who,
    fresh: Fresh,
    events: Vec<Event>,
}

impl<'a> Decision<'a> {
    pub(crate) fn new(
        state: &'a Campaign,
        envelope: &Envelope,
        role: Role,
        digest: Digest,
    ) -> Self {
        Self {
            state,
            at: envelope.at,
            actor: envelope.actor,
            role,
            who: Who { actor: envelope.actor, command: envelope.id, digest },
            fresh: Fresh { seed: envelope.seed, drawn: 0 },
            events: Vec::new(),
        }
    }

    /// Acts under one of these roles from here on, if the actor has one of them.
    pub(crate) fn acts_as(&mut self, roles: &[Role]) -> bool {
        let held = self.state.people.roles_of(self.actor);
        let role = held.into_iter().find(|role| roles.contains(role));
        self.role = role.unwrap_or(self.role);
        role.is_some()
    }

    /// Adds a fact under the actor's role.
    pub(crate) fn push(&mut self, fact: Fact) {
        // Each event has a commitment of its own to who acted, so that two events of one command cannot be joined.
        let who = self.private(self.who.clone());
        self.events.push(Event { at: self.at, by: By { role: self.role, who }, fact });
    }

    pub(crate) fn private<T>(&mut self, value: T) -> Private<T> {
        Private::new(Salt::new(self.fresh.draw(b"salt")), value)
    }

    /// A secret that is committed to now, for a lot.
    pub(crate) fn lot_secret(&mut self) -> Private<LotSecret> {
        let secret = LotSecret::new(self.fresh.draw(b"lot"));
        self.private(secret)
    }

    pub(crate) fn id<Kind>(&mut self) -> Id<Kind> {
        self.fresh.id()
    }

    /// The person who acts, if it is one.
    pub(crate) const fn person(&self) -> Option<PersonId> {
        match self.actor {
            Actor::Person(person) => Some(person),
            Actor::Operator | Actor::System => None,
        }
    }

    pub(crate) fn into_events(self) -> Vec<Event> {
        self.events
    }
}

/// Ids and salts that all follow from the seed of one command.
#[derive(Debug)]
struct Fresh {
    seed: Salt,
    drawn: u32,
}

impl Fresh {
    fn draw(&mut self, purpose: &[u8]) -> [u8; 32] {
        self.drawn += 1;
        keyed_hash(&self.seed, &[purpose, &self.drawn.to_be_bytes()])
    }

    fn id<Kind>(&mut self) -> Id<Kind> {
        let [bytes @ .., _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _] = self.draw(b"id");
        Id::new(custom_uuid(bytes))
    }
}

/// HMAC-SHA256 over the parts, each preceded by its length.
pub(crate) fn keyed_hash(key: &Salt, parts: &[&[u8]]) -> [u8; 32] {
    // A key of 32 bytes is never refused: HMAC takes keys of any length.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key.as_bytes()) else { return [0; 32] };
    for part in parts {
        mac.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// A UUID of version 8, "custom" in RFC 9562: our own derivation from random bytes.
pub(crate) const fn custom_uuid(mut bytes: [u8; 16]) -> Uuid {
    bytes[6] = (bytes[6] & 0x0f) | 0x80;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    Uuid::from_bytes(bytes)
}

/// The digest of what a command says and of who says it: nobody resends the command of somebody else.
pub(super) fn digest_of(actor: Actor, command: &Command) -> Result<Digest, Refusal> {
    let text = canonical(&(actor, command)).map_err(|_| Refusal::Internal)?;
    Ok(Digest::of_parts(b"solution-pathways/command/v1\n", &[text.as_bytes()]))
}
