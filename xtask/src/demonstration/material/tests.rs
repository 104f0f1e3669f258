//! The words of the demonstration hold together before anybody plays them.

use std::collections::BTreeSet;

use super::*;
use crate::demonstration::topics::{self, Said};
use crate::demonstration::{shores_2026, shores_2027};

/// As many as the full campaign begins with, half of them in each language.
const CHALLENGES: usize = 40;
const PANELISTS: usize = shores_2026::PANELISTS;

fn all() -> [Material; 2] {
    [shores_2026::TABLES.read().unwrap(), shores_2027::TABLES.read().unwrap()]
}

#[test]
fn half_of_forty_challenges_are_french() {
    let challenges = shores_2027::TABLES.read().unwrap().challenges;
    assert_eq!(challenges.len(), CHALLENGES);
    let french = challenges.iter().filter(|one| one.language == "fr").count();
    assert_eq!(french, CHALLENGES / 2);
}

#[test]
fn a_challenge_is_as_long_as_members_write_it() {
    for material in all() {
        for Challenge { key, title, body, .. } in material.challenges.iter().chain(&material.parts)
        {
            assert!(title.chars().count() < 80, "{key:?}");
            let words = body.split_whitespace().count();
            assert!((60..=170).contains(&words), "{key:?}: {words}");
        }
    }
}

#[test]
fn what_is_known_already_stands_in_both_languages() {
    let initiatives = initiatives().unwrap();
    for language in ["en", "fr"] {
        assert!(initiatives.iter().filter(|one| one.language == language).count() >= 3);
    }
}

#[test]
fn every_key_leads_somewhere_and_to_one_thing_only() {
    for material in all() {
        let keys = |challenges: &[Challenge]| {
            challenges.iter().map(|challenge| challenge.key.clone()).collect::<Vec<_>>()
        };
        let named = [keys(&material.challenges), keys(&material.parts)].concat();
        let distinct: BTreeSet<&Key> = named.iter().collect();
        assert_eq!(distinct.len(), named.len());
        let themes: BTreeSet<&Key> = material.themes.iter().map(|theme| &theme.key).collect();
        let used: BTreeSet<&Key> =
            material.challenges.iter().filter_map(|one| one.theme.as_ref()).collect();
        assert_eq!(used, themes, "an empty theme cannot be signed");
        assert!(material.translations.iter().all(|one| distinct.contains(&one.key)));
    }
}

#[test]
fn a_translation_is_into_the_other_language_of_a_challenge_that_takes_part() {
    for material in all() {
        for translation in &material.translations {
            let original = material.challenges.iter().find(|one| one.key == translation.key);
            let original = original.unwrap();
            assert_ne!(original.language, translation.language, "{:?}", translation.key);
            assert_eq!(original.declined, None, "{:?}", translation.key);
        }
    }
}

#[test]
fn nobody_is_asked_whether_to_merge_or_split() {
    let challenges = shores_2027::TABLES.read().unwrap().challenges;
    for key in shores_2027::MERGED.iter().chain([&shores_2027::SPLIT]) {
        let challenge = challenges.iter().find(|one| one.key.0 == *key).unwrap();
        assert_eq!(challenge.member, None, "{key}");
    }
}

#[test]
fn the_panel_chooses_the_topics_for_which_reasons_are_written() {
    let topics = topics::read(shores_2026::TOPICS).unwrap();
    for topic in &topics {
        assert_eq!(topic.marks.len(), PANELISTS, "{:?}", topic.name);
        let said = |what| topic.marks.iter().filter(|mark| **mark == what).count();
        let eligible = PANELISTS - said(Said::Conflict);
        let is_chosen = 2 * said(Said::Approve) >= eligible;
        assert_eq!(is_chosen, topic.reason.is_some(), "{:?}", topic.name);
        assert_eq!(is_chosen, topic.course.is_some(), "{:?}", topic.name);
    }
    assert_eq!(topics.iter().filter(|topic| topic.reason.is_some()).count(), 5);
}

#[test]
fn french_has_its_signs_and_its_no_break_spaces() {
    let french = |text: &str| {
        !text.contains('\'')
            && !text.contains(" :")
            && !text.contains(" ?")
            && !text.contains("« ")
            && !text.contains(" »")
    };
    for material in all() {
        let challenges = material.challenges.iter().chain(&material.parts);
        let written = challenges.map(|one| (&one.key, &one.language, &one.title, &one.body));
        let translated = material
            .translations
            .iter()
            .map(|one| (&one.key, &one.language, &one.title, &one.body));
        for (key, _, title, body) in written.chain(translated).filter(|one| one.1 == "fr") {
            assert!(french(title) && french(body), "{key:?}");
        }
    }
}
