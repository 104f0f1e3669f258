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
use pathways::{id::PersonId, text::Language};
use pathways_app::port::{Backend, Reader, Trouble};

use crate::{
    service::Service,
    sign_in::{Identity, NewSession, SignIn, Visitor},
};

mod accounts;
mod campaigns;
mod cards;
mod log;
mod notes;
mod people;
mod room;
mod trouble;

/// The services in front of one request.
pub(crate) struct Desk {
    service: Service,
    sign_in: Arc<SignIn>,
    visitor: Visitor,
    reader: Reader,
    language: Language,
    cookies: Mutex<Vec<HeaderValue>>,
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
        let reader = Reader { person: identity.person };
        Self { service, sign_in, visitor, reader, language, cookies: Mutex::default() }
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
