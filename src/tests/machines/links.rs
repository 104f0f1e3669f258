//! The link of voices and slips: kept for as long as a box may be counted again, and destroyed then.

use pathways::{
    campaign::{Actor, Command, Due, Fact},
    id::RoundId,
    round::BallotLink,
    stage::Stage,
};

use crate::given::{HOST, Story, because};

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
fn every_link_is_destroyed_once_the_pathways_begin_and_none_before() {
    let mut story = Story::at(Stage::Decided);
    story.finishes_stage();
    assert_eq!(story.s.clock(), []);
    story.s.advance();
    let rounds = opened(&story);
    assert_eq!(rounds.len(), 2);
    let due: Vec<Due> = rounds.iter().copied().map(Due::DestroyLink).collect();
    assert_eq!(story.s.clock(), due);
    assert_eq!(destroyed(&story), rounds);
    let told = |fact: &Fact| matches!(fact, Fact::LinkDestroyed { .. });
    let entries = story.s.log.iter().filter(|event| told(&event.fact)).count();
    assert_eq!(entries, rounds.len());
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
