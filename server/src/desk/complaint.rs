//! Why something was not done, as its reader sees it.

use std::fmt;

use pathways::campaign::Refusal;
use serde::{Deserialize, Serialize};

use super::sentence;
use crate::{
    service::Trouble,
    sign_in::Refused,
    store::{BackupError, StoreError},
};

/// Why something was not done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Complaint {
    /// The stable code.
    pub code: String,
    /// What is in the way, a sentence each.
    pub sentences: Vec<String>,
}

impl Complaint {
    /// A complaint of one sentence.
    pub(super) fn new(code: &str, sentence: impl Into<String>) -> Self {
        Self { code: code.to_owned(), sentences: vec![sentence.into()] }
    }

    /// The request cannot be read.
    pub fn not_understood() -> Self {
        Self::new(
            "not_understood",
            "the server does not know this request: use the `pathways` of the same version",
        )
    }

    /// The same with one more sentence.
    #[must_use]
    pub(super) fn and(mut self, sentence: String) -> Self {
        self.sentences.push(sentence);
        self
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentences.join("\n"))
    }
}

impl std::error::Error for Complaint {}

impl From<Refusal> for Complaint {
    fn from(refusal: Refusal) -> Self {
        Self { code: refusal.code().to_owned(), sentences: sentence::of_refusal(&refusal) }
    }
}

impl From<Trouble> for Complaint {
    fn from(trouble: Trouble) -> Self {
        let code = match trouble {
            Trouble::Refused(refusal) => return refusal.into(),
            Trouble::UnknownCampaign => "unknown_campaign",
            Trouble::Quarantined => "quarantined",
            Trouble::Busy { .. } => "busy",
            Trouble::Timeout => "timeout",
            Trouble::Internal => "internal",
        };
        Self::new(code, trouble.to_string())
    }
}

impl From<Refused> for Complaint {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Campaign(trouble) => trouble.into(),
            other => Self::new(other.code(), other.to_string()),
        }
    }
}

impl From<StoreError> for Complaint {
    fn from(error: StoreError) -> Self {
        Self::new("store", error.to_string())
    }
}

impl From<BackupError> for Complaint {
    fn from(error: BackupError) -> Self {
        Self::new("backup", error.to_string())
    }
}
