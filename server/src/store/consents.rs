//! Consent to a challenge's words in files: one row per campaign and challenge that has it.
//!
//! It is no act in the campaign and in no log. It is in backups, and in the own download of whoever gave it; it is deleted when
//! it is taken back, and with its person.

use surrealdb::types::{RecordId, SurrealValue, vars};
use uuid::Uuid;

use super::query::{record, uuid};
use super::{Store, StoreError};

/// A consent that somebody gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, SurrealValue)]
pub struct OwnConsentRow {
    /// The campaign.
    pub campaign: Uuid,
    /// The challenge.
    pub challenge: Uuid,
}

const OF_CAMPAIGN: &str = "
SELECT VALUE record::id(id)[1] FROM consent:[$campaign]..=[$campaign, ..]
";

const AMONG: &str = "SELECT VALUE record::id(id)[1] FROM $consents";

const OF_PERSON: &str = "
SELECT record::id(id)[0] AS campaign, record::id(id)[1] AS challenge FROM consent
WHERE person = $person ORDER BY campaign, challenge
";

const GIVE: &str = "UPSERT $consents SET person = $person RETURN NONE";

const TAKE_BACK: &str = "DELETE $consents RETURN NONE";

const FORGET: &str = "DELETE consent WHERE person = $person RETURN NONE";

impl Store {
    /// The challenges of a campaign whose words may stand in files.
    pub async fn consents(&self, campaign: Uuid) -> Result<Vec<Uuid>, StoreError> {
        self.read(OF_CAMPAIGN, vars! { campaign: uuid(campaign) }).await?.rows(0)
    }

    /// Those of some challenges.
    pub async fn consents_among(
        &self,
        campaign: Uuid,
        challenges: impl IntoIterator<Item = Uuid>,
    ) -> Result<Vec<Uuid>, StoreError> {
        self.read(AMONG, vars! { consents: ids(campaign, challenges) }).await?.rows(0)
    }

    /// What a person consented to in all campaigns, sorted.
    pub async fn consents_of(&self, person: Uuid) -> Result<Vec<OwnConsentRow>, StoreError> {
        self.read(OF_PERSON, vars! { person: uuid(person) }).await?.rows(0)
    }

    /// Notes consent for some challenges; nobody's where whoever runs the installation declares it.
    pub async fn give_consents(
        &self,
        campaign: Uuid,
        challenges: impl IntoIterator<Item = Uuid>,
        person: Option<Uuid>,
    ) -> Result<(), StoreError> {
        let consents = ids(campaign, challenges);
        if consents.is_empty() {
            return Ok(());
        }
        let binds = vars! { consents: consents, person: person.map(uuid) };
        self.write_patiently(GIVE, binds).await?;
        Ok(())
    }

    /// Deletes the consent for a challenge.
    pub async fn take_back_consent(
        &self,
        campaign: Uuid,
        challenge: Uuid,
    ) -> Result<(), StoreError> {
        let binds = vars! { consents: ids(campaign, [challenge]) };
        self.write_patiently(TAKE_BACK, binds).await?;
        Ok(())
    }

    /// Deletes every consent that a person gave.
    pub async fn forget_consents_of(&self, person: Uuid) -> Result<(), StoreError> {
        self.write_patiently(FORGET, vars! { person: uuid(person) }).await?;
        Ok(())
    }
}

fn ids(campaign: Uuid, challenges: impl IntoIterator<Item = Uuid>) -> Vec<RecordId> {
    let id = |challenge| record("consent", vec![uuid(campaign), uuid(challenge)]);
    challenges.into_iter().map(id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::memory;

    async fn of(store: &Store, campaign: Uuid) -> Vec<Uuid> {
        match store.consents(campaign).await {
            Ok(mut found) => {
                found.sort_unstable();
                found
            }
            Err(error) => unreachable!("{error}: {error:?}"),
        }
    }

    #[tokio::test]
    async fn consent_is_kept_once_taken_back_and_gone_with_its_person() {
        let store = memory().await;
        let ([here, there], [anna, ben]) =
            ([Uuid::now_v7(), Uuid::now_v7()], [Uuid::now_v7(), Uuid::now_v7()]);
        let mut challenges = [Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7()];
        challenges.sort_unstable();
        let [one, two, three] = challenges;
        for (challenge, person) in
            [(one, Some(anna)), (one, Some(anna)), (two, Some(ben)), (three, None)]
        {
            assert!(store.give_consents(here, [challenge], person).await.is_ok());
        }
        assert!(store.give_consents(there, [one], Some(anna)).await.is_ok());
        assert!(store.give_consents(there, [], Some(anna)).await.is_ok());
        assert_eq!(of(&store, here).await, [one, two, three]);
        assert_eq!(of(&store, there).await, [one]);
        assert_eq!(store.consents_among(there, [one, two]).await.unwrap_or_default(), [one]);
        let hers = store.consents_of(anna).await.unwrap_or_default();
        let mut expected = [here, there].map(|campaign| OwnConsentRow { campaign, challenge: one });
        expected.sort_unstable_by_key(|row| row.campaign);
        assert_eq!(hers, expected);
        assert!(store.take_back_consent(here, three).await.is_ok());
        assert!(store.forget_consents_of(anna).await.is_ok());
        assert_eq!((of(&store, here).await, of(&store, there).await), (vec![two], Vec::new()));
    }
}
