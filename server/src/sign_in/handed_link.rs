//! Sign-in by a link that whoever runs the server hands over, where no letter arrives.
//!
//! It is the link of a letter in everything but its way: its page changes nothing, its button works
//! once. It lives longer, because nobody knows when it is handed over, and it has no code.

use pathways::text::Language;
use pathways::time::Timestamp;

use super::cookie::BrowserSecret;
use super::limits::HANDED_LINK_LIFETIME;
use super::{Refused, SignIn, unix};
use crate::address::Address;
use crate::secret::{Code, Secret};
use crate::store::SIGN_IN_TRIES;

impl SignIn {
    /// Makes a link that signs in whoever has this address, known or not.
    pub async fn hand_over_link(
        &self,
        address: &Address,
        language: Language,
        now: Timestamp,
    ) -> Result<String, Refused> {
        // Nobody learns this browser's secret, so that nobody can try the code.
        let (link, code, browser) = (Secret::draw()?, Code::draw()?, BrowserSecret::draw()?);
        let asked = crate::store::SignIn {
            address: address.reveal().to_owned(),
            code_hash: code.digest(browser.secret()).as_str().to_owned(),
            browser_hash: browser.digest().as_str().to_owned(),
            tries_left: SIGN_IN_TRIES,
            expires: unix(now.after(HANDED_LINK_LIFETIME)),
            language: language.into(),
            invitation: None,
        };
        self.store().ask_sign_in(link.digest().as_str(), asked).await?;
        Ok(self.link(language, "sign-in/link", &link))
    }
}
