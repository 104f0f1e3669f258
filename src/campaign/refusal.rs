//! Why not: the closed list of reasons for which a command is refused.

use std::fmt;

use serde::Serialize;

use super::guard::Precondition;
use crate::{charter::CharterError, stage::Stage, time::Timestamp};

/// Which part of a charter is frozen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Name, question and zone: once the box that decides has opened.
    Words,
    /// The path.
    Path,
    /// Who is admitted.
    Admission,
    /// The questions about groups.
    GroupQuestions,
    /// How long authors may refuse a merge.
    MergeDelay,
    /// The upvote's rules and the panel's slate: once a box has ever opened.
    Upvote,
    /// The panel's rules: once a panel's box has ever opened.
    Panel,
    /// The contest period.
    ContestPeriod,
    /// Dates, which are moved one by one with a reason.
    Schedule,
}

/// Why a command is refused. Nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "refusal", rename_all = "snake_case")]
pub enum Refusal {
    /// The campaign was not created yet, or was already.
    Created,
    /// No role of the actor may do this.
    NotAllowed,
    /// Not in this stage.
    WrongStage {
        /// Where the campaign stands.
        stage: Stage,
    },
    /// The campaign has moved since the sender looked.
    StageMoved {
        /// Where the campaign stands.
        stage: Stage,
    },
    /// The transition table has no such way.
    NoSuchTransition,
    /// Preconditions are not met.
    Unmet {
        /// Those that are not, with the values they have.
        preconditions: Vec<Precondition>,
    },
    /// Not yet.
    NotDue,
    /// The id of the command was used for another.
    CommandReused,
    /// The charter contradicts itself.
    Charter {
        /// How.
        error: CharterError,
    },
    /// That part of the charter is frozen.
    Frozen {
        /// Which.
        part: Part,
    },
    /// A date that has passed.
    DatePassed,
    /// Dates out of order.
    DateOrder,
    /// A date for a stage that is not ahead on the path.
    DateOffPath,
    /// A day on which something was done that is not there yet.
    DateAhead,
    /// The deadline may only move later.
    DeadlineEarlier {
        /// The deadline as it stands.
        closes_at: Timestamp,
    },

    /// The key does not sign the record now, or its successor has signed it before.
    KeyOrder,
    /// No such person takes part.
    UnknownPerson,
    /// No such voice.
    UnknownVoice,
    /// No such challenge.
    UnknownChallenge,
    /// No such theme.
    UnknownTheme,
    /// No such topic.
    UnknownTopic,
    /// No such round.
    UnknownRound,
    /// No such merge or split.
    UnknownLineage,
    /// No such contest.
    UnknownContest,
    /// No such initiative in the register.
    UnknownInitiative,
    /// Not on the slate.
    NotOnSlate,

    /// That role is not given or taken, or not held.
    RoleNotGranted,
    /// A campaign keeps at least one host.
    LastHost,
    /// Nobody makes herself the delegate of an organisation.
    OneselfNamed,
    /// The person is on the roster of a panel whose decision is not certified.
    OnRoster,
    /// The person already speaks for a voice.
    AlreadyAdmitted,
    /// The campaign does not admit this way.
    AdmissionClosed,
    /// The open code has admitted as many as it may.
    CapReached,
    /// A personal voice has exactly one person.
    OnePersonOneVoice,
    /// An organisation needs a delegate; an act needs an object.
    NobodyNamed,
    /// Something was named twice.
    NamedTwice,
    /// More than the limit.
    TooMany {
        /// The limit.
        limit: u32,
    },
    /// Only its authors may do this.
    NotYours,
    /// Whoever has a role does not act for a challenge that was entered on somebody's behalf.
    HoldsRole,
    /// Whoever did it cannot answer for it.
    OwnAct,

    /// The challenge is in a state in which this cannot be done.
    ChallengeState,
    /// Its author asked that it be left as it is.
    StandsAlone,
    /// It is one's own.
    OwnChallenge,
    /// It is already part of a proposed merge.
    MergePending,
    /// The merge or split is in a state in which this cannot be done.
    LineageState,
    /// Later acts build on it; undo those first.
    CannotUndo,
    /// The delay for refusing has passed.
    DelayOver,
    /// The theme is retired.
    ThemeRetired,
    /// Somebody said that the challenge does not belong in this theme.
    KeptOut,
    /// Somebody put the challenge into this theme by hand.
    HeldByHand,
    /// The theme stays as it is.
    ThemeFrozen,
    /// Somebody else has changed the themes since they were seen.
    ThemesChanged,
    /// A theme without a challenge cannot be signed.
    EmptyTheme,
    /// The challenge does not lie in that theme, or not any more.
    LiesElsewhere,
    /// The theme is signed as it is.
    ThemeSigned,
    /// Whether the challenge belongs in that theme was asked before.
    AlreadyAsked,
    /// No such question is open.
    NoOpenQuestion,
    /// More questions about themes are open than the sender knows of.
    QuestionsOpen {
        /// How many are.
        open: u32,
    },
    /// What was proposed was made from something else than what is there now.
    ProposalOutdated,
    /// The topic is in a state in which this cannot be done.
    TopicState,
    /// The initiative is in a state in which this cannot be done.
    InitiativeState,
    /// Somebody else has changed the initiative since it was seen.
    InitiativeChanged,

    /// The round is in a state in which this cannot be done.
    RoundState,
    /// Ties of this round do not come down to a lot to which something can be added.
    NoLot,
    /// The actor has added a secret to this lot already.
    SecretAdded,
    /// That commitment stands in the campaign already.
    CommitmentUsed,
    /// The actor did not show a secret that she had added to a lot.
    SecretWithheld,
    /// It opens no commitment of this round.
    WrongSecret,
    /// The box is not open, or its deadline has passed.
    BoxClosed,
    /// Not while a box is open.
    BoxOpen,
    /// The actor has no voice in this round.
    NoVoice,
    /// The voice has no support left.
    QuotaReached {
        /// How many it has.
        quota: u16,
    },
    /// A declared conflict: no mark on this item.
    Recused,
    /// Nothing there to withdraw.
    NotSupported,
    /// This round does not take such a mark.
    WrongMark,
    /// Two items in one place of an order.
    SamePlace,
    /// The words of the item were withdrawn by their author.
    ItemWithdrawn,
    /// What was sent does not open what was sealed.
    SealMismatch,
    /// The item was not selected.
    NotSelected,
    /// The item has no written reason yet.
    NoReason,
    /// The reason was rewritten since the sender read it.
    ReasonChanged,

    /// The contest period is over, or has not begun.
    ContestOver,
    /// The same question is already open.
    AlreadyContested,
    /// The contest was already answered.
    ContestAnswered,
    /// Its words are withheld already.
    AlreadyWithheld,
    /// A recount answers a count only.
    NothingToRecount,

    /// A mistake of ours; nothing was done.
    Internal,
}

impl Refusal {
    /// The stable code of the refusal.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::NotAllowed => "not_allowed",
            Self::WrongStage { .. } => "wrong_stage",
            Self::StageMoved { .. } => "stage_moved",
            Self::NoSuchTransition => "no_such_transition",
            Self::Unmet { .. } => "unmet",
            Self::NotDue => "not_due",
            Self::CommandReused => "command_reused",
            Self::Charter { .. } => "charter",
            Self::Frozen { .. } => "frozen",
            Self::DatePassed => "date_passed",
            Self::DateOrder => "date_order",
            Self::DateOffPath => "date_off_path",
            Self::DateAhead => "date_ahead",
            Self::DeadlineEarlier { .. } => "deadline_earlier",
            Self::KeyOrder => "key_order",
            Self::UnknownPerson => "unknown_person",
            Self::UnknownVoice => "unknown_voice",
            Self::UnknownChallenge => "unknown_challenge",
            Self::UnknownTheme => "unknown_theme",
            Self::UnknownTopic => "unknown_topic",
            Self::UnknownRound => "unknown_round",
            Self::UnknownLineage => "unknown_lineage",
            Self::UnknownContest => "unknown_contest",
            Self::UnknownInitiative => "unknown_initiative",
            Self::NotOnSlate => "not_on_slate",
            Self::RoleNotGranted => "role_not_granted",
            Self::LastHost => "last_host",
            Self::OneselfNamed => "oneself_named",
            Self::OnRoster => "on_roster",
            Self::AlreadyAdmitted => "already_admitted",
            Self::AdmissionClosed => "admission_closed",
            Self::CapReached => "cap_reached",
            Self::OnePersonOneVoice => "one_person_one_voice",
            Self::NobodyNamed => "nobody_named",
            Self::NamedTwice => "named_twice",
            Self::TooMany { .. } => "too_many",
            Self::NotYours => "not_yours",
            Self::HoldsRole => "holds_role",
            Self::OwnAct => "own_act",
            Self::ChallengeState => "challenge_state",
            Self::StandsAlone => "stands_alone",
            Self::OwnChallenge => "own_challenge",
            Self::MergePending => "merge_pending",
            Self::LineageState => "lineage_state",
            Self::CannotUndo => "cannot_undo",
            Self::DelayOver => "delay_over",
            Self::ThemeRetired => "theme_retired",
            Self::KeptOut => "kept_out",
            Self::HeldByHand => "held_by_hand",
            Self::ThemeFrozen => "theme_frozen",
            Self::ThemesChanged => "themes_changed",
            Self::EmptyTheme => "empty_theme",
            Self::LiesElsewhere => "lies_elsewhere",
            Self::ThemeSigned => "theme_signed",
            Self::AlreadyAsked => "already_asked",
            Self::NoOpenQuestion => "no_open_question",
            Self::QuestionsOpen { .. } => "questions_open",
            Self::ProposalOutdated => "proposal_outdated",
            Self::TopicState => "topic_state",
            Self::InitiativeState => "initiative_state",
            Self::InitiativeChanged => "initiative_changed",
            Self::RoundState => "round_state",
            Self::NoLot => "no_lot",
            Self::SecretAdded => "secret_added",
            Self::CommitmentUsed => "commitment_used",
            Self::SecretWithheld => "secret_withheld",
            Self::WrongSecret => "wrong_secret",
            Self::BoxClosed => "box_closed",
            Self::BoxOpen => "box_open",
            Self::NoVoice => "no_voice",
            Self::QuotaReached { .. } => "quota_reached",
            Self::Recused => "recused",
            Self::NotSupported => "not_supported",
            Self::WrongMark => "wrong_mark",
            Self::SamePlace => "same_place",
            Self::ItemWithdrawn => "item_withdrawn",
            Self::SealMismatch => "seal_mismatch",
            Self::NotSelected => "not_selected",
            Self::NoReason => "no_reason",
            Self::ReasonChanged => "reason_changed",
            Self::ContestOver => "contest_over",
            Self::AlreadyContested => "already_contested",
            Self::ContestAnswered => "contest_answered",
            Self::AlreadyWithheld => "already_withheld",
            Self::NothingToRecount => "nothing_to_recount",
            Self::Internal => "internal",
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for Refusal {}
