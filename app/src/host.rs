//! The pages of whoever runs a campaign: what needs a host today, stages and boxes, rules and words, and the campaign as
//! others see it.
//!
//! A host runs a campaign once a year and without training. So each page says what is true now, in sentences, and puts
//! the button or the link beside it that changes it. What is missing is computed from the state and kept nowhere.

use crate::{port::Seen, port::Trouble, visit::Visit};
use pathways::{campaign::Refusal, role::Role};

pub(crate) mod charter;
pub(crate) mod create;
pub(crate) mod desk;
pub(crate) mod groups;
pub(crate) mod preview;
pub(crate) mod reveal;
pub(crate) mod stages;

mod guards;
mod navigation;
mod needs;
mod preconditions;
mod ways;

pub(crate) use guards::sentence as precondition;
pub(crate) use navigation::{DeskHead, DeskPlace};

/// The campaign that the address names, for one of its hosts.
fn hosted(visit: &Visit) -> Result<Seen, Trouble> {
    let seen = visit.campaign()?;
    if seen.has(Role::Host) {
        Ok(seen)
    } else if visit.reader().is_signed_in() {
        Err(Refusal::NotAllowed.into())
    } else {
        Err(Trouble::SignIn)
    }
}
