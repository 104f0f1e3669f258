//! Consent to words in files, in front of one request.

use pathways::{
    consent::Consent,
    id::{CampaignId, ChallengeId},
    view::ConsentView,
};
use pathways_app::port::{Answer, Campaigns as _, Consents, Trouble};

use super::Desk;

impl Consents for Desk {
    fn consent(&self, campaign: CampaignId, challenge: ChallengeId) -> Answer<'_, ConsentView> {
        Box::pin(async move {
            let seen = self.see(campaign)?;
            let consent = self.service.consent(campaign, challenge).await?;
            seen.consent(challenge, consent).ok_or(Trouble::NotFound)
        })
    }

    fn set_consent(
        &self,
        campaign: CampaignId,
        challenge: ChallengeId,
        consent: Consent,
    ) -> Answer<'_, ()> {
        Box::pin(async move {
            let person = self.signed_in()?;
            // What does not exist for her is unknown, whoever wrote it.
            self.see(campaign)?.challenge(challenge).ok_or(Trouble::NotFound)?;
            self.state(campaign)?.check_consent(person, challenge)?;
            Ok(self.service.set_consent(campaign, challenge, person, consent).await?)
        })
    }
}
