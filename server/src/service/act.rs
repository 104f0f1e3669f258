//! The sequencer: one command at a time, decided against the fold and appended to the log.

use std::{sync::Arc, time::Duration};

use pathways::{
    campaign::{Actor, Command, Envelope, decide},
    id::CommandId,
};

use super::{Acted, Cell, Folded, Service, Trouble, due, internal, notes};
use crate::{
    clock::draw,
    store::{AppendError, Seal},
};

/// How often a command is decided again because another node was faster.
const ATTEMPTS: u32 = 16;

/// Carries out a command, after whatever was due before it.
pub(super) async fn act(
    service: Service,
    cell: Arc<Cell>,
    actor: Actor,
    id: CommandId,
    command: Command,
) -> Result<Acted, Trouble> {
    let _turn = cell.turn.lock().await;
    due::do_due(&service, &cell).await?;
    let acted = in_turn(&service, &cell, actor, id, command, None).await?;
    // What the command made due is done before it is acknowledged: a box that was closed by hand is counted at once.
    // Should that fail, the command stands all the same, and the clock tries again.
    if let Err(trouble) = due::do_due(&service, &cell).await {
        tracing::warn!(campaign = %cell.id, %trouble, "what a command made due has to wait");
    }
    Ok(Acted { campaign: Arc::clone(&cell.latest().campaign), ..acted })
}

/// Decides and appends; the caller holds the turn.
pub(super) async fn in_turn(
    service: &Service,
    cell: &Cell,
    actor: Actor,
    id: CommandId,
    command: Command,
    seal: Option<Seal>,
) -> Result<Acted, Trouble> {
    if cell.is_quarantined() {
        return Err(Trouble::Quarantined);
    }
    let mut envelope = Envelope { id, at: service.now(), actor, seed: seed()?, command };
    for attempt in 1..=ATTEMPTS {
        let folded = cell.latest();
        // Time never runs backwards in a log, whatever a machine's clock does.
        let last = folded.entries.last().map(|entry| entry.event.at);
        envelope.at = last.map_or(envelope.at, |last| last.max(envelope.at));
        let events = decide(&folded.campaign, &envelope)?;
        if events.is_empty() {
            settle(service, cell).await?;
            let facts = folded.facts_of(id);
            return Ok(Acted { campaign: Arc::clone(&folded.campaign), facts });
        }
        let (next, append) = folded.with(cell.id, events, seal.clone()).map_err(|error| {
            tracing::error!(campaign = %cell.id, cause = %error, "events could not be written");
            Trouble::Internal
        })?;
        match service.store().append(cell.id.uuid(), folded.head(), append).await {
            Ok(()) => {
                cell.trust();
                let facts = next.facts_of(id);
                let campaign = Arc::clone(&next.campaign);
                cell.publish(next);
                // Should that fail, the hourly chore tries again.
                if notes::is_over(campaign.stage)
                    && let Err(trouble) = service.forget_notes_in(&campaign).await
                {
                    tracing::warn!(campaign = %cell.id, %trouble, "notes of panelists stay a while");
                }
                return Ok(Acted { campaign, facts });
            }
            // Whether another node was faster or the answer got lost: the log says, and the command is decided again.
            // Had it taken effect, the state knows its id.
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
        let Some(head) = store.head(uuid).await.map_err(|e| internal(&e))? else { return Ok(()) };
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

fn seed() -> Result<pathways::record::Salt, Trouble> {
    draw().map_err(|error| {
        tracing::error!(cause = %error, "no randomness");
        Trouble::Internal
    })
}
