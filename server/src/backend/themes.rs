//! Proposals, maps and reasons of themes in front of one request.

use std::{collections::BTreeMap, sync::Arc};

use pathways::{
    campaign::{Actor, Refusal},
    id::{CampaignId, ChallengeId, ThemeId},
    record::Digest,
    role::Action,
    theme::{ThemeMap, WhyThere},
    theming::Granularity,
    view::{self, ThemeReasonsView},
};
use pathways_app::port::{ActKey, Answer, Campaigns as _, ProposedThemes, Themes, Trouble};

use super::{Desk, campaigns::name};

impl Themes for Desk {
    fn proposed_themes(
        &self,
        campaign: CampaignId,
        granularity: Granularity,
    ) -> Answer<'_, Option<ProposedThemes>> {
        Box::pin(async move {
            // It takes a while, so it is not done for those who could not accept it.
            self.check_may_propose(campaign)?;
            let proposed = self.service.propose_themes(campaign, granularity).await?;
            Ok(proposed.map(|proposed| ProposedThemes {
                proposal: proposed.proposal,
                found: proposed.found,
                continues: proposed.continues,
            }))
        })
    }

    fn is_board_changed(&self, campaign: CampaignId, since: u64) -> Result<bool, Trouble> {
        let folded = self.service.folded(campaign)?;
        let since = usize::try_from(since).unwrap_or(usize::MAX);
        let events = folded.entries.iter().skip(since).map(|entry| &entry.event);
        Ok(view::is_board_changed(events, self.reader.person))
    }

    fn theme_map(&self, campaign: CampaignId) -> Answer<'_, Option<Arc<ThemeMap>>> {
        Box::pin(async move {
            if !self.see(campaign)?.shows_map() {
                return Ok(None);
            }
            Ok(self.service.theme_map(campaign).await?)
        })
    }

    fn theme_reasons(
        &self,
        campaign: CampaignId,
        mut themes: Vec<ThemeId>,
    ) -> Answer<'_, BTreeMap<ThemeId, ThemeReasonsView>> {
        Box::pin(async move {
            // Nothing is computed for those who learn nothing of it.
            let seen = self.see(campaign)?;
            themes.retain(|theme| seen.explains_theme(*theme));
            if themes.is_empty() {
                return Ok(BTreeMap::new());
            }
            let Some(reasons) = self.service.theme_reasons(campaign).await? else {
                return Ok(BTreeMap::new());
            };
            let seen = self.see(campaign)?;
            let told = themes.into_iter().map(|id| Some((id, seen.theme_reasons(&reasons, id)?)));
            Ok(told.flatten().collect())
        })
    }

    fn place_reasons(
        &self,
        campaign: CampaignId,
        mut challenges: Vec<ChallengeId>,
    ) -> Answer<'_, BTreeMap<ChallengeId, WhyThere>> {
        Box::pin(async move {
            let seen = self.see(campaign)?;
            challenges.retain(|challenge| seen.explains_place(*challenge));
            if challenges.is_empty() {
                return Ok(BTreeMap::new());
            }
            let Some(reasons) = self.service.theme_reasons(campaign).await? else {
                return Ok(BTreeMap::new());
            };
            let seen = self.see(campaign)?;
            let told =
                challenges.into_iter().map(|id| Some((id, seen.place_reasons(&reasons, id)?)));
            Ok(told.flatten().collect())
        })
    }

    fn accept_themes(
        &self,
        campaign: CampaignId,
        key: ActKey,
        granularity: Granularity,
        basis: Digest,
    ) -> Answer<'_, ()> {
        Box::pin(async move {
            let actor = Actor::Person(self.signed_in()?);
            self.check_may_propose(campaign)?;
            let key = name(key);
            Ok(self.service.accept_themes(campaign, actor, key, granularity, basis).await?)
        })
    }
}

impl Desk {
    fn check_may_propose(&self, campaign: CampaignId) -> Result<(), Trouble> {
        let seen = self.see(campaign)?;
        if seen.may(Action::EditThemes) { Ok(()) } else { Err(Refusal::NotAllowed.into()) }
    }
}
