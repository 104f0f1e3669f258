//! What is told of the themes as they lie: their map, and why they are as they are.
//!
//! Both read every challenge, so what was computed last is kept: votes and news change nothing of it, so that public pages
//! ask no processor for more. The map quotes nobody; the reasons hold words of challenges, and go when something is erased.

use std::{sync::Arc, time::Duration};

use pathways::{
    id::CampaignId,
    theme::{ThemeMap, ThemeReasons},
    theming::Alone,
};

use super::{
    Service, Trouble,
    computed::{Wait, Way},
};

/// How long somebody waits for a map, which is all that she asked for.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long for reasons, without which the page is there too.
const SHORT_PATIENCE: Duration = Duration::from_secs(1);

impl Service {
    /// Where the themes and challenges of a campaign lie; none where no challenge is accepted.
    pub async fn theme_map(&self, id: CampaignId) -> Result<Option<Arc<ThemeMap>>, Trouble> {
        let cell = self.cell(id)?;
        let maps = Arc::clone(&cell.maps);
        let compute = Box::new(|campaign: &_| ThemeMap::of(campaign, &Alone));
        let way = Way { name: ThemeMap::name_of, compute };
        maps.get(cell, self.0.turns.clone(), self.wait(PATIENCE), way).await
    }

    /// Why the themes of a campaign and what lies in them are where they are; none where there are too many of them. Where
    /// it takes long to find out, whoever asks comes again.
    pub async fn theme_reasons(
        &self,
        id: CampaignId,
    ) -> Result<Option<Arc<ThemeReasons>>, Trouble> {
        let cell = self.cell(id)?;
        let reasons = Arc::clone(&cell.reasons);
        let secret = self.key().chance(id);
        let compute = Box::new(move |campaign: &_| ThemeReasons::of(campaign, &Alone, &secret));
        let way = Way { name: ThemeReasons::name_of, compute };
        reasons.get(cell, self.0.turns.clone(), self.wait(SHORT_PATIENCE), way).await
    }

    fn wait(&self, patience: Duration) -> Wait {
        Wait { now: self.now(), patience }
    }
}
