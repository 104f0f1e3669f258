//! Campaigns in front of one request.

use std::sync::Arc;

use pathways::{
    campaign::{Actor, Command, Refusal},
    charter::Charter,
    id::{CampaignId, RoundId},
    role::Role,
    round::{Ballot, Operation, Slip},
    text::{Contact, Language, ZoneName},
    time::Timestamp,
    view::{self, Done},
};
use pathways_app::port::{
    ActKey, Answer, Backend, CampaignCard, CampaignPage, Campaigns, CivilTime, Moment, Seen,
    Trouble,
};

use super::{Desk, Lens, cards};
use crate::{pages, service::IdempotencyKey};

impl Campaigns for Desk {
    fn now(&self) -> Timestamp {
        self.service.now()
    }

    fn moment(&self, at: Timestamp, zone: &ZoneName) -> Moment {
        pages::moment(at, zone.as_str())
    }

    fn instant(&self, local: CivilTime, zone: &ZoneName) -> Option<Timestamp> {
        pages::instant(local, zone.as_str())
    }

    fn campaigns(&self, language: Language) -> Answer<'_, Vec<CampaignCard>> {
        let cards = cards::cards(&self.service, self.reader.person, language);
        Box::pin(async { Ok(cards) })
    }

    fn campaign(&self, id: CampaignId) -> Answer<'_, CampaignPage> {
        let page = self.see(id).and_then(|seen| {
            let folded = self.service.folded(seen.id())?;
            cards::page(seen.id(), &*self.state(seen.id())?, &folded)
        });
        Box::pin(async { page })
    }

    fn all_seen(&self) -> Vec<Seen> {
        let all = self.service.campaigns().into_iter();
        let seen = |(id, campaign): (CampaignId, Arc<pathways::campaign::Campaign>)| {
            let viewer = self.viewer(id, &campaign)?;
            Seen::new(id, campaign, viewer)
        };
        all.filter_map(seen).collect()
    }

    fn see(&self, id: CampaignId) -> Result<Seen, Trouble> {
        let campaign = self.state(id)?;
        let viewer = self.viewer(id, &campaign).ok_or(Trouble::NotFound)?;
        Seen::new(id, campaign, viewer).ok_or(Trouble::NotFound)
    }

    fn see_as(&self, id: CampaignId, role: Role) -> Result<Arc<dyn Backend>, Trouble> {
        let seen = self.see(id)?;
        if !seen.has(Role::Host) {
            return Err(Refusal::NotAllowed.into());
        }
        Ok(Arc::new(self.through(Lens { campaign: id, role })))
    }

    fn act(&self, campaign: CampaignId, key: ActKey, command: Command) -> Answer<'_, Done> {
        Box::pin(async move {
            // A campaign that nobody may know of is unknown to writers too.
            self.see(campaign)?;
            let actor = Actor::Person(self.signed_in()?);
            let acted = self.service.act(campaign, actor, name(key), command).await?;
            Ok(view::done(&acted.facts))
        })
    }

    fn create(
        &self,
        key: ActKey,
        charter: Charter,
        contact: Option<Contact>,
    ) -> Answer<'_, CampaignId> {
        Box::pin(async move {
            let actor = Actor::Person(self.signed_in()?);
            let (id, _) = self.service.create(actor, name(key), charter, contact).await?;
            Ok(id)
        })
    }

    fn ballot(&self, campaign: CampaignId, round: RoundId) -> Answer<'_, Option<Ballot>> {
        Box::pin(async move {
            self.see(campaign)?;
            // Whoever looks in somebody's place has cast none.
            if self.lens.is_some() {
                return Ok(None);
            }
            Ok(self.service.ballot(campaign, self.signed_in()?, round).await?)
        })
    }

    fn vote(
        &self,
        campaign: CampaignId,
        key: ActKey,
        round: RoundId,
        operation: Operation,
    ) -> Answer<'_, Ballot> {
        Box::pin(async move {
            self.see(campaign)?;
            let person = self.signed_in()?;
            let acknowledged =
                self.service.vote(campaign, person, name(key), round, operation, None).await?;
            Ok(acknowledged.ballot)
        })
    }

    fn slips(&self, campaign: CampaignId, round: RoundId) -> Answer<'_, Vec<Slip>> {
        Box::pin(async move {
            let seen = self.see(campaign)?;
            seen.round(round).filter(|_| seen.shows_slips(round)).ok_or(Trouble::NotFound)?;
            Ok(self.service.slips(campaign, round).await?)
        })
    }
}

/// The service's name for an intent.
pub(super) fn name(key: ActKey) -> IdempotencyKey {
    IdempotencyKey::from(key.form).part(key.part)
}
