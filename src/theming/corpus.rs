//! The texts as counted words: where every later step begins.

use super::{
    Text,
    exact::{index, position},
    interner::Interner,
    sparse::Sparse,
    tongue::Tongue,
    workers::{Workers, map},
};

mod reading;

use reading::Part;

pub(super) use reading::Claim;

/// Texts that one task reads. It decides in which order words are numbered, so it is part of the result.
const TOGETHER: usize = 256;

/// A language is one of a corpus where one in so many texts is surely in it.
const SPOKEN: usize = 20;

/// What is read of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// Words that can name a theme.
    Subjects,
    /// Numbers, numerals and weak verbs too, which say whether two texts tell of the same thing.
    Everything,
}

/// A word in the language of its paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) tongue: Tongue,
    pub(super) text: String,
}

/// Texts as counted words, stop words left out.
#[derive(Debug)]
pub(super) struct Corpus {
    pub(super) words: Vec<Word>,
    /// Of which words nobody knows the language for sure.
    pub(super) is_open: Vec<bool>,
    /// Texts by words.
    pub(super) counts: Sparse,
    /// The language of each text.
    pub(super) tongues: Vec<Tongue>,
}

impl Corpus {
    /// How many letters the words of all texts have, each word of a text counted once.
    pub(super) fn letters(&self) -> usize {
        let of_text = |text| {
            self.counts.row(text).map(|(word, _)| self.words[word].text.len()).sum::<usize>()
        };
        (0..self.counts.height()).map(of_text).sum()
    }

    /// Reads texts.
    pub(super) fn read(workers: &dyn Workers, texts: &[&Text], reading: Reading) -> Self {
        let parts = map(workers, texts.len().div_ceil(TOGETHER), |part| {
            let end = ((part + 1) * TOGETHER).min(texts.len());
            Part::read(&texts[part * TOGETHER..end], reading)
        });
        let spoken = Spoken::of(&parts);
        let settle = |claim| spoken.settle(claim);
        let mut known = Tongue::ALL.map(|_| Interner::default());
        let mut numbers: [Vec<u32>; 3] = Tongue::ALL.map(|_| Vec::new());
        let mut words = Vec::new();
        let mut is_open = Vec::new();
        let mut counts = Sparse::new(0);
        let mut tongues = Vec::with_capacity(texts.len());
        // Each part goes when it was entered: all of them take as much memory as the table.
        for Part { words: spelled, rows } in parts {
            for row in rows {
                let mut cells: Vec<(u32, f64)> = Vec::with_capacity(row.counts.len());
                for (word, claim, count) in &row.counts {
                    let tongue = settle(*claim);
                    let text = spelled.get(index(*word));
                    let (number, is_new) = known[tongue.place()].intern(text);
                    if is_new {
                        numbers[tongue.place()].push(position(words.len()));
                        words.push(Word { tongue, text: text.to_owned() });
                        is_open.push(true);
                    }
                    let number = numbers[tongue.place()][number];
                    is_open[index(number)] &= !matches!(claim, Claim::Known(_));
                    cells.push((number, f64::from(*count)));
                }
                counts.push(summed(cells));
                tongues.push(settle(row.claim));
            }
        }
        counts.width = words.len();
        Self { words, is_open, counts, tongues }
    }
}

/// Cells in ascending order, each column once.
pub(super) fn summed(mut cells: Vec<(u32, f64)>) -> Vec<(u32, f64)> {
    cells.sort_by_key(|(column, _)| *column);
    cells.dedup_by(|later, first| {
        let same = later.0 == first.0;
        if same {
            first.1 += later.1;
        }
        same
    });
    cells
}

/// The languages of the texts whose language is known.
struct Spoken {
    /// How many texts are in each.
    texts: [usize; 3],
}

impl Spoken {
    fn of(parts: &[Part]) -> Self {
        let mut texts = [0; 3];
        for row in parts.iter().flat_map(|part| &part.rows) {
            if let Claim::Known(tongue) = row.claim {
                texts[tongue.place()] += 1;
            }
        }
        Self { texts }
    }

    /// What is taken for the language of a text.
    fn settle(&self, claim: Claim) -> Tongue {
        match claim {
            Claim::Known(tongue) => tongue,
            Claim::Likely(tongue) if self.has(tongue) => tongue,
            Claim::Likely(_) | Claim::Open => self.usual(),
        }
    }

    fn has(&self, tongue: Tongue) -> bool {
        self.texts.iter().sum::<usize>() <= self.texts[tongue.place()] * SPOKEN
    }

    /// What most texts are.
    fn usual(&self) -> Tongue {
        let of = |tongue: Tongue| self.texts[tongue.place()];
        if of(Tongue::French) > of(Tongue::English) { Tongue::French } else { Tongue::English }
    }
}
