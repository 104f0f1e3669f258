//! What is computed of a campaign beside what is served, and kept for as long as nothing has changed that it hangs on.
//!
//! One thing at a time is computed, for all campaigns, on a thread that serves nobody; it goes on when nobody waits for it
//! any more.
//!
//! - What is old is never served: as long as the log has no further entry it is as it was, and after that it is found again
//!   by the name of what it hangs on.
//! - It forgets what is erased, also where it was on its way. It goes too when nobody asks for it, so that memory holds no
//!   more of it than is read.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use pathways::{
    campaign::Campaign,
    record::Digest,
    time::{Seconds, Timestamp},
};
use tokio::{
    task::{JoinError, spawn_blocking},
    time::timeout,
};

use super::{Folded, Trouble, cell::Cell};

/// After how long something goes for which nobody asks.
const UNUSED: Seconds = Seconds::minutes(60);
/// After so many seconds it is worth asking again.
const RETRY_AFTER: u32 = 5;

/// Lets one thing be computed at a time.
#[derive(Debug, Clone, Default)]
pub(super) struct Turns(Arc<tokio::sync::Mutex<()>>);

/// Computes something of a campaign; none where there is nothing to compute.
type Compute<T> = dyn FnOnce(&Campaign) -> Option<T> + Send;

/// How something is computed of a campaign.
pub(super) struct Way<T> {
    /// Names what it hangs on.
    pub(super) name: fn(&Campaign) -> Digest,
    /// Computes it; none where there is nothing to compute.
    pub(super) compute: Box<Compute<T>>,
}

/// How long somebody waits, and since when.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wait {
    pub(super) now: Timestamp,
    pub(super) patience: Duration,
}

/// The last of its kind that was computed of one campaign.
#[derive(Debug)]
pub(super) struct Computed<T>(Mutex<State<T>>);

#[derive(Debug)]
struct State<T> {
    /// How many erasures there were.
    erasures: u64,
    kept: Option<Kept<T>>,
}

#[derive(Debug)]
struct Kept<T> {
    /// How many entries of the log it knows.
    size: usize,
    name: Digest,
    asked_for: Timestamp,
    value: Known<T>,
}

/// What is known of a campaign; none where there is nothing to compute.
#[derive(Debug)]
struct Known<T>(Option<Arc<T>>);

impl<T> Clone for Known<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Default for Computed<T> {
    fn default() -> Self {
        Self(Mutex::new(State { erasures: 0, kept: None }))
    }
}

impl<T: Send + Sync + 'static> Computed<T> {
    /// What a campaign has of it now, computed unless it is kept; none where there is nothing to compute.
    pub(super) async fn get(
        self: &Arc<Self>,
        cell: Arc<Cell>,
        turns: Turns,
        wait: Wait,
        way: Way<T>,
    ) -> Result<Option<Arc<T>>, Trouble> {
        let folded = cell.folded()?;
        let is_good = |kept: &Kept<T>| kept.size == folded.entries.len();
        if let Some(Known(value)) = self.known(&folded, wait.now, is_good) {
            return Ok(value);
        }
        let id = cell.id;
        let computing = tokio::spawn(Arc::clone(self).compute(cell, turns, wait.now, way));
        let answer = timeout(wait.patience, computing).await;
        let answer = answer.map_err(|_| Trouble::Busy { retry_after: RETRY_AFTER })?;
        let value = answer.and_then(|answer| answer).map_err(|error| {
            tracing::error!(campaign = %id, cause = %error, "what pages tell of themes could not be computed");
            Trouble::Internal
        })?;
        Ok(value)
    }

    async fn compute(
        self: Arc<Self>,
        cell: Arc<Cell>,
        turns: Turns,
        now: Timestamp,
        way: Way<T>,
    ) -> Result<Option<Arc<T>>, JoinError> {
        // What was entered since may have changed nothing of it. That is asked beside what is served, as its name takes every
        // challenge, and before waiting for what is computed for others.
        let (this, folded, name) = (Arc::clone(&self), cell.latest(), way.name);
        let look = move || {
            let name = name(&folded.campaign);
            this.known(&folded, now, |kept| kept.name == name)
        };
        if let Some(Known(value)) = spawn_blocking(look).await? {
            return Ok(value);
        }
        let turn = turns.0.lock_owned().await;
        // Of what is there by now, whoever had the turn before may have computed it.
        let folded = cell.latest();
        spawn_blocking(move || {
            let name = (way.name)(&folded.campaign);
            if let Some(Known(value)) = self.known(&folded, now, |kept| kept.name == name) {
                return value;
            }
            let value = (way.compute)(&folded.campaign).map(Arc::new);
            self.keep(&folded, name, Known(value.clone()), now);
            drop(turn);
            value
        })
        .await
    }

    /// What is kept, where it is good for these entries.
    fn known(
        &self,
        folded: &Folded,
        now: Timestamp,
        is_good: impl FnOnce(&Kept<T>) -> bool,
    ) -> Option<Known<T>> {
        let mut state = self.lock();
        let is_outdated = folded.is_outdated(state.erasures);
        let kept = state.kept.as_mut().filter(|kept| !is_outdated && is_good(kept))?;
        kept.asked_for = now;
        kept.size = kept.size.max(folded.entries.len());
        Some(kept.value.clone())
    }

    /// Keeps what was computed of these entries, unless something of them was erased meanwhile.
    fn keep(&self, folded: &Folded, name: Digest, value: Known<T>, now: Timestamp) {
        let mut state = self.lock();
        if !folded.is_outdated(state.erasures) {
            state.kept = Some(Kept { size: folded.entries.len(), name, asked_for: now, value });
        }
    }

    /// Forgets it, because something was erased, for the how manieth time.
    pub(super) fn forget(&self, erasures: u64) {
        *self.lock() = State { erasures, kept: None };
    }

    /// Forgets it where nobody has asked for it lately.
    pub(super) fn forget_unused(&self, now: Timestamp) {
        self.lock().kept.take_if(|kept| kept.asked_for.after(UNUSED) <= now);
    }

    fn lock(&self) -> MutexGuard<'_, State<T>> {
        // Each is put in whole.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::{
        collections::BTreeSet,
        sync::atomic::{AtomicU32, Ordering},
    };

    use pathways::{
        campaign::{By, Event, Fact},
        id::CampaignId,
        record::Private,
        role::Role,
    };
    use uuid::Uuid;

    use super::*;
    use crate::service::StoredEntry;

    const NOW: Timestamp = Timestamp::from_unix(1_000_000);
    const NAME: Digest = Digest::new([1; 32]);
    const OTHER: Digest = Digest::new([2; 32]);

    /// What is known: a value, or that there is none.
    fn kept(computed: &Computed<u8>, folded: &Folded, name: Digest) -> Vec<Option<u8>> {
        let known = computed.known(folded, NOW, |kept| kept.name == name);
        known.into_iter().map(|known| known.0.map(|value| *value)).collect()
    }

    #[test]
    fn what_was_erased_while_it_was_computed_is_not_kept() {
        let (computed, before) = (Computed::default(), Folded::after(0));
        computed.keep(&before, NAME, Known(Some(Arc::new(7))), NOW);
        assert_eq!(kept(&computed, &before, NAME), [Some(7)]);
        assert_eq!(kept(&computed, &before, OTHER), []);
        computed.forget(1);
        assert_eq!(kept(&computed, &before, NAME), []);
        computed.keep(&before, NAME, Known(Some(Arc::new(7))), NOW);
        assert_eq!(kept(&computed, &Folded::after(1), NAME), []);
        computed.keep(&Folded::after(1), NAME, Known(None), NOW);
        assert_eq!(kept(&computed, &Folded::after(1), NAME), [None]);
    }

    #[test]
    fn what_nobody_asks_for_goes_after_an_hour() {
        let (computed, folded) = (Computed::default(), Folded::after(0));
        computed.keep(&folded, NAME, Known(Some(Arc::new(7))), NOW);
        let later = NOW.after(Seconds::minutes(59));
        computed.forget_unused(later);
        assert!(computed.known(&folded, later, |_| true).is_some());
        computed.forget_unused(NOW.after(UNUSED));
        assert!(computed.known(&folded, later, |_| true).is_some(), "somebody asked meanwhile");
        computed.forget_unused(later.after(UNUSED));
        assert!(computed.known(&folded, later, |_| true).is_none());
    }

    fn folded(entries: usize) -> Folded {
        let by = By { role: Role::Host, who: Private::Redacted(Digest::new([0; 32])) };
        let fact = Fact::StopWordsSet { words: BTreeSet::new() };
        let event = Event { at: NOW, by, fact };
        let entry = Arc::new(StoredEntry { bytes: String::new(), event });
        let mut folded = Folded::after(0);
        folded.entries = vec![entry; entries];
        folded
    }

    #[tokio::test]
    async fn what_is_known_is_not_computed_again_and_nobody_waits_longer_than_she_would() {
        let cell = Arc::new(Cell::new(CampaignId::new(Uuid::nil())));
        let (computed, turns) = (Arc::new(Computed::<u8>::default()), Turns::default());
        let times = Arc::new(AtomicU32::new(0));
        let ask = async |patience| {
            let (cell, turns, counted) = (Arc::clone(&cell), turns.clone(), Arc::clone(&times));
            let compute = move |_: &Campaign| {
                counted.fetch_add(1, Ordering::Relaxed);
                Some(7)
            };
            let way = Way { name: |_| NAME, compute: Box::new(compute) };
            computed.get(cell, turns, Wait { now: NOW, patience }, way).await
        };
        let long = Duration::from_mins(1);
        assert!(matches!(ask(long).await, Err(Trouble::UnknownCampaign)));
        for entries in [1, 1, 2] {
            cell.publish(folded(entries));
            assert!(matches!(ask(long).await, Ok(Some(value)) if *value == 7));
            assert_eq!(times.load(Ordering::Relaxed), 1, "{entries} entries change nothing of it");
        }
        computed.forget(0);
        let turn = turns.0.lock().await;
        let soon = ask(Duration::from_millis(20)).await;
        assert!(matches!(soon, Err(Trouble::Busy { .. })), "{soon:?}");
        drop(turn);
        assert!(matches!(ask(long).await, Ok(Some(_))));
        assert_eq!(
            times.load(Ordering::Relaxed),
            2,
            "whoever gave up had it computed all the same"
        );
    }
}
