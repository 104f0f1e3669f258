//! Who may do what, and when: the one permission table.
//!
//! A person may hold several roles in a campaign; an act is recorded under the first of them that permits it: member
//! first, then the granted ones in the order of [`Role::GRANTED`], visitor last. The table answers only "may this role do this here": whether a challenge is one's own, or a deadline has passed, is
//! decided where the thing itself is known.
//!
//! Deliberately absent: a role that may do everything. Hosts cannot vote in a panel unless they sit on it, which the log
//! shows, support without a voice, or answer a contest against their own act.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::stage::Stage;

mod table;

/// What somebody is in one campaign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Signed in, not admitted.
    Visitor,
    /// Admitted: holds a voice or speaks for one.
    Member,
    /// Votes in the closed round.
    Panelist,
    /// Drafts reasons for the panel.
    NoteTaker,
    /// Groups, merges, splits, translates.
    Curator,
    /// Accepts and declines challenges.
    Moderator,
    /// Leads the panel.
    Chair,
    /// Runs the campaign.
    Host,
    /// The clock: due transitions, sealing, counting.
    System,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 9] = [
        Self::Visitor,
        Self::Member,
        Self::Panelist,
        Self::NoteTaker,
        Self::Curator,
        Self::Moderator,
        Self::Chair,
        Self::Host,
        Self::System,
    ];

    /// The roles that a host gives and takes, in the order in which they are tried.
    pub const GRANTED: [Self; 6] =
        [Self::Panelist, Self::NoteTaker, Self::Curator, Self::Moderator, Self::Chair, Self::Host];

    /// The stable name, as in the record and the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Visitor => "visitor",
            Self::Member => "member",
            Self::Panelist => "panelist",
            Self::NoteTaker => "note_taker",
            Self::Curator => "curator",
            Self::Moderator => "moderator",
            Self::Chair => "chair",
            Self::Host => "host",
            Self::System => "system",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A word that names no role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownRole;

impl fmt::Display for UnknownRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a role: expected panelist, note_taker, curator, moderator, chair or host")
    }
}

impl std::error::Error for UnknownRole {}

impl std::str::FromStr for Role {
    type Err = UnknownRole;

    /// Reads a role that can be granted.
    fn from_str(text: &str) -> Result<Self, UnknownRole> {
        Self::GRANTED.into_iter().find(|role| role.code() == text).ok_or(UnknownRole)
    }
}

/// What a command does, without its details.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Change the charter.
    EditCharter,
    /// Go to the next stage.
    Advance,
    /// Go back a stage.
    GoBack,
    /// End the campaign before its time.
    Cancel,
    /// Move the date of a stage.
    Reschedule,
    /// Give or take a role.
    GrantRole,
    /// Admit somebody else's voice.
    Admit,
    /// Ask to be admitted.
    Join,
    /// Say who speaks for an organisation.
    Delegate,
    /// Submit a challenge of one's own.
    Submit,
    /// Enter a challenge that reached the host otherwise.
    SubmitOnBehalf,
    /// Change the text of one's own challenge.
    Revise,
    /// Take back one's own challenge.
    Withdraw,
    /// Accept or decline a challenge.
    Moderate,
    /// Add a translation.
    Translate,
    /// Propose that challenges become one.
    ProposeMerge,
    /// Refuse the merge of one's own challenge.
    RefuseMerge,
    /// Let a merge take effect once its delay is over.
    SettleMerge,
    /// Split a challenge into several.
    Split,
    /// Undo a merge or a split.
    Undo,
    /// Create, rename, fill, merge, split or retire themes.
    EditThemes,
    /// Question the theme of one's own challenge.
    QuestionTheme,
    /// Answer such a question.
    AnswerThemeQuestion,
    /// Sign the themes.
    SignThemes,
    /// Draft topics that answer several challenges.
    DraftTopics,
    /// Declare a conflict of one's own.
    DeclareConflict,
    /// Record a panelist's conflict.
    RecordConflict,
    /// Add a secret to the lot of the panel's round.
    AddLotSecret,
    /// Show a secret that was added to a lot.
    ShowLotSecret,
    /// Open the panel's box.
    OpenRound,
    /// Seal a box.
    SealRound,
    /// Count a sealed box.
    CountRound,
    /// Destroy what tells whose a ballot was.
    DestroyLink,
    /// Let another key sign the record.
    RotateKey,
    /// Declare a round void.
    VoidRound,
    /// Support or withdraw support.
    Support,
    /// Mark the panel's ballot.
    Mark,
    /// Write the reason for a chosen item.
    DraftReason,
    /// Confirm reasons.
    ConfirmReasons,
    /// Show a chosen item before the whole decision is published.
    Reveal,
    /// Question a decision.
    Contest,
    /// Answer a contest.
    AnswerContest,
    /// Withhold the words of a contest.
    WithholdContest,
    /// Name a topic's lead.
    AssignLead,
    /// Set a topic's plan, stage and news.
    RunTopic,
}

impl Action {
    /// All actions.
    pub const ALL: [Self; 45] = [
        Self::EditCharter,
        Self::Advance,
        Self::GoBack,
        Self::Cancel,
        Self::Reschedule,
        Self::GrantRole,
        Self::Admit,
        Self::Join,
        Self::Delegate,
        Self::Submit,
        Self::SubmitOnBehalf,
        Self::Revise,
        Self::Withdraw,
        Self::Moderate,
        Self::Translate,
        Self::ProposeMerge,
        Self::RefuseMerge,
        Self::SettleMerge,
        Self::Split,
        Self::Undo,
        Self::EditThemes,
        Self::QuestionTheme,
        Self::AnswerThemeQuestion,
        Self::SignThemes,
        Self::DraftTopics,
        Self::DeclareConflict,
        Self::RecordConflict,
        Self::AddLotSecret,
        Self::ShowLotSecret,
        Self::OpenRound,
        Self::SealRound,
        Self::CountRound,
        Self::DestroyLink,
        Self::RotateKey,
        Self::VoidRound,
        Self::Support,
        Self::Mark,
        Self::DraftReason,
        Self::ConfirmReasons,
        Self::Reveal,
        Self::Contest,
        Self::AnswerContest,
        Self::WithholdContest,
        Self::AssignLead,
        Self::RunTopic,
    ];
}

/// Whether a role may do something in a stage.
pub fn may(role: Role, stage: Stage, action: Action) -> bool {
    table::ROWS.iter().any(|(row, roles, stages)| {
        *row == action && roles.contains(&role) && stages.contains(&stage)
    })
}

/// Whether a role may do something in any stage at all.
pub fn may_ever(role: Role, action: Action) -> bool {
    Stage::ALL.into_iter().any(|stage| may(role, stage, action))
}
