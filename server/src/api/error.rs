//! Everything but success: one closed enum, one table of statuses, one shape on the wire.

use std::sync::Arc;

use axum::{
    Json,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use pathways::{campaign::Refusal, text::Language};
use pathways_app::port;
use serde::Serialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

use crate::{intake::FileError, messages, service::Trouble, sign_in::Refused};

mod status;

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
#[derive(Debug, Clone)]
pub(crate) enum ApiError {
    /// The service did not do it.
    Trouble(Trouble),
    /// Sign-in says no.
    SignIn(Arc<Refused>),
    /// Sent from another site's page.
    ForeignOrigin,
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
    pub(crate) fn field(field: &str, code: &str, problem: &str) -> Self {
        let (field, code, problem) = (field.to_owned(), code.to_owned(), problem.to_owned());
        Self::Field { field, code, problem }
    }

    /// The stable code.
    pub(crate) fn code(&self) -> &str {
        match self {
            Self::Trouble(trouble) => trouble.code(),
            Self::SignIn(refused) => refused.code(),
            Self::ForeignOrigin => "foreign_origin",
            Self::Unknown => "not_found",
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

    fn retry_after(&self) -> Option<u64> {
        match self {
            Self::Trouble(trouble) => trouble.retry_after().map(u64::from),
            Self::SignIn(refused) => match **refused {
                Refused::TooMany { retry_after } => Some(retry_after.0),
                _ => None,
            },
            _ => None,
        }
    }

    fn asks_to_sign_in(&self) -> bool {
        matches!(self, Self::SignIn(refused) if matches!(**refused, Refused::NotSignedIn))
    }

    /// The error on the wire, keeping headers that the router has set.
    pub(super) fn write(&self, named: &Response, language: Language) -> Response {
        let body = ErrorBody {
            code: self.code().to_owned(),
            message: messages::of(self).get(language).clone(),
            details: self.details(),
        };
        let mut response = (status::of(self), Json(body)).into_response();
        let headers = response.headers_mut();
        if let Some(allow) = named.headers().get(header::ALLOW) {
            headers.insert(header::ALLOW, allow.clone());
        }
        if let Some(seconds) = self.retry_after() {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if self.asks_to_sign_in() {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(language.code()));
        response
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

/// What the services say that pages stand on too.
impl From<port::Trouble> for ApiError {
    fn from(trouble: port::Trouble) -> Self {
        match trouble {
            // The API opens codes, links and invitations by itself.
            port::Trouble::NotFound | port::Trouble::Locked(_) => Self::Unknown,
            port::Trouble::SignIn => Refused::NotSignedIn.into(),
            port::Trouble::Refused(refusal) => refusal.into(),
            port::Trouble::Busy { retry_after } => Self::Trouble(Trouble::Busy { retry_after }),
            port::Trouble::Unreadable => Self::Incomplete,
            port::Trouble::Damaged => Self::Trouble(Trouble::Quarantined),
            port::Trouble::Unavailable => Self::Trouble(Trouble::Internal),
        }
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
            Refused::Campaign(trouble) => Self::Trouble(trouble),
            other => Self::SignIn(Arc::new(other)),
        }
    }
}

/// The error goes along beside an empty answer, until its language is known.
impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut response = status::of(&self).into_response();
        response.extensions_mut().insert(self);
        response
    }
}
