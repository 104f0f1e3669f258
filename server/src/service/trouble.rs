//! Why a service did not do what it was asked.

use pathways::campaign::Refusal;

/// Anything but success, as every door hears it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// The engine refused; nothing has changed.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// No such campaign.
    #[error("there is no such campaign")]
    UnknownCampaign,
    /// The campaign's log or boxes do not match what they must; it is not served.
    #[error("the campaign is not served until its record is restored")]
    Quarantined,
    /// Too much at once.
    #[error("too busy, try again in {retry_after} s")]
    Busy {
        /// After so many seconds.
        retry_after: u32,
    },
    /// The outcome is not known yet; the same key may be sent again.
    #[error("no answer in time; send the same again")]
    Timeout,
    /// A mistake of ours or a failure of the store; the cause is in the log.
    #[error("something failed on our side")]
    Internal,
}

impl Trouble {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Refused(refusal) => refusal.code(),
            Self::UnknownCampaign => "not_found",
            Self::Quarantined => "quarantined",
            Self::Busy { .. } => "busy",
            Self::Timeout => "timeout",
            Self::Internal => "internal",
        }
    }

    /// After so many seconds the same may fare better.
    pub const fn retry_after(&self) -> Option<u32> {
        match self {
            Self::Busy { retry_after } => Some(*retry_after),
            Self::Timeout => Some(1),
            Self::Refused(_) | Self::UnknownCampaign | Self::Quarantined | Self::Internal => None,
        }
    }
}
