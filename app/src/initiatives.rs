//! The register of known initiatives: who already works on what, read by everybody, filled by hosts, and shown where
//! somebody writes a challenge, votes on one or leads a topic.
//!
//! ```text
//! list --suggest--> waits at the desk --accept--> listed
//!                                     --refuse--> back to whoever suggested it, with the reason
//! desk --list, import, edit, checked today, remove--> the list
//! ```
//!
//! Invariants:
//!
//! - Whoever reads an initiative reads when somebody last looked, and where that is too long ago it says so.
//! - A host who changes an initiative has read it as it is, or is shown what somebody else wrote beside what she typed.
//! - What is near a text stands beside it and never in its way: where it cannot be found in time, nothing stands there.

use pathways::{id::CampaignId, text::Language, view::InitiativeView};

use crate::{campaign, search::folded};

pub(crate) mod desk;
pub(crate) mod edit;
pub(crate) mod import;
pub(crate) mod list;
pub(crate) mod near;

mod edition;
mod fields;
mod item;

/// The address of the register.
pub(crate) fn address(language: Language, campaign: CampaignId) -> String {
    format!("{}/initiatives", campaign::address(language, campaign))
}

/// The order in which initiatives are read: by their names.
fn by_name(mut all: Vec<InitiativeView>) -> Vec<InitiativeView> {
    all.sort_by_cached_key(|one| (folded(one.known.text.name.as_str()), one.id));
    all
}
