//! Restoring a backup into an empty store.

use std::io::BufRead;

use surrealdb::types::{Object, RecordId, SurrealValue, Value, vars};
use uuid::Uuid;

use super::{BackupError, FORMAT, Line, ROWS_PER_WRITE, TABLES, json};
use crate::store::query::Failure;
use crate::store::{Store, StoreError, migrations};

const MARKED: &str = "SELECT VALUE record::id(id) FROM restore";
const MARK: &str = "CREATE restore:running RETURN NONE";
const UNMARK: &str = "DELETE restore:running RETURN NONE";
const ROUNDS: &str = "SELECT VALUE record::id(id)[0] FROM gate";

/// Rows of one table on their way into the store.
#[derive(Default)]
struct Batch {
    table: &'static str,
    rows: Vec<Value>,
}

impl Store {
    /// Restores a backup into this store, which must be empty, and verifies logs and boxes.
    pub async fn restore(&self, from: impl BufRead) -> Result<(), BackupError> {
        if !self.is_empty().await? {
            return Err(BackupError::NotEmpty);
        }
        let mut lines = from.lines().zip(1..);
        match lines.next() {
            Some((first, _)) => check_first(&first?)?,
            None => return Err(BackupError::CutOff),
        }
        match self.write_at_leisure(MARK, vars! {}).await {
            Err(Failure::Exists(_)) => return Err(BackupError::NotEmpty),
            outcome => outcome.map_err(StoreError::from)?,
        };
        let mut batch = Batch::default();
        let mut restored: usize = 0;
        loop {
            let Some((text, line)) = lines.next() else { return Err(BackupError::CutOff) };
            match serde_json::from_str(&text?) {
                Ok(Line::Row { table, id, row }) => {
                    let next = parse(&table, id, row).ok_or(BackupError::Malformed { line })?;
                    self.add(&mut batch, next).await?;
                    restored += 1;
                }
                Ok(Line::Last { rows }) if rows == restored => break,
                _ => return Err(BackupError::Malformed { line }),
            }
        }
        self.flush(&mut batch).await?;
        self.verify().await?;
        self.write_at_leisure(UNMARK, vars! {}).await.map_err(StoreError::from)?;
        Ok(())
    }

    /// Whether a restore into this store was begun and not finished.
    pub(in crate::store) async fn is_half_restored(&self) -> Result<bool, StoreError> {
        let marks: Vec<String> = self.read(MARKED, vars! {}).await?.rows(0)?;
        Ok(!marks.is_empty())
    }

    async fn is_empty(&self) -> Result<bool, StoreError> {
        let select = |table: &&str| format!("SELECT id FROM {table} LIMIT 1;");
        let selects: String = TABLES.iter().map(select).collect();
        let mut answers = self.read(selects, vars! {}).await?;
        for (statement, _) in TABLES.iter().enumerate() {
            if !answers.rows::<Value>(statement)?.is_empty() {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Adds a row to the batch, which is written first when it is full or of another table.
    async fn add(
        &self,
        batch: &mut Batch,
        (table, row): (&'static str, Value),
    ) -> Result<(), StoreError> {
        if batch.table != table || ROWS_PER_WRITE <= batch.rows.len() {
            self.flush(batch).await?;
        }
        batch.table = table;
        batch.rows.push(row);
        Ok(())
    }

    async fn flush(&self, batch: &mut Batch) -> Result<(), StoreError> {
        let Batch { table, rows } = std::mem::take(batch);
        if !rows.is_empty() {
            self.write_at_leisure(
                format!("INSERT INTO {table} $rows RETURN NONE"),
                vars! { rows: rows },
            )
            .await?;
        }
        Ok(())
    }

    async fn verify(&self) -> Result<(), StoreError> {
        for (campaign, _) in self.heads().await? {
            self.log(campaign, 0).await?;
        }
        let rounds: Vec<Uuid> = self.read(ROUNDS, vars! {}).await?.rows(0)?;
        for round in rounds {
            self.verify_box(round).await?;
        }
        Ok(())
    }
}

fn check_first(text: &str) -> Result<(), BackupError> {
    let known = migrations::newest();
    match serde_json::from_str(text) {
        Ok(Line::First { format, .. }) if format != FORMAT => Err(BackupError::Format),
        Ok(Line::First { migration, .. }) if migration != known => {
            Err(BackupError::Schema { found: migration, known })
        }
        Ok(Line::First { .. }) => Ok(()),
        _ => Err(BackupError::Format),
    }
}

fn parse(
    table: &str,
    id: serde_json::Value,
    row: serde_json::Map<String, serde_json::Value>,
) -> Option<(&'static str, Value)> {
    let table = TABLES.iter().find(|known| **known == table)?;
    let mut fields = Object::new();
    for (name, value) in row {
        fields.insert(name, json::to_value(value)?);
    }
    fields.insert("id", RecordId::new(*table, json::to_key(id)?));
    Some((table, fields.into_value()))
}
