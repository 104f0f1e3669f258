//! The language of a text that has no little word and whose author named none, by how its words are spelled.
//!
//! A word speaks for French by its accents, or where the lexicon knows it as a French one alone; for English where the
//! lexicon knows it as an English one alone.

use super::{
    bridge::Bridge,
    stem::stem,
    tongue::{Evidence, Hint, Tongue},
};

/// What the spelling of cleaned words says.
pub(super) fn evidence<'a>(words: impl Iterator<Item = &'a str>) -> Evidence {
    let mut evidence = Evidence::default();
    words.for_each(|word| evidence.count(hint(word)));
    evidence
}

fn hint(word: &str) -> Hint {
    let bridge = Bridge::built_in();
    let has_accent = word.contains(is_french);
    let is_known = |tongue| bridge.knows(tongue, &stem(tongue, word));
    Hint {
        english: !has_accent && is_known(Tongue::English),
        french: has_accent || is_known(Tongue::French),
    }
}

const fn is_french(letter: char) -> bool {
    matches!(
        letter,
        'à' | 'â'
            | 'ç'
            | 'è'
            | 'é'
            | 'ê'
            | 'ë'
            | 'î'
            | 'ï'
            | 'ô'
            | 'œ'
            | 'ù'
            | 'û'
            | 'ü'
            | 'ÿ'
            | 'æ'
    )
}
