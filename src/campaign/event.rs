//! What happened: the facts of which the log consists.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Actor, guard::Precondition};
use crate::{
    challenge::{Authors, ChallengeText, DeclineCode, Merging, Translation},
    charter::{Charter, Disclosure},
    contest::{ContestOutcome, ContestSubject, WithholdCode},
    id::{
        ChallengeId, CommandId, ContestId, LineageId, PersonId, RoundId, ThemeId, TopicId, VoiceId,
    },
    people::{Column, VoiceKind},
    record::{Digest, NoteKey, Private, RotationSignature},
    role::Role,
    round::{
        BoxSeal, BrokenTie, ItemId, Kind, Origin, Outcome, ReasonVersion, Recusals, SlateItem,
        Tally,
    },
    rule::{LotSecret, Rules},
    stage::{Direction, Stage},
    text::{
        Bilingual, Contact, Explanation, LanguageTag, Name, News, PersonName, Promise, Reason,
        StopWord,
    },
    theme::{Coverage, FoundPlace, Method, NamedTheme},
    theming::Granularity,
    time::Timestamp,
    topic::TopicStage,
};

/// A fact with when it happened and who caused it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// When it was decided.
    pub at: Timestamp,
    /// Under which role, and privately by whom.
    pub by: By,
    /// What happened.
    pub fact: Fact,
}

/// Who caused an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct By {
    /// The role that permitted it.
    pub role: Role,
    /// Who it was; erasable.
    pub who: Private<Who>,
}

/// The private half of [`By`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Who {
    /// Who acted.
    pub actor: Actor,
    /// With which command.
    pub command: CommandId,
    /// What the command said, so that its id cannot be used for another.
    pub digest: Digest,
}

/// The private half of an admission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoiceHolders {
    /// Which voice.
    pub voice: VoiceId,
    /// Who speaks for it.
    pub people: Vec<PersonId>,
}

/// How a theme came out of a merge or a split.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewTheme {
    /// Its id.
    pub theme: ThemeId,
    /// Its name.
    pub name: Bilingual<Name>,
    /// The challenges in it.
    pub challenges: Vec<ChallengeId>,
}

/// One part of a split challenge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewChallenge {
    /// Its id.
    pub challenge: ChallengeId,
    /// Its text.
    pub text: Private<ChallengeText>,
    /// The language of its text.
    pub language: LanguageTag,
    /// Whether it may be merged.
    pub merging: Merging,
}

/// The totals of a count, or a promise of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Totals {
    /// Open to all.
    Open(Tally),
    /// In the annex, committed to by its hash.
    Annex(Private<Tally>),
}

/// How a person did it, where that is not as usual. Entries of what was done for the first time say nothing of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hand {
    /// What was done is taken back.
    TakenBack,
    /// It is left in no theme on purpose.
    Apart,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are named by their types; each variant is documented")]
pub enum Fact {
    /// The campaign exists.
    CampaignCreated { charter: Charter, contact: Option<Private<Contact>> },
    /// Its charter reads differently.
    CharterEdited {
        charter: Charter,
        contact: Option<Private<Contact>>,
        // Entries from before there were officers have no such field, and keep their bytes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        officer: Option<Private<Contact>>,
    },
    /// It entered a stage; the preconditions had these values. Where a vote begins, the coverage equation held: the
    /// slate accounts for every challenge also where no theming signed it.
    StageEntered {
        from: Stage,
        to: Stage,
        direction: Direction,
        preconditions: Vec<Precondition>,
        coverage: Option<Coverage>,
        reason: Option<Private<Reason>>,
    },
    /// A stage was due but its preconditions were not met; it waits.
    StageWaits { stage: Stage, preconditions: Vec<Precondition> },
    /// The date of a stage moved.
    Rescheduled { stage: Stage, at: Option<Timestamp>, reason: Private<Reason> },
    /// Somebody has a role.
    RoleGranted { role: Role, person: Private<PersonId> },
    /// Somebody has a role no longer.
    RoleRevoked { role: Role, person: Private<PersonId> },
    /// A voice was admitted.
    VoiceAdmitted { kind: VoiceKind, column: Column, holders: Private<VoiceHolders> },
    /// An organisation's delegates changed.
    DelegatesChanged { holders: Private<VoiceHolders> },

    /// A challenge arrived.
    ChallengeSubmitted {
        challenge: ChallengeId,
        language: LanguageTag,
        merging: Merging,
        text: Private<ChallengeText>,
        authors: Private<Authors>,
    },
    /// Its text changed.
    ChallengeRevised {
        challenge: ChallengeId,
        version: u32,
        language: LanguageTag,
        merging: Merging,
        text: Private<ChallengeText>,
    },
    /// Its authors changed.
    StewardsChanged { challenge: ChallengeId, authors: Private<Authors> },
    /// Its authors took it back.
    ChallengeWithdrawn { challenge: ChallengeId },
    /// It was accepted.
    ChallengeAccepted { challenge: ChallengeId },
    /// It was declined.
    ChallengeDeclined { challenge: ChallengeId, code: DeclineCode, reason: Option<Private<Reason>> },
    /// It can be read in another language.
    ChallengeTranslated {
        challenge: ChallengeId,
        version: u32,
        language: LanguageTag,
        translation: Private<Translation>,
    },
    /// A merge was proposed to the authors.
    MergeProposed {
        merge: LineageId,
        from: Vec<ChallengeId>,
        into: ChallengeId,
        refuse_until: Timestamp,
        reason: Private<Reason>,
    },
    /// An author refused it.
    MergeRefused { merge: LineageId },
    /// It took effect.
    ChallengesMerged { merge: LineageId },
    /// A challenge was split.
    ChallengeSplit {
        split: LineageId,
        challenge: ChallengeId,
        parts: Vec<NewChallenge>,
        reason: Private<Reason>,
    },
    /// A merge or split was undone.
    LineageUndone { lineage: LineageId, reason: Private<Reason> },

    /// A theme was proposed.
    ThemeProposed { theme: ThemeId, name: Bilingual<Name> },
    /// It has another name.
    ThemeRenamed { theme: ThemeId, name: Bilingual<Name> },
    /// It says what holds its challenges together, or no longer does.
    ThemeExplained { theme: ThemeId, why: Option<Private<Bilingual<Explanation>>> },
    /// A challenge lies in a theme, or in the tray.
    ChallengePlaced {
        challenge: ChallengeId,
        theme: Option<ThemeId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hand: Option<Hand>,
    },
    /// No proposal puts a challenge into this theme.
    ChallengeKeptOut { challenge: ChallengeId, theme: ThemeId },
    /// A proposal may put it there again.
    ChallengeLetIn { challenge: ChallengeId, theme: ThemeId },
    /// No proposal adds to a theme or takes from it.
    ThemeFrozen { theme: ThemeId },
    /// A proposal may change it again.
    ThemeThawed { theme: ThemeId },
    /// Themes became one.
    ThemesMerged { merge: LineageId, from: Vec<ThemeId>, into: ThemeId },
    /// A theme became several.
    ThemeSplit { split: LineageId, theme: ThemeId, parts: Vec<NewTheme> },
    /// A theme is no longer used.
    ThemeRetired { theme: ThemeId },
    /// Themes that were found for all challenges were accepted: each challenge lies where they have it.
    ThemesProposed {
        basis: Digest,
        granularity: Granularity,
        method: Method,
        themes: Vec<NamedTheme>,
        places: Vec<FoundPlace>,
    },
    /// These words, and no others, name no theme that is proposed from now on.
    StopWordsSet { words: BTreeSet<StopWord> },
    /// An author says that her challenge does not belong in the theme in which it lies.
    ThemeQuestioned { challenge: ChallengeId, theme: ThemeId, reason: Private<Reason> },
    /// Somebody who works on the themes says why it stays there.
    ThemeQuestionAnswered { challenge: ChallengeId, theme: ThemeId, reason: Private<Reason> },
    /// The themes were signed; the coverage equation held.
    ThemesSigned {
        themes: Vec<ThemeId>,
        coverage: Coverage,
        // Entries from before authors could question a theme have no such field, and keep their bytes.
        #[serde(default, skip_serializing_if = "crate::theme::is_none_open")]
        open_questions: u32,
    },

    /// A topic was drafted, or a selected item became one.
    TopicDrafted { topic: TopicId, name: Bilingual<Name>, answers: Vec<ChallengeId> },
    /// A draft reads differently.
    TopicEdited { topic: TopicId, name: Bilingual<Name>, answers: Vec<ChallengeId> },
    /// A draft was dropped.
    TopicDropped { topic: TopicId },

    /// A round is ready, with its slate.
    RoundPrepared {
        round: RoundId,
        kind: Kind,
        rules: Rules,
        slate: Vec<SlateItem>,
        /// Nothing for the first round of a stage.
        #[serde(flatten)]
        origin: Option<Origin>,
        // Members draw no lots, and rounds from before officers could add to one have no such field.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lot: Option<Private<LotSecret>>,
    },
    /// An officer committed to a secret that she adds to its lot.
    LotSecretAdded { round: RoundId, commitment: Digest },
    /// A panelist will not vote on items.
    ConflictDeclared { round: RoundId, panelist: Private<PersonId>, items: Vec<ItemId> },
    /// Its box is open; rules, slate and roster are frozen.
    RoundOpened {
        round: RoundId,
        closes_at: Option<Timestamp>,
        rules: Rules,
        slate: Vec<SlateItem>,
        voices: u32,
        roster: Private<Vec<PersonId>>,
        recusals: Vec<Recusals>,
        lot: Option<Private<LotSecret>>,
        // Where nobody added a secret, nothing is written.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        lot_secrets: Vec<Digest>,
        preconditions: Vec<Precondition>,
    },
    /// Its deadline moved.
    DeadlineMoved { round: RoundId, at: Timestamp, reason: Private<Reason> },
    /// Its box is sealed, because its deadline had passed or every ballot was complete.
    RoundSealed { round: RoundId, seal: BoxSeal, preconditions: Vec<Precondition> },
    /// A secret that was added to its lot is there to be seen.
    LotSecretShown { round: RoundId, secret: LotSecret },
    /// It was counted.
    RoundCounted {
        round: RoundId,
        disclosure: Disclosure,
        totals: Totals,
        outcome: Outcome,
        preconditions: Vec<Precondition>,
    },
    /// A step of its ladder was taken to break its tie. The run-off is a step of its own kind: a round that is prepared.
    TieBroken { round: RoundId, tie: BrokenTie },
    /// It was counted again after a contest, with this agreement to the first count.
    RoundRecounted { round: RoundId, agreement: Agreement },
    /// Its result is public: it was counted before the panel, or the stage "decided" was entered.
    RoundPublished { round: RoundId },
    /// Its contest period passed, as the preconditions of the stage that was entered say.
    RoundCertified { round: RoundId },
    /// Nothing tells any more which ballot of it was whose: nobody could question it any longer.
    LinkDestroyed { round: RoundId },
    /// It does not count.
    RoundVoided { round: RoundId, reason: Private<Reason> },
    /// A chosen item has a written reason.
    ReasonDrafted { round: RoundId, item: ItemId, version: u32, reason: Private<Bilingual<Reason>> },
    /// A panelist confirmed reasons in these versions.
    ReasonsConfirmed { round: RoundId, reasons: Vec<ReasonVersion> },

    /// The key that signs the record was followed by another one. The old one has signed that, over the record as it stood.
    KeyRotated { from: Box<NoteKey>, to: Box<NoteKey>, signature: RotationSignature },

    /// A host showed one chosen item before the whole decision was published.
    ItemRevealed { item: ItemId },

    /// A member questions a decision.
    ContestRaised { contest: ContestId, subject: ContestSubject, reason: Private<Reason> },
    /// Somebody else answered.
    ContestAnswered {
        contest: ContestId,
        outcome: ContestOutcome,
        answer: Private<Bilingual<Reason>>,
    },
    /// Its words are not shown any more.
    ContestWithheld { contest: ContestId, code: WithholdCode },

    /// A topic was selected.
    TopicSelected { topic: TopicId, item: ItemId },
    /// A selection fell with its round.
    TopicReleased { topic: TopicId },
    /// A topic has a lead.
    LeadAssigned { topic: TopicId, person: Option<Private<PersonId>>, name: Private<PersonName> },
    /// A topic has a plan.
    TopicPlanned {
        topic: TopicId,
        next_date: Option<Timestamp>,
        promise: Option<Private<Bilingual<Promise>>>,
    },
    /// A topic moved on; the preconditions had these values.
    TopicMoved { topic: TopicId, to: TopicStage, preconditions: Vec<Precondition> },
    /// A topic has news.
    NewsPosted { topic: TopicId, news: Private<Bilingual<News>> },
}

/// Whether a recount gave the first count's result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Agreement {
    /// The same totals and the same outcome.
    Same,
    /// Something differs: the decision does not hold.
    Different,
}
