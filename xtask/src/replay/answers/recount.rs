//! The published openings, counted again.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Answers, standing, totals, typed};
use crate::replay::error::ReplayError;
use crate::replay::items::Item;
use crate::replay::round::MarkCounts;

#[derive(Deserialize)]
struct Slip {
    about: About,
    mark: SlipMark,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum About {
    Item(Item),
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum SlipMark {
    Support,
    Approve,
    Decline,
    Abstain,
}

impl Answers {
    /// Counts the openings of every round, and says where they give other totals than the server.
    pub(in crate::replay) fn recount(&self) -> Result<Vec<String>, ReplayError> {
        let mut faults = Vec::new();
        for round in standing(&self.rounds)? {
            let slips: Vec<Slip> = typed("the openings", self.slips.get(&round.id))?;
            let mut counted = BTreeMap::<Item, MarkCounts>::new();
            for Slip { about: About::Item(item), mark } in slips {
                counted.entry(item).or_default().add(mark);
            }
            for (item, shown) in totals(round.count.as_ref())? {
                let recounted = counted.remove(&item).unwrap_or_default();
                if recounted != shown {
                    let Item(item) = item;
                    faults.push(format!("recount of {item}: {recounted:?}, shown {shown:?}"));
                }
            }
            let unknown = counted.into_keys().map(|Item(item)| format!("{item} has only openings"));
            faults.extend(unknown);
        }
        Ok(faults)
    }
}

impl MarkCounts {
    fn add(&mut self, mark: SlipMark) {
        let count = match mark {
            SlipMark::Support => &mut self.support,
            SlipMark::Approve => &mut self.approve,
            SlipMark::Decline => &mut self.decline,
            SlipMark::Abstain => &mut self.abstain,
        };
        *count += 1;
    }
}
