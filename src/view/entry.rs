//! Entries of the log as readers are told them: what was done, by which role, about what, and why.
//!
//! The canonical bytes are for whoever recomputes the record; this is the same entry for whoever reads it. It names
//! what it is about by id and leaves the words to the views of those things, so nothing is told here that its own
//! view hides. Reasons in prose are told where the act was one of hosts or curators towards everybody; which rule of the
//! policy declined a challenge is told, in whose words is between its authors and the moderators.

use super::{Viewer, covers};
use crate::{
    campaign::{Agreement, Campaign, Event, Precondition},
    challenge::DeclineCode,
    charter::TieStep,
    contest::{ContestOutcome, WithholdCode},
    people::Column,
    record::KeyId,
    role::Role,
    round::{ItemId, Kind},
    stage::{Direction, Stage},
    text::Reason,
    time::Timestamp,
    topic::TopicStage,
};

mod telling;

/// An entry of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryView {
    /// Its place, counted from 0.
    pub seq: u64,
    /// What it says, unless it is still covered for the viewer: who does what in which minute tells of ties.
    pub told: Option<Told>,
}

/// What an entry says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// When it was written.
    pub at: Timestamp,
    /// In which role it was done.
    pub role: Role,
    /// What was done.
    pub deed: Deed,
    /// To what.
    pub about: Vec<ItemId>,
    /// Why, in the words of whoever did it, unless erased.
    pub reason: Option<Reason>,
    /// What had to hold, with the values that it had.
    pub preconditions: Vec<Precondition>,
}

/// Which vote an entry is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vote {
    /// The members' first, or one that repeats it.
    Members,
    /// The panel's first, or one that repeats it.
    Panel,
    /// One that breaks a tie.
    RunOff,
    /// One in which the panel votes again on what it disputes.
    Further,
}

/// What was done, with what the sentence about it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is named after the fact that it tells")]
pub enum Deed {
    CampaignCreated,
    CharterEdited,
    StageEntered {
        to: Stage,
        direction: Direction,
    },
    StageWaits {
        stage: Stage,
    },
    Rescheduled {
        stage: Stage,
        at: Option<Timestamp>,
    },
    RoleGranted {
        role: Role,
    },
    RoleRevoked {
        role: Role,
    },
    VoiceAdmitted {
        column: Column,
    },
    DelegatesChanged,
    ChallengeSubmitted,
    ChallengeRevised,
    StewardsChanged,
    ChallengeWithdrawn,
    ChallengeAccepted,
    ChallengeDeclined {
        code: DeclineCode,
    },
    ChallengeTranslated,
    MergeProposed {
        refuse_until: Timestamp,
    },
    MergeRefused,
    ChallengesMerged,
    ChallengeSplit,
    LineageUndone,
    ThemeProposed,
    ThemeRenamed,
    ThemeExplained,
    ChallengePlaced,
    ChallengeUnplaced,
    ChallengeSetApart,
    ChallengeKeptOut,
    ChallengeLetIn,
    ThemeFrozen,
    ThemeThawed,
    ThemesMerged,
    ThemeSplit,
    ThemeRetired,
    ThemesProposed {
        themes: u32,
    },
    StopWordsSet {
        words: u32,
    },
    ThemeQuestioned,
    ThemeQuestionAnswered,
    ThemesSigned {
        themes: u32,
        /// Questions about themes that were open.
        open_questions: u32,
    },
    TopicDrafted,
    TopicEdited,
    TopicDropped,
    RoundPrepared {
        kind: Kind,
        items: u32,
    },
    RunOffPrepared {
        items: u32,
    },
    /// A further round about what is disputed is ready, with so many items.
    FurtherRoundPrepared {
        items: u32,
    },
    ConflictDeclared,
    LotSecretAdded,
    RoundOpened {
        vote: Vote,
        closes_at: Option<Timestamp>,
    },
    DeadlineMoved {
        at: Timestamp,
    },
    RoundSealed {
        vote: Vote,
        voted: u32,
    },
    LotSecretShown,
    RoundCounted {
        vote: Vote,
    },
    TieBroken {
        by: TieStep,
    },
    /// No lot: secrets were withheld, by this role; nothing where several roles did.
    LotWithheld {
        by: Option<Role>,
    },
    RoundRecounted {
        agreement: Agreement,
    },
    RoundPublished {
        vote: Vote,
    },
    RoundCertified {
        vote: Vote,
    },
    LinkDestroyed {
        vote: Vote,
    },
    KeyRotated {
        from: KeyId,
        to: KeyId,
    },
    RoundVoided {
        vote: Vote,
    },
    ReasonDrafted,
    ReasonsConfirmed {
        reasons: u32,
    },
    ItemRevealed,
    ContestRaised,
    ContestAnswered {
        outcome: ContestOutcome,
    },
    ContestWithheld {
        code: WithholdCode,
    },
    TopicSelected,
    TopicReleased,
    LeadAssigned,
    TopicPlanned,
    TopicMoved {
        to: TopicStage,
    },
    NewsPosted,
}

/// The entry at a place of the log, as the viewer is told it.
pub fn entry(seq: u64, event: &Event, campaign: &Campaign, viewer: &Viewer) -> EntryView {
    let covered = covers(seq, &event.fact, campaign, viewer);
    let told = (!covered).then(|| Told {
        at: event.at,
        role: event.by.role,
        deed: telling::deed(&event.fact, campaign),
        about: telling::about(&event.fact),
        reason: telling::reason(&event.fact, campaign, viewer),
        preconditions: telling::preconditions(&event.fact),
    });
    EntryView { seq, told }
}
