//! The log in front of one request.

use pathways::{
    id::CampaignId,
    record::tree::Tree,
    view::{self, EntryView},
};
use pathways_app::port::{Campaigns as _, Log, Trouble};

use super::Desk;

impl Log for Desk {
    fn log(
        &self,
        campaign: CampaignId,
        before: u64,
        most: usize,
    ) -> Result<Vec<EntryView>, Trouble> {
        self.see(campaign)?;
        let folded = self.service.folded(campaign)?;
        let viewer = folded.campaign.viewer(self.reader.person);
        let before = usize::try_from(before).unwrap_or(usize::MAX);
        let entries = (0..).zip(&folded.entries).take(before).collect::<Vec<_>>();
        let newest = entries.into_iter().rev().take(most);
        let told = newest
            .map(|(seq, entry)| view::entry(seq, &entry.event, &folded.campaign, &viewer))
            .collect();
        Ok(told)
    }

    fn tree(&self, campaign: CampaignId) -> Result<Tree, Trouble> {
        self.see(campaign)?;
        Ok(self.service.tree(campaign)?)
    }
}
