//! Challenges: what members say holds the sector back.
//!
//! ```text
//! submitted -> accepted | declined(code) | withdrawn | merged(into) | split(into)
//! ```
//!
//! Every merge and split can be undone ([`lineage`](crate::lineage)); withdrawal is possible at any time and takes the words off the
//! pages while the numbers stay. A challenge never disappears, with one exception: the parts of a split that is undone.

use std::{
    collections::{BTreeMap, BTreeSet},
    str::FromStr,
};

use serde::{Deserialize, Serialize};

use crate::{
    id::{ChallengeId, LineageId, PersonId, ThemeId},
    record::{Digest, Private},
    text::{
        Affected, Body, Discipline, Language, LanguageTag, Link, PersonName, Reason, Region,
        Summary, Title,
    },
    theme::{Found, PutByHand, ThemeQuestion},
    time::Timestamp,
};

pub(crate) mod apply;
pub(crate) mod intake;
pub(crate) mod moderation;

/// The most challenges in one campaign.
pub const MOST_CHALLENGES: usize = 20_000;
/// The most challenges that one person may have waiting for a moderator.
pub const MOST_PENDING: usize = 50;
/// The most people who act for the authors of one challenge.
pub const MOST_STEWARDS: usize = 20;
/// The most challenges in one merge, and parts in one split.
pub const MOST_IN_LINEAGE: usize = 50;

/// A link to a signed or spoken video, with what it says in writing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Video {
    /// Where it is.
    pub link: Link,
    /// What it says.
    pub summary: Summary,
}

/// Whether the author agrees that a challenge is merged or retitled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Merging {
    /// It may be proposed.
    Welcome,
    /// The challenge stands alone.
    StandsAlone,
}

/// What an author writes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ChallengeText {
    /// In one line.
    pub title: Title,
    /// What the challenge is; may be absent where the title says it all.
    pub body: Option<Body>,
    /// Who is affected.
    pub affected: Option<Affected>,
    /// Where.
    pub region: Option<Region>,
    /// In which discipline.
    pub discipline: Option<Discipline>,
    /// The language of the text.
    pub language: LanguageTag,
    /// A video that says it.
    pub video: Option<Video>,
    /// The name to show; none by default.
    pub name: Option<PersonName>,
    /// Whether it may be merged.
    pub merging: Merging,
}

/// The text in another language, by somebody the host named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Translation {
    /// The language it is in.
    pub language: LanguageTag,
    /// The title.
    pub title: Title,
    /// The body.
    pub body: Option<Body>,
    /// Who is affected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub affected: Option<Affected>,
    /// What the video says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Summary>,
}

impl Translation {
    /// A title in a language, without anything else.
    pub const fn of_title(language: LanguageTag, title: Title) -> Self {
        Self { language, title, body: None, affected: None, summary: None }
    }

    /// Whether it has every part that the original has.
    fn is_whole(&self, original: &ChallengeText) -> bool {
        let has = |part: bool, translated: bool| translated || !part;
        has(original.body.is_some(), self.body.is_some())
            && has(original.affected.is_some(), self.affected.is_some())
            && has(original.video.is_some(), self.summary.is_some())
    }
}

/// Who may act for a challenge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Authors {
    /// The people; nobody for a challenge entered on somebody's behalf.
    pub people: BTreeSet<PersonId>,
}

/// Why a challenge was declined, as the moderation policy names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum DeclineCode {
    /// Not a challenge of this sector, or not a challenge.
    OffTopic,
    /// Said already, by the same author.
    Duplicate,
    /// Attacks people.
    Disrespectful,
    /// Names or exposes a person.
    Personal,
    /// Advertises.
    Advertising,
    /// Cannot be understood.
    Unclear,
    /// Something else, said in the reason.
    Other,
}

impl DeclineCode {
    /// All codes, in the order in which a policy lists them.
    pub const ALL: [Self; 7] = [
        Self::OffTopic,
        Self::Duplicate,
        Self::Disrespectful,
        Self::Personal,
        Self::Advertising,
        Self::Unclear,
        Self::Other,
    ];

    /// The stable name, as in the record and the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::OffTopic => "off_topic",
            Self::Duplicate => "duplicate",
            Self::Disrespectful => "disrespectful",
            Self::Personal => "personal",
            Self::Advertising => "advertising",
            Self::Unclear => "unclear",
            Self::Other => "other",
        }
    }
}

/// A word that names no reason of the policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownDeclineCode;

impl FromStr for DeclineCode {
    type Err = UnknownDeclineCode;

    fn from_str(text: &str) -> Result<Self, UnknownDeclineCode> {
        Self::ALL.into_iter().find(|code| code.code() == text).ok_or(UnknownDeclineCode)
    }
}

/// Where a challenge stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ChallengeState {
    /// Waits for a moderator.
    Submitted,
    /// Takes part.
    Accepted,
    /// Was declined.
    Declined,
    /// Was taken back.
    Withdrawn,
    /// Became part of another.
    Merged(ChallengeId),
    /// Became several.
    Split,
}

/// A challenge as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge {
    /// Its id.
    pub id: ChallengeId,
    /// Where it stands.
    pub state: ChallengeState,
    /// Its text, unless erased.
    pub text: Option<ChallengeText>,
    /// The commitment to its text.
    pub text_digest: Option<Digest>,
    /// Counts revisions, from 1.
    pub version: u32,
    /// The language of its text.
    pub language: LanguageTag,
    /// Whether it may be merged.
    pub merging: Merging,
    /// Who may act for it.
    pub authors: BTreeSet<PersonId>,
    /// Its theme; kept while it is merged or split, so that an undo restores it.
    pub theme: Option<ThemeId>,
    /// Where people put it, latest last, without what was taken back.
    pub put_by_hand: Vec<PutByHand>,
    /// What its authors asked about its themes, one question a theme, latest last.
    pub questions: Vec<ThemeQuestion>,
    /// What accepted proposals made of it.
    pub found: Option<Found>,
    /// Themes into which no proposal puts it.
    pub kept_out: BTreeSet<ThemeId>,
    /// Translations of the current version.
    pub translations: BTreeMap<LanguageTag, Translation>,
    /// The split it came from.
    pub part_of: Option<LineageId>,
    /// When it arrived.
    pub submitted_at: Timestamp,
    /// Why it was declined, and by whom.
    pub declined: Option<Declined>,
}

/// A decline, for the authors and for contests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declined {
    /// The reason by the policy.
    pub code: DeclineCode,
    /// The reason in prose, unless erased.
    pub reason: Option<Reason>,
    /// Who declined, unless erased.
    pub by: Option<crate::campaign::Actor>,
}

impl Challenge {
    /// Whether it takes part.
    pub fn is_accepted(&self) -> bool {
        self.state == ChallengeState::Accepted
    }

    /// Whether a proposed merge may still take it up.
    pub(crate) fn can_merge(&self) -> bool {
        matches!(self.state, ChallengeState::Submitted | ChallengeState::Accepted)
            && self.merging == Merging::Welcome
    }

    /// Whether its words may be shown.
    pub fn shows_words(&self) -> bool {
        self.state != ChallengeState::Withdrawn
    }
}

/// The languages of the product in which a challenge cannot be read whole yet: it is in another one, and what translations
/// there are lack a part that the original has.
pub fn untranslated(challenge: &Challenge) -> Vec<Language> {
    lacking(&challenge.language, challenge.text.as_ref(), challenge.translations.values())
}

/// The languages of the product in which an original and its translations cannot be read whole.
pub(crate) fn lacking<'a>(
    original: &'a LanguageTag,
    text: Option<&ChallengeText>,
    translations: impl Iterator<Item = &'a Translation>,
) -> Vec<Language> {
    let whole = translations.filter(|one| text.is_none_or(|text| one.is_whole(text)));
    let tags = [original].into_iter().chain(whole.map(|one| &one.language));
    let read: BTreeSet<Language> = tags.filter_map(LanguageTag::language).collect();
    Language::ALL.into_iter().filter(|language| !read.contains(language)).collect()
}

/// A text with its commitment, as the state keeps it.
pub(crate) fn kept(text: &Private<ChallengeText>) -> (Option<ChallengeText>, Option<Digest>) {
    (text.known().cloned(), text.commitment().ok())
}
