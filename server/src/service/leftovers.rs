//! Forgetting what only served a campaign while it ran: what panelists noted for themselves, and what members said of
//! the groups to which they belong.

use pathways::{campaign::Campaign, id::CampaignId, stage::Stage};

use super::{Service, Trouble, internal};

/// Whether a campaign keeps nothing of that any more.
pub(super) const fn is_over(stage: Stage) -> bool {
    matches!(stage, Stage::Archived | Stage::Cancelled)
}

impl Service {
    /// Deletes what every campaign that is over leaves behind. What a stage's end deletes is deleted by then already,
    /// unless the store failed or something came in at that very moment.
    pub async fn forget_leftovers(&self) -> Result<(), Trouble> {
        for (id, campaign) in self.campaigns() {
            if is_over(campaign.stage) {
                self.forget_leftovers_of(id, &campaign).await?;
            }
        }
        Ok(())
    }

    /// Deletes what a campaign leaves behind.
    pub(super) async fn forget_leftovers_of(
        &self,
        id: CampaignId,
        campaign: &Campaign,
    ) -> Result<(), Trouble> {
        let rounds: Vec<_> = campaign.rounds.keys().map(|round| round.uuid()).collect();
        let notes = self.store().forget_notes_of_rounds(&rounds).await;
        notes.map_err(|error| internal(&error))?;
        let answers = self.store().forget_group_answers(id.uuid()).await;
        answers.map_err(|error| internal(&error))
    }
}
