//! Counts in proportion and broken ties: honest ones hold, and what was altered by somebody with the key is named.

use pathways::{
    campaign::Fact,
    charter::{Charter, Disclosure, TieStep},
    number::Ratio,
    record::{
        Salt,
        verify::{Report, Verdict},
    },
    round::{ItemId, Mark, Outcome, PanelMark, SlipItem, TieBreaker},
    rule::Step,
    stage::Stage,
};

use super::{Pack, altered, codes};
use crate::given::{MEMBERS, PANEL, Scenario, Story, charter, proportional};

/// Which of the three challenges each of the panel approves of.
type Approvals = [&'static [usize]; 3];

/// Everybody approves of everything.
const EQUAL: Approvals = [&[0, 1, 2]; 3];

fn under(mut charter: Charter, ladder: &[TieStep]) -> Charter {
    charter.panel.tie_ladder = ladder.iter().copied().collect();
    charter
}

/// A campaign to its end whose panel votes like this, round after round.
fn decided(charter: Charter, rounds: &[Approvals]) -> Scenario {
    let mut story = Story::with(charter, Stage::Upvote);
    let [a, b, c] = story.challenges;
    for (member, challenge) in [(0, a), (0, b), (1, a), (2, c)] {
        story.s.supports(MEMBERS[member], challenge);
    }
    story.s.closes();
    story.s.advance();
    for approvals in rounds {
        story.s.opens();
        for (panelist, approved) in PANEL.into_iter().zip(approvals) {
            let mark = |n: &usize| (story.item(*n), PanelMark::Approve);
            let marks: Vec<(ItemId, PanelMark)> = approved.iter().map(mark).collect();
            story.s.marks(panelist, &marks);
        }
        story.s.closes();
    }
    story.ended()
}

/// One seat goes by supports of members, the other by lot.
pub(super) fn by_supports_and_lot() -> Scenario {
    let mut charter = under(charter(), &[TieStep::MembersSupport, TieStep::Lot]);
    charter.panel.seats = 2;
    decided(charter, &[EQUAL])
}

/// In proportion, with a tie on the way.
fn in_proportion() -> Scenario {
    decided(under(proportional(2), &[TieStep::Lot]), &[[&[0, 1], &[0, 1, 2], &[2]]])
}

fn broken_tie(fact: &Fact) -> bool {
    matches!(fact, Fact::TieBroken { .. })
}

fn counted(fact: &Fact) -> bool {
    matches!(fact, Fact::RoundCounted { .. })
}

/// The last entry of a kind is changed; its place is named with the rule.
fn check(scenario: Scenario, rule: &str, which: fn(&Fact) -> bool, change: impl FnOnce(&mut Fact)) {
    altered::check_in(scenario, rule, |scenario| {
        let place = altered::find_last(&scenario.log, which);
        change(&mut scenario.log[place].fact);
        place
    });
}

fn recounted(scenario: &Scenario) -> Report {
    let report = Pack::public(scenario).check();
    assert_eq!(report.findings, []);
    assert_eq!(report.verdict(), Verdict::Holds);
    report
}

#[test]
fn a_count_in_proportion_with_a_lot_holds_from_end_to_end() {
    let scenario = in_proportion();
    assert!(scenario.log.iter().any(|event| broken_tie(&event.fact)));
    assert_eq!(recounted(&scenario).recounted, 2);
}

#[test]
fn every_step_of_a_ladder_holds() {
    assert_eq!(recounted(&by_supports_and_lot()).recounted, 2);
    let ladder = [TieStep::RunOff, TieStep::Lot];
    let rounds = [EQUAL, [&[0, 1], &[0, 1], &[2]]];
    assert_eq!(recounted(&decided(under(charter(), &ladder), &rounds)).recounted, 3);
    let rounds = [EQUAL, [&[0, 1], &[0, 1], &[2]], [&[0], &[0], &[1]]];
    assert_eq!(recounted(&decided(charter(), &rounds)).recounted, 4);
}

#[test]
fn a_lot_for_whole_ballots_that_nobody_may_read_is_not_recomputable() {
    let mut charter = under(proportional(2), &[TieStep::Lot]);
    charter.panel.disclosure = Some(Disclosure::ResultOnly);
    let scenario = decided(charter, &[[&[0, 1], &[0, 1, 2], &[2]]]);
    let report = Pack::public(&scenario).check();
    assert_eq!(report.verdict(), Verdict::NotRecomputable);
    let count = altered::find_last(&scenario.log, counted);
    let expected = [count, count + 1].map(|place| {
        let rule = if place == count { "count.totals" } else { "tie.ladder" };
        format!("entry {place}: {rule}")
    });
    assert_eq!(codes(&report, Verdict::NotRecomputable), expected);
    // Who got the seat must still be one of the tied, and the order that of the lot.
    check(scenario.clone(), "tie.ladder", broken_tie, |fact| {
        let Fact::TieBroken { tie, .. } = fact else { return };
        tie.chosen.clear();
    });
    check(scenario, "tie.lot", broken_tie, |fact| {
        let Fact::TieBroken { tie, .. } = fact else { return };
        let TieBreaker::Lot { order, .. } = &mut tie.by else { return };
        order.reverse();
    });
}

#[test]
fn an_altered_count_in_proportion_is_named() {
    check(in_proportion(), "count.outcome", counted, |fact| {
        let Fact::RoundCounted { outcome: Outcome::Counted { sure, .. }, .. } = fact else {
            return;
        };
        sure.clear();
    });
    check(in_proportion(), "count.outcome", counted, |fact| {
        let Fact::RoundCounted { outcome: Outcome::Counted { steps, .. }, .. } = fact else {
            return;
        };
        let Step::Seat { load, .. } = &mut steps[0] else { return };
        *load = Ratio::of(1, 7).unwrap();
    });
    check(in_proportion(), "count.totals", counted, |fact| {
        let Fact::RoundCounted { totals: pathways::campaign::Totals::Open(tally), .. } = fact
        else {
            return;
        };
        tally.items[0].approve -= 1;
    });
}

#[test]
fn of_totals_that_have_an_item_twice_nothing_is_said_about_the_outcome() {
    for scenario in [in_proportion(), by_supports_and_lot()] {
        let mut scenario = scenario;
        let count = altered::find_last(&scenario.log, counted);
        let Fact::RoundCounted { totals, .. } = &mut scenario.log[count].fact else { panic!() };
        let pathways::campaign::Totals::Open(tally) = totals else { panic!("they are open") };
        tally.items.push(tally.items[0].clone());
        let found = super::broken(&Pack::public(&scenario).check());
        let at_count = found.into_iter().filter(|one| one.starts_with(&format!("entry {count}: ")));
        let mut at_count: Vec<String> = at_count.collect();
        at_count.dedup();
        assert_eq!(at_count, [format!("entry {count}: count.totals")]);
    }
}

/// Other sheets, with a seal that fits them and everything signed again.
fn with_sheets(change: impl Fn(usize, Salt) -> Option<Salt>) -> (Pack, usize) {
    let scenario = in_proportion();
    let round = scenario.round().id;
    let mut slips = scenario.slips(round);
    for (number, slip) in slips.iter_mut().enumerate() {
        slip.sheet = change(number, slip.sheet.expect("whole ballots are opened"));
    }
    let count = altered::find_last(&scenario.log, counted);
    (Pack::with_slips(&scenario, round, slips), count)
}

#[test]
fn marks_that_are_put_on_other_ballots_are_named() {
    let named = |(pack, count): (Pack, usize), rule: &str| {
        let found = super::broken(&pack.check());
        assert!(found.contains(&format!("entry {count}: {rule}")), "{rule}: {found:?}");
        assert!(!found.contains(&format!("entry {count}: slips.root")), "{found:?}");
    };
    // Each mark on a ballot of its own: more ballots than have voted, and other loads.
    let own = |number: usize, _| Some(Salt::new([u8::try_from(number).unwrap(); 32]));
    named(with_sheets(own), "slips.admission");
    named(with_sheets(own), "count.outcome");
    // All on one ballot: an item is marked twice.
    named(with_sheets(|_, _| Some(Salt::new([1; 32]))), "slips.admission");
    named(with_sheets(|_, _| None), "slips.admission");
}

#[test]
fn a_slip_that_is_lost_does_not_make_the_outcome_wrong_that_follows_from_the_totals() {
    // Only one of the panel approves of the second item: without that slip nobody does.
    let scenario = decided(proportional(1), &[[&[0], &[0], &[0, 1]]]);
    let is_count = |fact: &Fact| matches!(fact, Fact::RoundCounted { .. });
    let place = altered::find_last(&scenario.log, is_count);
    let Fact::RoundCounted { round, .. } = scenario.log[place].fact else { panic!("no count") };
    let mut slips = scenario.slips(round);
    let approvals = |of: SlipItem| {
        slips.iter().filter(|slip| slip.about == of && slip.mark == Mark::Approve).count()
    };
    let lost = slips.iter().position(|slip| approvals(slip.about) == 1).unwrap();
    slips.remove(lost);
    let report = Pack::with_slips(&scenario, round, slips).check();
    assert_eq!(super::broken(&report), [format!("entry {place}: count.totals")]);
}

#[test]
fn a_lot_with_another_secret_or_order_is_named() {
    for rule in ["tie.lot", "tie.ladder"] {
        check(in_proportion(), rule, broken_tie, |fact| {
            let Fact::TieBroken { tie, .. } = fact else { return };
            match (rule, &mut tie.by) {
                ("tie.lot", TieBreaker::Lot { secret, .. }) => *secret = Salt::new([9; 32]),
                _ => tie.chosen.clear(),
            }
        });
    }
    let changes: [fn(&mut TieBreaker); 3] = [
        |by| {
            let TieBreaker::Lot { salt, .. } = by else { return };
            *salt = Salt::new([9; 32]);
        },
        |by| {
            let TieBreaker::Lot { order, .. } = by else { return };
            order.reverse();
        },
        |by| {
            let TieBreaker::Lot { seed, .. } = by else { return };
            *seed = pathways::record::Digest::new([9; 32]);
        },
    ];
    for change in changes {
        check(by_supports_and_lot(), "tie.lot", broken_tie, |fact| {
            let Fact::TieBroken { tie, .. } = fact else { return };
            change(&mut tie.by);
        });
    }
    // The seat goes to the second in the order.
    check(by_supports_and_lot(), "tie.ladder", broken_tie, |fact| {
        let Fact::TieBroken { tie, .. } = fact else { return };
        let TieBreaker::Lot { order, .. } = &tie.by else { return };
        tie.chosen = vec![order[1]];
    });
}

#[test]
fn an_opening_without_the_secret_that_its_ladder_needs_is_named() {
    let opened = |fact: &Fact| matches!(fact, Fact::RoundOpened { .. });
    check(by_supports_and_lot(), "tie.lot", opened, |fact| {
        let Fact::RoundOpened { lot, .. } = fact else { return };
        *lot = None;
    });
}

#[test]
fn a_step_of_the_ladder_that_is_altered_left_out_or_put_in_is_named() {
    // The supports of another vote.
    altered::check_in(by_supports_and_lot(), "tie.ladder", |scenario| {
        let place = altered::find_last(&scenario.log, broken_tie) - 1;
        if let Fact::TieBroken { tie, .. } = &mut scenario.log[place].fact {
            let TieBreaker::MembersSupport { tiers } = &mut tie.by else { panic!("{tie:?}") };
            tiers.reverse();
        }
        place
    });
    // Straight to the lot.
    altered::check_in(by_supports_and_lot(), "tie.ladder", |scenario| {
        let place = altered::find_last(&scenario.log, broken_tie) - 1;
        scenario.log.remove(place);
        place
    });
    // No lot after the supports, and nothing in its place.
    altered::check_in(by_supports_and_lot(), "count.run_off", |scenario| {
        let place = altered::find_last(&scenario.log, broken_tie);
        scenario.log.remove(place);
        place - 1
    });
    // A lot that was never declared.
    let rounds = [EQUAL, [&[0, 1][..], &[0], &[2]]];
    altered::check_in(decided(charter(), &rounds), "tie.ladder", |scenario| {
        let place = altered::find_last(&scenario.log, counted);
        let lots = by_supports_and_lot();
        let mut lot = lots.log[altered::find_last(&lots.log, broken_tie)].clone();
        let Fact::RoundCounted { round: counted, .. } = scenario.log[place].fact else { panic!() };
        if let Fact::TieBroken { round, .. } = &mut lot.fact {
            *round = counted;
        }
        lot.at = scenario.log[place].at;
        scenario.log.insert(place + 1, lot);
        place + 1
    });
}
