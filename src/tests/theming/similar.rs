//! Texts that say nearly what others say.

use pathways::theming::{
    Alone,
    similar::{Index, Languages, MOST_SOUGHT},
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

#[test]
fn a_search_ignores_endings_and_accents_and_knows_both_languages() {
    let texts = challenges();
    let index = Index::of(&Alone, &texts, Languages::Bridged);
    let found = |words: &str| -> Vec<&str> {
        let [sought] = &index.search(words)[..] else { panic!("{words} is one word") };
        sought.hits.iter().map(|hit| texts[hit.text].id.as_str()).collect()
    };
    for forms in [["tour", "TOURS"], ["benevole", "bénévoles"], ["grant", "grants"]] {
        let [one, other] = forms.map(found);
        assert!(!one.is_empty());
        assert_eq!(one, other, "{forms:?}");
    }
    let is_in = |word: &str, id: &&str| {
        let text = texts.iter().find(|text| text.id == **id).unwrap();
        format!("{} {}", text.title, text.body).to_lowercase().contains(word)
    };
    let tours = found("tour");
    assert!(tours.iter().any(|id| is_in("tournée", id)), "{tours:?}");
    assert!(tours.iter().any(|id| is_in("tour ", id)), "{tours:?}");
    assert_eq!(found("xylophone"), Vec::<&str>::new());
}

#[test]
fn words_of_every_text_are_not_looked_for() {
    let index = Index::of(&Alone, &challenges(), Languages::Bridged);
    let words = |query: &str| -> Vec<String> {
        index.search(query).into_iter().map(|sought| sought.word).collect()
    };
    assert_eq!(words("Les frais de l’hôtel"), ["frais", "hôtel"]);
    assert_eq!(words("the tours of 2026"), ["tours", "2026"]);
    assert_eq!(words("🎭 ?"), Vec::<String>::new());
}

#[test]
fn a_search_looks_for_each_word_once_and_for_no_more_than_the_limit() {
    let index = Index::of(&Alone, &[], Languages::Bridged);
    assert_eq!(index.search(&"rue ".repeat(10_000)).len(), 1);
    let many: Vec<String> = (1..100).map(|length| "x".repeat(length)).collect();
    assert_eq!(index.search(&many.join(" ")).len(), MOST_SOUGHT);
}

/// A title says too little to tell its language; the same title is found all the same.
#[test]
fn a_query_without_a_little_word_is_looked_for_in_both_languages() {
    let texts = challenges();
    let index = Index::of(&Alone, &texts, Languages::Bridged);
    for (query, subject) in [
        ("Tournées", "tour"),
        ("Bénévoles épuisés", "volun"),
        ("benevoles", "volun"),
        ("subvention", "fund"),
        ("Volunteers", "volun"),
    ] {
        let hits = index.find(&text("q", query, ""), 3);
        assert!(!hits.is_empty(), "{query}");
        assert!(hits.iter().all(|hit| texts[hit.text].id.starts_with(subject)), "{query} {hits:?}");
    }
}
