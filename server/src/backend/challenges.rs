//! Challenges in front of one request.

use pathways::{
    campaign::{Command, Refusal},
    id::{CampaignId, ChallengeId},
    view::{self, ChapterView},
};
use pathways_app::port::{ActKey, Answer, Campaigns as _, Challenges, Locked, Trouble};

use super::{Desk, trouble};
use crate::address::Address;

impl Challenges for Desk {
    fn history(
        &self,
        campaign: CampaignId,
        challenge: ChallengeId,
    ) -> Result<Vec<ChapterView>, Trouble> {
        let folded = self.service.folded(campaign)?;
        let viewer = folded.campaign.viewer(self.reader.person);
        let events = folded.entries.iter().map(|entry| &entry.event);
        view::history(&folded.campaign, events, challenge, &viewer).ok_or(Trouble::NotFound)
    }

    fn add_steward(
        &self,
        campaign: CampaignId,
        key: ActKey,
        challenge: ChallengeId,
        address: &str,
    ) -> Answer<'_, ()> {
        let address: Result<Address, _> = address.parse();
        Box::pin(async move {
            let address = address.map_err(|_| Trouble::Locked(Locked::Address))?;
            let seen = self.see(campaign)?;
            self.signed_in()?;
            // Whoever is named begins to exist, so nobody is named before the reader may do it.
            let found = seen.challenge(challenge).ok_or(Trouble::NotFound)?;
            if !found.mine {
                return Err(Refusal::NotYours.into());
            }
            let person = self
                .sign_in
                .person_at(&address, self.language, self.now())
                .await
                .map_err(trouble::of)?;
            self.act(campaign, key, Command::AddSteward { challenge, person }).await?;
            Ok(())
        })
    }
}
