//! Authors' questions whether their challenges belong in their themes.

use pathways::{
    campaign::{Campaign, Command, Fact},
    id::{ChallengeId, ThemeId},
    stage::Stage,
    theming::Granularity,
    view::{self, QuestionStanding},
};

use crate::given::{CURATOR, HOST, MEMBERS, MODERATOR, SUBJECTS, Story, because, id_of, parsed};

/// At theming, with the three challenges in two themes; the first is in the first.
fn grouped() -> (Story, ChallengeId, ThemeId) {
    grouped_at(Stage::Theming)
}

fn grouped_at(stage: Stage) -> (Story, ChallengeId, ThemeId) {
    let mut story = Story::at(stage);
    let [a, b, c] = story.challenges;
    story.themes = vec![story.s.theme("rooms", &[a, b]), story.s.theme("money", &[c])];
    let theme = story.themes[0];
    (story, a, theme)
}

fn ask(challenge: ChallengeId, theme: ThemeId) -> Command {
    Command::QuestionTheme { challenge, theme, reason: parsed("it is about people") }
}

fn stays(challenge: ChallengeId, theme: ThemeId) -> Command {
    Command::AnswerThemeQuestion { challenge, theme, reason: because() }
}

fn sign(open_questions: u32) -> Command {
    Command::SignThemes { open_questions }
}

fn asked() -> (Story, ChallengeId, ThemeId) {
    let (mut story, challenge, theme) = grouped();
    story.s.given(MEMBERS[0], ask(challenge, theme));
    (story, challenge, theme)
}

/// What the author reads of her question.
fn standing(campaign: &Campaign, challenge: ChallengeId) -> QuestionStanding {
    let viewer = campaign.viewer(Some(id_of(MEMBERS[0])));
    view::challenge(campaign, challenge, &viewer).unwrap().questions[0].standing
}

#[test]
fn an_author_asks_once_about_a_theme_and_reads_why_her_challenge_stays() {
    let (mut story, challenge, theme) = asked();
    assert_eq!(story.s.campaign.open_theme_questions(), 1);
    assert_eq!(story.s.refused(MEMBERS[0], ask(challenge, theme)), "already_asked");
    story.s.given(CURATOR, stays(challenge, theme));
    assert_eq!(story.s.campaign.open_theme_questions(), 0);
    assert_eq!(standing(&story.s.campaign, challenge), QuestionStanding::Answered);
    assert_eq!(story.s.refused(MEMBERS[0], ask(challenge, theme)), "already_asked");
    assert_eq!(story.s.refused(HOST, stays(challenge, theme)), "no_open_question");
    assert_eq!(Campaign::replay(&story.s.log), story.s.campaign);
}

#[test]
fn nobody_asks_for_somebody_else_or_answers_herself() {
    let (mut story, challenge, theme) = grouped_at(Stage::Call);
    for other in [MEMBERS[1], CURATOR, HOST] {
        assert_eq!(story.s.refused(other, ask(challenge, theme)), "not_yours", "{other:?}");
    }
    let steward = Command::AddSteward { challenge, person: id_of(CURATOR) };
    story.s.given(MEMBERS[0], steward);
    story.s.given(CURATOR, ask(challenge, theme));
    assert_eq!(story.s.refused(CURATOR, stays(challenge, theme)), "own_act");
    assert_eq!(story.s.refused(MODERATOR, stays(challenge, theme)), "not_allowed");
    story.s.given(HOST, stays(challenge, theme));
}

#[test]
fn a_question_is_about_the_theme_in_which_the_challenge_lies_as_long_as_nobody_has_signed_it() {
    let (mut story, challenge, theme) = grouped();
    let other = story.themes[1];
    assert_eq!(story.s.refused(MEMBERS[0], ask(challenge, other)), "lies_elsewhere");
    story.s.given(CURATOR, sign(0));
    assert_eq!(story.s.refused(MEMBERS[0], ask(challenge, theme)), "theme_signed");
    story.s.given(CURATOR, Command::Place { challenge, theme: None });
    assert_eq!(story.s.refused(MEMBERS[0], ask(challenge, theme)), "lies_elsewhere");
}

#[test]
fn a_move_answers_a_question_and_taking_it_back_opens_it_again() {
    let (mut story, challenge, theme) = asked();
    let other = story.themes[1];
    story.s.given(CURATOR, Command::Place { challenge, theme: Some(other) });
    assert_eq!(standing(&story.s.campaign, challenge), QuestionStanding::Moved);
    assert_eq!(story.s.refused(CURATOR, stays(challenge, theme)), "no_open_question");
    // Another theme is another question.
    story.s.clone().given(MEMBERS[0], ask(challenge, other));
    let entry = story.s.campaign.undoable_edit(CURATOR).unwrap().entry;
    story.s.given(CURATOR, Command::UndoThemeEdit { entry });
    assert_eq!(standing(&story.s.campaign, challenge), QuestionStanding::Open);
    story.s.given(CURATOR, stays(challenge, theme));
}

#[test]
fn a_proposal_that_moves_the_challenge_answers_the_question_and_one_that_leaves_it_does_not() {
    let mut story = Story::at(Stage::Call);
    let challenges = story.s.accepts_all(MEMBERS[0], &SUBJECTS);
    story.s.proposes(Granularity::Medium);
    let themed = |campaign: &Campaign| {
        let lies = challenges.iter().find_map(|id| Some((*id, campaign.challenges[id].theme?)));
        lies.unwrap()
    };
    let (challenge, theme) = themed(&story.s.campaign);
    story.s.given(MEMBERS[0], ask(challenge, theme));
    story.s.accepts_all(MEMBERS[1], &["Keys for the rehearsal rooms of the city"]);
    let mut found = story.s.finds(Granularity::Medium);
    let mut kept = story.s.clone();
    kept.given(CURATOR, Command::ProposeThemes { found: Box::new(found.clone()) });
    assert_eq!(standing(&kept.campaign, challenge), QuestionStanding::Open);
    let place = found.places.iter_mut().find(|place| place.challenge == challenge).unwrap();
    place.theme = None;
    story.s.given(CURATOR, Command::ProposeThemes { found: Box::new(found) });
    assert_eq!(standing(&story.s.campaign, challenge), QuestionStanding::Moved);
}

#[test]
fn a_question_goes_with_a_challenge_that_takes_no_part_and_with_the_stage() {
    let (story, challenge, _) = asked();
    let over = |command: Command| {
        let mut story = story.clone();
        let actor = if matches!(command, Command::Withdraw { .. }) { MEMBERS[0] } else { HOST };
        story.s.given(actor, command);
        let merges = story.s.campaign.lineages.keys().copied().collect::<Vec<_>>();
        story.s.wait(pathways::time::Seconds::days(3));
        for merge in merges {
            story.s.given(pathways::campaign::Actor::System, Command::SettleMerge { merge });
        }
        assert_eq!(story.s.campaign.open_theme_questions(), 0);
        assert_eq!(standing(&story.s.campaign, challenge), QuestionStanding::Over);
    };
    let into = story.challenges[2];
    over(Command::Withdraw { challenge });
    over(Command::ProposeMerge { from: vec![challenge], into, reason: because() });
    let mut story = story;
    story.s.given(CURATOR, sign(1));
    story.s.advance();
    assert_eq!(standing(&story.s.campaign, challenge), QuestionStanding::Over);
}

#[test]
fn themes_are_signed_by_somebody_who_knows_of_the_questions_that_she_leaves_open() {
    let (mut story, challenge, theme) = asked();
    for known in [0, 1, 2] {
        let mut story = story.clone();
        if known == 0 {
            assert_eq!(story.s.refused(CURATOR, sign(known)), "questions_open");
            continue;
        }
        let facts = story.s.given(CURATOR, sign(known));
        let [Fact::ThemesSigned { open_questions, .. }] = facts.as_slice() else {
            panic!("{facts:?}")
        };
        assert_eq!(*open_questions, 1);
        // It can still be answered, which changes nothing that was signed.
        story.s.given(HOST, stays(challenge, theme));
        story.s.advance();
    }
    story.s.given(CURATOR, stays(challenge, theme));
    story.s.given(CURATOR, sign(0));
}
