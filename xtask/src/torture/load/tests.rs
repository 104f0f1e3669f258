use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use uuid::Uuid;

use super::*;
use crate::torture::check::{self, Finding};
use crate::torture::history::Ballot;
use crate::torture::service::{ServiceError, read_back};

const QUOTA: usize = 3;
const VOICES: usize = 8;

/// A server in memory, faithful or with one fault.
struct Double {
    fault: Fault,
    state: Mutex<State>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fault {
    None,
    /// Every third operation is acknowledged and forgotten.
    Forgets,
    /// A key seen before acts again.
    ActsAgain,
    /// The quota is not looked at.
    Generous,
}

#[derive(Default)]
struct State {
    ballots: BTreeMap<Voice, Ballot>,
    seen: BTreeMap<Uuid, Answer>,
    calls: u64,
}

impl Service for Double {
    fn send(&self, voice: Voice, order: &Order) -> Answer {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.calls += 1;
        let calls = state.calls;
        let answer = match state.seen.get(&order.key) {
            Some(answer) if self.fault != Fault::ActsAgain => answer.clone(),
            _ => state.act(voice, order, self.fault),
        };
        state.seen.insert(order.key, answer.clone());
        if calls.is_multiple_of(7) { Answer::Unknown } else { answer }
    }

    fn ballot(&self, voice: Voice) -> Result<Ballot, ServiceError> {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(state.ballots.get(&voice).cloned().unwrap_or_default())
    }

    fn log(&self) -> Result<Vec<u64>, ServiceError> {
        Ok(vec![0])
    }
}

impl State {
    fn act(&mut self, voice: Voice, order: &Order, fault: Fault) -> Answer {
        let ballot = self.ballots.entry(voice).or_default();
        let before = ballot.clone();
        match order.act {
            Act::Support if ballot.marks.len() >= QUOTA && fault != Fault::Generous => {
                return Answer::Refused("quota".to_owned());
            }
            Act::Support => ballot.marks.push(order.item.clone()),
            Act::Withdraw => ballot.marks.retain(|mark| *mark != order.item),
        }
        ballot.version += 1;
        let answer = Answer::Acknowledged(ballot.clone());
        if fault == Fault::Forgets && self.calls.is_multiple_of(3) {
            *ballot = before;
        }
        answer
    }
}

fn findings_after_load(fault: Fault) -> Result<Vec<Finding>, ServiceError> {
    let scene = Scene {
        campaign: "c".to_owned(),
        tokens: vec![String::new(); VOICES],
        reader: String::new(),
        items: ["a", "b", "c", "d", "e"].map(|name| Item(name.to_owned())).to_vec(),
        quota: QUOTA,
    };
    let service = Double { fault, state: Mutex::default() };
    let mut crowd = Crowd::new(&scene, Seed::fresh());
    let stop = AtomicBool::new(false);
    let history = thread::scope(|scope| {
        scope.spawn(|| {
            thread::sleep(Duration::from_millis(150));
            stop.store(true, Ordering::SeqCst);
        });
        crowd.operate(&service, Life(1), &stop)
    });
    Ok(check::all(&history, QUOTA, &[0], &read_back(&service, &scene)?))
}

#[test]
fn a_faithful_server_survives_the_load() -> Result<(), ServiceError> {
    assert_eq!(findings_after_load(Fault::None)?, []);
    Ok(())
}

#[test]
fn a_forgetful_server_is_caught() -> Result<(), ServiceError> {
    let findings = findings_after_load(Fault::Forgets)?;
    assert!(findings.iter().any(Finding::is_loss), "{findings:?}");
    Ok(())
}

#[test]
fn a_server_that_ignores_keys_is_caught() -> Result<(), ServiceError> {
    let findings = findings_after_load(Fault::ActsAgain)?;
    assert!(findings.iter().any(|found| matches!(found, Finding::Twice { .. })), "{findings:?}");
    Ok(())
}

#[test]
fn a_server_without_a_quota_is_caught() -> Result<(), ServiceError> {
    let findings = findings_after_load(Fault::Generous)?;
    let over = |found: &Finding| matches!(found, Finding::OverQuota { .. });
    assert!(findings.iter().any(over), "{findings:?}");
    Ok(())
}
