//! Whether the words of a challenge may stand in the files that everybody can download.

use pathways::{
    consent::Consent,
    id::{CampaignId, ChallengeId},
    view::ConsentView,
};

use super::Answer;

/// Consent to words in files. It is in no log.
pub trait Consents {
    /// Whether there is consent, and whether the reader may say otherwise.
    fn consent(&self, campaign: CampaignId, challenge: ChallengeId) -> Answer<'_, ConsentView>;

    /// Gives consent, or takes it back.
    fn set_consent(
        &self,
        campaign: CampaignId,
        challenge: ChallengeId,
        consent: Consent,
    ) -> Answer<'_, ()>;
}
