//! Who takes part, as a request of a host knows it.
//!
//! Names and addresses come through here only where a host cannot work without them: of those who have a role, are
//! invited to one, or speak for an organisation. Whose a ballot is, and who has none, never does.

use pathways::{
    campaign::Refusal,
    id::{CampaignId, PersonId, VoiceId},
    role::Role,
    round::Kind,
    text::{Bilingual, Language, PersonName},
    time::Timestamp,
};
use uuid::Uuid;

use super::{ActKey, Answer};

/// Letting people in, and writing to them. All of it is for hosts and refused to everybody else, but for the panel's
/// names, which are its chair's.
pub trait People {
    /// Who has a role, who is invited to one, and which organisations have a voice.
    fn people(&self, campaign: CampaignId) -> Answer<'_, PeoplePage>;

    /// Whose conflicts the reader may record as the chair of the panel. Addresses are left out of those with a name.
    fn panelists(&self, campaign: CampaignId) -> Answer<'_, Vec<Known>>;

    /// Invites an address to a role, or writes again to one that is invited.
    fn invite(
        &self,
        campaign: CampaignId,
        key: ActKey,
        address: &str,
        role: Role,
        language: Language,
    ) -> Answer<'_, ()>;

    /// Reads a table of members. Nothing is kept.
    fn read_members(&self, table: &str) -> Result<MemberTable, WrongTable>;

    /// Admits members; one who is admitted already does not hold up the others. Where somebody of an organisation speaks
    /// for it already, the others join that voice.
    fn admit(
        &self,
        campaign: CampaignId,
        key: ActKey,
        members: Vec<Member>,
    ) -> Answer<'_, Admissions>;

    /// Lets somebody speak for an organisation.
    fn add_delegate(
        &self,
        campaign: CampaignId,
        key: ActKey,
        voice: VoiceId,
        address: &str,
        language: Language,
    ) -> Answer<'_, ()>;

    /// Makes room codes, under the name of the intent.
    fn make_room_codes(
        &self,
        campaign: CampaignId,
        key: ActKey,
        codes: RoomCodes,
    ) -> Answer<'_, ()>;

    /// The codes that the reader made under this name, while the server still knows them: it keeps no code for good.
    fn room_codes(&self, campaign: CampaignId, form: Uuid) -> Answer<'_, Option<Vec<String>>>;

    /// The reminder of the round that is open now; none where no box is open.
    fn reminder(&self, campaign: CampaignId) -> Answer<'_, Option<Reminder>>;

    /// Sends that reminder, once for each round.
    fn remind(&self, campaign: CampaignId) -> Answer<'_, ()>;
}

/// Who takes part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeoplePage {
    /// Everybody with a role that a host gives.
    pub holders: Vec<Holder>,
    /// Those who are invited and have not come yet.
    pub invitations: Vec<Invited>,
    /// Organisations with a voice.
    pub organisations: Vec<Organisation>,
    /// How many people have a voice of their own.
    pub persons: u32,
}

/// How a host recognises somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Who it is.
    pub person: PersonId,
    /// The confirmed address; nobody has one who came with a room code.
    pub address: Option<String>,
    /// The name that the person gave.
    pub name: Option<PersonName>,
}

/// Somebody with roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Who it is.
    pub known: Known,
    /// Which roles.
    pub roles: Vec<Role>,
}

/// An invitation that was not accepted yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// To whom the letter went.
    pub address: String,
    /// To which role.
    pub role: Role,
    /// In which language the letter was written.
    pub language: Language,
    /// Until when its link works.
    pub until: Timestamp,
}

/// An organisation with a voice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its voice.
    pub voice: VoiceId,
    /// Who speaks for it.
    pub delegates: Vec<Known>,
}

/// What a table of members holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberTable {
    /// The rows that were understood.
    pub members: Vec<Member>,
    /// What is wrong with the others.
    pub problems: Vec<RowProblem>,
    /// The columns that nothing was read from.
    pub ignored: Vec<String>,
}

/// Somebody to admit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The line of the table; distinct within one list.
    pub line: u64,
    /// The address in its canonical form.
    pub address: String,
    /// In which language to write to a person who is new.
    pub language: Option<Language>,
    /// The organisation for which the person speaks: equal names are one voice.
    pub organisation: Option<String>,
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowProblem {
    /// The line where it starts.
    pub line: u64,
    /// What is wrong, in the reader's language.
    pub words: String,
}

/// Why a table was not read at all, in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongTable(pub String);

/// What became of a list of members.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Admissions {
    /// Voices that were admitted.
    pub admitted: u32,
    /// Voices of which somebody had one already.
    pub known: u32,
    /// People who now speak for an organisation that had a voice already.
    pub joined: u32,
    /// Those who could not, in the order of their lines.
    pub left_out: Vec<LeftOut>,
}

/// Somebody of an organisation that has a voice already, who does not speak for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The line of the table.
    pub line: u64,
    /// Why not.
    pub why: WhyLeftOut,
}

/// Why somebody does not speak for an organisation of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhyLeftOut {
    /// The others of it hold a voice of their own, or several: which of them is meant cannot be known.
    NoOneVoice,
    /// The campaign refused it.
    Refused(Refusal),
}

/// Which room codes to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoomCodes {
    /// So many for one person each.
    Personal(u16),
    /// One for the wall.
    Open,
}

/// The letter that reminds of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// Whose round it is: members who have cast no ballot get the letter, panelists all alike.
    pub kind: Kind,
    /// Whether it went out.
    pub state: ReminderState,
    /// What it says.
    pub letter: Bilingual<LetterText>,
}

/// Whether a reminder went out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReminderState {
    /// It can be sent.
    Ready,
    /// It was sent; there is no second one.
    Sent,
}

/// A letter as its reader gets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterText {
    /// Its subject.
    pub subject: String,
    /// Its paragraphs.
    pub body: String,
}
