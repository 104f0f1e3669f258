//! Everything but success: one closed enum, one table of statuses, one shape on the wire.

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use pathways::{campaign::Refusal, text::Language};
use serde::Serialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

use crate::{intake::FileError, messages, service::Trouble, sign_in::Refused};

/// Why a request was not carried out. Nothing has changed, unless the code says that the outcome is unknown.
#[derive(Debug, Serialize, ToSchema)]
pub struct ErrorBody {
    /// Stable; what programs look at.
    pub code: String,
    /// For people, in their language.
    pub message: String,
    /// What the code is about: fields, limits, preconditions with the values they have.
    #[schema(value_type = Option<Object>)]
    pub details: Option<Value>,
}

/// Why a request was not carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ApiError {
    /// The service did not do it.
    Trouble(Trouble),
    /// Nobody is signed in, or the token does not work.
    SignIn,
    /// Too many tries.
    TooManyTries {
        /// After so many seconds.
        retry_after: u32,
    },
    /// Unknown, or unknown to this viewer.
    Unknown,
    /// No operation has this path.
    UnknownRoute,
    /// The path has operations, but none of this method.
    WrongMethod,
    /// No idempotency key, or none that is a UUID.
    IdempotencyKey,
    /// A part of the path, or a parameter, is not of its type.
    Parameter {
        /// What is wrong with it.
        problem: String,
    },
    /// The body is larger than its limit, in bytes, or it broke off.
    TooLarge,
    /// The body broke off.
    Incomplete,
    /// The body is of another media type.
    MediaType {
        /// The one that is taken.
        expected: &'static str,
    },
    /// The body is not UTF-8.
    NotUtf8,
    /// The body is not JSON.
    Syntax {
        /// Where it stops being JSON.
        line: usize,
        /// Where in that line.
        column: usize,
    },
    /// A field of the body is not taken.
    Field {
        /// Its path, such as `parts[1].title`.
        field: String,
        /// The code of what is wrong with it.
        code: String,
        /// What is wrong with it.
        problem: String,
    },
    /// The file is refused as a whole.
    File(FileError),
}

impl ApiError {
    /// A field of a type that is wrong.
    pub(super) fn field(field: &str, code: &str, problem: &str) -> Self {
        let (field, code, problem) = (field.to_owned(), code.to_owned(), problem.to_owned());
        Self::Field { field, code, problem }
    }

    /// The stable code.
    pub(crate) fn code(&self) -> &str {
        match self {
            Self::Trouble(Trouble::Refused(refusal)) => refusal.code(),
            Self::Trouble(Trouble::UnknownCampaign) | Self::Unknown => "not_found",
            Self::Trouble(Trouble::Quarantined) => "quarantined",
            Self::Trouble(Trouble::Busy { .. }) => "busy",
            Self::Trouble(Trouble::Timeout) => "timeout",
            Self::Trouble(Trouble::Internal) => "internal",
            Self::SignIn => "sign_in",
            Self::TooManyTries { .. } => "too_many_tries",
            Self::UnknownRoute => "unknown_route",
            Self::WrongMethod => "wrong_method",
            Self::IdempotencyKey => "idempotency_key",
            Self::Parameter { .. } => "parameter",
            Self::TooLarge => "too_large",
            Self::Incomplete => "incomplete",
            Self::MediaType { .. } => "media_type",
            Self::NotUtf8 => "not_utf8",
            Self::Syntax { .. } => "json_syntax",
            Self::Field { code, .. } => code,
            Self::File(error) => error.code(),
        }
    }

    /// Whether other rows of the same request may fare better.
    pub(super) const fn is_about_one_row(&self) -> bool {
        match self {
            Self::Field { .. } => true,
            Self::Trouble(Trouble::Refused(refusal)) => !matches!(
                refusal,
                Refusal::NotAllowed | Refusal::WrongStage { .. } | Refusal::Internal
            ),
            _ => false,
        }
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::Trouble(Trouble::Refused(refusal)) => status(refusal),
            Self::Trouble(Trouble::UnknownCampaign) | Self::Unknown | Self::UnknownRoute => {
                StatusCode::NOT_FOUND
            }
            Self::Trouble(Trouble::Quarantined | Trouble::Busy { .. } | Trouble::Timeout) => {
                StatusCode::SERVICE_UNAVAILABLE
            }
            Self::Trouble(Trouble::Internal) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::TooManyTries { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::IdempotencyKey
            | Self::Parameter { .. }
            | Self::Incomplete
            | Self::NotUtf8
            | Self::Syntax { .. } => StatusCode::BAD_REQUEST,
            Self::TooLarge | Self::File(FileError::TooLarge { .. }) => {
                StatusCode::PAYLOAD_TOO_LARGE
            }
            Self::MediaType { .. } => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Field { .. } | Self::File(_) => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    fn details(&self) -> Option<Value> {
        match self {
            Self::Trouble(Trouble::Refused(refusal)) => details(refusal),
            Self::Parameter { problem } => Some(json!({ "problem": problem })),
            Self::MediaType { expected } => Some(json!({ "expected": expected })),
            Self::Syntax { line, column } => Some(json!({ "line": line, "column": column })),
            Self::Field { field, problem, .. } => {
                Some(json!({ "field": field, "problem": problem }))
            }
            Self::File(error) => Some(json!({ "problem": error.to_string() })),
            _ => None,
        }
    }

    const fn retry_after(&self) -> Option<u32> {
        match self {
            Self::Trouble(trouble) => trouble.retry_after(),
            Self::TooManyTries { retry_after } => Some(*retry_after),
            _ => None,
        }
    }

    /// The error on the wire, keeping headers that the router has set.
    pub(super) fn write(&self, named: Response, language: Language) -> Response {
        let body = ErrorBody {
            code: self.code().to_owned(),
            message: messages::of(self).get(language).to_string(),
            details: self.details(),
        };
        let mut response = (self.status(), Json(body)).into_response();
        let headers = response.headers_mut();
        if let Some(allow) = named.headers().get(header::ALLOW) {
            headers.insert(header::ALLOW, allow.clone());
        }
        if let Some(seconds) = self.retry_after() {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if *self == Self::SignIn {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(language.code()));
        response
    }
}

/// The status of each refusal.
fn status(refusal: &Refusal) -> StatusCode {
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
        | Refusal::NotOnSlate => StatusCode::NOT_FOUND,
        Refusal::Charter { .. }
        | Refusal::DatePassed
        | Refusal::DateOrder
        | Refusal::DateOffPath
        | Refusal::RoleNotGranted
        | Refusal::OnePersonOneVoice
        | Refusal::NobodyNamed
        | Refusal::NamedTwice
        | Refusal::NothingToRecount
        | Refusal::WrongMark => StatusCode::UNPROCESSABLE_ENTITY,
        Refusal::Created
        | Refusal::WrongStage { .. }
        | Refusal::StageMoved { .. }
        | Refusal::NoSuchTransition
        | Refusal::Unmet { .. }
        | Refusal::NotDue
        | Refusal::CommandReused
        | Refusal::Frozen { .. }
        | Refusal::DeadlineEarlier { .. }
        | Refusal::LastHost
        | Refusal::OnRoster
        | Refusal::AlreadyAdmitted
        | Refusal::CapReached
        | Refusal::TooMany { .. }
        | Refusal::ChallengeState
        | Refusal::StandsAlone
        | Refusal::MergePending
        | Refusal::LineageState
        | Refusal::CannotUndo
        | Refusal::DelayOver
        | Refusal::ThemeRetired
        | Refusal::EmptyTheme
        | Refusal::TopicState
        | Refusal::RoundState
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
        | Refusal::ContestAnswered => StatusCode::CONFLICT,
        Refusal::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// What a refusal carries beside its code.
fn details(refusal: &Refusal) -> Option<Value> {
    let mut value = serde_json::to_value(refusal).ok()?;
    let members = value.as_object_mut()?;
    members.remove("refusal");
    (!members.is_empty()).then_some(value)
}

impl From<Trouble> for ApiError {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

impl From<Refusal> for ApiError {
    fn from(refusal: Refusal) -> Self {
        Self::Trouble(Trouble::Refused(refusal))
    }
}

impl From<Refused> for ApiError {
    fn from(refused: Refused) -> Self {
        refused.log();
        match refused {
            Refused::NotSignedIn => Self::SignIn,
            Refused::TooMany { retry_after } => {
                Self::TooManyTries { retry_after: u32::try_from(retry_after.0).unwrap_or(u32::MAX) }
            }
            Refused::Campaign(trouble) => Self::Trouble(trouble),
            _ => Self::Trouble(Trouble::Internal),
        }
    }
}

/// The error goes along beside an empty answer, until its language is known.
impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
