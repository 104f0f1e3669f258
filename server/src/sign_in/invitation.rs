//! Invitations to a role in a campaign, by letter.
//!
//! A host invites an address; the link opens a page with a button; pressing it signs in whoever
//! has the address, and gives the role. The invitation is not an authority of its own: it keeps
//! who invited, and the role is given as that host's act at the moment of pressing. So the record
//! names a host, and an invitation of somebody who is no host any more gives nothing. Invitations
//! from the command line, such as that of the first host, are acts of the operator.
//!
//! The role is given **before** the invitation is spent, under a key that follows from the link's
//! secret: a failure between the two leaves a link that still works, two who press together
//! give the role once, and a role that was taken away does not come back.

use std::str::FromStr as _;
use std::sync::Arc;

use pathways::campaign::{Actor, Command};
use pathways::id::{CampaignId, Id, PersonId};
use pathways::role::{Action, Role};
use pathways::text::Language;
use pathways::time::Timestamp;
use tokio::task::JoinHandle;

use super::announced::announced;
use super::key::act_of;
use super::limits::INVITATION_LIFETIME;
use super::{Client, NewSession, Refused, SignIn, instant, unix};
use crate::address::Address;
use crate::mail::Occasion;
use crate::secret::Secret;
use crate::store::{Invitation, InvitationError};

/// What a host writes into an invitation.
#[derive(Clone, Debug)]
pub struct NewInvitation {
    /// Into which campaign.
    pub campaign: CampaignId,
    /// Who is invited.
    pub address: Address,
    /// To which role.
    pub role: Role,
    /// In which language the letter is written.
    pub language: Language,
}

/// In whose name an invitation gives its role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inviter {
    /// A host of the campaign.
    Host(PersonId),
    /// Whoever holds the server's command line.
    Operator,
}

/// What the page of an invitation shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitationPage {
    /// Into which campaign.
    pub campaign: CampaignId,
    /// To which role.
    pub role: Role,
    /// Whether the button still does something.
    pub state: InvitationState,
    /// Until when it works.
    pub expires: Timestamp,
}

/// Whether an invitation still works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvitationState {
    /// It does.
    Open,
    /// It was used; the person signs in as anybody does.
    Spent,
    /// It was not used in time and can be asked for again.
    Expired,
}

/// What came of pressing the button.
#[derive(Clone, Debug)]
pub struct Welcome {
    /// The session of whoever pressed it.
    pub session: NewSession,
    /// The campaign to which the person was invited.
    pub campaign: CampaignId,
    /// The role that the person has there.
    pub role: Role,
}

impl SignIn {
    /// Invites an address, and posts the letter. A former invitation of the address to the role
    /// stops working. Answers with the link, which only the command line shows: a host who had it
    /// could act as the invited.
    pub async fn invite(
        &self,
        invitation: NewInvitation,
        inviter: Inviter,
        now: Timestamp,
    ) -> Result<String, Refused> {
        let campaign = invitation.campaign;
        self.campaign_of_host(campaign, inviter.into(), Action::GrantRole)?;
        self.write_invitation(invitation, inviter, now).await
    }

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

    /// What the page of an invitation shows. Changes nothing, as mail scanners open it too.
    pub async fn open_invitation(
        &self,
        secret: &Secret,
        now: Timestamp,
    ) -> Result<InvitationPage, Refused> {
        let found = self.store().invitation(secret.digest().as_str()).await?;
        let row = found.ok_or(Refused::InvitationUnknown)?;
        let state = match row.spent {
            Some(_) => InvitationState::Spent,
            None if row.expires <= unix(now) => InvitationState::Expired,
            None => InvitationState::Open,
        };
        Ok(InvitationPage {
            campaign: Id::new(row.campaign),
            role: role_of(&row)?,
            state,
            expires: instant(row.expires),
        })
    }

    /// Uses an invitation, once: its page's button.
    pub async fn spend_invitation(
        &self,
        secret: &Secret,
        client: Client,
        now: Timestamp,
    ) -> Result<Welcome, Refused> {
        self.limits.tries_per_client.take(&client, now)?;
        match self.open_invitation(secret, now).await?.state {
            InvitationState::Open => {}
            InvitationState::Spent => return Err(Refused::InvitationSpent),
            InvitationState::Expired => return Err(Refused::InvitationExpired),
        }
        let hash = secret.digest();
        let found = self.store().invitation(hash.as_str()).await?;
        let row = found.ok_or(Refused::InvitationUnknown)?;
        let (campaign, role) = (Id::new(row.campaign), role_of(&row)?);
        let person = self.person_of(&row.address, row.language, now).await?;
        let grant = Command::Grant { person, role };
        self.service.act(campaign, inviter_of(&row).into(), act_of(&hash), grant).await?;
        self.store().spend_invitation(hash.as_str(), unix(now)).await?;
        let session = self.open_session(person, now).await?;
        Ok(Welcome { session, campaign, role })
    }

    async fn write_again(
        &self,
        campaign: CampaignId,
        address: &Address,
        now: Timestamp,
    ) -> Result<(), Refused> {
        let former = self.store().invitations_of(campaign.uuid(), address.reveal()).await?;
        for row in former.into_iter().filter(|row| row.spent.is_none()) {
            if self.may_get_a_letter(address, now) {
                let again = NewInvitation {
                    campaign,
                    address: address.clone(),
                    role: role_of(&row)?,
                    language: row.language.into(),
                };
                self.write_invitation(again, inviter_of(&row), now).await?;
            }
        }
        Ok(())
    }

    async fn write_invitation(
        &self,
        invitation: NewInvitation,
        inviter: Inviter,
        now: Timestamp,
    ) -> Result<String, Refused> {
        let NewInvitation { campaign, address, role, language } = invitation;
        let state = self.service.campaign(campaign)?;
        let charter = state.charter.as_ref().ok_or(Refused::NotAllowed)?;
        let (secret, expires) = (Secret::draw()?, now.after(INVITATION_LIFETIME));
        let row = Invitation {
            campaign: campaign.uuid(),
            address: address.reveal().to_owned(),
            role: role.code().to_owned(),
            language: language.into(),
            invited_by: match inviter {
                Inviter::Host(host) => Some(host.uuid()),
                Inviter::Operator => None,
            },
            created: unix(now),
            expires: unix(expires),
            spent: None,
        };
        self.store().invite(secret.digest().as_str(), row).await?;
        let link = self.link(language, "invitation", &secret);
        let occasion = Occasion::PanelInvitation {
            campaign: charter.name.get(language).as_str().to_owned(),
            link: link.clone(),
            until: announced(expires, &charter.zone, language),
        };
        self.post(address, language, occasion)?;
        Ok(link)
    }
}

impl From<Inviter> for Actor {
    fn from(inviter: Inviter) -> Self {
        match inviter {
            Inviter::Host(person) => Self::Person(person),
            Inviter::Operator => Self::Operator,
        }
    }
}

impl From<InvitationError> for Refused {
    fn from(error: InvitationError) -> Self {
        match error {
            InvitationError::Unknown => Self::InvitationUnknown,
            InvitationError::Spent => Self::InvitationSpent,
            InvitationError::Expired => Self::InvitationExpired,
            InvitationError::Store(error) => error.into(),
        }
    }
}

fn inviter_of(row: &Invitation) -> Inviter {
    row.invited_by.map_or(Inviter::Operator, |host| Inviter::Host(Id::new(host)))
}

/// The role of a row, which only this module writes.
fn role_of(row: &Invitation) -> Result<Role, Refused> {
    Role::from_str(&row.role).map_err(|_| Refused::InvitationUnknown)
}
