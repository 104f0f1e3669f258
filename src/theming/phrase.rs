//! Two words that stand side by side, as people wrote them: what says more than either alone.

use std::collections::BTreeMap;

use super::{
    Text,
    exact::real,
    tongue::Tongue,
    vocabulary::{Vocabulary, contrast},
    workers::{Workers, map},
};

mod reader;

use reader::Reader;

/// What fewer texts of a theme have is no phrase of it.
const LEAST: usize = 2;

/// Texts of each theme that are read once more for phrases; more would say the same.
const TEXTS: usize = 200;

/// Two words tell more than one that is as frequent.
const BONUS: f64 = 1.5;

/// Two stems that stand side by side.
type Pair = [usize; 2];

/// Phrases of the themes.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    /// Those that several texts of some theme have.
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
        workers: &dyn Workers,
        texts: &[&Text],
        tongues: &[Tongue],
        themes: &[Vec<usize>],
        vocabulary: &Vocabulary,
    ) -> Self {
        let taken = |theme: usize| themes[theme].iter().take(TEXTS);
        let read = map(workers, themes.len(), |theme| {
            let mut reader = Reader::new(vocabulary);
            taken(theme).for_each(|text| reader.read(*text, texts[*text], tongues[*text]));
            (reader.pairs(), reader)
        });
        let mut phrases =
            Self { read: Tongue::ALL.map(|_| vec![0.0; themes.len()]), ..Self::default() };
        for theme in 0..themes.len() {
            for text in taken(theme) {
                let tongue = tongues[*text].place();
                phrases.read[tongue][theme] += 1.0;
                phrases.all[tongue] += 1.0;
            }
        }
        let pairs = read.iter().flat_map(|(pairs, _)| pairs);
        let telling = pairs.filter(|paired| LEAST <= paired.texts);
        phrases.pairs = telling.map(|paired| (paired.pair, Counted::default())).collect();
        for (theme, (pairs, reader)) in read.iter().enumerate() {
            for paired in pairs {
                if let Some(counted) = phrases.pairs.get_mut(&paired.pair) {
                    counted.inside.insert(theme, real(paired.texts));
                    counted.total += real(paired.texts);
                    reader.add_forms(paired, &mut counted.forms);
                }
            }
            for (stem, written, times) in reader.spelled() {
                let forms = phrases.forms.entry(stem).or_default();
                *forms.entry(written.to_owned()).or_default() += times;
            }
        }
        phrases
    }

    /// How a stem is written most.
    pub(super) fn written(&self, stem: usize) -> Option<&str> {
        self.forms.get(&stem).and_then(most_frequent)
    }

    /// The pairs of a theme in one language with what they say of it.
    pub(super) fn of(&self, theme: usize, tongue: Tongue, vocabulary: &Vocabulary) -> Vec<Phrase> {
        let size = self.read[tongue.place()][theme];
        let others = self.all[tongue.place()] - size;
        let least = real(if size < 10.0 { LEAST } else { LEAST + 1 });
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
