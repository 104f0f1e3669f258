//! Who offered to help with a topic.

use std::fmt;

use pathways::{
    id::{CampaignId, PersonId, TopicId},
    text::{HelpNote, PersonName},
};

use super::Answer;

/// Offers to help. How many there are is public; who made them is known to the topic's lead and to hosts. They are in no
/// log.
pub trait Helpers {
    /// The offers for a topic, as far as the reader may know them.
    fn help(&self, campaign: CampaignId, topic: TopicId) -> Answer<'_, Help>;

    /// Offers the reader's help, or replaces her note.
    fn offer_help(
        &self,
        campaign: CampaignId,
        topic: TopicId,
        note: Option<HelpNote>,
    ) -> Answer<'_, ()>;

    /// Takes the reader's offer back.
    fn take_back_help(&self, campaign: CampaignId, topic: TopicId) -> Answer<'_, ()>;
}

/// The offers for a topic.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Help {
    /// How many there are.
    pub count: u32,
    /// The reader's own.
    pub mine: Option<OwnOffer>,
    /// All of them, for whoever leads the topic and for hosts.
    pub offers: Option<Vec<Offer>>,
}

/// The reader's offer.
#[derive(Clone, PartialEq, Eq)]
pub struct OwnOffer {
    /// How she could help.
    pub note: Option<HelpNote>,
}

/// An offer, for those who will answer it.
#[derive(Clone, PartialEq, Eq)]
pub struct Offer {
    /// Whose it is.
    pub person: PersonId,
    /// Under which name, if the person has given one.
    pub name: Option<PersonName>,
    /// Where to write to; nobody has an address who came with a room code.
    pub address: Option<String>,
    /// How the person could help.
    pub note: Option<HelpNote>,
}

impl fmt::Debug for OwnOffer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OwnOffer")
    }
}

impl fmt::Debug for Offer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Who it is is nobody's business but the lead's.
        f.write_str("Offer")
    }
}
