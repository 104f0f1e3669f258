//! Consent to words in files, as it lies beside the log.

use std::collections::BTreeSet;

use pathways::{
    consent::Consent,
    id::{CampaignId, ChallengeId, PersonId},
};

use super::{Service, Trouble, internal};

impl Service {
    /// The challenges whose words may stand in files.
    pub async fn consents(&self, campaign: CampaignId) -> Result<BTreeSet<ChallengeId>, Trouble> {
        let found = self.store().consents(campaign.uuid()).await;
        let found = found.map_err(|error| internal(&error))?;
        Ok(found.into_iter().map(ChallengeId::new).collect())
    }

    /// Whether those of one may.
    pub async fn consent(
        &self,
        campaign: CampaignId,
        challenge: ChallengeId,
    ) -> Result<Consent, Trouble> {
        let found = self.store().consents_among(campaign.uuid(), [challenge.uuid()]).await;
        let found = found.map_err(|error| internal(&error))?;
        Ok(if found.is_empty() { Consent::Withheld } else { Consent::Given })
    }

    /// Notes that the authors of challenges, whom nobody here knows, allow it.
    pub async fn declare_consents(
        &self,
        campaign: CampaignId,
        challenges: Vec<ChallengeId>,
    ) -> Result<(), Trouble> {
        let challenges = challenges.into_iter().map(pathways::id::Id::uuid);
        let kept = self.store().give_consents(campaign.uuid(), challenges, None).await;
        kept.map_err(|error| internal(&error))
    }

    /// Keeps what somebody has said, who was asked before whether she may.
    pub async fn set_consent(
        &self,
        campaign: CampaignId,
        challenge: ChallengeId,
        person: PersonId,
        consent: Consent,
    ) -> Result<(), Trouble> {
        let (campaign, challenge) = (campaign.uuid(), challenge.uuid());
        let kept = match consent {
            Consent::Given => {
                self.store().give_consents(campaign, [challenge], Some(person.uuid())).await
            }
            Consent::Withheld => self.store().take_back_consent(campaign, challenge).await,
        };
        kept.map_err(|error| internal(&error))
    }
}
