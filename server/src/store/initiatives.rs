//! The registers of known initiatives: one row per campaign and initiative, and one per campaign that counts changes.
//!
//! What an initiative says is a text here. Whoever changes a register says which of its versions she decided on; if
//! another one is there by then, nothing is written and she decides again. So limits hold, and whoever keeps a register
//! in memory sees by one row whether it is still the same.

use surrealdb::types::{RecordId, SurrealValue, vars};
use uuid::Uuid;

use super::query::{Failure, record, uuid};
use super::{Store, StoreError};

/// An initiative of a register.
#[derive(Clone, PartialEq, Eq, SurrealValue)]
pub struct InitiativeRow {
    /// Its id.
    pub initiative: Uuid,
    /// What is known of it.
    pub body: String,
    /// Whether everybody may read it.
    pub listed: bool,
    /// Who suggested it.
    pub suggested_by: Option<Uuid>,
}

impl std::fmt::Debug for InitiativeRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Who suggested what is for hosts only.
        write!(f, "InitiativeRow({})", self.initiative)
    }
}

/// A suggestion that somebody made herself.
#[derive(Clone, PartialEq, Eq, SurrealValue)]
pub struct SuggestionRow {
    /// The campaign.
    pub campaign: Uuid,
    /// What she knows of the initiative.
    pub body: String,
}

impl std::fmt::Debug for SuggestionRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SuggestionRow")
    }
}

/// Whether changes were written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// They were.
    Written,
    /// The register has changed since; nothing was.
    Moved,
}

const VERSION: &str = "SELECT VALUE version FROM ONLY $register";

const ALL: &str = "
BEGIN;
SELECT VALUE version FROM ONLY $register;
SELECT record::id(id)[1] AS initiative, body, listed, suggested_by
FROM initiative:[$campaign]..=[$campaign, ..];
COMMIT;
";

const CHANGE: &str = r#"
BEGIN;
LET $now = (SELECT VALUE version FROM ONLY $register) ?? 0;
IF $now != $seen { THROW "moved" };
UPSERT $register SET version = $seen + 1 RETURN NONE;
FOR $row IN $put {
    UPSERT $row.id SET body = $row.body, listed = $row.listed, suggested_by = $row.suggested_by RETURN NONE
};
DELETE $gone RETURN NONE;
COMMIT;
"#;

const OF_PERSON: &str = "
SELECT record::id(id)[0] AS campaign, body FROM initiative WHERE suggested_by = $person
ORDER BY campaign, body
";

const FORGET: &str = "
BEGIN;
LET $hers = (SELECT id, listed FROM initiative WHERE suggested_by = $person);
FOR $one IN $hers {
    LET $register = type::record('register', [record::id($one.id)[0]]);
    UPSERT $register SET version = (version ?? 0) + 1 RETURN NONE;
    IF $one.listed {
        UPDATE $one.id SET suggested_by = NONE RETURN NONE
    } ELSE {
        DELETE $one.id RETURN NONE
    }
};
COMMIT;
";

/// A row that is to be written.
#[derive(SurrealValue)]
struct NewRow {
    id: RecordId,
    body: String,
    listed: bool,
    suggested_by: Option<Uuid>,
}

impl Store {
    /// How often the register of a campaign has changed.
    pub async fn initiatives_version(&self, campaign: Uuid) -> Result<u64, StoreError> {
        let binds = vars! { register: register_id(campaign) };
        let version: Option<u64> = self.read(VERSION, binds).await?.row(0)?;
        Ok(version.unwrap_or_default())
    }

    /// The register of a campaign, and how often it has changed.
    pub async fn initiatives(
        &self,
        campaign: Uuid,
    ) -> Result<(u64, Vec<InitiativeRow>), StoreError> {
        let binds = vars! { register: register_id(campaign), campaign: uuid(campaign) };
        let mut answers = self.read(ALL, binds).await?;
        let version: Option<u64> = answers.row(1)?;
        Ok((version.unwrap_or_default(), answers.rows(2)?))
    }

    /// Changes a register that was seen at a version.
    pub async fn change_initiatives(
        &self,
        campaign: Uuid,
        seen: u64,
        put: Vec<InitiativeRow>,
        gone: Vec<Uuid>,
    ) -> Result<Kept, StoreError> {
        let row = |row: InitiativeRow| NewRow {
            id: initiative_id(campaign, row.initiative),
            body: row.body,
            listed: row.listed,
            suggested_by: row.suggested_by,
        };
        let put: Vec<NewRow> = put.into_iter().map(row).collect();
        let gone: Vec<RecordId> = gone.into_iter().map(|id| initiative_id(campaign, id)).collect();
        let binds = vars! {
            register: register_id(campaign),
            seen: seen,
            put: put,
            gone: gone,
        };
        match self.write(CHANGE, binds).await {
            Ok(_) => Ok(Kept::Written),
            Err(Failure::Conflict) => Ok(Kept::Moved),
            Err(Failure::Thrown(word)) if word == "moved" => Ok(Kept::Moved),
            Err(failure) => Err(failure.into()),
        }
    }

    /// What a person has suggested in all campaigns, sorted.
    pub async fn suggestions_of(&self, person: Uuid) -> Result<Vec<SuggestionRow>, StoreError> {
        self.read(OF_PERSON, vars! { person: uuid(person) }).await?.rows(0)
    }

    /// Deletes what a person has suggested; what was listed stays, and is nobody's suggestion any more.
    pub async fn forget_suggestions_of(&self, person: Uuid) -> Result<(), StoreError> {
        self.write_patiently(FORGET, vars! { person: uuid(person) }).await?;
        Ok(())
    }
}

fn register_id(campaign: Uuid) -> RecordId {
    record("register", vec![uuid(campaign)])
}

fn initiative_id(campaign: Uuid, initiative: Uuid) -> RecordId {
    record("initiative", vec![uuid(campaign), uuid(initiative)])
}

#[cfg(test)]
mod tests {
    use std::slice;

    use super::*;
    use crate::store::testing::memory;

    fn row(body: &str, listed: bool, suggested_by: Option<Uuid>) -> InitiativeRow {
        InitiativeRow { initiative: Uuid::now_v7(), body: body.to_owned(), listed, suggested_by }
    }

    async fn change(
        store: &Store,
        campaign: Uuid,
        seen: u64,
        put: &[InitiativeRow],
        gone: &[Uuid],
    ) -> Kept {
        match store.change_initiatives(campaign, seen, put.to_vec(), gone.to_vec()).await {
            Ok(kept) => kept,
            Err(error) => unreachable!("{error}: {error:?}"),
        }
    }

    async fn of(store: &Store, campaign: Uuid) -> (u64, Vec<InitiativeRow>) {
        match store.initiatives(campaign).await {
            Ok(register) => register,
            Err(error) => unreachable!("{error}: {error:?}"),
        }
    }

    #[tokio::test]
    async fn a_register_changes_only_as_it_was_seen() {
        let (store, here, there) = (memory().await, Uuid::now_v7(), Uuid::now_v7());
        assert_eq!(of(&store, here).await, (0, Vec::new()));
        let [one, two] = [row("one", true, None), row("two", false, Some(Uuid::now_v7()))];
        let both = [one.clone(), two.clone()];
        assert_eq!(change(&store, here, 0, &both, &[]).await, Kept::Written);
        assert_eq!(change(&store, here, 0, &[row("three", true, None)], &[]).await, Kept::Moved);
        assert_eq!(of(&store, here).await, (1, both.to_vec()));
        let again = InitiativeRow { body: "again".to_owned(), listed: true, ..two.clone() };
        let gone = [one.initiative];
        assert_eq!(change(&store, here, 1, slice::from_ref(&again), &gone).await, Kept::Written);
        assert_eq!(of(&store, here).await, (2, vec![again]));
        assert_eq!(store.initiatives_version(here).await.ok(), Some(2));
        assert_eq!(of(&store, there).await, (0, Vec::new()));
    }

    #[tokio::test]
    async fn whoever_is_erased_takes_along_what_was_not_listed() {
        let (store, campaign) = (memory().await, Uuid::now_v7());
        let [anna, ben] = [Uuid::now_v7(), Uuid::now_v7()];
        let listed = row("listed", true, Some(anna));
        let of_another = row("of another", false, Some(ben));
        let rows = [listed.clone(), row("waits", false, Some(anna)), of_another.clone()];
        change(&store, campaign, 0, &rows, &[]).await;
        let hers = store.suggestions_of(anna).await.unwrap_or_default();
        let bodies: Vec<&str> = hers.iter().map(|row| row.body.as_str()).collect();
        assert_eq!(bodies, ["listed", "waits"]);
        assert!(store.forget_suggestions_of(anna).await.is_ok());
        let (version, left) = of(&store, campaign).await;
        assert_eq!(left, [InitiativeRow { suggested_by: None, ..listed }, of_another]);
        assert!(1 < version, "whoever keeps it in memory reads it again");
        assert_eq!(store.suggestions_of(anna).await.unwrap_or_default(), []);
        assert!(store.forget_suggestions_of(Uuid::now_v7()).await.is_ok());
    }
}
