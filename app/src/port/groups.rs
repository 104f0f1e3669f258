//! What members say of the groups to which they belong.

use pathways::{
    charter::groups::{Cell, GroupChoice},
    id::CampaignId,
};

use super::Answer;

/// Answers to the group questions of a campaign. Nobody reads them but whoever gave them; hosts see how they are spread,
/// once nobody is admitted any more. They are in no log, in no ballot, in no export of a campaign and in no backup.
pub trait Groups {
    /// What the reader has answered.
    fn own_groups(&self, campaign: CampaignId) -> Answer<'_, Vec<GroupChoice>>;

    /// Keeps what the reader answers, with her consent, in place of all that she answered before.
    fn keep_groups(&self, campaign: CampaignId, choices: Vec<GroupChoice>) -> Answer<'_, ()>;

    /// Deletes what the reader has answered.
    fn take_back_groups(&self, campaign: CampaignId) -> Answer<'_, ()>;

    /// How the answers to each question are spread, for hosts.
    fn group_figures(&self, campaign: CampaignId) -> Answer<'_, GroupFigures>;
}

/// How the answers are spread, when that may be seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupFigures {
    /// While people are admitted, a number that grows would tell of whoever came last.
    NotYet,
    /// A cell for each answer to each question, in the order of the charter.
    Shown(Vec<Vec<Cell>>),
    /// The campaign is over and the answers are deleted.
    Deleted,
}
