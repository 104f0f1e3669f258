//! The sequencer: one chunk of commands at a time, decided against the fold and appended to the log.

use std::{sync::Arc, time::Duration};

use pathways::campaign::Envelope;

use super::{
    Acted, Cell, Folded, Service, Trouble,
    chunk::{Chunk, Outcome},
    due, internal, leftovers,
    start_key::has_signed,
};
use crate::{
    clock::draw,
    store::{Append, AppendError, OnBox},
};

/// How often commands are decided again because another node was faster.
const ATTEMPTS: u32 = 16;

/// How many commands are appended together at most. Waiting for the disk is then a small part of the work; more would
/// save little, keep everybody else in the campaign waiting, and bring a slow machine near the limit of a write.
const CHUNK: usize = 50;

/// Carries out commands in their order, a chunk in each turn, so that others come in between. Trouble that is no refusal
/// ends it: what was not carried out by then has met the same.
pub(super) async fn act_all(
    service: Service,
    cell: Arc<Cell>,
    mut envelopes: Vec<Envelope>,
) -> Result<Vec<Result<Acted, Trouble>>, Trouble> {
    let mut outcomes = Vec::with_capacity(envelopes.len());
    let mut waiting = envelopes.as_mut_slice();
    while !waiting.is_empty() {
        let most = waiting.len().min(CHUNK);
        match turn(&service, &cell, &mut waiting[..most]).await {
            Ok(decided) => {
                waiting = &mut waiting[decided.len()..];
                outcomes.extend(decided);
            }
            Err(trouble) => {
                outcomes.extend(waiting.iter().map(|_| Err(trouble.clone())));
                break;
            }
        }
    }
    Ok(outcomes)
}

/// Carries out a chunk, after whatever was due before it; of its commands those up to one that makes something due.
async fn turn(
    service: &Service,
    cell: &Cell,
    chunk: &mut [Envelope],
) -> Result<Vec<Result<Acted, Trouble>>, Trouble> {
    let _turn = cell.turn.lock().await;
    due::do_due(service, cell).await?;
    let outcomes = in_turn(service, cell, chunk, OnBox::Nothing).await?;
    // What a command made due is done before it is acknowledged: a box that was closed by hand is counted at once.
    // Should that fail, the command stands all the same, and the clock tries again.
    if let Err(trouble) = due::do_due(service, cell).await {
        tracing::warn!(campaign = %cell.id, %trouble, "what a command made due has to wait");
    }
    let campaign = Arc::clone(&cell.latest().campaign);
    let acted = |facts| Acted { campaign: Arc::clone(&campaign), facts };
    Ok(outcomes.into_iter().map(|outcome| outcome.map(acted).map_err(Trouble::from)).collect())
}

/// Decides and appends; the caller holds the turn.
pub(super) async fn in_turn(
    service: &Service,
    cell: &Cell,
    envelopes: &mut [Envelope],
    on_box: OnBox,
) -> Result<Vec<Outcome>, Trouble> {
    if cell.is_quarantined() {
        return Err(Trouble::Quarantined);
    }
    let now = service.now();
    for attempt in 1..=ATTEMPTS {
        let folded = cell.latest();
        // Time never runs backwards in a log, whatever a machine's clock does.
        let at = folded.entries.last().map_or(now, |entry| entry.event.at.max(now));
        for envelope in &mut *envelopes {
            envelope.at = at;
        }
        let decided = Chunk::decide(cell.id, &folded, envelopes, draw, service.key());
        let Chunk { next, append, outcomes } = decided.map_err(|error| {
            tracing::error!(campaign = %cell.id, cause = %error, "events could not be written");
            Trouble::Internal
        })?;
        if append.entries.is_empty() {
            settle(service, cell).await?;
            return Ok(outcomes);
        }
        let append = Append { on_box: on_box.clone(), ..append };
        match service.store().append(cell.id.uuid(), folded.head(), append).await {
            Ok(()) => {
                cell.trust();
                let campaign = Arc::clone(&next.campaign);
                cell.publish(next);
                // Should that fail, the hourly chore tries again.
                if leftovers::is_over(campaign.stage)
                    && let Err(trouble) = service.forget_leftovers_of(cell.id, &campaign).await
                {
                    tracing::warn!(campaign = %cell.id, %trouble, "what it leaves behind stays a while");
                }
                return Ok(outcomes);
            }
            // Whether another node was faster or the answer got lost: the log says, and the commands are decided again.
            // Had they taken effect, the state knows their ids.
            Err(AppendError::Moved | AppendError::Unknown) => {
                refold(service, cell).await?;
                pause(attempt).await;
            }
            Err(AppendError::BoxMoved) => return Err(Trouble::Busy { retry_after: 1 }),
            Err(AppendError::Store(error)) => {
                cell.doubt();
                return Err(internal(&error));
            }
        }
    }
    Err(Trouble::Busy { retry_after: 1 })
}

/// Reads what has been appended since.
pub(super) async fn refold(service: &Service, cell: &Cell) -> Result<(), Trouble> {
    fold_on(service, cell, Start::Latest).await
}

/// Reads the whole log again, with the side rows that are left: what was erased is forgotten in memory too.
pub(super) async fn fold_anew(service: &Service, cell: &Cell) -> Result<(), Trouble> {
    let erasures = service.store().erasures().await.map_err(|error| internal(&error))?;
    let erasures = erasures.get(&cell.id.uuid()).copied().unwrap_or_default();
    fold_on(service, cell, Start::Anew { erasures }).await
}

/// What is folded on.
#[derive(Clone, Copy)]
enum Start {
    /// What the cell has.
    Latest,
    /// Nothing: every private part is read again, after so many erasures.
    Anew { erasures: u64 },
}

/// Folds what follows. What is read may not be durable yet, so the cell is in doubt until a commit.
async fn fold_on(service: &Service, cell: &Cell, start: Start) -> Result<(), Trouble> {
    let store = service.store();
    let uuid = cell.id.uuid();
    cell.doubt();
    // Log and head are two reads; another append may fall between them, so a mismatch is tried again.
    for _ in 0..ATTEMPTS {
        let folded = match start {
            Start::Latest => cell.latest(),
            Start::Anew { erasures } => Arc::new(Folded::after(erasures)),
        };
        let from = folded.campaign.size();
        let Some((head, note)) = store.signed_head(uuid).await.map_err(|e| internal(&e))? else {
            return Ok(());
        };
        if !has_signed(service.key(), cell.id, &head, note.as_deref()) {
            tracing::error!(campaign = %cell.id, "the log was not signed with this key: quarantined");
            cell.quarantine();
            return Err(Trouble::Quarantined);
        }
        let log = store.log(uuid, from).await.map_err(|error| internal(&error))?;
        let sides = store.sides(uuid, from).await.map_err(|error| internal(&error))?;
        let length = u64::try_from(log.len()).unwrap_or(u64::MAX);
        if from.saturating_add(length) != head.size {
            continue;
        }
        return match folded.extended(cell.id, log, sides, &head) {
            Ok(folded) => {
                cell.publish(folded);
                Ok(())
            }
            Err(error) => {
                tracing::error!(campaign = %cell.id, cause = %error, "the log does not fold: quarantined");
                cell.quarantine();
                Err(Trouble::Quarantined)
            }
        };
    }
    Err(Trouble::Busy { retry_after: 1 })
}

/// After a doubtful commit, what is visible may not be durable. Another commit that succeeds makes it so.
async fn settle(service: &Service, cell: &Cell) -> Result<(), Trouble> {
    if cell.is_doubtful() {
        service.store().barrier().await.map_err(|error| internal(&error))?;
        cell.trust();
    }
    Ok(())
}

/// A pause of random length that grows with the attempts, so that nodes in each other's way drift apart.
pub(super) async fn pause(attempt: u32) {
    let random = u64::from(uuid::Uuid::new_v4().as_bytes()[0]);
    tokio::time::sleep(Duration::from_micros(random * 32 * u64::from(attempt))).await;
}
