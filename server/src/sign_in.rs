//! Sign-in: how a browser or a program becomes somebody.
//!
//! Nobody has a password. There are five ways in, and each ends in the same thing, a **session**:
//!
//! ```text
//! address --request--> letter with link and code --> button, or code in the browser that asked
//! link from the command line -----------------------> button
//! room code on a badge, on a slip, or on the wall --> entered
//! invitation in a letter ---------------------------> button, which also gives the role
//! bearer token from the command line ---------------> sent with each request; it has no session
//! ```
//!
//! A person begins to exist when one of these is used, never when it is asked for. What a person
//! may do is no concern of this module: roles and voices belong to each campaign, and where a way
//! in gives one (a room code a voice, an invitation a role), it is asked of the campaign as any
//! other act is, through [`Service::act`].
//!
//! # Invariants
//!
//! - **Asking tells nothing.** [`SignIn::request`] neither looks an address up nor waits for mail,
//!   so known and unknown addresses get one answer in one time.
//! - **Fetching changes nothing.** Mail scanners follow links; only a button spends one.
//! - **Once means once**, also for two who press together: the store uses up what it reads.
//! - **A code is worth five tries, in one browser.** It is stored only together with the secret of
//!   the browser that asked; wrong, expired and never asked for are one answer.
//! - **Secrets leave once.** The store has their hashes; `Debug` shows neither them nor addresses.
//! - **An invitation has no more authority than its host.** The role is given as the host's act,
//!   when the button is pressed; a host who is none any more gives nothing.
//! - **A host's key acts once.** A resend gets the same codes and sends no second letter.
//! - **Memory is bounded.** Every rate limit forgets those it has not seen for longest, and only
//!   the newest answers to hosts are kept.
//!
//! Deliberately absent: passwords, third parties' sign-in, and a rate limit that several nodes
//! share. What must hold among nodes (tries, single use, caps) is in the store.

mod client;
mod cookie;
mod erasure;
mod export;
mod handed_link;
mod identity;
mod invitation;
mod key;
mod language;
mod letter;
mod limits;
mod once;
mod person;
mod refused;
mod room_code;
mod session;
mod token;
mod visitor;
mod window;

pub mod http;

use pathways::id::{Id, PersonId};
use pathways::time::Timestamp;
use uuid::Uuid;

use crate::erasures::Erasures;
use crate::mail::{MailQueue, Signature};
use crate::origin::PublicAddress;
use crate::service::Service;
use crate::store::Store;

pub use client::{Client, Proxy};
pub(crate) use cookie::value_of as cookie_value;
pub use cookie::{BrowserSecret, SessionSecret};
pub use export::Export;
pub use identity::{Door, Identity};
pub use invitation::{
    InvitationPage, InvitationState, Inviter, NewInvitation, OpenInvitation, Welcome,
};
pub(crate) use language::Spoken;
pub use language::preferred;
pub use letter::LinkPage;
pub use limits::{
    HANDED_LINK_LIFETIME, INVITATION_LIFETIME, LETTER_LIFETIME, RENEWAL_INTERVAL,
    ROOM_CODES_AT_ONCE, SESSION_LIFETIME,
};
pub use once::HostAct;
pub use person::Profile;
pub use refused::Refused;
pub use session::NewSession;
pub use token::{BearerToken, ListedToken, TOKEN_PREFIX};
pub use visitor::Visitor;

use limits::Limits;
use once::Answers;

/// What an installation says of itself.
#[derive(Clone)]
pub struct SignInOptions {
    /// Where browsers reach it; decides the cookies' names and the links in letters.
    pub public: PublicAddress,
    /// Who signs its letters.
    pub signature: Signature,
    /// What stands between it and its clients.
    pub proxy: Proxy,
    /// Where it is written down that somebody has gone.
    pub erasures: Erasures,
}

/// The service behind every way in.
pub struct SignIn {
    service: Service,
    mail: MailQueue,
    options: SignInOptions,
    limits: Limits,
    answers: Answers,
    /// Lets one person go at a time.
    erasing: tokio::sync::Mutex<()>,
}

impl SignIn {
    /// A service with fresh rate limits, that remembers no answer.
    pub fn new(service: Service, mail: MailQueue, options: SignInOptions) -> Self {
        let (limits, answers) = (Limits::default(), Answers::default());
        Self { service, mail, options, limits, answers, erasing: tokio::sync::Mutex::default() }
    }

    /// What the clock shows.
    pub fn now(&self) -> Timestamp {
        self.service.now()
    }

    /// Where browsers reach the installation.
    pub fn public(&self) -> &PublicAddress {
        &self.options.public
    }

    fn store(&self) -> &Store {
        self.service.store()
    }
}

/// An id for somebody who is not known yet.
fn fresh_person() -> PersonId {
    Id::new(Uuid::now_v7())
}

/// The store counts in signed seconds; no instant is too large for them.
fn unix(at: Timestamp) -> i64 {
    i64::try_from(at.unix()).unwrap_or(i64::MAX)
}

/// An instant as the store has it; it never holds one before 1970.
fn instant(seconds: i64) -> Timestamp {
    Timestamp::from_unix(u64::try_from(seconds).unwrap_or_default())
}
