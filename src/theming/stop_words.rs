//! Words that carry no subject: articles, pronouns, auxiliaries and the like.
//!
//! They lie in `lexicon/stop-en.txt` and `lexicon/stop-fr.txt`, one a line. A word that only one of the lists has tells
//! the language of its paragraph. What a sector says in every sentence is in neither: a campaign brings its own list.
//!
//! Numerals and verbs such as "to come" lie in `lexicon/weak-en.txt` and `lexicon/weak-fr.txt`. They name no theme, but
//! may tell that two texts are about the same event, and say nothing of the language.

use std::sync::LazyLock;

/// Words in ascending order.
type List = LazyLock<Vec<&'static str>>;

pub(super) const ENGLISH_LIST: &str = include_str!("lexicon/stop-en.txt");
pub(super) const FRENCH_LIST: &str = include_str!("lexicon/stop-fr.txt");

pub(super) const WEAK_ENGLISH_LIST: &str = include_str!("lexicon/weak-en.txt");
pub(super) const WEAK_FRENCH_LIST: &str = include_str!("lexicon/weak-fr.txt");

/// Words of other languages that people here write in, left out of texts whose author named such a language.
pub(super) const OTHER_LIST: &str = include_str!("lexicon/stop-other.txt");

pub(super) static ENGLISH: List = LazyLock::new(|| sorted(ENGLISH_LIST));
pub(super) static FRENCH: List = LazyLock::new(|| sorted(FRENCH_LIST));
pub(super) static WEAK_ENGLISH: List = LazyLock::new(|| sorted(WEAK_ENGLISH_LIST));
pub(super) static WEAK_FRENCH: List = LazyLock::new(|| sorted(WEAK_FRENCH_LIST));
pub(super) static OTHER: List = LazyLock::new(|| sorted(OTHER_LIST));

fn sorted(list: &'static str) -> Vec<&'static str> {
    let lines = list.lines().map(str::trim);
    let mut words: Vec<&str> =
        lines.filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    words.sort_unstable();
    words
}
