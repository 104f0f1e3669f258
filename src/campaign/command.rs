//! What people, the clock and the command line can ask of a campaign.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    challenge::{ChallengeText, DeclineCode, Translation},
    charter::Charter,
    contest::{ContestOutcome, ContestSubject, WithholdCode},
    id::{
        ChallengeId, CommandId, ContestId, LineageId, PersonId, RoundId, ThemeId, TopicId, VoiceId,
    },
    people::{Door, VoiceKind},
    record::{Digest, NoteKey, RotationSignature, Salt},
    role::{Action, Role},
    round::{BoxSeal, ItemId, ReasonVersion, Slip},
    rule::LotSecret,
    stage::Stage,
    text::{Bilingual, Contact, Explanation, Name, News, PersonName, Promise, Reason, StopWord},
    theme::FoundThemes,
    time::Timestamp,
    topic::TopicStage,
};

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// Somebody who signed in.
    Person(PersonId),
    /// Whoever holds the server's command line; acts as a host.
    Operator,
    /// The clock.
    System,
}

/// A command with everything that the decision needs from the world.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// By which a resend is recognised.
    pub id: CommandId,
    /// When it reached the server.
    pub at: Timestamp,
    /// Who sent it.
    pub actor: Actor,
    /// Random bytes from which all ids and salts of its events follow.
    pub seed: Salt,
    /// What is asked.
    pub command: Command,
}

/// On whose behalf a challenge is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Authorship {
    /// The actor's own.
    Own,
    /// Of somebody who reached the host by letter, by phone or in a file.
    OnBehalf,
}

/// One part of a split.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ThemePart {
    /// What the part is called.
    pub name: Bilingual<Name>,
    /// The challenges that go to it.
    pub challenges: Vec<ChallengeId>,
}

/// An intent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "command", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are named by their types; each variant is documented")]
pub enum Command {
    /// Create the campaign; the actor becomes its first host.
    Create { charter: Charter, contact: Option<Contact> },
    /// Replace the charter, as far as its parts are not frozen, and name the person to phone or write to and the one
    /// who answers for personal data.
    EditCharter {
        charter: Charter,
        contact: Option<Contact>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        officer: Option<Contact>,
    },
    /// Go to the next stage.
    Advance { from: Stage, to: Stage },
    /// Go back a stage.
    GoBack { from: Stage, to: Stage, reason: Reason },
    /// End the campaign.
    Cancel { reason: Reason },
    /// Move the announced date of a stage, or take it away.
    Reschedule { stage: Stage, at: Option<Timestamp>, reason: Reason },
    /// Give a role.
    Grant { person: PersonId, role: Role },
    /// Take a role.
    Revoke { person: PersonId, role: Role },
    /// Admit a voice.
    Admit { voice: VoiceId, kind: VoiceKind, delegates: Vec<PersonId>, door: Door },
    /// Ask to be admitted oneself.
    Join { door: Door },
    /// Let somebody speak for an organisation.
    AddDelegate { voice: VoiceId, person: PersonId },
    /// Let somebody no longer speak for an organisation.
    RemoveDelegate { voice: VoiceId, person: PersonId },

    /// Submit a challenge.
    Submit { text: Box<ChallengeText>, authorship: Authorship },
    /// Change the text of a challenge.
    Revise { challenge: ChallengeId, text: Box<ChallengeText> },
    /// Name who else may act for the authors.
    AddSteward { challenge: ChallengeId, person: PersonId },
    /// Take a challenge back.
    Withdraw { challenge: ChallengeId },
    /// Accept a challenge.
    Accept { challenge: ChallengeId },
    /// Decline a challenge.
    Decline { challenge: ChallengeId, code: DeclineCode, reason: Option<Reason> },
    /// Add or replace a translation.
    Translate { challenge: ChallengeId, translation: Box<Translation> },
    /// Propose that challenges be merged into another.
    ProposeMerge { from: Vec<ChallengeId>, into: ChallengeId, reason: Reason },
    /// Refuse a merge as an author.
    RefuseMerge { merge: LineageId },
    /// Let a merge take effect.
    SettleMerge { merge: LineageId },
    /// Split a challenge.
    Split { challenge: ChallengeId, parts: Vec<ChallengeText>, reason: Reason },
    /// Undo a merge or split of challenges or themes.
    Undo { lineage: LineageId, reason: Reason },

    /// Create a theme.
    ProposeTheme { name: Bilingual<Name> },
    /// Rename a theme.
    RenameTheme { theme: ThemeId, name: Bilingual<Name> },
    /// Say what holds the challenges of a theme together, or no longer say it.
    ExplainTheme { theme: ThemeId, why: Option<Bilingual<Explanation>> },
    /// Put a challenge into a theme, or back into the tray.
    Place { challenge: ChallengeId, theme: Option<ThemeId> },
    /// Leave a challenge in no theme on purpose.
    SetApart { challenge: ChallengeId },
    /// Say that a challenge does not belong in a theme.
    KeepOut { challenge: ChallengeId, theme: ThemeId },
    /// Say it no longer.
    LetIn { challenge: ChallengeId, theme: ThemeId },
    /// Leave a theme as it is, whatever is proposed.
    FreezeTheme { theme: ThemeId },
    /// Let proposals change it again.
    ThawTheme { theme: ThemeId },
    /// Merge themes into another.
    MergeThemes { from: Vec<ThemeId>, into: ThemeId },
    /// Split a theme; challenges that no part names go to the tray.
    SplitTheme { theme: ThemeId, parts: Vec<ThemePart> },
    /// Take back what the actor last did with themes, which stands at this place of the log.
    UndoThemeEdit { entry: u64 },
    /// Retire a theme; its challenges go to the tray.
    RetireTheme { theme: ThemeId },
    /// Accept the themes that were found for all challenges.
    ProposeThemes { found: Box<FoundThemes> },
    /// Say which words name no theme that is proposed from now on.
    SetStopWords { words: BTreeSet<StopWord> },
    /// Say as an author that a challenge does not belong in the theme in which it lies.
    QuestionTheme { challenge: ChallengeId, theme: ThemeId, reason: Reason },
    /// Say why a challenge stays in the theme that its author questioned.
    AnswerThemeQuestion { challenge: ChallengeId, theme: ThemeId, reason: Reason },
    /// Sign all themes, knowing of so many questions that are open.
    SignThemes {
        #[serde(default, skip_serializing_if = "crate::theme::is_none_open")]
        open_questions: u32,
    },

    /// Draft a topic that answers several challenges.
    DraftTopic { name: Bilingual<Name>, answers: Vec<ChallengeId> },
    /// Change a drafted topic.
    EditTopic { topic: TopicId, name: Bilingual<Name>, answers: Vec<ChallengeId> },
    /// Drop a drafted topic.
    DropTopic { topic: TopicId },

    /// Declare one's own conflict on items.
    DeclareConflict { round: RoundId, items: Vec<ItemId> },
    /// Record a panelist's conflict on items.
    RecordConflict { round: RoundId, panelist: PersonId, items: Vec<ItemId> },
    /// Commit to a secret of one's own, for the lot of a round that is prepared.
    AddLotSecret { round: RoundId, commitment: Digest },
    /// Show a secret that was added, once the box is sealed.
    ShowLotSecret { round: RoundId, secret: LotSecret },
    /// Open a box, until a deadline or until it is closed by hand.
    OpenRound { round: RoundId, closes_at: Option<Timestamp> },
    /// Move a box's deadline later, or close by hand a box that has none.
    CloseAt { round: RoundId, at: Timestamp, reason: Reason },
    /// Seal a box with what lies in it.
    Seal { round: RoundId, seal: BoxSeal },
    /// Count a sealed box from its openings.
    Count { round: RoundId, slips: Vec<Slip> },
    /// Destroy what tells whose a ballot of a round was.
    DestroyLink { round: RoundId },
    /// Declare a round void; a new one is prepared.
    VoidRound { round: RoundId, reason: Reason },
    /// Write the reason for a chosen item.
    DraftReason { round: RoundId, item: ItemId, reason: Bilingual<Reason> },
    /// Confirm reasons in the versions that the panelist has read.
    ConfirmReasons { round: RoundId, reasons: Vec<ReasonVersion> },

    /// Let another key sign the record, as the one in force has signed over the record as it stands.
    RotateKey { from: Box<NoteKey>, to: Box<NoteKey>, signature: RotationSignature },

    /// Show one chosen item before the whole decision is published.
    Reveal { item: ItemId },

    /// Question a decision.
    Contest { subject: ContestSubject, reason: Reason },
    /// Answer a contest.
    AnswerContest { contest: ContestId, outcome: ContestOutcome, answer: Bilingual<Reason> },
    /// Withhold the words of a contest.
    WithholdContest { contest: ContestId, code: WithholdCode },

    /// Name who leads a topic.
    AssignLead { topic: TopicId, person: Option<PersonId>, name: PersonName },
    /// Say what is promised and when the next date is.
    PlanTopic { topic: TopicId, next_date: Option<Timestamp>, promise: Option<Bilingual<Promise>> },
    /// Take a topic to its next stage.
    MoveTopic { topic: TopicId, to: TopicStage },
    /// Post news of a topic.
    PostNews { topic: TopicId, news: Bilingual<News> },
}

impl Command {
    /// What the permission table knows it as.
    pub const fn action(&self) -> Action {
        match self {
            Self::Create { .. } | Self::EditCharter { .. } => Action::EditCharter,
            Self::Advance { .. } => Action::Advance,
            Self::GoBack { .. } => Action::GoBack,
            Self::Cancel { .. } => Action::Cancel,
            Self::Reschedule { .. } => Action::Reschedule,
            Self::Grant { .. } | Self::Revoke { .. } => Action::GrantRole,
            Self::Admit { .. } => Action::Admit,
            Self::Join { .. } => Action::Join,
            Self::AddDelegate { .. } | Self::RemoveDelegate { .. } => Action::Delegate,
            Self::Submit { authorship: Authorship::Own, .. } => Action::Submit,
            Self::Submit { authorship: Authorship::OnBehalf, .. } => Action::SubmitOnBehalf,
            Self::Revise { .. } | Self::AddSteward { .. } => Action::Revise,
            Self::Withdraw { .. } => Action::Withdraw,
            Self::Accept { .. } | Self::Decline { .. } => Action::Moderate,
            Self::Translate { .. } => Action::Translate,
            Self::ProposeMerge { .. } => Action::ProposeMerge,
            Self::RefuseMerge { .. } => Action::RefuseMerge,
            Self::SettleMerge { .. } => Action::SettleMerge,
            Self::Split { .. } => Action::Split,
            Self::Undo { .. } => Action::Undo,
            Self::ProposeTheme { .. }
            | Self::RenameTheme { .. }
            | Self::ExplainTheme { .. }
            | Self::Place { .. }
            | Self::SetApart { .. }
            | Self::KeepOut { .. }
            | Self::LetIn { .. }
            | Self::FreezeTheme { .. }
            | Self::ThawTheme { .. }
            | Self::MergeThemes { .. }
            | Self::SplitTheme { .. }
            | Self::RetireTheme { .. }
            | Self::UndoThemeEdit { .. }
            | Self::ProposeThemes { .. }
            | Self::SetStopWords { .. } => Action::EditThemes,
            Self::QuestionTheme { .. } => Action::QuestionTheme,
            Self::AnswerThemeQuestion { .. } => Action::AnswerThemeQuestion,
            Self::SignThemes { .. } => Action::SignThemes,
            Self::DraftTopic { .. } | Self::EditTopic { .. } | Self::DropTopic { .. } => {
                Action::DraftTopics
            }
            Self::DeclareConflict { .. } => Action::DeclareConflict,
            Self::RecordConflict { .. } => Action::RecordConflict,
            Self::AddLotSecret { .. } => Action::AddLotSecret,
            Self::ShowLotSecret { .. } => Action::ShowLotSecret,
            Self::OpenRound { .. } | Self::CloseAt { .. } => Action::OpenRound,
            Self::Seal { .. } => Action::SealRound,
            Self::Count { .. } => Action::CountRound,
            Self::DestroyLink { .. } => Action::DestroyLink,
            Self::VoidRound { .. } => Action::VoidRound,
            Self::DraftReason { .. } => Action::DraftReason,
            Self::ConfirmReasons { .. } => Action::ConfirmReasons,
            Self::RotateKey { .. } => Action::RotateKey,
            Self::Reveal { .. } => Action::Reveal,
            Self::Contest { .. } => Action::Contest,
            Self::AnswerContest { .. } => Action::AnswerContest,
            Self::WithholdContest { .. } => Action::WithholdContest,
            Self::AssignLead { .. } => Action::AssignLead,
            Self::PlanTopic { .. } | Self::MoveTopic { .. } | Self::PostNews { .. } => {
                Action::RunTopic
            }
        }
    }
}
