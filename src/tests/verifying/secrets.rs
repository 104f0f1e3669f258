//! Secrets that officers added to a lot: honest ones hold, and each way to bend them is named.

use pathways::{
    campaign::{Command, Fact},
    record::{Digest, verify::Verdict},
    role::Role,
    round::{SHOWING_PERIOD, TieBreaker},
    rule::{LotSecret, lot_commitment, lot_order, lot_seed},
    stage::Stage,
    time::Seconds,
};

use super::{Pack, altered, broken};
use crate::{
    given::{CHAIR, HOST, Scenario, Story, because},
    machines::secrets::{adds, drawing, secret, shows, ties},
};

/// A lot with the secrets of two officers.
fn drawn() -> Scenario {
    let mut story = Story::with(drawing(), Stage::Panel);
    for (officer, n) in [(HOST, 1), (CHAIR, 2)] {
        adds(&mut story, officer, secret(n));
    }
    ties(&mut story);
    for (officer, n) in [(HOST, 1), (CHAIR, 2)] {
        story.s.wait(Seconds(60));
        shows(&mut story, officer, secret(n));
    }
    story.s.clock();
    story.ended()
}

/// No lot, because the chair's secret was not shown; the lot of the run-off is drawn without one.
fn withheld() -> Scenario {
    let mut story = Story::with(drawing(), Stage::Panel);
    adds(&mut story, CHAIR, secret(1));
    ties(&mut story);
    story.s.wait(SHOWING_PERIOD);
    story.s.clock();
    ties(&mut story);
    story.ended()
}

/// A box that is declared void once the time for the chair's secret is over.
fn voided() -> Scenario {
    let mut story = Story::with(drawing(), Stage::Panel);
    adds(&mut story, CHAIR, secret(1));
    let round = ties(&mut story);
    story.s.wait(SHOWING_PERIOD);
    story.s.given(HOST, Command::VoidRound { round, reason: because() });
    story.s
}

#[test]
fn a_box_that_is_declared_void_while_it_waits_for_secrets_is_named() {
    altered::check_in(voided(), "round.state", |scenario| {
        let void = |fact: &Fact| matches!(fact, Fact::RoundVoided { .. });
        let place = altered::find_last(&scenario.log, void);
        let sealed = scenario.log[place - 1].at;
        for event in &mut scenario.log[place..] {
            event.at = sealed;
        }
        place
    });
}

fn added(fact: &Fact) -> bool {
    matches!(fact, Fact::LotSecretAdded { .. })
}

fn shown(fact: &Fact) -> bool {
    matches!(fact, Fact::LotSecretShown { .. })
}

fn opened(fact: &Fact) -> bool {
    matches!(fact, Fact::RoundOpened { .. })
}

fn counted(fact: &Fact) -> bool {
    matches!(fact, Fact::RoundCounted { .. })
}

fn step(fact: &Fact) -> bool {
    matches!(fact, Fact::TieBroken { .. })
}

/// The last entry of a kind is changed; its place is named with the rule.
fn check(scenario: Scenario, rule: &str, which: fn(&Fact) -> bool, change: impl FnOnce(&mut Fact)) {
    altered::check_in(scenario, rule, |scenario| {
        let place = altered::find_last(&scenario.log, which);
        change(&mut scenario.log[place].fact);
        place
    });
}

#[test]
fn a_lot_with_secrets_of_officers_and_one_that_was_not_drawn_hold() {
    for scenario in [drawn(), withheld()] {
        for pack in [Pack::whole(&scenario), Pack::public(&scenario)] {
            let report = pack.check();
            assert_eq!(report.findings, []);
            assert_eq!(report.verdict(), Verdict::Holds);
        }
    }
}

#[test]
fn a_lot_of_a_record_from_before_anybody_could_add_to_one_holds() {
    let mut story = Story::with(drawing(), Stage::Panel);
    ties(&mut story);
    let mut scenario = story.ended();
    let prepared = |fact: &Fact| matches!(fact, Fact::RoundPrepared { .. });
    let place = altered::find_last(&scenario.log, prepared);
    let Fact::RoundPrepared { lot, .. } = &mut scenario.log[place].fact else { panic!() };
    *lot = None;
    assert_eq!(Pack::public(&scenario).check().findings, []);
}

#[test]
fn a_secret_that_was_added_behind_the_opening_is_named() {
    altered::check_in(drawn(), "round.state", |scenario| {
        let (from, to) =
            (altered::find_last(&scenario.log, added), altered::find_last(&scenario.log, opened));
        let mut late = scenario.log.remove(from);
        late.at = scenario.log[to - 1].at;
        scenario.log.insert(to, late);
        to
    });
    altered::check_in(drawn(), "act.permission", |scenario| {
        let place = altered::find_last(&scenario.log, added);
        scenario.log[place].by.role = Role::Panelist;
        place
    });
    altered::check_in(drawn(), "tie.lot", |scenario| {
        let place = altered::find_last(&scenario.log, added);
        let again = scenario.log[place].clone();
        scenario.log.insert(place + 1, again);
        place + 1
    });
}

#[test]
fn an_opening_that_leaves_out_or_puts_in_a_secret_is_named() {
    let changes: [fn(&mut Vec<Digest>); 3] =
        [|all| all.clear(), |all| all.reverse(), |all| all.push(Digest::new([9; 32]))];
    for change in changes {
        check(drawn(), "tie.lot", opened, |fact| {
            let Fact::RoundOpened { lot_secrets, .. } = fact else { panic!() };
            change(lot_secrets);
        });
    }
    // The installation takes another secret once it has seen the others.
    check(drawn(), "tie.lot", opened, |fact| {
        let Fact::RoundOpened { lot, .. } = fact else { panic!() };
        *lot = Some(pathways::record::Private::Redacted(Digest::new([9; 32])));
    });
}

#[test]
fn a_secret_that_does_not_match_comes_twice_or_before_the_seal_is_named() {
    check(drawn(), "tie.lot", shown, |fact| {
        let Fact::LotSecretShown { secret, .. } = fact else { panic!() };
        *secret = LotSecret::new([9; 32]);
    });
    altered::check_in(drawn(), "tie.lot", |scenario| {
        let place = altered::find_last(&scenario.log, shown);
        let again = scenario.log[place].clone();
        scenario.log.insert(place + 1, again);
        place + 1
    });
    altered::check_in(drawn(), "round.state", |scenario| {
        let from = altered::find_last(&scenario.log, shown);
        let to = altered::find_last(&scenario.log, opened) + 1;
        let mut early = scenario.log.remove(from);
        early.at = scenario.log[to - 1].at;
        scenario.log.insert(to, early);
        to
    });
}

#[test]
fn a_seed_that_is_not_over_all_secrets_is_named() {
    let scenario = drawn();
    let round = scenario.campaign.selection().rounds[0];
    let round = scenario.campaign.rounds[&round].clone();
    check(scenario, "tie.lot", step, |fact| {
        let Fact::TieBroken { tie, .. } = fact else { panic!() };
        let TieBreaker::Lot { secret, added, seed, order, .. } = &mut tie.by else { panic!() };
        added.pop();
        *seed = lot_seed(round.id, round.seal.as_ref().unwrap(), secret, added);
        *order = lot_order(seed, order);
        tie.chosen = vec![order[0]];
    });
}

#[test]
fn a_count_before_all_secrets_were_shown_and_a_lot_without_one_are_named() {
    // The secret is left out, and everything else stays.
    let mut scenario = drawn();
    let place = altered::find_last(&scenario.log, shown);
    scenario.log.remove(place);
    let found = broken(&Pack::whole(&scenario).check());
    for entry in [place, place + 1] {
        let expected = format!("entry {entry}: tie.lot");
        assert!(found.contains(&expected), "no {expected} in {found:?}");
    }
    // The count is said to be earlier than it may be.
    altered::check_in(withheld(), "tie.lot", |scenario| {
        let place = altered::find(&scenario.log, |fact| matches!(fact, Fact::TieBroken { .. })) - 1;
        for event in &mut scenario.log[place..place + 3] {
            event.at = pathways::time::Timestamp::from_unix(event.at.unix() - 1);
        }
        place
    });
}

#[test]
fn a_withheld_secret_that_is_told_of_wrongly_is_named() {
    let first_step = |scenario: &mut Scenario| altered::find(&scenario.log, step);
    altered::check_in(withheld(), "tie.lot", |scenario| {
        let place = first_step(scenario);
        let Fact::TieBroken { tie, .. } = &mut scenario.log[place].fact else { panic!() };
        let TieBreaker::LotWithheld { withheld } = &mut tie.by else { panic!() };
        withheld[0].role = Role::Host;
        place
    });
    altered::check_in(withheld(), "tie.ladder", |scenario| {
        let place = first_step(scenario);
        let Fact::TieBroken { tie, .. } = &mut scenario.log[place].fact else { panic!() };
        tie.chosen = vec![tie.tied[0]];
        place
    });
    // It is not told at all.
    altered::check_in(withheld(), "tie.ladder", |scenario| {
        let place = first_step(scenario);
        scenario.log.remove(place);
        altered::find(&scenario.log[..place], counted).max(place - 1)
    });
    // A lot was due.
    check(drawn(), "tie.ladder", step, |fact| {
        let Fact::TieBroken { tie, .. } = fact else { panic!() };
        let commitment = lot_commitment(&secret(1));
        let withheld = vec![pathways::round::WithheldSecret { commitment, role: Role::Host }];
        tie.by = TieBreaker::LotWithheld { withheld };
    });
}
