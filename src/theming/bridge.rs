//! The bridge between the languages: which English stems a French stem stands for.
//!
//! It rests on `lexicon/bridge.tsv`, one entry a line: French words, a tab, English words, a tab, the field (`public` or
//! `arts`). Several words are separated by `|`; lines that begin with `#` are for its readers. Each French word of a
//! line stands for all its English words.

use std::{collections::BTreeSet, sync::LazyLock};

use super::{stem::stem, tongue::Tongue};

/// The lexicon that comes with the program.
pub(super) const LEXICON: &str = include_str!("lexicon/bridge.tsv");

static BUILT_IN: LazyLock<Bridge> = LazyLock::new(|| Bridge::read(LEXICON));
static NONE: Bridge =
    Bridge { entries: Vec::new(), spelled: BTreeSet::new(), stems: BTreeSet::new() };

/// French stems with what they stand for.
#[derive(Debug)]
pub(super) struct Bridge {
    /// In ascending order of stems, each of them once.
    entries: Vec<Entry>,
    /// The English words as the lexicon spells them, and their stems.
    spelled: BTreeSet<String>,
    stems: BTreeSet<String>,
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

/// What a word may stand for in the other language.
#[derive(Debug)]
pub(super) struct Translation<'a> {
    pub(super) word: &'a Word,
    /// Whether the lexicon translates so another word, which merely has the stem of the one that was met.
    pub(super) is_of_another: bool,
    /// How many words the lexicon names before.
    pub(super) place: usize,
}

/// Whether two words are one, in the singular or in the plural.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    let singular = |word: &str| word.strip_suffix(['s', 'x']).unwrap_or(word).len();
    one == other || one[..singular(one)] == other[..singular(other)]
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
        let english = || entries.iter().flat_map(|entry| &entry.english);
        let spelled = english().map(|word| word.spelled.clone()).collect();
        let stems = english().map(|word| word.stem.clone()).collect();
        Self { entries, spelled, stems }
    }

    /// Whether a word is among the English ones, as it is spelled.
    pub(super) fn spells_in_english(&self, word: &str) -> bool {
        self.spelled.contains(word)
    }

    /// Whether a stem is that of a word of the lexicon.
    pub(super) fn knows(&self, tongue: Tongue, stem: &str) -> bool {
        match tongue {
            Tongue::English => self.stems.contains(stem),
            Tongue::French => self.entry(stem).is_some(),
            Tongue::Other => false,
        }
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

    /// The words of the other language that a word may stand for.
    pub(super) fn translations(
        &self,
        tongue: Tongue,
        stem: &str,
        met: &str,
    ) -> Vec<Translation<'_>> {
        match tongue {
            Tongue::English => self.french(stem, met),
            Tongue::French => self.entry(stem).map_or(vec![], |entry| {
                let english = entry.english.iter().enumerate();
                english
                    .map(|(place, word)| Translation { word, is_of_another: false, place })
                    .collect()
            }),
            Tongue::Other => vec![],
        }
    }

    /// The French words that an English one may stand for.
    fn french(&self, english: &str, met: &str) -> Vec<Translation<'_>> {
        self.entries.iter().filter_map(|entry| entry.translation(english, met)).collect()
    }
}

impl Entry {
    /// The French word as a translation of an English one.
    fn translation(&self, english: &str, met: &str) -> Option<Translation<'_>> {
        let place = self.english.iter().position(|word| word.stem == english)?;
        let is_met = |word: &Word| word.stem == english && is_same(&word.spelled, met);
        let is_of_another = !self.english.iter().any(is_met);
        Some(Translation { word: &self.french, is_of_another, place })
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
