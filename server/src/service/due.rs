//! Doing what the clock is due: merges, seals, counts, links to destroy, stages.

use std::{sync::Arc, time::Duration};

use pathways::{
    campaign::{Actor, Command, Due, Refusal},
    id::RoundId,
    round::RoundState,
};

use super::{
    Cell, IdempotencyKey, Service, Trouble,
    act::{in_turn, pause, refold},
    internal,
    sealed::OpenedBox,
    vote,
};
use crate::store::{BoxTotal, Emptied, OnBox, Seal, StoreError};

/// How often the clock looks by itself.
const TICK: Duration = Duration::from_secs(1);
/// How many things may be due one after the other; more would mean that doing one does not end it.
const MOST_AT_ONCE: u32 = 100_000;
/// How often a box is read again because a batch came in between.
const SEAL_ATTEMPTS: u32 = 16;

/// Does everything that is due; the caller holds the turn.
pub(super) async fn do_due(service: &Service, cell: &Cell) -> Result<(), Trouble> {
    for _ in 0..MOST_AT_ONCE {
        let Some(due) = cell.latest().campaign.due(service.now()) else { return Ok(()) };
        let done = match due {
            Due::SettleMerge(merge) => {
                by_clock(service, cell, Command::SettleMerge { merge }, OnBox::Nothing).await
            }
            Due::Advance { from, to } => {
                by_clock(service, cell, Command::Advance { from, to }, OnBox::Nothing).await
            }
            Due::Seal(round) => seal(service, cell, round).await,
            Due::Count(round) => count(service, cell, round).await,
            Due::DestroyLink(round) => destroy_link(service, cell, round).await,
        };
        match done {
            Ok(()) => {}
            // A transition that cannot be made now must not keep anybody from anything else.
            Err(Trouble::Refused(refusal)) => {
                tracing::warn!(campaign = %cell.id, ?due, code = refusal.code(), "what is due was refused");
                return Ok(());
            }
            Err(trouble) => return Err(trouble),
        }
    }
    tracing::error!(campaign = %cell.id, "what is due does not end");
    Err(Trouble::Internal)
}

async fn by_clock(
    service: &Service,
    cell: &Cell,
    command: Command,
    on_box: OnBox,
) -> Result<(), Trouble> {
    let envelope = service.envelope(cell, Actor::System, IdempotencyKey::fresh(), command)?;
    let outcomes = in_turn(service, cell, &mut [envelope], on_box).await?;
    outcomes.into_iter().try_for_each(|outcome| outcome.map(drop).map_err(Trouble::from))
}

/// Drains the round's queue, then seals what lies in the box.
pub(super) async fn seal(service: &Service, cell: &Cell, round: RoundId) -> Result<(), Trouble> {
    if let Some(writer) = cell.take_writer(round) {
        writer.drain().await;
    }
    let state = Arc::clone(&cell.latest().campaign);
    let Some(rules) = state.rounds.get(&round) else { return Ok(()) };
    for attempt in 1..=SEAL_ATTEMPTS {
        let rows = service.store().ballots(round.uuid()).await.map_err(|error| internal(&error))?;
        let expected = BoxTotal::of(&rows);
        let ballots = vote::parse(rows)?;
        let sealed = pathways::round::seal(rules, ballots.iter());
        let command = Command::Seal { round, seal: sealed.seal };
        let seal = OnBox::Seal(Seal { round: round.uuid(), expected });
        match by_clock(service, cell, command, seal).await {
            Ok(()) => return Ok(()),
            // A batch of another node came in between; its operations were in time and belong into the box.
            Err(Trouble::Busy { .. }) => refold(service, cell).await?,
            Err(trouble) => return Err(trouble),
        }
        if cell.latest().campaign.rounds.get(&round).is_some_and(|now| now.seal.is_some()) {
            return Ok(());
        }
        pause(attempt).await;
    }
    match service.store().verify_box(round.uuid()).await {
        Err(error @ StoreError::BoxMismatch { .. }) => {
            tracing::error!(campaign = %cell.id, cause = %error, "quarantined");
            cell.quarantine();
            Err(Trouble::Quarantined)
        }
        _ => Err(Trouble::Busy { retry_after: 1 }),
    }
}

async fn count(service: &Service, cell: &Cell, round: RoundId) -> Result<(), Trouble> {
    let state = Arc::clone(&cell.latest().campaign);
    let Some(rules) = state.rounds.get(&round) else { return Ok(()) };
    let ballots = vote::ballots(service.store(), round).await?;
    let slips = pathways::round::seal(rules, ballots.iter()).slips;
    match by_clock(service, cell, Command::Count { round, slips }, OnBox::Nothing).await {
        // Another node, with the same clock, was faster.
        Err(Trouble::Refused(Refusal::RoundState)) => Ok(()),
        Err(Trouble::Refused(refusal)) => {
            // The box no longer opens its seal: nothing about this campaign can be trusted until somebody looked.
            tracing::error!(campaign = %cell.id, %round, code = refusal.code(), "a sealed box cannot be counted: quarantined");
            cell.quarantine();
            Err(Trouble::Quarantined)
        }
        outcome => outcome,
    }
}

/// Empties a box whose ballots serve nothing any more; what stays opens its seal and tells of nobody.
async fn destroy_link(service: &Service, cell: &Cell, round: RoundId) -> Result<(), Trouble> {
    // The writer of a box that was declared void while it was open still knows ballots.
    if let Some(writer) = cell.take_writer(round) {
        writer.drain().await;
    }
    let state = Arc::clone(&cell.latest().campaign);
    let Some(rules) = state.rounds.get(&round) else { return Ok(()) };
    let rows = service.store().ballots(round.uuid()).await.map_err(|error| internal(&error))?;
    let remains = match OpenedBox::of(rules, rows) {
        Some(opened) => opened.remains(rules)?,
        // Nothing of a box that does not count is shown; one that was never sealed has nothing that could stay.
        None if rules.state == RoundState::Void => Vec::new(),
        None => {
            tracing::error!(campaign = %cell.id, %round, "a sealed box was altered before it was to be emptied: quarantined");
            cell.quarantine();
            return Err(Trouble::Quarantined);
        }
    };
    let emptied = OnBox::Empty(Emptied { round: round.uuid(), remains });
    let emptied = by_clock(service, cell, Command::DestroyLink { round }, emptied).await;
    cell.proofs.forget(round);
    match emptied {
        // Another node, with the same clock, was faster.
        Err(Trouble::Refused(Refusal::RoundState)) => Ok(()),
        outcome => outcome,
    }
}

impl Service {
    /// Lets the clock work until the service is dropped by everybody else.
    pub fn run_clock(&self) -> tokio::task::JoinHandle<()> {
        let inner = Arc::downgrade(&self.0);
        tokio::spawn(async move {
            let mut tick = tokio::time::interval(TICK);
            tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
            loop {
                tick.tick().await;
                let Some(inner) = inner.upgrade() else { return };
                Self(inner).tick().await;
            }
        })
    }

    /// Does what is due in every campaign.
    pub async fn tick(&self) {
        let cells: Vec<Arc<Cell>> = self.cells().values().cloned().collect();
        for cell in cells {
            let Ok(folded) = cell.folded() else { continue };
            let is_due = folded.campaign.due(self.now()).is_some();
            // A server that stopped between a last vote and the seal left a box that everybody waits for.
            let early = folded.campaign.current_round().cloned();
            let early = early.filter(|round| vote::may_end_early(round, self.now()));
            if !is_due && early.is_none() {
                continue;
            }
            let service = self.clone();
            let work = async move {
                if let Some(round) = early {
                    vote::seal_when_all_voted(&service, &cell, &round).await?;
                }
                let _turn = cell.turn.lock().await;
                do_due(&service, &cell).await
            };
            if let Err(trouble) = self.owned(work).await {
                tracing::warn!(%trouble, "what is due has to wait");
            }
        }
    }
}
