//! Forgetting what panelists noted for themselves, once their campaign is over.

use pathways::{campaign::Campaign, stage::Stage};

use super::{Service, Trouble, internal};

/// Whether a campaign keeps nobody's notes any more.
pub(super) const fn is_over(stage: Stage) -> bool {
    matches!(stage, Stage::Archived | Stage::Cancelled)
}

impl Service {
    /// Deletes the notes of every campaign that is over. What a stage's end deletes is deleted by then already, unless
    /// the store failed or a note came in at that very moment.
    pub async fn forget_notes(&self) -> Result<(), Trouble> {
        for (_, campaign) in self.campaigns() {
            if is_over(campaign.stage) {
                self.forget_notes_in(&campaign).await?;
            }
        }
        Ok(())
    }

    /// Deletes the notes of a campaign.
    pub(super) async fn forget_notes_in(&self, campaign: &Campaign) -> Result<(), Trouble> {
        let rounds: Vec<_> = campaign.rounds.keys().map(|round| round.uuid()).collect();
        let forgotten = self.store().forget_notes_of_rounds(&rounds).await;
        forgotten.map_err(|error| internal(&error))
    }
}
