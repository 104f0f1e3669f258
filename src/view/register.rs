//! What a reader sees of the register of known initiatives.

use super::{Viewer, policy};
use crate::{
    campaign::Campaign,
    id::InitiativeId,
    record::Digest,
    register::{Freshness, Initiative, Known, Register, Standing},
    role::Role,
    time::Day,
};

/// An initiative as somebody reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InitiativeView {
    /// Its id.
    pub id: InitiativeId,
    /// What names it as it is here, for whoever changes it.
    pub edition: Digest,
    /// What is known, and since when.
    pub known: Known,
    /// Whether that can still be relied on.
    pub freshness: Freshness,
    /// Whether it is listed.
    pub standing: Standing,
    /// Whether the viewer suggested it.
    pub mine: bool,
}

/// The initiatives that exist for the viewer, by their ids. `today` is the day where the campaign takes place.
pub fn register(
    campaign: &Campaign,
    viewer: &Viewer,
    register: &Register,
    today: Day,
) -> Vec<InitiativeView> {
    if !policy::knows(campaign, viewer) {
        return Vec::new();
    }
    let view = |one: &Initiative| {
        let mine = viewer.person.is_some_and(|person| one.is_of(person));
        let is_known = one.is_listed() || mine || viewer.has(Role::Host);
        is_known.then(|| InitiativeView {
            id: one.id,
            edition: one.edition(),
            known: one.known.clone(),
            freshness: one.known.freshness(today),
            standing: one.standing.clone(),
            mine,
        })
    };
    register.initiatives.values().filter_map(view).collect()
}

/// Whether the viewer may suggest an initiative now.
pub fn may_suggest(campaign: &Campaign, viewer: &Viewer) -> bool {
    policy::knows(campaign, viewer) && campaign.check_suggesting(&viewer.roles).is_ok()
}

/// Whether the viewer may fill the register now.
pub fn may_fill(campaign: &Campaign, viewer: &Viewer) -> bool {
    policy::knows(campaign, viewer) && campaign.check_filling(&viewer.roles).is_ok()
}
