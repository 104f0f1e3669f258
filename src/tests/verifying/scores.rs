//! Counts of scores: honest ones hold, and what somebody with the key altered is named by its rule.

use pathways::{
    campaign::{Command, Fact, Totals},
    record::{
        Salt,
        verify::{Verdict, slips_file},
    },
    round::{Mark, Outcome, PanelMark, Slip, SlipItem},
    rule::Tier,
    stage::Stage,
};

use super::{Pack, altered, broken};
use crate::given::{PANEL, Scenario, Story, scored};

/// A panel that scored three items; one of the panel does not vote on the second.
fn scored_to_the_end() -> Story {
    let mut story = Story::with(scored(1), Stage::Panel);
    let conflict =
        Command::DeclareConflict { round: story.s.round().id, items: vec![story.item(1)] };
    story.s.given(PANEL[2], conflict);
    story.s.opens();
    for (who, panelist) in PANEL.into_iter().enumerate() {
        let asked = (0..3).filter(|n| (who, *n) != (2, 1));
        let marks: Vec<_> = asked
            .map(|n| (story.item(n), PanelMark::Scored(["5,3", "4,4", "1,1"][n].parse().unwrap())))
            .collect();
        story.s.marks(panelist, &marks);
    }
    story.s.closes();
    story.s.reasons();
    story.s.advance();
    story
}

fn counted(fact: &Fact) -> bool {
    matches!(fact, Fact::RoundCounted { .. })
}

#[test]
fn a_panel_that_scored_holds_and_is_recounted_from_its_slips() {
    let story = scored_to_the_end();
    assert_eq!(story.s.campaign.selection().items, [story.item(0)]);
    let report = Pack::public(&story.s).check();
    assert_eq!((report.findings.as_slice(), report.recounted), ([].as_slice(), 2));
    assert_eq!(report.verdict(), Verdict::Holds);
}

/// What is found at the count where the slips are others, sealed and signed as if they were right.
fn with_slips(change: impl FnOnce(&Story, &mut Vec<Slip>)) -> Vec<String> {
    altered::with_slips(&scored_to_the_end(), change)
}

#[test]
fn a_slip_that_no_ballot_could_hold_is_named() {
    // Scores on the item of a conflict: three marks where two may vote.
    let recused = with_slips(|story, slips| {
        let about = SlipItem::Item(story.item(1));
        let slip = *slips.iter().find(|slip| slip.about == about).unwrap();
        slips.push(Slip { nonce: Salt::new([1; 32]), ..slip });
    });
    assert!(recused.contains(&"slips.admission".to_owned()), "{recused:?}");
    // A criterion that is not in the rubric, one too few, and marks that this panel does not give.
    let scored = |text: &str| Mark::Scored(text.parse().unwrap());
    for mark in [scored("1,2,3"), scored("4"), Mark::Approve, Mark::Support] {
        let found = with_slips(|_, slips| slips[0].mark = mark);
        assert_eq!(found, ["slips.admission"], "{mark:?}");
    }
}

#[test]
fn other_scores_give_other_totals() {
    let found = with_slips(|_, slips| slips[0].mark = Mark::Scored("0,0".parse().unwrap()));
    assert_eq!(found, ["count.totals"]);
}

#[test]
fn a_score_beyond_the_scale_is_no_slip() {
    let story = scored_to_the_end();
    let round = story.s.round().id;
    let mut pack = Pack::whole(&story.s);
    let file = pack.files.get_mut(&slips_file(round)).unwrap();
    *file = file.replacen("{\"scored\":[5,3]}", "{\"scored\":[6,3]}", 1);
    let found = broken(&pack.check());
    let line = format!("{}:", slips_file(round));
    let of_line = |one: &&String| one.starts_with(&line) && one.ends_with(": slips.file");
    assert_eq!(found.iter().filter(of_line).count(), 1, "{found:?}");
}

#[test]
fn a_ballot_after_the_seal_is_named() {
    let story = scored_to_the_end();
    let round = story.s.round().id;
    let mut pack = Pack::whole(&story.s);
    let mut slips = story.s.slips(round);
    slips.push(Slip { nonce: Salt::new([1; 32]), ..slips[0] });
    // The seal is the old one.
    let late = Pack::with_slips(&story.s, round, slips);
    let name = slips_file(round);
    pack.files.insert(name.clone(), late.files[&name].clone());
    let count = altered::find_last(&story.s.log, counted);
    assert!(broken(&pack.check()).contains(&format!("entry {count}: slips.root")));
}

fn altered_count(rule: &str, change: impl FnOnce(&mut Totals, &mut Vec<Tier>)) {
    altered::check_in(scored_to_the_end().s, rule, |scenario: &mut Scenario| {
        let place = altered::find_last(&scenario.log, counted);
        let Fact::RoundCounted { totals, outcome, .. } = &mut scenario.log[place].fact else {
            panic!()
        };
        let Outcome::Counted { tiers, .. } = outcome else { panic!() };
        change(totals, tiers);
        place
    });
}

#[test]
fn altered_totals_and_means_are_named() {
    altered_count("count.totals", |totals, _| {
        let Totals::Open(tally) = totals else { panic!() };
        tally.items[2].scores.as_mut().unwrap().criteria[0] = [0, 0, 0, 0, 0, 3];
    });
    altered_count("count.totals", |totals, _| {
        let Totals::Open(tally) = totals else { panic!() };
        tally.items[0].scores.as_mut().unwrap().low = 1;
    });
    altered_count("count.outcome", |_, tiers| tiers.reverse());
    altered_count("count.outcome", |_, tiers| tiers[0].score = "5/1".parse().unwrap());
}
