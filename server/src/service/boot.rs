//! Starting: every log, and every box on which a count still depends, is read and checked before anything is served.
//!
//! Boxes of rounds that are over are many and change no more. They are checked beside the serving, and close their
//! campaign when they were altered, unless their round is void: nothing of such a box is shown.

use std::{
    collections::BTreeMap,
    fmt,
    sync::{Arc, RwLock},
    time::Duration,
};

use pathways::{
    campaign::Campaign,
    id::{CampaignId, Id, RoundId},
    round::{BallotLink, Round, RoundState},
};
use tokio::{sync::Semaphore, task::spawn_blocking};
use uuid::Uuid;

use super::{
    Cell, Folded, Inner, Service, StartKey,
    act::{fold_anew, refold},
    record::RECORDS_AT_ONCE,
    sealed::OpenedBox,
};
use crate::{
    clock::Clock,
    store::{Head, Store, StoreError},
};

/// How often a node looks for what other nodes have appended.
const REFRESH: Duration = Duration::from_millis(500);

/// What a node does when a campaign's record is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnFault {
    /// Stop, and say which.
    Stop,
    /// Serve the other campaigns.
    Quarantine,
}

/// What is wrong with a campaign's record.
#[derive(Debug)]
pub struct Fault {
    /// Whose record it is.
    pub campaign: CampaignId,
    /// What is wrong, for the host of the product.
    pub cause: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the record of campaign {} is damaged: {}", self.campaign, self.cause)
    }
}

/// Why a node does not start.
#[derive(Debug, thiserror::Error)]
pub enum BootError {
    /// The store cannot be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A campaign's record is damaged.
    #[error(
        "{0}; restore a backup, or start with --quarantine to serve the other campaigns meanwhile"
    )]
    Damaged(Fault),
    /// The records were signed with another key than the one that was found.
    #[error(
        "the records were signed with another key than the one that was found: put theirs back; if it was to be followed by \
         another, run `pathways rotate-record-key` again; if it is lost, start with `pathways serve --new-record-key`, after \
         which the records no longer fit the checkpoints that people have kept"
    )]
    OtherKey,
    /// Nothing says who wrote the records.
    #[error(
        "the records have no checkpoints: they were last written by a version that signed none, or somebody has altered \
         them; restore a backup, or start once with `pathways serve --new-record-key`, which signs them as they are"
    )]
    Unsigned,
}

impl Service {
    /// Reads and checks every campaign. Under [`OnFault::Quarantine`] damaged ones are returned and not served, among
    /// them those that were signed with another key; a key that has signed none of them is refused all the same.
    pub async fn start(
        store: Store,
        clock: Clock,
        key: impl Into<StartKey> + Send,
        on_fault: OnFault,
    ) -> Result<(Self, Vec<Fault>), BootError> {
        let key = key.into();
        // What a predecessor left may be visible without being durable; everything from here on rests on it.
        store.barrier().await?;
        let mut cells = BTreeMap::new();
        let mut faults = Vec::new();
        let erasures = store.erasures().await?;
        let heads = store.signed_heads().await?;
        key.check(&heads, on_fault)?;
        for (uuid, head, note) in heads {
            let campaign = Id::new(uuid);
            let cell = Arc::new(Cell::new(campaign));
            let start = Folded::after(erasures.get(&uuid).copied().unwrap_or_default());
            let checked = match key.signed_by(campaign, &head, note.as_deref()) {
                Ok(signer) => match check(&store, campaign, start, &head).await? {
                    Ok(folded) => {
                        key.sign_anew(&store, campaign, folded.tree(), signer).await?;
                        Ok(folded)
                    }
                    Err(fault) => Err(fault),
                },
                Err(fault) => Err(fault),
            };
            match checked {
                Ok(folded) => cell.publish(folded),
                Err(fault) if on_fault == OnFault::Stop => return Err(BootError::Damaged(fault)),
                Err(fault) => {
                    cell.quarantine();
                    faults.push(fault);
                }
            }
            cells.insert(campaign, cell);
        }
        let inner = Inner {
            store,
            clock,
            key: key.into_key(),
            cells: RwLock::new(cells),
            proposals: super::proposals::Proposals::default(),
            turns: super::computed::Turns::default(),
            records: Arc::new(Semaphore::new(RECORDS_AT_ONCE)),
        };
        Ok((Self(Arc::new(inner)), faults))
    }

    /// Checks the boxes of rounds that are over, campaign by campaign. One that was altered closes its campaign: nobody
    /// could recount what it shows. That of a void round shows nothing, and is told in the log alone.
    pub async fn check_counted_boxes(&self) {
        for (id, campaign) in self.campaigns() {
            let is_void = |round: &RoundId| {
                campaign.rounds.get(round).is_some_and(|round| round.state == RoundState::Void)
            };
            for round in boxes(&campaign, is_over) {
                match check_counted_box(self.store(), &campaign, round).await {
                    Ok(()) => {}
                    Err(error @ StoreError::BoxMismatch { .. }) if is_void(&round) => {
                        tracing::error!(campaign = %id, cause = %error, "the box of a void round was altered");
                    }
                    Err(error @ StoreError::BoxMismatch { .. }) => {
                        tracing::error!(campaign = %id, cause = %error, "quarantined");
                        if let Ok(cell) = self.cell(id) {
                            cell.quarantine();
                        }
                    }
                    Err(error) => {
                        tracing::warn!(campaign = %id, cause = %error, "a box could not be checked");
                    }
                }
            }
        }
    }

    /// Looks for what other nodes append, until the service is dropped by everybody else.
    pub fn run_refresh(&self) -> tokio::task::JoinHandle<()> {
        let inner = Arc::downgrade(&self.0);
        tokio::spawn(async move {
            let mut tick = tokio::time::interval(REFRESH);
            tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
            loop {
                tick.tick().await;
                let Some(inner) = inner.upgrade() else { return };
                Self(inner).refresh().await;
            }
        })
    }

    /// Refolds what other nodes have appended to, and reads anew what they have erased from.
    pub async fn refresh(&self) {
        let (heads, erasures) = match self.marks().await {
            Ok(marks) => marks,
            Err(error) => {
                tracing::warn!(cause = %error, "the heads cannot be read");
                return;
            }
        };
        for (uuid, head) in heads {
            let cell = self.cell_or_new(Id::new(uuid));
            let erasures = erasures.get(&uuid).copied().unwrap_or_default();
            let is_current = |cell: &Cell| {
                let folded = cell.latest();
                folded.head().as_ref() == Some(&head) && !folded.is_outdated(erasures)
            };
            if cell.is_quarantined() || is_current(&cell) {
                continue;
            }
            let _turn = cell.turn.lock().await;
            // Meanwhile this node may have appended it itself.
            if is_current(&cell) {
                continue;
            }
            let folded = if cell.latest().is_outdated(erasures) {
                fold_anew(self, &cell).await
            } else {
                refold(self, &cell).await
            };
            if let Err(trouble) = folded {
                tracing::warn!(%trouble, "a log cannot be read again");
            }
        }
    }

    /// By which a node sees that others appended or erased: the head of each log, and how often each lost private parts.
    async fn marks(&self) -> Result<(Vec<(Uuid, Head)>, BTreeMap<Uuid, u64>), StoreError> {
        Ok((self.store().heads().await?, self.store().erasures().await?))
    }
}

/// The fold of a stored log, or what is wrong with it.
pub(super) async fn check(
    store: &Store,
    campaign: CampaignId,
    start: Folded,
    head: &Head,
) -> Result<Result<Folded, Fault>, StoreError> {
    let fault = |cause: String| Ok(Err(Fault { campaign, cause }));
    let log = match store.log(campaign.uuid(), 0).await {
        Ok(log) => log,
        Err(error @ StoreError::Hole { .. }) => return fault(error.to_string()),
        Err(error) => return Err(error),
    };
    let sides = store.sides(campaign.uuid(), 0).await?;
    let folded = match start.extended(campaign, log, sides, head) {
        Ok(folded) => folded,
        Err(error) => return fault(error.to_string()),
    };
    for round in boxes(&folded.campaign, takes_or_waits) {
        match store.verify_box(round.uuid()).await {
            Ok(_) => {}
            Err(error @ StoreError::BoxMismatch { .. }) => return fault(error.to_string()),
            Err(error) => return Err(error),
        }
    }
    Ok(Ok(folded))
}

/// Compares a box with its accounts, and what stayed of one that was emptied with its seal.
async fn check_counted_box(
    store: &Store,
    campaign: &Arc<Campaign>,
    round: RoundId,
) -> Result<(), StoreError> {
    store.verify_box(round.uuid()).await?;
    let is_emptied = |round: &Round| {
        round.link == BallotLink::Destroyed
            && round.seal.as_ref().is_some_and(|seal| seal.ballots > 0)
    };
    if !campaign.rounds.get(&round).is_some_and(is_emptied) {
        return Ok(());
    }
    let (lines, campaign) = (store.remains(round.uuid()).await?, Arc::clone(campaign));
    let is_whole = move || {
        let round = campaign.rounds.get(&round)?;
        OpenedBox::remaining(round, &lines).map(drop)
    };
    match spawn_blocking(is_whole).await {
        Ok(Some(())) => Ok(()),
        _ => Err(StoreError::BoxMismatch { round: round.uuid() }),
    }
}

/// Whether a round's box takes ballots or waits for its count: what is wrong with it then would become a result.
const fn takes_or_waits(round: &Round) -> bool {
    matches!(round.state, RoundState::Open | RoundState::Sealed)
}

/// Whether a round's box was closed for good: what was counted stands in the log already.
const fn is_over(round: &Round) -> bool {
    matches!(
        round.state,
        RoundState::Counted | RoundState::Published | RoundState::Certified | RoundState::Void
    )
}

fn boxes(campaign: &Campaign, which: fn(&Round) -> bool) -> Vec<RoundId> {
    campaign.rounds.values().filter(|round| which(round)).map(|round| round.id).collect()
}
