//! Rounds: one opening of a ballot box, for members and for the panel alike.
//!
//! ```text
//! prepared -> open -> sealed -> counted -> published -> certified; void from any of them but certified
//! ```
//!
//! Ballots are not events. They lie in a box beside the log, one row per voice, and enter through one door,
//! [`admit`]. What the log holds of a box is its seal (two roots and two counts) and its count. Between opening and
//! seal nothing about a ballot is in the log: neither that it exists, nor when it came.
//!
//! - Rules, slate and roster are frozen in the opening event.
//! - The panel that a box was first opened for votes in every later panel round, run-offs and repeated rounds alike, and
//!   keeps its role until the decision is certified. In a round that is repeated, conflicts are declared anew, so that a
//!   wrong one does not stay; in a run-off they stand, and in a further round others may join them.
//! - Where its charter says so, a panel that is far apart on items votes on these again, see [`Origin::FurtherTo`].
//! - A count that decides is voided only by going back after a contest, never by hand.
//! - A ballot never holds more marks than its quota, and never a mark on a recused item.
//! - A ballot that ranks has its places from 1 on, each once: whatever changes it moves the other items.
//! - A count is accepted only from openings that hash to the sealed root.
//! - Once nobody can question a decision any more, the link of voices and slips is destroyed, see [`BallotLink`].

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    str::FromStr,
};

use serde::{Deserialize, Serialize};

use crate::{
    campaign::Actor,
    id::{ChallengeId, PersonId, RoundId, ThemeId, TopicId},
    record::{Digest, Private},
    rule::{LotSecret, Rules},
    stage::Stage,
    text::{Bilingual, Reason},
    time::Timestamp,
};

mod admit;
pub(crate) mod apply;
mod ballot;
pub(crate) mod chain;
pub(crate) mod count;
pub(crate) mod decide;
pub(crate) mod further;
pub(crate) mod link;
mod order;
mod origin;
mod reading;
pub(crate) mod reasons;
pub(crate) mod reveal;
mod roster;
mod seal;
pub(crate) mod sheets;
mod slate;
pub(crate) mod ties;
pub(crate) mod totals;
mod voter;

pub use admit::{Admission, Operation, PanelMark, admit};
pub use apply::MovedDate;
pub use ballot::{Ballot, BallotSecret, Mark, REMEMBERED_OPERATIONS, Taken, VoterAddress};
pub use chain::{Completeness, Selection};
pub use count::Outcome;
pub use further::Carried;
pub use link::BallotLink;
pub use order::reordered;
pub use origin::Origin;
pub use reading::{SECONDS_PER_DECISION, WORDS_PER_MINUTE, reading_minutes, reading_order, words};
pub use reasons::ReasonVersion;
pub use roster::Recusals;
pub use seal::{
    BoxSeal, SealedBox, SheetNumber, Slip, SlipItem, ballot_commitment, leaves, seal, slips_of,
    slips_root,
};
pub(crate) use seal::{commitment_over, own_secret};
pub use slate::SlateItem;
pub use ties::{BrokenTie, Statistic, TieBreaker};
pub use totals::{ItemTotal, RankTotal, Tally, ThemeTotal, live_tally};
pub use voter::Voter;

/// What can be voted on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemId {
    /// A challenge.
    Challenge(ChallengeId),
    /// A theme.
    Theme(ThemeId),
    /// A drafted topic.
    Topic(TopicId),
}

/// The text names no item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnItem;

impl fmt::Display for NotAnItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an item: expected challenge:ID, theme:ID or topic:ID")
    }
}

impl std::error::Error for NotAnItem {}

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Challenge(id) => write!(f, "challenge:{id}"),
            Self::Theme(id) => write!(f, "theme:{id}"),
            Self::Topic(id) => write!(f, "topic:{id}"),
        }
    }
}

impl fmt::Debug for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for ItemId {
    type Err = NotAnItem;

    fn from_str(text: &str) -> Result<Self, NotAnItem> {
        match text.split_once(':') {
            Some(("challenge", id)) => id.parse().map(Self::Challenge).map_err(|_| NotAnItem),
            Some(("theme", id)) => id.parse().map(Self::Theme).map_err(|_| NotAnItem),
            Some(("topic", id)) => id.parse().map(Self::Topic).map_err(|_| NotAnItem),
            _ => Err(NotAnItem),
        }
    }
}

crate::spelling::spelled_as_text!(ItemId);

/// Who votes in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The members.
    Upvote,
    /// The panel.
    Panel,
}

impl Kind {
    /// Who votes in the deciding round of a stage.
    pub(crate) const fn of_stage(stage: Stage) -> Self {
        match stage {
            Stage::Panel => Self::Panel,
            _ => Self::Upvote,
        }
    }
}

/// Where a round stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RoundState {
    /// Slate known, conflicts being declared.
    Prepared,
    /// Takes ballots.
    Open,
    /// Takes none; the roots are in the log.
    Sealed,
    /// Counted, not public yet.
    Counted,
    /// Public, may be contested.
    Published,
    /// The contest period passed.
    Certified,
    /// Does not count.
    Void,
}

/// The written reason for a chosen item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenReason {
    /// In both languages, unless erased.
    pub text: Option<Bilingual<Reason>>,
    /// Counts rewritings, from 1.
    pub version: u32,
    /// Which panelists confirmed this version.
    pub confirmed_by: BTreeSet<PersonId>,
}

/// A round as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Its id.
    pub id: RoundId,
    /// Who votes.
    pub kind: Kind,
    /// Where it stands.
    pub state: RoundState,
    /// Its rules; frozen when it opens.
    pub rules: Rules,
    /// What is voted on, sorted by item; frozen when it opens.
    pub slate: Vec<SlateItem>,
    /// When its box opened; kept when it is void.
    pub opened_at: Option<Timestamp>,
    /// When it closes, if that was announced.
    pub closes_at: Option<Timestamp>,
    /// The panel's roster, frozen when it opened.
    pub roster: BTreeSet<PersonId>,
    /// How many voices it asks, once it has opened.
    pub voices: u32,
    /// On which items panelists do not vote, and how many; of the roster, once it has opened.
    pub recusals: BTreeMap<ItemId, u32>,
    /// Who will not vote on what, and who said so.
    pub conflicts: BTreeMap<(PersonId, ItemId), Option<Actor>>,
    /// On which items conflicts were declared once a count of the panel had been read, and how many.
    pub late: BTreeMap<ItemId, u32>,
    /// What lies in its sealed box.
    pub seal: Option<BoxSeal>,
    /// Its totals, unless they are in an erased annex.
    pub tally: Option<Tally>,
    /// How many had to vote, once it is counted.
    pub needed: Option<u64>,
    /// What the count says.
    pub outcome: Option<Outcome>,
    /// What the steps of its ladder did to its tie, in order.
    pub broken: Vec<BrokenTie>,
    /// What its opening committed to, in case a lot is needed.
    pub lot: Option<Private<LotSecret>>,
    /// The round from which it follows; nothing for the first of its stage.
    pub origin: Option<Origin>,
    /// What the rounds before it said of items that are not voted on again, sorted by item.
    pub carried: Vec<Carried>,
    /// The reasons for its chosen items.
    pub reasons: BTreeMap<ItemId, WrittenReason>,
    /// Whether a recount was promised.
    pub recount: Recount,
    /// Why it is void, if it is, unless erased.
    pub void_reason: Option<Reason>,
    /// Whether its box still tells whose a ballot is.
    pub link: BallotLink,
}

/// Whether a contest asked for a recount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recount {
    /// Nobody asked, or it is done.
    None,
    /// It is to be done.
    Due,
}

impl Round {
    /// A round as it is before it opens. Slates are built from maps by id, and what is left out keeps the order.
    pub(crate) const fn prepared(
        id: RoundId,
        kind: Kind,
        rules: Rules,
        slate: Vec<SlateItem>,
    ) -> Self {
        Self {
            id,
            kind,
            state: RoundState::Prepared,
            rules,
            slate,
            opened_at: None,
            closes_at: None,
            roster: BTreeSet::new(),
            voices: 0,
            recusals: BTreeMap::new(),
            conflicts: BTreeMap::new(),
            late: BTreeMap::new(),
            seal: None,
            tally: None,
            needed: None,
            outcome: None,
            broken: Vec::new(),
            lot: None,
            origin: None,
            carried: Vec::new(),
            reasons: BTreeMap::new(),
            recount: Recount::None,
            void_reason: None,
            link: BallotLink::Kept,
        }
    }

    /// The slate's entry for an item.
    pub fn item(&self, item: ItemId) -> Option<&SlateItem> {
        let place = self.slate.binary_search_by_key(&item, |entry| entry.item).ok()?;
        self.slate.get(place)
    }

    /// Whether a ballot may still change.
    pub fn takes_ballots(&self, now: Timestamp) -> bool {
        self.state == RoundState::Open && self.closes_at.is_none_or(|closes_at| now < closes_at)
    }
}

/// The commitment to a text that a slate freezes.
pub type TextDigest = Digest;
