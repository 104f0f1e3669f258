//! Letters that were lost, came too late or were used.

use std::sync::Arc;

use pathways::id::{CampaignId, Id};
use pathways::time::Timestamp;
use tokio::task::JoinHandle;

use super::row::{inviter_of, role_of, state_of};
use super::{InvitationState, NewInvitation};
use crate::address::Address;
use crate::secret::Secret;
use crate::sign_in::{BrowserSecret, Client, Refused, SignIn};
use crate::store::Invitation;

impl SignIn {
    /// Sends the open invitations of an address again, each with a new link that replaces the old
    /// one. Who sits on a panel is nobody's business: the caller does not wait for the work, so
    /// neither the answer nor its time tells whether there is an invitation.
    pub fn ask_again(
        self: &Arc<Self>,
        campaign: CampaignId,
        address: Address,
        client: Client,
        now: Timestamp,
    ) -> Result<JoinHandle<()>, Refused> {
        self.limits.letters_per_client.take(&client, now)?;
        let service = Arc::clone(self);
        Ok(tokio::spawn(async move {
            if let Err(refused) = service.write_again(campaign, &address, now).await {
                refused.log();
            }
        }))
    }

    /// Sends whoever holds an old link a new letter: the invitation again, or, when it was spent
    /// already, an ordinary one to sign in with this browser.
    pub async fn ask_again_with_link(
        &self,
        secret: &Secret,
        browser: &BrowserSecret,
        client: Client,
        now: Timestamp,
    ) -> Result<(), Refused> {
        let found = self.store().invitation(secret.digest().as_str()).await?;
        let row = found.ok_or(Refused::InvitationUnknown)?;
        let address: Address = row.address.parse()?;
        match state_of(&row, now) {
            InvitationState::Spent => {
                self.request(address, row.language.into(), None, browser, client, now).await
            }
            InvitationState::Open | InvitationState::Expired => {
                self.limits.letters_per_client.take(&client, now)?;
                self.renew(&row, &address, now).await
            }
        }
    }

    async fn write_again(
        &self,
        campaign: CampaignId,
        address: &Address,
        now: Timestamp,
    ) -> Result<(), Refused> {
        let former = self.store().invitations_of(campaign.uuid(), address.reveal()).await?;
        for row in former.iter().filter(|row| row.spent.is_none()) {
            self.renew(row, address, now).await?;
        }
        Ok(())
    }

    /// Replaces an invitation by one with a new link, unless its address had letters enough.
    async fn renew(
        &self,
        row: &Invitation,
        address: &Address,
        now: Timestamp,
    ) -> Result<(), Refused> {
        if !self.may_get_a_letter(address, now) {
            return Ok(());
        }
        let again = NewInvitation {
            campaign: Id::new(row.campaign),
            address: address.clone(),
            role: role_of(row)?,
            language: row.language.into(),
        };
        self.write_invitation(again, inviter_of(row), now).await?;
        Ok(())
    }
}
