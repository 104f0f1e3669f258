//! Reading ballots and accounts.

use surrealdb::types::{RecordId, SurrealValue, vars};
use uuid::Uuid;

use super::super::query::{Answers, uuid};
use super::super::{Store, StoreError};
use super::{BallotRow, BoxTotal, Sum, ballot_id};

const ACCOUNTS: &str = "SELECT id, count, sum FROM box:[$round]..=[$round, ..]";

const BALLOTS: &str = "
SELECT record::id(id)[1] AS voice, version, body FROM ballot:[$round]..=[$round, ..]
";

const BALLOTS_OF: &str = "SELECT record::id(id)[1] AS voice, version, body FROM $ballots";

const WHOLE_BOX: &str = "
BEGIN;
SELECT id, count, sum FROM box:[$round]..=[$round, ..];
SELECT record::id(id)[1] AS voice, version, body FROM ballot:[$round]..=[$round, ..];
COMMIT;
";

/// One node's account of a box.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub(in super::super) struct Account {
    id: RecordId,
    count: u64,
    sum: Sum,
}

impl Store {
    /// How many ballots the accounts of all nodes know of, and the sum of their hashes.
    pub async fn box_total(&self, round: Uuid) -> Result<BoxTotal, StoreError> {
        Ok(total(&self.accounts(round).await?))
    }

    /// All ballots of a round, sorted by voice.
    pub async fn ballots(&self, round: Uuid) -> Result<Vec<BallotRow>, StoreError> {
        self.read(BALLOTS, vars! { round: uuid(round) }).await?.rows(0)
    }

    /// The ballots of these voices, in their order; a voice without a ballot is left out.
    pub async fn ballots_of(
        &self,
        round: Uuid,
        voices: &[Uuid],
    ) -> Result<Vec<BallotRow>, StoreError> {
        let ballots: Vec<RecordId> = voices.iter().map(|voice| ballot_id(round, *voice)).collect();
        self.read(BALLOTS_OF, vars! { ballots: ballots }).await?.rows(0)
    }

    /// Counts and sums the ballots themselves, and compares them with the accounts of all nodes.
    pub async fn verify_box(&self, round: Uuid) -> Result<BoxTotal, StoreError> {
        let mut answers: Answers = self.read(WHOLE_BOX, vars! { round: uuid(round) }).await?;
        let accounts: Vec<Account> = answers.rows(1)?;
        let ballots: Vec<BallotRow> = answers.rows(2)?;
        let stored = BoxTotal::of(&ballots);
        if stored == total(&accounts) { Ok(stored) } else { Err(StoreError::BoxMismatch { round }) }
    }

    pub(in super::super) async fn accounts(&self, round: Uuid) -> Result<Vec<Account>, StoreError> {
        self.read(ACCOUNTS, vars! { round: uuid(round) }).await?.rows(0)
    }
}

/// The total of all nodes' accounts.
pub(in super::super) fn total(accounts: &[Account]) -> BoxTotal {
    let each = accounts.iter().map(|row| BoxTotal { count: row.count, sum: row.sum });
    each.fold(BoxTotal::default(), BoxTotal::plus)
}
