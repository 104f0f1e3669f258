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

mod again;
mod row;

use pathways::campaign::{Actor, Command};
use pathways::id::{CampaignId, Id, PersonId};
use pathways::role::{Action, Role};
use pathways::text::Language;
use pathways::time::Timestamp;

use self::row::{inviter_of, role_of, state_of};
use super::key::act_of;
use super::{Client, NewSession, Refused, SignIn, instant, unix};
use crate::address::Address;
use crate::secret::Secret;

/// What a host writes into an invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// An invitation that nobody accepted yet, in front of a host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenInvitation {
    /// To whom the letter went.
    pub address: Address,
    /// To which role.
    pub role: Role,
    /// In which language the letter was written.
    pub language: Language,
    /// Until when its link works.
    pub expires: Timestamp,
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

    /// The invitations to a campaign that nobody accepted yet. Whether the caller may know them is
    /// the caller's to ask.
    pub async fn open_invitations(
        &self,
        campaign: CampaignId,
    ) -> Result<Vec<OpenInvitation>, Refused> {
        let rows = self.store().campaign_invitations(campaign.uuid()).await?;
        let open = rows.into_iter().filter(|row| row.spent.is_none());
        open.map(|row| {
            Ok(OpenInvitation {
                role: role_of(&row)?,
                language: row.language.into(),
                expires: instant(row.expires),
                address: row.address.parse()?,
            })
        })
        .collect()
    }

    /// What the page of an invitation shows. Changes nothing, as mail scanners open it too.
    pub async fn open_invitation(
        &self,
        secret: &Secret,
        now: Timestamp,
    ) -> Result<InvitationPage, Refused> {
        let found = self.store().invitation(secret.digest().as_str()).await?;
        let row = found.ok_or(Refused::InvitationUnknown)?;
        Ok(InvitationPage {
            campaign: Id::new(row.campaign),
            role: role_of(&row)?,
            state: state_of(&row, now),
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
        let hash = secret.digest();
        let found = self.store().invitation(hash.as_str()).await?;
        let row = found.ok_or(Refused::InvitationUnknown)?;
        match state_of(&row, now) {
            InvitationState::Open => {}
            InvitationState::Spent => return Err(Refused::InvitationSpent),
            InvitationState::Expired => return Err(Refused::InvitationExpired),
        }
        let (campaign, role) = (Id::new(row.campaign), role_of(&row)?);
        let person = self.person_of(&row.address, row.language, now).await?;
        let grant = Command::Grant { person, role };
        self.service.act(campaign, inviter_of(&row).into(), act_of(&hash), grant).await?;
        self.store().spend_invitation(hash.as_str(), unix(now)).await?;
        let session = self.open_session(person, now).await?;
        Ok(Welcome { session, campaign, role })
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
