//! Taking a campaign through its stages.

use pathways::{
    campaign::{Actor, Command},
    id::CampaignId,
};

use super::{Answer, Complaint, Desk, Way};
use crate::service::IdempotencyKey;

impl Desk {
    pub(super) async fn enter_stage(
        &self,
        campaign: CampaignId,
        way: Way,
    ) -> Result<Answer, Complaint> {
        let from = self.service.campaign(campaign)?.stage;
        let command = match way {
            Way::Forward { to } => Command::Advance { from, to },
            Way::Back { to, reason } => Command::GoBack { from, to, reason },
            Way::Cancel { reason } => Command::Cancel { reason },
        };
        let key = IdempotencyKey::fresh();
        let acted = self.service.act(campaign, Actor::Operator, key, command).await?;
        Ok(Answer::Entered { stage: acted.campaign.stage })
    }
}
