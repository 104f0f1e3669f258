//! Offers to help with a topic in front of one request.

use pathways::{
    campaign::Refusal,
    id::{CampaignId, PersonId, TopicId},
    role::Role,
    stage::Stage,
    text::HelpNote,
    topic::TopicStage,
    view::TopicView,
};
use pathways_app::port::{Answer, Campaigns as _, Help, Helpers, Offer, OwnOffer, Seen, Trouble};

use super::Desk;
use crate::store::{HelperRow, StoreError};

impl Helpers for Desk {
    fn help(&self, campaign: CampaignId, topic: TopicId) -> Answer<'_, Help> {
        Box::pin(async move {
            let seen = self.see(campaign)?;
            let topic = known(&seen, topic)?;
            let store = self.service.store();
            let rows = store.helpers(topic.id.uuid()).await.map_err(|error| unavailable(&error))?;
            let me = self.reader.person.map(PersonId::uuid);
            let mine = rows.iter().find(|row| Some(row.person) == me);
            let answers_for_it = topic.mine || seen.has(Role::Host);
            Ok(Help {
                count: u32::try_from(rows.len()).unwrap_or(u32::MAX),
                mine: mine.map(|row| OwnOffer { note: note(row) }),
                offers: if answers_for_it { Some(self.offers(&rows).await?) } else { None },
            })
        })
    }

    fn offer_help(
        &self,
        campaign: CampaignId,
        topic: TopicId,
        note: Option<HelpNote>,
    ) -> Answer<'_, ()> {
        Box::pin(async move {
            let person = self.signed_in()?;
            let seen = self.see(campaign)?;
            let topic = known(&seen, topic)?;
            if !matches!(seen.stage(), Stage::Decided | Stage::Pathways) {
                return Err(Refusal::WrongStage { stage: seen.stage() }.into());
            }
            if topic.stage == TopicStage::Drafted {
                return Err(Refusal::TopicState.into());
            }
            let now = i64::try_from(self.now().unix()).unwrap_or(i64::MAX);
            let note = note.map(|note| note.to_string());
            let kept =
                self.service.store().offer_help(topic.id.uuid(), person.uuid(), note, now).await;
            kept.map_err(|error| unavailable(&error))
        })
    }

    fn take_back_help(&self, campaign: CampaignId, topic: TopicId) -> Answer<'_, ()> {
        Box::pin(async move {
            let person = self.signed_in()?;
            let topic = known(&self.see(campaign)?, topic)?;
            let gone = self.service.store().take_back_help(topic.id.uuid(), person.uuid()).await;
            gone.map_err(|error| unavailable(&error))
        })
    }
}

impl Desk {
    /// The offers with the people behind them.
    async fn offers(&self, rows: &[HelperRow]) -> Result<Vec<Offer>, Trouble> {
        let mut offers = Vec::with_capacity(rows.len());
        for row in rows {
            let person = self.service.store().person(row.person).await;
            // Whoever was erased a moment ago has no offer any more.
            if let Some(person) = person.map_err(|error| unavailable(&error))? {
                offers.push(Offer {
                    person: PersonId::new(row.person),
                    name: person.name.and_then(|name| name.parse().ok()),
                    address: person.address,
                    note: note(row),
                });
            }
        }
        Ok(offers)
    }
}

fn known(seen: &Seen, topic: TopicId) -> Result<TopicView, Trouble> {
    seen.topic(topic).ok_or(Trouble::NotFound)
}

fn note(row: &HelperRow) -> Option<HelpNote> {
    row.note.as_deref().and_then(|note| note.parse().ok())
}

fn unavailable(error: &StoreError) -> Trouble {
    tracing::error!(cause = %error, "offers to help cannot be read or kept");
    Trouble::Unavailable
}
