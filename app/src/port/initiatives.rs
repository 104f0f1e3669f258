//! The register of known initiatives: who already works on what, and when somebody last looked.

use pathways::{
    id::{CampaignId, InitiativeId},
    register::{InitiativeText, Known, RegisterCommand},
    text::{Bilingual, Name, ZoneName},
    time::Day,
    view::InitiativeView,
};

use super::{ActKey, Answer, FoundWord, RowProblem, Written, WrongTable};

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

    /// Where each telling word of a search is among what is listed, whatever its ending, in either language. No page waits
    /// long for it.
    fn search_register(
        &self,
        campaign: CampaignId,
        words: &str,
    ) -> Answer<'_, Vec<FoundWord<InitiativeId>>>;

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

    /// Reads a table of initiatives for a campaign.
    fn read_initiatives(
        &self,
        campaign: CampaignId,
        table: &str,
    ) -> Result<InitiativeTable, WrongTable>;

    /// Lists all of them.
    fn import_initiatives(
        &self,
        campaign: CampaignId,
        key: ActKey,
        rows: Vec<Known>,
    ) -> Answer<'_, ()>;

    /// Other campaigns that the reader hosts and that have a register.
    fn other_registers(&self, campaign: CampaignId) -> Answer<'_, Vec<OtherRegister>>;

    /// Lists what another campaign has listed, which the reader hosts too; how many that are.
    fn take_over_register(&self, campaign: CampaignId, from: CampaignId) -> Answer<'_, u32>;

    /// Does something to what is in the register.
    fn change_register(&self, campaign: CampaignId, command: RegisterCommand) -> Answer<'_, ()>;
}

/// A table of initiatives that was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InitiativeTable {
    /// The rows that were understood.
    pub rows: Vec<Known>,
    /// What is wrong with the others.
    pub problems: Vec<RowProblem>,
    /// The names of the columns that nothing was read from.
    pub ignored: Vec<String>,
}

/// The register of another campaign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherRegister {
    /// The campaign.
    pub campaign: CampaignId,
    /// How it is called.
    pub name: Bilingual<Name>,
    /// How many initiatives it has listed.
    pub count: u32,
}
