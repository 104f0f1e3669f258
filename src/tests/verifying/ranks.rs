//! Counts of rankings: honest ones hold, and what somebody with the key altered is named by its rule.

use pathways::{
    campaign::{Command, Fact, Totals},
    charter::{Disclosure, TieStep},
    record::verify::{Verdict, slips_file},
    round::{Mark, Outcome, PanelMark, Slip},
    rule::{StageCause, Step},
    stage::Stage,
};

use super::{Pack, altered, broken, codes};
use crate::given::{PANEL, Scenario, Story, ranked};

/// A panel that ranks three items for two seats, to the end; one of the panel does not vote on the third.
fn ranked_to_the_end() -> Story {
    let mut story = Story::with(ranked(2), Stage::Panel);
    let (round, items) = (story.s.round().id, vec![story.item(2)]);
    story.s.given(PANEL[1], Command::DeclareConflict { round, items });
    story.s.opens();
    for (panelist, order) in PANEL.into_iter().zip([[0, 1, 2].as_slice(), &[0, 1], &[0, 2]]) {
        let place = |n: usize| PanelMark::Ranked(u16::try_from(n).unwrap().try_into().unwrap());
        let marks = order.iter().enumerate().map(|(n, item)| (story.item(*item), place(n + 1)));
        story.s.marks(panelist, &marks.collect::<Vec<_>>());
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
fn a_panel_that_ranked_holds_and_is_recounted_from_its_whole_ballots() {
    let story = ranked_to_the_end();
    assert_eq!(story.s.campaign.selection().items, [story.item(0), story.item(1)]);
    let report = Pack::public(&story.s).check();
    assert_eq!((report.findings.as_slice(), report.recounted), ([].as_slice(), 2));
    assert_eq!(report.verdict(), Verdict::Holds);
}

#[test]
fn where_only_the_result_is_public_what_rests_on_ballots_cannot_be_recomputed() {
    let mut charter = ranked(1);
    charter.panel.disclosure = Some(Disclosure::ResultOnly);
    charter.panel.tie_ladder = [TieStep::Lot].into();
    let mut story = Story::with(charter, Stage::Panel);
    story.s.opens();
    for (n, panelist) in PANEL.into_iter().enumerate() {
        story.s.marks(panelist, &[(story.item(n), PanelMark::Ranked(1.try_into().unwrap()))]);
    }
    story.s.closes();
    story.s.reasons();
    story.s.advance();
    let report = Pack::public(&story.s).check();
    assert_eq!(broken(&report), Vec::<String>::new());
    let unknown = codes(&report, Verdict::NotRecomputable);
    assert!(unknown.iter().any(|one| one.ends_with("tie.ladder")), "{unknown:?}");
}

/// What is found at the count where the slips are others, sealed and signed as if they were right.
fn with_slips(change: impl FnOnce(&mut Vec<Slip>)) -> Vec<String> {
    altered::with_slips(&ranked_to_the_end(), |_, slips| change(slips))
}

fn place(place: u16) -> Mark {
    Mark::Ranked(place.try_into().unwrap())
}

#[test]
fn a_ballot_that_is_not_clear_is_named() {
    let of_one = |slips: &[Slip], mark: Mark| slips.iter().position(|slip| slip.mark == mark);
    let changes: [(&str, Mark, Mark); 4] = [
        ("a gap", place(1), place(7)),
        ("the same place twice", place(3), place(2)),
        ("an approval", place(3), Mark::Approve),
        ("a score", place(3), Mark::Scored("3".parse().unwrap())),
    ];
    for (said, from, to) in changes {
        let found = with_slips(|slips| {
            let slip = of_one(slips, from).unwrap();
            slips[slip].mark = to;
        });
        assert!(found.contains(&"slips.admission".to_owned()), "{said}: {found:?}");
    }
}

#[test]
fn another_order_gives_another_count() {
    let found = with_slips(|slips| {
        let sheet = slips.iter().find(|slip| slip.mark == place(3)).unwrap().sheet;
        for slip in slips.iter_mut().filter(|slip| slip.sheet == sheet) {
            slip.mark = match slip.mark {
                Mark::Ranked(rank) => place(4 - rank.place()),
                mark => mark,
            };
        }
    });
    assert_eq!(found, ["count.totals", "count.outcome"]);
}

#[test]
fn a_place_that_there_is_not_is_no_slip() {
    let story = ranked_to_the_end();
    let round = story.s.round().id;
    for bad in ["{\"ranked\":0}", "{\"ranked\":1001}", "{\"ranked\":\"1\"}"] {
        let mut pack = Pack::whole(&story.s);
        let file = pack.files.get_mut(&slips_file(round)).unwrap();
        *file = file.replacen("{\"ranked\":3}", bad, 1);
        let found = broken(&pack.check());
        let line = format!("{}:", slips_file(round));
        let of_line = |one: &&String| one.starts_with(&line) && one.ends_with(": slips.file");
        assert_eq!(found.iter().filter(of_line).count(), 1, "{found:?}");
    }
}

fn altered_count(rule: &str, change: impl FnOnce(&mut Totals, &mut Vec<Step>)) {
    altered::check_in(ranked_to_the_end().s, rule, |scenario: &mut Scenario| {
        let found = altered::find_last(&scenario.log, counted);
        let Fact::RoundCounted { totals, outcome, .. } = &mut scenario.log[found].fact else {
            panic!()
        };
        let Outcome::Counted { steps, .. } = outcome else { panic!() };
        change(totals, steps);
        found
    });
}

#[test]
fn altered_stages_of_a_count_are_named() {
    altered_count("count.outcome", |_, steps| {
        let Step::Stage { cause, .. } = &mut steps[0] else { panic!() };
        *cause = StageCause::FirstPreferences { quota: "1.00000".parse().unwrap() };
    });
    altered_count("count.outcome", |_, steps| {
        let Step::Stage { totals, .. } = &mut steps[1] else { panic!() };
        totals[0].votes = "0.66667".parse().unwrap();
    });
    altered_count("count.outcome", |_, steps| _ = steps.pop());
    altered_count("count.totals", |totals, _| {
        let Totals::Open(tally) = totals else { panic!() };
        tally.items[0].ranks.as_mut().unwrap().first = 2;
    });
}
