//! The lot: an order that nobody chose and anybody can recompute.
//!
//! Source: RFC 3797, "Publicly Verifiable Nominations Committee Random Selection": what is drawn from and how is
//! public before the randomness exists. Here the opening of a round commits to a secret of the installation's, and to those
//! that officers have added; the box, once sealed, adds its two roots, which nobody knew then; officers show theirs, and the
//! count that needs the lot shows the installation's. The seed is the hash of all of them, and items stand in the order of
//! their hashes under it.
//!
//! An officer makes her secret and commits to it without this program, so that no server sees it early: the commitment is
//! what an ordinary SHA-256 tool says of one line of text.

use crate::{
    id::RoundId,
    record::{Digest, Salt},
    round::{BoxSeal, ItemId},
};

const SEED_TAG: &[u8] = b"solution-pathways/lot/v1\n";
const ITEM_TAG: &[u8] = b"solution-pathways/lot-item/v1\n";
/// What stands before the digits of an added secret in the text whose hash commits to it.
pub const ADDED_SECRET_TAG: &str = "solution-pathways/lot-secret/v1\n";

/// What the opening of a round commits to, in case a lot is needed.
pub type LotSecret = Salt;

/// The commitment to a secret that is added to a lot: SHA-256 over the tag and the secret's 64 hexadecimal digits.
pub fn lot_commitment(secret: &LotSecret) -> Digest {
    Digest::of_parts(format!("{ADDED_SECRET_TAG}{secret}").as_bytes(), &[])
}

/// What the order follows from: the installation's secret, then those that were added, in the order of their commitments.
pub fn lot_seed(round: RoundId, seal: &BoxSeal, secret: &LotSecret, added: &[LotSecret]) -> Digest {
    let mut parts: Vec<&[u8]> = vec![
        round.as_bytes(),
        seal.ballots_root.as_bytes(),
        seal.slips_root.as_bytes(),
        secret.as_bytes(),
    ];
    parts.extend(added.iter().map(|one| one.as_bytes().as_slice()));
    Digest::of_parts(SEED_TAG, &parts)
}

/// The items in the order of the lot, whatever order they come in.
pub fn lot_order(seed: &Digest, items: &[ItemId]) -> Vec<ItemId> {
    let drawn =
        |item: &ItemId| Digest::of_parts(ITEM_TAG, &[seed.as_bytes(), item.to_string().as_bytes()]);
    let mut order = items.to_vec();
    order.sort_by_cached_key(drawn);
    order
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use uuid::Uuid;

    use super::*;
    use crate::id::Id;

    fn item(n: u128) -> ItemId {
        ItemId::Topic(Id::new(Uuid::from_u128(n)))
    }

    #[test]
    fn the_order_follows_from_the_seed_and_not_from_the_order_of_a_list() {
        let seed = Digest::new([1; 32]);
        let order = lot_order(&seed, &[item(1), item(2), item(3)]);
        assert_eq!(lot_order(&seed, &[item(3), item(1), item(2)]), order);
        // The order among some is that among all.
        let without: Vec<ItemId> = order.iter().copied().filter(|one| *one != item(2)).collect();
        assert_eq!(lot_order(&seed, &[item(1), item(3)]), without);
    }

    #[test]
    fn each_item_is_first_about_as_often_as_any_other() {
        let items = [item(1), item(2), item(3), item(4)];
        let mut first = [0_u32; 4];
        for n in 0..4_000_u32 {
            let seed = Digest::of_parts(b"seed", &[&n.to_be_bytes()]);
            let winner = lot_order(&seed, &items)[0];
            first[items.iter().position(|item| *item == winner).unwrap()] += 1;
        }
        // Five standard deviations of a fair lot are 137.
        assert!(first.iter().all(|count| count.abs_diff(1_000) < 137), "{first:?}");
    }

    #[test]
    fn every_part_of_the_seed_matters() {
        let seal = |ballots, slips| BoxSeal {
            ballots: 3,
            voted: 3,
            complete: 3,
            ballots_root: Digest::new([ballots; 32]),
            slips: 3,
            slips_root: Digest::new([slips; 32]),
        };
        let round = |n| Id::new(Uuid::from_u128(n));
        let secret = |n| LotSecret::new([n; 32]);
        let seeds: BTreeSet<Digest> = [
            lot_seed(round(1), &seal(1, 1), &secret(1), &[]),
            lot_seed(round(2), &seal(1, 1), &secret(1), &[]),
            lot_seed(round(1), &seal(2, 1), &secret(1), &[]),
            lot_seed(round(1), &seal(1, 2), &secret(1), &[]),
            lot_seed(round(1), &seal(1, 1), &secret(2), &[]),
            lot_seed(round(1), &seal(1, 1), &secret(1), &[secret(3)]),
            lot_seed(round(1), &seal(1, 1), &secret(1), &[secret(4)]),
            lot_seed(round(1), &seal(1, 1), &secret(1), &[secret(3), secret(4)]),
        ]
        .into();
        assert_eq!(seeds.len(), 8);
    }

    #[test]
    fn an_ordinary_tool_computes_the_commitment_to_an_added_secret() {
        // printf 'solution-pathways/lot-secret/v1\n%s' 0101...01 | shasum -a 256
        let expected = "c437a4b757e995df5e85c7ba8d95ce80fd1fadf3e67fb62d778c9177003eabdb";
        assert_eq!(lot_commitment(&LotSecret::new([1; 32])).to_string(), expected);
    }
}
