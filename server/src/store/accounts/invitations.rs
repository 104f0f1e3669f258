//! Invitations to a role in a campaign, spent once.
//!
//! `invited:[campaign, address, role]` points to the one invitation that counts. Inviting again
//! replaces it, and the secret mailed before stops working.

use surrealdb::types::{RecordId, SurrealValue, Value, vars};
use uuid::Uuid;

use super::Language;
use crate::store::query::{record, uuid};
use crate::store::{Store, StoreError};

/// An invitation.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct Invitation {
    /// The campaign.
    pub campaign: Uuid,
    /// The canonical address that it was mailed to.
    pub address: String,
    /// The role that it gives.
    pub role: String,
    /// The language of the letter.
    pub language: Language,
    /// The host in whose name the role is given; none for one from the command line.
    pub invited_by: Option<Uuid>,
    /// When it was made.
    pub created: i64,
    /// When it stops working.
    pub expires: i64,
    /// When it was spent.
    pub spent: Option<i64>,
}

/// Why an invitation gives nothing.
#[derive(Debug, thiserror::Error)]
pub enum InvitationError {
    /// It was never made, or a newer one replaced it.
    #[error("this invitation does not exist any more")]
    Unknown,
    /// It was spent already.
    #[error("this invitation was used already")]
    Spent,
    /// It was not used in time.
    #[error("this invitation has expired")]
    Expired,
    /// The store failed; the invitation was not spent.
    #[error(transparent)]
    Store(#[from] StoreError),
}

const INVITE: &str = "
BEGIN;
LET $former = (SELECT VALUE invitation FROM ONLY $key FOR UPDATE);
IF $former IS NOT NONE { DELETE type::record('invitation', $former) RETURN NONE };
CREATE $invitation CONTENT $row RETURN NONE;
UPSERT $key SET invitation = $hash, expires = $expires RETURN NONE;
COMMIT;
";

const ONE: &str = "SELECT * OMIT id FROM ONLY $invitation";

const OF_ADDRESS: &str = "
BEGIN;
LET $hashes = (SELECT VALUE invitation
    FROM invited:[$campaign, $address]..=[$campaign, $address, ..]);
SELECT * OMIT id FROM $hashes.map(|$hash| type::record('invitation', $hash));
COMMIT;
";

const TO_ADDRESS: &str = "SELECT * OMIT id FROM invitation WHERE address = $address";

const OF_CAMPAIGN: &str = "
BEGIN;
LET $hashes = (SELECT VALUE invitation FROM invited:[$campaign]..=[$campaign, ..]);
SELECT * OMIT id FROM $hashes.map(|$hash| type::record('invitation', $hash));
COMMIT;
";

const SPEND: &str = "
BEGIN;
LET $row = (SELECT * OMIT id FROM ONLY $invitation FOR UPDATE);
IF $now < $row.expires AND $row.spent IS NONE { UPDATE $invitation SET spent = $now RETURN NONE };
$row;
COMMIT;
";

impl Store {
    /// Stores an invitation under the hash of its secret. A former one of the same address to the
    /// same role of the campaign stops working.
    pub async fn invite(&self, hash: &str, invitation: Invitation) -> Result<(), StoreError> {
        let binds = vars! {
            key: invited_id(&invitation),
            invitation: invitation_id(hash),
            hash: hash.to_owned(),
            expires: invitation.expires,
            row: invitation,
        };
        self.write_patiently(INVITE, binds).await?;
        Ok(())
    }

    /// The invitation of a secret, spent or not: what the page with the button shows.
    pub async fn invitation(&self, hash: &str) -> Result<Option<Invitation>, StoreError> {
        self.read(ONE, vars! { invitation: invitation_id(hash) }).await?.row(0)
    }

    /// The invitations of an address to a campaign, at most one per role.
    pub async fn invitations_of(
        &self,
        campaign: Uuid,
        address: &str,
    ) -> Result<Vec<Invitation>, StoreError> {
        let binds = vars! { campaign: uuid(campaign), address: address.to_owned() };
        self.read(OF_ADDRESS, binds).await?.rows(2)
    }

    /// All invitations of an address, to whichever campaign.
    pub async fn invitations_to(&self, address: &str) -> Result<Vec<Invitation>, StoreError> {
        self.read(TO_ADDRESS, vars! { address: address.to_owned() }).await?.rows(0)
    }

    /// The invitations to a campaign, spent ones included, by address.
    pub async fn campaign_invitations(
        &self,
        campaign: Uuid,
    ) -> Result<Vec<Invitation>, StoreError> {
        self.read(OF_CAMPAIGN, vars! { campaign: uuid(campaign) }).await?.rows(2)
    }

    /// Spends an invitation, once.
    pub async fn spend_invitation(
        &self,
        hash: &str,
        now: i64,
    ) -> Result<Invitation, InvitationError> {
        let binds = vars! { invitation: invitation_id(hash), now: now };
        let mut answers = self.write_patiently(SPEND, binds).await.map_err(StoreError::from)?;
        match answers.row::<Invitation>(3)? {
            None => Err(InvitationError::Unknown),
            Some(row) if row.spent.is_some() => Err(InvitationError::Spent),
            Some(row) if row.expires <= now => Err(InvitationError::Expired),
            Some(row) => Ok(Invitation { spent: Some(now), ..row }),
        }
    }
}

fn invitation_id(hash: &str) -> RecordId {
    RecordId::new("invitation", hash)
}

fn invited_id(invitation: &Invitation) -> RecordId {
    let text = |text: &str| Value::String(text.to_owned());
    let Invitation { campaign, address, role, .. } = invitation;
    record("invited", vec![uuid(*campaign), text(address), text(role)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::memory;

    fn invitation(role: &str) -> Invitation {
        Invitation {
            campaign: Uuid::nil(),
            address: "a@example.org".to_owned(),
            role: role.to_owned(),
            language: Language::English,
            invited_by: Some(Uuid::max()),
            created: 1,
            expires: 10,
            spent: None,
        }
    }

    #[tokio::test]
    async fn inviting_again_replaces_the_invitation_to_the_same_role() {
        let store = memory().await;
        for (hash, role) in [("old", "panelist"), ("other", "member"), ("new", "panelist")] {
            let outcome = store.invite(hash, invitation(role)).await;
            assert!(outcome.is_ok(), "{outcome:?}");
        }
        let old = store.spend_invitation("old", 9).await;
        assert!(matches!(old, Err(InvitationError::Unknown)), "{old:?}");
        assert!(store.spend_invitation("new", 9).await.is_ok());
        let spent = Invitation { spent: Some(9), ..invitation("panelist") };
        let all = store.invitations_of(Uuid::nil(), "a@example.org").await;
        assert!(
            matches!(&all, Ok(all) if *all == [invitation("member"), spent.clone()]),
            "{all:?}"
        );
        assert!(matches!(store.invitation("new").await, Ok(Some(found)) if found == spent));
        let to_campaign = store.campaign_invitations(Uuid::nil()).await;
        assert!(matches!(&to_campaign, Ok(all) if all.len() == 2), "{to_campaign:?}");
        let none = store.campaign_invitations(Uuid::max()).await;
        assert!(matches!(none, Ok(all) if all.is_empty()));
        let none = store.invitations_of(Uuid::nil(), "a@example.or").await;
        assert!(matches!(none, Ok(all) if all.is_empty()));
    }

    #[tokio::test]
    async fn an_expired_invitation_is_refused() {
        let store = memory().await;
        assert!(store.invite("hash", invitation("member")).await.is_ok());
        let late = store.spend_invitation("hash", 10).await;
        assert!(matches!(late, Err(InvitationError::Expired)), "{late:?}");
        assert!(matches!(store.invitation("hash").await, Ok(Some(row)) if row.spent.is_none()));
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn an_invitation_spent_many_times_together_is_spent_once() {
        let store = memory().await;
        assert!(store.invite("hash", invitation("member")).await.is_ok());
        let spend = |store: Store| async move { store.spend_invitation("hash", 9).await };
        let tasks: Vec<_> = (0..8).map(|_| tokio::spawn(spend(store.beside()))).collect();
        let mut spent = 0;
        for task in tasks {
            match task.await {
                Ok(Ok(_)) => spent += 1,
                Ok(Err(InvitationError::Spent)) => {}
                other => unreachable!("{other:?}"),
            }
        }
        assert_eq!(spent, 1);
    }
}
