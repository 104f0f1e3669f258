//! Writing many ballots in one transaction.

use std::collections::BTreeSet;

use surrealdb::types::{RecordId, SurrealValue, Variables, vars};
use uuid::Uuid;

use super::super::query::Failure;
use super::super::{Store, StoreError};
use super::{BallotRow, BatchError, BoxTotal, Change, Sum, ballot_id, box_id};

const WRITE: &str = r#"
BEGIN;
LET $now = (SELECT count, sum, sealed FROM ONLY $account FOR UPDATE);
IF $now IS NONE { THROW "no-box" };
IF $now.sealed { THROW "sealed" };
IF $now.count != $count OR $now.sum != $sum { THROW "moved" };
LET $stored = (SELECT id, version, body FROM $ballots);
IF $stored != $replaced { THROW "moved" };
INSERT INTO ballot $created RETURN NONE;
FOR $row IN $replacing { UPDATE ONLY $row.id SET version = $row.version, body = $row.body RETURN NONE };
UPDATE $account SET count = $new_count, sum = $new_sum RETURN NONE;
COMMIT;
"#;

const ACCOUNT: &str = "SELECT count, sum FROM ONLY $account";

#[derive(Debug, SurrealValue)]
struct StoredBallot {
    id: RecordId,
    version: u64,
    body: String,
}

impl Store {
    /// Writes a batch of ballots, all or none, at most one per voice.
    ///
    /// A node writes one batch of a round at a time: two at once get in each other's way, and one
    /// of them is [`BatchError::Moved`].
    pub async fn write_ballots(&self, round: Uuid, batch: Vec<Change>) -> Result<(), BatchError> {
        let voices: BTreeSet<Uuid> = batch.iter().map(|change| change.row.voice).collect();
        if voices.len() != batch.len() {
            return Err(StoreError::Defect("a batch names a voice twice").into());
        }
        let Some(before) = self.account(round).await? else {
            return Err(StoreError::NoBox { round }.into());
        };
        let after = batch.iter().fold(before, account_for);
        match self.write(WRITE, self.binds(round, batch, before, after)).await {
            Ok(_) => Ok(()),
            Err(Failure::Conflict) => Err(BatchError::Moved),
            Err(Failure::Thrown(word)) if word == "moved" => Err(BatchError::Moved),
            Err(Failure::Thrown(word)) if word == "sealed" => Err(BatchError::Sealed),
            Err(Failure::Unknown) => Err(BatchError::Unknown),
            Err(failure) => Err(StoreError::from(failure).into()),
        }
    }

    /// This node's account of a box, if it is registered.
    pub(super) async fn account(&self, round: Uuid) -> Result<Option<BoxTotal>, StoreError> {
        self.read(ACCOUNT, vars! { account: box_id(round, self.node) }).await?.row(0)
    }

    fn binds(
        &self,
        round: Uuid,
        batch: Vec<Change>,
        before: BoxTotal,
        after: BoxTotal,
    ) -> Variables {
        let stored = |BallotRow { voice, version, body }| StoredBallot {
            id: ballot_id(round, voice),
            version,
            body,
        };
        let ballots: Vec<RecordId> =
            batch.iter().map(|change| ballot_id(round, change.row.voice)).collect();
        let (mut created, mut replacing, mut replaced) = (Vec::new(), Vec::new(), Vec::new());
        for Change { row, replaces } in batch {
            match replaces {
                None => created.push(stored(row)),
                Some(before) => {
                    replacing.push(stored(row));
                    replaced.push(stored(before));
                }
            }
        }
        vars! {
            account: box_id(round, self.node),
            ballots: ballots,
            replaced: replaced,
            created: created,
            replacing: replacing,
            count: before.count,
            sum: before.sum,
            new_count: after.count,
            new_sum: after.sum,
        }
    }
}

/// A node's account after one more change.
fn account_for(account: BoxTotal, change: &Change) -> BoxTotal {
    let sum = account.sum.plus(Sum::of(&change.row));
    match &change.replaces {
        None => BoxTotal { count: account.count.saturating_add(1), sum },
        Some(replaced) => BoxTotal { sum: sum.minus(Sum::of(replaced)), ..account },
    }
}
