//! Further rounds: a panel that is far apart on items talks about them and votes on them again.
//!
//! Source: Fitch and others, "The RAND/UCLA Appropriateness Method User's Manual" (RAND, 2001): a panel marks everything,
//! sees how it marked, talks about where it is far apart, and marks that again.
//!
//! - The slate of a further round is a function of the totals that the count before it published and of the charter:
//!   exactly the disputed items. Nobody types it.
//! - What the panel said of an item last counts. The totals of the other items are carried along, so that the last round
//!   is counted about everything: until then nothing has a seat and no tie is broken.
//! - Where marks are counted item by item and published, and there alone, this is possible: where whole ballots are
//!   counted, half of one cannot be replaced; and where totals stay under seal, a slate would tell of them.
//! - Asked about again is only what enough of the panel may vote on for its round to reach its quorum: others it could never
//!   decide.
//! - Where nothing is disputed, or no further round is left, the count decides.

use std::collections::BTreeMap;

use super::{ItemId, ItemTotal, Origin, Outcome, Round, SlateItem, Tally, decide::push_prepared};
use crate::{
    campaign::Decision,
    charter::Method,
    rule::{Rules, extremes_that_disagree},
};

/// What an earlier round said of an item that is not voted on again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The item as it was on the slate.
    pub entry: SlateItem,
    /// How it was marked.
    pub total: ItemTotal,
}

impl ItemTotal {
    /// Whether the panel is far apart on the item: as many as the rule of RAND/UCLA asks for give it much, and as many give
    /// it little. Where it approves and declines, these are the two ends of its scale. Never where whole ballots are counted.
    pub fn is_disputed(&self, method: Method) -> bool {
        match method {
            Method::Approval => {
                let extreme = extremes_that_disagree(self.eligible);
                self.approve >= extreme && self.decline >= extreme
            }
            Method::Score => {
                self.scores.as_ref().is_some_and(|scores| scores.is_disputed(self.eligible))
            }
            Method::SequentialPhragmen | Method::ScottishStv => false,
        }
    }
}

/// The items on which a further round follows; none where the count decides.
pub(crate) fn due(round: &Round, tally: &Tally, outcome: &Outcome) -> Vec<ItemId> {
    match (&round.rules, outcome) {
        (Rules::Panel(rules), Outcome::Counted { .. }) if rules.further_rounds > 0 => {
            let shares = [rules.round_quorum, rules.item_quorum];
            let [round, item] = shares.map(|share| share.of(round.roster_size()));
            let enough = round.max(item);
            let is_due =
                |total: &&ItemTotal| total.eligible >= enough && total.is_disputed(rules.method);
            tally.items.iter().filter(is_due).map(|total| total.item).collect()
        }
        _ => Vec::new(),
    }
}

impl Round {
    /// The items on which a further round follows; none where its count decides.
    pub fn disputed(&self) -> Vec<ItemId> {
        match (&self.tally, &self.outcome) {
            (Some(tally), Some(outcome)) if self.rules.disclosure().opens_box() => {
                due(self, tally, outcome)
            }
            _ => Vec::new(),
        }
    }

    /// The totals of everything that is decided, each item as the panel said of it last.
    pub(crate) fn with_carried(&self, tally: &Tally) -> Tally {
        let carried = self.carried.iter().map(|one| one.total.clone());
        let mut whole = Tally { items: carried.collect(), themes: tally.themes.clone() };
        whole.items.extend(tally.items.iter().cloned());
        whole.items.sort_by_key(|total| total.item);
        whole
    }

    /// Everything that is decided, sorted by item.
    pub(crate) fn whole_slate(&self) -> Vec<SlateItem> {
        let carried = self.carried.iter().map(|one| one.entry.clone());
        let mut whole: Vec<SlateItem> = carried.chain(self.slate.iter().cloned()).collect();
        whole.sort_by_key(|entry| entry.item);
        whole
    }

    /// What a further round carries along that asks again about these items.
    pub(super) fn carried_beside(&self, slate: &[SlateItem]) -> Vec<Carried> {
        let totals = self.tally.as_ref().map(|tally| self.with_carried(tally));
        let items = totals.map_or_else(Vec::new, |tally| tally.items);
        let mut totals: BTreeMap<ItemId, ItemTotal> =
            items.into_iter().map(|total| (total.item, total)).collect();
        let stays = |entry: &SlateItem| slate.iter().all(|asked| asked.item != entry.item);
        let rest = self.whole_slate().into_iter().filter(stays);
        rest.filter_map(|entry| Some(Carried { total: totals.remove(&entry.item)?, entry }))
            .collect()
    }

    /// What is voted on in a round about some of its items.
    pub(crate) fn slate_about(&self, items: &[ItemId]) -> Vec<SlateItem> {
        let mut slate = self.whole_slate();
        slate.retain(|entry| items.contains(&entry.item));
        slate
    }
}

/// Prepares the round in which the panel votes again on what it disputes.
pub(super) fn prepare(decision: &mut Decision, round: &Round, disputed: &[ItemId]) {
    let (rules, slate) = (round.rules.clone().with_one_round_less(), round.slate_about(disputed));
    push_prepared(decision, round.kind, rules, slate, Some(Origin::FurtherTo(round.id)));
}
