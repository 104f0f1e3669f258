//! The naive way to themes, for comparison: tf-idf of stems, a few directions, one k-means.
//!
//! It is made of the parts of [`propose`](super::propose) and lacks what that adds: the bridge, the taking out of
//! languages, the consensus, the refinement. On texts in two languages it finds the languages.

use super::{
    Text,
    cluster::Field,
    consensus::middles,
    corpus::{Corpus, Reading, summed},
    exact::position,
    grouping::directions,
    interner::Interner,
    reduce::reduce,
    seed::Seed,
    sparse::Sparse,
    stem::stem,
    weight::weighted,
    workers::{Workers, map},
};

/// Rounds in which the directions are found: as many as libraries take where they are not told.
const ROUNDS: u32 = 5;

/// The group of each text, in their order.
pub fn group_naively(workers: &dyn Workers, texts: &[Text], groups: usize, seed: u64) -> Vec<u32> {
    let seed = Seed::new(seed);
    let read: Vec<&Text> = texts.iter().collect();
    let corpus = Corpus::read(workers, &read, Reading::Subjects);
    let table = weighted(workers, &stems(workers, &corpus));
    let mut points = reduce(workers, &table, directions(texts.len()), ROUNDS, seed);
    points.normalise();
    let fixed = vec![None; texts.len()];
    let field = Field { points: &points, fixed: &fixed };
    let members: Vec<usize> = (0..texts.len()).collect();
    let mut chance = seed.derive(1).stream();
    let anchors = middles(&points, &fixed, 0);
    let centres = field.settle(&members, anchors, groups, &mut chance).centres;
    field.assigned(workers, &centres)
}

/// How often each text uses each stem, whatever its language.
fn stems(workers: &dyn Workers, corpus: &Corpus) -> Sparse {
    let words = &corpus.words;
    let stems = map(workers, words.len(), |word| stem(words[word].tongue, &words[word].text));
    let mut known = Interner::default();
    let numbers: Vec<u32> = stems.iter().map(|stem| position(known.intern(stem).0)).collect();
    let row = |text| {
        summed(corpus.counts.row(text).map(|(word, count)| (numbers[word], count)).collect())
    };
    Sparse::from_rows(workers, known.len(), corpus.counts.height(), row)
}
