//! Challenges: how they come in, are moderated, change and are taken back.

use pathways::{
    campaign::{Actor, Authorship, Command, Fact},
    challenge::{
        ChallengeState, ChallengeText, DeclineCode, MOST_PENDING, Merging, Translation, Video,
        untranslated,
    },
    id::ChallengeId,
    role::Role,
    stage::Stage,
    text::Language,
};

use crate::given::{
    CURATOR, HOST, MEMBERS, MODERATOR, Story, VISITOR, because, id_of, kinds, parsed, words,
};

const AUTHOR: Actor = MEMBERS[0];

#[test]
fn a_challenge_is_accepted_or_declined_with_a_code_and_the_decline_can_be_lifted() {
    let mut s = Story::at(Stage::Call).s;
    let challenge = s.submits(AUTHOR, "new");
    let decline = |code, reason| Command::Decline { challenge, code, reason };
    assert_eq!(s.refused(MODERATOR, decline(DeclineCode::Other, None)), "no_reason");
    s.given(MODERATOR, decline(DeclineCode::Other, Some(because())));
    let declined = s.campaign.challenges[&challenge].declined.clone().unwrap();
    assert_eq!((declined.code, declined.by), (DeclineCode::Other, Some(MODERATOR)));
    s.given(HOST, Command::Accept { challenge });
    let accepted = &s.campaign.challenges[&challenge];
    assert_eq!((accepted.state, &accepted.declined), (ChallengeState::Accepted, &None));
    assert_eq!(s.refused(HOST, Command::Accept { challenge }), "challenge_state");
}

#[test]
fn what_an_author_rewrites_is_looked_at_again() {
    let mut story = Story::at(Stage::Call);
    let [challenge, ..] = story.challenges;
    let revise = |title| Command::Revise { challenge, text: Box::new(words(title)) };
    story.s.given(AUTHOR, revise("better"));
    let revised = &story.s.campaign.challenges[&challenge];
    assert_eq!((revised.state, revised.version), (ChallengeState::Submitted, 2));
    assert_eq!(story.s.given(AUTHOR, revise("better")), [], "the same words change nothing");
}

#[test]
fn a_curator_retitles_without_a_second_look_also_when_she_is_a_member() {
    let mut story = Story::at(Stage::Call);
    let [challenge, ..] = story.challenges;
    for curator in [CURATOR, MEMBERS[2]] {
        let person = id_of(curator);
        story.s.given(HOST, Command::Grant { person, role: Role::Curator });
        let text = Box::new(words(&format!("by {person}")));
        story.s.given(curator, Command::Revise { challenge, text });
        let by = &story.s.log.last().unwrap().by;
        assert_eq!(by.role, Role::Curator);
        assert!(story.s.campaign.challenges[&challenge].is_accepted());
    }
}

#[test]
fn a_revision_drops_the_translations_of_the_old_words() {
    let mut story = Story::at(Stage::Call);
    let [challenge, ..] = story.challenges;
    let (language, title) = (parsed("fr-CA"), parsed("salles"));
    let translation = Box::new(Translation::of_title(language, title));
    let here = |story: &Story| untranslated(&story.s.campaign.challenges[&challenge]);
    assert_eq!(here(&story), [Language::Fr]);
    story.s.given(CURATOR, Command::Translate { challenge, translation });
    assert_eq!(here(&story), []);
    story.s.given(CURATOR, Command::Revise { challenge, text: Box::new(words("new")) });
    assert_eq!(here(&story), [Language::Fr]);
}

#[test]
fn a_translation_that_lacks_a_part_of_the_original_leaves_it_untranslated() {
    let mut story = Story::at(Stage::Call);
    let [challenge, ..] = story.challenges;
    let video = Video { link: parsed("https://example.org/42"), summary: parsed("Too dear.") };
    let (affected, video) = (Some(parsed("Dancers")), Some(video));
    let text = ChallengeText { body: Some(parsed("Rent.")), affected, video, ..words("rooms") };
    story.s.given(CURATOR, Command::Revise { challenge, text: Box::new(text) });
    let title = Translation::of_title(parsed("fr-CA"), parsed("salles"));
    let body = Translation { body: Some(parsed("Le loyer.")), ..title.clone() };
    let affected = Translation { affected: Some(parsed("La danse")), ..body.clone() };
    let whole = Translation { summary: Some(parsed("Trop cher.")), ..affected.clone() };
    for (translation, lacking) in [
        (title, &[Language::Fr][..]),
        (body, &[Language::Fr]),
        (affected, &[Language::Fr]),
        (whole, &[]),
    ] {
        let translation = Box::new(translation);
        story.s.given(CURATOR, Command::Translate { challenge, translation });
        let challenge = &story.s.campaign.challenges[&challenge];
        assert_eq!(untranslated(challenge), lacking);
    }
}

#[test]
fn while_a_box_is_open_a_translation_that_lacks_a_part_stays_as_it_was_read() {
    let mut story = Story::at(Stage::Call);
    let [challenge, ..] = story.challenges;
    let text = ChallengeText { affected: Some(parsed("Dancers")), ..words("rooms") };
    story.s.given(CURATOR, Command::Revise { challenge, text: Box::new(text) });
    let translate = |tag: &str| {
        let translation = Box::new(Translation::of_title(parsed(tag), parsed("salles")));
        Command::Translate { challenge, translation }
    };
    story.s.given(CURATOR, translate("fr"));
    for _ in [Stage::Theming, Stage::Upvote] {
        story.finishes_stage();
        story.s.advance();
    }
    assert_eq!(untranslated(&story.s.campaign.challenges[&challenge]), [Language::Fr]);
    assert_eq!(story.s.refused(CURATOR, translate("fr")), "box_open");
    assert_eq!(story.s.refused(CURATOR, translate("fr-CA")), "box_open");
}

#[test]
fn a_challenge_that_stands_alone_is_left_as_it_is() {
    let mut story = Story::at(Stage::Call);
    let mut text = words("alone");
    text.merging = Merging::StandsAlone;
    let alone = story.s.submits_text(AUTHOR, text);
    story.s.given(MODERATOR, Command::Accept { challenge: alone });
    let [_, other, _] = story.challenges;
    for (from, into) in [(alone, other), (other, alone)] {
        let merge = Command::ProposeMerge { from: vec![from], into, reason: because() };
        assert_eq!(story.s.refused(CURATOR, merge), "stands_alone");
    }
    let parts = vec![words("one"), words("two")];
    let split = Command::Split { challenge: alone, parts, reason: because() };
    assert_eq!(story.s.refused(CURATOR, split), "stands_alone");
    let revise = Command::Revise { challenge: alone, text: Box::new(words("ours")) };
    assert_eq!(story.s.refused(HOST, revise), "stands_alone");
}

#[test]
fn words_can_be_taken_back_at_every_stage_and_the_numbers_stay() {
    for stage in Stage::ALL.into_iter().filter(|stage| *stage != Stage::Draft) {
        let mut story = Story::at(stage.min(Stage::Archived));
        if stage == Stage::Cancelled {
            story = Story::at(Stage::Call);
            story.s.given(HOST, Command::Cancel { reason: because() });
        }
        let [challenge, ..] = story.challenges;
        let before = (
            story.s.campaign.coverage().submitted,
            story.s.campaign.counted_upvote().map(|c| c.1.clone()),
        );
        assert_eq!(story.s.refused(HOST, Command::Withdraw { challenge }), "not_yours");
        story.s.given(AUTHOR, Command::Withdraw { challenge });
        let after = (
            story.s.campaign.coverage().submitted,
            story.s.campaign.counted_upvote().map(|c| c.1.clone()),
        );
        assert_eq!(before, after, "{stage}");
        assert!(!story.s.campaign.challenges[&challenge].shows_words(), "{stage}");
        assert_eq!(story.s.refused(AUTHOR, Command::Withdraw { challenge }), "challenge_state");
    }
}

#[test]
fn a_challenge_entered_for_somebody_belongs_to_nobody_until_a_steward_is_named() {
    let mut story = Story::at(Stage::Call);
    let text = Box::new(words("by letter"));
    let facts = story.s.given(CURATOR, Command::Submit { text, authorship: Authorship::OnBehalf });
    let [Fact::ChallengeSubmitted { challenge, .. }] = facts.as_slice() else {
        panic!("{facts:?}")
    };
    let challenge = *challenge;
    assert_eq!(story.s.refused(VISITOR, Command::Withdraw { challenge }), "not_yours");
    story.s.given(MODERATOR, Command::AddSteward { challenge, person: id_of(VISITOR) });
    assert_eq!(story.s.refused(MODERATOR, Command::Withdraw { challenge }), "not_yours");
    let facts = story.s.given(VISITOR, Command::Withdraw { challenge });
    assert_eq!(kinds(&facts), ["challenge_withdrawn"]);
}

/// A challenge that the curator entered for somebody, accepted.
fn by_letter(story: &mut Story) -> ChallengeId {
    let text = Box::new(words("by letter"));
    let facts = story.s.given(CURATOR, Command::Submit { text, authorship: Authorship::OnBehalf });
    let [Fact::ChallengeSubmitted { challenge, .. }] = facts.as_slice() else {
        panic!("{facts:?}")
    };
    story.s.given(MODERATOR, Command::Accept { challenge: *challenge });
    *challenge
}

#[test]
fn what_was_entered_for_somebody_is_taken_back_by_staff_at_every_stage() {
    let mut story = Story::at(Stage::Call);
    let mut told: Vec<ChallengeId> = (0..4).map(|_| by_letter(&mut story)).collect();
    let staff = [HOST, CURATOR, MODERATOR, HOST];
    for actor in staff {
        let challenge = told.pop().unwrap();
        assert_eq!(story.s.refused(VISITOR, Command::Withdraw { challenge }), "not_yours");
        let facts = story.s.given(actor, Command::Withdraw { challenge });
        assert_eq!(kinds(&facts), ["challenge_withdrawn"]);
        story.finishes_stage();
        story.s.advance();
    }
}

#[test]
fn staff_do_not_become_authors_of_what_they_entered_for_somebody() {
    let mut story = Story::at(Stage::Call);
    let challenge = by_letter(&mut story);
    for staff in [HOST, CURATOR, MODERATOR] {
        let person = id_of(staff);
        assert_eq!(story.s.refused(HOST, Command::AddSteward { challenge, person }), "holds_role");
    }
    story.s.given(HOST, Command::AddSteward { challenge, person: id_of(VISITOR) });
}

#[test]
fn while_a_box_is_open_a_translation_is_added_and_none_replaced() {
    for stage in [Stage::Upvote, Stage::Panel] {
        let mut story = Story::at(stage);
        let [challenge, ..] = story.challenges;
        let translate = |tag: &str| {
            let translation = Translation::of_title(parsed(tag), parsed("x"));
            Command::Translate { challenge, translation: Box::new(translation) }
        };
        if stage == Stage::Panel {
            story.s.opens();
        }
        story.s.given(CURATOR, translate("fr"));
        for present in ["en", "en-CA", "fr", "fr-CA"] {
            assert_eq!(story.s.refused(CURATOR, translate(present)), "box_open", "{present}");
        }
        story.s.given(CURATOR, translate("iu-Cans"));
        assert_eq!(story.s.refused(HOST, translate("iu-Cans")), "box_open");
        story.s.closes();
        story.s.given(CURATOR, translate("fr"));
    }
}

#[test]
fn nobody_floods_the_moderators() {
    let mut s = Story::at(Stage::Call).s;
    for n in 0..MOST_PENDING {
        s.submits(AUTHOR, &format!("challenge number {n}"));
    }
    let (text, authorship) = (Box::new(words("one more")), Authorship::Own);
    assert_eq!(s.refused(AUTHOR, Command::Submit { text, authorship }), "too_many");
    s.submits(MEMBERS[1], "of somebody else");
}
