//! What receipts are proved from, kept in memory: the sealed boxes, and the tree over the log.
//!
//! - A box is read and compared with its seal once, on a thread that serves nobody, by one of those who wait for it. It
//!   cannot change any more, so it is kept until it is emptied.
//! - One that no longer opens its seal is kept as such: whoever mends it starts the server again.
//! - Of a box that was emptied, what stays is read: the commitments, and the slips where they are published.
//! - The tree grows with the log. A proof takes as many steps as it is high.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use pathways::{
    campaign::{Campaign, Refusal},
    id::{CampaignId, RoundId},
    record::{
        Digest, Inclusion,
        tree::{self, Levels, Tree},
        verify::slip_line,
    },
    round::{Round, SealedBox, Slip, leaves, seal, slips_root},
    view,
};
use tokio::{sync::OnceCell, task::spawn_blocking};

use super::{Folded, Service, Trouble, internal, vote};
use crate::store::{BallotRow, Store};

/// A sealed box with the tree over its ballots.
#[derive(Debug)]
pub(super) struct OpenedBox {
    /// The commitments to its ballots, sorted.
    pub(super) commitments: Vec<Digest>,
    /// The openings of its slips, sorted by item and commitment.
    pub(super) slips: Vec<Slip>,
    tree: Levels,
}

impl OpenedBox {
    /// What ballots make, if they are those of the seal.
    pub(super) fn of(round: &Round, rows: Vec<BallotRow>) -> Option<Self> {
        let sealed = round.seal.as_ref()?;
        let ballots = vote::parse(rows).ok()?;
        let SealedBox { seal: found, commitments, slips } = seal(round, &ballots);
        let roots = (found.ballots_root, found.slips_root);
        let tree = leaves(&commitments).into_iter().collect();
        (roots == (sealed.ballots_root, sealed.slips_root)).then_some(Self {
            commitments,
            slips,
            tree,
        })
    }

    /// What stayed of a box that was emptied, if it is that of the seal. Slips that nobody may know did not stay.
    pub(super) fn remaining(round: &Round, lines: &[String]) -> Option<Self> {
        let sealed = round.seal.as_ref()?;
        let (mut commitments, mut slips) = (Vec::new(), Vec::new());
        for line in lines {
            match line.parse() {
                Ok(commitment) => commitments.push(commitment),
                Err(_) => slips.push(serde_json::from_str(line).ok()?),
            }
        }
        let tree: Levels = leaves(&commitments).into_iter().collect();
        let is_whole = tree.tree().root == sealed.ballots_root
            && (!view::shows_slips(round) || slips_root(round.id, &slips) == sealed.slips_root);
        is_whole.then_some(Self { commitments, slips, tree })
    }

    /// What stays of it once it is emptied, line by line.
    pub(super) fn remains(&self, round: &Round) -> Result<Vec<String>, Trouble> {
        let slips = if view::shows_slips(round) { self.slips.as_slice() } else { &[] };
        let slips: Option<Vec<String>> = slips.iter().map(|slip| slip_line(slip).ok()).collect();
        let slips = slips.ok_or_else(|| {
            tracing::error!(round = %round.id, "a slip has no canonical form");
            Trouble::Internal
        })?;
        Ok(self.commitments.iter().map(ToString::to_string).chain(slips).collect())
    }

    /// Where a ballot lies in it.
    pub(super) fn place_of(&self, ballot: Digest) -> Option<Inclusion> {
        Inclusion::of(&self.tree, self.commitments.binary_search(&ballot).ok()?)
    }
}

/// A box, or nothing where it is not what was sealed.
type Opened = Option<Arc<OpenedBox>>;

/// What is kept of one campaign.
#[derive(Debug, Default)]
pub(super) struct Proofs {
    boxes: Mutex<BTreeMap<RoundId, Arc<OnceCell<Opened>>>>,
    log: Mutex<Levels>,
}

impl Proofs {
    /// The place of a box. Whoever comes first fills it, and the others wait for it.
    fn place(&self, round: RoundId) -> Arc<OnceCell<Opened>> {
        Arc::clone(lock(&self.boxes).entry(round).or_default())
    }

    /// Forgets a box that is emptied now: it holds the opening of every slip, also of those that nobody may know any more.
    pub(super) fn forget(&self, round: RoundId) {
        lock(&self.boxes).remove(&round);
    }

    /// Where an entry lies in the log, and how far the log goes: at least as far as this fold.
    fn place_of_entry(&self, folded: &Folded, place: usize) -> Option<(Inclusion, Tree)> {
        let mut log = lock(&self.log);
        let known = log.size();
        for entry in folded.entries.iter().skip(known) {
            log.append(tree::leaf(entry.bytes.as_bytes()));
        }
        Some((Inclusion::of(&log, place)?, log.tree()))
    }
}

/// What is kept is put in whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Service {
    /// A sealed box, compared with its seal.
    pub(super) async fn sealed_box(
        &self,
        campaign: CampaignId,
        round: RoundId,
    ) -> Result<Arc<OpenedBox>, Trouble> {
        let cell = self.cell(campaign)?;
        let state = Arc::clone(&cell.folded()?.campaign);
        let found = state.rounds.get(&round).ok_or(Trouble::Refused(Refusal::UnknownRound))?;
        if found.seal.is_none() {
            return Err(Trouble::Refused(Refusal::RoundState));
        }
        let (place, store) = (cell.proofs.place(round), self.store().clone());
        // It goes on when nobody waits for it any more.
        let opening = async move {
            let opened = place.get_or_try_init(|| open(store, campaign, state, round)).await;
            opened.cloned()
        };
        self.owned(opening).await?.ok_or(Trouble::Quarantined)
    }

    /// Where an entry lies in a log, and how far the log goes by now; none where there is no such entry.
    pub(super) async fn place_of_entry(
        &self,
        campaign: CampaignId,
        folded: &Arc<Folded>,
        place: usize,
    ) -> Result<Option<(Inclusion, Tree)>, Trouble> {
        let (cell, folded) = (self.cell(campaign)?, Arc::clone(folded));
        // The first who asks after a start hashes all of it.
        let work = move || cell.proofs.place_of_entry(&folded, place);
        beside(campaign, work).await
    }
}

/// Runs work on a thread that serves nobody.
async fn beside<T: Send + 'static>(
    campaign: CampaignId,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Trouble> {
    spawn_blocking(work).await.map_err(|error| {
        tracing::error!(%campaign, cause = %error, "what a receipt is proved from could not be made");
        Trouble::Internal
    })
}

async fn open(
    store: Store,
    campaign: CampaignId,
    state: Arc<Campaign>,
    round: RoundId,
) -> Result<Opened, Trouble> {
    let rows = store.ballots(round.uuid()).await.map_err(|error| internal(&error))?;
    // Read later: whoever finds the box emptied finds what stayed of it.
    let lines = store.remains(round.uuid()).await.map_err(|error| internal(&error))?;
    let work = move || {
        let round = state.rounds.get(&round)?;
        if lines.is_empty() {
            OpenedBox::of(round, rows)
        } else {
            OpenedBox::remaining(round, &lines)
        }
    };
    let opened = beside(campaign, work).await?;
    if opened.is_none() {
        tracing::error!(%campaign, %round, "a sealed box was altered");
    }
    Ok(opened.map(Arc::new))
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[tokio::test]
    async fn a_box_is_opened_once_for_all_who_wait_and_again_only_after_a_failure() {
        let (proofs, reads) = (Proofs::default(), AtomicUsize::new(0));
        let round = RoundId::new(uuid::Uuid::nil());
        let asked = async |outcome: Result<Opened, Trouble>| {
            let read = async || {
                reads.fetch_add(1, Ordering::Relaxed);
                tokio::task::yield_now().await;
                outcome.clone()
            };
            proofs.place(round).get_or_try_init(read).await.cloned()
        };
        assert!(matches!(asked(Err(Trouble::Internal)).await, Err(Trouble::Internal)));
        let (one, other) = tokio::join!(asked(Ok(None)), asked(Ok(None)));
        assert!(matches!((one, other), (Ok(None), Ok(None))));
        assert!(matches!(asked(Err(Trouble::Internal)).await, Ok(None)));
        assert_eq!(reads.into_inner(), 2);
    }
}
