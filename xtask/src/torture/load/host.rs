//! The host, who adds one entry after another to the log.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use uuid::Uuid;

use crate::torture::history::{Answer, Append};
use crate::torture::seed::Random;
use crate::torture::service::Service;

/// The log of a real campaign grows slowly; so does this one, to leave room for the ballots.
const PAUSE: Duration = Duration::from_millis(30);

#[derive(Debug)]
pub(super) struct Host {
    random: Random,
    unanswered: Option<Uuid>,
}

impl Host {
    pub(super) fn new(random: Random) -> Self {
        Self { random, unanswered: None }
    }

    pub(super) fn run(&mut self, service: &impl Service, stop: &AtomicBool) -> Vec<Append> {
        let mut appends = Vec::new();
        while !stop.load(Ordering::SeqCst) {
            let key = self.unanswered.take().unwrap_or_else(|| self.random.uuid());
            let answer = service.append(key);
            if answer == Answer::Unknown {
                self.unanswered = Some(key);
            }
            appends.push(Append { key, answer });
            thread::sleep(PAUSE);
        }
        appends
    }
}
