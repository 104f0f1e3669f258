//! What stays of a box once its ballots are gone.

use surrealdb::types::{RecordId, SurrealValue, vars};
use uuid::Uuid;

use super::super::query::{record, uuid};
use super::super::{Store, StoreError};

const REMAINS: &str = "SELECT VALUE lines FROM remains:[$round]..=[$round, ..]";

/// How many lines lie in one row. The longest line of a box is far below a thousandth of what a row takes.
const LINES_PER_ROW: usize = 1_000;

/// A box whose ballots go, with what stays of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Emptied {
    /// The round.
    pub round: Uuid,
    /// What stays, line by line, without line feeds.
    pub remains: Vec<String>,
}

/// The same as the store writes it.
#[derive(Debug, SurrealValue)]
pub(in super::super) struct EmptiedBox {
    round: Uuid,
    remains: Vec<RemainsRow>,
}

#[derive(Debug, SurrealValue)]
struct RemainsRow {
    id: RecordId,
    lines: String,
}

impl EmptiedBox {
    pub(in super::super) fn of(Emptied { round, remains }: &Emptied) -> Self {
        let row = |(place, lines): (u64, &[String])| RemainsRow {
            id: record("remains", vec![uuid(*round), place.into_value()]),
            lines: lines.join("\n"),
        };
        Self { round: *round, remains: (0..).zip(remains.chunks(LINES_PER_ROW)).map(row).collect() }
    }
}

impl Store {
    /// What stayed of a box that was emptied, line by line.
    pub async fn remains(&self, round: Uuid) -> Result<Vec<String>, StoreError> {
        let pieces: Vec<String> =
            self.read(REMAINS, vars! { round: uuid(round) }).await?.rows(0)?;
        Ok(pieces.iter().flat_map(|piece| piece.lines()).map(str::to_owned).collect())
    }
}
