//! Sign-in and profiles in front of one request.

use pathways::{
    campaign::{Command, Refusal},
    id::CampaignId,
    people::Door,
    text::{Language, PersonName},
    time::Timestamp,
};
use pathways_app::port::{
    Accounts, ActKey, Answer, Arrival, Back, Campaigns as _, InvitationPage, LinkPage, Locked,
    OpenSession, Profile, ProgramToken,
};

use super::{Desk, trouble};
use crate::sign_in::{self, InvitationState, Refused, SessionSecret};

impl Accounts for Desk {
    fn ask_letter(&self, address: &str, language: Language, back: Option<&Back>) -> Answer<'_, ()> {
        let (address, back) = (address.parse(), back.cloned());
        answer(async move {
            let browser = self.visitor.browser_or_new()?;
            let (client, now) = (self.visitor.client, self.now());
            let back = back.as_ref();
            self.sign_in.request(address?, language, back, &browser, client, now).await?;
            self.keep(browser.cookie(self.sign_in.public()));
            Ok(())
        })
    }

    fn enter_code(&self, code: &str) -> Answer<'_, ()> {
        let code = code.parse();
        answer(async move {
            let browser = self.visitor.browser.as_ref().ok_or(Refused::Code)?;
            let (client, now) = (self.visitor.client, self.now());
            let session = self.sign_in.verify_code(browser, &code?, client, now).await?;
            self.keep_session(&session);
            Ok(())
        })
    }

    fn open_link(&self, secret: &str) -> Answer<'_, LinkPage> {
        let secret = secret.parse();
        answer(async move {
            // What is no secret of ours is as gone as one that was used.
            let Ok(secret) = secret else { return Ok(LinkPage::Gone) };
            Ok(match self.sign_in.open_link(&secret, self.now()).await? {
                sign_in::LinkPage::Usable { address } => {
                    LinkPage::Usable { address: address.reveal().to_owned() }
                }
                sign_in::LinkPage::Gone => LinkPage::Gone,
            })
        })
    }

    fn spend_link(&self, secret: &str) -> Answer<'_, ()> {
        let secret = secret.parse();
        answer(async move {
            let (client, now) = (self.visitor.client, self.now());
            let session = self.sign_in.spend_link(&secret?, client, now).await?;
            self.keep_session(&session);
            Ok(())
        })
    }

    fn open_invitation(&self, secret: &str) -> Answer<'_, InvitationPage> {
        let secret = secret.parse();
        answer(async move {
            let page = self.sign_in.open_invitation(&secret?, self.now()).await?;
            let campaign = self.service.campaign(page.campaign).ok();
            let charter = campaign.and_then(|campaign| campaign.charter.clone());
            Ok(InvitationPage {
                state: match page.state {
                    InvitationState::Open => Ok(()),
                    InvitationState::Spent => Err(Locked::InvitationSpent),
                    InvitationState::Expired => Err(Locked::InvitationExpired),
                },
                campaign: page.campaign,
                name: charter.map(|charter| charter.name),
                role: page.role,
            })
        })
    }

    fn spend_invitation(&self, secret: &str) -> Answer<'_, Arrival> {
        let secret = secret.parse();
        answer(async move {
            let (client, now) = (self.visitor.client, self.now());
            let welcome = self.sign_in.spend_invitation(&secret?, client, now).await?;
            self.keep_session(&welcome.session);
            Ok(Arrival { campaign: welcome.campaign, role: welcome.role })
        })
    }

    fn ask_invitation_again(&self, secret: &str) -> Answer<'_, ()> {
        let secret = secret.parse();
        answer(async move {
            let browser = self.visitor.browser_or_new()?;
            let (client, now) = (self.visitor.client, self.now());
            self.sign_in.ask_again_with_link(&secret?, &browser, client, now).await?;
            self.keep(browser.cookie(self.sign_in.public()));
            Ok(())
        })
    }

    fn enter_room(&self, campaign: CampaignId, code: &str) -> Answer<'_, ()> {
        let code = code.parse();
        answer(async move {
            let (known, language) = (self.reader.person, self.language);
            let session = self
                .sign_in
                .enter_room(campaign, &code?, known, language, &self.visitor, self.now())
                .await?;
            self.keep_session(&session);
            Ok(())
        })
    }

    fn enter_any_room(&self, code: &str) -> Answer<'_, CampaignId> {
        let code = code.parse();
        answer(async move {
            let (known, language) = (self.reader.person, self.language);
            let (campaign, session) = self
                .sign_in
                .enter_any_room(&code?, known, language, &self.visitor, self.now())
                .await?;
            self.keep_session(&session);
            Ok(campaign)
        })
    }

    fn join(&self, campaign: CampaignId, key: ActKey) -> Answer<'_, ()> {
        Box::pin(async move {
            // Somebody whom a room code let in has confirmed no address, and comes by the door of that code.
            if !self.service.has_address(self.signed_in()?).await? {
                return Err(Refusal::AdmissionClosed.into());
            }
            self.act(campaign, key, Command::Join { door: Door::Email }).await?;
            Ok(())
        })
    }

    fn profile(&self) -> Answer<'_, Profile> {
        Box::pin(async move {
            let person = self.signed_in()?;
            let found = self.sign_in.profile(person).await.map_err(trouble::of)?;
            let address = found.address.map(|address| address.reveal().to_owned());
            let sessions = self.sign_in.sessions_of(person, self.now()).await;
            let tokens = self.sign_in.tokens_of(person).await.map_err(trouble::of)?;
            Ok(Profile {
                address,
                name: found.name,
                language: found.language,
                sessions: sessions.map_err(trouble::of)?.into_iter().map(session).collect(),
                tokens: tokens.into_iter().map(program).collect(),
            })
        })
    }

    fn describe(&self, name: Option<PersonName>, language: Language) -> Answer<'_, ()> {
        Box::pin(async move {
            let person = self.signed_in()?;
            self.sign_in.describe(person, name, language).await.map_err(trouble::of)
        })
    }

    fn revoke_token(&self, id: &str) -> Answer<'_, ()> {
        let id = id.to_owned();
        Box::pin(async move {
            let person = self.signed_in()?;
            self.sign_in.revoke_token(person, &id).await.map_err(trouble::of)
        })
    }

    fn erase(&self) -> Answer<'_, ()> {
        Box::pin(async move {
            let person = self.signed_in()?;
            self.sign_in.erase(person).await.map_err(trouble::of)?;
            self.keep(SessionSecret::removal(self.sign_in.public()));
            Ok(())
        })
    }

    fn sign_out(&self) -> Answer<'_, ()> {
        answer(async move {
            if let Some(session) = &self.visitor.session {
                self.sign_in.sign_out(session).await?;
            }
            self.keep(SessionSecret::removal(self.sign_in.public()));
            Ok(())
        })
    }

    fn sign_out_everywhere(&self) -> Answer<'_, ()> {
        Box::pin(async move {
            let person = self.signed_in()?;
            self.sign_in.sign_out_everywhere(person).await.map_err(trouble::of)?;
            self.keep(SessionSecret::removal(self.sign_in.public()));
            Ok(())
        })
    }
}

fn session((since, until): (Timestamp, Timestamp)) -> OpenSession {
    OpenSession { since, until }
}

fn program(token: sign_in::ListedToken) -> ProgramToken {
    ProgramToken { id: token.id, label: token.label, since: token.created }
}

/// An answer of the sign-in, in the words of pages.
fn answer<'a, T>(work: impl Future<Output = Result<T, Refused>> + Send + 'a) -> Answer<'a, T> {
    Box::pin(async move { work.await.map_err(trouble::of) })
}
