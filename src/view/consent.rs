//! What a reader learns of the consent to a challenge's words in files.

use serde::Serialize;

use super::{Viewer, policy};
use crate::{campaign::Campaign, consent::Consent, id::ChallengeId};

/// Whether the words of a challenge may stand in the files that everybody can download.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ConsentView {
    /// Whether they may: the files show it to everybody.
    pub consent: Consent,
    /// Whether the viewer may say otherwise now.
    pub may_change: bool,
}

/// Whether the viewer answers for a challenge: it is hers, or she stands in for an author whom nobody knows.
pub fn answers_for(campaign: &Campaign, id: ChallengeId, viewer: &Viewer) -> bool {
    campaign.challenges.get(&id).is_some_and(|challenge| {
        policy::is_mine(challenge, viewer) || policy::stands_in(challenge, viewer)
    })
}

/// What the viewer learns, unless the challenge does not exist for her.
pub fn consent(
    campaign: &Campaign,
    id: ChallengeId,
    viewer: &Viewer,
    consent: Consent,
) -> Option<ConsentView> {
    let challenge = campaign.challenges.get(&id).filter(|_| policy::knows(campaign, viewer))?;
    policy::knows_challenge(challenge, viewer).then(|| ConsentView {
        consent,
        may_change: answers_for(campaign, id, viewer) && campaign.check_consent_stage().is_ok(),
    })
}
