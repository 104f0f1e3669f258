//! Taking back what somebody did with themes, from the last, as long as nobody has built upon it.

use pathways::{
    campaign::{Actor, Command, Fact, Hand},
    stage::Stage,
    theme::{EditChange, Lies, PutByHand, ThemeState},
};

use crate::given::{CURATOR, HOST, Story, both, stop_words};

/// At theming, with the three challenges in two themes.
fn grouped() -> Story {
    let mut story = Story::at(Stage::Theming);
    let [a, b, c] = story.challenges;
    story.themes = vec![story.s.theme("rooms", &[a, b]), story.s.theme("money", &[c])];
    story
}

fn entry(story: &Story, actor: Actor) -> Option<u64> {
    story.s.campaign.undoable_edit(actor).map(|edit| edit.entry)
}

fn take_back(story: &mut Story, actor: Actor) -> Vec<Fact> {
    let entry = entry(story, actor).unwrap();
    story.s.given(actor, Command::UndoThemeEdit { entry })
}

#[test]
fn a_person_takes_back_what_she_did_from_the_last() {
    let mut story = grouped();
    let (challenge, [rooms, money]) = (story.challenges[0], [story.themes[0], story.themes[1]]);
    let name = both("spaces");
    story.s.given(CURATOR, Command::RenameTheme { theme: rooms, name });
    let why = Some(both("All need a floor."));
    story.s.given(CURATOR, Command::ExplainTheme { theme: rooms, why });
    story.s.given(CURATOR, Command::Place { challenge, theme: Some(money) });
    story.s.given(CURATOR, Command::ProposeTheme { name: both("empty") });

    let facts = take_back(&mut story, CURATOR);
    assert!(matches!(facts.as_slice(), [Fact::ThemeRetired { .. }]), "{facts:?}");
    let facts = take_back(&mut story, CURATOR);
    let back = Fact::ChallengePlaced { challenge, theme: Some(rooms), hand: Some(Hand::TakenBack) };
    assert_eq!(facts, [back]);
    take_back(&mut story, CURATOR);
    assert_eq!(story.s.campaign.themes[&rooms].why, None);
    take_back(&mut story, CURATOR);
    let theme = &story.s.campaign.themes[&rooms];
    assert_eq!((&theme.name, theme.state), (&both("rooms"), ThemeState::Edited));
}

#[test]
fn a_challenge_that_was_set_apart_goes_back_to_where_it_lay_and_apart_again() {
    let mut story = grouped();
    let (challenge, rooms) = (story.challenges[0], story.themes[0]);
    let lies = |story: &Story| story.s.campaign.challenges[&challenge].lies();
    let before = story.s.campaign.challenges[&challenge].put_by_hand.clone();
    let apart = Command::SetApart { challenge };
    story.s.given(CURATOR, apart.clone());
    take_back(&mut story, CURATOR);
    assert_eq!(lies(&story), Lies::In(rooms));
    assert_eq!(story.s.campaign.challenges[&challenge].put_by_hand, before);

    story.s.given(CURATOR, apart);
    story.s.given(HOST, Command::Place { challenge, theme: None });
    assert_eq!(lies(&story), Lies::Tray);
    assert_eq!(entry(&story, CURATOR), None, "somebody has changed it since");
    take_back(&mut story, HOST);
    assert_eq!(lies(&story), Lies::Apart);
    story.s.given(HOST, Command::Place { challenge, theme: Some(story.themes[1]) });
    take_back(&mut story, HOST);
    assert_eq!(lies(&story), Lies::Apart, "where it was last put by hand counts again");
    take_back(&mut story, CURATOR);
    assert_eq!(lies(&story), Lies::In(rooms));
    assert_eq!(story.s.campaign.challenges[&challenge].put_by_hand, before);
}

#[test]
fn what_a_proposal_is_to_keep_to_is_taken_back_both_ways() {
    let mut story = grouped();
    let (challenge, theme) = (story.challenges[0], story.themes[1]);
    let before = entry(&story, CURATOR);
    story.s.given(CURATOR, Command::KeepOut { challenge, theme });
    story.s.given(CURATOR, Command::LetIn { challenge, theme });
    story.s.given(CURATOR, Command::FreezeTheme { theme });
    story.s.given(CURATOR, Command::ThawTheme { theme });
    assert_eq!(entry(&story, CURATOR), before, "each was taken back by hand");

    story.s.given(CURATOR, Command::KeepOut { challenge, theme });
    story.s.given(HOST, Command::LetIn { challenge, theme });
    assert_eq!(entry(&story, CURATOR), before);
    story.s.given(CURATOR, Command::FreezeTheme { theme });
    take_back(&mut story, CURATOR);
    assert!(!story.s.campaign.themes[&theme].is_frozen);
}

#[test]
fn words_that_are_kept_out_of_names_are_taken_back_to_those_before() {
    let mut story = grouped();
    for words in [stop_words(&["arts"]), stop_words(&["arts", "culture"])] {
        story.s.given(CURATOR, Command::SetStopWords { words });
    }
    take_back(&mut story, CURATOR);
    assert_eq!(story.s.campaign.stop_words, stop_words(&["arts"]));
    take_back(&mut story, CURATOR);
    assert_eq!(story.s.campaign.stop_words, stop_words(&[]));
}

#[test]
fn a_challenge_that_is_taken_back_is_as_free_to_move_as_before() {
    let mut story = grouped();
    let (challenge, [rooms, money]) = (story.challenges[0], [story.themes[0], story.themes[1]]);
    let put = |story: &Story| story.s.campaign.challenges[&challenge].put_by_hand.clone();
    let before = put(&story);
    story.s.given(CURATOR, Command::Place { challenge, theme: Some(money) });
    assert_eq!(put(&story).last(), Some(&PutByHand::Into(money)));
    take_back(&mut story, CURATOR);
    assert_eq!(put(&story), before);
    assert_eq!(story.s.campaign.challenges[&challenge].theme, Some(rooms));
}

#[test]
fn what_somebody_has_changed_since_is_not_taken_back() {
    let mut story = grouped();
    let (challenge, money) = (story.challenges[0], story.themes[1]);
    story.s.given(CURATOR, Command::Place { challenge, theme: Some(money) });
    let first = entry(&story, CURATOR).unwrap();
    story.s.given(HOST, Command::Place { challenge, theme: None });
    assert_eq!(entry(&story, CURATOR), None);
    let command = Command::UndoThemeEdit { entry: first };
    assert_eq!(story.s.refused(CURATOR, command), "cannot_undo");
    // Once the other one has taken hers back, everything is as the first left it.
    take_back(&mut story, HOST);
    assert_eq!(entry(&story, CURATOR), Some(first));
    take_back(&mut story, CURATOR);
    assert_eq!(story.s.campaign.challenges[&challenge].theme, Some(story.themes[0]));
}

#[test]
fn what_others_have_moved_round_to_the_same_place_is_not_taken_back() {
    let mut story = grouped();
    let (challenge, [rooms, money]) = (story.challenges[0], [story.themes[0], story.themes[1]]);
    story.s.given(CURATOR, Command::Place { challenge, theme: Some(money) });
    let first = entry(&story, CURATOR).unwrap();
    for theme in [None, Some(rooms), Some(money)] {
        story.s.given(HOST, Command::Place { challenge, theme });
    }
    assert_eq!(entry(&story, CURATOR), None);
    let command = Command::UndoThemeEdit { entry: first };
    assert_eq!(story.s.refused(CURATOR, command), "cannot_undo");
}

#[test]
fn what_was_put_back_by_hand_lies_there_by_that_hand() {
    let mut story = grouped();
    let (challenge, money) = (story.challenges[0], story.themes[1]);
    story.s.given(CURATOR, Command::Place { challenge, theme: Some(money) });
    story.s.given(HOST, Command::Place { challenge, theme: None });
    story.s.given(HOST, Command::Place { challenge, theme: Some(money) });
    assert_eq!(entry(&story, CURATOR), None);
}

#[test]
fn a_name_that_others_have_given_again_is_not_taken_back() {
    let mut story = grouped();
    let theme = story.themes[0];
    for (actor, name) in [(CURATOR, "spaces"), (HOST, "halls"), (HOST, "places"), (HOST, "spaces")]
    {
        story.s.given(actor, Command::RenameTheme { theme, name: both(name) });
    }
    assert_eq!(entry(&story, CURATOR), None);
    assert!(entry(&story, HOST).is_some());
}

#[test]
fn two_people_take_back_each_her_own() {
    let mut story = grouped();
    let ([a, b, _], money) = (story.challenges, story.themes[1]);
    story.s.given(CURATOR, Command::Place { challenge: a, theme: Some(money) });
    story.s.given(HOST, Command::Place { challenge: b, theme: Some(money) });
    let theirs = Command::UndoThemeEdit { entry: entry(&story, HOST).unwrap() };
    assert_eq!(story.s.refused(CURATOR, theirs), "cannot_undo");
    take_back(&mut story, CURATOR);
    let lies = |challenge| story.s.campaign.challenges[&challenge].theme;
    assert_eq!((lies(a), lies(b)), (Some(story.themes[0]), Some(money)));
}

#[test]
fn what_is_moved_back_by_hand_needs_no_taking_back() {
    let mut story = grouped();
    let (challenge, [rooms, money]) = (story.challenges[0], [story.themes[0], story.themes[1]]);
    let before = entry(&story, HOST);
    story.s.given(HOST, Command::Place { challenge, theme: Some(money) });
    story.s.given(HOST, Command::Place { challenge, theme: Some(rooms) });
    assert_eq!(entry(&story, HOST), before);
}

#[test]
fn a_merge_and_a_signature_are_not_taken_back_here() {
    for command in [
        |story: &Story| Command::MergeThemes { from: vec![story.themes[1]], into: story.themes[0] },
        |_: &Story| Command::SignThemes { open_questions: 0 },
        |story: &Story| Command::RetireTheme { theme: story.themes[0] },
    ] {
        let mut story = grouped();
        let command = command(&story);
        story.s.given(CURATOR, command);
        let last = story.s.campaign.undoable_edit(CURATOR);
        assert!(last.is_none(), "{last:?}");
    }
}

#[test]
fn an_act_that_only_changes_what_a_theme_says_stands_for_itself() {
    let mut story = grouped();
    let theme = story.themes[0];
    story.s.given(HOST, Command::RenameTheme { theme, name: both("spaces") });
    let edit = story.s.campaign.undoable_edit(HOST).unwrap();
    let (from, to) = (both("rooms"), both("spaces"));
    assert_eq!(edit.change, EditChange::Renamed { theme, from, to });
}

#[test]
fn moves_that_went_the_same_way_in_a_row_are_taken_back_together() {
    let mut story = Story::at(Stage::Theming);
    let [a, b, c] = story.challenges;
    let [rooms, money] = [story.s.theme("rooms", &[]), story.s.theme("money", &[])];
    let moves = |story: &Story, actor| {
        let moves = story.s.campaign.undoable_moves(actor).into_iter();
        moves.map(|edit| edit.entry).collect::<Vec<_>>()
    };
    assert!(moves(&story, CURATOR).is_empty());
    let place = |challenge, theme| Command::Place { challenge, theme };
    story.s.given(CURATOR, place(a, Some(money)));
    for challenge in [b, c] {
        story.s.given(CURATOR, place(challenge, Some(rooms)));
        // What somebody else does in between is hers.
        story.s.given(HOST, Command::RenameTheme { theme: money, name: both("funds") });
        story.s.given(HOST, Command::RenameTheme { theme: money, name: both("money") });
    }
    let two = moves(&story, CURATOR);
    assert_eq!(two.len(), 2, "the first went another way");
    assert!(moves(&story, HOST).is_empty());
    for entry in two {
        assert_eq!(story.s.campaign.undoable_edit(CURATOR).unwrap().entry, entry);
        story.s.given(CURATOR, Command::UndoThemeEdit { entry });
    }
    let lies = [a, b, c].map(|id| story.s.campaign.challenges[&id].theme);
    assert_eq!(lies, [Some(money), None, None]);

    for challenge in [b, c] {
        story.s.given(CURATOR, place(challenge, Some(rooms)));
    }
    story.s.given(HOST, place(b, Some(money)));
    assert_eq!(moves(&story, CURATOR).len(), 1, "somebody has built upon the other");
    story.s.given(CURATOR, Command::RenameTheme { theme: rooms, name: both("spaces") });
    assert!(moves(&story, CURATOR).is_empty(), "something else came last");
}
