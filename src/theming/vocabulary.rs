//! What the texts of a theme say, and the others do not: stems by themes, counted in texts.

use super::{
    corpus::{Corpus, summed},
    dense::Dense,
    exact::{index, ln, position},
    interner::Interner,
    sparse::Sparse,
    tongue::Tongue,
    workers::Workers,
};

/// Half a text more on each side of a comparison, so that nothing is compared with zero.
const HALF: f64 = 0.5;

/// Stems with their languages, by texts and themes.
#[derive(Debug)]
pub(super) struct Vocabulary {
    /// Texts by stems.
    pub(super) used: Sparse,
    /// The word of each stem that is used most.
    pub(super) usual: Vec<usize>,
    known: Interner,
    /// How many texts of a theme use a stem.
    inside: Dense,
    totals: Vec<f64>,
    /// How many texts of a language a theme has, and all together.
    sizes: [Vec<f64>; 3],
    tongues: Vec<Tongue>,
}

/// A name of a stem that keeps the languages apart.
fn name(tongue: Tongue, stem: &str) -> String {
    format!("{}{stem}", tongue.place())
}

impl Vocabulary {
    pub(super) fn of(
        workers: &dyn Workers,
        corpus: &Corpus,
        stems: &[String],
        counts_at_all: impl Fn(usize) -> bool,
        themes: &[Option<u32>],
        count: usize,
    ) -> Self {
        let mut known = Interner::default();
        let mut tongues = Vec::new();
        let intern = |(word, stem): (usize, &String)| {
            counts_at_all(word).then(|| {
                let tongue = corpus.words[word].tongue;
                let (number, is_new) = known.intern(&name(tongue, stem));
                if is_new {
                    tongues.push(tongue);
                }
                position(number)
            })
        };
        let of_words: Vec<Option<u32>> = stems.iter().enumerate().map(intern).collect();
        let used = used(workers, corpus, &of_words, known.len());
        let usual = usual(corpus, &of_words, known.len());
        let mut inside = Dense::zero(count, known.len());
        let mut totals = vec![0.0; known.len()];
        let mut sizes = Tongue::ALL.map(|_| vec![0.0; count + 1]);
        for (text, theme) in themes.iter().enumerate() {
            let sizes = &mut sizes[corpus.tongues[text].place()];
            sizes[count] += 1.0;
            if let Some(theme) = theme {
                sizes[index(*theme)] += 1.0;
            }
            for (stem, _) in used.row(text) {
                totals[stem] += 1.0;
                if let Some(theme) = theme {
                    inside.row_mut(index(*theme))[stem] += 1.0;
                }
            }
        }
        Self { used, usual, known, inside, totals, sizes, tongues }
    }

    pub(super) fn stem(&self, tongue: Tongue, stem: &str) -> Option<usize> {
        self.known.number(&name(tongue, stem))
    }

    /// The stem itself.
    pub(super) fn spelled(&self, stem: usize) -> &str {
        &self.known.get(stem)[1..]
    }

    pub(super) fn tongue(&self, stem: usize) -> Tongue {
        self.tongues[stem]
    }

    /// How many texts use a stem.
    pub(super) fn total(&self, stem: usize) -> f64 {
        self.totals[stem]
    }

    pub(super) fn inside(&self, theme: usize, stem: usize) -> f64 {
        self.inside.row(theme)[stem]
    }

    pub(super) fn outside(&self, theme: usize, stem: usize) -> f64 {
        self.total(stem) - self.inside(theme, stem)
    }

    /// How much a stem says of a theme: much used inside and little outside, among texts in its language.
    pub(super) fn contrast(&self, theme: usize, stem: usize) -> f64 {
        let sizes = &self.sizes[self.tongues[stem].place()];
        let (size, all) = (sizes[theme], sizes[sizes.len() - 1]);
        contrast(self.inside(theme, stem), size, self.outside(theme, stem), all - size)
    }

    /// The stems of one language that say most of a theme, best first.
    pub(super) fn telling(&self, theme: usize, tongue: Tongue, most: usize) -> Vec<usize> {
        let least = if self.sizes[tongue.place()][theme] < 4.0 { 1.0 } else { 2.0 };
        let is_used =
            |stem: &usize| self.tongues[*stem] == tongue && least <= self.inside(theme, *stem);
        let mut stems: Vec<(f64, usize)> = (0..self.totals.len())
            .filter(is_used)
            .map(|stem| (self.contrast(theme, stem), stem))
            .filter(|(contrast, _)| *contrast > 0.0)
            .collect();
        stems
            .sort_by(|a, b| b.0.total_cmp(&a.0).then(self.known.get(a.1).cmp(self.known.get(b.1))));
        stems.into_iter().take(most).map(|(_, stem)| stem).collect()
    }
}

/// The share inside times how many times larger it is than the share outside, as a logarithm.
pub(super) fn contrast(inside: f64, size: f64, outside: f64, others: f64) -> f64 {
    let share = inside / size.max(1.0);
    let within = (inside + HALF) / (size + 2.0 * HALF);
    let beyond = (outside + HALF) / (others + 2.0 * HALF);
    share * ln(within / beyond)
}

fn used(workers: &dyn Workers, corpus: &Corpus, of_words: &[Option<u32>], width: usize) -> Sparse {
    let row = |text| {
        let stems =
            corpus.counts.row(text).filter_map(|(word, count)| Some((of_words[word]?, count)));
        summed(stems.collect())
    };
    Sparse::from_rows(workers, width, corpus.counts.height(), row)
}

/// For each stem the word that the texts use most for it, the first by alphabet where several are.
fn usual(corpus: &Corpus, of_words: &[Option<u32>], width: usize) -> Vec<usize> {
    let mut counts = vec![0.0; corpus.words.len()];
    for text in 0..corpus.counts.height() {
        corpus.counts.row(text).for_each(|(word, count)| counts[word] += count);
    }
    let mut usual: Vec<Option<usize>> = vec![None; width];
    for (word, stem) in of_words.iter().enumerate() {
        let Some(stem) = stem else { continue };
        let best = &mut usual[index(*stem)];
        let text = |word: usize| &corpus.words[word].text;
        let is_better = best.is_none_or(|best| {
            counts[best].total_cmp(&counts[word]).then(text(word).cmp(text(best))).is_lt()
        });
        if is_better {
            *best = Some(word);
        }
    }
    // Every stem came from a word.
    usual.into_iter().map(Option::unwrap_or_default).collect()
}
