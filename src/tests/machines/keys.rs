//! The keys that sign the record: each gives itself up for one that never signed it.

use pathways::{
    campaign::{Actor, Command, Fact},
    id::CampaignId,
    record::{NoteKey, checkpoint},
    stage::Stage,
};
use uuid::Uuid;

use crate::{
    given::{HOST, Story},
    verifying::{rotation, signer},
};

fn with(command: Command, change: impl FnOnce(&mut NoteKey, &mut NoteKey)) -> Command {
    let Command::RotateKey { mut from, mut to, signature } = command else { unreachable!() };
    change(&mut from, &mut to);
    Command::RotateKey { from, to, signature }
}

#[test]
fn a_key_is_followed_by_another_and_that_by_a_third_and_entries_say_so() {
    for stage in [Stage::Call, Stage::Archived] {
        let mut scenario = Story::at(stage).s;
        assert_eq!(scenario.campaign.keys, []);
        scenario.rotates();
        scenario.rotates();
        assert_eq!(scenario.campaign.keys, [0, 1, 2].map(|n| signer(n).key()));
        let told =
            scenario.log.iter().filter(|event| matches!(event.fact, Fact::KeyRotated { .. }));
        assert_eq!(told.count(), 2);
    }
}

#[test]
fn nobody_gives_up_a_key_but_the_installation() {
    let mut scenario = Story::at(Stage::Call).s;
    for actor in [HOST, Actor::Operator] {
        let command = rotation(&scenario);
        assert_eq!(scenario.refused(actor, command), "not_allowed");
    }
}

#[test]
fn a_key_gives_up_only_itself_and_only_for_a_new_one_of_its_record() {
    let mut scenario = Story::at(Stage::Call).s;
    let same = with(rotation(&scenario), |from, to| to.clone_from(from));
    assert_eq!(scenario.refused(Actor::System, same), "key_order");
    let elsewhere = checkpoint::signer(CampaignId::new(Uuid::from_u128(78)), &[10; 32]).key();
    let named = with(rotation(&scenario), |_, to| *to = elsewhere);
    assert_eq!(scenario.refused(Actor::System, named), "key_order");
    scenario.rotates();
    let back = with(rotation(&scenario), |_, to| *to = signer(0).key());
    let given_up = with(rotation(&scenario), |from, _| *from = signer(0).key());
    for command in [back, given_up] {
        assert_eq!(scenario.refused(Actor::System, command), "key_order");
    }
}
