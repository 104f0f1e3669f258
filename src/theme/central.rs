//! Which challenges stand for a theme: central ones, of different authors and of both languages where there are such.
//!
//! Who wrote what is shown to nobody, and must not follow from what is shown either. Everybody can compute which challenges
//! are the most central ones, so whoever saw that one of them is passed over would learn that it shares an author with
//! another. Therefore chance chooses among more than are shown, by a secret that stays the same, and where there are too few
//! authors others follow all the same: that a challenge is shown, or is not, proves nothing.

use crate::{
    challenge::Challenge,
    id::ChallengeId,
    record::{Digest, Salt},
    text::Language,
};

/// Challenges that stand for a theme.
const CENTRAL: usize = 3;

/// The most central ones among which chance chooses, without the least central one of all.
const AMONG: usize = 24;

/// Chance favours what is more central: the first before the second by a third, the second before the third by a quarter.
const FAVOUR: u64 = 3;

/// Which challenges show what a theme is.
pub(super) struct Shown {
    /// Those that stand for it.
    pub(super) central: Vec<ChallengeId>,
    /// The one that is least in line with it, where there are more than stand for it.
    pub(super) borderline: Option<ChallengeId>,
}

impl Shown {
    /// Chooses from the challenges of a theme, of which those come first that are most in line with it. What nobody can read
    /// any more shows nothing.
    pub(super) fn of(order: &[&Challenge], secret: &Salt) -> Self {
        let readable: Vec<&Challenge> =
            order.iter().copied().filter(|one| one.text.is_some()).collect();
        let chosen = chosen(&readable, secret);
        let is_chosen = |one: &&&Challenge| chosen.iter().any(|other| other.id == one.id);
        let rest = readable.iter().rev().find(|one| !is_chosen(one));
        let borderline = rest.map(|one| one.id);
        let central = readable.iter().filter(is_chosen).map(|one| one.id).collect();
        Self { central, borderline }
    }
}

/// Those that stand for a theme, in no order.
fn chosen<'a>(readable: &[&'a Challenge], secret: &Salt) -> Vec<&'a Challenge> {
    let all_but_last = readable.len().saturating_sub(1).max(CENTRAL);
    let pool = by_chance(readable.iter().copied().take(all_but_last), secret);
    let mut chosen = Vec::new();
    while chosen.len() < CENTRAL
        && let Some(next) = next(&pool, &chosen)
    {
        chosen.push(next);
    }
    for missing in Language::ALL {
        let of_it = readable.iter().copied().filter(|one| language(one) == Some(missing));
        let of_it = by_chance(of_it, secret);
        if !of_it.is_empty() && chosen.iter().all(|one| language(one) != Some(missing)) {
            give_way(&mut chosen);
            chosen.extend(next(&of_it, &chosen));
        }
    }
    chosen
}

/// The first ones, in the order that chance gives them.
fn by_chance<'a>(order: impl Iterator<Item = &'a Challenge>, secret: &Salt) -> Vec<&'a Challenge> {
    let ranked = (FAVOUR..).zip(order.take(AMONG));
    let mut ranked: Vec<(u64, &Challenge)> =
        ranked.map(|(place, one)| (place * chance(one, secret), one)).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, one)| one).collect()
}

/// A number below 2³² that nobody foresees who does not have the secret.
fn chance(challenge: &Challenge, secret: &Salt) -> u64 {
    let parts: [&[u8]; 2] = [secret.as_bytes(), challenge.id.as_bytes()];
    let drawn = Digest::of_parts(b"solution-pathways/central/v1\n", &parts);
    let [a, b, c, d, ..] = *drawn.as_bytes();
    u64::from(u32::from_be_bytes([a, b, c, d]))
}

/// The next one that nobody wrote who wrote one of those that were chosen; any, where there is no such.
fn next<'a>(pool: &[&'a Challenge], chosen: &[&'a Challenge]) -> Option<&'a Challenge> {
    let left = || pool.iter().copied().filter(|one| chosen.iter().all(|other| other.id != one.id));
    let differs =
        |one: &&Challenge| chosen.iter().all(|other| one.authors.is_disjoint(&other.authors));
    left().find(differs).or_else(|| left().next())
}

/// Takes the last one away whose language does not go with it.
fn give_way(chosen: &mut Vec<&Challenge>) {
    let stays_told = |place: &usize| {
        let own = language(chosen[*place]);
        own.is_none() || chosen.iter().filter(|one| language(one) == own).count() > 1
    };
    if let Some(place) = (0..chosen.len()).rfind(stays_told) {
        chosen.remove(place);
    }
}

fn language(challenge: &Challenge) -> Option<Language> {
    challenge.language.language()
}
