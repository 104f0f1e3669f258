//! The panel of a round: who votes in it, who does not vote on what, and when all of it has.
//!
//! Names lie in side rows, which can be erased. What a count rests on are two public numbers of the opening: how many are
//! on the roster, and how many of them do not vote on an item.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{ItemId, Kind, Round};
use crate::{campaign::Actor, charter::Ends, id::PersonId, rule::Rules};

/// How many of a roster do not vote on an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recusals {
    /// Which item.
    pub item: ItemId,
    /// How many.
    pub panelists: u32,
}

impl Round {
    /// Whether its rules let it end before its deadline, with so many complete ballots: nobody who can vote has left an
    /// item blank. A first mark ends nothing, for she who made it may still go on.
    pub fn ends_with(&self, complete: u32) -> bool {
        matches!(&self.rules, Rules::Panel(rules) if rules.ends == Ends::WhenAllVoted)
            && complete > 0
            && complete >= self.can_vote()
    }

    /// How many of the roster have an item on which they may vote. Where names were erased, nobody is left out.
    pub(crate) fn can_vote(&self) -> u32 {
        let items: BTreeSet<ItemId> = self.slate.iter().map(|entry| entry.item).collect();
        let cannot = |person: &&PersonId| self.recused(**person).is_superset(&items);
        self.roster_size().saturating_sub(count(self.roster.iter().filter(cannot)))
    }

    /// The items on which a panelist declared a conflict.
    pub fn recused(&self, panelist: PersonId) -> BTreeSet<ItemId> {
        let of = |((person, item), _): (&(PersonId, ItemId), &Option<Actor>)| {
            (*person == panelist).then_some(*item)
        };
        self.conflicts.iter().filter_map(of).collect()
    }

    /// How many of the roster may vote on an item.
    pub fn eligible(&self, item: ItemId) -> u32 {
        self.roster_size().saturating_sub(self.recusals.get(&item).copied().unwrap_or(0))
    }

    /// How many are on the roster; nobody is on that of a members' round.
    pub fn roster_size(&self) -> u32 {
        match self.kind {
            Kind::Panel if self.opened_at.is_some() => self.voices,
            Kind::Panel | Kind::Upvote => count(self.roster.iter()),
        }
    }

    /// What the opening says of a roster: the items on which some of it do not vote, and how many.
    pub(super) fn recusals_of(&self, roster: &BTreeSet<PersonId>) -> Vec<Recusals> {
        let of = |item| {
            let recused = |person: &&PersonId| self.conflicts.contains_key(&(**person, item));
            Recusals { item, panelists: count(roster.iter().filter(recused)) }
        };
        let all = self.slate.iter().map(|entry| of(entry.item));
        all.filter(|recusals| recusals.panelists > 0).collect()
    }
}

fn count<T>(all: impl Iterator<Item = T>) -> u32 {
    u32::try_from(all.count()).unwrap_or(u32::MAX)
}
