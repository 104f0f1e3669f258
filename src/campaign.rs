//! A campaign: the state that the log folds into, and the decisions about what may happen next.
//!
//! ```text
//! decide(&Campaign, &Envelope) -> Result<Vec<Event>, Refusal>      nothing changes
//! Campaign::apply(Campaign, &Event) -> Campaign                    nothing is refused
//! ```
//!
//! Decisions look only at the state and at the envelope, which carries time, actor, the command's id and the seed of
//! all randomness. The state is a plain value in memory: whoever has the log and its side rows has the campaign.
//!
//! - Replaying a log gives the state that deciding built.
//! - A command whose id was seen acts once: the same again is answered with no events, another with a refusal. The log is
//!   this memory, so a command that caused nothing leaves none: sent again, it is decided again.
//! - A transition records every precondition with the value it had.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    challenge::Challenge,
    charter::Charter,
    contest::Contest,
    id::{ChallengeId, CommandId, ContestId, LineageId, RoundId, ThemeId, TopicId},
    lineage::Lineage,
    people::People,
    record::{Digest, Private},
    round::{ItemId, MovedDate, Round},
    stage::Stage,
    text::{Contact, StopWord},
    theme::{Coverage, Theme, ThemeEdit},
    time::Timestamp,
    topic::Topic,
};

mod command;
mod decide;
mod decision;
mod due;
mod event;
mod guard;
mod preconditions;
mod refusal;
mod transition;

pub use command::{Actor, Authorship, Command, Envelope, ThemePart};
pub use decide::decide;
pub use due::Due;
pub use event::{
    Agreement, By, Event, Fact, Hand, NewChallenge, NewTheme, Totals, VoiceHolders, Who,
};
pub use guard::{Guard, Need, Precondition};
pub use refusal::{Part, Refusal};

pub(crate) use decide::frozen_part;
pub(crate) use decision::{Decision, keyed_hash};
pub(crate) use transition::rounds_that_end;

/// What a command did, for a resend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    /// What the command said.
    pub digest: Digest,
    /// The first of its events.
    pub seq: u64,
}

/// A campaign as its log tells it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Campaign {
    /// Its rules, once it is created.
    pub charter: Option<Charter>,
    /// A person to phone or write to.
    pub contact: Option<Contact>,
    /// Who answers for personal data, if that is somebody else.
    pub officer: Option<Contact>,
    /// Where it stands.
    pub stage: Stage,
    /// The stage that was due but not ready, with what it waits for.
    pub waiting: Option<(Stage, Vec<Precondition>)>,
    /// Until when the decision may be contested.
    pub contest_until: Option<Timestamp>,
    /// Who takes part.
    pub people: People,
    /// All challenges.
    pub challenges: BTreeMap<ChallengeId, Challenge>,
    /// All themes, retired ones included.
    pub themes: BTreeMap<ThemeId, Theme>,
    /// Words that name no theme that is proposed.
    pub stop_words: BTreeSet<StopWord>,
    /// All merges and splits.
    pub lineages: BTreeMap<LineageId, Lineage>,
    /// All topics.
    pub topics: BTreeMap<TopicId, Topic>,
    /// All rounds, void ones included.
    pub rounds: BTreeMap<RoundId, Round>,
    /// Chosen items that a host has shown before the whole decision is published, in that order.
    pub revealed: Vec<ItemId>,
    /// All contests.
    pub contests: BTreeMap<ContestId, Contest>,
    /// Announced dates that boxes have moved, in that order.
    pub(crate) moved_dates: Vec<MovedDate>,
    pub(crate) round_sequence: Vec<RoundId>,
    pub(crate) lineage_sequence: Vec<LineageId>,
    /// What people last did with themes.
    pub(crate) theme_edits: Vec<ThemeEdit>,
    pub(crate) commands: BTreeMap<CommandId, Done>,
    entered: BTreeMap<Stage, u64>,
    size: u64,
}

impl Campaign {
    /// The state that a log tells.
    pub fn replay<'a>(events: impl IntoIterator<Item = &'a Event>) -> Self {
        events.into_iter().fold(Self::default(), Self::apply)
    }

    /// The state after one more event.
    #[must_use]
    pub fn apply(mut self, event: &Event) -> Self {
        if let Some(who) = event.by.who.known() {
            let done = Done { digest: who.digest, seq: self.size };
            self.commands.entry(who.command).or_insert(done);
        }
        self.size += 1;
        self.remember_edit(event);
        match &event.fact {
            Fact::CampaignCreated { charter, contact } => {
                self.charter = Some(charter.clone());
                self.contact = contact.as_ref().and_then(Private::known).cloned();
                if let Some(Actor::Person(person)) = event.by.who.known().map(|who| who.actor) {
                    self.people.grant(person, crate::role::Role::Host);
                }
            }
            Fact::CharterEdited { charter, contact, officer } => {
                self.charter = Some(charter.clone());
                self.contact = contact.as_ref().and_then(Private::known).cloned();
                self.officer = officer.as_ref().and_then(Private::known).cloned();
            }
            Fact::StageEntered { .. } | Fact::StageWaits { .. } | Fact::Rescheduled { .. } => {
                if let Fact::StageEntered { to, .. } = &event.fact {
                    self.entered.insert(*to, self.size);
                }
                self.apply_transition(event);
            }
            Fact::StopWordsSet { words } => self.stop_words.clone_from(words),
            Fact::MergeProposed { merge: id, .. }
            | Fact::ChallengeSplit { split: id, .. }
            | Fact::ThemesMerged { merge: id, .. }
            | Fact::ThemeSplit { split: id, .. } => self.lineage_sequence.push(*id),
            _ => {}
        }
        self.people.apply(event);
        // The theme that a challenge leaves is known only before the challenge moves.
        if let Fact::ChallengePlaced { challenge, .. } = &event.fact
            && let Some(left) = self.challenges.get(challenge).and_then(|placed| placed.theme)
        {
            crate::theme::mark_edited(&mut self.themes, left);
        }
        crate::challenge::apply::apply(&mut self.challenges, event);
        // Lineage reads where themes stood before they are retired or created.
        self.apply_lineage(event);
        crate::theme::apply(&mut self.themes, event);
        if let Fact::ThemesProposed { themes, places, .. } = &event.fact {
            self.apply_proposal(themes, places);
        }
        self.apply_topic(event);
        self.apply_round(event);
        self.apply_reveal(event);
        self.apply_contest(event);
        self
    }

    /// How many events it has.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// Whether a stage was entered by an entry that comes after this place in the log.
    pub(crate) fn entered_since(&self, stage: Stage, seq: u64) -> bool {
        self.entered.get(&stage).is_some_and(|entered| *entered > seq)
    }

    /// Whether a command was carried out already.
    pub fn done(&self, command: CommandId) -> Option<Done> {
        self.commands.get(&command).copied()
    }

    /// Where every challenge is.
    pub fn coverage(&self) -> Coverage {
        Coverage::of(self.challenges.values())
    }

    pub(crate) fn charter(&self) -> Result<&Charter, Refusal> {
        self.charter.as_ref().ok_or(Refusal::Created)
    }

    pub(crate) fn challenge(&self, id: ChallengeId) -> Result<&Challenge, Refusal> {
        self.challenges.get(&id).ok_or(Refusal::UnknownChallenge)
    }

    pub(crate) fn lineage(&self, id: LineageId) -> Result<&Lineage, Refusal> {
        self.lineages.get(&id).ok_or(Refusal::UnknownLineage)
    }

    pub(crate) fn lineage_order(&self, id: LineageId) -> Option<usize> {
        self.lineage_sequence.iter().position(|other| *other == id)
    }
}
