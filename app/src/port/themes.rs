//! Themes that the engine proposes, before anybody has accepted them, and the map of those that are there.

use std::sync::Arc;

use pathways::{
    id::CampaignId,
    record::Digest,
    theme::{FoundThemes, ThemeMap},
    theming::{Granularity, Proposal},
};

use super::{ActKey, Answer, Trouble};

/// Proposals and maps of themes as a request knows them.
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
