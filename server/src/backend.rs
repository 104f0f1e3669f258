//! The services as one request to a page knows them.
//!
//! A [`Desk`] is made for each request. It knows who asks and through which browser, so a page acts as its reader and
//! as nobody else. What gives or takes a session is kept as cookies until the answer takes them along.
//!
//! Pages read memory only; the views of the engine decide what they may show.

use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use axum::http::HeaderValue;
use pathways::{
    campaign::Campaign,
    id::{CampaignId, PersonId},
    role::Role,
    stage::Stage,
    text::Language,
    view::Viewer,
};
use pathways_app::port::{Backend, Reader, Trouble};

use crate::{
    service::Service,
    sign_in::{Identity, NewSession, SignIn, Visitor},
};

mod accounts;
mod campaigns;
mod cards;
mod challenges;
mod concerns;
mod consents;
mod groups;
mod helpers;
mod initiatives;
mod log;
mod notes;
mod people;
mod receipt_letters;
mod room;
mod similarity;
mod themes;
mod trouble;

/// The services in front of one request.
pub(crate) struct Desk {
    service: Service,
    sign_in: Arc<SignIn>,
    visitor: Visitor,
    reader: Reader,
    language: Language,
    lens: Option<Lens>,
    cookies: Mutex<Vec<HeaderValue>>,
}

/// What a host looks through who looks in somebody else's place.
#[derive(Clone, Copy)]
struct Lens {
    /// The one campaign that is seen through it.
    campaign: CampaignId,
    /// As what.
    role: Role,
}

impl fmt::Debug for Desk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Desk")
    }
}

impl Desk {
    /// A desk for whoever was recognised, in the language in which the page answers.
    pub(crate) fn new(
        service: Service,
        sign_in: Arc<SignIn>,
        visitor: Visitor,
        identity: Identity,
        language: Language,
    ) -> Self {
        let reader = Reader { person: identity.person, instead_of: None };
        Self { service, sign_in, visitor, reader, language, lens: None, cookies: Mutex::default() }
    }

    /// The same desk in front of nobody, who sees one campaign with a role. Whatever acts asks for somebody, so through a
    /// lens nothing acts.
    fn through(&self, lens: Lens) -> Self {
        Self {
            service: self.service.clone(),
            sign_in: Arc::clone(&self.sign_in),
            visitor: self.visitor.clone(),
            reader: Reader { person: None, instead_of: Some(lens.role) },
            language: self.language,
            lens: Some(lens),
            cookies: Mutex::default(),
        }
    }

    /// A campaign as it stands. Through a lens a draft looks as it will once its first stage has begun: before that there
    /// is nothing that others see.
    fn state(&self, id: CampaignId) -> Result<Arc<Campaign>, Trouble> {
        let campaign = self.service.campaign(id)?;
        let is_previewed = self.lens.is_some_and(|lens| lens.campaign == id);
        let next = campaign.charter.as_ref().and_then(|charter| charter.path.next(Stage::Draft));
        match next {
            Some(first) if is_previewed && campaign.stage == Stage::Draft => {
                let mut opened = Campaign::clone(&campaign);
                opened.stage = first;
                Ok(Arc::new(opened))
            }
            _ => Ok(campaign),
        }
    }

    /// The reader as a viewer of a campaign; nobody, where a lens shows another one.
    fn viewer(&self, id: CampaignId, campaign: &Campaign) -> Option<Viewer> {
        match self.lens {
            None => Some(campaign.viewer(self.reader.person)),
            Some(lens) if lens.campaign == id => {
                let roles = match lens.role {
                    Role::Visitor => vec![Role::Visitor],
                    role => vec![role, Role::Visitor],
                };
                Some(Viewer { person: None, roles })
            }
            Some(_) => None,
        }
    }

    /// The cookies that its acts gave and took, for the answer.
    pub(crate) fn take_cookies(&self) -> Vec<HeaderValue> {
        std::mem::take(&mut *self.cookies())
    }

    fn signed_in(&self) -> Result<PersonId, Trouble> {
        self.reader.person.ok_or(Trouble::SignIn)
    }

    fn keep(&self, cookie: HeaderValue) {
        self.cookies().push(cookie);
    }

    fn keep_session(&self, session: &NewSession) {
        self.keep(session.secret.cookie(self.sign_in.public()));
    }

    fn cookies(&self) -> std::sync::MutexGuard<'_, Vec<HeaderValue>> {
        // A list of cookies is whole at any moment.
        self.cookies.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Backend for Desk {
    fn reader(&self) -> &Reader {
        &self.reader
    }
}
