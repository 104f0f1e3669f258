//! The status of every error.

use axum::http::StatusCode;
use pathways::campaign::Refusal;

use super::ApiError;
use crate::{intake::FileError, service::Trouble, sign_in::Refused};

/// The status that fits an error.
pub(super) fn of(error: &ApiError) -> StatusCode {
    match error {
        ApiError::Trouble(trouble) => of_trouble(trouble),
        ApiError::SignIn(refused) => of_sign_in(refused),
        ApiError::ForeignOrigin => StatusCode::FORBIDDEN,
        ApiError::Unknown | ApiError::UnknownRoute => StatusCode::NOT_FOUND,
        ApiError::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
        ApiError::IdempotencyKey
        | ApiError::Parameter { .. }
        | ApiError::Incomplete
        | ApiError::NotUtf8
        | ApiError::Syntax { .. } => StatusCode::BAD_REQUEST,
        ApiError::TooLarge | ApiError::File(FileError::TooLarge { .. }) => {
            StatusCode::PAYLOAD_TOO_LARGE
        }
        ApiError::MediaType { .. } => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        ApiError::Field { .. } | ApiError::File(_) => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

fn of_trouble(trouble: &Trouble) -> StatusCode {
    match trouble {
        Trouble::Refused(refusal) => of_refusal(refusal),
        Trouble::UnknownCampaign => StatusCode::NOT_FOUND,
        Trouble::Quarantined | Trouble::Busy { .. } | Trouble::Timeout => {
            StatusCode::SERVICE_UNAVAILABLE
        }
        Trouble::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// A code that is wrong, has expired or was never asked for is one status, as it is one code.
fn of_sign_in(refused: &Refused) -> StatusCode {
    match refused {
        Refused::NotSignedIn => StatusCode::UNAUTHORIZED,
        Refused::NotAllowed => StatusCode::FORBIDDEN,
        Refused::InvitationUnknown | Refused::RoomCodeUnknown | Refused::TokenUnknown => {
            StatusCode::NOT_FOUND
        }
        Refused::AlreadyDone | Refused::RoomCodeFull | Refused::NoOpenCode => StatusCode::CONFLICT,
        Refused::Link | Refused::InvitationSpent | Refused::InvitationExpired => StatusCode::GONE,
        Refused::Code
        | Refused::Count { .. }
        | Refused::Address(_)
        | Refused::Malformed(_)
        | Refused::Role(_)
        | Refused::Text(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Refused::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
        Refused::Campaign(trouble) => of_trouble(trouble),
        Refused::Mail(_) => StatusCode::SERVICE_UNAVAILABLE,
        Refused::Store(_) | Refused::Randomness(_) | Refused::Erasures(_) => {
            StatusCode::INTERNAL_SERVER_ERROR
        }
    }
}

fn of_refusal(refusal: &Refusal) -> StatusCode {
    match refusal {
        Refusal::NotAllowed
        | Refusal::OneselfNamed
        | Refusal::NotYours
        | Refusal::HoldsRole
        | Refusal::OwnAct
        | Refusal::NoVoice
        | Refusal::AdmissionClosed => StatusCode::FORBIDDEN,
        Refusal::UnknownPerson
        | Refusal::UnknownVoice
        | Refusal::UnknownChallenge
        | Refusal::UnknownTheme
        | Refusal::UnknownTopic
        | Refusal::UnknownRound
        | Refusal::UnknownLineage
        | Refusal::UnknownContest
        | Refusal::UnknownInitiative
        | Refusal::NotOnSlate => StatusCode::NOT_FOUND,
        Refusal::Charter { .. }
        | Refusal::DatePassed
        | Refusal::DateOrder
        | Refusal::DateOffPath
        | Refusal::DateAhead
        | Refusal::RoleNotGranted
        | Refusal::OnePersonOneVoice
        | Refusal::NobodyNamed
        | Refusal::NamedTwice
        | Refusal::NothingToRecount
        | Refusal::WrongMark
        | Refusal::SamePlace => StatusCode::UNPROCESSABLE_ENTITY,
        Refusal::Created
        | Refusal::WrongStage { .. }
        | Refusal::StageMoved { .. }
        | Refusal::NoSuchTransition
        | Refusal::Unmet { .. }
        | Refusal::NotDue
        | Refusal::CommandReused
        | Refusal::Frozen { .. }
        | Refusal::DeadlineEarlier { .. }
        | Refusal::KeyOrder
        | Refusal::LastHost
        | Refusal::OnRoster
        | Refusal::AlreadyAdmitted
        | Refusal::CapReached
        | Refusal::TooMany { .. }
        | Refusal::ChallengeState
        | Refusal::StandsAlone
        | Refusal::OwnChallenge
        | Refusal::MergePending
        | Refusal::LineageState
        | Refusal::CannotUndo
        | Refusal::DelayOver
        | Refusal::ThemeRetired
        | Refusal::KeptOut
        | Refusal::HeldByHand
        | Refusal::ThemeFrozen
        | Refusal::ThemesChanged
        | Refusal::EmptyTheme
        | Refusal::LiesElsewhere
        | Refusal::ThemeSigned
        | Refusal::AlreadyAsked
        | Refusal::NoOpenQuestion
        | Refusal::QuestionsOpen { .. }
        | Refusal::ProposalOutdated
        | Refusal::TopicState
        | Refusal::InitiativeState
        | Refusal::InitiativeChanged
        | Refusal::RoundState
        | Refusal::NoLot
        | Refusal::SecretAdded
        | Refusal::CommitmentUsed
        | Refusal::SecretWithheld
        | Refusal::WrongSecret
        | Refusal::BoxClosed
        | Refusal::BoxOpen
        | Refusal::QuotaReached { .. }
        | Refusal::Recused
        | Refusal::NotSupported
        | Refusal::ItemWithdrawn
        | Refusal::SealMismatch
        | Refusal::NotSelected
        | Refusal::NoReason
        | Refusal::ReasonChanged
        | Refusal::ContestOver
        | Refusal::AlreadyContested
        | Refusal::ContestAnswered
        | Refusal::AlreadyWithheld => StatusCode::CONFLICT,
        Refusal::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
