//! In which order things are laid before a reader: in one of her own, so that nothing is always first.
//!
//! The order follows from a hash of the reader's voice and the item: it is the same on every reload, page and machine,
//! and an item keeps its place among the others when some of them are left out. Whoever has no voice meets the order
//! of the campaign, which says nothing about the reader.

use super::Viewer;
use crate::{campaign::Campaign, id::CampaignId, record::Digest, round::ItemId};

const TAG: &[u8] = b"solution-pathways/order/v1\n";

/// The items in the viewer's own order.
pub fn order(
    campaign: &Campaign,
    id: CampaignId,
    viewer: &Viewer,
    items: impl IntoIterator<Item = ItemId>,
) -> Vec<ItemId> {
    match viewer.person.and_then(|person| campaign.people.voice_of(person)) {
        Some((voice, _)) => order_for(voice.as_bytes(), items),
        None => order_for(id.as_bytes(), items),
    }
}

fn order_for(reader: &[u8; 16], items: impl IntoIterator<Item = ItemId>) -> Vec<ItemId> {
    let mut order: Vec<ItemId> = items.into_iter().collect();
    order.sort_by_cached_key(|item| Digest::of_parts(TAG, &[reader, item.to_string().as_bytes()]));
    order
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::id::ChallengeId;

    const VOICES: u128 = 2_000;

    fn items(count: u128) -> Vec<ItemId> {
        let item = |n| ItemId::Challenge(ChallengeId::new(Uuid::from_u128(n)));
        (1..=count).map(item).collect()
    }

    /// The places, in the list above, of the items as a voice meets them.
    fn places(voice: u128, items: &[ItemId]) -> Vec<usize> {
        let order = order_for(Uuid::from_u128(voice).as_bytes(), items.iter().copied());
        order.iter().filter_map(|item| self::items(20).iter().position(|one| one == item)).collect()
    }

    /// Known answers, computed with another SHA-256 over the tag and the parts with their lengths.
    #[test]
    fn each_voice_has_an_order_of_its_own_which_never_changes() {
        assert_eq!(places(31, &items(6)), [2, 4, 3, 1, 0, 5]);
        assert_eq!(places(32, &items(6)), [4, 5, 3, 0, 1, 2]);
    }

    #[test]
    fn items_keep_their_order_when_others_are_left_out_or_the_slate_is_turned_round() {
        let mut all = items(6);
        all.reverse();
        assert_eq!(places(31, &all), places(31, &items(6)));
        assert_eq!(places(31, &items(3)), [2, 1, 0]);
    }

    /// The mean place of ten items is 4.5. Over 2,000 voices chance alone moves it by 0.065 (one standard deviation).
    #[test]
    fn no_item_is_favoured_over_many_voices() {
        let items = items(10);
        let mut sums = [0; 10];
        let mut firsts = [0; 10];
        for voice in 0..VOICES {
            let order = places(voice, &items);
            firsts[order[0]] += 1;
            for (place, item) in order.into_iter().enumerate() {
                sums[item] += place;
            }
        }
        // In hundredths, to do without floats.
        let means = sums.map(|sum| sum * 100 / usize::try_from(VOICES).unwrap_or(usize::MAX));
        assert!(means.iter().all(|mean| (425..=475).contains(mean)), "{means:?}");
        assert!(firsts.iter().all(|first| (150..=250).contains(first)), "{firsts:?}");
    }
}
