//! What is found quickly is what a search finds that looks at every text.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::theming::{exact::ln, exact::real, grams::grams};

/// Words of both languages, with misspelled ones, in many forms.
const WORDS: [&str; 24] = [
    "tour",
    "tours",
    "tournée",
    "tournées",
    "hotel",
    "hôtels",
    "volunteer",
    "bénévoles",
    "grant",
    "subvention",
    "grants",
    "theatre",
    "théâtre",
    "theaters",
    "gouvernance",
    "governance",
    "gouvrenance",
    "the",
    "les",
    "school",
    "école",
    "2026",
    "artist",
    "artistes",
];

fn texts(most: usize) -> impl Strategy<Value = Vec<Text>> {
    let words = || prop::collection::vec(prop::sample::select(WORDS.to_vec()), 0..9);
    let text = (words(), words()).prop_map(|(title, body)| Text {
        id: String::new(),
        title: title.join(" "),
        body: body.join(" "),
        language: None,
    });
    prop::collection::vec(text, 1..most)
}

/// Runs of letters by how often a text has them.
fn runs(corpus: &Corpus, text: usize) -> BTreeMap<String, f64> {
    let mut runs = BTreeMap::new();
    for (word, times) in corpus.counts.row(text) {
        for run in grams(&corpus.words[word].text) {
            *runs.entry(run).or_default() += times;
        }
    }
    runs
}

/// What [`Index::find`] must find, by the definition of what texts have in common.
fn looked_for(index: &Index, texts: &[Text], query: &Text, most: usize) -> Vec<Hit> {
    let read = |texts: &[&Text]| Corpus::read(&Alone, texts, Reading::Everything);
    let (corpus, query) = (read(&texts.iter().collect::<Vec<_>>()), read(&[query]));
    let shares = index.by_words(&query);
    let mut order: Vec<usize> = (0..texts.len()).filter(|text| shares[*text] > 0.0).collect();
    order.sort_by(|a, b| shares[*b].total_cmp(&shares[*a]).then(a.cmp(b)));
    order.truncate(CANDIDATES.max(most));
    let all: Vec<BTreeMap<String, f64>> =
        (0..texts.len()).map(|text| runs(&corpus, text)).collect();
    let rarity = |run: &String| {
        let used = all.iter().filter(|runs| runs.contains_key(run)).count();
        ln((1.0 + real(texts.len())) / (1.0 + real(used))) + 1.0
    };
    let weigh = |runs: &BTreeMap<String, f64>| -> BTreeMap<String, f64> {
        runs.iter().map(|(run, count)| (run.clone(), ln(1.0 + count) * rarity(run))).collect()
    };
    let length =
        |runs: &BTreeMap<String, f64>| runs.values().map(|value| value * value).sum::<f64>().sqrt();
    let wanted = weigh(&runs(&query, 0));
    let hit = |text: usize| {
        let own = weigh(&all[text]);
        let common: f64 =
            own.iter().filter_map(|(run, value)| Some(wanted.get(run)? * value)).sum();
        let alike = common / length(&own) / length(&wanted);
        Hit { text, score: Share::of(f64::midpoint(shares[text], alike)) }
    };
    let mut hits: Vec<Hit> = order.into_iter().map(hit).collect();
    hits.sort_by(|a, b| b.score.cmp(&a.score).then(a.text.cmp(&b.text)));
    hits
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_quick_search_finds_what_a_look_at_every_text_finds(
        texts in texts(150),
        queries in texts(4),
        most in 1..80_usize,
    ) {
        let index = Index::of(&Alone, &texts, Languages::Bridged);
        for query in &queries {
            let all = looked_for(&index, &texts, query, most);
            let found = index.find(query, most);
            prop_assert_eq!(found.len(), most.min(all.len()));
            // Sums in another order may round to the next ten-thousandth.
            let near = |a: Share, b: Share| {
                a.ten_thousandths().abs_diff(b.ten_thousandths()) <= 1
            };
            for (found, expected) in found.iter().zip(&all) {
                prop_assert!(near(found.score, expected.score), "{found:?} {expected:?}");
                let same = all.iter().find(|hit| hit.text == found.text);
                prop_assert!(same.is_some_and(|same| near(same.score, found.score)), "{found:?}");
            }
            let different: BTreeSet<usize> = found.iter().map(|hit| hit.text).collect();
            prop_assert_eq!(different.len(), found.len());
        }
    }
}
