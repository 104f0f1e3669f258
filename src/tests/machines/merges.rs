//! Merges and splits of challenges: proposed, refused, settled, undone.

use std::collections::BTreeMap;

use pathways::{
    campaign::{Actor, Command, Due, Fact},
    challenge::{ChallengeState, Merging},
    id::{ChallengeId, LineageId},
    lineage::LineageState,
    stage::Stage,
    theme::Coverage,
    time::Seconds,
};

use crate::given::{CURATOR, HOST, MEMBERS, MODERATOR, PANEL, Story, because, kinds, words};

/// Proposes to merge the first challenge into the third; both authors are asked.
fn propose(story: &mut Story) -> LineageId {
    let [from, _, into] = story.challenges;
    let facts =
        story.s.given(CURATOR, Command::ProposeMerge { from: vec![from], into, reason: because() });
    assert_eq!(kinds(&facts), ["merge_proposed"]);
    let [Fact::MergeProposed { merge, .. }] = facts.as_slice() else { panic!("{facts:?}") };
    *merge
}

fn states(story: &Story) -> BTreeMap<ChallengeId, ChallengeState> {
    story.s.campaign.challenges.iter().map(|(id, one)| (*id, one.state)).collect()
}

fn tallies(story: &Story) -> (Coverage, BTreeMap<ChallengeId, ChallengeState>) {
    (story.s.campaign.coverage(), states(story))
}

fn undo(lineage: LineageId) -> Command {
    Command::Undo { lineage, reason: because() }
}

#[test]
fn a_proposed_merge_takes_effect_at_its_instant_and_not_before() {
    let mut story = Story::at(Stage::Theming);
    let [from, _, into] = story.challenges;
    let merge = propose(&mut story);
    story.s.wait(Seconds(Seconds::days(2).0 - 1));
    assert_eq!(story.s.clock(), []);
    assert_eq!(story.s.refused(Actor::System, Command::SettleMerge { merge }), "not_due");
    story.s.wait(Seconds(1));
    assert_eq!(story.s.clock(), [Due::SettleMerge(merge)]);
    assert_eq!(states(&story)[&from], ChallengeState::Merged(into));
    assert_eq!(story.s.campaign.coverage().merged, 1);
}

#[test]
fn every_author_concerned_may_refuse_while_the_delay_lasts() {
    for author in [MEMBERS[0], MEMBERS[2]] {
        let mut story = Story::at(Stage::Theming);
        let before = tallies(&story);
        let merge = propose(&mut story);
        let refuse = || Command::RefuseMerge { merge };
        assert_eq!(story.s.refused(MEMBERS[1], refuse()), "not_yours");
        story.s.wait(Seconds(Seconds::days(2).0 - 1));
        story.s.given(author, refuse());
        assert_eq!(story.s.refused(author, refuse()), "lineage_state");
        story.s.wait(Seconds::days(9));
        assert_eq!(story.s.clock(), []);
        assert_eq!(tallies(&story), before);
    }
}

#[test]
fn a_refusal_after_the_delay_is_too_late() {
    let mut story = Story::at(Stage::Theming);
    let merge = propose(&mut story);
    story.s.wait(Seconds::days(2));
    assert_eq!(story.s.refused(MEMBERS[0], Command::RefuseMerge { merge }), "delay_over");
}

#[test]
fn a_merge_that_was_proposed_in_the_upvote_may_be_refused_in_the_panel() {
    for refuses in [true, false] {
        let mut story = Story::at(Stage::Upvote);
        let merge = propose(&mut story);
        story.finishes_stage();
        story.s.advance();
        if refuses {
            story.s.given(MEMBERS[0], Command::RefuseMerge { merge });
        }
        story.s.wait(Seconds::days(2));
        story.s.clock();
        assert_eq!(story.s.campaign.coverage().merged, u32::from(!refuses));
        assert_eq!(story.s.round().slate.len(), 3, "a merge after the opening is an annotation");
    }
}

#[test]
fn where_nobody_can_be_asked_a_merge_takes_effect_at_once() {
    let mut story = Story::at(Stage::Call);
    let a = story.s.accepted(MEMBERS[1], "mine too");
    let [_, b, _] = story.challenges;
    let person = crate::given::id_of(MEMBERS[1]);
    story.s.given(HOST, Command::Grant { person, role: pathways::role::Role::Curator });
    let merge = Command::ProposeMerge { from: vec![a], into: b, reason: because() };
    let facts = story.s.given(MEMBERS[1], merge);
    assert_eq!(kinds(&facts), ["merge_proposed", "challenges_merged"]);
}

#[test]
fn undoing_a_merge_restores_the_exact_tallies() {
    let mut story = Story::at(Stage::Theming);
    let [a, b, _] = story.challenges;
    story.s.theme("rooms", &[a, b]);
    let before = tallies(&story);
    let merge = propose(&mut story);
    story.s.wait(Seconds::days(2));
    story.s.clock();
    assert_ne!(tallies(&story), before);
    story.s.given(HOST, undo(merge));
    assert_eq!(tallies(&story), before);
    assert_eq!(story.s.refused(HOST, undo(merge)), "lineage_state");
}

#[test]
fn what_authors_did_meanwhile_is_not_overruled() {
    // Taken back, or set to stand alone: the merge lapses. After the merge: an undo leaves it taken back.
    let mut story = Story::at(Stage::Call);
    let merge = propose(&mut story);
    let [challenge, ..] = story.challenges;
    story.s.given(MEMBERS[0], Command::Withdraw { challenge });
    story.s.wait(Seconds::days(2));
    story.s.clock();
    assert_eq!(story.s.campaign.lineages[&merge].state, LineageState::Refused);

    let mut story = Story::at(Stage::Call);
    let merge = propose(&mut story);
    let mut text = words("alone");
    text.merging = Merging::StandsAlone;
    story.s.given(MEMBERS[0], Command::Revise { challenge, text: Box::new(text) });
    story.s.wait(Seconds::days(2));
    story.s.clock();
    assert_eq!(story.s.campaign.lineages[&merge].state, LineageState::Refused);

    let mut story = Story::at(Stage::Call);
    let merge = propose(&mut story);
    story.s.wait(Seconds::days(2));
    story.s.clock();
    story.s.given(MEMBERS[0], Command::Withdraw { challenge });
    story.s.given(HOST, undo(merge));
    assert_eq!(states(&story)[&challenge], ChallengeState::Withdrawn);
}

#[test]
fn a_challenge_in_a_proposed_merge_is_not_pulled_out_from_under_it() {
    let mut story = Story::at(Stage::Call);
    propose(&mut story);
    let [a, b, c] = story.challenges;
    let merge = Command::ProposeMerge { from: vec![b], into: c, reason: because() };
    assert_eq!(story.s.refused(CURATOR, merge), "merge_pending");
    let (code, reason) = (pathways::challenge::DeclineCode::OffTopic, None);
    let decline = Command::Decline { challenge: a, code, reason };
    assert_eq!(story.s.refused(MODERATOR, decline), "merge_pending");
    let parts = vec![words("one"), words("two")];
    let split = Command::Split { challenge: c, parts, reason: because() };
    assert_eq!(story.s.refused(CURATOR, split), "merge_pending");
}

#[test]
fn a_merge_names_each_challenge_once_and_something_to_merge() {
    let mut story = Story::at(Stage::Call);
    let [a, b, _] = story.challenges;
    let merge = |from: &[ChallengeId], into| Command::ProposeMerge {
        from: from.to_vec(),
        into,
        reason: because(),
    };
    assert_eq!(story.s.refused(CURATOR, merge(&[], b)), "nobody_named");
    assert_eq!(story.s.refused(CURATOR, merge(&[a, a], b)), "named_twice");
    assert_eq!(story.s.refused(CURATOR, merge(&[b], b)), "named_twice");
    let pending = story.s.submits(MEMBERS[0], "pending");
    assert_eq!(story.s.refused(CURATOR, merge(&[a], pending)), "challenge_state");
}

/// Splits the first challenge in two.
fn split(story: &mut Story) -> (LineageId, [ChallengeId; 2]) {
    let [challenge, ..] = story.challenges;
    let parts = vec![words("one"), words("two")];
    let facts = story.s.given(CURATOR, Command::Split { challenge, parts, reason: because() });
    let [Fact::ChallengeSplit { split, parts, .. }] = facts.as_slice() else { panic!("{facts:?}") };
    (*split, [parts[0].challenge, parts[1].challenge])
}

#[test]
fn a_split_makes_accepted_parts_of_the_same_authors_and_its_undo_removes_them() {
    let mut story = Story::at(Stage::Call);
    let before = tallies(&story);
    let (lineage, parts) = split(&mut story);
    let coverage = story.s.campaign.coverage();
    assert_eq!((coverage.submitted, coverage.split, coverage.unthemed), (5, 1, 4));
    let part = &story.s.campaign.challenges[&parts[0]];
    assert_eq!(part.authors, [crate::given::id_of(MEMBERS[0])].into());
    story.s.given(CURATOR, undo(lineage));
    assert_eq!(tallies(&story), before);
}

#[test]
fn a_split_whose_parts_were_built_upon_is_undone_last() {
    let mut story = Story::at(Stage::Call);
    let (lineage, [one, two]) = split(&mut story);
    let merge = Command::ProposeMerge { from: vec![one], into: two, reason: because() };
    let facts = story.s.given(CURATOR, merge);
    assert_eq!(story.s.refused(CURATOR, undo(lineage)), "cannot_undo");
    let Some(Fact::MergeProposed { merge, .. }) = facts.first() else { panic!("{facts:?}") };
    story.s.given(CURATOR, undo(*merge));
    story.s.given(CURATOR, undo(lineage));
}

#[test]
fn a_split_is_not_undone_once_people_support_its_parts() {
    let mut story = Story::at(Stage::Theming);
    let (lineage, parts) = split(&mut story);
    let [_, b, c] = story.challenges;
    story.s.theme("all", &[parts[0], parts[1], b, c]);
    story.s.given(CURATOR, Command::SignThemes { open_questions: 0 });
    story.s.advance();
    assert_eq!(story.s.refused(CURATOR, undo(lineage)), "wrong_stage");
    assert_eq!(story.s.refused(PANEL[0], undo(lineage)), "not_allowed");
}
