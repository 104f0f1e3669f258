//! Records that were altered by somebody with the key: tree and signature are right again, what happened is not. The rule
//! that is broken is named.

use pathways::{
    campaign::{Command, Event, Fact, Totals},
    challenge::DeclineCode,
    record::verify::Verdict,
    role::Role,
    round::{Outcome, Recusals, Slip},
    stage::Stage,
    time::Timestamp,
};

use super::{Pack, broken};
use crate::given::{HOST, PANEL, Scenario, Story};

/// A campaign to its end, in which somebody on the panel has a conflict.
fn story() -> Story {
    let mut story = Story::at(Stage::Panel);
    let (round, items) = (story.s.round().id, vec![story.item(1)]);
    let declares = Command::DeclareConflict { round, items };
    story.s.given(PANEL[0], declares);
    while story.s.campaign.stage < Stage::Archived {
        story.finishes_stage();
        story.s.advance();
    }
    story
}

pub(super) fn find(log: &[Event], which: fn(&Fact) -> bool) -> usize {
    log.iter().position(|event| which(&event.fact)).expect("the story has one")
}

pub(super) fn find_last(log: &[Event], which: fn(&Fact) -> bool) -> usize {
    log.iter().rposition(|event| which(&event.fact)).expect("the story has one")
}

/// Changes the log and signs it again; what is found then, without what follows from it elsewhere.
fn check(rule: &str, change: impl FnOnce(&mut Scenario) -> usize) {
    check_in(story().s, rule, change);
}

/// The same in a campaign of one's own.
pub(super) fn check_in(
    mut scenario: Scenario,
    rule: &str,
    change: impl FnOnce(&mut Scenario) -> usize,
) {
    let place = change(&mut scenario);
    let report = Pack::whole(&scenario).check();
    let expected = format!("entry {place}: {rule}");
    assert!(broken(&report).contains(&expected), "no {expected} in {:?}", broken(&report));
    assert_eq!(report.verdict(), Verdict::Broken);
}

/// What is found at the last count where the slips are others, sealed and signed as if they were right.
pub(super) fn with_slips(
    story: &Story,
    change: impl FnOnce(&Story, &mut Vec<Slip>),
) -> Vec<String> {
    let round = story.s.round().id;
    let mut slips = story.s.slips(round);
    change(story, &mut slips);
    let report = Pack::with_slips(&story.s, round, slips).check();
    let count = find_last(&story.s.log, |fact| matches!(fact, Fact::RoundCounted { .. }));
    let place = format!("entry {count}: ");
    let found = broken(&report).into_iter();
    found.filter_map(|found| found.strip_prefix(&place).map(str::to_owned)).collect()
}

/// The same for the last entry of a kind, whose fact is changed.
fn check_fact(rule: &str, which: fn(&Fact) -> bool, change: impl FnOnce(&mut Fact)) {
    check(rule, |scenario| {
        let place = find_last(&scenario.log, which);
        change(&mut scenario.log[place].fact);
        place
    });
}

#[test]
fn a_stage_that_was_not_ready_is_named() {
    let into_panel = |fact: &Fact| matches!(fact, Fact::StageEntered { to: Stage::Panel, .. });
    for rule in ["preconditions.values", "preconditions.met"] {
        check_fact(rule, into_panel, |fact| {
            let Fact::StageEntered { preconditions, .. } = fact else { return };
            preconditions[0].have = 1;
        });
    }
    check_fact("preconditions.values", into_panel, |fact| {
        let Fact::StageEntered { preconditions, .. } = fact else { return };
        preconditions.clear();
    });
    check_fact("coverage.equation", into_panel, |fact| {
        let Fact::StageEntered { coverage: Some(coverage), .. } = fact else { return };
        coverage.declined += 1;
    });
    check_fact("stage.way", into_panel, |fact| {
        let Fact::StageEntered { to, .. } = fact else { return };
        *to = Stage::Decided;
    });
    check("stage.date", |scenario| {
        let place = find_last(&scenario.log, |fact| {
            matches!(fact, Fact::StageEntered { to: Stage::Panel, .. })
        });
        scenario.log[place].by.role = Role::System;
        place
    });
}

#[test]
fn an_act_that_nobody_could_do_is_named() {
    let accepted = |fact: &Fact| matches!(fact, Fact::ChallengeAccepted { .. });
    check("act.permission", |scenario| {
        let place = find_last(&scenario.log, accepted);
        scenario.log[place].by.role = Role::Member;
        place
    });
    check("act.object", |scenario| {
        let place = find_last(&scenario.log, accepted);
        let again = scenario.log[place].clone();
        scenario.log.insert(place, again);
        place + 1
    });
    check("act.reason", |scenario| {
        let place = find(&scenario.log, accepted);
        let Fact::ChallengeAccepted { challenge } = scenario.log[place].fact else {
            panic!("it accepts")
        };
        let code = DeclineCode::Other;
        scenario.log[place].fact = Fact::ChallengeDeclined { challenge, code, reason: None };
        place
    });
    check("charter.rules", |scenario| {
        let place = find_last(&scenario.log, |fact| matches!(fact, Fact::RoundOpened { .. }));
        let mut charter = scenario.campaign.charter.clone().unwrap();
        charter.panel.seats += 1;
        let fact = Fact::CharterEdited { charter, contact: None, officer: None };
        let edited = Event { fact, ..scenario.log[0].clone() };
        let at = scenario.log[place].at;
        scenario.log.insert(place + 1, Event { at, ..edited });
        place + 1
    });
    check("entry.time", |scenario| {
        let place = find_last(&scenario.log, accepted);
        scenario.log[place].at = Timestamp::from_unix(1);
        place
    });
}

#[test]
fn a_round_under_other_rules_is_named() {
    let opened = |fact: &Fact| matches!(fact, Fact::RoundOpened { .. });
    check_fact("round.slate", opened, |fact| {
        let Fact::RoundOpened { slate, .. } = fact else { return };
        slate.pop();
    });
    check_fact("round.rules", opened, |fact| {
        let Fact::RoundOpened { rules, .. } = fact else { return };
        *rules = rules.clone().of_run_off(rules.seats() + 1);
    });
    check_fact("round.voices", opened, |fact| {
        let Fact::RoundOpened { voices, .. } = fact else { return };
        *voices += 1;
    });
    check_fact("round.recusals", opened, |fact| {
        let Fact::RoundOpened { recusals, slate, .. } = fact else { return };
        recusals.push(Recusals { item: slate[0].item, panelists: 1 });
    });
    check_fact(
        "round.deadline",
        |fact| matches!(fact, Fact::DeadlineMoved { .. }),
        |fact| {
            let Fact::DeadlineMoved { at, .. } = fact else { return };
            *at = Timestamp::from_unix(1);
        },
    );
    let sealed = |fact: &Fact| matches!(fact, Fact::RoundSealed { .. });
    check_fact("round.seal", sealed, |fact| {
        let Fact::RoundSealed { seal, .. } = fact else { return };
        seal.ballots = 99;
    });
    check("round.state", |scenario| {
        let place = find_last(&scenario.log, |fact| matches!(fact, Fact::RoundSealed { .. }));
        scenario.log.remove(place);
        place
    });
}

#[test]
fn a_count_that_the_slips_do_not_give_is_named() {
    let counted = |fact: &Fact| matches!(fact, Fact::RoundCounted { .. });
    check_fact("count.totals", counted, |fact| {
        let Fact::RoundCounted { totals: Totals::Open(tally), .. } = fact else { return };
        tally.items[0].approve += 1;
    });
    check_fact("count.outcome", counted, |fact| {
        let Fact::RoundCounted { outcome: Outcome::Counted { sure, .. }, .. } = fact else {
            return;
        };
        sure.clear();
    });
    check_fact("count.outcome", counted, |fact| {
        let Fact::RoundCounted { outcome, .. } = fact else { return };
        *outcome = Outcome::NoQuorum;
    });
    check_fact("preconditions.values", counted, |fact| {
        let Fact::RoundCounted { preconditions, .. } = fact else { return };
        preconditions[0].have += 1;
    });
    check("slips.root", |scenario| {
        let place = find_last(&scenario.log, |fact| matches!(fact, Fact::RoundSealed { .. }));
        if let Fact::RoundSealed { seal, .. } = &mut scenario.log[place].fact {
            seal.slips += 1;
        }
        find_last(&scenario.log, counted)
    });
}

#[test]
fn a_decision_that_was_not_counted_is_named() {
    let chosen = |fact: &Fact| matches!(fact, Fact::TopicSelected { .. });
    check("decision.topics", |scenario| {
        let place = find_last(&scenario.log, chosen);
        scenario.log.remove(place);
        scenario.log.len() - 1
    });
    check_fact("decision.topics", chosen, |fact| {
        let Fact::TopicSelected { item, .. } = fact else { return };
        *item = "challenge:00000000-0000-0000-0000-000000000001".parse().unwrap();
    });
    let published = |fact: &Fact| matches!(fact, Fact::RoundPublished { .. });
    check("decision.published", |scenario| {
        let members = scenario.log[find(&scenario.log, published)].fact.clone();
        let place = find_last(&scenario.log, published);
        scenario.log[place].fact = members;
        place
    });
    check("round.state", |scenario| {
        scenario.log.remove(find_last(&scenario.log, published));
        find_last(&scenario.log, |fact| matches!(fact, Fact::RoundCertified { .. }))
    });
}

/// A panel whose first round was declared void before it opened.
fn voided() -> Story {
    let mut story = Story::at(Stage::Panel);
    let round = story.s.round().id;
    let reason = "It was prepared too early.".parse().unwrap();
    story.s.given(HOST, Command::VoidRound { round, reason });
    story
}

#[test]
fn a_count_that_was_declared_void_to_be_repeated_is_named() {
    let mut story = voided();
    story.finishes_stage();
    check_in(story.s, "round.state", |scenario| {
        let counted = |fact: &Fact| matches!(fact, Fact::RoundCounted { .. });
        let place = find_last(&scenario.log, counted);
        let Fact::RoundCounted { round, .. } = scenario.log[place].fact else { unreachable!() };
        let voided = find(&scenario.log, |fact| matches!(fact, Fact::RoundVoided { .. }));
        let mut again = scenario.log[voided].clone();
        let Fact::RoundVoided { round: of, .. } = &mut again.fact else { unreachable!() };
        *of = round;
        again.at = scenario.log[place].at;
        scenario.log.insert(place + 1, again);
        place + 1
    });
}

#[test]
fn whoever_may_not_declare_a_round_void_is_named() {
    check_in(voided().s, "act.permission", |scenario| {
        let place = find(&scenario.log, |fact| matches!(fact, Fact::RoundVoided { .. }));
        scenario.log[place].by.role = Role::Member;
        place
    });
}

#[test]
fn a_second_round_beside_the_first_is_named() {
    check("round.state", |scenario| {
        let prepared = |fact: &Fact| matches!(fact, Fact::RoundPrepared { .. });
        let place = find_last(&scenario.log, prepared);
        let mut beside = scenario.log[place].clone();
        let Fact::RoundPrepared { round, .. } = &mut beside.fact else { unreachable!() };
        *round = "00000000-0000-4000-8000-00000000beef".parse().unwrap();
        scenario.log.insert(place + 1, beside);
        place + 1
    });
}

#[test]
fn conflicts_that_are_told_twice_are_named() {
    let opened = |fact: &Fact| matches!(fact, Fact::RoundOpened { .. });
    check_fact("round.recusals", opened, |fact| {
        let Fact::RoundOpened { recusals, .. } = fact else { return };
        let mut again = recusals[0];
        again.panelists += 1;
        recusals.push(again);
    });
}
