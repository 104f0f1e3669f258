//! What a request needs of challenges beyond what the campaign shows of them.

use pathways::{
    id::{CampaignId, ChallengeId},
    view::ChapterView,
};

use super::{ActKey, Answer, Trouble};

/// Challenges as a request knows them.
pub trait Challenges {
    /// What happened to a challenge, as far as the reader may know.
    fn history(
        &self,
        campaign: CampaignId,
        challenge: ChallengeId,
    ) -> Result<Vec<ChapterView>, Trouble>;

    /// Lets whoever signs in with an address act for one of the reader's challenges. Known and unknown addresses get
    /// one answer.
    fn add_steward(
        &self,
        campaign: CampaignId,
        key: ActKey,
        challenge: ChallengeId,
        address: &str,
    ) -> Answer<'_, ()>;
}
