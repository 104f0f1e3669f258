//! The log as a request knows it.

use pathways::{id::CampaignId, record::tree::Tree, view::EntryView};

use super::Trouble;

/// Reading the record.
pub trait Log {
    /// The entries before a place in the log, newest first, as the reader may be told them.
    fn log(
        &self,
        campaign: CampaignId,
        before: u64,
        most: usize,
    ) -> Result<Vec<EntryView>, Trouble>;

    /// How far the record goes, and its root.
    fn tree(&self, campaign: CampaignId) -> Result<Tree, Trouble>;
}
