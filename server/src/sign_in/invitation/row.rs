//! Invitations as the store has them.

use pathways::id::Id;
use pathways::role::Role;
use pathways::time::Timestamp;
use pathways_app::i18n::moment;

use super::{InvitationState, Inviter, NewInvitation};
use crate::mail::Occasion;
use crate::pages;
use crate::secret::Secret;
use crate::sign_in::limits::INVITATION_LIFETIME;
use crate::sign_in::{Refused, SignIn, unix};
use crate::store::{Invitation, InvitationError};

impl SignIn {
    /// Stores an invitation, posts its letter and answers with its link.
    pub(super) async fn write_invitation(
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
        let name = charter.name.get(language).as_str().to_owned();
        let until = moment(&pages::moment(expires, charter.zone.as_str()), language);
        let occasion = occasion(name, role, link.clone(), until);
        self.post(address, language, occasion, self.service.fingerprint(campaign))?;
        Ok(link)
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

/// A panelist's letter says what a panel is; the others say what there is to do.
fn occasion(campaign: String, role: Role, link: String, until: String) -> Occasion {
    match role {
        Role::Panelist => Occasion::PanelInvitation { campaign, link, until },
        role => Occasion::RoleInvitation { campaign, role, link, until },
    }
}

pub(super) fn state_of(row: &Invitation, now: Timestamp) -> InvitationState {
    match row.spent {
        Some(_) => InvitationState::Spent,
        None if row.expires <= unix(now) => InvitationState::Expired,
        None => InvitationState::Open,
    }
}

pub(super) fn inviter_of(row: &Invitation) -> Inviter {
    row.invited_by.map_or(Inviter::Operator, |host| Inviter::Host(Id::new(host)))
}

/// The role of a row, which only this module writes.
pub(super) fn role_of(row: &Invitation) -> Result<Role, Refused> {
    row.role.parse().map_err(|_| Refused::InvitationUnknown)
}
