//! Ties that the secondary statistic broke: taken again from the totals, or believed as far as they can be right.

use pathways::{
    campaign::Fact,
    charter::{Charter, Disclosure, TieStep},
    record::verify::{Report, Verdict},
    round::{BrokenTie, PanelMark, Statistic, TieBreaker},
    stage::Stage,
};

use super::{Pack, altered, codes};
use crate::given::{PANEL, Scenario, Story, charter};

use PanelMark::{Abstain, Approve, Decline};

/// All three items tie; the statistic seats the first and leaves two for the lot and one seat.
const MARKS: [[PanelMark; 3]; 3] = [[Approve; 3], [Approve; 3], [Abstain, Decline, Decline]];

fn decided(disclosure: Disclosure) -> Scenario {
    let mut charter = charter();
    charter.panel.disclosure = Some(disclosure);
    charter.panel.seats = 2;
    charter.panel.tie_ladder = [TieStep::SecondaryStatistic, TieStep::Lot].into();
    decided_under(charter)
}

fn decided_under(charter: Charter) -> Scenario {
    let mut story = Story::with(charter, Stage::Panel);
    story.s.opens();
    for (panelist, marks) in PANEL.into_iter().zip(MARKS) {
        let marks: Vec<_> = (0..3).map(|n| (story.item(n), marks[n])).collect();
        story.s.marks(panelist, &marks);
    }
    story.s.closes();
    story.s.reasons();
    story.s.advance();
    story.s
}

fn by_statistic(fact: &Fact) -> bool {
    matches!(fact, Fact::TieBroken { tie, .. } if tie.by.step() == TieStep::SecondaryStatistic)
}

fn by_lot(fact: &Fact) -> bool {
    matches!(fact, Fact::TieBroken { tie, .. } if tie.by.step() == TieStep::Lot)
}

fn check(scenario: Scenario, rule: &str, which: fn(&Fact) -> bool, change: fn(&mut BrokenTie)) {
    altered::check_in(scenario, rule, |scenario| {
        let place = altered::find_last(&scenario.log, which);
        if let Fact::TieBroken { tie, .. } = &mut scenario.log[place].fact {
            change(tie);
        }
        place
    });
}

fn report(scenario: &Scenario) -> Report {
    Pack::public(scenario).check()
}

#[test]
fn a_tie_that_fewer_declines_broke_holds_and_the_lot_behind_it_too() {
    let scenario = decided(Disclosure::Slips);
    assert_eq!(report(&scenario).findings, []);
    assert_eq!(report(&scenario).recounted, 2);
}

#[test]
fn an_altered_statistic_is_named() {
    let changes: [fn(&mut BrokenTie); 3] = [
        |tie| tie.chosen = vec![tie.tied[0]],
        |tie| {
            let TieBreaker::SecondaryStatistic { tiers, .. } = &mut tie.by else { panic!() };
            tiers.reverse();
        },
        |tie| {
            let TieBreaker::SecondaryStatistic { statistic, .. } = &mut tie.by else { panic!() };
            *statistic = Statistic::MoreHighScores;
        },
    ];
    for change in changes {
        check(decided(Disclosure::Slips), "tie.ladder", by_statistic, change);
    }
    // Straight to the lot.
    altered::check_in(decided(Disclosure::Slips), "tie.ladder", |scenario| {
        let place = altered::find_last(&scenario.log, by_statistic);
        scenario.log.remove(place);
        place
    });
}

#[test]
fn without_totals_a_statistic_is_not_recomputable_and_the_lot_behind_it_is() {
    let scenario = decided(Disclosure::ResultOnly);
    let found = report(&scenario);
    assert_eq!(found.verdict(), Verdict::NotRecomputable);
    let statistic = altered::find_last(&scenario.log, by_statistic);
    let expected = [(statistic - 1, "count.totals"), (statistic, "tie.ladder")]
        .map(|(place, rule)| format!("entry {place}: {rule}"));
    assert_eq!(codes(&found, Verdict::NotRecomputable), expected);
    check(scenario.clone(), "tie.lot", by_lot, |tie| {
        let TieBreaker::Lot { order, .. } = &mut tie.by else { panic!() };
        order.reverse();
    });
    check(scenario.clone(), "tie.ladder", by_lot, |tie| {
        let TieBreaker::Lot { order, .. } = &tie.by else { panic!() };
        tie.chosen = vec![order[1]];
    });
    // What no numbers could make of the tie is wrong all the same.
    let impossible: [fn(&mut BrokenTie); 4] = [
        |tie| tie.chosen.push(tie.tied[0]),
        |tie| tie.seats_left = 2,
        |tie| tie.tied.truncate(1),
        |tie| {
            let TieBreaker::SecondaryStatistic { statistic, .. } = &mut tie.by else { panic!() };
            *statistic = Statistic::FewerLowScores;
        },
    ];
    for change in impossible {
        check(scenario.clone(), "tie.ladder", by_statistic, change);
    }
}

#[test]
fn a_lot_alone_is_drawn_again_although_only_the_result_is_public() {
    let mut charter = charter();
    charter.panel.disclosure = Some(Disclosure::ResultOnly);
    charter.panel.tie_ladder = [TieStep::Lot].into();
    let scenario = decided_under(charter);
    let count = altered::find_last(&scenario.log, by_lot) - 1;
    let expected = [format!("entry {count}: count.totals")];
    assert_eq!(codes(&report(&scenario), Verdict::NotRecomputable), expected);
    check(scenario, "tie.ladder", by_lot, |tie| {
        let TieBreaker::Lot { order, .. } = &tie.by else { panic!() };
        tie.chosen = vec![order[1]];
    });
}
