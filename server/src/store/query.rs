//! How queries are sent, and how their answers are told apart.
//!
//! A query may answer although its transaction failed, and a failed transaction reports an error for
//! every statement, most of them saying only that the statement did not run. This module keeps the
//! one error that tells the reason.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use surrealdb::IndexedResults;
use surrealdb::types::{AlreadyExistsError, QueryError, RecordId, SurrealValue, Uuid as UuidValue};
use surrealdb::types::{Value, Variables};
use tokio::time::{sleep, timeout};
use uuid::Uuid;

use super::{Store, StoreError};

/// How long a write may take before its outcome counts as unknown.
const WRITE_LIMIT: Duration = Duration::from_secs(10);
/// How long what is done before anybody is served may take, and a read. A whole log or box is one read.
const LONG_LIMIT: Duration = Duration::from_mins(1);
/// How often a write that met another one is sent again.
const ATTEMPTS: u32 = 12;
/// The longest pause before the first repetition; it grows with every further one.
const PAUSE: Duration = Duration::from_millis(4);

/// Why a transaction changed nothing, or may have.
#[derive(Debug)]
pub(super) enum Failure {
    /// Another transaction wrote one of the rows first.
    Conflict,
    /// A row that was to be created exists. Holds its id.
    Exists(String),
    /// The transaction threw this word.
    Thrown(String),
    /// Nobody knows whether it was committed.
    Unknown,
    /// Anything else.
    Store(StoreError),
}

impl Store {
    /// Sends a query that writes nothing.
    pub(super) async fn read(
        &self,
        text: impl Into<Cow<'static, str>>,
        binds: Variables,
    ) -> Result<Answers, StoreError> {
        let text = text.into();
        let db = self.line.db().await?;
        let answer = timeout(LONG_LIMIT, db.query(&*text).bind(binds)).await;
        let mut results = answer.map_err(|_| StoreError::Silent)?.map_err(StoreError::database)?;
        match reason(results.take_errors()) {
            None => Ok(Answers(results)),
            Some(Failure::Store(error)) => Err(error),
            Some(_) => Err(StoreError::Busy),
        }
    }

    /// Sends one transaction from a task of its own, so that a caller who goes away cannot leave it
    /// half done.
    pub(super) async fn write(
        &self,
        text: impl Into<Cow<'static, str>>,
        binds: Variables,
    ) -> Result<Answers, Failure> {
        self.write_within(WRITE_LIMIT, text.into(), binds).await
    }

    /// Like [`Store::write`], for the schema and for backups, while nobody waits for an answer.
    pub(super) async fn write_at_leisure(
        &self,
        text: impl Into<Cow<'static, str>>,
        binds: Variables,
    ) -> Result<Answers, Failure> {
        self.write_within(LONG_LIMIT, text.into(), binds).await
    }

    async fn write_within(
        &self,
        limit: Duration,
        text: Cow<'static, str>,
        binds: Variables,
    ) -> Result<Answers, Failure> {
        let line = Arc::clone(&self.line);
        let task = tokio::spawn(async move {
            let db = line.db().await?;
            Ok(timeout(limit, db.query(text).bind(binds)).await)
        });
        let Ok(answer) = task.await else { return Err(Failure::Unknown) };
        let Ok(answer) = answer.map_err(Failure::Store)? else { return Err(Failure::Unknown) };
        let mut results = answer.map_err(failure)?;
        match reason(results.take_errors()) {
            None => Ok(Answers(results)),
            Some(failure) => Err(failure),
        }
    }

    /// Like [`Store::write`], sent again while other writers are in the way. Only for transactions
    /// that decide from what they read themselves.
    pub(super) async fn write_patiently(
        &self,
        text: &'static str,
        binds: Variables,
    ) -> Result<Answers, Failure> {
        for attempt in 1..=ATTEMPTS {
            match self.write(text, binds.clone()).await {
                Err(Failure::Conflict) => sleep(pause(attempt)).await,
                outcome => return outcome,
            }
        }
        Err(Failure::Store(StoreError::Busy))
    }
}

/// A pause of random length, so that writers in each other's way drift apart.
fn pause(attempt: u32) -> Duration {
    let random = u32::from(Uuid::new_v4().as_bytes()[0]);
    PAUSE * attempt * random / u32::from(u8::MAX)
}

/// What the statements of a successful query returned, by position; `BEGIN` is number 0.
#[derive(Debug)]
pub(super) struct Answers(IndexedResults);

impl Answers {
    /// All rows that a statement returned.
    pub(super) fn rows<T: SurrealValue>(&mut self, statement: usize) -> Result<Vec<T>, StoreError> {
        self.0.take(statement).map_err(StoreError::unreadable)
    }

    /// The one row that a statement returned, if there is one.
    pub(super) fn row<T: SurrealValue>(
        &mut self,
        statement: usize,
    ) -> Result<Option<T>, StoreError> {
        self.0.take(statement).map_err(StoreError::unreadable)
    }
}

/// The id of a row whose key is a list of values, which keeps rows sorted by the first of them.
pub(super) fn record(table: &str, key: Vec<Value>) -> RecordId {
    RecordId::new(table, surrealdb::types::Array::from(key))
}

/// A UUID as a part of a record id.
pub(super) fn uuid(id: Uuid) -> Value {
    Value::Uuid(UuidValue::from(id))
}

/// The error among those of all statements that says why the transaction failed.
fn reason(errors: HashMap<usize, surrealdb::Error>) -> Option<Failure> {
    if errors.is_empty() {
        return None;
    }
    let mut errors: Vec<_> = errors.into_iter().collect();
    errors.sort_by_key(|(statement, _)| *statement);
    if errors.iter().any(|(_, error)| is_conflict(error)) {
        return Some(Failure::Conflict);
    }
    let told = |error: &surrealdb::Error| {
        !matches!(error.query_details(), Some(QueryError::NotExecuted | QueryError::Cancelled))
    };
    match errors.into_iter().map(|(_, error)| error).find(told) {
        Some(error) => Some(failure(error)),
        None => Some(Failure::Unknown),
    }
}

/// The database marks most conflicts as such, but words one of them only in its text.
fn is_conflict(error: &surrealdb::Error) -> bool {
    matches!(error.query_details(), Some(QueryError::TransactionConflict))
        || error.message().contains("can be retried")
        || error.message().contains("Transaction retry required")
}

fn failure(error: surrealdb::Error) -> Failure {
    if error.is_connection() || error.message().contains("outcome is unknown") {
        return Failure::Unknown;
    }
    if matches!(error.query_details(), Some(QueryError::TimedOut { .. })) {
        return Failure::Unknown;
    }
    if let Some(AlreadyExistsError::Record { id }) = error.already_exists_details() {
        return Failure::Exists(id.clone());
    }
    if error.is_thrown() {
        let word = error.message().rsplit(": ").next().unwrap_or_default();
        return Failure::Thrown(word.to_owned());
    }
    Failure::Store(StoreError::database(error))
}
