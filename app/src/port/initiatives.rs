//! The register of known initiatives: who already works on what, and when somebody last looked.

use pathways::{
    id::{CampaignId, InitiativeId},
    register::{InitiativeText, Known, RegisterCommand},
    text::ZoneName,
    time::Day,
    view::InitiativeView,
};

use super::{ActKey, Answer, Written};

/// The register of a campaign as a request knows it. It lies beside the log.
pub trait Initiatives {
    /// The day where a campaign takes place.
    fn today(&self, zone: &ZoneName) -> Day;

    /// The initiatives that exist for the reader.
    fn initiatives(&self, campaign: CampaignId) -> Answer<'_, Vec<InitiativeView>>;

    /// Listed initiatives that have to do with what one of some texts says, the nearest first. No page waits long for
    /// them.
    fn near_initiatives(
        &self,
        campaign: CampaignId,
        texts: Vec<Written>,
        left_out: Vec<InitiativeId>,
    ) -> Answer<'_, Vec<InitiativeView>>;

    /// Lists an initiative.
    fn list_initiative(
        &self,
        campaign: CampaignId,
        key: ActKey,
        known: Known,
    ) -> Answer<'_, InitiativeId>;

    /// Suggests an initiative to the hosts.
    fn suggest_initiative(
        &self,
        campaign: CampaignId,
        key: ActKey,
        text: InitiativeText,
    ) -> Answer<'_, InitiativeId>;

    /// Does something to what is in the register.
    fn change_register(&self, campaign: CampaignId, command: RegisterCommand) -> Answer<'_, ()>;
}
