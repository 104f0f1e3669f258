//! Ballots in JSON.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::TallyError;

/// A file of ballots.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ballots {
    /// How many items there are.
    pub(super) candidates: usize,
    pub(super) ballots: Vec<Row>,
}

/// Equal ballots of one kind.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    /// How many there are.
    #[serde(default = "one")]
    pub(super) count: u64,
    pub(super) approve: Option<Vec<usize>>,
    pub(super) score: Option<BTreeMap<usize, u8>>,
    pub(super) rank: Option<Vec<Vec<usize>>>,
}

const fn one() -> u64 {
    1
}

/// Reads a file.
pub(super) fn read(text: &str) -> Result<Ballots, TallyError> {
    serde_json::from_str(text).map_err(|error| TallyError::Json(error.to_string()))
}
