//! Merges about which authors are asked: none takes effect before its delay, whoever has the key.

use pathways::{
    campaign::{Authorship, Command, Event, Fact},
    id::ChallengeId,
    record::verify::Verdict,
    role::Role,
    stage::Stage,
    time::Seconds,
};

use super::{Pack, altered};
use crate::given::{CURATOR, HOST, MEMBERS, Scenario, Story, because, words};

/// A merge that waited for two days, one that was refused, one that asked nobody.
fn scenario() -> Scenario {
    let mut story = Story::at(Stage::Theming);
    let [first, second, third] = story.challenges;
    let merge = |from, into| Command::ProposeMerge { from: vec![from], into, reason: because() };
    let facts = story.s.given(CURATOR, merge(second, third));
    let [Fact::MergeProposed { merge: refused, .. }] = facts[..] else { panic!("{facts:?}") };
    story.s.given(MEMBERS[1], Command::RefuseMerge { merge: refused });
    story.s.given(CURATOR, merge(first, third));
    story.s.wait(Seconds::days(2));
    story.s.clock();
    let own: Vec<_> = ["one", "two"].map(|title| submits_on_behalf(&mut story.s, title)).into();
    let facts = story.s.given(HOST, merge(own[0], own[1]));
    assert_eq!(facts.len(), 2, "nobody is asked");
    story.s
}

fn submits_on_behalf(scenario: &mut Scenario, title: &str) -> ChallengeId {
    let text = Box::new(words(title));
    let authorship = Authorship::OnBehalf;
    let facts = scenario.given(HOST, Command::Submit { text, authorship });
    let [Fact::ChallengeSubmitted { challenge, .. }] = facts[..] else { panic!("{facts:?}") };
    scenario.given(HOST, Command::Accept { challenge });
    challenge
}

fn merged(role: Role) -> impl Fn(&Scenario) -> usize {
    move |scenario| {
        let is = |event: &Event| {
            matches!(event.fact, Fact::ChallengesMerged { .. }) && event.by.role == role
        };
        scenario.log.iter().position(is).unwrap()
    }
}

#[test]
fn merges_that_waited_and_merges_about_which_nobody_was_asked_hold() {
    let report = Pack::whole(&scenario()).check();
    assert_eq!((report.findings, report.texts > 0), (Vec::new(), true));
}

#[test]
fn a_merge_before_its_delay_is_named() {
    altered::check_in(scenario(), "act.object", |scenario| {
        let place = merged(Role::System)(scenario);
        let before = scenario.log[place - 1].at;
        scenario.log[place].at = before.after(Seconds(Seconds::days(2).0 - 1));
        place
    });
}

#[test]
fn a_merge_that_did_not_wait_for_the_clock_is_named() {
    altered::check_in(scenario(), "act.object", |scenario| {
        let place = merged(Role::System)(scenario);
        scenario.log[place].by.role = Role::Curator;
        place
    });
}

#[test]
fn a_delay_that_is_not_that_of_the_charter_is_named() {
    altered::check_in(scenario(), "act.object", |scenario| {
        let place = merged(Role::System)(scenario) - 1;
        let at = scenario.log[place].at;
        let Fact::MergeProposed { refuse_until, .. } = &mut scenario.log[place].fact else {
            unreachable!()
        };
        *refuse_until = at.after(Seconds(1));
        place
    });
}

#[test]
fn a_refusal_after_the_delay_and_a_lapse_of_what_could_be_merged_are_named() {
    let refused = |fact: &Fact| matches!(fact, Fact::MergeRefused { .. });
    altered::check_in(scenario(), "act.object", |scenario| {
        let place = altered::find_last(&scenario.log, refused);
        for event in &mut scenario.log[place..] {
            event.at = event.at.after(Seconds::days(2));
        }
        place
    });
    altered::check_in(scenario(), "act.object", |scenario| {
        let place = merged(Role::System)(scenario);
        let Fact::ChallengesMerged { merge } = scenario.log[place].fact else { unreachable!() };
        scenario.log[place].fact = Fact::MergeRefused { merge };
        place
    });
}

/// What lapses because an author took her words back meanwhile is no refusal.
#[test]
fn a_merge_of_which_nothing_is_left_lapses_and_holds() {
    let mut story = Story::at(Stage::Theming);
    let [from, _, into] = story.challenges;
    story.s.given(CURATOR, Command::ProposeMerge { from: vec![from], into, reason: because() });
    story.s.given(MEMBERS[0], Command::Withdraw { challenge: from });
    story.s.wait(Seconds::days(2));
    story.s.clock();
    let last = story.s.log.last().unwrap();
    assert!(matches!(last.fact, Fact::MergeRefused { .. }) && last.by.role == Role::System);
    assert_eq!(Pack::whole(&story.s).check().verdict(), Verdict::Holds);
}
