//! Themes: the coverage equation, signing, merging, splitting, and the way back.

use std::collections::{BTreeMap, BTreeSet};

use pathways::{
    campaign::{Command, Fact, Guard, ThemePart},
    challenge::DeclineCode,
    id::{ChallengeId, LineageId, ThemeId},
    stage::Stage,
    theme::{Coverage, ThemeState},
};

use crate::given::{CURATOR, HOST, MEMBERS, MODERATOR, Story, because, both, unmet, words};

/// At theming, with the three challenges in two themes that nobody has signed.
fn grouped() -> Story {
    let mut story = Story::at(Stage::Theming);
    let [a, b, c] = story.challenges;
    story.themes = vec![story.s.theme("rooms", &[a, b]), story.s.theme("money", &[c])];
    story
}

/// The members of each live theme.
fn members(story: &Story) -> BTreeMap<ThemeId, BTreeSet<ChallengeId>> {
    let campaign = &story.s.campaign;
    let live = campaign.themes.values().filter(|theme| theme.is_live());
    live.map(|theme| (theme.id, campaign.members_of(theme.id).map(|one| one.id).collect()))
        .collect()
}

fn lineage(facts: &[Fact]) -> LineageId {
    match facts {
        [Fact::ThemesMerged { merge, .. }] => *merge,
        [Fact::ThemeSplit { split, .. }] => *split,
        other => panic!("{other:?}"),
    }
}

fn merge(story: &mut Story) -> LineageId {
    let (from, into) = (vec![story.themes[1]], story.themes[0]);
    lineage(&story.s.given(CURATOR, Command::MergeThemes { from, into }))
}

fn undo(lineage: LineageId) -> Command {
    Command::Undo { lineage, reason: because() }
}

#[test]
fn every_challenge_is_in_one_place_of_the_equation() {
    let mut story = Story::at(Stage::Call);
    let [a, b, c] = story.challenges;
    let declined = story.s.submits(MEMBERS[0], "declined");
    let code = DeclineCode::OffTopic;
    story.s.given(MODERATOR, Command::Decline { challenge: declined, code, reason: None });
    let withdrawn = story.s.submits(MEMBERS[0], "withdrawn");
    story.s.given(MEMBERS[0], Command::Withdraw { challenge: withdrawn });
    let parts = vec![words("one"), words("two")];
    story.s.given(CURATOR, Command::Split { challenge: c, parts, reason: because() });
    let same = story.s.accepted(MEMBERS[1], "same");
    let person = crate::given::id_of(MEMBERS[1]);
    story.s.given(HOST, Command::Grant { person, role: pathways::role::Role::Curator });
    story
        .s
        .given(MEMBERS[1], Command::ProposeMerge { from: vec![same], into: b, reason: because() });
    story.s.theme("rooms", &[a]);
    story.s.submits(MEMBERS[0], "pending");
    story.s.given(CURATOR, Command::SetApart { challenge: b });
    let coverage = story.s.campaign.coverage();
    let expected = Coverage {
        pending: 1,
        themed: 1,
        unthemed: 2,
        apart: 1,
        merged: 1,
        split: 1,
        declined: 1,
        withdrawn: 1,
        submitted: 9,
    };
    assert_eq!(coverage, expected);
    assert!(coverage.adds_up());
}

#[test]
fn signing_records_the_equation() {
    let mut story = grouped();
    let facts = story.s.given(CURATOR, Command::SignThemes { open_questions: 0 });
    let [Fact::ThemesSigned { themes, coverage, open_questions }] = facts.as_slice() else {
        panic!("{facts:?}")
    };
    assert_eq!((themes.len(), *open_questions), (2, 0));
    assert_eq!((coverage.themed, coverage.unthemed, coverage.submitted), (3, 0, 3));
}

#[test]
fn a_challenge_that_is_set_apart_waits_for_no_theme_until_somebody_puts_it_elsewhere() {
    let mut story = grouped();
    let (challenge, theme) = (story.challenges[0], story.themes[1]);
    story.s.given(CURATOR, Command::SignThemes { open_questions: 0 });
    let apart = Command::SetApart { challenge };
    story.s.given(CURATOR, apart.clone());
    assert_eq!(story.s.campaign.themes[&story.themes[0]].state, ThemeState::Edited, "it left it");
    let counted = |story: &Story| {
        let coverage = story.s.campaign.coverage();
        assert!(coverage.adds_up());
        (coverage.themed, coverage.unthemed, coverage.apart)
    };
    assert_eq!(counted(&story), (2, 0, 1));
    assert_eq!(story.s.given(HOST, apart.clone()), [], "it is apart already");
    let facts = story.s.given(CURATOR, Command::SignThemes { open_questions: 0 });
    let [Fact::ThemesSigned { coverage, .. }] = facts.as_slice() else { panic!("{facts:?}") };
    assert_eq!(coverage.apart, 1);

    let tray = Command::Place { challenge, theme: None };
    assert_eq!(story.s.given(HOST, tray.clone()).len(), 1);
    assert_eq!(counted(&story), (2, 1, 0));
    assert_eq!(story.s.given(HOST, tray), [], "it lies there already");
    story.s.given(CURATOR, apart);
    story.s.given(CURATOR, Command::Place { challenge, theme: Some(theme) });
    assert_eq!(counted(&story), (3, 0, 0));
}

#[test]
fn a_theme_without_a_challenge_is_not_signed() {
    let mut story = grouped();
    story.s.theme("empty", &[]);
    assert_eq!(story.s.refused(CURATOR, Command::SignThemes { open_questions: 0 }), "empty_theme");
}

#[test]
fn moving_a_challenge_unsigns_the_theme_it_left_and_the_one_it_came_to() {
    for to_theme in [true, false] {
        let mut story = grouped();
        story.s.given(CURATOR, Command::SignThemes { open_questions: 0 });
        let (challenge, theme) = (story.challenges[0], to_theme.then_some(story.themes[1]));
        story.s.given(CURATOR, Command::Place { challenge, theme });
        let state = |n: usize| story.s.campaign.themes[&story.themes[n]].state;
        assert_eq!(state(0), ThemeState::Edited);
        let other = if to_theme { ThemeState::Edited } else { ThemeState::Signed };
        assert_eq!(state(1), other);
        let advance = Command::Advance { from: Stage::Theming, to: Stage::Upvote };
        let unsigned = if to_theme { 2 } else { 1 };
        assert_eq!(unmet(story.s.when(HOST, advance)), [(Guard::ThemesUnsigned, unsigned)]);
    }
}

#[test]
fn the_challenges_of_a_retired_theme_go_to_the_tray() {
    let mut story = grouped();
    story.s.given(CURATOR, Command::RetireTheme { theme: story.themes[0] });
    let coverage = story.s.campaign.coverage();
    assert_eq!((coverage.themed, coverage.unthemed), (1, 2));
    let place = Command::Place { challenge: story.challenges[0], theme: Some(story.themes[0]) };
    assert_eq!(story.s.refused(CURATOR, place), "theme_retired");
}

#[test]
fn undoing_a_merge_of_themes_restores_the_members_of_each() {
    let mut story = grouped();
    let before = members(&story);
    let merged = merge(&mut story);
    assert_eq!(members(&story).len(), 1);
    story.s.given(CURATOR, undo(merged));
    assert_eq!(members(&story), before);
}

#[test]
fn undoing_a_split_of_a_theme_restores_its_members() {
    let mut story = grouped();
    let before = members(&story);
    let [a, b, _] = story.challenges;
    let part = |name, id| ThemePart { name: both(name), challenges: vec![id] };
    let parts = vec![part("one", a), part("two", b)];
    let theme = story.themes[0];
    let split = lineage(&story.s.given(CURATOR, Command::SplitTheme { theme, parts }));
    assert_eq!(members(&story).len(), 3);
    story.s.given(CURATOR, undo(split));
    assert_eq!(members(&story), before);
}

#[test]
fn what_no_part_names_goes_to_the_tray() {
    let mut story = grouped();
    let [a, _, c] = story.challenges;
    let part = |challenges| ThemePart { name: both("part"), challenges };
    let theme = story.themes[0];
    let split = |parts| Command::SplitTheme { theme, parts };
    let strange = split(vec![part(vec![a]), part(vec![c])]);
    assert_eq!(story.s.refused(CURATOR, strange), "unknown_challenge");
    let twice = split(vec![part(vec![a]), part(vec![a])]);
    assert_eq!(story.s.refused(CURATOR, twice), "named_twice");
    assert_eq!(story.s.refused(CURATOR, split(vec![part(vec![a])])), "nobody_named");
    story.s.given(CURATOR, split(vec![part(vec![a]), part(Vec::new())]));
    assert_eq!(story.s.campaign.coverage().unthemed, 1);
}

#[test]
fn merges_of_themes_are_undone_from_the_last() {
    let mut story = grouped();
    let first = merge(&mut story);
    let third = story.s.theme("third", &[]);
    let (from, into) = (vec![story.themes[0]], third);
    let second = lineage(&story.s.given(CURATOR, Command::MergeThemes { from, into }));
    assert_eq!(story.s.refused(CURATOR, undo(first)), "cannot_undo");
    story.s.given(CURATOR, undo(second));
    story.s.given(CURATOR, undo(first));
}

#[test]
fn an_undo_does_not_revive_a_theme_that_was_retired_since() {
    let mut story = grouped();
    let merged = merge(&mut story);
    story.s.given(CURATOR, Command::RetireTheme { theme: story.themes[0] });
    story.s.given(CURATOR, undo(merged));
    let state = |n: usize| story.s.campaign.themes[&story.themes[n]].state;
    assert_eq!(state(0), ThemeState::Retired);
    assert_ne!(state(1), ThemeState::Retired);
}

#[test]
fn what_holds_a_theme_together_is_signed_with_it() {
    let mut story = grouped();
    story.s.given(CURATOR, Command::SignThemes { open_questions: 0 });
    let theme = story.themes[0];
    let explain = |why| Command::ExplainTheme { theme, why };
    let why = Some(both("All of them need a floor."));
    story.s.given(CURATOR, explain(why.clone()));
    let here = |story: &Story| story.s.campaign.themes[&theme].clone();
    assert_eq!((here(&story).why, here(&story).state), (why.clone(), ThemeState::Edited));
    let other = story.themes[1];
    assert_eq!(story.s.campaign.themes[&other].state, ThemeState::Signed);
    story.s.given(CURATOR, Command::SignThemes { open_questions: 0 });
    assert_eq!(story.s.given(CURATOR, explain(why)), [], "it says so already");
    assert_eq!(here(&story).state, ThemeState::Signed);
    story.s.given(CURATOR, explain(None));
    assert_eq!((here(&story).why, here(&story).version), (None, 3));
}
