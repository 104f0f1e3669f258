//! The writer of one round on one node: operations from a bounded queue, many in one commit.
//!
//! Operations, not ballots, come in. The writer applies them to the ballots as it knows them, commits the changed rows
//! together with this node's account of the box, and only then acknowledges. When the commit meets somebody else's, it
//! reloads the rows and applies the operations again.

use std::{
    collections::{BTreeMap, btree_map::Entry},
    sync::Arc,
};

use pathways::{
    campaign::Refusal,
    id::VoiceId,
    round::{Admission, Ballot, Operation, Round, admit},
};
use tokio::{
    sync::{Mutex, Notify, mpsc, oneshot},
    task::JoinHandle,
};

use super::{Trouble, act::pause, internal, vote::read};
use crate::store::{BallotRow, BatchError, Change, Store};

/// How many operations may wait.
const QUEUE: usize = 4_096;
/// How many are committed together at most.
const BATCH: usize = 256;
/// How often a batch is applied again because another node was faster.
const ATTEMPTS: u32 = 32;

/// The sending end of a round's queue.
#[derive(Debug, Clone)]
pub(super) struct Writer {
    queue: mpsc::Sender<Job>,
    closing: Arc<Notify>,
    task: Arc<Mutex<Option<JoinHandle<()>>>>,
}

#[derive(Debug)]
struct Job {
    voice: VoiceId,
    operation: Operation,
    admission: Admission,
    answer: oneshot::Sender<Result<Ballot, Trouble>>,
}

impl Writer {
    /// Registers this node at the box and starts the task.
    pub(super) async fn start(store: Store, round: Arc<Round>) -> Result<Self, Trouble> {
        store.register(round.id.uuid()).await.map_err(refusal_of)?;
        let (queue, jobs) = mpsc::channel(QUEUE);
        let closing = Arc::new(Notify::new());
        let desk = Desk { store, round, known: BTreeMap::new(), trust: Trust::Doubtful };
        let task = tokio::spawn(desk.run(jobs, Arc::clone(&closing)));
        Ok(Self { queue, closing, task: Arc::new(Mutex::new(Some(task))) })
    }

    pub(super) fn is_running(&self) -> bool {
        !self.queue.is_closed()
    }

    /// Puts an operation into the queue and waits until it is committed.
    pub(super) async fn write(
        &self,
        voice: VoiceId,
        operation: Operation,
        admission: Admission,
    ) -> Result<Ballot, Trouble> {
        let (answer, answered) = oneshot::channel();
        let job = Job { voice, operation, admission, answer };
        match self.queue.try_send(job) {
            Ok(()) => answered.await.unwrap_or(Err(Trouble::Timeout)),
            Err(mpsc::error::TrySendError::Full(_)) => Err(Trouble::Busy { retry_after: 2 }),
            // The box is about to be sealed, or the seal was refused: the next try will know.
            Err(mpsc::error::TrySendError::Closed(_)) => Err(Trouble::Busy { retry_after: 1 }),
        }
    }

    /// Takes no more, and waits until everything that was taken is committed and answered.
    pub(super) async fn drain(self) {
        self.closing.notify_one();
        if let Some(task) = self.task.lock().await.take()
            && let Err(failure) = task.await
        {
            tracing::error!(panicked = failure.is_panic(), "a ballot writer ended early");
        }
    }
}

/// Whether what the desk knows is durable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trust {
    /// A commit has returned since rows were last read back.
    Committed,
    /// Rows were read back since: what is visible may not be durable.
    Doubtful,
}

/// The receiving end: the ballots that this node has seen, and the way to the box.
#[derive(Debug)]
struct Desk {
    store: Store,
    round: Arc<Round>,
    known: BTreeMap<VoiceId, Option<BallotRow>>,
    trust: Trust,
}

/// What a batch makes of the ballots: the rows to write, and for each job its answer.
struct Applied {
    changes: Vec<Change>,
    answers: Vec<Result<Ballot, Trouble>>,
}

impl Desk {
    async fn run(mut self, mut jobs: mpsc::Receiver<Job>, closing: Arc<Notify>) {
        let mut batch = Vec::with_capacity(BATCH);
        loop {
            tokio::select! {
                biased;
                () = closing.notified() => jobs.close(),
                taken = jobs.recv_many(&mut batch, BATCH) => {
                    if taken == 0 {
                        return;
                    }
                    self.serve(std::mem::take(&mut batch)).await;
                }
            }
        }
    }

    /// Commits a batch and answers each of its jobs.
    async fn serve(&mut self, batch: Vec<Job>) {
        let answers = match self.commit(&batch).await {
            Ok(answers) => answers,
            // One row that the store does not take must not fail everybody who came with it.
            Err(Trouble::Internal) if batch.len() > 1 => {
                let mut answers = Vec::with_capacity(batch.len());
                for job in &batch {
                    let alone = self.commit(std::slice::from_ref(job)).await;
                    answers.push(
                        alone.and_then(|mut one| one.pop().unwrap_or(Err(Trouble::Internal))),
                    );
                }
                answers
            }
            Err(trouble) => batch.iter().map(|_| Err(trouble.clone())).collect(),
        };
        for (job, answer) in batch.into_iter().zip(answers) {
            // A client that went away does not hear its answer; the ballot stands all the same.
            let _ = job.answer.send(answer);
        }
    }

    async fn commit(&mut self, batch: &[Job]) -> Result<Vec<Result<Ballot, Trouble>>, Trouble> {
        for attempt in 1..=ATTEMPTS {
            self.load(batch).await?;
            let applied = self.apply(batch)?;
            if applied.changes.is_empty() {
                self.settle().await?;
                return Ok(applied.answers);
            }
            let rows: Vec<BallotRow> = applied.changes.iter().map(|c| c.row.clone()).collect();
            match self.store.write_ballots(self.round.id.uuid(), applied.changes).await {
                Ok(()) => {
                    self.trust = Trust::Committed;
                    for row in rows {
                        self.known.insert(VoiceId::new(row.voice), Some(row));
                    }
                    return Ok(applied.answers);
                }
                // Another node was faster, or the answer got lost: the rows say what they hold now.
                Err(BatchError::Moved | BatchError::Unknown) => {
                    self.forget(batch);
                    pause(attempt).await;
                }
                Err(error) => {
                    self.forget(batch);
                    return Err(refusal_of(error));
                }
            }
        }
        Err(Trouble::Busy { retry_after: 1 })
    }

    /// Nothing is to be written; what was read back is acknowledged once another commit has made it durable.
    async fn settle(&mut self) -> Result<(), Trouble> {
        if self.trust == Trust::Doubtful {
            self.store.barrier().await.map_err(|error| internal(&error))?;
            self.trust = Trust::Committed;
        }
        Ok(())
    }

    fn forget(&mut self, batch: &[Job]) {
        for job in batch {
            self.known.remove(&job.voice);
        }
        self.trust = Trust::Doubtful;
    }

    /// Reads the ballots of a batch that are not known yet.
    async fn load(&mut self, batch: &[Job]) -> Result<(), Trouble> {
        let mut missing: Vec<_> = batch
            .iter()
            .filter(|job| !self.known.contains_key(&job.voice))
            .map(|job| job.voice.uuid())
            .collect();
        missing.sort_unstable();
        missing.dedup();
        if missing.is_empty() {
            return Ok(());
        }
        let round = self.round.id.uuid();
        let rows =
            self.store.ballots_of(round, &missing).await.map_err(|error| internal(&error))?;
        if !rows.is_empty() {
            self.trust = Trust::Doubtful;
        }
        self.known.extend(missing.into_iter().map(|voice| (VoiceId::new(voice), None)));
        self.known.extend(rows.into_iter().map(|row| (VoiceId::new(row.voice), Some(row))));
        Ok(())
    }

    /// Applies each operation in the order of arrival; later ones of a voice build on earlier ones.
    fn apply(&self, batch: &[Job]) -> Result<Applied, Trouble> {
        let mut current: BTreeMap<VoiceId, Option<Ballot>> = BTreeMap::new();
        let mut changed: BTreeMap<VoiceId, Ballot> = BTreeMap::new();
        let mut answers = Vec::with_capacity(batch.len());
        for job in batch {
            if let Entry::Vacant(place) = current.entry(job.voice) {
                let row = self.known.get(&job.voice).and_then(Option::as_ref);
                place.insert(row.map(read).transpose()?);
            }
            let before = current.get(&job.voice).and_then(Option::as_ref);
            let after = admit(&self.round, before, &job.operation, &job.admission);
            if let Ok(ballot) = &after
                && before != Some(ballot)
            {
                changed.insert(job.voice, ballot.clone());
                current.insert(job.voice, Some(ballot.clone()));
            }
            answers.push(after.map_err(Trouble::from));
        }
        let changes = changed
            .into_iter()
            .map(|(voice, ballot)| self.change(voice, &ballot))
            .collect::<Result<_, _>>()?;
        Ok(Applied { changes, answers })
    }

    fn change(&self, voice: VoiceId, ballot: &Ballot) -> Result<Change, Trouble> {
        let body = serde_json::to_string(ballot).map_err(|_| Trouble::Internal)?;
        let row = BallotRow { voice: voice.uuid(), version: ballot.version, body };
        let replaces = self.known.get(&voice).cloned().flatten();
        Ok(Change { row, replaces })
    }
}

/// What a failed batch means for those who wait for it.
fn refusal_of(error: BatchError) -> Trouble {
    match error {
        BatchError::Sealed => Refusal::BoxClosed.into(),
        BatchError::Moved => Trouble::Busy { retry_after: 1 },
        BatchError::Unknown => Trouble::Timeout,
        BatchError::Store(error) => internal(&error),
    }
}
