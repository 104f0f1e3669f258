//! Codes that let people in a room in: a personal one for one person, an open one for many.

use surrealdb::types::{RecordId, SurrealValue, Value, vars};
use uuid::Uuid;

use crate::store::query::{Failure, record, uuid};
use crate::store::{Store, StoreError};

/// Whom a room code lets in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoomCodeKind {
    /// One person: it is printed on a badge or a slip.
    Personal,
    /// Anyone, until this many have come: it is shown on the wall.
    Open {
        /// How many it lets in.
        cap: u64,
    },
}

/// What a claim of a room code came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// The code let this person in.
    Accepted,
    /// The personal code is bound to a person since before: its holder is back.
    Bound(Uuid),
}

/// Why a room code lets nobody in.
#[derive(Debug, thiserror::Error)]
pub enum RoomCodeError {
    /// The campaign has no such code.
    #[error("this code does not exist")]
    Unknown,
    /// The open code has let in as many as it may.
    #[error("this code has let in as many people as it may")]
    Full,
    /// The store failed; the code was not used.
    #[error(transparent)]
    Store(#[from] StoreError),
}

const ADD: &str = "INSERT INTO room_code $codes RETURN NONE";

const ONE: &str = "SELECT cap FROM ONLY $code";

const CLAIM: &str = r#"
BEGIN;
LET $row = (SELECT kind, cap, person, used FROM ONLY $code FOR UPDATE);
IF $row IS NONE { THROW "unknown" };
IF $row.kind = 'open' AND $row.cap <= $row.used { THROW "full" };
IF $row.person IS NONE {
    UPDATE $code SET
        used += 1,
        person = IF $row.kind = 'personal' { $claimant } ELSE { NONE }
    RETURN NONE
};
$row.person;
COMMIT;
"#;

#[derive(Debug, SurrealValue)]
struct CodeRow {
    id: RecordId,
    kind: String,
    cap: Option<u64>,
    used: u64,
}

#[derive(Debug, SurrealValue)]
struct KindRow {
    cap: Option<u64>,
}

impl Store {
    /// Adds room codes of a campaign, by the hashes of their secrets.
    pub async fn add_room_codes(
        &self,
        campaign: Uuid,
        codes: &[(String, RoomCodeKind)],
    ) -> Result<(), StoreError> {
        let row = |(hash, kind): &(String, RoomCodeKind)| {
            let (kind, cap) = match kind {
                RoomCodeKind::Personal => ("personal", None),
                RoomCodeKind::Open { cap } => ("open", Some(*cap)),
            };
            CodeRow { id: code_id(campaign, hash), kind: kind.to_owned(), cap, used: 0 }
        };
        let codes: Vec<CodeRow> = codes.iter().map(row).collect();
        self.write_patiently(ADD, vars! { codes: codes }).await?;
        Ok(())
    }

    /// Whom a code lets in, if the campaign has it.
    pub async fn room_code(
        &self,
        campaign: Uuid,
        hash: &str,
    ) -> Result<Option<RoomCodeKind>, StoreError> {
        let binds = vars! { code: code_id(campaign, hash) };
        let found: Option<KindRow> = self.read(ONE, binds).await?.row(0)?;
        Ok(found
            .map(|row| row.cap.map_or(RoomCodeKind::Personal, |cap| RoomCodeKind::Open { cap })))
    }

    /// Lets a person in by a code. The person is added to the store before: a claim that fails
    /// leaves someone who never acts, not a code that leads to nobody.
    pub async fn claim_room_code(
        &self,
        campaign: Uuid,
        hash: &str,
        claimant: Uuid,
    ) -> Result<Claim, RoomCodeError> {
        let binds = vars! { code: code_id(campaign, hash), claimant: uuid(claimant) };
        match self.write_patiently(CLAIM, binds).await {
            Ok(mut answers) => Ok(answers.row::<Uuid>(5)?.map_or(Claim::Accepted, Claim::Bound)),
            Err(Failure::Thrown(word)) if word == "unknown" => Err(RoomCodeError::Unknown),
            Err(Failure::Thrown(word)) if word == "full" => Err(RoomCodeError::Full),
            Err(failure) => Err(StoreError::from(failure).into()),
        }
    }
}

fn code_id(campaign: Uuid, hash: &str) -> RecordId {
    record("room_code", vec![uuid(campaign), Value::String(hash.to_owned())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::memory;

    async fn store_with(kind: RoomCodeKind) -> Store {
        let store = memory().await;
        let outcome = store.add_room_codes(Uuid::nil(), &[("code".to_owned(), kind)]).await;
        assert!(outcome.is_ok(), "{outcome:?}");
        store
    }

    async fn claims_of_sixteen(store: &Store) -> Vec<Result<Claim, RoomCodeError>> {
        let claim = |store: Store| async move {
            store.claim_room_code(Uuid::nil(), "code", Uuid::now_v7()).await
        };
        let tasks: Vec<_> = (0..16).map(|_| tokio::spawn(claim(store.beside()))).collect();
        let mut claims = Vec::new();
        for task in tasks {
            let Ok(claim) = task.await else { unreachable!("a claim panicked") };
            claims.push(claim);
        }
        claims
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_personal_code_is_bound_to_one_person() {
        let store = store_with(RoomCodeKind::Personal).await;
        let claims = claims_of_sixteen(&store).await;
        let accepted = claims.iter().filter(|claim| matches!(claim, Ok(Claim::Accepted))).count();
        let bound: Vec<_> =
            claims.iter().filter(|claim| matches!(claim, Ok(Claim::Bound(_)))).collect();
        assert_eq!((accepted, bound.len()), (1, 15), "{claims:?}");
        let holder = |claim: &Result<Claim, RoomCodeError>| match claim {
            Ok(Claim::Bound(person)) => Some(*person),
            _ => None,
        };
        assert!(bound.iter().all(|claim| holder(claim) == holder(bound[0])));
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn an_open_code_lets_in_as_many_as_its_cap() {
        let store = store_with(RoomCodeKind::Open { cap: 5 }).await;
        let claims = claims_of_sixteen(&store).await;
        let accepted = claims.iter().filter(|claim| matches!(claim, Ok(Claim::Accepted))).count();
        let full = claims.iter().filter(|claim| matches!(claim, Err(RoomCodeError::Full))).count();
        assert_eq!((accepted, full), (5, 11), "{claims:?}");
    }

    #[tokio::test]
    async fn a_code_of_another_campaign_is_unknown() {
        let store = store_with(RoomCodeKind::Personal).await;
        let claim = store.claim_room_code(Uuid::max(), "code", Uuid::now_v7()).await;
        assert!(matches!(claim, Err(RoomCodeError::Unknown)), "{claim:?}");
        assert!(matches!(store.room_code(Uuid::max(), "code").await, Ok(None)));
    }

    #[tokio::test]
    async fn a_code_says_whom_it_lets_in() {
        for kind in [RoomCodeKind::Personal, RoomCodeKind::Open { cap: 5 }] {
            let store = store_with(kind).await;
            let found = store.room_code(Uuid::nil(), "code").await;
            assert!(matches!(found, Ok(Some(found)) if found == kind), "{found:?}");
        }
    }
}
