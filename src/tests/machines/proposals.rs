//! Themes that are found for all challenges at once: accepted, changed by hand, found again.

use std::collections::{BTreeMap, BTreeSet};

use pathways::{
    campaign::{Campaign, Command, Fact, ThemePart},
    id::{ChallengeId, ThemeId},
    stage::Stage,
    theme::{Basis, FoundThemes, Lies, MOST_PROPOSED, MOST_STOP_WORDS, ThemeState},
    theming::{Alone, Granularity},
    view,
};

use crate::given::{
    CURATOR, HOST, MEMBERS, SUBJECTS, Scenario, Story, both, parsed, stop_words, words,
};

const MEDIUM: Granularity = Granularity::Medium;

/// A call with challenges of two subjects, and those that found a proposal accepted.
fn proposed() -> (Scenario, Vec<ChallengeId>) {
    let (mut s, challenges) = submitted();
    s.proposes(MEDIUM);
    (s, challenges)
}

fn submitted() -> (Scenario, Vec<ChallengeId>) {
    let mut story = Story::at(Stage::Call);
    let challenges = story.s.accepts_all(MEMBERS[0], &SUBJECTS);
    (story.s, challenges)
}

fn places(campaign: &Campaign) -> BTreeMap<ChallengeId, Option<ThemeId>> {
    campaign.challenges.values().map(|challenge| (challenge.id, challenge.theme)).collect()
}

fn accept(found: &FoundThemes) -> Command {
    Command::ProposeThemes { found: Box::new(found.clone()) }
}

/// A theme that has challenges, and one of them.
fn one(s: &Scenario) -> (ThemeId, ChallengeId) {
    let found = s.campaign.challenges.values().find_map(|one| Some((one.theme?, one.id)));
    found.expect("a challenge lies in a theme")
}

fn another(s: &Scenario, theme: ThemeId) -> ThemeId {
    let other = |one: &&ThemeId| **one != theme && s.campaign.members_of(**one).next().is_some();
    *s.campaign.themes.keys().find(other).expect("there is another theme")
}

#[test]
fn accepted_themes_hold_every_challenge_where_they_were_found_to_have_it() {
    let (mut s, _) = submitted();
    let found = s.finds(MEDIUM);
    let facts = s.given(CURATOR, accept(&found));
    let [Fact::ThemesProposed { themes, places, .. }] = facts.as_slice() else {
        panic!("{facts:?}")
    };
    assert!(2 <= themes.len() && places.len() == s.campaign.challenges.len());
    for place in places {
        let theme = place.theme.map(|theme| themes[usize::try_from(theme).unwrap()].theme);
        assert_eq!(s.campaign.challenges[&place.challenge].theme, theme);
    }
    assert!(places.iter().filter(|place| place.theme.is_some()).count() > 5);
    assert!(s.campaign.themes.values().all(|theme| theme.state == ThemeState::Proposed));
    assert!(s.campaign.coverage().adds_up());
    assert_eq!(Campaign::replay(&s.log), s.campaign);
}

#[test]
fn words_that_are_kept_out_name_no_theme_that_is_proposed() {
    let (mut s, _) = submitted();
    let explained = |s: &Scenario| {
        let proposal = Basis::of(&s.campaign, MEDIUM).propose(&Alone).unwrap();
        let terms = proposal.themes.iter().flat_map(|theme| theme.counts.clone());
        terms.map(|count| count.term).collect::<BTreeSet<_>>()
    };
    let word = explained(&s).into_iter().find(|term| !term.contains(' ')).unwrap();
    let before = Basis::of(&s.campaign, MEDIUM).hash();
    let words = stop_words(&[&word]);
    assert_eq!(s.given(CURATOR, Command::SetStopWords { words: words.clone() }).len(), 1);
    assert!(!explained(&s).contains(&word), "{word}");
    assert_ne!(Basis::of(&s.campaign, MEDIUM).hash(), before);
    assert_eq!(s.given(HOST, Command::SetStopWords { words }), [], "the same again");

    s.given(CURATOR, Command::SetStopWords { words: BTreeSet::new() });
    assert_eq!(Basis::of(&s.campaign, MEDIUM).hash(), before);
    let many: Vec<String> = (0..=MOST_STOP_WORDS).map(|number| format!("word{number}")).collect();
    let words = many.iter().map(|word| parsed(word)).collect();
    assert_eq!(s.refused(CURATOR, Command::SetStopWords { words }), "too_many");
}

#[test]
fn a_challenge_that_is_set_apart_takes_no_part_until_it_waits_for_a_theme_again() {
    let (mut s, _) = proposed();
    let (theme, challenge) = one(&s);
    s.given(CURATOR, Command::SetApart { challenge });
    let takes_part =
        |s: &Scenario| s.finds(MEDIUM).places.iter().any(|place| place.challenge == challenge);
    assert!(!takes_part(&s));
    s.accepted(MEMBERS[1], "A tour costs more than the venues pay for it");
    s.proposes(MEDIUM);
    assert_eq!(s.campaign.challenges[&challenge].lies(), Lies::Apart);
    s.given(HOST, Command::Place { challenge, theme: None });
    assert!(takes_part(&s));
    s.proposes(MEDIUM);
    assert_eq!(s.campaign.challenges[&challenge].theme, Some(theme), "it fits there as before");
}

/// Where a proposal has a challenge.
fn found_in(found: &FoundThemes, challenge: ChallengeId) -> Option<ThemeId> {
    let place = found.places.iter().find(|place| place.challenge == challenge).unwrap();
    found.themes[usize::try_from(place.theme?).unwrap()].theme
}

#[test]
fn a_challenge_is_never_proposed_where_somebody_said_that_it_does_not_belong() {
    let (mut s, _) = proposed();
    let (theme, challenge) = one(&s);
    assert_eq!(found_in(&s.finds(MEDIUM), challenge), Some(theme));
    let keep_out = Command::KeepOut { challenge, theme };
    s.given(CURATOR, keep_out.clone());
    assert_eq!(s.given(HOST, keep_out.clone()), [], "it is kept out already");
    assert_eq!(s.campaign.challenges[&challenge].theme, Some(theme), "nothing moves unasked");
    assert_ne!(found_in(&s.finds(MEDIUM), challenge), Some(theme));
    assert_eq!(s.refused(CURATOR, Command::FreezeTheme { theme }), "kept_out");
    s.proposes(MEDIUM);
    assert_ne!(s.campaign.challenges[&challenge].theme, Some(theme));
    assert_ne!(found_in(&s.finds(MEDIUM), challenge), Some(theme), "and later neither");

    let place = Command::Place { challenge, theme: Some(theme) };
    assert_eq!(s.refused(CURATOR, place.clone()), "kept_out");
    s.given(CURATOR, Command::LetIn { challenge, theme });
    s.given(CURATOR, place);
    assert_eq!(s.refused(CURATOR, keep_out), "held_by_hand");
    assert_eq!(found_in(&s.finds(MEDIUM), challenge), Some(theme));
}

#[test]
fn a_theme_that_is_left_as_it_is_neither_gets_nor_loses_a_challenge() {
    let (mut s, _) = proposed();
    let (theme, challenge) = one(&s);
    s.given(CURATOR, Command::FreezeTheme { theme });
    assert_eq!(s.given(HOST, Command::FreezeTheme { theme }), [], "it is so already");
    assert_eq!(s.refused(CURATOR, Command::KeepOut { challenge, theme }), "theme_frozen");
    let members =
        |s: &Scenario| s.campaign.members_of(theme).map(|one| one.id).collect::<BTreeSet<_>>();
    let before = members(&s);
    let title = s.campaign.challenges[&challenge].text.as_ref().unwrap().title.to_string();
    s.accepted(MEMBERS[1], &format!("{title} again"));
    s.proposes(MEDIUM);
    assert_eq!(members(&s), before, "not even what says the same comes");
    s.given(HOST, Command::Place { challenge, theme: None });
    assert_eq!(members(&s).len() + 1, before.len(), "a person may still move everything");
    s.given(CURATOR, Command::ThawTheme { theme });
    s.proposes(MEDIUM);
    assert_ne!(members(&s), before);
}

#[test]
fn what_no_theme_takes_begins_a_new_one() {
    let (mut s, _) = proposed();
    let themes: Vec<ThemeId> = s.campaign.themes.keys().copied().collect();
    let (_, challenge) = one(&s);
    for theme in &themes {
        s.given(CURATOR, Command::KeepOut { challenge, theme: *theme });
    }
    let found = s.finds(MEDIUM);
    let place = found.places.iter().find(|place| place.challenge == challenge).unwrap();
    let theme = place.theme.map(|theme| &found.themes[usize::try_from(theme).unwrap()]);
    assert!(theme.is_none_or(|theme| theme.theme.is_none()), "{theme:?}");

    let (mut s, _) = proposed();
    for theme in themes {
        s.given(CURATOR, Command::FreezeTheme { theme });
    }
    let before = places(&s.campaign);
    s.accepted(MEMBERS[1], "A tour costs more than the venues pay for it");
    s.proposes(MEDIUM);
    let after = places(&s.campaign);
    let stays = |(challenge, theme): (&ChallengeId, &Option<ThemeId>)| {
        theme.is_none() || after[challenge] == *theme
    };
    assert!(before.iter().all(stays));
}

#[test]
fn only_what_a_proposal_put_where_it_lies_is_unsure() {
    let (mut s, _) = submitted();
    assert!(s.campaign.agreements().is_empty());
    let found = s.finds(MEDIUM);
    s.given(CURATOR, accept(&found));
    let themed = found.places.iter().filter(|place| place.theme.is_some());
    let agreed: BTreeMap<ChallengeId, u16> =
        themed.map(|place| (place.challenge, place.agreement)).collect();
    assert_eq!(s.campaign.agreements(), agreed, "of what lies in the tray nothing was agreed");

    let (theme, challenge) = one(&s);
    let elsewhere = another(&s, theme);
    let others: BTreeMap<ChallengeId, u16> =
        agreed.iter().filter(|(one, _)| **one != challenge).map(|(id, at)| (*id, *at)).collect();
    s.given(CURATOR, Command::Place { challenge, theme: Some(elsewhere) });
    assert_eq!(s.campaign.agreements(), others, "a person is sure, and nothing else changes");
    let entry = s.campaign.undoable_edit(CURATOR).unwrap().entry;
    s.given(CURATOR, Command::UndoThemeEdit { entry });
    assert_eq!(s.campaign.agreements(), agreed, "taken back, it is as unsure as before");
    for theme in [Some(elsewhere), Some(theme)] {
        s.given(CURATOR, Command::Place { challenge, theme });
    }
    assert_eq!(s.campaign.agreements(), others, "a person put it back there");
    s.accepted(MEMBERS[1], "A tour costs more than the venues pay for it");
    s.proposes(MEDIUM);
    assert!(!s.campaign.agreements().contains_key(&challenge), "it stays her decision");

    s.given(CURATOR, Command::FreezeTheme { theme: elsewhere });
    let members: BTreeSet<ChallengeId> =
        s.campaign.members_of(elsewhere).map(|one| one.id).collect();
    let unsure: BTreeSet<ChallengeId> = s.campaign.agreements().into_keys().collect();
    assert!(unsure.is_disjoint(&members), "she leaves the theme as it is");
}

#[test]
fn what_was_withdrawn_since_a_proposal_is_counted_until_the_next_one() {
    let (mut s, challenges) = proposed();
    assert_eq!(s.campaign.withdrawn_since_proposal(), 0);
    let late = s.accepted(MEMBERS[0], "Nobody reads what we report");
    for challenge in [challenges[0], challenges[1], late] {
        s.given(MEMBERS[0], Command::Withdraw { challenge });
    }
    assert_eq!(s.campaign.withdrawn_since_proposal(), 2, "the late one took no part");
    let theme = s.campaign.themes.keys().copied().next();
    s.given(CURATOR, Command::Place { challenge: challenges[2], theme: None });
    s.given(CURATOR, Command::Place { challenge: challenges[2], theme });
    s.accepted(MEMBERS[1], "A tour costs more than the venues pay for it");
    s.proposes(MEDIUM);
    assert_eq!(s.campaign.withdrawn_since_proposal(), 0);
}

#[test]
fn the_same_again_moves_nothing_and_leaves_no_entry() {
    let (mut s, _) = proposed();
    let (before, size) = (places(&s.campaign), s.log.len());
    assert_eq!(s.proposes(MEDIUM), []);
    assert_eq!((places(&s.campaign), s.log.len()), (before, size));
}

#[test]
fn what_was_found_in_something_else_is_refused() {
    let (mut s, challenges) = submitted();
    let found = s.finds(MEDIUM);
    let mut elsewhere = found.clone();
    elsewhere.places.pop();
    assert_eq!(s.refused(CURATOR, accept(&elsewhere)), "proposal_outdated");
    let mut other_method = found.clone();
    other_method.method.version += 1;
    assert_eq!(s.refused(CURATOR, accept(&other_method)), "proposal_outdated");
    let mut beyond = found.clone();
    beyond.places[0].theme = Some(99);
    assert_eq!(s.refused(CURATOR, accept(&beyond)), "proposal_outdated");

    let text = Box::new(words("Rewritten since"));
    s.given(HOST, Command::Revise { challenge: challenges[0], text });
    assert_eq!(s.refused(CURATOR, accept(&found)), "proposal_outdated");
}

#[test]
fn a_theme_made_by_hand_grows_by_what_belongs_there() {
    let (mut s, challenges) = submitted();
    let theme = s.theme("On the road", &challenges[..2]);
    s.proposes(MEDIUM);
    let lies = |challenge: &ChallengeId| s.campaign.challenges[challenge].theme;
    assert_eq!(challenges[..2].iter().map(lies).collect::<BTreeSet<_>>(), [Some(theme)].into());
    assert_eq!(s.campaign.themes[&theme].name, both("On the road"));
    assert!(s.campaign.themes.len() > 1, "others are found beside it");
}

#[test]
fn themes_are_proposed_of_every_size_where_everything_lies_by_hand() {
    let (mut s, challenges) = submitted();
    let (first, others) = challenges.split_at(3);
    let themes = [s.theme("On the road", first), s.theme("Money", others)];
    let before = places(&s.campaign);
    for granularity in Granularity::ALL {
        let found = s.finds(granularity);
        let proposed: BTreeSet<_> = found.themes.iter().map(|theme| theme.theme).collect();
        assert_eq!(proposed, themes.map(Some).into());
        assert!(found.places.iter().all(|place| place.theme.is_some()), "{granularity:?}");
        s.given(CURATOR, accept(&found));
        assert_eq!(places(&s.campaign), before, "nothing moves");
    }
}

#[test]
fn what_people_did_stays_when_themes_are_found_again() {
    let (mut s, _) = proposed();
    let (from, moved) = one(&s);
    let into = another(&s, from);
    s.given(CURATOR, Command::Place { challenge: moved, theme: Some(into) });
    s.given(CURATOR, Command::RenameTheme { theme: into, name: both("Renamed") });
    let (_, aside) = one(&s);
    let aside = if aside == moved {
        s.campaign.members_of(into).map(|one| one.id).find(|one| *one != moved).unwrap()
    } else {
        aside
    };
    s.given(CURATOR, Command::Place { challenge: aside, theme: None });
    let before = places(&s.campaign);
    let themes: BTreeSet<ThemeId> = s.campaign.themes.keys().copied().collect();
    let late = s.accepted(MEMBERS[1], "A tour costs more than the venues pay for it");

    let found = s.finds(MEDIUM);
    assert!(found.places.iter().all(|place| place.challenge != aside), "it takes no part");
    s.given(CURATOR, accept(&found));
    let after = places(&s.campaign);
    assert_eq!((after[&moved], after[&aside]), (Some(into), None));
    assert_eq!(s.campaign.themes[&into].name, both("Renamed"));
    assert_eq!(s.campaign.themes.keys().copied().collect::<BTreeSet<_>>(), themes);
    assert!(after[&late].is_some(), "what came later finds its place");
    let stayed = before.iter().filter(|(challenge, theme)| after[challenge] == **theme).count();
    assert_eq!(stayed, before.len(), "nothing else moves");
}

#[test]
fn merged_themes_stay_merged_and_parts_of_a_split_apart() {
    let (mut s, _) = proposed();
    let (gone, _) = one(&s);
    let whole = another(&s, gone);
    s.given(CURATOR, Command::MergeThemes { from: vec![gone], into: whole });
    let members: Vec<ChallengeId> = s.campaign.members_of(whole).map(|one| one.id).collect();
    let (odd, even): (Vec<_>, Vec<_>) =
        members.iter().copied().enumerate().partition(|(place, _)| place % 2 == 1);
    let part = |challenges: Vec<(usize, ChallengeId)>| ThemePart {
        name: both("part"),
        challenges: challenges.into_iter().map(|(_, challenge)| challenge).collect(),
    };
    s.given(CURATOR, Command::SplitTheme { theme: whole, parts: vec![part(odd), part(even)] });
    let before = places(&s.campaign);
    s.accepts_all(MEMBERS[1], &SUBJECTS[..2]);
    s.proposes(MEDIUM);
    let after = places(&s.campaign);
    assert!(
        members.iter().all(|member| after[member] == before[member]),
        "a person put them there"
    );
    assert!(!after.values().any(|theme| [Some(gone), Some(whole)].contains(theme)));
}

#[test]
fn a_challenge_tells_of_a_proposal_only_where_it_moved() {
    let (mut s, _) = proposed();
    let (_, challenge) = one(&s);
    s.accepted(MEMBERS[1], "A tour costs more than the venues pay for it");
    s.proposes(MEDIUM);
    let viewer = s.campaign.viewer(None);
    let history = view::history(&s.campaign, &s.log, challenge, &viewer).unwrap();
    let placed = |one: &&view::ChapterView| matches!(one.what, view::Chapter::Placed { .. });
    assert_eq!(history.iter().filter(placed).count(), 1);
}

#[test]
fn nothing_is_proposed_for_nothing_and_not_for_too_many() {
    let mut story = Story::at(Stage::Call);
    for challenge in story.challenges {
        let theme = story.s.theme("somewhere", &[challenge]);
        story.s.given(CURATOR, Command::RetireTheme { theme });
        story.s.given(CURATOR, Command::Place { challenge, theme: None });
    }
    let mut found = submitted().0.finds(MEDIUM);
    found.basis = Basis::of(&story.s.campaign, MEDIUM).hash();
    found.places.clear();
    found.themes.clear();
    assert_eq!(story.s.campaign.coverage().unthemed, 3);
    let titles: Vec<String> =
        (0..=MOST_PROPOSED).map(|number| format!("number {number}")).collect();
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    story.s.accepts_all(MEMBERS[0], &titles);
    assert_eq!(story.s.refused(CURATOR, accept(&found)), "too_many");
}
