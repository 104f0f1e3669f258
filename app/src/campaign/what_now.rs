//! What a reader can do in a campaign now: a function of the stage, of what the reader is, and of the round under way.
//!
//! A reader has one first thing to do, and perhaps others. Work that was given to somebody comes before what every member
//! may do: a host finds the desk, a panelist the panel. Nobody is offered what would be refused.

use pathways::{
    id::CampaignId,
    role::Role,
    round::{Kind, RoundState},
    stage::Stage,
    text::Language,
};

use super::{address, results::Results};
use crate::i18n::messages;

/// One thing to do now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Now {
    /// See what needs a host.
    Host,
    /// Moderate challenges.
    Moderate,
    /// Group challenges into themes.
    Curate,
    /// Declare conflicts, before the panel votes.
    DeclareConflicts,
    /// Vote in the panel.
    VoteInPanel,
    /// Follow the panel: its chair and note taker.
    LeadPanel,
    /// Confirm the panel's reasons.
    ConfirmReasons,
    /// Write the panel's reasons.
    WriteReasons,
    /// Become a member.
    Join,
    /// Submit a challenge.
    Submit,
    /// Support what matters most.
    Support,
    /// Read what was submitted.
    Read,
    /// Read what was counted or revealed while the members' stage lasts.
    ReadCount,
    /// Read what members supported.
    ReadSupports,
    /// Read what the panel chose, as it is revealed.
    ReadChoices,
    /// Read the decision.
    ReadDecision,
    /// Question the decision.
    Contest,
    /// Follow the topics, and help.
    Help,
}

impl Now {
    /// Where it is done.
    pub(super) fn address(self, language: Language, campaign: CampaignId) -> String {
        let path = match self {
            Self::Host => "/host",
            Self::Moderate => "/host/moderation",
            Self::Curate => "/host/themes",
            Self::DeclareConflicts => "/panel/conflicts",
            Self::VoteInPanel | Self::LeadPanel => "/panel",
            Self::ConfirmReasons | Self::WriteReasons => "/panel/reasons",
            Self::Join => "/join",
            Self::Submit => "/submit",
            Self::Support => "/upvote",
            Self::Read => "/challenges",
            Self::ReadCount
            | Self::ReadSupports
            | Self::ReadChoices
            | Self::ReadDecision
            | Self::Help => "/results",
            Self::Contest => "/contests",
        };
        format!("{}{path}", address(language, campaign))
    }

    /// What there is to do, as a sentence.
    pub(super) fn sentence(self, language: Language) -> String {
        let words = messages(language);
        match self {
            Self::Host => words.now_host(),
            Self::Moderate => words.now_moderate(),
            Self::Curate => words.now_curate(),
            Self::DeclareConflicts => words.now_declare_conflicts(),
            Self::VoteInPanel => words.now_vote_in_panel(),
            Self::LeadPanel => words.now_lead_panel(),
            Self::ConfirmReasons => words.now_confirm_reasons(),
            Self::WriteReasons => words.now_write_reasons(),
            Self::Join => words.now_join(),
            Self::Submit => words.now_submit(),
            Self::Support => words.now_support(),
            Self::Read => words.now_read(),
            Self::ReadCount => words.now_read_count(),
            Self::ReadSupports => words.now_read_supports(),
            Self::ReadChoices => words.now_read_choices(),
            Self::ReadDecision => words.now_read_decision(),
            Self::Contest => words.now_contest(),
            Self::Help => words.now_help(),
        }
    }

    /// The verb on its link.
    pub(super) fn verb(self, language: Language) -> String {
        let words = messages(language);
        match self {
            Self::Host => words.now_host_verb(),
            Self::Moderate => words.now_moderate_verb(),
            Self::Curate => words.now_curate_verb(),
            Self::DeclareConflicts => words.now_declare_conflicts_verb(),
            Self::VoteInPanel => words.now_vote_in_panel_verb(),
            Self::LeadPanel => words.now_lead_panel_verb(),
            Self::ConfirmReasons => words.now_confirm_reasons_verb(),
            Self::WriteReasons => words.now_write_reasons_verb(),
            Self::Join => words.now_join_verb(),
            Self::Submit => words.now_submit_verb(),
            Self::Support => words.now_support_verb(),
            Self::Read => words.now_read_verb(),
            Self::ReadCount => words.now_read_count_verb(),
            Self::ReadSupports => words.now_read_supports_verb(),
            Self::ReadChoices => words.now_read_choices_verb(),
            Self::ReadDecision => words.now_read_decision_verb(),
            Self::Contest => words.now_contest_verb(),
            Self::Help => words.now_help_verb(),
        }
    }
}

/// Where a campaign stands, as far as it says what a reader can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Standing<'a> {
    /// The stage.
    pub(super) stage: Stage,
    /// What the reader is.
    pub(super) roles: &'a [Role],
    /// The last round that counts, where there is one.
    pub(super) round: Option<(Kind, RoundState)>,
    /// Whether that round breaks a tie.
    pub(super) turn: Turn,
    /// Whether anything has come out.
    pub(super) results: Results,
    /// Whether the decision may still be questioned.
    pub(super) contests: Contests,
}

/// Which turn of its kind a round is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// The first, for which conflicts are declared.
    First,
    /// A run-off, voted under the conflicts of the first.
    RunOff,
}

/// Whether a decision may be questioned now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Contests {
    /// It may.
    Open,
    /// There is none, or its period is over.
    Closed,
}

/// What the reader can do now, the first thing first.
pub(super) fn what_now(standing: &Standing) -> Vec<Now> {
    let is = |role: Role| standing.roles.contains(&role);
    let mut now = Vec::new();
    let ends = matches!(standing.stage, Stage::Archived | Stage::Cancelled);
    now.extend((is(Role::Host) && !ends).then_some(Now::Host));
    now.extend(of_panel(standing));
    let moderates = matches!(standing.stage, Stage::Draft | Stage::Call | Stage::Theming);
    now.extend((moderates && is(Role::Moderator)).then_some(Now::Moderate));
    now.extend((moderates && is(Role::Curator)).then_some(Now::Curate));
    now.extend(of_member(standing));
    now.extend(of_everybody(standing));
    now
}

/// What the panel has to do, by its round.
fn of_panel(standing: &Standing) -> Option<Now> {
    let is = |role: Role| standing.roles.contains(&role);
    let writes = is(Role::Chair) || is(Role::NoteTaker);
    let (Stage::Panel, Some((Kind::Panel, state))) = (standing.stage, standing.round) else {
        return None;
    };
    match state {
        RoundState::Prepared if is(Role::Panelist) && standing.turn == Turn::First => {
            Some(Now::DeclareConflicts)
        }
        RoundState::Open if is(Role::Panelist) => Some(Now::VoteInPanel),
        RoundState::Counted if writes => Some(Now::WriteReasons),
        RoundState::Counted if is(Role::Panelist) => Some(Now::ConfirmReasons),
        _ if writes => Some(Now::LeadPanel),
        _ => None,
    }
}

/// What members do, and how to become one.
fn of_member(standing: &Standing) -> Option<Now> {
    let is_open = standing.round == Some((Kind::Upvote, RoundState::Open));
    if standing.roles.contains(&Role::Member) {
        return match standing.stage {
            Stage::Call => Some(Now::Submit),
            Stage::Upvote if is_open => Some(Now::Support),
            Stage::Decided if standing.contests == Contests::Open => Some(Now::Contest),
            _ => None,
        };
    }
    // Whoever has work of another kind here is not asked to become a member.
    let is_only_visiting = standing.roles.iter().all(|role| *role == Role::Visitor);
    let admits = match standing.stage {
        Stage::Call | Stage::Theming => true,
        Stage::Upvote => is_open,
        _ => false,
    };
    (is_only_visiting && admits).then_some(Now::Join)
}

/// What there is to read.
fn of_everybody(standing: &Standing) -> Option<Now> {
    match standing.stage {
        Stage::Upvote if standing.results != Results::Ahead => Some(Now::ReadCount),
        Stage::Panel if standing.results == Results::Revealed => Some(Now::ReadChoices),
        Stage::Call | Stage::Theming | Stage::Upvote => Some(Now::Read),
        Stage::Panel => Some(Now::ReadSupports),
        Stage::Decided | Stage::Archived => Some(Now::ReadDecision),
        Stage::Pathways => Some(Now::Help),
        Stage::Draft | Stage::Cancelled => None,
    }
}

#[cfg(test)]
mod tests;
