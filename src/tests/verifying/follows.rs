//! What follows from another act and was done on its own, or by somebody else: signed again, and named.

use pathways::{campaign::Fact, role::Role, stage::Stage, time::Seconds};

use super::altered;
use crate::given::Story;

/// A campaign to its end.
fn story() -> Story {
    Story::at(Stage::Archived)
}

const CONSEQUENCES: [fn(&Fact) -> bool; 4] = [
    |fact| matches!(fact, Fact::RoundPrepared { .. }),
    |fact| matches!(fact, Fact::RoundPublished { .. }),
    |fact| matches!(fact, Fact::RoundCertified { .. }),
    |fact| matches!(fact, Fact::TopicSelected { .. }),
];

#[test]
fn a_round_that_somebody_else_prepares_publishes_or_certifies_is_named() {
    for which in CONSEQUENCES {
        altered::check_in(story().s, "act.permission", |scenario| {
            let place = altered::find_last(&scenario.log, which);
            scenario.log[place].by.role = Role::Member;
            place
        });
    }
}

#[test]
fn what_follows_from_an_act_does_not_come_later() {
    for which in CONSEQUENCES {
        altered::check_in(story().s, "act.permission", |scenario| {
            let place = altered::find_last(&scenario.log, which);
            for event in &mut scenario.log[place..] {
                event.at = event.at.after(Seconds(1));
            }
            place
        });
    }
}

#[test]
fn a_round_that_is_published_without_a_count_or_a_stage_before_is_named() {
    altered::check_in(story().s, "act.permission", |scenario| {
        let published = CONSEQUENCES[1];
        let place = altered::find_last(&scenario.log, published);
        let topic = scenario.log.remove(place + 1);
        scenario.log.insert(place, topic);
        place + 1
    });
}
