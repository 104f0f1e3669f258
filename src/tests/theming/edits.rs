//! What people decided is kept, or refused as a whole.

use pathways::theming::{Alone, Edits, Known, Place, Refused, Size, Wish, propose};

use super::{MEDIUM, challenges, json, proposed, themes};

fn edited(json: &str) -> Wish {
    Wish { edits: serde_json::from_str(json).unwrap(), ..themes(4) }
}

/// The themes that were proposed, with further edits.
fn continued(size: Size, more: &str) -> Wish {
    let before = proposed(&challenges(), &themes(4));
    let known = before.themes.into_iter().map(|theme| Known {
        id: theme.id,
        label: Some(theme.label),
        members: theme.members,
    });
    let edits: Edits = serde_json::from_str(more).unwrap();
    Wish { size, edits: Edits { themes: known.collect(), ..edits }, seed: 1 }
}

fn theme_of(wish: &Wish, id: &str) -> String {
    let proposal = proposed(&challenges(), wish);
    let found = proposal.assignments.into_iter().find(|assignment| assignment.id == id);
    found.unwrap().theme.unwrap()
}

#[test]
fn a_pin_puts_a_text_where_it_says_and_a_forbid_keeps_it_out() {
    let pinned =
        edited(r#"{"pins": [{"id": "tour-01", "theme": "a"}, {"id": "fund-07", "theme": "a"}]}"#);
    assert_eq!(theme_of(&pinned, "tour-01"), "a");
    assert_eq!(theme_of(&pinned, "fund-07"), "a");
    let own = theme_of(&continued(MEDIUM, "{}"), "tour-01");
    let forbid = format!(r#"{{"forbids": [{{"id": "tour-01", "theme": "{own}"}}]}}"#);
    assert_ne!(theme_of(&continued(MEDIUM, &forbid), "tour-01"), own);
}

/// Those that people place say what becomes of texts like them, and lead no other astray.
#[test]
fn texts_that_people_place_take_their_company_along() {
    let subject = |id: &str| id.split('-').next().unwrap().to_owned();
    let texts = challenges();
    let mut subjects: Vec<String> = texts.iter().map(|text| subject(&text.id)).collect();
    subjects.dedup();
    let placed: Vec<&str> = subjects
        .iter()
        .flat_map(|one| texts.iter().filter(move |text| text.id.starts_with(one)).take(2))
        .map(|text| text.id.as_str())
        .collect();
    let pins = placed.iter().map(|id| Place { id: (*id).to_owned(), theme: subject(id) });
    let edits = Edits { pins: pins.collect(), ..Edits::default() };
    let proposal = proposed(&texts, &Wish { edits, ..themes(subjects.len()) });
    let others = proposal.assignments.iter().filter(|one| !placed.contains(&one.id.as_str()));
    let strangers = others.filter(|one| one.theme != Some(subject(&one.id))).count();
    assert!(strangers <= 1, "{strangers} of {}", texts.len() - placed.len());
}

#[test]
fn a_text_that_stands_alone_is_a_theme_of_its_own() {
    let proposal = proposed(&challenges(), &edited(r#"{"alone": ["volun-19"]}"#));
    assert_eq!(proposal.themes.len(), 4);
    assert_eq!(proposal.themes[0].members, ["volun-19"]);
}

#[test]
fn what_was_proposed_stays_when_nothing_changed() {
    let before = proposed(&challenges(), &themes(4));
    let again = proposed(&challenges(), &continued(MEDIUM, "{}"));
    assert_eq!(again.moved, 0);
    for (before, again) in before.themes.iter().zip(&again.themes) {
        assert_eq!((&before.id, &before.label), (&again.id, &again.label));
        assert_eq!(before.members, again.members);
    }
}

#[test]
fn a_new_text_is_placed_without_disturbing_the_rest() {
    let mut wish = continued(MEDIUM, "{}");
    for known in &mut wish.edits.themes {
        known.members.retain(|id| id != "tour-02");
    }
    let proposal = proposed(&challenges(), &wish);
    assert_eq!(proposal.moved, 0);
    assert_eq!(theme_of(&wish, "tour-02"), theme_of(&wish, "tour-01"));
}

#[test]
fn a_frozen_theme_keeps_its_members_and_gets_no_others() {
    let known = continued(MEDIUM, "{}").edits.themes;
    let id = &known[0].id;
    let mut wish = continued(MEDIUM, &format!(r#"{{"frozen": ["{id}"]}}"#));
    let left = wish.edits.themes[0].members.pop().unwrap();
    let proposal = proposed(&challenges(), &wish);
    assert_eq!(proposal.themes[0].members, wish.edits.themes[0].members);
    assert_ne!(theme_of(&Wish { size: Size::Themes(4), ..wish }, &left), *id);
}

#[test]
fn a_merge_joins_and_a_split_parts() {
    let known = continued(MEDIUM, "{}").edits.themes;
    let (from, into) = (&known[1].id, &known[0].id);
    let merge = format!(r#"{{"merges": [{{"from": "{from}", "into": "{into}"}}]}}"#);
    let merged = proposed(&challenges(), &continued(MEDIUM, &merge));
    assert_eq!(merged.themes.len(), 3);
    assert!(merged.themes.iter().all(|theme| theme.id != *from));
    let [one, other, ..] = known[0].members.as_slice() else { panic!("a theme of one") };
    let split =
        format!(r#"{{"splits": [{{"theme": "{into}", "parts": [["{one}"], ["{other}"]]}}]}}"#);
    let split = continued(MEDIUM, &split);
    assert_eq!(proposed(&challenges(), &split).themes.len(), 5);
    assert_eq!(theme_of(&split, one), *into);
    assert_eq!(theme_of(&split, other), format!("{into}-2"));
}

#[test]
fn a_theme_that_is_split_twice_becomes_three() {
    let known = continued(MEDIUM, "{}").edits.themes;
    let id = &known[0].id;
    let [one, two, three, ..] = known[0].members.as_slice() else { panic!("a small theme") };
    let split = format!(
        r#"{{"splits": [{{"theme": "{id}", "parts": [["{one}"], ["{two}"]]}},
            {{"theme": "{id}", "parts": [["{one}"], ["{three}"]]}}]}}"#
    );
    let wish = continued(MEDIUM, &split);
    let places = [one, two, three].map(|text| theme_of(&wish, text));
    assert_eq!(places, [id.clone(), format!("{id}-2"), format!("{id}-3")]);
}

#[test]
fn a_name_that_people_gave_is_kept_and_a_word_left_out_explains_nothing() {
    let named = r#"{"pins": [{"id": "tour-01", "theme": "a"}],
        "names": [{"theme": "a", "label": {"en": "On the road", "fr": "Sur la route"}}],
        "left_out": ["volunteer"]}"#;
    let proposal = proposed(&challenges(), &edited(named));
    assert_eq!(proposal.themes[0].label.fr, "Sur la route");
    let text = json(&proposal);
    assert!(!text.contains("\"bénévoles\"") && !text.contains("\"volunteers\""), "{text}");
}

#[test]
fn edits_that_cannot_all_be_kept_are_refused() {
    let refused = |edits: &str| propose(&Alone, &challenges(), &edited(edits)).unwrap_err();
    let id = |id: &str| id.to_owned();
    let twice = r#"{"pins": [{"id": "tour-01", "theme": "a"}, {"id": "tour-01", "theme": "b"}]}"#;
    assert_eq!(refused(twice), Refused::TwoPlaces(id("tour-01")));
    let kept_out = r#"{"pins": [{"id": "tour-01", "theme": "a"}],
        "forbids": [{"id": "tour-01", "theme": "a"}]}"#;
    assert_eq!(refused(kept_out), Refused::NoPlaceLeft(id("tour-01")));
    assert_eq!(refused(r#"{"alone": ["nobody"]}"#), Refused::NoSuchText(id("nobody")));
    assert_eq!(refused(r#"{"frozen": ["t9"]}"#), Refused::NoSuchTheme(id("t9")));
    let alone = r#"{"alone": ["tour-01", "tour-02", "tour-03", "tour-04", "tour-05"]}"#;
    assert_eq!(refused(alone), Refused::TooManySettled { settled: 5, wanted: 4 });
    let company =
        r#"{"alone": ["tour-01"], "pins": [{"id": "tour-02", "theme": "alone-tour-01"}]}"#;
    assert_eq!(refused(company), Refused::NotAlone(id("tour-01")));
    let circle = r#"{"themes": [{"id": "t1", "members": []}, {"id": "t2", "members": []}],
        "merges": [{"from": "t1", "into": "t2"}, {"from": "t2", "into": "t1"}]}"#;
    assert_eq!(refused(circle), Refused::Pointless(id("t1")));
}

#[test]
fn a_theme_in_one_language_is_named_in_the_other_as_the_other_texts_say_it() {
    let apart = r#"{"pins": [
        {"id": "fund-07", "theme": "en"}, {"id": "fund-08", "theme": "en"}, {"id": "fund-09", "theme": "en"},
        {"id": "fund-10", "theme": "fr"}, {"id": "fund-11", "theme": "fr"}, {"id": "fund-12", "theme": "fr"}]}"#;
    let proposal = proposed(&challenges()[6..12], &Wish { size: Size::Themes(2), ..edited(apart) });
    let labels: Vec<_> = proposal.themes.iter().map(|theme| &theme.label).collect();
    assert_eq!(
        (labels[0].fr.as_str(), labels[1].en.as_str()),
        ("bailleurs, financement", "funders, funding")
    );
}
