//! Writing a backup.

use std::io::Write;

use surrealdb::types::{Value, vars};

use super::{BackupError, FORMAT, Line, TABLES, json};
use crate::store::{Store, StoreError, migrations};

impl Store {
    /// Writes the whole store, as it is at one moment.
    pub async fn export(&self, mut to: impl Write) -> Result<(), BackupError> {
        let select = |table: &&str| format!("SELECT * FROM {table};");
        let selects: String = TABLES.iter().map(select).collect();
        let mut answers = self.read(format!("BEGIN; {selects} COMMIT;"), vars! {}).await?;
        let migration = migrations::newest();
        write_line(&mut to, &Line::First { format: FORMAT.to_owned(), migration })?;
        let mut rows = 0;
        for (table, statement) in TABLES.iter().zip(1..) {
            for value in answers.rows(statement)? {
                write_line(&mut to, &line(table, value)?)?;
                rows += 1;
            }
        }
        write_line(&mut to, &Line::Last { rows })?;
        Ok(to.flush()?)
    }
}

fn line(table: &str, value: Value) -> Result<Line, StoreError> {
    const FOREIGN: StoreError = StoreError::Defect("a row of a kind that no backup can hold");
    let Value::Object(mut fields) = value else { return Err(FOREIGN) };
    let Some(Value::RecordId(id)) = fields.remove("id") else { return Err(FOREIGN) };
    let field = |(name, value)| Some((name, json::from_value(value)?));
    Ok(Line::Row {
        table: table.to_owned(),
        id: json::from_key(id.key).ok_or(FOREIGN)?,
        row: fields.into_iter().map(field).collect::<Option<_>>().ok_or(FOREIGN)?,
    })
}

fn write_line(to: &mut impl Write, line: &Line) -> Result<(), BackupError> {
    serde_json::to_writer(&mut *to, line).map_err(std::io::Error::from)?;
    Ok(to.write_all(b"\n")?)
}
