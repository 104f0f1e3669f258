//! The register of known initiatives: who already works on what holds the sector back, and when somebody last looked.
//!
//! ```text
//! list, import -------------------------> listed <-> revised, checked again
//! suggest -> waiting --accept-----------> listed --remove--> gone
//!                    --refuse, reason---> refused ---------> gone, when its suggester has read why or a host removes it
//!                    --take back--------> gone
//! ```
//!
//! Whoever writes a challenge, votes on one or leads a topic is shown what is done already, so that nobody repeats it
//! unknowingly. A campaign has a register of its own, which can take over what another one has.
//!
//! Invariants:
//!
//! - An initiative that is listed has a day on which somebody last looked, which is never ahead.
//! - A suggestion is seen by whoever made it and by hosts, and by nobody else; a refused one tells why.
//! - A host acts on an initiative as she saw it: what somebody else has changed since is never overwritten unread.
//! - Nobody has more suggestions that wait or were refused than she may have challenges waiting, and whatever members
//!   suggest, hosts can list as much as without them.
//!
//! Deliberately absent: an entry of the log. The register says what others do, outside of the campaign: it is corrected,
//! checked again and taken over, and nothing of a decision is recounted from it. It lies beside the log; what may happen
//! to it is [decided](decide) here, and who sees what of it in [`view`](crate::view).

use std::collections::BTreeMap;

use crate::{
    challenge::MOST_PENDING,
    id::{InitiativeId, PersonId},
    record::Digest,
    text::{Bearer, LanguageTag, Link, Name, Purpose, Reason, Region},
    time::Day,
};

mod decide;

pub use decide::decide;

/// The most initiatives that one register lists. What members suggest takes no room from hosts.
pub const MOST_INITIATIVES: usize = 2_000;
/// The most suggestions in one register that wait or were refused.
pub const MOST_SUGGESTIONS: usize = 500;
/// The most suggestions of one person that wait or were refused.
pub const MOST_WAITING: usize = MOST_PENDING;
/// After so many days nobody should rely on what was found.
pub const OLD_AFTER_DAYS: u64 = 365;

/// What is known of an initiative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InitiativeText {
    /// How it is called.
    pub name: Name,
    /// Who works on it.
    pub bearer: Bearer,
    /// What they do.
    pub purpose: Purpose,
    /// In which language this is written.
    pub language: LanguageTag,
    /// Where more can be read.
    pub link: Option<Link>,
    /// The place or the region.
    pub place: Option<Region>,
}

/// What a host knows of an initiative, and since when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// What is known.
    pub text: InitiativeText,
    /// When somebody last looked.
    pub checked: Day,
}

/// An initiative in the register.
#[derive(Clone, PartialEq, Eq)]
pub struct Initiative {
    /// Its id.
    pub id: InitiativeId,
    /// What is known, and since when; of a suggestion, when it was made.
    pub known: Known,
    /// Whether it is listed.
    pub standing: Standing,
    /// Who suggested it; nobody where a host listed it.
    pub suggested_by: Option<PersonId>,
}

impl std::fmt::Debug for Initiative {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Who suggested what is for hosts only.
        write!(f, "Initiative({}, {:?})", self.id, self.standing)
    }
}

impl Initiative {
    /// Names what is known of it and where it stands: as long as neither changes, the name is the same.
    pub fn edition(&self) -> Digest {
        let Known { text, checked } = &self.known;
        let InitiativeText { name, bearer, purpose, language, link, place } = text;
        let checked = checked.to_string();
        let standing = match &self.standing {
            Standing::Listed => ["listed", ""],
            Standing::Waiting => ["waiting", ""],
            Standing::Refused(reason) => ["refused", reason.as_str()],
        };
        let language = language.to_string();
        let [link, place] = [
            link.as_ref().map_or("", Link::as_str),
            // No text is empty, so nothing is like an empty one.
            place.as_ref().map_or("", Region::as_str),
        ];
        let own = [name.as_str(), bearer.as_str(), purpose.as_str(), &language, link, place];
        let parts = own.into_iter().chain([checked.as_str()]).chain(standing);
        let parts: Vec<&[u8]> = parts.map(str::as_bytes).collect();
        Digest::of_parts(b"solution-pathways/initiative-edition/v1\n", &parts)
    }
}

/// Where an initiative stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Everybody may read it.
    Listed,
    /// A member has suggested it, and no host has looked at it yet.
    Waiting,
    /// A host has refused it, and says why.
    Refused(Reason),
}

/// Whether what was found can still be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// Somebody looked lately.
    Fresh,
    /// Nobody has looked for longer than [`OLD_AFTER_DAYS`].
    Old,
}

impl Known {
    /// Whether this can still be relied on, on a day.
    pub const fn freshness(&self, today: Day) -> Freshness {
        if today.days_since(self.checked) > OLD_AFTER_DAYS {
            Freshness::Old
        } else {
            Freshness::Fresh
        }
    }
}

/// The register of one campaign, as it lies beside the log.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Register {
    /// Everything in it, suggestions included.
    pub initiatives: BTreeMap<InitiativeId, Initiative>,
}

impl Register {
    /// The register after a change.
    #[must_use]
    pub fn after(mut self, change: Change) -> Self {
        match change {
            Change::Put(initiative) => {
                self.initiatives.insert(initiative.id, *initiative);
            }
            Change::Gone(id) => {
                self.initiatives.remove(&id);
            }
        }
        self
    }
}

/// What somebody does to the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RegisterCommand {
    /// A host lists an initiative.
    List {
        /// Its id, drawn by the shell.
        id: InitiativeId,
        /// What is known.
        known: Box<Known>,
    },
    /// A host lists those of a table. One that has the name and the bearer of one that is listed takes its place.
    Import(Vec<(InitiativeId, Known)>),
    /// A host lists what another campaign has listed, each by an id that is always the same. What was checked here on the
    /// same day or later stays.
    TakeOver(Vec<(InitiativeId, Known)>),
    /// A host changes what is known; of a suggestion too, before it is accepted.
    Revise {
        /// Which.
        id: InitiativeId,
        /// The [edition](Initiative::edition) that she saw.
        seen: Digest,
        /// What is known.
        known: Box<Known>,
    },
    /// A host has looked today, and it is as it says.
    Check {
        /// Which.
        id: InitiativeId,
        /// The [edition](Initiative::edition) that she saw.
        seen: Digest,
    },
    /// A host takes out an initiative that is listed, or a suggestion that was refused.
    Remove {
        /// Which.
        id: InitiativeId,
        /// The [edition](Initiative::edition) that she saw.
        seen: Digest,
    },
    /// A member suggests an initiative.
    Suggest {
        /// Its id, drawn by the shell.
        id: InitiativeId,
        /// What she knows of it.
        text: Box<InitiativeText>,
    },
    /// She takes her suggestion back, or has read why it was refused.
    TakeBack {
        /// Which.
        id: InitiativeId,
    },
    /// A host has looked today, and lists what was suggested.
    Accept {
        /// Which.
        id: InitiativeId,
        /// The [edition](Initiative::edition) that she saw.
        seen: Digest,
    },
    /// A host does not list what was suggested.
    Refuse {
        /// Which.
        id: InitiativeId,
        /// The [edition](Initiative::edition) that she saw.
        seen: Digest,
        /// Why.
        reason: Reason,
    },
}

/// What follows from a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// An initiative is as it stands here from now on.
    Put(Box<Initiative>),
    /// An initiative is in the register no longer.
    Gone(InitiativeId),
}
