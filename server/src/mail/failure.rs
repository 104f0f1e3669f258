//! Why a letter was not delivered.

use thiserror::Error;

/// Why one attempt to deliver a letter failed. No variant carries text from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum MailFailure {
    /// The server did not finish within the time that an attempt has.
    #[error("the mail server did not answer in time")]
    TimedOut,
    /// No connection, or it broke.
    #[error("the mail server cannot be reached")]
    Unreachable,
    /// No encrypted connection that we can trust.
    #[error("the mail server offers no connection that can be trusted")]
    Untrusted,
    /// The server said "later" (4xx).
    #[error("the mail server put the letter off (code {code})")]
    Deferred {
        /// The server's reply code.
        code: u16,
    },
    /// The server said "no" (5xx).
    #[error("the mail server refused the letter (code {code})")]
    Refused {
        /// The server's reply code.
        code: u16,
    },
    /// The server does not offer what the letter needs, or does not speak SMTP.
    #[error("the mail server cannot take the letter")]
    Unsupported,
    /// The address cannot be written into a letter.
    #[error("the letter cannot be addressed")]
    Unaddressable,
    /// The folder or the console cannot be written to.
    #[error("the letter cannot be written: {0}")]
    Unwritable(std::io::ErrorKind),
}

impl MailFailure {
    /// Whether the same letter may get through later.
    pub fn is_temporary(self) -> bool {
        match self {
            Self::TimedOut
            | Self::Unreachable
            | Self::Untrusted
            | Self::Deferred { .. }
            | Self::Unwritable(_) => true,
            Self::Refused { .. } | Self::Unsupported | Self::Unaddressable => false,
        }
    }
}

impl From<std::io::Error> for MailFailure {
    fn from(error: std::io::Error) -> Self {
        Self::Unwritable(error.kind())
    }
}

impl From<lettre::transport::smtp::Error> for MailFailure {
    fn from(error: lettre::transport::smtp::Error) -> Self {
        match error.status().map(u16::from) {
            Some(code) if error.is_transient() => Self::Deferred { code },
            Some(code) => Self::Refused { code },
            None if error.is_timeout() => Self::TimedOut,
            None if error.is_tls() => Self::Untrusted,
            None if error.is_client() || error.is_response() => Self::Unsupported,
            None => Self::Unreachable,
        }
    }
}
