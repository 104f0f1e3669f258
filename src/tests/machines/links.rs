//! The link of voices and slips: kept for as long as a box may be counted again, and destroyed then.

use pathways::{
    campaign::{Actor, Command, Due, Fact},
    contest::{ContestOutcome, ContestSubject},
    id::RoundId,
    round::BallotLink,
    stage::Stage,
    time::Seconds,
    time::Timestamp,
};

use crate::given::{HOST, MEMBERS, Story, because, both};

/// The rounds whose boxes were opened.
fn opened(story: &Story) -> Vec<RoundId> {
    let rounds = story.s.campaign.rounds.values();
    rounds.filter(|round| round.opened_at.is_some()).map(|round| round.id).collect()
}

fn destroyed(story: &Story) -> Vec<RoundId> {
    let rounds = story.s.campaign.rounds.values();
    rounds.filter(|round| round.link == BallotLink::Destroyed).map(|round| round.id).collect()
}

#[test]
fn every_link_is_destroyed_once_nobody_can_question_the_decision_and_none_before() {
    let mut story = Story::at(Stage::Decided);
    let until = story.s.campaign.contest_until.unwrap();
    let rounds = opened(&story);
    assert_eq!(rounds.len(), 2);
    story.s.now = Timestamp::from_unix(until.unix() - 1);
    assert_eq!(story.s.clock(), []);
    let early = Command::DestroyLink { round: rounds[0] };
    assert_eq!(story.s.refused(Actor::System, early), "not_due");
    story.s.now = until;
    let due: Vec<Due> = rounds.iter().copied().map(Due::DestroyLink).collect();
    assert_eq!(story.s.clock(), due);
    assert_eq!(destroyed(&story), rounds);
    let told = |fact: &Fact| matches!(fact, Fact::LinkDestroyed { .. });
    let entries = story.s.log.iter().filter(|event| told(&event.fact)).count();
    assert_eq!(entries, rounds.len());
    assert_eq!(story.s.campaign.stage, Stage::Decided, "nobody has to open the next stage first");
    story.s.advance();
    assert_eq!(story.s.clock(), []);
}

#[test]
fn a_link_is_kept_as_long_as_a_question_waits_for_its_answer_or_for_a_recount() {
    let mut story = Story::at(Stage::Decided);
    let round = opened(&story)[1];
    let subject = ContestSubject::Count { round };
    let raise = Command::Contest { subject, reason: because() };
    let facts = story.s.given(MEMBERS[0], raise);
    let [Fact::ContestRaised { contest, .. }] = facts.as_slice() else { panic!("{facts:?}") };
    let contest = *contest;
    story.finishes_stage();
    assert_eq!(story.s.clock(), []);
    let (outcome, answer) = (ContestOutcome::Recount, both("we count again"));
    story.s.given(HOST, Command::AnswerContest { contest, outcome, answer });
    let done = story.s.clock();
    assert_eq!(done[0], Due::Count(round));
    assert_eq!(destroyed(&story), opened(&story));
}

#[test]
fn a_campaign_that_is_cancelled_keeps_no_link_either() {
    let mut story = Story::at(Stage::Panel);
    story.s.opens();
    story.s.given(HOST, Command::Cancel { reason: because() });
    let rounds = opened(&story);
    assert_eq!(rounds.len(), 2);
    assert_eq!(story.s.clock().len(), rounds.len());
    assert_eq!(destroyed(&story), rounds);
}

#[test]
fn a_campaign_that_is_cancelled_while_its_decision_can_be_questioned_keeps_its_links_until_then() {
    let mut story = Story::at(Stage::Decided);
    let until = story.s.campaign.contest_until.unwrap();
    story.s.wait(Seconds(1));
    story.s.given(HOST, Command::Cancel { reason: because() });
    let rounds = opened(&story);
    assert_eq!(story.s.clock(), []);
    let early = Command::DestroyLink { round: rounds[0] };
    assert_eq!(story.s.refused(Actor::System, early), "not_due");
    story.s.wait(Seconds(until.unix().saturating_sub(story.s.now.unix())));
    assert_eq!(story.s.clock().len(), rounds.len());
    assert_eq!(destroyed(&story), rounds);
}

#[test]
fn a_link_is_destroyed_once_and_only_where_a_box_was_opened() {
    let mut story = Story::at(Stage::Panel);
    let [members, panel] = [0, 1].map(|n| story.s.campaign.standing_rounds().nth(n).unwrap().id);
    story.s.given(HOST, Command::Cancel { reason: because() });
    assert_eq!(story.s.clock(), [Due::DestroyLink(members)]);
    for round in [members, panel] {
        let again = Command::DestroyLink { round };
        assert_eq!(story.s.refused(Actor::System, again), "round_state");
    }
}
