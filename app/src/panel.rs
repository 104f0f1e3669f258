//! The panel's room: where a closed group reads, notes, votes and explains.
//!
//! | page | what for |
//! |---|---|
//! | [`overview`] | what the round asks, where the reader is in it, and the one next step |
//! | [`conflicts`] | declaring what she will not vote on |
//! | [`read`] | one item a screen, in her own order, with her private note |
//! | [`vote`] | her ballot, as it goes into the box |
//! | [`print`] | the items on paper |
//! | [`reasons`] | why what was chosen was chosen: written by the chair, confirmed by the panel |
//!
//! The same pages serve the first round, a repeated one and every run-off: the engine says which of them the panel works
//! on ([`PanelView`](pathways::view::PanelView)).
//!
//! - Reading a page changes nothing. An item is read when its reader says so.
//! - A provisional mark is no vote. Only what was sent and acknowledged is in the box.
//!
//! Deliberately absent: who has voted, and how many, before the box is sealed.

use pathways::{id::CampaignId, round::ItemId, text::Language};

use crate::campaign;

pub(crate) mod conflicts;
pub(crate) mod overview;
pub(crate) mod print;
pub(crate) mod read;
pub(crate) mod reasons;
pub(crate) mod vote;

mod closed;
mod counted;
mod item;
mod marks;
mod ranks;
mod reading;
mod receipt;
mod room;
mod rules;
mod scores;
mod sheet;
mod step;

/// The address of the panel's room.
pub(crate) fn address(language: Language, campaign: CampaignId) -> String {
    format!("{}/panel", campaign::address(language, campaign))
}

/// Where conflicts are declared.
fn conflicts_address(language: Language, campaign: CampaignId) -> String {
    format!("{}/conflicts", address(language, campaign))
}

/// Where an item is read.
fn item_address(language: Language, campaign: CampaignId, item: ItemId) -> String {
    format!("{}/read/{item}", address(language, campaign))
}

/// Where the ballot is.
fn vote_address(language: Language, campaign: CampaignId) -> String {
    format!("{}/vote", address(language, campaign))
}

/// Where the print pack is.
fn print_address(language: Language, campaign: CampaignId) -> String {
    format!("{}/print", address(language, campaign))
}

/// Where reasons are written and confirmed.
fn reasons_address(language: Language, campaign: CampaignId) -> String {
    format!("{}/reasons", address(language, campaign))
}

/// Where the results are.
fn results_address(language: Language, campaign: CampaignId) -> String {
    format!("{}/results", campaign::address(language, campaign))
}
