//! Who offered to help with a topic: one row per topic and person.
//!
//! An offer is no act in the campaign and no part of its record: it is in no log. It is in its person's own download and
//! in backups, and it is deleted when it is taken back and when its person is erased.

use surrealdb::types::{RecordId, SurrealValue, vars};
use uuid::Uuid;

use super::query::{record, uuid};
use super::{Store, StoreError};

/// An offer to help.
#[derive(Clone, PartialEq, Eq, SurrealValue)]
pub struct HelperRow {
    /// Whose it is.
    pub person: Uuid,
    /// How she could help, in her own words.
    pub note: Option<String>,
    /// When she first offered it.
    pub since: i64,
}

impl std::fmt::Debug for HelperRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Who helps, and how, is for the topic's lead and hosts only.
        f.write_str("HelperRow")
    }
}

/// What somebody offered herself.
#[derive(Clone, PartialEq, Eq, SurrealValue)]
pub struct HelpRow {
    /// The topic with which she would help.
    pub topic: Uuid,
    /// How she could help, in her own words.
    pub note: Option<String>,
    /// When she first offered it.
    pub since: i64,
}

impl std::fmt::Debug for HelpRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("HelpRow")
    }
}

const HELPERS: &str = "
SELECT record::id(id)[1] AS person, note, since FROM helper:[$topic]..=[$topic, ..] ORDER BY since, person
";

const OFFER: &str = "UPSERT $helper SET note = $note, since = since ?? $now RETURN NONE";

const HELP_OF: &str = "
SELECT record::id(id)[0] AS topic, note, since FROM helper WHERE record::id(id)[1] = $person
ORDER BY since, topic
";

const TAKE_BACK: &str = "DELETE $helper RETURN NONE";

const FORGET: &str = "DELETE helper WHERE record::id(id)[1] = $person RETURN NONE";

impl Store {
    /// Everybody who offered to help with a topic, in the order in which they did.
    pub async fn helpers(&self, topic: Uuid) -> Result<Vec<HelperRow>, StoreError> {
        self.read(HELPERS, vars! { topic: uuid(topic) }).await?.rows(0)
    }

    /// Every offer of a person, in the order in which she made them.
    pub async fn help_of(&self, person: Uuid) -> Result<Vec<HelpRow>, StoreError> {
        self.read(HELP_OF, vars! { person: uuid(person) }).await?.rows(0)
    }

    /// Keeps an offer, or replaces its note.
    pub async fn offer_help(
        &self,
        topic: Uuid,
        person: Uuid,
        note: Option<String>,
        now: i64,
    ) -> Result<(), StoreError> {
        let binds = vars! { helper: helper_id(topic, person), note: note, now: now };
        self.write_patiently(OFFER, binds).await?;
        Ok(())
    }

    /// Deletes an offer.
    pub async fn take_back_help(&self, topic: Uuid, person: Uuid) -> Result<(), StoreError> {
        self.write_patiently(TAKE_BACK, vars! { helper: helper_id(topic, person) }).await?;
        Ok(())
    }

    /// Deletes every offer of a person.
    pub async fn forget_help_of(&self, person: Uuid) -> Result<(), StoreError> {
        self.write_patiently(FORGET, vars! { person: uuid(person) }).await?;
        Ok(())
    }
}

fn helper_id(topic: Uuid, person: Uuid) -> RecordId {
    record("helper", vec![uuid(topic), uuid(person)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::memory;

    async fn of(store: &Store, topic: Uuid) -> Vec<HelperRow> {
        match store.helpers(topic).await {
            Ok(helpers) => helpers,
            Err(error) => unreachable!("{error}: {error:?}"),
        }
    }

    #[tokio::test]
    async fn an_offer_is_kept_once_a_person_and_taken_back_by_whoever_made_it() {
        let (store, topic) = (memory().await, Uuid::now_v7());
        let [one, two] = [Uuid::now_v7(), Uuid::now_v7()];
        assert!(store.offer_help(topic, one, None, 1).await.is_ok());
        assert!(store.offer_help(topic, two, None, 2).await.is_ok());
        let note = Some("J’ai une salle.".to_owned());
        assert!(store.offer_help(topic, one, note.clone(), 3).await.is_ok());
        let kept = [
            HelperRow { person: one, note, since: 1 },
            HelperRow { person: two, note: None, since: 2 },
        ];
        assert_eq!(of(&store, topic).await, kept);
        assert!(store.take_back_help(topic, one).await.is_ok());
        assert_eq!(of(&store, topic).await, kept[1..]);
        assert_eq!(of(&store, Uuid::now_v7()).await, []);
    }

    #[tokio::test]
    async fn a_person_who_is_erased_takes_all_offers_along() {
        let store = memory().await;
        let ([here, there], [one, two]) =
            ([Uuid::now_v7(), Uuid::now_v7()], [Uuid::now_v7(), Uuid::now_v7()]);
        for topic in [here, there] {
            for person in [one, two] {
                assert!(store.offer_help(topic, person, None, 1).await.is_ok());
            }
        }
        assert!(store.forget_help_of(one).await.is_ok());
        for topic in [here, there] {
            let left: Vec<Uuid> = of(&store, topic).await.iter().map(|row| row.person).collect();
            assert_eq!(left, [two]);
        }
    }

    #[tokio::test]
    async fn a_note_longer_than_the_limit_is_not_kept() {
        let (store, topic, person) = (memory().await, Uuid::now_v7(), Uuid::now_v7());
        let long = |length| Some("é".repeat(length));
        assert!(store.offer_help(topic, person, long(501), 1).await.is_err());
        assert_eq!(of(&store, topic).await, []);
        assert!(store.offer_help(topic, person, long(500), 1).await.is_ok());
    }
}
