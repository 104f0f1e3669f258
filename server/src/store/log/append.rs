//! Adding entries to a log, in one transaction.

use surrealdb::types::{RecordId, SurrealValue, Uuid as UuidValue, Variables, vars};
use uuid::Uuid;

use super::super::query::Failure;
use super::super::{Store, StoreError};
use super::{Append, AppendError, Head, Side, count, event_id, head_id, side_id};

const APPEND: &str = r#"
BEGIN;
LET $now = (SELECT size, root FROM ONLY $head FOR UPDATE);
IF $now.size != $expected.size OR $now.root != $expected.root { THROW "head-moved" };
IF $expected IS NONE { CREATE $campaign RETURN NONE };
INSERT INTO event $events RETURN NONE;
INSERT INTO side $sides RETURN NONE;
UPSERT $head SET size = $size, root = $root RETURN NONE;
COMMIT;
"#;

const ENTRY: &str = "SELECT VALUE bytes FROM ONLY $event";

#[derive(Debug, SurrealValue)]
struct EventRow {
    id: RecordId,
    bytes: String,
}

#[derive(Debug, SurrealValue)]
struct SideRow {
    id: RecordId,
    seq: u64,
    salt: String,
    value: String,
}

impl Store {
    /// Adds entries to a log whose head is still the one that they were decided on; `None` starts
    /// the log of a new campaign.
    pub async fn append(
        &self,
        campaign: Uuid,
        expected: Option<Head>,
        append: Append,
    ) -> Result<(), AppendError> {
        let start = expected.as_ref().map_or(0, |head| head.size);
        if !append.continues(start) {
            return Err(
                StoreError::Defect("the entries do not lead from one head to the other").into()
            );
        }
        let first = append.entries.first().cloned();
        let outcome = self.write(APPEND, append.binds(campaign, expected.clone(), start)).await;
        match outcome {
            Ok(_) => Ok(()),
            Err(Failure::Conflict) => Err(AppendError::Moved),
            Err(Failure::Thrown(word)) if word == "head-moved" => Err(AppendError::Moved),
            Err(Failure::Thrown(_)) => Err(StoreError::Defect("an unknown refusal").into()),
            Err(Failure::Exists(record)) => self.exists(campaign, expected, record).await,
            Err(Failure::Unknown) => self.ask_again(campaign, start, first).await,
            Err(Failure::Store(error)) => Err(error.into()),
        }
    }

    /// A row that was to be created exists: others were faster, or the log is damaged.
    async fn exists(
        &self,
        campaign: Uuid,
        expected: Option<Head>,
        record: String,
    ) -> Result<(), AppendError> {
        if self.head(campaign).await? == expected {
            return Err(StoreError::Exists { record }.into());
        }
        Err(AppendError::Moved)
    }

    /// The transaction's outcome did not arrive: the row at its first place tells whether it took
    /// effect. An entry holds a random salt, so no two writers write the same one. Should the
    /// transaction still be under way, the next append meets it as a moved head.
    pub(super) async fn ask_again(
        &self,
        campaign: Uuid,
        start: u64,
        first: Option<String>,
    ) -> Result<(), AppendError> {
        match self.entry(campaign, start).await {
            Ok(stored) if stored == first => Ok(()),
            Ok(_) => Err(AppendError::Moved),
            Err(_) => Err(AppendError::Unknown),
        }
    }

    async fn entry(&self, campaign: Uuid, seq: u64) -> Result<Option<String>, StoreError> {
        self.read(ENTRY, vars! { event: event_id(campaign, seq) }).await?.row(0)
    }
}

impl Append {
    /// Whether the entries lead from a log of this size to the new head.
    fn continues(&self, start: u64) -> bool {
        !self.entries.is_empty() && start.checked_add(count(&self.entries)) == Some(self.head.size)
    }

    fn binds(self, campaign: Uuid, expected: Option<Head>, start: u64) -> Variables {
        let event = |(seq, bytes)| EventRow { id: event_id(campaign, seq), bytes };
        let events: Vec<EventRow> = (start..).zip(self.entries).map(event).collect();
        let side = |Side { commitment, seq, salt, value }| SideRow {
            id: side_id(campaign, &commitment),
            seq,
            salt,
            value,
        };
        let sides: Vec<SideRow> = self.sides.into_iter().map(side).collect();
        vars! {
            campaign: RecordId::new("campaign", UuidValue::from(campaign)),
            head: head_id(campaign),
            expected: expected,
            size: self.head.size,
            root: self.head.root,
            events: events,
            sides: sides,
        }
    }
}
