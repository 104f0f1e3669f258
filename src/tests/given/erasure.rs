//! Taking side rows away, as an erasure does.

use std::collections::BTreeMap;

use pathways::{
    campaign::{Campaign, Event, Fact},
    id::CampaignId,
    record::{Entry, Salt, read, write},
};
use uuid::Uuid;

use super::Scenario;

impl Scenario {
    /// The campaign as its log tells it once all side rows of some facts are gone.
    pub(crate) fn erased(&self, is_gone: impl Fn(&Fact) -> bool) -> Campaign {
        let erased: Vec<Event> = self.log.iter().map(|event| erase(event, &is_gone)).collect();
        Campaign::replay(&erased)
    }
}

fn erase(event: &Event, is_gone: impl Fn(&Fact) -> bool) -> Event {
    let (campaign, salt) = (CampaignId::new(Uuid::nil()), Salt::new([0; 32]));
    let (bytes, sides) = write(&Entry { campaign, seq: 0, salt, event: event.clone() }).unwrap();
    let left = sides.into_iter().filter(|_| !is_gone(&event.fact));
    let left: BTreeMap<_, _> = left.map(|row| (row.commitment, row)).collect();
    read(&bytes, &left).unwrap().event
}
