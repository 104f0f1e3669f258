//! Attempts, gathered into what became of each order.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use crate::torture::history::{Answer, Attempt, Ballot, Life, Order, Voice};

/// An order after all its attempts.
#[derive(Debug)]
pub(super) struct Sent {
    pub(super) order: Order,
    /// The last life it was sent to.
    pub(super) life: Life,
    pub(super) fate: Fate,
}

/// What is known of an order in the end.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// Acknowledged, with one version if all is well.
    Counted { versions: BTreeSet<u64> },
    /// Refused on its last attempt and never acknowledged.
    Refused,
    /// Never answered.
    Unknown,
}

impl Sent {
    pub(super) fn version(&self) -> Option<u64> {
        match &self.fate {
            Fate::Counted { versions } => versions.first().copied(),
            Fate::Refused | Fate::Unknown => None,
        }
    }

    fn add(&mut self, attempt: &Attempt) {
        self.life = self.life.max(attempt.life);
        match (&mut self.fate, &attempt.answer) {
            (Fate::Counted { versions }, Answer::Acknowledged(ballot)) => {
                versions.insert(ballot.version);
            }
            (fate, Answer::Acknowledged(ballot)) => {
                *fate = Fate::Counted { versions: BTreeSet::from([ballot.version]) };
            }
            (fate @ Fate::Unknown, Answer::Refused(_)) => *fate = Fate::Refused,
            (Fate::Counted { .. } | Fate::Refused, Answer::Refused(_)) | (_, Answer::Unknown) => {}
        }
    }
}

/// Every voice's orders, each once, in the order of their first attempt.
pub(super) fn by_voice(history: &[Attempt]) -> BTreeMap<Voice, Vec<Sent>> {
    let mut sent: BTreeMap<Voice, Vec<Sent>> = BTreeMap::new();
    let mut places: BTreeMap<Uuid, usize> = BTreeMap::new();
    for attempt in history {
        let orders = sent.entry(attempt.voice).or_default();
        let place = *places.entry(attempt.order.key).or_insert(orders.len());
        if place == orders.len() {
            let (order, life) = (attempt.order.clone(), attempt.life);
            orders.push(Sent { order, life, fate: Fate::Unknown });
        }
        if let Some(order) = orders.get_mut(place) {
            order.add(attempt);
        }
    }
    sent
}

impl Attempt {
    pub(super) fn acknowledged(&self) -> Option<&Ballot> {
        match &self.answer {
            Answer::Acknowledged(ballot) => Some(ballot),
            Answer::Refused(_) | Answer::Unknown => None,
        }
    }
}
