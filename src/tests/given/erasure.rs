//! Taking side rows away, as an erasure does.

use std::collections::{BTreeMap, BTreeSet};

use pathways::{
    campaign::{Campaign, Event, Fact},
    id::CampaignId,
    record::{Digest, Entry, Salt, SideRow, read, write},
};
use uuid::Uuid;

use super::Scenario;

impl Scenario {
    /// The campaign as its log tells it once all side rows of some facts are gone.
    pub(crate) fn erased(&self, is_gone: impl Fn(&Fact) -> bool) -> Campaign {
        self.without(|fact, _| is_gone(fact))
    }

    /// The campaign as its log tells it once some side rows are gone.
    pub(crate) fn without_rows(&self, gone: &BTreeSet<Digest>) -> Campaign {
        self.without(|_, row| gone.contains(&row.commitment))
    }

    fn without(&self, is_gone: impl Fn(&Fact, &SideRow) -> bool) -> Campaign {
        let erased: Vec<Event> = self.log.iter().map(|event| erase(event, &is_gone)).collect();
        Campaign::replay(&erased)
    }
}

fn erase(event: &Event, is_gone: impl Fn(&Fact, &SideRow) -> bool) -> Event {
    let (campaign, salt) = (CampaignId::new(Uuid::nil()), Salt::new([0; 32]));
    let (bytes, sides) = write(&Entry { campaign, seq: 0, salt, event: event.clone() }).unwrap();
    let left = sides.into_iter().filter(|row| !is_gone(&event.fact, row));
    let left: BTreeMap<_, _> = left.map(|row| (row.commitment, row)).collect();
    read(&bytes, &left).unwrap().event
}
