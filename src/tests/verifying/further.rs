//! Further rounds: honest ones hold, and a slate that somebody chose, or a round that was left out, is named by its rule.

use pathways::{
    campaign::{Command, Fact, Need, Totals},
    record::verify::Verdict,
    role::Role,
    round::{ItemId, Origin, Outcome, PanelMark},
    stage::Stage,
};

use super::{Pack, altered};
use crate::given::{MEMBERS, PANEL, Scenario, Story, charter, items, scored};

use PanelMark::{Abstain, Approve as Yes, Decline as No};

/// A panel that votes twice: in the first round it is far apart on the second item.
fn twice() -> Scenario {
    let mut charter = charter();
    charter.panel.further_rounds = 1;
    let mut story = Story::with(charter, Stage::Panel);
    let rounds = [[[Yes, Yes, No], [Yes, No, No], [Yes, Abstain, No]], [[No; 3]; 3]];
    for marks in rounds {
        vote(&mut story, marks);
    }
    story.ended()
}

fn vote(story: &mut Story, marks: [[PanelMark; 3]; 3]) {
    let round = story.s.opens();
    let asked = items(&story.s.campaign.rounds[&round]);
    for (panelist, marks) in PANEL.into_iter().zip(marks) {
        let marks = (0..3).map(|n| (story.item(n), marks[n]));
        let marks: Vec<(ItemId, PanelMark)> =
            marks.filter(|(item, _)| asked.contains(item)).collect();
        story.s.marks(panelist, &marks);
    }
    story.s.closes();
}

fn further(fact: &Fact) -> bool {
    matches!(fact, Fact::RoundPrepared { origin: Some(Origin::FurtherTo(_)), .. })
}

/// The further round's preparation is changed; its place is named with the rule.
fn check(rule: &str, change: impl FnOnce(&mut Fact)) {
    altered::check_in(twice(), rule, |scenario| {
        let place = altered::find(&scenario.log, further);
        change(&mut scenario.log[place].fact);
        place
    });
}

#[test]
fn a_decision_of_two_rounds_is_recounted_from_both() {
    let report = Pack::public(&twice()).check();
    assert_eq!((report.findings.as_slice(), report.recounted), ([].as_slice(), 3));
    assert_eq!(report.verdict(), Verdict::Holds);
}

#[test]
fn a_panel_that_scores_twice_holds() {
    let mut charter = scored(2);
    charter.panel.further_rounds = 2;
    let mut story = Story::with(charter, Stage::Panel);
    let given = |text: &str| PanelMark::Scored(text.parse().unwrap());
    for marks in [
        [["4,4", "5,5", "2,2"], ["4,4", "0,1", "3,3"], ["3,4", "2,3", "2,3"]],
        [["5,5"; 3], ["0,0"; 3], ["2,2"; 3]],
        [["1,0"; 3], ["1,0"; 3], ["1,0"; 3]],
    ] {
        vote(&mut story, marks.map(|marks| marks.map(given)));
    }
    let report = Pack::public(&story.ended()).check();
    assert_eq!((report.findings.as_slice(), report.recounted), ([].as_slice(), 4));
}

#[test]
fn a_slate_that_somebody_chose_is_named() {
    check("round.slate", |fact| {
        let Fact::RoundPrepared { slate, .. } = fact else { panic!() };
        slate[0].version += 1;
    });
    // What everybody wanted is put to the vote again.
    altered::check_in(twice(), "round.slate", |scenario| {
        let place = altered::find(&scenario.log, further);
        let opened = |fact: &Fact| matches!(fact, Fact::RoundOpened { .. });
        let before = altered::find_last(&scenario.log[..place], opened);
        let Fact::RoundOpened { slate: whole, .. } = scenario.log[before].fact.clone() else {
            panic!()
        };
        let Fact::RoundPrepared { slate, .. } = &mut scenario.log[place].fact else { panic!() };
        *slate = whole;
        place
    });
}

#[test]
fn other_rules_for_the_second_round_are_named() {
    check("round.rules", |fact| {
        let Fact::RoundPrepared { rules, .. } = fact else { panic!() };
        *rules = rules.clone().of_run_off(3);
    });
}

#[test]
fn a_further_round_that_is_left_out_or_put_in_is_named() {
    altered::check_in(twice(), "count.further_round", |scenario| {
        let place = altered::find(&scenario.log, further);
        scenario.log.remove(place);
        place - 1
    });
    // Nothing is disputed, and the panel is asked again until it pleases.
    altered::check_in(twice(), "count.further_round", |scenario| {
        let place = altered::find(&scenario.log, further);
        let Fact::RoundCounted { totals: Totals::Open(tally), .. } =
            &mut scenario.log[place - 1].fact
        else {
            panic!()
        };
        tally.items.iter_mut().for_each(|total| total.decline = 0);
        place
    });
    check("count.run_off", |fact| {
        let Fact::RoundPrepared { origin, .. } = fact else { panic!() };
        *origin = origin.map(|origin| Origin::RunOffOf(origin.round()));
    });
}

#[test]
fn an_outcome_of_the_last_round_alone_is_named() {
    let counted = |fact: &Fact| matches!(fact, Fact::RoundCounted { .. });
    altered::check_in(twice(), "count.outcome", |scenario| {
        let place = altered::find_last(&scenario.log, counted);
        let Fact::RoundCounted { outcome: Outcome::Counted { sure, tiers, .. }, .. } =
            &mut scenario.log[place].fact
        else {
            panic!()
        };
        sure.clear();
        tiers.clear();
        place
    });
}

/// The panel votes again on the second item, on which one of it has declared a conflict meanwhile.
fn with_late_conflict() -> Scenario {
    let mut charter = charter();
    charter.panel.further_rounds = 1;
    let mut story = Story::with(charter, Stage::Panel);
    vote(&mut story, [[Yes, Yes, No], [Yes, No, No], [Yes, Abstain, No]]);
    let (round, items) = (story.s.round().id, vec![story.item(1)]);
    story.s.given(PANEL[1], Command::DeclareConflict { round, items });
    story.s.opens();
    for panelist in [PANEL[0], PANEL[2]] {
        story.s.marks(panelist, &[(story.item(1), No)]);
    }
    story.s.closes();
    story.ended()
}

#[test]
fn a_conflict_that_a_chair_records_once_a_count_was_read_is_named() {
    assert_eq!(Pack::public(&with_late_conflict()).check().findings, []);
    altered::check_in(with_late_conflict(), "act.permission", |scenario| {
        let declared = |fact: &Fact| matches!(fact, Fact::ConflictDeclared { .. });
        let place = altered::find(&scenario.log, declared);
        scenario.log[place].by.role = Role::Chair;
        place
    });
}

#[test]
fn a_further_round_about_words_that_were_taken_back_holds() {
    let mut charter = charter();
    charter.panel.further_rounds = 1;
    let mut story = Story::with(charter, Stage::Panel);
    vote(&mut story, [[Yes, Yes, No], [Yes, No, No], [Yes, Abstain, No]]);
    let challenge = story.challenges[1];
    story.s.given(MEMBERS[1], Command::Withdraw { challenge });
    story.s.opens();
    story.s.closes();
    let scenario = story.ended();
    assert_eq!(Pack::public(&scenario).check().findings, []);
    altered::check_in(scenario, "preconditions.values", |scenario| {
        let counted = |fact: &Fact| matches!(fact, Fact::RoundCounted { .. });
        let place = altered::find_last(&scenario.log, counted);
        let Fact::RoundCounted { preconditions, .. } = &mut scenario.log[place].fact else {
            unreachable!()
        };
        // What the charter asks of a round that follows from none.
        preconditions[0].need = Need::AtLeast(2);
        place
    });
}
