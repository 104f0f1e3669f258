//! Who says of somebody else's challenge that it is theirs too.

use std::collections::BTreeMap;

use pathways::{
    id::{CampaignId, ChallengeId},
    view::ConcernView,
};

use super::Answer;

/// Shared concerns. How many there are is known to those who group challenges, who shares one to nobody. They are in no
/// log.
pub trait Concerns {
    /// What the reader learns of the concerns that are shared with some challenges.
    fn concerns(
        &self,
        campaign: CampaignId,
        of: Vec<ChallengeId>,
    ) -> Answer<'_, BTreeMap<ChallengeId, ConcernView>>;

    /// Says that a challenge is the reader's too.
    fn share_concern(&self, campaign: CampaignId, challenge: ChallengeId) -> Answer<'_, ()>;

    /// Takes that back, also what she said of challenges that became part of this one.
    fn take_back_concern(&self, campaign: CampaignId, challenge: ChallengeId) -> Answer<'_, ()>;
}
