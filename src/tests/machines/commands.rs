//! Commands: sent twice they act once; roles and voices are given and taken.

use pathways::{
    campaign::{Actor, Command},
    charter::Admission,
    people::{Column, Door, VoiceKind},
    role::Role,
    stage::Stage,
};

use crate::given::{
    CURATOR, HOST, MEMBERS, Scenario, Story, VISITOR, both, charter, id_of, kinds, person, voice_of,
};

#[test]
fn a_command_that_is_sent_twice_acts_once() {
    let mut s = Scenario::staffed(charter());
    let envelope = s.envelope(CURATOR, Command::ProposeTheme { name: both("rooms") });
    assert_eq!(kinds(&s.send(&envelope).unwrap()), ["theme_proposed"]);
    assert_eq!(s.send(&envelope).unwrap(), []);
    assert_eq!(s.campaign.themes.len(), 1);
}

#[test]
fn the_id_of_a_command_serves_nobody_and_nothing_else() {
    let mut s = Scenario::staffed(charter());
    let first = s.envelope(CURATOR, Command::ProposeTheme { name: both("rooms") });
    s.send(&first).unwrap();
    let mut other = first.clone();
    other.command = Command::ProposeTheme { name: both("money") };
    assert_eq!(s.send(&other).unwrap_err().code(), "command_reused");
    let mut stranger = first;
    stranger.actor = HOST;
    assert_eq!(s.send(&stranger).unwrap_err().code(), "command_reused");
}

#[test]
fn what_is_already_so_causes_nothing() {
    let mut s = Scenario::staffed(charter());
    let grant = Command::Grant { person: id_of(CURATOR), role: Role::Curator };
    assert_eq!(s.given(HOST, grant), []);
}

#[test]
fn a_campaign_keeps_its_last_host() {
    let mut s = Scenario::staffed(charter());
    let revoke = |actor| Command::Revoke { person: id_of(actor), role: Role::Host };
    assert_eq!(s.refused(Actor::Operator, revoke(HOST)), "last_host");
    s.given(HOST, Command::Grant { person: id_of(VISITOR), role: Role::Host });
    s.given(VISITOR, revoke(HOST));
    assert_eq!(s.refused(HOST, revoke(VISITOR)), "not_allowed");
    let visitor = Command::Grant { person: id_of(HOST), role: Role::Visitor };
    assert_eq!(s.refused(VISITOR, visitor), "role_not_granted");
}

#[test]
fn the_operator_names_the_first_host_and_votes_nowhere() {
    let mut s = Scenario::staffed(charter());
    s.given(Actor::Operator, Command::Grant { person: id_of(VISITOR), role: Role::Host });
    s.advance();
    assert_eq!(s.refused(Actor::Operator, Command::Join { door: Door::Email }), "not_allowed");
}

#[test]
fn the_open_code_admits_up_to_its_cap_in_a_column_of_its_own() {
    let mut charter = charter();
    charter.admission = Admission::OpenCode { cap: 2 };
    let mut s = Story::with(charter, Stage::Call).s;
    for n in 41..43 {
        s.given(person(n), Command::Join { door: Door::OpenCode });
    }
    assert_eq!(s.refused(person(43), Command::Join { door: Door::OpenCode }), "cap_reached");
    s.given(person(43), Command::Join { door: Door::PersonalCode });
    assert_eq!(s.campaign.people.admitted(Column::OpenCode), 2);
    assert_eq!(s.campaign.people.admitted(Column::Admitted), 4);
}

#[test]
fn a_door_that_the_charter_closes_stays_closed() {
    let mut s = Story::at(Stage::Call).s;
    for door in [Door::Email, Door::OpenCode, Door::Listed] {
        assert_eq!(s.refused(VISITOR, Command::Join { door }), "admission_closed", "{door:?}");
    }
}

#[test]
fn nobody_comes_in_once_the_members_box_is_closed() {
    let mut story = Story::at(Stage::Upvote);
    let code = Command::Join { door: Door::PersonalCode };
    story.s.given(person(41), code.clone());
    story.finishes_stage();
    assert_eq!(story.s.campaign.stage, Stage::Upvote);
    assert_eq!(story.s.refused(person(42), code), "admission_closed");
}

#[test]
fn nobody_speaks_for_two_voices() {
    let mut s = Story::at(Stage::Call).s;
    let organisation = voice_of(person(900));
    let admit = |delegates: &[Actor]| Command::Admit {
        voice: organisation,
        kind: VoiceKind::Organisation,
        delegates: delegates.iter().map(|one| id_of(*one)).collect(),
        door: Door::Listed,
    };
    assert_eq!(s.refused(HOST, admit(&[])), "nobody_named");
    assert_eq!(s.refused(HOST, admit(&[VISITOR, VISITOR])), "named_twice");
    assert_eq!(s.refused(HOST, admit(&[VISITOR, MEMBERS[0]])), "already_admitted");
    s.given(HOST, admit(&[VISITOR]));
    let add = |person| Command::AddDelegate { voice: organisation, person: id_of(person) };
    assert_eq!(s.refused(HOST, add(MEMBERS[0])), "already_admitted");
    assert_eq!(s.refused(VISITOR, Command::Join { door: Door::PersonalCode }), "already_admitted");
    let remove = |person| Command::RemoveDelegate { voice: organisation, person: id_of(person) };
    assert_eq!(s.refused(HOST, remove(VISITOR)), "nobody_named");
    s.given(HOST, add(CURATOR));
    s.given(HOST, remove(VISITOR));
    s.given(VISITOR, Command::Join { door: Door::PersonalCode });
}

#[test]
fn nobody_takes_over_the_ballot_of_an_organisation() {
    let mut story = Story::at(Stage::Call);
    let voice = voice_of(person(900));
    let delegates = vec![id_of(person(901)), id_of(person(902))];
    let (kind, door) = (VoiceKind::Organisation, Door::Listed);
    story.s.given(HOST, Command::Admit { voice, kind, delegates, door });
    let add = |person| Command::AddDelegate { voice, person: id_of(person) };
    assert_eq!(story.s.refused(HOST, add(HOST)), "oneself_named");
    while story.s.campaign.stage < Stage::Upvote {
        story.finishes_stage();
        story.s.advance();
    }
    let remove = Command::RemoveDelegate { voice, person: id_of(person(901)) };
    assert_eq!(story.s.refused(HOST, remove.clone()), "box_open");
    assert_eq!(story.s.refused(HOST, add(VISITOR)), "box_open");
    story.s.closes();
    story.s.given(HOST, add(VISITOR));
    story.s.given(HOST, remove);
}

#[test]
fn a_personal_voice_has_one_person() {
    let mut s = Story::at(Stage::Call).s;
    let add = Command::AddDelegate { voice: voice_of(MEMBERS[0]), person: id_of(VISITOR) };
    assert_eq!(s.refused(HOST, add), "one_person_one_voice");
}
