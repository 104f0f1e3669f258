//! Who says of somebody else's challenge that it is hers too: one row per campaign, challenge and person.
//!
//! A concern is no act in the campaign and no part of its record: it is in no log, and no time is kept of it. It is in its
//! person's own download and in backups, and it is deleted when it is taken back and when its person is erased.

use surrealdb::types::{RecordId, SurrealValue, vars};
use uuid::Uuid;

use super::query::{record, uuid};
use super::{Store, StoreError};

/// A concern of a campaign.
#[derive(Clone, Copy, PartialEq, Eq, SurrealValue)]
pub struct ConcernRow {
    /// The challenge.
    pub challenge: Uuid,
    /// Whose it is too.
    pub person: Uuid,
}

impl std::fmt::Debug for ConcernRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Who cares for what is in no log line.
        f.write_str("ConcernRow")
    }
}

/// A concern that somebody shares herself.
#[derive(Clone, Copy, PartialEq, Eq, SurrealValue)]
pub struct OwnConcernRow {
    /// The campaign.
    pub campaign: Uuid,
    /// The challenge.
    pub challenge: Uuid,
}

impl std::fmt::Debug for OwnConcernRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OwnConcernRow")
    }
}

const OF_CHALLENGES: &str = "
RETURN array::flatten($challenges.map(|$challenge| (
    SELECT record::id(id)[1] AS challenge, record::id(id)[2] AS person
    FROM concern:[$campaign, $challenge]..=[$campaign, $challenge, ..]
)))
";

const AMONG: &str = "
SELECT record::id(id)[1] AS challenge, record::id(id)[2] AS person FROM $concerns
";

const OF_PERSON: &str = "
SELECT record::id(id)[0] AS campaign, record::id(id)[1] AS challenge FROM concern
WHERE record::id(id)[2] = $person ORDER BY campaign, challenge
";

const SHARE: &str = "UPSERT $concern RETURN NONE";

const TAKE_BACK: &str = "DELETE $concerns RETURN NONE";

const FORGET: &str = "DELETE concern WHERE record::id(id)[2] = $person RETURN NONE";

impl Store {
    /// Everybody's concerns with some challenges of a campaign.
    pub async fn concerns(
        &self,
        campaign: Uuid,
        challenges: impl IntoIterator<Item = Uuid>,
    ) -> Result<Vec<ConcernRow>, StoreError> {
        let challenges: Vec<_> = challenges.into_iter().map(uuid).collect();
        let binds = vars! { campaign: uuid(campaign), challenges: challenges };
        self.read(OF_CHALLENGES, binds).await?.rows(0)
    }

    /// A person's concerns with some challenges of a campaign.
    pub async fn concerns_with(
        &self,
        campaign: Uuid,
        challenges: impl IntoIterator<Item = Uuid>,
        person: Uuid,
    ) -> Result<Vec<ConcernRow>, StoreError> {
        let concerns = ids(campaign, challenges, person);
        self.read(AMONG, vars! { concerns: concerns }).await?.rows(0)
    }

    /// A person's concerns in all campaigns, sorted.
    pub async fn concerns_of(&self, person: Uuid) -> Result<Vec<OwnConcernRow>, StoreError> {
        self.read(OF_PERSON, vars! { person: uuid(person) }).await?.rows(0)
    }

    /// Keeps a concern.
    pub async fn share_concern(
        &self,
        campaign: Uuid,
        challenge: Uuid,
        person: Uuid,
    ) -> Result<(), StoreError> {
        let binds = vars! { concern: concern_id(campaign, challenge, person) };
        self.write_patiently(SHARE, binds).await?;
        Ok(())
    }

    /// Deletes a person's concerns with some challenges of a campaign.
    pub async fn take_back_concerns(
        &self,
        campaign: Uuid,
        challenges: impl IntoIterator<Item = Uuid>,
        person: Uuid,
    ) -> Result<(), StoreError> {
        let concerns = ids(campaign, challenges, person);
        self.write_patiently(TAKE_BACK, vars! { concerns: concerns }).await?;
        Ok(())
    }

    /// Deletes every concern of a person.
    pub async fn forget_concerns_of(&self, person: Uuid) -> Result<(), StoreError> {
        self.write_patiently(FORGET, vars! { person: uuid(person) }).await?;
        Ok(())
    }
}

fn ids(campaign: Uuid, challenges: impl IntoIterator<Item = Uuid>, person: Uuid) -> Vec<RecordId> {
    challenges.into_iter().map(|challenge| concern_id(campaign, challenge, person)).collect()
}

fn concern_id(campaign: Uuid, challenge: Uuid, person: Uuid) -> RecordId {
    record("concern", vec![uuid(campaign), uuid(challenge), uuid(person)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::memory;

    /// Who shares the concern of some challenges, sorted.
    async fn of(store: &Store, campaign: Uuid, challenges: &[Uuid]) -> Vec<(Uuid, Uuid)> {
        match store.concerns(campaign, challenges.iter().copied()).await {
            Ok(rows) => {
                let mut rows: Vec<_> = rows.iter().map(|row| (row.challenge, row.person)).collect();
                rows.sort_unstable();
                rows
            }
            Err(error) => unreachable!("{error}: {error:?}"),
        }
    }

    #[tokio::test]
    async fn a_concern_is_kept_once_and_taken_back_by_whoever_shared_it() {
        let (store, campaign) = (memory().await, Uuid::now_v7());
        let [one, two] = [Uuid::now_v7(), Uuid::now_v7()];
        let [anna, ben] = [Uuid::now_v7(), Uuid::now_v7()];
        for (challenge, person) in [(one, anna), (one, anna), (one, ben), (two, anna)] {
            assert!(store.share_concern(campaign, challenge, person).await.is_ok());
        }
        assert_eq!(of(&store, campaign, &[one]).await, [(one, anna), (one, ben)]);
        let both = [(one, anna), (one, ben), (two, anna)];
        assert_eq!(of(&store, campaign, &[one, two]).await, both);
        assert_eq!(of(&store, Uuid::now_v7(), &[one, two]).await, []);
        assert_eq!(of(&store, campaign, &[]).await, []);
        let hers = store.concerns_with(campaign, [one, two], ben).await.unwrap_or_default();
        assert_eq!(hers, [ConcernRow { challenge: one, person: ben }]);
        assert!(store.take_back_concerns(campaign, [one, two], anna).await.is_ok());
        assert_eq!(of(&store, campaign, &[one, two]).await, [(one, ben)]);
    }

    #[tokio::test]
    async fn a_person_who_is_erased_takes_all_concerns_along() {
        let (store, challenge) = (memory().await, Uuid::now_v7());
        let ([here, there], [one, two]) =
            ([Uuid::now_v7(), Uuid::now_v7()], [Uuid::now_v7(), Uuid::now_v7()]);
        for campaign in [here, there] {
            for person in [one, two] {
                assert!(store.share_concern(campaign, challenge, person).await.is_ok());
            }
        }
        let hers = store.concerns_of(one).await.unwrap_or_default();
        assert_eq!(hers, [here, there].map(|campaign| OwnConcernRow { campaign, challenge }));
        assert!(store.forget_concerns_of(one).await.is_ok());
        for campaign in [here, there] {
            assert_eq!(of(&store, campaign, &[challenge]).await, [(challenge, two)]);
        }
        assert_eq!(store.concerns_of(one).await.unwrap_or_default(), []);
    }
}
