//! The place of one campaign in memory: its fold, its turn, the writers of its boxes.

use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use pathways::{
    id::{CampaignId, RoundId},
    theme::{ThemeMap, ThemeReasons},
};
use tokio::sync::watch;

use super::{
    Folded, Trouble, computed::Computed, index::Indexes, register::Registers, sealed::Proofs,
    writer::Writer,
};

/// One campaign on this node.
#[derive(Debug)]
pub(super) struct Cell {
    pub(super) id: CampaignId,
    /// Held by whoever decides and appends.
    pub(super) turn: tokio::sync::Mutex<()>,
    published: watch::Sender<Arc<Folded>>,
    writers: Mutex<BTreeMap<RoundId, Writer>>,
    /// Set when a commit's outcome was in doubt, until another commit has succeeded.
    doubtful: AtomicBool,
    quarantined: AtomicBool,
    /// What can be searched.
    pub(super) indexes: Indexes,
    /// Where its themes lie.
    pub(super) maps: Arc<Computed<ThemeMap>>,
    /// Why its themes are as they are.
    pub(super) reasons: Arc<Computed<ThemeReasons>>,
    /// Who already works on what.
    pub(super) registers: Registers,
    /// What receipts are proved from.
    pub(super) proofs: Proofs,
}

impl Cell {
    pub(super) fn new(id: CampaignId) -> Self {
        Self {
            id,
            turn: tokio::sync::Mutex::new(()),
            published: watch::Sender::new(Arc::default()),
            writers: Mutex::new(BTreeMap::new()),
            doubtful: AtomicBool::new(false),
            quarantined: AtomicBool::new(false),
            indexes: Indexes::default(),
            maps: Arc::default(),
            reasons: Arc::default(),
            registers: Registers::default(),
            proofs: Proofs::default(),
        }
    }

    /// The fold, unless the campaign does not exist or is quarantined.
    pub(super) fn folded(&self) -> Result<Arc<Folded>, Trouble> {
        if self.quarantined.load(Ordering::Acquire) {
            return Err(Trouble::Quarantined);
        }
        let folded = self.latest();
        if folded.entries.is_empty() { Err(Trouble::UnknownCampaign) } else { Ok(folded) }
    }

    /// The fold, even of a campaign that is being created.
    pub(super) fn latest(&self) -> Arc<Folded> {
        Arc::clone(&self.published.borrow())
    }

    /// Changes with the fold.
    pub(super) fn changes(&self) -> super::Changes {
        self.published.subscribe()
    }

    pub(super) fn publish(&self, folded: Folded) {
        let erasures = folded.erasures();
        let before = self.published.send_replace(Arc::new(folded));
        if before.erasures() != erasures {
            self.indexes.forget(erasures);
            self.maps.forget(erasures);
            self.reasons.forget(erasures);
        }
    }

    pub(super) fn quarantine(&self) {
        self.quarantined.store(true, Ordering::Release);
    }

    pub(super) fn is_quarantined(&self) -> bool {
        self.quarantined.load(Ordering::Acquire)
    }

    pub(super) fn doubt(&self) {
        self.doubtful.store(true, Ordering::Release);
    }

    pub(super) fn trust(&self) {
        self.doubtful.store(false, Ordering::Release);
    }

    pub(super) fn is_doubtful(&self) -> bool {
        self.doubtful.load(Ordering::Acquire)
    }

    /// The writer of a round, if one runs.
    pub(super) fn writer(&self, round: RoundId) -> Option<Writer> {
        self.lock_writers().get(&round).filter(|writer| writer.is_running()).cloned()
    }

    /// Keeps a writer, unless another came first; returns the one that is kept.
    pub(super) fn keep_writer(&self, round: RoundId, writer: Writer) -> Writer {
        let mut writers = self.lock_writers();
        if let Some(kept) = writers.get(&round).filter(|kept| kept.is_running()) {
            return kept.clone();
        }
        writers.insert(round, writer.clone());
        writer
    }

    /// Takes a writer away, so that it can be drained.
    pub(super) fn take_writer(&self, round: RoundId) -> Option<Writer> {
        self.lock_writers().remove(&round)
    }

    fn lock_writers(&self) -> std::sync::MutexGuard<'_, BTreeMap<RoundId, Writer>> {
        self.writers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
