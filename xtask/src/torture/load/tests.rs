use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use uuid::Uuid;

use super::*;
use crate::torture::check::{self, Finding};
use crate::torture::history::{Ballot, Entry, Place};
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
    log: Vec<Entry>,
    appended: BTreeMap<Uuid, Place>,
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

    fn append(&self, key: Uuid) -> Answer<Place> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let answer = match state.appended.get(&key) {
            Some(place) if self.fault != Fault::ActsAgain => place.clone(),
            _ => state.append(self.fault),
        };
        let first = !state.appended.contains_key(&key);
        state.appended.insert(key, answer.clone());
        // The first answer to every wish is lost on its way.
        if first { Answer::Unknown } else { Answer::Acknowledged(answer) }
    }

    fn log(&self) -> Result<Vec<Entry>, ServiceError> {
        Ok(self.state.lock().unwrap_or_else(PoisonError::into_inner).log.clone())
    }
}

impl State {
    fn append(&mut self, fault: Fault) -> Place {
        let seq = u64::try_from(self.log.len()).unwrap_or(u64::MAX);
        let place = Place { seq, fact: "noted".to_owned() };
        if fault != Fault::Forgets {
            self.log.push(Entry { place: place.clone(), text: String::new() });
        }
        place
    }

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
        round: String::new(),
        host: String::new(),
        items: ["a", "b", "c", "d", "e"].map(|name| Item(name.to_owned())).to_vec(),
        quota: QUOTA,
        log: vec![],
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
    Ok(check::all(&scene, &history, &[], &read_back(&service, &scene)?))
}

#[test]
fn a_faithful_server_survives_the_load() -> Result<(), ServiceError> {
    assert_eq!(findings_after_load(Fault::None)?, []);
    Ok(())
}

#[test]
fn a_forgetful_server_is_caught() -> Result<(), ServiceError> {
    let findings = findings_after_load(Fault::Forgets)?;
    for lost in [
        |found: &Finding| matches!(found, Finding::Lost { .. } | Finding::Behind { .. }),
        |found: &Finding| matches!(found, Finding::LostEntry { .. }),
    ] {
        assert!(findings.iter().any(lost), "{findings:?}");
    }
    Ok(())
}

#[test]
fn a_server_that_ignores_keys_is_caught() -> Result<(), ServiceError> {
    let findings = findings_after_load(Fault::ActsAgain)?;
    for twice in [
        |found: &Finding| matches!(found, Finding::Twice { .. }),
        |found: &Finding| matches!(found, Finding::EntryTwice { .. }),
    ] {
        assert!(findings.iter().any(twice), "{findings:?}");
    }
    Ok(())
}

#[test]
fn a_server_without_a_quota_is_caught() -> Result<(), ServiceError> {
    let findings = findings_after_load(Fault::Generous)?;
    let over = |found: &Finding| matches!(found, Finding::OverQuota { .. });
    assert!(findings.iter().any(over), "{findings:?}");
    Ok(())
}
