//! Voices that operate as fast as they are answered, and a host who lets the log grow meanwhile.
//!
//! Each is one thread with one order under way at a time. A voice knows its marks from its last
//! acknowledgement. An order without an answer is sent again under the same key before anything
//! else, also in the next life of the server: this is what a careful client does, and it is how
//! an operation that acts twice is caught.
//!
//! Every acknowledgement that arrives is taken for a promise, also one that a server gives while
//! its disk is gone already.

mod host;

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use super::history::{Act, Answer, Attempt, History, Item, Life, Order, Voice};
use super::scene::Scene;
use super::seed::{Random, Seed};
use super::service::Service;
use host::Host;

/// How long a voice waits before it sends an unanswered order again.
const RETRY_PAUSE: Duration = Duration::from_millis(20);
/// The host's stream of the seed; the voices have those from 1 on.
const HOST_STREAM: u64 = u64::MAX;
/// One in so many orders of a full ballot asks for more than the quota.
const OVERREACH: u64 = 8;
/// One in so many orders of a ballot with room takes a mark away.
const SECOND_THOUGHT: u64 = 3;

/// All voices of a scene and its host, with what they know between two lives of the server.
#[derive(Debug)]
pub struct Crowd {
    host: Host,
    members: Vec<Member>,
    items: Vec<Item>,
    quota: usize,
}

#[derive(Debug)]
struct Member {
    voice: Voice,
    random: Random,
    marks: BTreeSet<Item>,
    unanswered: Option<Order>,
}

impl Crowd {
    /// Voices without a ballot.
    pub fn new(scene: &Scene, seed: Seed) -> Self {
        let host = Host::new(seed.stream(HOST_STREAM));
        let members = (1..).zip(scene.voices()).map(|(stream, voice)| Member {
            voice,
            random: seed.stream(stream),
            marks: BTreeSet::new(),
            unanswered: None,
        });
        Self { host, members: members.collect(), items: scene.items.clone(), quota: scene.quota }
    }

    /// Operates until told to stop, and returns everything sent with its answer.
    pub fn operate(&mut self, service: &impl Service, life: Life, stop: &AtomicBool) -> History {
        let Self { host, members, items, quota } = self;
        let (items, quota) = (items.as_slice(), *quota);
        let mut history = History::default();
        thread::scope(|scope| {
            let appending = scope.spawn(move || host.run(service, stop));
            let running: Vec<_> = members
                .iter_mut()
                .map(|member| scope.spawn(move || member.run(service, life, stop, items, quota)))
                .collect();
            for voice in running {
                // A thread panics only where a test double does; its attempts are then missing.
                history.operations.extend(voice.join().unwrap_or_default());
            }
            history.appends.extend(appending.join().unwrap_or_default());
        });
        history
    }
}

impl Member {
    fn run(
        &mut self,
        service: &impl Service,
        life: Life,
        stop: &AtomicBool,
        items: &[Item],
        quota: usize,
    ) -> Vec<Attempt> {
        let mut attempts = Vec::new();
        while !stop.load(Ordering::SeqCst) {
            let next = self.unanswered.take().or_else(|| self.draw(items, quota));
            let Some(order) = next else { break };
            let answer = service.send(self.voice, &order);
            self.learn(&order, &answer);
            attempts.push(Attempt { voice: self.voice, order, life, answer });
        }
        attempts
    }

    fn learn(&mut self, order: &Order, answer: &Answer) {
        match answer {
            Answer::Acknowledged(ballot) => self.marks = ballot.marks.iter().cloned().collect(),
            Answer::Refused(_) => {}
            Answer::Unknown => {
                self.unanswered = Some(order.clone());
                thread::sleep(RETRY_PAUSE);
            }
        }
    }

    /// Draws an order that changes the ballot, or now and then one that must be refused.
    fn draw(&mut self, items: &[Item], quota: usize) -> Option<Order> {
        let key = self.random.uuid();
        let full = self.marks.len() >= quota;
        let withdraw = if full {
            self.random.below(OVERREACH) != 0
        } else {
            !self.marks.is_empty() && self.random.below(SECOND_THOUGHT) == 0
        };
        let (act, choices): (_, Vec<&Item>) = if withdraw {
            (Act::Withdraw, self.marks.iter().collect())
        } else {
            (Act::Support, items.iter().filter(|item| !self.marks.contains(item)).collect())
        };
        self.random.pick(&choices).map(|&item| Order { key, act, item: item.clone() })
    }
}

#[cfg(test)]
mod tests;
