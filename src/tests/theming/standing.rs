//! Why texts lie where people have put them.

use pathways::theming::{
    Alone, Text,
    map::{Lying, Within},
    standing::{Standing, standings},
};

use super::{Backwards, challenges, text};

/// The texts in themes by their subjects, which are the first parts of their ids, but the first in no theme.
fn lying() -> Vec<Lying> {
    let subjects = ["tour", "fund", "young", "volun"];
    let theme = |text: &Text| {
        (0..)
            .zip(subjects)
            .find(|(_, subject)| text.id.starts_with(subject))
            .map(|(at, _)| Within::Theme(at * 3))
    };
    let within = |text: &Text| theme(text).unwrap_or(Within::Tray);
    let mut lying: Vec<Lying> =
        challenges().into_iter().map(|text| Lying { within: within(&text), text }).collect();
    lying[0].within = Within::Apart;
    lying
}

fn explained(lying: &[Lying]) -> Vec<Standing> {
    standings(&Alone, lying, &[])
}

#[test]
fn the_order_of_texts_and_of_work_explains_nothing_else() {
    let expected = explained(&lying());
    let mut shuffled = lying();
    shuffled.reverse();
    shuffled.swap(0, 7);
    assert_eq!(standings(&Backwards, &shuffled, &[]), expected);
}

#[test]
fn every_text_in_a_theme_is_told_of_once_and_what_is_in_none_counts_as_elsewhere() {
    let lying = lying();
    let themes = explained(&lying);
    assert_eq!(themes.iter().map(|theme| theme.theme).collect::<Vec<_>>(), [0, 3, 6, 9]);
    for theme in &themes {
        let mut told: Vec<&str> = theme.texts.iter().map(|text| text.id.as_str()).collect();
        told.sort_unstable();
        let of_it = lying.iter().filter(|one| one.within.theme() == Some(theme.theme));
        assert_eq!(told, of_it.map(|one| one.text.id.as_str()).collect::<Vec<_>>());
        let languages = theme.languages;
        assert_eq!(
            languages.en + languages.fr + languages.other,
            u32::try_from(told.len()).unwrap()
        );
        assert!(!theme.terms.is_empty() && theme.terms.iter().all(|term| 0 < term.inside));
        assert!(theme.texts.iter().all(|text| text.second != Some(theme.theme)));
    }
    let tour = themes[0].terms.iter().find(|term| term.term == "tour").unwrap();
    assert_eq!(tour.outside, 1, "the text in no theme");
}

#[test]
fn a_word_ties_a_text_to_its_theme_only_if_others_use_it_be_it_in_the_other_language() {
    let themes = explained(&lying());
    let words = |id: &str| {
        let texts = themes.iter().flat_map(|theme| &theme.texts);
        texts.clone().find(|text| text.id == id).unwrap().words.clone()
    };
    // Nobody else there writes of salaries and accounting.
    assert!(words("fund-09").iter().all(|word| !word.starts_with("account")));
    let alone = [
        text("a", "Volunteers are tired", "Volunteers run the bar."),
        text("b", "Les bénévoles sont à bout", "Les bénévoles tiennent le comptoir et la caisse."),
        text("c", "Touring costs too much", "A tour needs hotels."),
        text("d", "Une tournée coûte trop cher", "La tournée mange le cachet."),
    ];
    let within = |number: usize| Within::Theme(u32::from(number > 1));
    let lying = alone.into_iter().enumerate();
    let lying: Vec<Lying> =
        lying.map(|(number, text)| Lying { within: within(number), text }).collect();
    let themes = explained(&lying);
    let french = themes[0].texts.iter().find(|text| text.id == "b").unwrap();
    assert_eq!(french.words, ["bénévoles"], "the English text says the same of volunteers");
}

#[test]
fn texts_without_words_and_themes_of_one_are_explained_as_far_as_they_go() {
    assert_eq!(explained(&[]), []);
    let lying = [
        Lying { text: text("a", "", ""), within: Within::Theme(0) },
        Lying { text: text("b", "🎭", ""), within: Within::Theme(0) },
        Lying { text: text("c", "Rooms", ""), within: Within::Theme(1) },
    ];
    let themes = explained(&lying);
    assert_eq!(themes.len(), 2);
    assert!(themes.iter().flat_map(|theme| &theme.texts).all(|text| text.words.is_empty()));
    assert!(themes.iter().flat_map(|theme| &theme.texts).all(|text| text.second.is_none()));
}
