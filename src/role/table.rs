//! The table itself: one row says which roles may do one thing in which stages.

use super::{Action, Role};
use crate::stage::Stage;

use Role::{Chair, Curator, Host, Member, Moderator, NoteTaker, Panelist, System, Visitor};
use Stage::{Archived, Call, Cancelled, Decided, Draft, Panel, Pathways, Theming, Upvote};

/// Before anything is voted on.
const BEFORE_UPVOTE: &[Stage] = &[Draft, Call, Theming];
const RUNNING: &[Stage] = &[Call, Theming, Upvote, Panel, Decided, Pathways];
const NOT_OVER: &[Stage] = &[Draft, Call, Theming, Upvote, Panel, Decided, Pathways];
const ROUNDS: &[Stage] = &[Upvote, Panel];
/// A merge that was proposed in the last minute of the upvote may still be refused, settled and undone afterwards.
const MERGES_END: &[Stage] = &[Draft, Call, Theming, Upvote, Panel];
const ANYBODY: &[Role] = &[Visitor, Member, Panelist, NoteTaker, Curator, Moderator, Chair, Host];

/// Each row: the action, the roles that may do it, the stages in which they may.
pub(super) const ROWS: &[(Action, &[Role], &[Stage])] = &[
    // Whom to ask may change for as long as somebody asks; what was voted under is frozen by then.
    (Action::EditCharter, &[Host], NOT_OVER),
    (Action::Advance, &[Host, System], NOT_OVER),
    (Action::GoBack, &[Host], &[Theming, Upvote, Decided]),
    (Action::Cancel, &[Host], RUNNING),
    (Action::Reschedule, &[Host], NOT_OVER),
    (Action::GrantRole, &[Host], NOT_OVER),
    (Action::Admit, &[Host], &[Draft, Call, Theming, Upvote]),
    (Action::Join, ANYBODY, &[Call, Theming, Upvote]),
    (Action::Delegate, &[Host], &[Draft, Call, Theming, Upvote]),
    (Action::Submit, &[Member], &[Call]),
    (Action::SubmitOnBehalf, &[Curator, Moderator, Host], BEFORE_UPVOTE),
    (Action::Revise, &[Curator, Moderator, Host], BEFORE_UPVOTE),
    (Action::Revise, ANYBODY, &[Draft, Call]),
    // Taking back one's own words is always possible.
    (Action::Withdraw, ANYBODY, &Stage::ALL),
    (Action::Moderate, &[Moderator, Host], BEFORE_UPVOTE),
    (Action::Translate, &[Curator, Host], &[Draft, Call, Theming, Upvote, Panel]),
    (Action::ProposeMerge, &[Curator, Host], &[Draft, Call, Theming, Upvote]),
    (Action::RefuseMerge, ANYBODY, MERGES_END),
    (Action::SettleMerge, &[System], MERGES_END),
    (Action::Split, &[Curator, Host], BEFORE_UPVOTE),
    (Action::Undo, &[Curator, Host], MERGES_END),
    (Action::EditThemes, &[Curator, Host], BEFORE_UPVOTE),
    (Action::SignThemes, &[Curator, Host], BEFORE_UPVOTE),
    (Action::DraftTopics, &[Host], BEFORE_UPVOTE),
    (Action::DeclareConflict, &[Panelist], &[Panel]),
    (Action::RecordConflict, &[Chair], &[Panel]),
    // A chair leads the panel; the members' box is the host's.
    (Action::OpenRound, &[Host], ROUNDS),
    (Action::OpenRound, &[Chair], &[Panel]),
    (Action::SealRound, &[System], ROUNDS),
    // A recount after a contest counts the same box again.
    (Action::CountRound, &[System], &[Upvote, Panel, Decided]),
    // Once a decision cannot be questioned any more, nobody counts a box again.
    (Action::DestroyLink, &[System], &[Decided, Pathways, Archived, Cancelled]),
    (Action::VoidRound, &[Host], ROUNDS),
    (Action::VoidRound, &[Chair], &[Panel]),
    (Action::Support, &[Member], &[Upvote]),
    (Action::Mark, &[Panelist], &[Panel]),
    (Action::DraftReason, &[NoteTaker, Chair], &[Panel]),
    (Action::ConfirmReasons, &[Panelist], &[Panel]),
    (Action::Reveal, &[Host], ROUNDS),
    (Action::Contest, &[Member], &[Decided]),
    (Action::AnswerContest, &[Moderator, Chair, Host], &[Decided]),
    (Action::WithholdContest, &[Moderator, Host], &[Decided, Pathways]),
    (Action::AssignLead, &[Host], &[Decided, Pathways]),
    (Action::RunTopic, ANYBODY, &[Pathways]),
];
