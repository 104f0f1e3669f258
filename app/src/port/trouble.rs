//! Why there is no answer.

use pathways::campaign::Refusal;

/// Why there is no answer. The cause is logged where it arose and never travels to a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// There is no such thing, or the reader may not know of it.
    NotFound,
    /// Nobody is signed in, and this is not for everybody.
    SignIn,
    /// The campaign refused; nothing has changed.
    Refused(Refusal),
    /// A code, a link or an invitation did not open.
    Locked(Locked),
    /// Too many tries, or too much at once.
    Busy {
        /// After so many seconds the same may fare better.
        retry_after: u32,
    },
    /// What was sent broke off, or is no form.
    Unreadable,
    /// The campaign's record failed its check at the start, so the server refuses to show it.
    Damaged,
    /// The store does not answer now; trying again may help.
    Unavailable,
}

/// Why a code, a link or an invitation did not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Locked {
    /// Not an e-mail address.
    Address,
    /// Not the code of a letter that this browser asked for, or no longer.
    Code,
    /// The link was used or has expired.
    Link,
    /// There is no such invitation.
    InvitationUnknown,
    /// The invitation was accepted already.
    InvitationSpent,
    /// The invitation has expired.
    InvitationExpired,
    /// No such room code in this campaign.
    RoomCode,
    /// The open code has let in as many as it may.
    RoomFull,
}

impl Trouble {
    /// The HTTP status of a page that shows the trouble.
    pub const fn status(&self) -> u16 {
        match self {
            Self::NotFound => 404,
            Self::SignIn => 401,
            Self::Refused(Refusal::NotAllowed) => 403,
            Self::Refused(_) => 409,
            Self::Locked(_) => 422,
            Self::Busy { .. } => 429,
            Self::Unreadable => 400,
            Self::Damaged => 500,
            Self::Unavailable => 503,
        }
    }
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
