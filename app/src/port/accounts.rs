//! Sign-in, and what a person says of herself, as a request knows them.
//!
//! Whatever gives or takes a session does so in the cookies of the answer; no secret comes through here but those that
//! the reader typed or followed.

use pathways::{
    id::CampaignId,
    role::Role,
    text::{Bilingual, Language, Name, PersonName},
    time::Timestamp,
};

use super::{ActKey, Answer, Back};

/// Becoming somebody, and being somebody.
pub trait Accounts {
    /// Sends a letter with a link and a code; the link leads back to where the reader wanted to go. Known and unknown
    /// addresses get one answer.
    fn ask_letter(&self, address: &str, language: Language, back: Option<&Back>) -> Answer<'_, ()>;

    /// Signs in with the code of a letter that this browser asked for.
    fn enter_code(&self, code: &str) -> Answer<'_, ()>;

    /// What the page of a link shows; changes nothing.
    fn open_link(&self, secret: &str) -> Answer<'_, LinkPage>;

    /// Signs in with a link, once.
    fn spend_link(&self, secret: &str) -> Answer<'_, ()>;

    /// What the page of an invitation shows; changes nothing.
    fn open_invitation(&self, secret: &str) -> Answer<'_, InvitationPage>;

    /// Accepts an invitation, once.
    fn spend_invitation(&self, secret: &str) -> Answer<'_, Arrival>;

    /// Asks for a new letter with an old invitation's link.
    fn ask_invitation_again(&self, secret: &str) -> Answer<'_, ()>;

    /// Enters a room code: signs in and admits the reader's voice.
    fn enter_room(&self, campaign: CampaignId, code: &str) -> Answer<'_, ()>;

    /// Enters a room code without saying of which campaign: finds it, signs in and admits the reader's voice there.
    fn enter_any_room(&self, code: &str) -> Answer<'_, CampaignId>;

    /// Admits the voice of a reader with a confirmed address, where the charter admits those.
    fn join(&self, campaign: CampaignId, key: ActKey) -> Answer<'_, ()>;

    /// What is kept of the reader.
    fn profile(&self) -> Answer<'_, Profile>;

    /// Replaces what the reader says of herself.
    fn describe(&self, name: Option<PersonName>, language: Language) -> Answer<'_, ()>;

    /// Takes a program's token away from it.
    fn revoke_token(&self, id: &str) -> Answer<'_, ()>;

    /// Erases the reader: everything that lets her in, and her words in every campaign. Refused while a campaign has no
    /// other host.
    fn erase(&self) -> Answer<'_, ()>;

    /// Signs this browser out.
    fn sign_out(&self) -> Answer<'_, ()>;

    /// Signs the reader out of every browser.
    fn sign_out_everywhere(&self) -> Answer<'_, ()>;
}

/// What a mailed link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkPage {
    /// A button that signs in whoever has this address.
    Usable {
        /// To whom the letter went.
        address: String,
    },
    /// It was used or has expired.
    Gone,
}

/// What the link of an invitation leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationPage {
    /// Where it stands; an error of the button's own kind where it cannot be pressed.
    pub state: Result<(), super::Locked>,
    /// The campaign.
    pub campaign: CampaignId,
    /// How the campaign is called, where the server knows it.
    pub name: Option<Bilingual<Name>>,
    /// The role.
    pub role: Role,
}

/// Where an accepted invitation leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrival {
    /// The campaign.
    pub campaign: CampaignId,
    /// The role that the reader has there.
    pub role: Role,
}

/// What is kept of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// The confirmed address; nobody has one who came with a room code.
    pub address: Option<String>,
    /// The name that the person agreed to show.
    pub name: Option<PersonName>,
    /// In which language the product speaks to the person.
    pub language: Language,
    /// The browsers in which the person is signed in, the oldest first.
    pub sessions: Vec<OpenSession>,
    /// The programs that act for the person, the oldest first.
    pub tokens: Vec<ProgramToken>,
}

/// A browser that is signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenSession {
    /// Since when.
    pub since: Timestamp,
    /// Until when, unless it is used before.
    pub until: Timestamp,
}

/// A program that acts for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgramToken {
    /// Names the token when it is revoked; nobody can act with it.
    pub id: String,
    /// What it is for.
    pub label: String,
    /// Since when.
    pub since: Timestamp,
}
