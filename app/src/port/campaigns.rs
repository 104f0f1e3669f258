//! Campaigns as a request knows them.

use std::sync::Arc;

use pathways::{
    campaign::Command,
    charter::Charter,
    id::{CampaignId, RoundId},
    role::Role,
    round::{Ballot, Operation, Slip},
    text::{Contact, Language, ZoneName},
    time::Timestamp,
    view::Done,
};
use uuid::Uuid;

use super::{Answer, Backend, CampaignCard, CampaignPage, CivilTime, Moment, Seen, Trouble};

/// Reading campaigns and acting in them, as the reader.
pub trait Campaigns {
    /// What the clock shows.
    fn now(&self) -> Timestamp;

    /// An instant as it reads in a time zone.
    fn moment(&self, at: Timestamp, zone: &ZoneName) -> Moment;

    /// The instant of a date and a clock time in a time zone; the later one where a clock shows the time twice.
    fn instant(&self, local: CivilTime, zone: &ZoneName) -> Option<Timestamp>;

    /// The campaigns that the reader may see, those under way first, then by name in the reader's language.
    fn campaigns(&self, language: Language) -> Answer<'_, Vec<CampaignCard>>;

    /// One campaign as its own page shows it. A draft is not found by those who may not see it.
    fn campaign(&self, id: CampaignId) -> Answer<'_, CampaignPage>;

    /// All campaigns that exist for the reader, drafts included.
    fn all_seen(&self) -> Vec<Seen>;

    /// One campaign, cut to what the reader may see.
    fn see(&self, id: CampaignId) -> Result<Seen, Trouble>;

    /// The services as somebody with a role would have them, for a host of the campaign who looks in their place. They
    /// know that campaign only, and act for nobody.
    fn see_as(&self, id: CampaignId, role: Role) -> Result<Arc<dyn Backend>, Trouble>;

    /// Carries out a command as the reader.
    fn act(&self, campaign: CampaignId, key: ActKey, command: Command) -> Answer<'_, Done>;

    /// Creates a campaign; the reader becomes its first host.
    fn create(
        &self,
        key: ActKey,
        charter: Charter,
        contact: Option<Contact>,
    ) -> Answer<'_, CampaignId>;

    /// The ballot of the voice for which the reader speaks; none before its first mark.
    fn ballot(&self, campaign: CampaignId, round: RoundId) -> Answer<'_, Option<Ballot>>;

    /// Changes that ballot.
    fn vote(
        &self,
        campaign: CampaignId,
        key: ActKey,
        round: RoundId,
        operation: Operation,
    ) -> Answer<'_, Ballot>;

    /// The openings of a published round.
    fn slips(&self, campaign: CampaignId, round: RoundId) -> Answer<'_, Vec<Slip>>;
}

/// The name of one intent: a form that is sent twice acts once.
///
/// It follows from what was sent, the state that the sender saw included, so nothing random stands in a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActKey {
    /// The form.
    pub form: Uuid,
    /// Which of the acts that one form asks for, from 0.
    pub part: u64,
}

impl ActKey {
    /// The key of the first act of a form.
    pub const fn of(form: Uuid) -> Self {
        Self { form, part: 0 }
    }

    /// The key of another act of the same form.
    #[must_use]
    pub const fn part(self, part: u64) -> Self {
        Self { form: self.form, part }
    }
}
