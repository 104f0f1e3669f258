//! The language of a text that has no little word and whose author named none, by how its words are spelled.
//!
//! A word speaks for French by its accents, or where the lexicon knows it as a French one alone; for English where the
//! lexicon knows it as an English one alone. What the lexicon says alone is likely, no more: it knows few of the words of
//! a trade.

use super::{
    bridge::Bridge,
    corpus::Claim,
    stem::stem,
    tongue::{Evidence, Hint, Tongue},
};

/// What the spelling of cleaned words says.
pub(super) fn claim<'a>(words: impl Iterator<Item = &'a str>) -> Claim {
    let mut evidence = Evidence::default();
    let mut has_accents = false;
    for word in words {
        has_accents |= has_accent(word);
        evidence.count(hint(word));
    }
    match evidence.verdict() {
        Some(Tongue::French) if has_accents => Claim::Known(Tongue::French),
        Some(tongue) => Claim::Likely(tongue),
        None => Claim::Open,
    }
}

fn hint(word: &str) -> Hint {
    let bridge = Bridge::built_in();
    let has_accent = has_accent(word);
    let is_known = |tongue| bridge.knows(tongue, &stem(tongue, word));
    Hint {
        english: !has_accent && is_known(Tongue::English),
        french: has_accent || is_known(Tongue::French),
    }
}

/// Whether a word has a letter that French has and English has not.
fn has_accent(word: &str) -> bool {
    word.contains(|letter| "àâæçèéêëîïôœùûüÿ".contains(letter))
}
