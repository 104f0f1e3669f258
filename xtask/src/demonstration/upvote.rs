//! The members support what matters most to them: some items much, some hardly, and not everybody
//! takes part.

use std::collections::BTreeSet;
use std::thread::{self, ScopedJoinHandle};

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::json;
use xtask::torture::seed::{Random, Seed};

use super::campaign::Campaign;
use super::cast::{MEMBER, Role, members};
use super::error::DemonstrationError;
use crate::api::Caller;

/// So many of the members vote.
const VOTERS: usize = 25;
/// What makes the supports the same each time.
const SEED: &str = "2027";

/// A round of the members or of the panel.
#[derive(Debug, Deserialize)]
pub(super) struct Round {
    /// Its id.
    pub(super) id: String,
    kind: Kind,
    /// Where it stands, by its stable name.
    pub(super) state: String,
}

/// Who votes in a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Kind {
    /// The members.
    Upvote,
    /// The panel.
    Panel,
}

/// The round of a kind.
pub(super) fn round(campaign: &Campaign<'_>, kind: Kind) -> Result<Round, DemonstrationError> {
    let rounds: Vec<Round> = campaign.role(Role::Host)?.get(&campaign.path("rounds"))?;
    let round = rounds.into_iter().find(|round| round.kind == kind);
    round.ok_or_else(|| DemonstrationError::missing(format!("round of kind {kind:?}")))
}

/// The items in an order of their own, the same each time.
pub(super) fn shuffled(mut items: Vec<String>, seed: Seed) -> Vec<String> {
    let mut random = seed.stream(0);
    for last in (1..items.len()).rev() {
        items.swap(last, below(&mut random, last + 1));
    }
    items
}

/// The seed of all that is drawn.
pub(super) fn seed() -> Result<Seed, DemonstrationError> {
    SEED.parse().map_err(|_| DemonstrationError::missing("seed"))
}

/// Has the members support at most `quota` of the items, of which the first are the best liked.
/// They vote at the same time, as members do.
pub(super) fn vote(
    campaign: &Campaign<'_>,
    items: &[String],
    quota: usize,
) -> Result<(), DemonstrationError> {
    let round = round(campaign, Kind::Upvote)?;
    let path = campaign.path(&format!("rounds/{}/supports", round.id));
    let seed = seed()?;
    thread::scope(|scope| {
        let mut ballots = Vec::new();
        for (number, address) in (1..).zip(members()).take(VOTERS) {
            let mut random: Random = seed.stream(number);
            // Whoever signs in as the first member shall have something left to give.
            let most = if address == MEMBER { quota.div_ceil(2) } else { quota };
            let count = 1 + below(&mut random, most).max(below(&mut random, most));
            let chosen = choose(&mut random, items, count);
            let (caller, path) = (campaign.person(&address)?, path.as_str());
            ballots.push(scope.spawn(move || support(caller, path, &chosen)));
        }
        let mut ended = ballots.into_iter().map(ScopedJoinHandle::join);
        ended.try_for_each(|ballot| ballot.unwrap_or(Err(DemonstrationError::Panicked)))
    })
}

fn support(
    caller: Caller<'_>,
    path: &str,
    chosen: &BTreeSet<&String>,
) -> Result<(), DemonstrationError> {
    for item in chosen {
        caller.post::<IgnoredAny>(path, &json!({ "item": item }))?;
    }
    Ok(())
}

/// Some of the items: of two that are drawn, the one that is better liked.
fn choose<'a>(random: &mut Random, items: &'a [String], count: usize) -> BTreeSet<&'a String> {
    let mut chosen = BTreeSet::new();
    while chosen.len() < count.min(items.len()) {
        let place = below(random, items.len()).min(below(random, items.len()));
        chosen.extend(items.get(place));
    }
    chosen
}

fn below(random: &mut Random, limit: usize) -> usize {
    let limit = u64::try_from(limit).unwrap_or(u64::MAX);
    usize::try_from(random.below(limit)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_drawn_is_the_same_each_time_and_favours_the_first() {
        let items: Vec<String> = (0..20).map(|item| format!("{item:02}")).collect();
        let seed = seed().unwrap();
        assert_eq!(shuffled(items.clone(), seed), shuffled(items.clone(), seed));
        assert_ne!(shuffled(items.clone(), seed), items);
        let drawn: Vec<&String> =
            (0..200).flat_map(|voter| choose(&mut seed.stream(voter), &items, 3)).collect();
        let of = |item: &String| drawn.iter().filter(|drawn| **drawn == item).count();
        assert!(of(&items[0]) > 3 * of(&items[19]), "{} {}", of(&items[0]), of(&items[19]));
    }
}
