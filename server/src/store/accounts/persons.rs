//! Persons, and the one address that each may have.

use surrealdb::types::{RecordId, SurrealValue, Uuid as UuidValue, Variables, vars};
use uuid::Uuid;

use super::Language;
use crate::store::query::uuid;
use crate::store::{Store, StoreError};

/// Someone who has signed in, or was let in by a room code.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct Person {
    /// The person's id.
    pub id: Uuid,
    /// The canonical e-mail address; persons let in by a room code have none.
    pub address: Option<String>,
    /// The name the person gave.
    pub name: Option<String>,
    /// The language to write to the person in.
    pub language: Language,
    /// When the person came.
    pub created: i64,
}

/// What becomes of the row of a person who is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonRow {
    /// It goes with everything else.
    Goes,
    /// Its number stays, until a campaign that still has her can be reached.
    StaysBlank,
}

const FOR_ADDRESS: &str = "
BEGIN;
LET $known = (SELECT VALUE person FROM ONLY $key FOR UPDATE);
IF $known IS NONE {
    CREATE $key SET person = $fresh RETURN NONE;
    CREATE $person SET address = $address, language = $language, created = $now RETURN NONE;
};
SELECT record::id(id) AS id, address, name, language, created
FROM ONLY type::record('person', $known ?? $fresh);
COMMIT;
";

const ADD: &str = "CREATE $person SET language = $language, created = $now RETURN NONE";

const ONE: &str = "SELECT record::id(id) AS id, address, name, language, created FROM ONLY $person";

const IDS: &str = "SELECT VALUE record::id(id) FROM person";

const ERASE: &str = "
BEGIN;
LET $address = (SELECT VALUE address FROM ONLY $person FOR UPDATE);
DELETE session WHERE person = $id RETURN NONE;
DELETE token WHERE person = $id RETURN NONE;
DELETE room_code WHERE person = $id RETURN NONE;
IF $address IS NOT NONE {
    DELETE sign_in WHERE address = $address RETURN NONE;
    DELETE invitation WHERE address = $address RETURN NONE;
    DELETE invited WHERE record::id(id)[1] = $address RETURN NONE;
    DELETE type::record('address', $address) RETURN NONE;
};
IF $blank {
    UPDATE $person SET address = NONE, name = NONE RETURN NONE;
} ELSE {
    DELETE $person RETURN NONE;
};
UPSERT rewrite:due RETURN NONE;
COMMIT;
";

const DESCRIBE: &str = "UPDATE $person SET name = $name, language = $language RETURN NONE";

impl Store {
    /// The person of an address. Whoever has none yet becomes the person with the fresh id; of
    /// several who come together, one does.
    pub async fn person_for_address(
        &self,
        canonical: &str,
        fresh: Uuid,
        language: Language,
        now: i64,
    ) -> Result<Person, StoreError> {
        let binds = vars! {
            key: RecordId::new("address", canonical),
            person: person_id(fresh),
            fresh: uuid(fresh),
            address: canonical.to_owned(),
            language: language,
            now: now,
        };
        let found: Option<Person> = self.write_patiently(FOR_ADDRESS, binds).await?.row(3)?;
        found.ok_or(StoreError::Defect("an address without a person"))
    }

    /// Adds a person without an address.
    pub async fn add_person(
        &self,
        fresh: Uuid,
        language: Language,
        now: i64,
    ) -> Result<(), StoreError> {
        self.change_person(ADD, fresh, vars! { language: language, now: now }).await
    }

    /// The ids of everybody.
    pub async fn person_ids(&self) -> Result<Vec<Uuid>, StoreError> {
        self.read(IDS, vars! {}).await?.rows(0)
    }

    /// A person, if there is one with this id.
    pub async fn person(&self, id: Uuid) -> Result<Option<Person>, StoreError> {
        self.read(ONE, vars! { person: person_id(id) }).await?.row(0)
    }

    /// Replaces what a person says about themselves.
    pub async fn describe_person(
        &self,
        id: Uuid,
        name: Option<String>,
        language: Language,
    ) -> Result<(), StoreError> {
        self.change_person(DESCRIBE, id, vars! { name: name, language: language }).await
    }

    /// Erases a person with everything that lets her in and every row that holds her address. Whoever
    /// comes with the address afterwards is somebody else.
    pub async fn erase_person(&self, id: Uuid, row: PersonRow) -> Result<(), StoreError> {
        let blank = row == PersonRow::StaysBlank;
        self.change_person(ERASE, id, vars! { id: uuid(id), blank: blank }).await
    }

    async fn change_person(
        &self,
        text: &'static str,
        id: Uuid,
        mut binds: Variables,
    ) -> Result<(), StoreError> {
        binds.insert("person", person_id(id));
        self.write_patiently(text, binds).await?;
        Ok(())
    }
}

fn person_id(id: Uuid) -> RecordId {
    RecordId::new("person", UuidValue::from(id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::memory;
    use crate::store::{Invitation, RoomCodeKind, Session, SignIn, Token};

    #[tokio::test(flavor = "multi_thread")]
    async fn an_address_becomes_one_person_however_many_come_together() {
        let store = memory().await;
        let come = |store: Store| async move {
            let fresh = Uuid::now_v7();
            store.person_for_address("a@example.org", fresh, Language::French, 7).await
        };
        let tasks: Vec<_> = (0..16).map(|_| tokio::spawn(come(store.beside()))).collect();
        let mut persons = Vec::new();
        for task in tasks {
            let Ok(Ok(person)) = task.await else { unreachable!("no person") };
            persons.push(person);
        }
        assert!(persons.iter().all(|person| *person == persons[0]));
        assert_eq!(persons[0].address.as_deref(), Some("a@example.org"));
        assert_eq!((persons[0].language, persons[0].created), (Language::French, 7));
    }

    #[tokio::test]
    async fn of_an_erased_person_no_row_is_left_and_of_others_every_row() {
        let store = memory().await;
        let mut kept = Vec::new();
        for address in ["anna@example.org", "ben@example.org"] {
            let fresh = Uuid::now_v7();
            let person =
                store.person_for_address(address, fresh, Language::English, 1).await.unwrap();
            let hash = format!("hash {}", kept.len());
            let session = Session { person: fresh, created: 1, expires: 10 };
            store.open_session(&hash, session).await.unwrap();
            let label = "import".to_owned();
            let token = Token { hash: hash.clone(), person: fresh, label, created: 1 };
            store.add_token(token).await.unwrap();
            let code = format!("code {}", kept.len());
            let codes = [(code.clone(), RoomCodeKind::Personal)];
            store.add_room_codes(Uuid::nil(), &codes).await.unwrap();
            store.claim_room_code(Uuid::nil(), &code, fresh).await.unwrap();
            let sign_in = SignIn {
                address: address.to_owned(),
                code_hash: String::new(),
                browser_hash: format!("browser {}", kept.len()),
                tries_left: 1,
                expires: 10,
                language: Language::English,
                invitation: None,
            };
            store.ask_sign_in(&hash, sign_in).await.unwrap();
            let invitation = Invitation {
                campaign: Uuid::nil(),
                address: address.to_owned(),
                role: "panelist".to_owned(),
                language: Language::English,
                invited_by: None,
                created: 1,
                expires: 10,
                spent: None,
            };
            store.invite(&hash, invitation).await.unwrap();
            kept.push(person);
        }
        store.erase_person(kept[0].id, PersonRow::StaysBlank).await.unwrap();
        let blank = store.person(kept[0].id).await.unwrap().unwrap();
        assert_eq!((blank.address, blank.name), (None, None));
        assert!(store.person_ids().await.unwrap().contains(&kept[0].id));
        store.erase_person(kept[0].id, PersonRow::Goes).await.unwrap();
        store.erase_person(kept[0].id, PersonRow::Goes).await.unwrap();
        let mut left = Vec::new();
        store.export(&mut left).await.unwrap();
        let left = String::from_utf8(left).unwrap();
        assert!(!left.contains("anna") && !left.contains(&kept[0].id.to_string()), "{left}");
        let of_ben =
            ["session", "token", "room_code", "sign_in", "invitation", "invited", "address"];
        for table in of_ben {
            let start = format!(r#"{{"table":"{table}","#);
            let rows = left.lines().filter(|line| line.starts_with(&start));
            assert_eq!(rows.count(), 1, "{table}: {left}");
        }
    }

    #[tokio::test]
    async fn a_person_can_be_described_and_found() {
        let (store, id) = (memory().await, Uuid::now_v7());
        assert!(store.add_person(id, Language::English, 1).await.is_ok());
        let name = Some("Zoé".to_owned());
        assert!(store.describe_person(id, name.clone(), Language::French).await.is_ok());
        let expected = Person { id, address: None, name, language: Language::French, created: 1 };
        assert!(matches!(store.person(id).await, Ok(Some(person)) if person == expected));
        assert!(matches!(store.person(Uuid::now_v7()).await, Ok(None)));
    }
}
