//! Sign-in by a letter with a link and a code.
//!
//! The link works in any browser, the code only in the one that asked; whichever is used first
//! ends both.

use pathways::id::{Id, PersonId};
use pathways::record::ShortTree;
use pathways::text::Language;
use pathways::time::Timestamp;
use pathways_app::port::Back;

use super::cookie::BrowserSecret;
use super::limits::LETTER_LIFETIME;
use super::{Client, NewSession, Refused, SignIn, fresh_person, unix};
use crate::address::Address;
use crate::mail::{Letter, Occasion, Written};
use crate::secret::{Code, Secret};
use crate::store::{Language as StoredLanguage, SIGN_IN_TRIES, SignInError};

/// What the page of a link shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkPage {
    /// A button that signs in whoever has this address.
    Usable {
        /// To whom the letter went.
        address: Address,
    },
    /// That the link was used or has expired, and where to ask for another.
    Gone,
}

impl SignIn {
    /// Sends a letter to an address, known or not; its link leads back to where somebody wanted to
    /// go. Too many letters to one address are not sent, and nobody is told; too many from one
    /// browser or client are refused.
    pub async fn request(
        &self,
        address: Address,
        language: Language,
        back: Option<&Back>,
        browser: &BrowserSecret,
        client: Client,
        now: Timestamp,
    ) -> Result<(), Refused> {
        self.limits.letters_per_client.take(&client, now)?;
        self.limits.letters_per_browser.take(&browser.digest(), now)?;
        if !self.may_get_a_letter(&address, now) {
            return Ok(());
        }
        let (link, code) = (Secret::draw()?, Code::draw()?);
        let asked = crate::store::SignIn {
            address: address.reveal().to_owned(),
            code_hash: code.digest(browser.secret()).as_str().to_owned(),
            browser_hash: browser.digest().as_str().to_owned(),
            tries_left: SIGN_IN_TRIES,
            expires: unix(now.after(LETTER_LIFETIME)),
            language: language.into(),
            invitation: None,
        };
        self.store().ask_sign_in(link.digest().as_str(), asked).await?;
        let link = self.link(language, "sign-in/link", &link);
        let link = back.map_or(link.clone(), |back| back.after(&link));
        self.post(address, language, Occasion::SignIn { link, code }, None)
    }

    /// Tries a code in the browser that asked for it. Wrong, expired, used up and never asked for
    /// are one refusal.
    pub async fn verify_code(
        &self,
        browser: &BrowserSecret,
        code: &Code,
        client: Client,
        now: Timestamp,
    ) -> Result<NewSession, Refused> {
        self.limits.tries_per_client.take(&client, now)?;
        let (browser_hash, code_hash) = (browser.digest(), code.digest(browser.secret()));
        let tried =
            self.store().try_code(browser_hash.as_str(), code_hash.as_str(), unix(now)).await;
        self.let_in(tried, Refused::Code, now).await
    }

    /// What the page of a link shows. Changes nothing, as mail scanners open it too.
    pub async fn open_link(&self, secret: &Secret, now: Timestamp) -> Result<LinkPage, Refused> {
        match self.store().sign_in(secret.digest().as_str(), unix(now)).await {
            Ok(asked) => Ok(LinkPage::Usable { address: asked.address.parse()? }),
            Err(SignInError::Store(error)) => Err(error.into()),
            Err(_) => Ok(LinkPage::Gone),
        }
    }

    /// Uses a link, once: its page's button.
    pub async fn spend_link(
        &self,
        secret: &Secret,
        client: Client,
        now: Timestamp,
    ) -> Result<NewSession, Refused> {
        self.limits.tries_per_client.take(&client, now)?;
        let spent = self.store().spend_sign_in(secret.digest().as_str(), unix(now)).await;
        self.let_in(spent, Refused::Link, now).await
    }

    async fn let_in(
        &self,
        used: Result<crate::store::SignIn, SignInError>,
        refusal: Refused,
        now: Timestamp,
    ) -> Result<NewSession, Refused> {
        let asked = match used {
            Ok(asked) => asked,
            Err(SignInError::Store(error)) => return Err(error.into()),
            Err(_) => return Err(refusal),
        };
        let person = self.person_of(&asked.address, asked.language, now).await?;
        self.open_session(person, now).await
    }

    /// The person of an address, who begins to exist here.
    pub(super) async fn person_of(
        &self,
        canonical: &str,
        language: StoredLanguage,
        now: Timestamp,
    ) -> Result<PersonId, Refused> {
        let fresh = fresh_person().uuid();
        let person = self.store().person_for_address(canonical, fresh, language, unix(now)).await?;
        Ok(Id::new(person.id))
    }

    /// Counts a letter to an address, unless it has too many open or had too many this hour.
    pub(super) fn may_get_a_letter(&self, address: &Address, now: Timestamp) -> bool {
        if self.limits.letters_open.take(address, now).is_err() {
            return false;
        }
        let may = self.limits.letters_per_hour.take(address, now).is_ok();
        if !may {
            self.limits.letters_open.give_back(address);
        }
        may
    }

    /// A link into the pages of a language, with a secret as its last part.
    pub(super) fn link(&self, language: Language, page: &str, secret: &Secret) -> String {
        format!("{}/{language}/{page}/{}", self.public().origin(), secret.reveal())
    }

    /// What a letter of this installation says; nothing is sent.
    pub(crate) fn written(
        &self,
        language: Language,
        occasion: Occasion,
        record: Option<ShortTree>,
    ) -> Written {
        let signature = self.options.signature.clone();
        Letter { to: signature.answer_to.clone(), language, signature, occasion, record }.write()
    }

    /// Hands a letter to the queue.
    pub(crate) fn post(
        &self,
        to: Address,
        language: Language,
        occasion: Occasion,
        record: Option<ShortTree>,
    ) -> Result<(), Refused> {
        let signature = self.options.signature.clone();
        Ok(self.mail.post(Letter { to, language, signature, occasion, record })?)
    }
}
