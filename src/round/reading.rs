//! How a panelist gets through the items of a round: in which order, and in about how much time.
//!
//! Everybody reads in an order of her own, so that no item is always the last one that a tired panel comes to. The order
//! follows from a hash of person and item: it is the same on every reload and on every machine, and the items of a
//! run-off keep it.
//!
//! The estimate is simple enough to be checked by hand: so many words a minute, and a pause to decide on each item.

use super::ItemId;
use crate::{id::PersonId, record::Digest};

/// How many words are read in a minute.
pub const WORDS_PER_MINUTE: u64 = 200;
/// How long it takes to decide on an item once it is read.
pub const SECONDS_PER_DECISION: u64 = 30;

const ORDER_TAG: &[u8] = b"solution-pathways/reading-order/v1\n";
const SECONDS_PER_MINUTE: u64 = 60;

/// The items in a person's own order: by the hash of person and item.
pub fn reading_order(person: PersonId, items: impl IntoIterator<Item = ItemId>) -> Vec<ItemId> {
    let mut order: Vec<ItemId> = items.into_iter().collect();
    order.sort_by_cached_key(|item| {
        Digest::of_parts(ORDER_TAG, &[person.as_bytes(), item.to_string().as_bytes()])
    });
    order
}

/// How many words a text has: pieces between white space that hold a letter or a digit.
pub fn words(text: &str) -> u64 {
    let is_word = |piece: &&str| piece.chars().any(char::is_alphanumeric);
    u64::try_from(text.split_whitespace().filter(is_word).count()).unwrap_or(u64::MAX)
}

/// How many minutes it takes to read so many words and to decide on so many items, rounded up.
pub const fn reading_minutes(words: u64, items: u64) -> u64 {
    // In parts of a second of which a word takes sixty, so that nothing is rounded but the end.
    let reading = words.saturating_mul(SECONDS_PER_MINUTE);
    let deciding = items.saturating_mul(SECONDS_PER_DECISION * WORDS_PER_MINUTE);
    reading.saturating_add(deciding).div_ceil(SECONDS_PER_MINUTE * WORDS_PER_MINUTE)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use uuid::Uuid;

    use super::*;
    use crate::id::{ChallengeId, Id, ThemeId};

    fn items() -> Vec<ItemId> {
        let challenge = |n| ItemId::Challenge(ChallengeId::new(Uuid::from_u128(n)));
        let theme = ItemId::Theme(ThemeId::new(Uuid::from_u128(1)));
        (1..=4).map(challenge).chain([theme]).collect()
    }

    /// The places, in the list above, of the items as a person reads them.
    fn order(person: u128, items: &[ItemId]) -> Vec<usize> {
        let known = self::items();
        let order = reading_order(Id::new(Uuid::from_u128(person)), items.iter().copied());
        let place = |item| known.iter().position(|known| *known == item).unwrap_or(usize::MAX);
        order.into_iter().map(place).collect()
    }

    /// Known answers, computed with another SHA-256 over the tag and the parts with their lengths.
    #[test]
    fn everybody_reads_in_an_order_of_her_own_which_never_changes() {
        assert_eq!(order(11, &items()), [1, 2, 0, 4, 3]);
        assert_eq!(order(12, &items()), [1, 0, 2, 4, 3]);
    }

    #[test]
    fn the_order_does_not_depend_on_that_of_the_slate_and_holds_for_a_part_of_it() {
        let mut reversed = items();
        reversed.reverse();
        assert_eq!(order(11, &reversed), order(11, &items()));
        let some = [items()[3], items()[0]];
        let all = order(11, &items());
        let kept: Vec<usize> = all.into_iter().filter(|place| [0, 3].contains(place)).collect();
        assert_eq!(order(11, &some), kept);
    }

    #[test]
    fn many_people_begin_with_different_items() {
        let first: BTreeSet<usize> = (0..50).map(|person| order(person, &items())[0]).collect();
        assert_eq!(first.len(), items().len());
    }

    #[test]
    fn words_are_what_stands_between_spaces_and_can_be_read() {
        let check = |text, expected| assert_eq!(words(text), expected, "{text:?}");
        check("", 0);
        check("  one\ntwo\u{a0}three ", 3);
        check("«\u{a0}L’heure\u{a0}»\u{a0}: 14\u{a0}h 30 —", 4);
    }

    #[test]
    fn the_estimate_is_two_hundred_words_a_minute_and_half_a_minute_to_decide() {
        let check =
            |words, items, expected| assert_eq!(reading_minutes(words, items), expected, "{words}");
        check(0, 0, 0);
        check(200, 0, 1);
        check(201, 0, 2);
        check(0, 1, 1);
        check(0, 2, 1);
        check(100, 1, 1);
        check(101, 1, 2);
        check(23 * 150, 23, 29);
        check(u64::MAX, u64::MAX, u64::MAX / 12_000 + 1);
    }
}
