//! Links of voices and slips that were destroyed too early, twice, or where there was none: signed again, and named.

use pathways::{
    campaign::{Event, Fact},
    id::RoundId,
    stage::Stage,
};

use super::{
    Pack,
    altered::{check_in, find, find_last},
};
use crate::given::Story;

fn destroys(fact: &Fact) -> bool {
    matches!(fact, Fact::LinkDestroyed { .. })
}

fn round_of(event: &mut Event) -> &mut RoundId {
    let Fact::LinkDestroyed { round } = &mut event.fact else { unreachable!() };
    round
}

/// A campaign at its pathways, every link destroyed.
fn story() -> Story {
    let mut story = Story::at(Stage::Pathways);
    story.s.clock();
    story
}

#[test]
fn a_record_holds_after_its_links_were_destroyed() {
    let report = Pack::public(&story().s).check();
    assert_eq!((report.findings, report.recounted), (Vec::new(), 2));
}

#[test]
fn a_link_that_was_destroyed_while_the_decision_could_be_questioned_is_named() {
    check_in(story().s, "round.state", |scenario| {
        let mut early = scenario.log[find(&scenario.log, destroys)].clone();
        let decided = find(&scenario.log, |fact| {
            matches!(fact, Fact::StageEntered { to: Stage::Pathways, .. })
        });
        early.at = scenario.log[decided - 1].at;
        scenario.log.insert(decided, early);
        decided
    });
}

#[test]
fn a_link_that_is_destroyed_twice_is_named() {
    check_in(story().s, "round.state", |scenario| {
        let first = *round_of(&mut scenario.log[find(&scenario.log, destroys)].clone());
        let place = find_last(&scenario.log, destroys);
        *round_of(&mut scenario.log[place]) = first;
        place
    });
}

#[test]
fn a_link_of_a_round_that_nobody_opened_is_named() {
    check_in(story().s, "round.state", |scenario| {
        let place = find_last(&scenario.log, destroys);
        *round_of(&mut scenario.log[place]) =
            "00000000-0000-4000-8000-00000000beef".parse().unwrap();
        place
    });
}
