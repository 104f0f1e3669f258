//! The texts of one theme, read once more: how they write their words, and which stand side by side.

use super::{Forms, Pair};
use crate::theming::{
    Text,
    interner::Interner,
    stem::stem,
    tongue::{Emptiness, Tongue},
    vocabulary::Vocabulary,
    words::{located_words, visible},
};

/// What was read.
pub(super) struct Reader<'a> {
    vocabulary: &'a Vocabulary,
    spellings: [Spellings; 3],
    /// How pairs are written.
    written: Interner,
    met: Vec<Met>,
}

/// How words of one language are spelled.
#[derive(Default)]
struct Spellings {
    known: Interner,
    /// In the order in which they came.
    all: Vec<Spelling>,
}

struct Spelling {
    stem: Option<usize>,
    /// The same in lower case.
    lower: usize,
    /// How often it was met.
    times: u32,
}

/// A word that another may follow.
#[derive(Clone, Copy)]
struct Before {
    stem: usize,
    spelling: usize,
    /// In lower case where a sentence begins.
    shown: usize,
    end: usize,
}

/// A pair that was met.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Met {
    pair: Pair,
    text: usize,
    written: usize,
}

/// A pair in the texts of one theme.
pub(super) struct Paired {
    pub(super) pair: Pair,
    /// How many texts have it.
    pub(super) texts: usize,
    /// How it is written, each as often as it is.
    written: Vec<usize>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(vocabulary: &'a Vocabulary) -> Self {
        Self {
            vocabulary,
            spellings: Tongue::ALL.map(|_| Spellings::default()),
            written: Interner::default(),
            met: Vec::new(),
        }
    }

    pub(super) fn read(&mut self, number: usize, text: &Text, tongue: Tongue) {
        let spellings = &mut self.spellings[tongue.place()];
        let mut pair_written = String::new();
        let lines = std::iter::once(text.title.as_str()).chain(text.body.split('\n'));
        for line in lines {
            let visible = visible(line);
            let mut before: Option<Before> = None;
            for (start, word) in located_words(&visible) {
                let spelling = spellings.number(word, tongue, self.vocabulary);
                let Spelling { stem, lower, .. } = spellings.all[spelling];
                let Some(stem) = stem else {
                    before = None;
                    continue;
                };
                let shown = if begins(&visible, start) { lower } else { spelling };
                spellings.all[shown].times += 1;
                if let Some(first) = before
                    && first.stem != stem
                    && let between @ (" " | "-" | "\u{A0}") = &visible[first.end..start]
                {
                    // Where a sentence begins, a name of two words shows in the second.
                    let is_name = spelling != lower;
                    pair_written.clear();
                    pair_written.push_str(spellings.known.get(if is_name {
                        first.spelling
                    } else {
                        first.shown
                    }));
                    pair_written.push_str(between);
                    pair_written.push_str(spellings.known.get(spelling));
                    let (written, _) = self.written.intern(&pair_written);
                    self.met.push(Met { pair: [first.stem, stem], text: number, written });
                }
                before = Some(Before { stem, spelling, shown, end: start + word.len() });
            }
        }
    }

    /// How stems are written, and how often.
    pub(super) fn spelled(&self) -> impl Iterator<Item = (usize, &str, u32)> {
        self.spellings.iter().flat_map(|spellings| {
            let met = spellings.all.iter().enumerate().filter(|(_, spelling)| spelling.times > 0);
            met.filter_map(|(number, spelling)| {
                Some((spelling.stem?, spellings.known.get(number), spelling.times))
            })
        })
    }

    /// The pairs, in ascending order.
    pub(super) fn pairs(&mut self) -> Vec<Paired> {
        self.met.sort_unstable();
        let same = |one: &Met, other: &Met| one.pair == other.pair;
        let paired = |met: &[Met]| Paired {
            pair: met[0].pair,
            texts: met.chunk_by(|one, other| one.text == other.text).count(),
            written: met.iter().map(|met| met.written).collect(),
        };
        self.met.chunk_by(same).map(paired).collect()
    }

    /// Adds how a pair is written.
    pub(super) fn add_forms(&self, paired: &Paired, forms: &mut Forms) {
        for written in &paired.written {
            *forms.entry(self.written.get(*written).to_owned()).or_default() += 1;
        }
    }
}

impl Spellings {
    /// The number of a spelling.
    fn number(&mut self, word: &str, tongue: Tongue, vocabulary: &Vocabulary) -> usize {
        let (number, is_new) = self.known.intern(word);
        if is_new {
            self.all.push(Spelling { stem: None, lower: number, times: 0 });
            let lower = word.to_lowercase();
            if lower == word {
                let is_content = !Emptiness::of(word).names_nothing(Some(tongue));
                let known = is_content.then(|| vocabulary.stem(tongue, &stem(tongue, word)));
                self.all[number].stem = known.flatten();
            } else {
                let lower = self.number(&lower, tongue, vocabulary);
                self.all[number].lower = lower;
                self.all[number].stem = self.all[lower].stem;
            }
        }
        number
    }
}

/// Whether a sentence begins here, where a capital letter says nothing.
fn begins(line: &str, start: usize) -> bool {
    let before = line[..start].trim_end();
    before.is_empty() || before.ends_with(['.', '!', '?', ':', '«', '"', '“', '(', '\''])
}
