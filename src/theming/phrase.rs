//! Two words that stand side by side, as people wrote them: what says more than either alone.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Text,
    stem::stem,
    tongue::{Emptiness, Tongue},
    vocabulary::{Vocabulary, contrast},
    words::{located_words, visible},
};

/// Texts of each theme that are read once more for phrases; more would say the same.
const TEXTS: usize = 200;

/// Two words tell more than one that is as frequent.
const BONUS: f64 = 1.5;

/// Two stems that stand side by side.
type Pair = [usize; 2];

/// Phrases of the themes.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    pairs: BTreeMap<Pair, Counted>,
    /// How stems are written, by their words.
    forms: BTreeMap<usize, Forms>,
    /// Texts that were read, by themes.
    read: [Vec<f64>; 3],
    all: [f64; 3],
}

#[derive(Debug, Default)]
struct Counted {
    /// In how many of the texts that were read, by themes.
    inside: BTreeMap<usize, f64>,
    total: f64,
    forms: Forms,
}

/// How often something is written how.
type Forms = BTreeMap<String, u32>;

/// A phrase of one or two words for a label.
#[derive(Debug, Clone)]
pub(super) struct Phrase {
    pub(super) stems: Vec<usize>,
    pub(super) written: String,
    pub(super) score: f64,
}

impl Phrases {
    /// Reads the first texts of each theme once more.
    pub(super) fn read(
        texts: &[&Text],
        tongues: &[Tongue],
        themes: &[Vec<usize>],
        vocabulary: &Vocabulary,
    ) -> Self {
        let mut phrases =
            Self { read: Tongue::ALL.map(|_| vec![0.0; themes.len()]), ..Self::default() };
        for (theme, members) in themes.iter().enumerate() {
            for text in members.iter().take(TEXTS) {
                let tongue = tongues[*text];
                phrases.read[tongue.place()][theme] += 1.0;
                phrases.all[tongue.place()] += 1.0;
                phrases.read_text(texts[*text], tongue, theme, vocabulary);
            }
        }
        phrases
    }

    fn read_text(&mut self, text: &Text, tongue: Tongue, theme: usize, vocabulary: &Vocabulary) {
        let mut seen: BTreeSet<Pair> = BTreeSet::new();
        let lines = std::iter::once(text.title.as_str()).chain(text.body.split('\n'));
        for line in lines {
            let visible = visible(line);
            let mut before: Option<(usize, usize, usize)> = None;
            for (start, word) in located_words(&visible) {
                let lower = word.to_lowercase();
                let is_content = !Emptiness::of(&lower).names_nothing(Some(tongue));
                let known = is_content.then(|| vocabulary.stem(tongue, &stem(tongue, &lower)));
                let Some(stem) = known.flatten() else {
                    before = None;
                    continue;
                };
                let written = if begins(&visible, start) { lower } else { word.to_owned() };
                *self.forms.entry(stem).or_default().entry(written).or_default() += 1;
                if let Some((first, from, end)) = before
                    && first != stem
                    && matches!(&visible[end..start], " " | "-" | "\u{A0}")
                {
                    let counted = self.pairs.entry([first, stem]).or_default();
                    let written = visible[from..start + word.len()].to_lowercase();
                    *counted.forms.entry(written).or_default() += 1;
                    if seen.insert([first, stem]) {
                        counted.total += 1.0;
                        *counted.inside.entry(theme).or_default() += 1.0;
                    }
                }
                before = Some((stem, start, start + word.len()));
            }
        }
    }

    /// How a stem is written most.
    pub(super) fn written(&self, stem: usize) -> Option<&str> {
        self.forms.get(&stem).and_then(most_frequent)
    }

    /// The pairs of a theme in one language with what they say of it.
    pub(super) fn of(&self, theme: usize, tongue: Tongue, vocabulary: &Vocabulary) -> Vec<Phrase> {
        let size = self.read[tongue.place()][theme];
        let others = self.all[tongue.place()] - size;
        let least = if size < 10.0 { 2.0 } else { 3.0 };
        let phrase = |(pair, counted): (&Pair, &Counted)| {
            let inside = counted.inside.get(&theme).copied()?;
            let is_here = least <= inside && vocabulary.tongue(pair[0]) == tongue;
            let score = contrast(inside, size, counted.total - inside, others) * BONUS;
            let written = most_frequent(&counted.forms)?.to_owned();
            (is_here && score > 0.0).then(|| Phrase { stems: pair.to_vec(), written, score })
        };
        self.pairs.iter().filter_map(phrase).collect()
    }
}

/// The most frequent form, the first by alphabet where several are; lower case comes last there and is preferred.
fn most_frequent(forms: &Forms) -> Option<&str> {
    forms.iter().max_by_key(|(_, count)| **count).map(|(form, _)| form.as_str())
}

/// Whether a sentence begins here, where a capital letter says nothing.
fn begins(line: &str, start: usize) -> bool {
    let before = line[..start].trim_end();
    before.is_empty() || before.ends_with(['.', '!', '?', ':', '«', '"', '“', '(', '\''])
}
