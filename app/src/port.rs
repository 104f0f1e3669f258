//! The one door from the pages to the services behind them.
//!
//! The server makes one [`Backend`] per request: it knows who asks, so a page can neither ask nor act for somebody
//! else. What comes through the door is already cut to what the reader may see: [`Seen`] hands out the views of the
//! engine and never the campaign itself. A page shows them and decides nothing.

use std::{future::Future, pin::Pin};

mod accounts;
mod back;
mod campaign;
mod campaigns;
mod challenges;
mod concerns;
mod consents;
mod groups;
mod helpers;
mod initiatives;
mod log;
mod moment;
mod notes;
mod people;
mod reader;
mod receipt_letters;
mod room;
mod seen;
mod similarity;
mod themes;
mod trouble;

pub use accounts::{
    Accounts, Arrival, InvitationPage, LinkPage, OpenSession, Profile, ProgramToken,
};
pub use back::{Back, NotOurs};
pub use campaign::{CampaignCard, CampaignPage, Figure, Progress, Station, Upcoming};
pub use campaigns::{ActKey, Campaigns};
pub use challenges::Challenges;
pub use concerns::Concerns;
pub use consents::Consents;
pub use groups::{GroupFigures, Groups};
pub use helpers::{Help, Helpers, Offer, OwnOffer};
pub use initiatives::{InitiativeTable, Initiatives, OtherRegister};
pub use log::Log;
pub use moment::{CivilTime, Moment, NoCivilTime};
pub use notes::{ItemNote, Notes, ProvisionalMark, Reading};
pub use people::{
    Admissions, Holder, Invited, Known, LeftOut, LetterText, Member, MemberTable, Organisation,
    People, PeoplePage, Reminder, ReminderState, RoomCodes, RowProblem, WhyLeftOut, WrongTable,
};
pub use reader::Reader;
pub use receipt_letters::{ReceiptLetter, ReceiptLetters};
pub use room::{QrCode, Room};
pub use seen::Seen;
pub use similarity::{FoundWord, LEAST_LETTERS, Nearness, Similarity, Written};
pub use themes::{ProposedThemes, Themes};
pub use trouble::{Locked, Trouble};

/// What a question to the backend becomes: a boxed future, so that the traits stay object-safe.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, Trouble>> + Send + 'a>>;

/// The services as one request knows them.
pub trait Backend:
    Accounts
    + Campaigns
    + Challenges
    + Concerns
    + Consents
    + Groups
    + Helpers
    + Initiatives
    + Log
    + Notes
    + People
    + ReceiptLetters
    + Room
    + Similarity
    + Themes
    + Send
    + Sync
{
    /// Who asks.
    fn reader(&self) -> &Reader;
}
