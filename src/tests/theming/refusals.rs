//! What cannot all be kept is refused, and the refusal names it.

use pathways::theming::{Alone, Refused, Size, Wish, propose};

use super::{
    MEDIUM, challenges,
    edits::{continued, edited},
};

fn id(id: &str) -> String {
    id.to_owned()
}

fn refused(wish: &Wish) -> Refused {
    propose(&Alone, &challenges(), wish).unwrap_err()
}

#[test]
fn edits_that_cannot_all_be_kept_are_refused() {
    let refused = |edits: &str| refused(&edited(edits));
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

/// The tests know by these ids where a text was, because `continued` begins with one proposal.
fn member(theme: usize) -> String {
    continued(MEDIUM, "{}").edits.themes[theme].members[0].clone()
}

#[test]
fn a_theme_goes_into_one_other_and_has_one_name() {
    let refused = |edits: &str| refused(&continued(MEDIUM, edits));
    let twice = r#"{"merges": [{"from": "t1", "into": "t2"}, {"from": "t1", "into": "t3"}]}"#;
    assert_eq!(refused(twice), Refused::TwoHeirs(id("t1")));
    let names = r#"{"names": [{"theme": "t1", "label": {"en": "A", "fr": "A"}},
        {"theme": "t1", "label": {"en": "B", "fr": "A"}}]}"#;
    assert_eq!(refused(names), Refused::TwoNames(id("t1")));
    let nameless = r#"{"names": [{"theme": "t1", "label": {"en": "A", "fr": " "}}]}"#;
    assert_eq!(refused(nameless), Refused::Nameless(id("t1")));
    let alone = format!("alone-{}", member(0));
    let merged = format!(
        r#"{{"alone": ["{}"], "merges": [{{"from": "t2", "into": "{alone}"}}]}}"#,
        member(0)
    );
    assert_eq!(refused(&merged), Refused::NoSuchTheme(alone));
}

#[test]
fn what_was_there_before_is_there_once() {
    let mut wish = continued(MEDIUM, "{}");
    wish.edits.themes[1].id = id("t1");
    assert_eq!(refused(&wish), Refused::SameTheme(id("t1")));
    let mut wish = continued(MEDIUM, "{}");
    wish.edits.themes[1].members.push(member(0));
    assert_eq!(refused(&wish), Refused::TwoPlaces(member(0)));
    let mut wish = continued(MEDIUM, "{}");
    wish.edits.themes[0].label.as_mut().unwrap().en = id("");
    assert_eq!(refused(&wish), Refused::Nameless(id("t1")));
}

#[test]
fn a_frozen_theme_is_changed_by_no_other_edit() {
    let (own, other) = (member(0), member(1));
    let changes = [
        format!(r#""pins": [{{"id": "{own}", "theme": "t2"}}]"#),
        format!(r#""pins": [{{"id": "{other}", "theme": "t1"}}]"#),
        format!(r#""alone": ["{own}"]"#),
        id(r#""merges": [{"from": "t2", "into": "t1"}]"#),
        id(r#""merges": [{"from": "t1", "into": "t2"}]"#),
        format!(r#""splits": [{{"theme": "t1", "parts": [["{own}"], ["{other}"]]}}]"#),
    ];
    for change in changes {
        let wish = continued(MEDIUM, &format!(r#"{{"frozen": ["t1"], {change}}}"#));
        assert_eq!(refused(&wish), Refused::Frozen(id("t1")), "{change}");
    }
    let stays = format!(r#"{{"frozen": ["t1"], "pins": [{{"id": "{own}", "theme": "t1"}}]}}"#);
    assert!(propose(&Alone, &challenges(), &continued(MEDIUM, &stays)).is_ok());
}

#[test]
fn a_part_of_a_theme_has_texts_of_that_theme_only() {
    let (own, other) = (member(0), member(1));
    let split = format!(r#"{{"splits": [{{"theme": "t1", "parts": [["{own}"], ["{other}"]]}}]}}"#);
    let expected = Refused::NoMember { text: other, theme: id("t1") };
    assert_eq!(refused(&continued(MEDIUM, &split)), expected);
}

#[test]
fn so_many_themes_are_refused_where_one_of_them_can_have_no_text() {
    let wish = |edits: &str| {
        let mut wish = continued(Size::Themes(6), edits);
        for name in ["x", "y"] {
            let mut empty = wish.edits.themes[0].clone();
            (empty.id, empty.members) = (id(name), Vec::new());
            wish.edits.themes.push(empty);
        }
        wish
    };
    let filled = propose(&Alone, &challenges(), &wish("{}")).unwrap();
    assert!(filled.themes.iter().all(|theme| !theme.members.is_empty()));
    let mut frozen = wish("{}");
    frozen.edits.frozen.push(id("y"));
    assert_eq!(refused(&frozen), Refused::NoTextLeft(id("y")));
    let mut forbidden = wish("{}");
    for (text, name) in challenges()
        .into_iter()
        .skip(1)
        .flat_map(|text| ["x", "y"].map(|name| (text.id.clone(), name)))
    {
        forbidden.edits.forbids.push(pathways::theming::Place { id: text, theme: id(name) });
    }
    // One text is left for two themes.
    assert_eq!(refused(&forbidden), Refused::NoTextLeft(id("y")));
    let second = challenges()[1].id.clone();
    forbidden.edits.forbids.retain(|forbid| forbid.id != second || forbid.theme != "x");
    // Now either has one of its own, whichever is asked first.
    let filled = propose(&Alone, &challenges(), &forbidden).unwrap();
    assert!(filled.themes.iter().all(|theme| !theme.members.is_empty()));
}
