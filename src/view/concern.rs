//! What a reader learns of shared concerns.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Viewer, policy};
use crate::{
    campaign::Campaign,
    concern::Concern,
    id::{ChallengeId, PersonId},
};

/// The concerns that are shared with a challenge.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ConcernView {
    /// Whether the viewer says that the challenge is hers too.
    pub mine: bool,
    /// Whether she may say so now.
    pub may_share: bool,
    /// For how many others it speaks; null for whoever does not group challenges.
    pub count: Option<u32>,
}

/// Whether the viewer learns how many share a concern.
pub fn counts_concerns(viewer: &Viewer) -> bool {
    viewer.has_any(policy::MODERATING)
}

/// What the viewer learns of a challenge, unless it does not exist for her. `shared` holds what lies beside the log of it
/// and of all that became part of it; where she learns no number, hers are enough.
pub fn concern(
    campaign: &Campaign,
    id: ChallengeId,
    viewer: &Viewer,
    shared: &[Concern],
) -> Option<ConcernView> {
    let challenge = campaign.challenges.get(&id).filter(|_| policy::knows(campaign, viewer))?;
    if !policy::knows_challenge(challenge, viewer) {
        return None;
    }
    let spoken_for = campaign.with_merged(id);
    let people = shared.iter().filter(|one| spoken_for.contains(&one.challenge));
    let people: BTreeSet<PersonId> = people.map(|one| one.person).collect();
    let mine = viewer.person.is_some_and(|person| people.contains(&person));
    let others = people.iter().filter(|person| !challenge.authors.contains(person)).count();
    let counts = counts_concerns(viewer) && challenge.is_accepted();
    Some(ConcernView {
        mine,
        may_share: !mine && campaign.check_concern_of(&viewer.roles, viewer.person, id).is_ok(),
        count: counts.then(|| u32::try_from(others).unwrap_or(u32::MAX)),
    })
}
