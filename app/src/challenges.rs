//! Challenges: writing one down, finding and reading all of them, and what became of one's own.
//!
//! ```text
//! submit --preview--> the same page with the challenge as readers will see it, nothing stored
//!        --send-----> the challenge's page --edit, withdraw, refuse a merge--> back to it
//! list   --search, theme, page--> one challenge --read--> in another language
//! ```
//!
//! Invariants:
//!
//! - The fields of a challenge's text and their reading stand in one place, for submitting and editing alike.
//! - Words are shown as the engine's view hands them out: what was withdrawn or erased is no words here either.
//!
//! Deliberately absent: drafts on the server. A draft is kept on the device of whoever writes it, and nowhere else.

use pathways::{
    id::{CampaignId, ChallengeId},
    text::{Language, LanguageTag},
};

pub(crate) mod edit;
pub(crate) mod fields;
pub(crate) mod list;
pub(crate) mod mine;
pub(crate) mod on_behalf;
pub(crate) mod one;
pub(crate) mod reasons;
pub(crate) mod submit;
pub(crate) mod translated;
pub(crate) mod words;

mod acts;
mod consent;
mod draft;
mod links;
mod order;
mod question;
mod shared;
mod similar;
mod state;

pub(crate) use draft::DraftsForgotten;
pub(crate) use question::in_her_words;
pub(crate) use shared::Shared;
pub(crate) use state::decline_code;

/// The address of a challenge's words in one of the languages in which they can be read.
pub(crate) fn address_in(challenge: &str, tag: &LanguageTag) -> String {
    format!("{challenge}?{}={tag}", one::READ)
}

/// The address of one challenge.
pub(crate) fn address(language: Language, campaign: CampaignId, id: ChallengeId) -> String {
    format!("{}/{id}", list::address(language, campaign))
}
