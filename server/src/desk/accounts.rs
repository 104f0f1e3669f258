//! Tokens, sign-in links and invitations.

use pathways::text::{Language, Name};

use super::{Answer, Complaint, Desk, TokenLine};
use crate::{
    address::Address,
    sign_in::{Inviter, ListedToken, NewInvitation, Refused},
};

impl Desk {
    pub(super) async fn issue_tokens(
        &self,
        addresses: Vec<Address>,
        label: Name,
    ) -> Result<Answer, Complaint> {
        let mut tokens = Vec::with_capacity(addresses.len());
        for address in addresses {
            let now = self.service.now();
            let person = self.sign_in.person_at(&address, Language::En, now).await?;
            tokens.push(self.sign_in.mint_token(person, label.clone(), now).await?.reveal());
        }
        Ok(Answer::Issued { tokens })
    }

    pub(super) async fn list_tokens(&self) -> Result<Answer, Complaint> {
        let mut tokens = Vec::new();
        for token in self.sign_in.tokens().await? {
            let ListedToken { id, person, label, created } = token;
            let known = self.service.store().person(person.uuid()).await?;
            let person =
                known.and_then(|known| known.address).unwrap_or_else(|| person.to_string());
            tokens.push(TokenLine { id, person, label, created });
        }
        Ok(Answer::Tokens { tokens })
    }

    pub(super) async fn revoke_token(&self, id: &str) -> Result<Answer, Complaint> {
        let tokens = self.sign_in.tokens().await?;
        let mut found = tokens.iter().filter(|token| !id.is_empty() && token.id.starts_with(id));
        match (found.next(), found.next()) {
            (Some(token), None) => {
                self.sign_in.revoke_token(token.person, &token.id).await?;
                Ok(Answer::Revoked)
            }
            (Some(_), Some(_)) => {
                let sentence = "several tokens begin so: write more of the id";
                Err(Complaint::new("token_ambiguous", sentence))
            }
            (None, _) => Err(Refused::TokenUnknown.into()),
        }
    }

    pub(super) async fn make_sign_in_links(
        &self,
        addresses: Vec<Address>,
        language: Language,
    ) -> Result<Answer, Complaint> {
        let mut links = Vec::with_capacity(addresses.len());
        for address in addresses {
            let now = self.service.now();
            links.push(self.sign_in.hand_over_link(&address, language, now).await?);
        }
        Ok(Answer::SignInLinks { links })
    }

    pub(super) async fn invite(&self, invitation: NewInvitation) -> Result<Answer, Complaint> {
        let now = self.service.now();
        let link = self.sign_in.invite(invitation, Inviter::Operator, now).await?;
        Ok(Answer::Invited { link, letter: self.letters })
    }
}
