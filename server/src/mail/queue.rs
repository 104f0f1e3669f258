//! The queue between requests and the mailer.
//!
//! Two bounds keep a mail server that is down from filling the memory: letters not yet taken up,
//! and letters that wait for another attempt. When both are full, posting is refused.
//! A letter that waits does not hold up those behind it.

use std::collections::BTreeMap;
use std::time::Duration;

use thiserror::Error;
use tokio::sync::mpsc;
use tokio::task::{JoinError, JoinHandle};
use tokio::time::{Instant, sleep_until};
use uuid::Uuid;

use super::failure::MailFailure;
use super::letters::Letter;
use super::mailer::Mailer;
use super::message::Outgoing;

/// How many letters may wait to be taken up.
const POSTED_MAX: usize = 4096;

/// How many letters may wait for another attempt.
const WAITING_MAX: usize = 4096;

/// The pauses before the second, third, ... attempt. Together they stay below the time for which
/// a sign-in letter is valid: later it would only confuse.
pub const RETRY_DELAYS: &[Duration] = &[
    Duration::from_secs(5),
    Duration::from_secs(30),
    Duration::from_mins(2),
    Duration::from_mins(5),
];

/// Takes letters from requests; clones feed the same worker.
#[derive(Clone, Debug)]
pub struct MailQueue {
    posted: mpsc::Sender<Outgoing>,
}

/// The task that delivers what the queue takes.
#[derive(Debug)]
pub struct MailWorker {
    task: JoinHandle<()>,
}

/// Why a letter was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NotPosted {
    /// Too many letters wait; try again later.
    #[error("too many letters wait to be sent")]
    Full,
    /// The worker has ended.
    #[error("letters are no longer sent")]
    Stopped,
}

impl MailQueue {
    /// Starts the worker. `delays` is [`RETRY_DELAYS`] but in tests.
    pub fn start(mailer: Mailer, delays: &'static [Duration]) -> (Self, MailWorker) {
        let (posted, inbox) = mpsc::channel(POSTED_MAX);
        let worker = Worker { mailer, delays, inbox, waiting: BTreeMap::new() };
        (Self { posted }, MailWorker { task: tokio::spawn(worker.run()) })
    }

    /// Takes a letter without waiting for anything.
    pub fn post(&self, letter: Letter) -> Result<(), NotPosted> {
        self.posted.try_send(Outgoing::new(letter)).map_err(|refused| match refused {
            mpsc::error::TrySendError::Full(_) => NotPosted::Full,
            mpsc::error::TrySendError::Closed(_) => NotPosted::Stopped,
        })
    }
}

impl MailWorker {
    /// Waits until every letter was tried, once the last [`MailQueue`] is dropped. Letters that
    /// wait for another attempt get one last attempt right then.
    pub async fn finish(self) -> Result<(), JoinError> {
        self.task.await
    }
}

struct Worker {
    mailer: Mailer,
    delays: &'static [Duration],
    inbox: mpsc::Receiver<Outgoing>,
    /// By the time of the next attempt; the id tells letters of one instant apart.
    waiting: BTreeMap<(Instant, Uuid), Attempted>,
}

struct Attempted {
    outgoing: Outgoing,
    attempts: usize,
}

impl Worker {
    async fn run(mut self) {
        while let Some(attempted) = self.next().await {
            self.attempt(attempted, self.delays).await;
        }
        for attempted in std::mem::take(&mut self.waiting).into_values() {
            self.attempt(attempted, &[]).await;
        }
    }

    /// Waits for whichever comes first, a new letter or one that is due again; `None` when no new
    /// letter can come.
    async fn next(&mut self) -> Option<Attempted> {
        loop {
            let due = self.waiting.first_key_value().map(|(key, _)| *key);
            let has_room = self.waiting.len() < WAITING_MAX;
            tokio::select! {
                posted = self.inbox.recv(), if has_room => {
                    return posted.map(|outgoing| Attempted { outgoing, attempts: 0 });
                }
                key = reached(due) => if let Some(attempted) = self.waiting.remove(&key) {
                    return Some(attempted);
                },
            }
        }
    }

    async fn attempt(&mut self, attempted: Attempted, delays: &[Duration]) {
        let Attempted { outgoing, attempts } = attempted;
        let Err(failure) = self.mailer.deliver(&outgoing).await else { return };
        let delay = delays.get(attempts).filter(|_| failure.is_temporary());
        report(&outgoing, attempts + 1, failure, delay);
        if let Some(delay) = delay {
            let key = (Instant::now() + *delay, outgoing.id());
            self.waiting.insert(key, Attempted { outgoing, attempts: attempts + 1 });
        }
    }
}

/// The key of the letter that is due next, when its time has come; never, if none waits.
async fn reached(due: Option<(Instant, Uuid)>) -> (Instant, Uuid) {
    match due {
        Some(key) => {
            sleep_until(key.0).await;
            key
        }
        None => std::future::pending().await,
    }
}

fn report(outgoing: &Outgoing, attempts: usize, failure: MailFailure, next: Option<&Duration>) {
    let (id, occasion) = (outgoing.id(), outgoing.letter().occasion.name());
    if let Some(delay) = next {
        tracing::info!(%id, occasion, attempts, %failure, ?delay, "a letter will be tried again");
    } else {
        tracing::warn!(%id, occasion, attempts, %failure, "a letter was given up");
    }
}

#[cfg(test)]
mod tests;
