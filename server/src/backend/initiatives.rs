//! The register of known initiatives in front of one request.

use std::collections::{BTreeMap, BTreeSet};

use pathways::{
    campaign::Actor,
    id::{CampaignId, InitiativeId},
    register::{InitiativeText, Known, RegisterCommand},
    text::ZoneName,
    theming::Text,
    time::Day,
    view::InitiativeView,
};
use pathways_app::port::{
    ActKey, Answer, Campaigns as _, Initiatives, LEAST_LETTERS, Seen, Trouble, Written,
};

use super::{Desk, campaigns::name, similarity::computed};

/// How many initiatives are named beside a text.
const MOST_NEAR: usize = 5;
/// How many hits are looked at: some may no longer be there, or were left out.
const LOOKED_AT: usize = 30;
/// What a text has in common with what is done about it, at least, in ten-thousandths, measured on the demonstration.
const LEAST: u16 = 1_000;

impl Initiatives for Desk {
    fn today(&self, zone: &ZoneName) -> Day {
        self.moment(self.now(), zone).local.day()
    }

    fn initiatives(&self, campaign: CampaignId) -> Answer<'_, Vec<InitiativeView>> {
        Box::pin(async move {
            let seen = self.see(campaign)?;
            let kept = self.service.register(campaign).await?;
            Ok(seen.register(kept.register(), self.day_in(&seen)))
        })
    }

    fn near_initiatives(
        &self,
        campaign: CampaignId,
        texts: Vec<Written>,
        left_out: Vec<InitiativeId>,
    ) -> Answer<'_, Vec<InitiativeView>> {
        Box::pin(async move {
            let seen = self.see(campaign)?;
            let kept = self.service.register(campaign).await?;
            let texts: Vec<Text> =
                texts.into_iter().filter(|text| text.letters() >= LEAST_LETTERS).map(text).collect();
            if texts.is_empty() || kept.register().initiatives.is_empty() {
                return Ok(Vec::new());
            }
            let Some(index) = self.service.initiative_index(kept.clone()).await else {
                return Ok(Vec::new());
            };
            let near = computed(move || {
                let mut best: BTreeMap<InitiativeId, u16> = BTreeMap::new();
                for (id, score) in texts.iter().flat_map(|text| index.like(text, LOOKED_AT)) {
                    let known = best.entry(id).or_default();
                    *known = score.max(*known);
                }
                let mut near: Vec<_> =
                    best.into_iter().filter(|(_, score)| LEAST <= *score).collect();
                near.sort_by_key(|(id, score)| (std::cmp::Reverse(*score), *id));
                near
            });
            let near = near.await?;
            let left_out: BTreeSet<InitiativeId> = left_out.into_iter().collect();
            let all = seen.register(kept.register(), self.day_in(&seen)).into_iter();
            let mut all: BTreeMap<InitiativeId, InitiativeView> =
                all.map(|one| (one.id, one)).collect();
            let shown = near.into_iter().filter(|(id, _)| !left_out.contains(id));
            Ok(shown.filter_map(|(id, _)| all.remove(&id)).take(MOST_NEAR).collect())
        })
    }

    fn list_initiative(
        &self,
        campaign: CampaignId,
        key: ActKey,
        known: Known,
    ) -> Answer<'_, InitiativeId> {
        Box::pin(async move {
            let id = self.new_initiative(campaign, key)?;
            self.change(campaign, RegisterCommand::List { id, known: Box::new(known) }).await?;
            Ok(id)
        })
    }

    fn suggest_initiative(
        &self,
        campaign: CampaignId,
        key: ActKey,
        text: InitiativeText,
    ) -> Answer<'_, InitiativeId> {
        Box::pin(async move {
            let id = self.new_initiative(campaign, key)?;
            self.change(campaign, RegisterCommand::Suggest { id, text: Box::new(text) }).await?;
            Ok(id)
        })
    }

    fn change_register(&self, campaign: CampaignId, command: RegisterCommand) -> Answer<'_, ()> {
        Box::pin(self.change(campaign, command))
    }
}

impl Desk {
    async fn change(&self, campaign: CampaignId, command: RegisterCommand) -> Result<(), Trouble> {
        // A campaign that nobody may know of is unknown to writers too.
        let seen = self.see(campaign)?;
        let actor = Actor::Person(self.signed_in()?);
        let today = self.day_in(&seen);
        Ok(self.service.change_register(campaign, actor, command, today).await?)
    }

    /// The id of what a form lists: sent twice, it names the same.
    fn new_initiative(&self, campaign: CampaignId, key: ActKey) -> Result<InitiativeId, Trouble> {
        let actor = Actor::Person(self.signed_in()?);
        Ok(InitiativeId::new(name(key).command(campaign, actor).uuid()))
    }

    fn day_in(&self, seen: &Seen) -> Day {
        self.today(&seen.glance().charter.zone)
    }
}

fn text(written: Written) -> Text {
    let Written { title, body, language } = written;
    Text { id: String::new(), title, body, language: language.map(Into::into) }
}
