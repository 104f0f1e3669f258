//! Shared concerns in front of one request.

use std::collections::{BTreeMap, BTreeSet};

use pathways::{
    concern::Concern,
    id::{CampaignId, ChallengeId, PersonId},
    view::ConcernView,
};
use pathways_app::port::{Answer, Campaigns as _, Concerns, Seen, Trouble};
use uuid::Uuid;

use super::Desk;
use crate::store::{ConcernRow, StoreError};

impl Concerns for Desk {
    fn concerns(
        &self,
        campaign: CampaignId,
        of: Vec<ChallengeId>,
    ) -> Answer<'_, BTreeMap<ChallengeId, ConcernView>> {
        Box::pin(async move {
            let seen = self.see(campaign)?;
            let merged: BTreeSet<ChallengeId> =
                of.iter().flat_map(|id| seen.with_merged(*id)).collect();
            let shared = self.shared(&seen, &merged).await?;
            let view = |id: ChallengeId| Some((id, seen.concern(id, &shared)?));
            Ok(of.into_iter().filter_map(view).collect())
        })
    }

    fn share_concern(&self, campaign: CampaignId, challenge: ChallengeId) -> Answer<'_, ()> {
        Box::pin(async move {
            let person = self.signed_in()?;
            // A campaign that nobody may know of is unknown to its members too.
            self.see(campaign)?;
            self.state(campaign)?.check_concern(person, challenge)?;
            let store = self.service.store();
            let kept = store.share_concern(campaign.uuid(), challenge.uuid(), person.uuid()).await;
            kept.map_err(|error| unavailable(&error))
        })
    }

    fn take_back_concern(&self, campaign: CampaignId, challenge: ChallengeId) -> Answer<'_, ()> {
        Box::pin(async move {
            let person = self.signed_in()?;
            let merged = uuids(&self.see(campaign)?.with_merged(challenge));
            let store = self.service.store();
            let gone = store.take_back_concerns(campaign.uuid(), merged, person.uuid()).await;
            gone.map_err(|error| unavailable(&error))
        })
    }
}

impl Desk {
    /// What lies beside the log of some challenges, as far as the reader needs it.
    async fn shared(
        &self,
        seen: &Seen,
        of: &BTreeSet<ChallengeId>,
    ) -> Result<Vec<Concern>, Trouble> {
        let (store, campaign) = (self.service.store(), seen.id().uuid());
        let rows = match self.reader.person {
            _ if of.is_empty() => return Ok(Vec::new()),
            _ if seen.counts_concerns() => store.concerns(campaign, uuids(of)).await,
            Some(person) => store.concerns_with(campaign, uuids(of), person.uuid()).await,
            None => return Ok(Vec::new()),
        };
        let rows = rows.map_err(|error| unavailable(&error))?;
        Ok(rows.into_iter().map(concern).collect())
    }
}

fn concern(ConcernRow { challenge, person }: ConcernRow) -> Concern {
    Concern { challenge: ChallengeId::new(challenge), person: PersonId::new(person) }
}

fn uuids(of: &BTreeSet<ChallengeId>) -> Vec<Uuid> {
    of.iter().map(|id| id.uuid()).collect()
}

fn unavailable(error: &StoreError) -> Trouble {
    tracing::error!(cause = %error, "shared concerns cannot be read or kept");
    Trouble::Unavailable
}
