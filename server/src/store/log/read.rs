//! Reading logs, and erasing what is erasable beside them.

use std::collections::BTreeMap;

use surrealdb::types::{RecordId, SurrealValue, Uuid as UuidValue, vars};
use uuid::Uuid;

use super::super::query::uuid;
use super::super::{Store, StoreError};
use super::{Head, Side, count, head_id, side_id};

const HEADS: &str = "
BEGIN;
SELECT VALUE record::id(id) FROM campaign;
SELECT record::id(id)[0] AS campaign, size, root, checkpoint FROM head;
COMMIT;
";

const HEAD: &str = "SELECT size, root FROM ONLY $head";

const SIGNED_HEAD: &str = "SELECT size, root, checkpoint FROM ONLY $head";

const SIGN: &str = "
UPDATE $head SET checkpoint = $checkpoint WHERE size = $size AND root = $root RETURN NONE;
";

const LOG: &str = "
BEGIN;
SELECT size, root FROM ONLY $head;
SELECT record::id(id)[1] AS seq, bytes FROM event:[$campaign, $from]..=[$campaign, $last];
COMMIT;
";

const SIDES: &str = "
SELECT record::id(id)[1] AS commitment, seq, salt, value FROM side:[$campaign]..=[$campaign, ..]
WHERE seq >= $from
";

/// The count is written in the same transaction: who reads it and then the rows has what it counts.
const ERASE: &str = "
BEGIN;
DELETE $sides RETURN NONE;
UPSERT $erasure SET count = (count ?? 0) + 1 RETURN NONE;
UPSERT rewrite:due RETURN NONE;
COMMIT;
";

const ERASURES: &str = "SELECT record::id(id) AS campaign, count FROM erasure";

#[derive(Debug, SurrealValue)]
struct NumberedEntry {
    seq: u64,
    bytes: String,
}

#[derive(Debug, SurrealValue)]
struct NamedHead {
    campaign: Uuid,
    size: u64,
    root: String,
    checkpoint: Option<String>,
}

#[derive(Debug, SurrealValue)]
struct SignedHead {
    size: u64,
    root: String,
    checkpoint: Option<String>,
}

#[derive(Debug, SurrealValue)]
struct Erasures {
    campaign: Uuid,
    count: u64,
}

impl Store {
    /// The heads of all campaigns.
    pub async fn heads(&self) -> Result<Vec<(Uuid, Head)>, StoreError> {
        let signed = self.signed_heads().await?;
        Ok(signed.into_iter().map(|(campaign, head, _)| (campaign, head)).collect())
    }

    /// The heads of all campaigns, each with the checkpoint that was signed with it, if there is one. A campaign that lost
    /// its head gets one that no log matches.
    pub async fn signed_heads(&self) -> Result<Vec<(Uuid, Head, Option<String>)>, StoreError> {
        let mut answers = self.read(HEADS, vars! {}).await?;
        let campaigns: Vec<Uuid> = answers.rows(1)?;
        let heads: Vec<NamedHead> = answers.rows(2)?;
        let mut named: BTreeMap<Uuid, (Head, Option<String>)> =
            campaigns.into_iter().map(|campaign| (campaign, (Head::lost(), None))).collect();
        let known = |NamedHead { campaign, size, root, checkpoint }| {
            (campaign, (Head { size, root }, checkpoint))
        };
        named.extend(heads.into_iter().map(known));
        let flat = |(campaign, (head, checkpoint))| (campaign, head, checkpoint);
        Ok(named.into_iter().map(flat).collect())
    }

    /// Whether any log was signed.
    pub async fn is_signed(&self) -> Result<bool, StoreError> {
        Ok(self.signed_heads().await?.iter().any(|(_, _, checkpoint)| checkpoint.is_some()))
    }

    /// Puts a checkpoint in the place of another beside a head that is still the same.
    pub async fn sign_head(
        &self,
        campaign: Uuid,
        head: &Head,
        checkpoint: String,
    ) -> Result<(), StoreError> {
        let binds = vars! {
            head: head_id(campaign),
            size: head.size,
            root: head.root.clone(),
            checkpoint: checkpoint,
        };
        self.write_patiently(SIGN, binds).await.map(drop).map_err(Into::into)
    }

    /// The head of one campaign, if it exists.
    pub async fn head(&self, campaign: Uuid) -> Result<Option<Head>, StoreError> {
        self.read(HEAD, vars! { head: head_id(campaign) }).await?.row(0)
    }

    /// The same with the checkpoint that was signed with it, if there is one.
    pub async fn signed_head(
        &self,
        campaign: Uuid,
    ) -> Result<Option<(Head, Option<String>)>, StoreError> {
        let row = self.read(SIGNED_HEAD, vars! { head: head_id(campaign) }).await?.row(0)?;
        let flat = |SignedHead { size, root, checkpoint }| (Head { size, root }, checkpoint);
        Ok(row.map(flat))
    }

    /// The entries of a log from a number on, checked to be whole up to the head.
    pub async fn log(&self, campaign: Uuid, from: u64) -> Result<Vec<String>, StoreError> {
        let binds =
            vars! { head: head_id(campaign), campaign: uuid(campaign), from: from, last: i64::MAX };
        let mut answers = self.read(LOG, binds).await?;
        let head: Option<Head> = answers.row(1)?;
        let rows: Vec<NumberedEntry> = answers.rows(2)?;
        let size = head.map_or(0, |head| head.size);
        let mut entries = Vec::with_capacity(rows.len());
        for (seq, row) in (from..).zip(rows) {
            if row.seq != seq || size <= seq {
                return Err(StoreError::Hole { campaign, seq });
            }
            entries.push(row.bytes);
        }
        match from + count(&entries) {
            end if end < size => Err(StoreError::Hole { campaign, seq: end }),
            _ => Ok(entries),
        }
    }

    /// The private parts of a campaign's entries from a number on, as far as they were not erased.
    pub async fn sides(&self, campaign: Uuid, from: u64) -> Result<Vec<Side>, StoreError> {
        self.read(SIDES, vars! { campaign: uuid(campaign), from: from }).await?.rows(0)
    }

    /// How often private parts of each campaign were erased; a campaign without a row has lost none.
    pub async fn erasures(&self) -> Result<BTreeMap<Uuid, u64>, StoreError> {
        let rows: Vec<Erasures> = self.read(ERASURES, vars! {}).await?.rows(0)?;
        Ok(rows.into_iter().map(|Erasures { campaign, count }| (campaign, count)).collect())
    }

    /// Erases private parts. Their entries stay, with hashes that nobody can open any more.
    pub async fn erase_sides(
        &self,
        campaign: Uuid,
        commitments: &[String],
    ) -> Result<(), StoreError> {
        let sides: Vec<RecordId> =
            commitments.iter().map(|commitment| side_id(campaign, commitment)).collect();
        let erasure = RecordId::new("erasure", UuidValue::from(campaign));
        self.write_patiently(ERASE, vars! { sides: sides, erasure: erasure })
            .await
            .map(|_| ())
            .map_err(StoreError::from)
    }
}
