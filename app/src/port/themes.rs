//! Themes that the engine proposes, before anybody has accepted them, and the map and the reasons of those that are there.

use std::{collections::BTreeMap, sync::Arc};

use pathways::{
    id::{CampaignId, ChallengeId, ThemeId},
    record::Digest,
    theme::{FoundThemes, ThemeMap, WhyThere},
    theming::{Granularity, Proposal},
    view::ThemeReasonsView,
};

use super::{ActKey, Answer, Trouble};

/// Proposals, maps and reasons of themes as a request knows them.
pub trait Themes {
    /// What is proposed for the accepted challenges as they lie now; none where there is nothing to group.
    fn proposed_themes(
        &self,
        campaign: CampaignId,
        granularity: Granularity,
    ) -> Answer<'_, Option<ProposedThemes>>;

    /// The map of the themes as they are; none where no challenge is accepted, or where the reader may not see it yet.
    fn theme_map(&self, campaign: CampaignId) -> Answer<'_, Option<Arc<ThemeMap>>>;

    /// Whether anybody but the reader has changed what the board of themes shows since the log had this size.
    fn is_board_changed(&self, campaign: CampaignId, since: u64) -> Result<bool, Trouble>;

    /// Why themes are as they are, of those of which the reader learns it; nothing where there are too many challenges.
    fn theme_reasons(
        &self,
        campaign: CampaignId,
        themes: Vec<ThemeId>,
    ) -> Answer<'_, BTreeMap<ThemeId, ThemeReasonsView>>;

    /// Why challenges lie in their themes, of those of which the reader learns it; nothing where there are too many.
    fn place_reasons(
        &self,
        campaign: CampaignId,
        challenges: Vec<ChallengeId>,
    ) -> Answer<'_, BTreeMap<ChallengeId, WhyThere>>;

    /// Accepts what is proposed, if it was made from what the reader saw.
    fn accept_themes(
        &self,
        campaign: CampaignId,
        key: ActKey,
        granularity: Granularity,
        basis: Digest,
    ) -> Answer<'_, ()>;
}

/// Themes that are proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedThemes {
    /// With what explains them.
    pub proposal: Proposal,
    /// As they would be accepted: the same themes and the same challenges in the same order.
    pub found: FoundThemes,
    /// Whether the themes of an earlier proposal go on, so that their number is settled.
    pub continues: bool,
}
