//! The bridge between the languages: which English stems a French stem stands for.
//!
//! It rests on `lexicon/bridge.tsv`, one entry a line: French words, a tab, English words, a tab, the field (`public` or
//! `arts`). Several words are separated by `|`; lines that begin with `#` are for its readers. Each French word of a
//! line stands for all its English words.

use std::sync::LazyLock;

use super::{stem::stem, tongue::Tongue};

/// The lexicon that comes with the program.
pub(super) const LEXICON: &str = include_str!("lexicon/bridge.tsv");

static BUILT_IN: LazyLock<Bridge> = LazyLock::new(|| Bridge::read(LEXICON));
static NONE: Bridge = Bridge { entries: Vec::new() };

/// French stems with what they stand for.
#[derive(Debug)]
pub(super) struct Bridge {
    /// In ascending order of stems, each of them once.
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    french: Word,
    /// Never empty.
    english: Vec<Word>,
}

/// A word of the lexicon.
#[derive(Debug, Clone)]
pub(super) struct Word {
    pub(super) stem: String,
    /// As the lexicon spells it.
    pub(super) spelled: String,
}

impl Bridge {
    /// The bridge of the program's own lexicon.
    pub(super) fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// No bridge at all.
    pub(super) fn none() -> &'static Self {
        &NONE
    }

    /// Reads a lexicon. Of French words with one stem the first counts.
    fn read(lexicon: &str) -> Self {
        let lines = lexicon.lines().filter(|line| !line.starts_with('#'));
        let mut entries: Vec<Entry> = lines.flat_map(entries_of).collect();
        entries.sort_by(|a, b| a.french.stem.cmp(&b.french.stem));
        entries.dedup_by(|later, first| later.french.stem == first.french.stem);
        Self { entries }
    }

    /// The English stems that a French stem stands for; none where the lexicon does not know it.
    pub(super) fn english(&self, french: &str) -> impl Iterator<Item = &str> + Clone {
        let words = self.entry(french).map_or(&[][..], |entry| &entry.english);
        words.iter().map(|word| word.stem.as_str())
    }

    fn entry(&self, french: &str) -> Option<&Entry> {
        let place = self.entries.binary_search_by(|entry| entry.french.stem.as_str().cmp(french));
        place.ok().map(|place| &self.entries[place])
    }

    /// The words of the other language that a stem stands for, those that are the likeliest first.
    pub(super) fn translations(&self, tongue: Tongue, stem: &str) -> Vec<&Word> {
        match tongue {
            Tongue::English => self.french(stem),
            Tongue::French => {
                self.entry(stem).map_or(vec![], |entry| entry.english.iter().collect())
            }
            Tongue::Other => vec![],
        }
    }

    /// The French words that an English stem stands for: first those that it is the first word for, then the shortest,
    /// which others are made of.
    fn french(&self, english: &str) -> Vec<&Word> {
        let place = |entry: &Entry| entry.english.iter().position(|word| word.stem == english);
        let places = self.entries.iter().filter_map(|entry| Some((place(entry)?, &entry.french)));
        let mut words: Vec<(usize, &Word)> = places.collect();
        words.sort_by_key(|(place, word)| (*place, word.spelled.len()));
        words.into_iter().map(|(_, word)| word).collect()
    }
}

fn entries_of(line: &str) -> Vec<Entry> {
    let mut columns = line.split('\t');
    let (Some(french), Some(english)) = (columns.next(), columns.next()) else {
        return Vec::new();
    };
    let english = words(Tongue::English, english);
    let entry = |french| Entry { french, english: english.clone() };
    words(Tongue::French, french).into_iter().map(entry).collect()
}

fn words(tongue: Tongue, column: &str) -> Vec<Word> {
    let word = |spelled: &str| Word { stem: stem(tongue, spelled), spelled: spelled.to_owned() };
    column.split('|').map(word).collect()
}
