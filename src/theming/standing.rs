//! Why texts lie in the themes in which they lie, however they came there: by a proposal or by hand.
//!
//! Nothing is grouped: the themes are taken as they are, and their words and texts are told from each other as a proposal
//! tells them. So what is explained is what people have made of it, and not what was once found.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Text,
    bridge::Bridge,
    corpus::{Corpus, Reading},
    exact::{index, position},
    grouping::points,
    label::Words,
    left_out::LeftOut,
    map::{Closeness, Lying, Placed},
    phrase::Phrases,
    present::{key_terms, languages, own_words},
    proposal::{KeyTerm, Languages},
    sparse::Sparse,
    terms::Terms,
    vocabulary::Vocabulary,
    workers::{Workers, map},
};

/// What makes a theme one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Its number.
    pub theme: u32,
    /// The words that say most of it.
    pub terms: Vec<KeyTerm>,
    /// How many of its texts are in which language.
    pub languages: Languages,
    /// Its texts, those first that are most clearly of it.
    pub texts: Vec<Reasons>,
}

/// Why a text lies in its theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reasons {
    /// The text.
    pub id: String,
    /// Its words that say most of the theme, of those that others of the theme use too, be it in the other language.
    pub words: Vec<String>,
    /// The number of the theme that it is closest to beside its own, if it is close to any.
    pub second: Option<u32>,
}

/// Explains every theme in which a text lies, in the order of their numbers. The words that are left out explain nothing. The
/// same texts in any order give the same.
pub fn standings(workers: &dyn Workers, lying: &[Lying], left_out: &[String]) -> Vec<Standing> {
    let mut lying: Vec<&Lying> = lying.iter().collect();
    lying.sort_by(|a, b| a.text.id.cmp(&b.text.id));
    let numbers: BTreeSet<u32> = lying.iter().filter_map(|one| one.within.theme()).collect();
    let places: BTreeMap<u32, usize> = numbers.iter().copied().zip(0..).collect();
    let place = |one: &&Lying| places.get(&one.within.theme()?).map(|place| position(*place));
    let placed: Vec<Option<u32>> = lying.iter().map(place).collect();
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); numbers.len()];
    for (text, place) in placed.iter().enumerate() {
        if let Some(place) = place {
            members[index(*place)].push(text);
        }
    }
    let texts: Vec<&Text> = lying.iter().map(|one| &one.text).collect();
    let corpus = Corpus::read(workers, &texts, Reading::Subjects);
    let bridge = Bridge::built_in();
    let left_out = LeftOut::of(left_out, bridge);
    let terms = Terms::of(workers, &corpus.words, bridge, &left_out);
    let points = points(workers, &corpus, &terms);
    let vocabulary = Vocabulary::of(
        workers,
        &corpus,
        &terms.stems,
        |word| !terms.of_words[word].is_empty(),
        &placed,
        numbers.len(),
    );
    let phrases = Phrases::read(workers, &texts, &corpus.tongues, &members, &vocabulary);
    let words = Words {
        corpus: &corpus,
        vocabulary: &vocabulary,
        phrases: &phrases,
        bridge,
        left_out: &left_out,
    };
    let closeness = Closeness::of(&points, vec![true; numbers.len()], &members);
    let numbers: Vec<u32> = numbers.into_iter().collect();
    let table = terms.count(workers, &corpus);
    map(workers, numbers.len(), |theme| {
        let shared = shared(&members[theme], &table);
        // A stem has the terms of each of its words.
        let is_shared = |stem: usize| {
            terms.of_words[vocabulary.usual[stem]].iter().any(|(term, _)| shared[index(*term)])
        };
        let reasons = |standing: Placed| Reasons {
            id: texts[standing.text].id.clone(),
            words: own_words(standing.text, theme, &words, is_shared),
            second: standing.second.map(|other| numbers[other]),
        };
        Standing {
            theme: numbers[theme],
            terms: key_terms(theme, &words),
            languages: languages(&corpus, &members[theme]),
            texts: closeness.standings(theme, &members[theme]).into_iter().map(reasons).collect(),
        }
    })
}

/// Which terms several of these texts use.
fn shared(texts: &[usize], table: &Sparse) -> Vec<bool> {
    let mut users = vec![0_u32; table.width];
    for text in texts {
        table.row(*text).for_each(|(term, _)| users[term] += 1);
    }
    users.into_iter().map(|users| users > 1).collect()
}
