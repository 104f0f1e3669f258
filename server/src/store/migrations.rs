//! The store's schema, one numbered text per step.
//!
//! Each step runs once, in a transaction that also writes the row `migration:N` with the step's name
//! and the SHA-256 of its text. A step that ran is never edited: a later one changes the schema. A
//! store whose rows tell of other texts, or of more steps, is not opened.

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};
use surrealdb::types::{SurrealValue, vars};

use super::{Store, StoreError};

/// Every step, in order.
const MIGRATIONS: &[Migration] = &[
    Migration { number: 1, name: "log", text: include_str!("migrations/0001_log.surql") },
    Migration { number: 2, name: "boxes", text: include_str!("migrations/0002_boxes.surql") },
    Migration { number: 3, name: "accounts", text: include_str!("migrations/0003_accounts.surql") },
    Migration { number: 4, name: "restore", text: include_str!("migrations/0004_restore.surql") },
    Migration { number: 5, name: "barrier", text: include_str!("migrations/0005_barrier.surql") },
    Migration {
        number: 6,
        name: "invitations",
        text: include_str!("migrations/0006_invitations.surql"),
    },
    Migration { number: 7, name: "notices", text: include_str!("migrations/0007_notices.surql") },
    Migration { number: 8, name: "once", text: include_str!("migrations/0008_once.surql") },
    Migration { number: 9, name: "notes", text: include_str!("migrations/0009_notes.surql") },
    Migration { number: 10, name: "helpers", text: include_str!("migrations/0010_helpers.surql") },
    Migration {
        number: 11,
        name: "erasures",
        text: include_str!("migrations/0011_erasures.surql"),
    },
    Migration {
        number: 12,
        name: "group_answers",
        text: include_str!("migrations/0012_group_answers.surql"),
    },
    Migration {
        number: 13,
        name: "checkpoints",
        text: include_str!("migrations/0013_checkpoints.surql"),
    },
    Migration {
        number: 14,
        name: "noted_scores",
        text: include_str!("migrations/0014_noted_scores.surql"),
    },
    Migration {
        number: 15,
        name: "noted_criteria",
        text: include_str!("migrations/0015_noted_criteria.surql"),
    },
    Migration {
        number: 16,
        name: "concerns",
        text: include_str!("migrations/0016_concerns.surql"),
    },
    Migration {
        number: 17,
        name: "receipt_letters",
        text: include_str!("migrations/0017_receipt_letters.surql"),
    },
    Migration { number: 18, name: "remains", text: include_str!("migrations/0018_remains.surql") },
    Migration { number: 19, name: "rewrite", text: include_str!("migrations/0019_rewrite.surql") },
    Migration {
        number: 20,
        name: "noted_ranks",
        text: include_str!("migrations/0020_noted_ranks.surql"),
    },
    Migration {
        number: 21,
        name: "register",
        text: include_str!("migrations/0021_register.surql"),
    },
    Migration {
        number: 24,
        name: "consents",
        text: include_str!("migrations/0024_consents.surql"),
    },
];

/// The table that remembers the steps exists before the first of them.
const PREPARE: &str = "
    DEFINE TABLE IF NOT EXISTS migration TYPE NORMAL SCHEMAFULL PERMISSIONS NONE;
    DEFINE FIELD IF NOT EXISTS name ON migration TYPE string READONLY;
    DEFINE FIELD IF NOT EXISTS sha256 ON migration TYPE string READONLY;
";

const APPLIED: &str = "SELECT record::id(id) AS number, name, sha256 FROM migration";

struct Migration {
    number: u32,
    name: &'static str,
    text: &'static str,
}

#[derive(Debug, SurrealValue)]
struct Applied {
    number: u32,
    name: String,
    sha256: String,
}

/// Brings the store to the newest schema, or says why it cannot be used.
pub(super) async fn run(store: &Store) -> Result<(), StoreError> {
    migrate(store, MIGRATIONS).await
}

/// The number of the newest step.
pub(super) fn newest() -> u32 {
    MIGRATIONS.last().map_or(0, |migration| migration.number)
}

async fn migrate(store: &Store, migrations: &[Migration]) -> Result<(), StoreError> {
    let _prepared = store.write_patiently(PREPARE, vars! {}).await?;
    let known = migrations.last().map_or(0, |migration| migration.number);
    for migration in migrations {
        let applied = applied(store).await?;
        if let Some(found) = applied.keys().last().copied().filter(|found| known < *found) {
            return Err(StoreError::Newer { found, known });
        }
        match applied.get(&migration.number) {
            Some(row) if row.sha256 == migration.sha256() => {}
            Some(row) => {
                return Err(StoreError::Altered {
                    number: migration.number,
                    name: row.name.clone(),
                });
            }
            None => migration.apply(store).await?,
        }
    }
    Ok(())
}

async fn applied(store: &Store) -> Result<BTreeMap<u32, Applied>, StoreError> {
    let rows: Vec<Applied> = store.read(APPLIED, vars! {}).await?.rows(0)?;
    Ok(rows.into_iter().map(|row| (row.number, row)).collect())
}

impl Migration {
    fn sha256(&self) -> String {
        hex::encode(Sha256::digest(self.text))
    }

    /// Runs the step, unless another node that starts at the same time has just run it.
    async fn apply(&self, store: &Store) -> Result<(), StoreError> {
        let text = format!(
            "BEGIN; {} CREATE type::record('migration', $number) \
             SET name = $name, sha256 = $sha256 RETURN NONE; COMMIT;",
            self.text
        );
        let binds =
            vars! { number: self.number, name: self.name.to_owned(), sha256: self.sha256() };
        match store.write_at_leisure(text, binds).await {
            Ok(_) => Ok(()),
            Err(failure) => match applied(store).await?.get(&self.number) {
                Some(row) if row.sha256 == self.sha256() => Ok(()),
                _ => Err(failure.into()),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::memory;

    const FIRST: Migration =
        Migration { number: 98, name: "first", text: "DEFINE TABLE first SCHEMAFULL;" };
    const SECOND: Migration =
        Migration { number: 99, name: "second", text: "DEFINE TABLE second SCHEMAFULL;" };
    const ALTERED: Migration =
        Migration { number: 98, name: "first", text: "DEFINE TABLE first SCHEMALESS;" };

    #[tokio::test]
    async fn a_step_runs_once() {
        let store = memory().await;
        assert!(migrate(&store, &[FIRST]).await.is_ok());
        assert!(migrate(&store, &[FIRST]).await.is_ok());
        assert!(migrate(&store, &[FIRST, SECOND]).await.is_ok());
    }

    #[tokio::test]
    async fn steps_run_once_when_two_nodes_start_together() {
        let store = memory().await;
        let other = store.beside();
        let steps = [FIRST, SECOND];
        let (one, two) = tokio::join!(migrate(&store, &steps), migrate(&other, &steps));
        assert!(one.is_ok() && two.is_ok(), "{one:?} {two:?}");
    }

    #[tokio::test]
    async fn a_store_written_by_a_newer_version_is_not_opened() {
        let store = memory().await;
        assert!(migrate(&store, &[FIRST, SECOND]).await.is_ok());
        let refused = migrate(&store, &[FIRST]).await;
        assert!(matches!(refused, Err(StoreError::Newer { found: 99, known: 98 })), "{refused:?}");
    }

    #[tokio::test]
    async fn an_altered_step_is_refused() {
        let store = memory().await;
        assert!(migrate(&store, &[FIRST]).await.is_ok());
        let refused = migrate(&store, &[ALTERED]).await;
        assert!(matches!(refused, Err(StoreError::Altered { number: 98, .. })), "{refused:?}");
    }

    #[tokio::test]
    async fn a_failing_step_leaves_nothing_behind() {
        let store = memory().await;
        let failing = Migration { text: "DEFINE TABLE first; THROW 'no';", ..FIRST };
        assert!(migrate(&store, &[failing]).await.is_err());
        assert!(migrate(&store, &[FIRST]).await.is_ok());
    }
}
