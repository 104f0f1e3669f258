//! Texts that say nearly what others say.

use pathways::theming::{
    Alone,
    similar::{Index, Languages},
};

use super::{challenges, text};

#[test]
fn a_challenge_is_found_from_its_other_language() {
    let (english, french): (Vec<_>, Vec<_>) =
        challenges().into_iter().partition(|text| text.body.contains(" the "));
    let index = Index::of(&Alone, &english, Languages::Bridged);
    let mut found = 0;
    for query in &french {
        let subject = query.id.split('-').next().unwrap();
        let best = index.find(query, 1)[0].text;
        found += usize::from(english[best].id.starts_with(subject));
    }
    assert!(french.len() <= found + 1, "{found} of {}", french.len());
}

#[test]
fn the_same_text_is_most_similar_and_nothing_is_like_nothing() {
    let texts = challenges();
    let index = Index::of(&Alone, &texts, Languages::Bridged);
    for (number, query) in texts.iter().enumerate() {
        let hits = index.find(query, 5);
        assert_eq!(hits[0].text, number);
        assert!(0.99 < hits[0].score.value() && hits.len() <= 5);
    }
    assert_eq!(index.find(&text("q", "", "🎭"), 5), []);
    assert_eq!(Index::of(&Alone, &[], Languages::Bridged).find(&texts[0], 5), []);
}

#[test]
fn missing_accents_and_endings_hide_nothing() {
    let texts = challenges();
    let index = Index::of(&Alone, &texts, Languages::Bridged);
    let hits = index.find(&text("q", "", "former un benevole"), 3);
    assert!(hits.iter().all(|hit| texts[hit.text].id.starts_with("volun")), "{hits:?}");
}
