//! What people decided is kept, or refused as a whole.

use pathways::theming::{Edits, Granularity, Known, Place, Proposal, Size, Wish};

use super::{MEDIUM, challenges, json, proposed, text, themes};

pub(super) fn edited(json: &str) -> Wish {
    Wish { edits: serde_json::from_str(json).unwrap(), ..themes(4) }
}

/// The themes that were proposed, with further edits.
pub(super) fn continued(size: Size, more: &str) -> Wish {
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

fn pins<'a>(places: impl Iterator<Item = (&'a str, &'a str)>) -> Edits {
    let pin = |(id, theme): (&str, &str)| Place { id: id.to_owned(), theme: theme.to_owned() };
    Edits { pins: places.map(pin).collect(), ..Edits::default() }
}

fn members(proposal: &Proposal, theme: &str) -> Vec<String> {
    let found = proposal.themes.iter().find(|found| found.id == theme);
    found.unwrap().members.clone()
}

/// What lies by hand in fewer themes than suit so many texts leaves nothing to find, and nothing to refuse.
#[test]
fn themes_in_which_nearly_all_lies_by_hand_stay_as_they_are() {
    let texts = challenges();
    let by_hand =
        (0..).zip(&texts).map(|(n, text)| (text.id.as_str(), if n < 9 { "a" } else { "b" }));
    for left in [0, 1] {
        let edits = pins(by_hand.clone().take(texts.len() - left));
        for granularity in Granularity::ALL {
            let size = Size::Granularity(granularity);
            let proposal = proposed(&texts, &Wish { size, edits: edits.clone(), seed: 0 });
            assert_eq!(members(&proposal, "a").len(), 9);
            assert!(proposal.themes.len() <= 2 + left, "{granularity:?}");
            assert_eq!(proposal.assignments.len(), texts.len());
        }
    }
}

#[test]
fn a_theme_of_texts_without_words_draws_in_no_stranger() {
    let mut texts = challenges();
    texts.push(text("x-emoji", "🎭🎻🎨", ""));
    let fun = pins([("x-emoji", "fun")].into_iter());
    let going_on = Edits { themes: continued(MEDIUM, "{}").edits.themes, ..fun.clone() };
    let going_on = proposed(&texts, &Wish { size: MEDIUM, edits: going_on, seed: 1 });
    assert_eq!(going_on.moved, 0);
    for proposal in [going_on, proposed(&texts, &Wish { size: MEDIUM, edits: fun, seed: 1 })] {
        assert_eq!(members(&proposal, "fun"), ["x-emoji"]);
    }
}

#[test]
fn a_theme_whose_texts_are_gone_gets_no_others_unless_a_number_is_asked_for() {
    let mut wish = continued(MEDIUM, "{}");
    wish.edits.themes.push(Known {
        id: "old".to_owned(),
        label: None,
        members: vec!["gone".to_owned()],
    });
    let proposal = proposed(&challenges(), &wish);
    assert_eq!((proposal.moved, proposal.themes.len()), (0, 4));
    let counted = proposed(&challenges(), &Wish { size: Size::Themes(5), ..wish });
    assert_eq!(counted.themes.len(), 5);
    assert!(!members(&counted, "old").is_empty());
}

#[test]
fn a_theme_whose_texts_people_put_elsewhere_draws_in_no_others() {
    let mut wish = continued(MEDIUM, "{}");
    let (from, into) = (wish.edits.themes[0].clone(), wish.edits.themes[1].id.clone());
    wish.edits.pins = pins(from.members.iter().map(|id| (id.as_str(), into.as_str()))).pins;
    let proposal = proposed(&challenges(), &wish);
    let moved = proposal.assignments.iter().filter(|one| one.moved_from.is_some());
    assert_eq!(
        moved.map(|one| &one.id).collect::<Vec<_>>(),
        from.members.iter().collect::<Vec<_>>()
    );
    assert!(members(&proposal, &from.id).is_empty());
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
fn a_new_theme_gets_no_id_by_which_people_know_another() {
    let known = continued(MEDIUM, "{}").edits.themes;
    let merge = format!(r#"{{"merges": [{{"from": "t4", "into": "{}"}}]}}"#, known[0].id);
    let merged = proposed(&challenges(), &continued(Size::Themes(4), &merge));
    let ids: Vec<&str> = merged.themes.iter().map(|theme| theme.id.as_str()).collect();
    assert_eq!(ids, ["t1", "t2", "t3", "t5"]);

    let [one, two, three, ..] = known[0].members.as_slice() else { panic!("a small theme") };
    let split = format!(r#"{{"splits": [{{"theme": "t1", "parts": [["{one}"], ["{two}"]]}}]}}"#);
    let mut wish = continued(MEDIUM, &split);
    wish.edits.themes[0].members.retain(|id| id != three);
    let part = Known { id: "t1-2".to_owned(), label: None, members: vec![three.clone()] };
    wish.edits.themes.push(part);
    assert_eq!(theme_of(&wish, two), "t1-3");
    assert_eq!(theme_of(&wish, three), "t1-2");
}

#[test]
fn a_theme_that_was_printed_without_a_name_gets_one_anew() {
    let mut wish = continued(MEDIUM, "{}");
    let before = proposed(&challenges(), &wish).themes.remove(0).label;
    let label = wish.edits.themes[0].label.as_mut().unwrap();
    (label.en, label.fr) = (String::new(), String::new());
    assert_eq!(proposed(&challenges(), &wish).themes[0].label, before);
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
