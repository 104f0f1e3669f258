//! The letters themselves, as data; their words are in `locales`.
//!
//! Dates and links arrive as text: who formats a date knows the campaign's time zone, and who
//! makes a link knows the public address. Names and titles are what people wrote; they are put on
//! one line, shortened in subjects, and otherwise left as they are.
//!
//! Every letter ends with who sends it, why, and where to answer; one about a campaign also with the fingerprint of its
//! record, so that checkpoints leave the server with the post.

mod written;

use std::fmt;

use pathways::record::ShortTree;
use pathways::role::Role;
use pathways::text::Language;

use crate::address::Address;
use crate::secret::Code;

pub use written::Written;

/// For how long the link and the code of a sign-in letter are valid.
pub const SIGN_IN_MINUTES: u8 = 15;

/// A letter to one person.
#[derive(Clone)]
pub struct Letter {
    /// To whom.
    pub to: Address,
    /// In which language.
    pub language: Language,
    /// Who signs it.
    pub signature: Signature,
    /// What it is about.
    pub occasion: Occasion,
    /// How far the record of its campaign goes; none where it is about no campaign, or about a draft.
    pub record: Option<ShortTree>,
}

/// Who signs a letter.
#[derive(Clone)]
pub struct Signature {
    /// The organisation that runs the campaign, or the installation.
    pub organiser: String,
    /// Where an answer is read.
    pub answer_to: Address,
}

/// What a letter is about, with all that its text needs.
#[derive(Clone)]
pub enum Occasion {
    /// Someone, hopefully the reader, asked to sign in.
    SignIn {
        /// Opens a page with a button; fetching it changes nothing.
        link: String,
        /// To be typed instead of following the link.
        code: Code,
    },
    /// The reader is asked to sit on a panel.
    PanelInvitation {
        /// The campaign's name.
        campaign: String,
        /// Opens the invitation.
        link: String,
        /// Until when the link is valid.
        until: String,
    },
    /// The reader is asked to help run a campaign.
    RoleInvitation {
        /// The campaign's name.
        campaign: String,
        /// In which role.
        role: Role,
        /// Opens the invitation.
        link: String,
        /// Until when the link is valid.
        until: String,
    },
    /// A host proposes to merge the reader's challenge into another.
    MergeProposal {
        /// The campaign's name.
        campaign: String,
        /// The title of the reader's challenge.
        challenge: String,
        /// The title of the challenge it would become part of, if the reader may read it.
        into: Option<String>,
        /// Opens the reader's challenge, where the proposal can be refused.
        link: String,
        /// Until when it can be refused.
        until: String,
    },
    /// A host proposes to merge others' challenges into the reader's.
    MergeIntoYours {
        /// The campaign's name.
        campaign: String,
        /// The title of the reader's challenge.
        challenge: String,
        /// The titles of the challenges that would become part of it; none for each that the reader may not read.
        from: Vec<Option<String>>,
        /// Opens the reader's challenge, where the proposal can be refused.
        link: String,
        /// Until when it can be refused.
        until: String,
    },
    /// A host drafted a topic that answers the reader's challenge. Nobody but hosts can open it yet.
    TopicDrafted {
        /// The campaign's name.
        campaign: String,
        /// The title of the reader's challenge.
        challenge: String,
        /// The topic's name.
        topic: String,
        /// Opens the reader's challenge.
        link: String,
    },
    /// The reader can still support and has cast no ballot.
    Reminder {
        /// The campaign's name.
        campaign: String,
        /// Opens what waits for the reader.
        link: String,
        /// Until when, if that was announced.
        until: Option<String>,
    },
    /// The panel votes. All panelists get the same letter, so that it tells nothing of any of them.
    PanelReminder {
        /// The campaign's name.
        campaign: String,
        /// Opens the panel's pages.
        link: String,
        /// Until when, if that was announced.
        until: Option<String>,
    },
    /// A box is sealed that holds the reader's ballot. Only who asked for it gets the letter.
    Receipt {
        /// The campaign's name.
        campaign: String,
        /// Opens the page of the ballot.
        link: String,
        /// What proves that the ballot lies in the box; it does not tell what the ballot says.
        receipt: Attachment,
    },
}

/// A file that goes with a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its name, of ASCII letters, digits, hyphens and dots.
    pub name: String,
    /// Plain text.
    pub text: String,
}

impl Occasion {
    /// The file that goes with the letter.
    pub(super) const fn attachment(&self) -> Option<&Attachment> {
        match self {
            Self::Receipt { receipt, .. } => Some(receipt),
            _ => None,
        }
    }

    /// A name for logs.
    pub fn name(&self) -> &'static str {
        match self {
            Self::SignIn { .. } => "sign_in",
            Self::PanelInvitation { .. } => "panel_invitation",
            Self::RoleInvitation { .. } => "role_invitation",
            Self::MergeProposal { .. } => "merge_proposal",
            Self::MergeIntoYours { .. } => "merge_into_yours",
            Self::TopicDrafted { .. } => "topic_drafted",
            Self::Reminder { .. } => "reminder",
            Self::PanelReminder { .. } => "panel_reminder",
            Self::Receipt { .. } => "receipt",
        }
    }
}

/// Shows neither the reader nor the link, which may sign them in.
impl fmt::Debug for Letter {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Letter({}, {})", self.occasion.name(), self.language)
    }
}

#[cfg(test)]
mod tests;
