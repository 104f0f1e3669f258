//! What the product does, behind every door: API, pages, command line.
//!
//! ```text
//! act:   commands -> due transitions -> decide -> append (compare-and-set on the head) -> publish the new fold
//! vote:  operation -> voter at the door -> the round's writer -> many rows in one commit -> acknowledge
//! ```
//!
//! One [`cell`] per campaign holds its folded log in memory; readers take an `Arc` of it and never wait. One sequencer
//! per campaign appends, what comes together in one commit: the loser of a race refolds and decides again. One writer
//! per round collects operations from a bounded queue and commits them together.
//!
//! - Nothing is acknowledged, published or signed before the commit has returned.
//! - An answer that rests on something read back after a doubtful commit waits for another commit to succeed first.
//! - The work of a request runs in a task of its own: a client that goes away leaves nothing half done.
//! - What is due is done before any command is decided, and every second without one.
//!
//! Deliberately absent: policy. Who may do what is the engine's table; who may see what is the engine's view.

use std::{
    collections::BTreeMap,
    fmt,
    sync::{Arc, RwLock},
};

use pathways::{
    campaign::{Actor, Campaign, Command, Envelope, Fact},
    charter::Charter,
    id::{CampaignId, PersonId, RoundId},
    record::Digest,
    round::{Ballot, BallotSecret, Operation, Round, Slip, live_tally},
    text::Contact,
    time::{Seconds, Timestamp},
};
use tokio::sync::Semaphore;

use crate::{
    clock::{Clock, draw},
    record_key::RecordKey,
    store::{Store, StoreError},
};

mod accounts;
mod act;
mod boot;
mod cell;
mod chunk;
mod computed;
mod consents;
mod due;
mod erasure;
mod folded;
mod index;
mod key;
mod leftovers;
mod map;
mod proof;
mod proposals;
mod record;
mod register;
mod rotation;
mod sealed;
mod start_key;
mod trouble;
mod vote;
mod writer;

pub use boot::{BootError, Fault, OnFault};
pub use erasure::LastHost;
pub use folded::{Folded, StoredEntry};
pub use index::{Audience, ChallengeIndex, FoundWord, texts};
pub use key::{IdempotencyKey, NotAKey};
pub use proof::Proof;
pub use proposals::Proposed;
pub use register::{InitiativeIndex, KeptRegister, PATIENCE as REGISTER_PATIENCE};
pub use rotation::{PlannedRotation, RotationError};
pub use start_key::StartKey;
pub use trouble::Trouble;

use cell::Cell;
use key::derive;

/// Changes when a campaign has moved; closed when the server ends.
pub type Changes = tokio::sync::watch::Receiver<Arc<Folded>>;

/// The services of one node.
#[derive(Clone)]
pub struct Service(Arc<Inner>);

struct Inner {
    store: Store,
    clock: Clock,
    key: RecordKey,
    cells: RwLock<BTreeMap<CampaignId, Arc<Cell>>>,
    /// What lets one proposal be computed at a time.
    proposals: proposals::Proposals,
    /// What lets one map or one set of reasons be computed at a time.
    turns: computed::Turns,
    /// Records that may be put together now.
    records: Arc<Semaphore>,
}

impl fmt::Debug for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Service")
    }
}

/// What a command did.
#[derive(Debug, Clone)]
pub struct Acted {
    /// The campaign afterwards.
    pub campaign: Arc<Campaign>,
    /// The facts with their places in the log; on a resend those of the first time.
    pub facts: Vec<(u64, Fact)>,
}

/// An acknowledged ballot.
#[derive(Debug, Clone)]
pub struct Acknowledged {
    /// The ballot as it lies in the box.
    pub ballot: Ballot,
    /// The commitment to it.
    pub commitment: Digest,
    /// The signed promise that it does.
    pub promise: String,
}

impl Service {
    /// The fold of a campaign, unless it is unknown or quarantined.
    pub fn folded(&self, id: CampaignId) -> Result<Arc<Folded>, Trouble> {
        self.cell(id)?.folded()
    }

    /// A campaign as it stands.
    pub fn campaign(&self, id: CampaignId) -> Result<Arc<Campaign>, Trouble> {
        self.folded(id).map(|folded| Arc::clone(&folded.campaign))
    }

    /// All campaigns that are served.
    pub fn campaigns(&self) -> Vec<(CampaignId, Arc<Campaign>)> {
        let cells: Vec<Arc<Cell>> = self.cells().values().cloned().collect();
        let served = |cell: Arc<Cell>| {
            cell.folded().ok().map(|folded| (cell.id, Arc::clone(&folded.campaign)))
        };
        cells.into_iter().filter_map(served).collect()
    }

    /// Tells when a campaign has moved.
    pub fn changes(&self, id: CampaignId) -> Result<Changes, Trouble> {
        let cell = self.cell(id)?;
        cell.folded()?;
        Ok(cell.changes())
    }

    /// All ballots of a round.
    pub async fn ballots(&self, round: RoundId) -> Result<Vec<Ballot>, Trouble> {
        vote::ballots(self.store(), round).await
    }

    /// The version of the open box whose totals show all the time, if there is one.
    pub async fn live_box(&self, id: CampaignId) -> Option<String> {
        let state = self.campaign(id).ok()?;
        let round = state.current_round()?;
        // Asked of an empty box: whether the rules show its totals now.
        live_tally(round, [])?;
        let total = self.store().box_total(round.id.uuid()).await.ok()?;
        let name = derive(b"box", &[format!("{total:?}").as_bytes()]);
        Some(name.simple().to_string())
    }

    /// Carries out a command.
    pub async fn act(
        &self,
        campaign: CampaignId,
        actor: Actor,
        key: IdempotencyKey,
        command: Command,
    ) -> Result<Acted, Trouble> {
        let cell = self.cell(campaign)?;
        self.act_alone(cell, actor, key, command).await
    }

    /// Carries out commands in their order, many in one commit, and says what became of each. A refusal is about one
    /// of them; any other trouble is that of all which follow. Sent again, it finishes what broke off.
    pub async fn act_all(
        &self,
        campaign: CampaignId,
        actor: Actor,
        commands: Vec<(IdempotencyKey, Command)>,
    ) -> Result<Vec<Result<Acted, Trouble>>, Trouble> {
        let cell = self.cell(campaign)?;
        let envelope = |(key, command)| self.envelope(&cell, actor, key, command);
        let envelopes = commands.into_iter().map(envelope).collect::<Result<_, _>>()?;
        self.owned(act::act_all(self.clone(), cell, envelopes)).await
    }

    /// Creates a campaign. A resend finds the one that the first time created.
    pub async fn create(
        &self,
        actor: Actor,
        key: IdempotencyKey,
        charter: Charter,
        contact: Option<Contact>,
    ) -> Result<(CampaignId, Acted), Trouble> {
        let id = key.campaign(actor);
        let cell = self.cell_or_new(id);
        let command = Command::Create { charter, contact };
        let acted = self.act_alone(cell, actor, key, command).await;
        if acted.is_err() {
            self.forget_empty(id);
        }
        acted.map(|acted| (id, acted))
    }

    /// Changes a ballot.
    pub async fn vote(
        &self,
        campaign: CampaignId,
        person: PersonId,
        key: IdempotencyKey,
        round: RoundId,
        operation: Operation,
        secret: Option<BallotSecret>,
    ) -> Result<Acknowledged, Trouble> {
        let cell = self.cell(campaign)?;
        let id = key.command(campaign, Actor::Person(person));
        let request = vote::Request { person, round, operation, secret, id };
        self.owned(vote::vote(self.clone(), cell, request)).await
    }

    /// The ballot of the voice for which a person speaks.
    pub async fn ballot(
        &self,
        campaign: CampaignId,
        person: PersonId,
        round: RoundId,
    ) -> Result<Option<Ballot>, Trouble> {
        vote::ballot(self, campaign, person, round).await
    }

    /// The openings of a counted round, sorted by item and commitment.
    pub async fn slips(&self, campaign: CampaignId, round: RoundId) -> Result<Vec<Slip>, Trouble> {
        self.sealed_box(campaign, round).await.map(|sealed| sealed.slips.clone())
    }

    /// Whether a box that takes ballots closes so soon.
    pub fn closes_a_box_within(&self, span: Seconds) -> bool {
        let (now, end) = (self.now(), self.now().after(span));
        let closes =
            |round: &Round| round.takes_ballots(now) && round.closes_at.is_some_and(|at| at <= end);
        self.campaigns().iter().any(|(_, campaign)| campaign.standing_rounds().any(closes))
    }

    /// What the clock shows.
    pub fn now(&self) -> Timestamp {
        self.0.clock.now()
    }

    /// The key with which records are signed.
    pub fn key(&self) -> &RecordKey {
        &self.0.key
    }

    /// The store, for what is not of a campaign.
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    async fn act_alone(
        &self,
        cell: Arc<Cell>,
        actor: Actor,
        key: IdempotencyKey,
        command: Command,
    ) -> Result<Acted, Trouble> {
        let envelopes = vec![self.envelope(&cell, actor, key, command)?];
        let mut outcomes = self.owned(act::act_all(self.clone(), cell, envelopes)).await?;
        outcomes.pop().unwrap_or(Err(Trouble::Internal))
    }

    /// A command with everything that its decision needs from the world.
    fn envelope(
        &self,
        cell: &Cell,
        actor: Actor,
        key: IdempotencyKey,
        command: Command,
    ) -> Result<Envelope, Trouble> {
        let seed = draw().map_err(|error| {
            tracing::error!(cause = %error, "no randomness");
            Trouble::Internal
        })?;
        Ok(Envelope { id: key.command(cell.id, actor), at: self.now(), actor, seed, command })
    }

    fn cell(&self, id: CampaignId) -> Result<Arc<Cell>, Trouble> {
        self.cells().get(&id).cloned().ok_or(Trouble::UnknownCampaign)
    }

    fn cell_or_new(&self, id: CampaignId) -> Arc<Cell> {
        let mut cells = self.0.cells.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        Arc::clone(cells.entry(id).or_insert_with(|| Arc::new(Cell::new(id))))
    }

    /// A creation that was refused leaves nothing behind.
    fn forget_empty(&self, id: CampaignId) {
        let mut cells = self.0.cells.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        if cells.get(&id).is_some_and(|cell| cell.latest().entries.is_empty()) {
            cells.remove(&id);
        }
    }

    fn cells(&self) -> std::sync::RwLockReadGuard<'_, BTreeMap<CampaignId, Arc<Cell>>> {
        // The map holds whole values only, so a panic elsewhere cannot leave it half changed.
        self.0.cells.read().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Runs work in a task of its own.
    async fn owned<T: Send + 'static>(
        &self,
        work: impl Future<Output = Result<T, Trouble>> + Send + 'static,
    ) -> Result<T, Trouble> {
        match tokio::spawn(work).await {
            Ok(outcome) => outcome,
            Err(failure) => {
                tracing::error!(panicked = failure.is_panic(), "the work of a request ended early");
                Err(Trouble::Internal)
            }
        }
    }
}

/// A cause that is logged where it arises; the client hears only that something failed.
fn internal(error: &StoreError) -> Trouble {
    let source =
        std::error::Error::source(error).map(|source| without_addresses(&source.to_string()));
    tracing::error!(cause = %error, source, "the store failed");
    Trouble::Internal
}

/// The database names rows in its errors, and some rows are named after e-mail addresses.
fn without_addresses(text: &str) -> String {
    let shown = |word: &str| if word.contains('@') { "(address)" } else { word }.to_owned();
    text.split_whitespace().map(shown).collect::<Vec<_>>().join(" ")
}
