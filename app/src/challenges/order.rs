//! The order in which challenges are listed.

use std::collections::BTreeMap;

use pathways::{round::ItemId, view::ChallengeView};

use crate::port::Seen;

/// Challenges in an order that is the reader's own, the same at every visit, and that favours none.
pub(super) fn in_order(seen: &Seen) -> Vec<ChallengeView> {
    let mut all: BTreeMap<_, _> =
        seen.challenges().into_iter().map(|challenge| (challenge.id, challenge)).collect();
    let order = seen.order(all.keys().copied().map(ItemId::Challenge));
    let challenge = |item| match item {
        ItemId::Challenge(id) => all.remove(&id),
        ItemId::Theme(_) | ItemId::Topic(_) => None,
    };
    order.into_iter().filter_map(challenge).collect()
}
