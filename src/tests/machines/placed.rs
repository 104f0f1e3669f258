//! Who put a challenge where it lies.

use pathways::{
    campaign::{Actor, Campaign, Command, ThemePart},
    challenge::Challenge,
    id::{ChallengeId, ThemeId},
    stage::Stage,
    theme::PlacedBy,
    theming::Granularity,
    view,
};

use crate::given::{
    CURATOR, MEMBERS, MODERATOR, SUBJECTS, Scenario, Story, because, both, id_of, words,
};

/// A call in which themes that were found are accepted.
fn proposed() -> Scenario {
    let mut story = Story::at(Stage::Call);
    story.s.accepts_all(MEMBERS[0], &SUBJECTS);
    story.s.proposes(Granularity::Medium);
    story.s
}

/// A challenge of the first member in a theme, and another theme with challenges.
fn one(s: &Scenario) -> (ChallengeId, ThemeId, ThemeId) {
    let is_hers = |one: &Challenge| one.authors.contains(&id_of(MEMBERS[0]));
    let lying = |one: &Challenge| Some((one.id, one.theme.filter(|_| is_hers(one))?));
    let (challenge, theme) = s.campaign.challenges.values().find_map(lying).unwrap();
    let is_other = |id: &&ThemeId| **id != theme && s.campaign.members_of(**id).next().is_some();
    (challenge, theme, *s.campaign.themes.keys().find(is_other).unwrap())
}

/// Who put it there, as everybody reads it.
fn placed(campaign: &Campaign, challenge: ChallengeId) -> Option<PlacedBy> {
    view::challenge(campaign, challenge, &campaign.viewer(None)).unwrap().placed_by
}

fn agreement(s: &Scenario, challenge: ChallengeId) -> Option<u16> {
    s.campaign.challenges[&challenge].agreement()
}

fn put(challenge: ChallengeId, theme: Option<ThemeId>) -> Command {
    Command::Place { challenge, theme }
}

fn undo(s: &mut Scenario, actor: Actor) {
    let entry = s.campaign.undoable_edit(actor).unwrap().entry;
    s.given(actor, Command::UndoThemeEdit { entry });
}

#[test]
fn what_a_proposal_found_counts_again_once_a_move_by_hand_is_taken_back() {
    let mut s = proposed();
    let (challenge, theme, other) = one(&s);
    assert_eq!(placed(&s.campaign, challenge), Some(PlacedBy::Proposal));
    let agreed = agreement(&s, challenge);
    assert!(agreed.is_some_and(|share| 2_500 <= share), "{agreed:?}");
    for to in [None, Some(other)] {
        s.given(CURATOR, put(challenge, to));
        assert_eq!(placed(&s.campaign, challenge), Some(PlacedBy::Hand));
        assert_eq!(agreement(&s, challenge), None);
        undo(&mut s, CURATOR);
        assert_eq!(placed(&s.campaign, challenge), Some(PlacedBy::Proposal));
        assert_eq!(agreement(&s, challenge), agreed);
    }
    s.given(CURATOR, Command::SetApart { challenge });
    assert_eq!(placed(&s.campaign, challenge), Some(PlacedBy::Hand));
    s.given(CURATOR, put(challenge, None));
    s.given(CURATOR, put(challenge, Some(theme)));
    assert_eq!(placed(&s.campaign, challenge), Some(PlacedBy::Hand), "back by hand");
    assert_eq!(Campaign::replay(&s.log), s.campaign);
}

#[test]
fn what_people_hold_in_its_theme_is_not_the_finding_of_a_later_proposal() {
    let mut s = proposed();
    let (challenge, theme, other) = one(&s);
    s.given(CURATOR, put(challenge, Some(other)));
    s.given(CURATOR, Command::FreezeTheme { theme });
    let frozen = s.campaign.members_of(theme).next().unwrap().id;
    let before = agreement(&s, frozen);
    s.accepted(MEMBERS[1], "A tour costs more than the venues pay for it");
    s.proposes(Granularity::Medium);
    assert_eq!(s.campaign.challenges[&challenge].theme, Some(other));
    assert_eq!(placed(&s.campaign, challenge), Some(PlacedBy::Hand));
    assert_eq!(agreement(&s, frozen), before, "it was not asked again");
}

#[test]
fn what_came_along_with_a_theme_was_put_there_by_no_word_and_no_hand() {
    let mut s = proposed();
    let (challenge, theme, other) = one(&s);
    let mut moved = s.clone();
    s.given(CURATOR, Command::MergeThemes { from: vec![theme], into: other });
    assert_eq!(placed(&s.campaign, challenge), Some(PlacedBy::Themes));
    let lineage = *s.campaign.lineages.keys().last().unwrap();
    s.given(CURATOR, Command::Undo { lineage, reason: because() });
    assert_eq!(placed(&s.campaign, challenge), Some(PlacedBy::Proposal));

    // A hand had put it elsewhere before it came back with that theme.
    moved.given(CURATOR, put(challenge, Some(other)));
    moved.given(CURATOR, Command::MergeThemes { from: vec![other], into: theme });
    assert_eq!(moved.campaign.challenges[&challenge].theme, Some(theme));
    assert_eq!(placed(&moved.campaign, challenge), Some(PlacedBy::Themes));

    let part = ThemePart { name: both("part"), challenges: vec![challenge] };
    let rest = s.campaign.members_of(theme).map(|one| one.id).filter(|one| *one != challenge);
    let left = rest.last().unwrap();
    let others = s.campaign.members_of(theme).map(|one| one.id);
    let others = others.filter(|one| ![challenge, left].contains(one)).collect();
    let parts = vec![part, ThemePart { name: both("rest"), challenges: others }];
    s.given(CURATOR, Command::SplitTheme { theme, parts });
    for id in [challenge, left] {
        assert_eq!(placed(&s.campaign, id), Some(PlacedBy::Themes), "in a part or in none");
    }
}

#[test]
fn words_that_were_changed_since_put_a_challenge_nowhere() {
    let mut s = proposed();
    let (challenge, ..) = one(&s);
    let text = Box::new(words("Nobody knows who to ask about keys"));
    s.given(MEMBERS[0], Command::Revise { challenge, text });
    let own = view::challenge(&s.campaign, challenge, &s.campaign.viewer(None));
    assert_eq!(own, None, "it waits for a moderator again");
    s.given(MODERATOR, Command::Accept { challenge });
    assert_eq!(placed(&s.campaign, challenge), Some(PlacedBy::EarlierWords));
    assert_eq!(agreement(&s, challenge), None);
    s.accepted(MEMBERS[1], "A tour costs more than the venues pay for it");
    s.proposes(Granularity::Medium);
    assert_eq!(placed(&s.campaign, challenge), Some(PlacedBy::Proposal));
}

#[test]
fn what_waits_for_a_theme_says_why_and_what_takes_no_part_says_nothing() {
    let mut s = Story::at(Stage::Call).s;
    s.accepts_all(MEMBERS[0], &SUBJECTS);
    let empty = s.accepted(MEMBERS[1], "🎭");
    s.proposes(Granularity::Medium);
    assert_eq!(s.campaign.challenges[&empty].theme, None);
    assert_eq!(placed(&s.campaign, empty), Some(PlacedBy::Proposal), "it looked for one in vain");
    assert_eq!(agreement(&s, empty), None);
    let late = s.accepted(MEMBERS[1], "Keys");
    assert_eq!(placed(&s.campaign, late), Some(PlacedBy::Nobody));
    let (challenge, theme, _) = one(&s);
    s.given(CURATOR, Command::RetireTheme { theme });
    assert_eq!(placed(&s.campaign, challenge), Some(PlacedBy::Themes));
    s.given(MEMBERS[0], Command::Withdraw { challenge });
    assert_eq!(placed(&s.campaign, challenge), None);
}
