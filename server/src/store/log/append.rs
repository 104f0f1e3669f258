//! Adding entries to a log, in one transaction.

use surrealdb::types::{RecordId, SurrealValue, Uuid as UuidValue, Variables, vars};
use uuid::Uuid;

use super::super::boxes::{Account, EmptiedBox, Sum, gate_id, total};
use super::super::query::Failure;
use super::super::{Seal, Store, StoreError};
use super::{Append, AppendError, Head, OnBox, Side, count, event_id, head_id, side_id};

const APPEND: &str = r#"
BEGIN;
LET $now = (SELECT size, root FROM ONLY $head FOR UPDATE);
IF $now.size != $expected.size OR $now.root != $expected.root { THROW "head-moved" };
IF $expected IS NONE { CREATE $campaign RETURN NONE };
INSERT INTO event $events RETURN NONE;
INSERT INTO side $sides RETURN NONE;
UPSERT $head SET size = $size, root = $root, checkpoint = $checkpoint RETURN NONE;
INSERT INTO gate $gates RETURN NONE;
FOR $round IN $closes {
    UPDATE type::record("gate", [$round]) SET sealed = true RETURN NONE;
    UPDATE box:[$round]..=[$round, ..] SET sealed = true RETURN NONE;
};
IF $seal IS NOT NONE {
    LET $round = $seal.round;
    LET $gate = $seal.gate;
    LET $state = (SELECT sealed FROM ONLY $gate FOR UPDATE);
    IF $state IS NONE { THROW "no-box" };
    IF $state.sealed { THROW "sealed" };
    LET $accounts = (SELECT id, count, sum FROM box:[$round]..=[$round, ..]);
    IF $accounts != $seal.accounts { THROW "box-moved" };
    UPDATE $gate SET sealed = true RETURN NONE;
    UPDATE $accounts.id SET sealed = true RETURN NONE;
};
IF $emptied IS NOT NONE {
    LET $round = $emptied.round;
    DELETE ballot:[$round]..=[$round, ..] RETURN NONE;
    DELETE note:[$round]..=[$round, ..] RETURN NONE;
    UPDATE box:[$round]..=[$round, ..] SET count = 0, sum = $nothing, sealed = true RETURN NONE;
    UPDATE type::record("gate", [$round]) SET sealed = true RETURN NONE;
    INSERT INTO remains $emptied.remains RETURN NONE;
    UPSERT rewrite:due RETURN NONE;
};
COMMIT;
"#;

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

#[derive(Debug, SurrealValue)]
struct GateRow {
    id: RecordId,
    sealed: bool,
    nodes: Vec<Uuid>,
}

#[derive(Debug, SurrealValue)]
struct SealedBox {
    gate: RecordId,
    round: Uuid,
    accounts: Vec<Account>,
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
        let (sealed, emptied) = match &append.on_box {
            OnBox::Nothing => (None, None),
            OnBox::Seal(seal) => (Some(self.sealed_box(seal).await?), None),
            OnBox::Empty(emptied) => (None, Some(EmptiedBox::of(emptied))),
        };
        // A whole box goes in one transaction, and only the clock waits for it.
        let is_long = emptied.is_some();
        let binds = append.binds(campaign, expected.clone(), start, (sealed, emptied));
        let written = if is_long {
            self.write_at_leisure(APPEND, binds).await
        } else {
            self.write(APPEND, binds).await
        };
        match written {
            Ok(_) => Ok(()),
            Err(Failure::Conflict) => Err(AppendError::Moved),
            Err(Failure::Thrown(word)) => Err(refused(&word)),
            Err(Failure::Exists(record)) => self.exists(campaign, expected, record).await,
            Err(Failure::Unknown) => Err(AppendError::Unknown),
            Err(Failure::Store(error)) => Err(error.into()),
        }
    }

    /// The accounts behind the total that a seal names. The transaction compares them again.
    async fn sealed_box(&self, seal: &Seal) -> Result<SealedBox, AppendError> {
        let accounts = self.accounts(seal.round).await?;
        if total(&accounts) == seal.expected {
            Ok(SealedBox { gate: gate_id(seal.round), round: seal.round, accounts })
        } else {
            Err(AppendError::BoxMoved)
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
}

impl Append {
    /// Whether the entries lead from a log of this size to the new head.
    fn continues(&self, start: u64) -> bool {
        !self.entries.is_empty() && start.checked_add(count(&self.entries)) == Some(self.head.size)
    }

    fn binds(
        self,
        campaign: Uuid,
        expected: Option<Head>,
        start: u64,
        (seal, emptied): (Option<SealedBox>, Option<EmptiedBox>),
    ) -> Variables {
        let event = |(seq, bytes)| EventRow { id: event_id(campaign, seq), bytes };
        let events: Vec<EventRow> = (start..).zip(self.entries).map(event).collect();
        let side = |Side { commitment, seq, salt, value }| SideRow {
            id: side_id(campaign, &commitment),
            seq,
            salt,
            value,
        };
        let sides: Vec<SideRow> = self.sides.into_iter().map(side).collect();
        let gate = |round| GateRow { id: gate_id(round), sealed: false, nodes: Vec::new() };
        let gates: Vec<GateRow> = self.gates.into_iter().map(gate).collect();
        vars! {
            campaign: RecordId::new("campaign", UuidValue::from(campaign)),
            head: head_id(campaign),
            expected: expected,
            size: self.head.size,
            root: self.head.root,
            checkpoint: self.checkpoint,
            events: events,
            sides: sides,
            gates: gates,
            closes: self.closes,
            seal: seal,
            emptied: emptied,
            nothing: Sum::default(),
        }
    }
}

/// What a word thrown by the transaction means.
fn refused(word: &str) -> AppendError {
    match word {
        "head-moved" => AppendError::Moved,
        "box-moved" => AppendError::BoxMoved,
        "no-box" => StoreError::Defect("a ballot box is sealed that was never opened").into(),
        "sealed" => StoreError::Defect("a ballot box is sealed twice").into(),
        _ => StoreError::Defect("the append was refused for an unknown reason").into(),
    }
}
