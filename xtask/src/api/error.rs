//! Why a request came to nothing.

use serde::Deserialize;
use ureq::http::StatusCode;

/// A request that was not carried out.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ApiError {
    /// No answer came.
    #[error("{request} got no answer: {cause}")]
    Unreachable { request: String, cause: ureq::Error },
    /// The server said no.
    #[error("{request} was answered {status}: {body}")]
    Refused { request: String, status: StatusCode, body: String },
    /// The answer was not what the API promises.
    #[error("{request} was answered with something unexpected ({cause}): {body}")]
    Unexpected { request: String, cause: serde_json::Error, body: String },
}

impl ApiError {
    /// The stable code of a refusal.
    pub(crate) fn code(&self) -> Option<String> {
        #[derive(Deserialize)]
        struct ErrorBody {
            code: String,
        }
        match self {
            Self::Refused { body, .. } => {
                serde_json::from_str::<ErrorBody>(body).ok().map(|body| body.code)
            }
            Self::Unreachable { .. } | Self::Unexpected { .. } => None,
        }
    }
}
